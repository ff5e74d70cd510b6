import { tokenize } from '../../text/tokens.ts';
import type { RecognisedSpan } from '../recognise/createRecogniser.ts';
import type { Vocabulary } from '../vocabulary.ts';

/**
 * What a span is that CoNLL's annotators call miscellaneous: a nationality where its only word is one ("German"), an
 * event where its generic word says so ("World Cup", "Gulf War"), else something other. Spans of other types stay.
 */
export function typeMisc(text: string, span: RecognisedSpan, words: Vocabulary): RecognisedSpan {
  if (span.type !== 'other') return span;
  const run = tokenize(text.slice(span.start, span.end)).filter(({ kind }) => kind === 'word');
  if (run.length === 1 && words.nations.has(run[0]?.folded ?? '')) return { ...span, type: 'nationality' };
  const isEvent = run.length > 1 && run.some(({ folded }) => words.heads.get(folded)?.type === 'event');
  return isEvent ? { ...span, type: 'event' } : span;
}
