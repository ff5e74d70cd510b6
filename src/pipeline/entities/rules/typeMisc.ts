import { tokenize } from '../../text/tokens.ts';
import type { RecognisedSpan } from '../recognise/createRecogniser.ts';
import type { Vocabulary } from '../vocabulary.ts';

/**
 * What a span is that CoNLL's annotators call miscellaneous: what a list has it for ("German" a nationality, "US" a
 * place), an event where its generic word says so ("Gulf War"), else something other. Spans of other types stay.
 */
export function typeMisc(text: string, span: RecognisedSpan, words: Vocabulary): RecognisedSpan {
  if (span.type !== 'other') return span;
  const name = text.slice(span.start, span.end);
  const tokens = tokenize(name);
  const listed = words.names.longest(name, tokens, 0);
  if (listed !== null && listed.start === 0 && listed.end === name.length) {
    const { type } = listed.listed;
    return type === 'date' || type === 'money' ? span : { ...span, type };
  }
  const isEvent = tokens.length > 1 && tokens.some(({ folded }) => words.heads.get(folded)?.type === 'event');
  return isEvent ? { ...span, type: 'event' } : span;
}
