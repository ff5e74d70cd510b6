import type { Token } from '../../text/tokens.ts';
import type { RecognisedSpan } from '../recognise/createRecogniser.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** «لاري سكوت» (Larry Scott) where the recogniser took the first letter for "to": a list knows the name whole. */
export function wholeFirstName(
  token: Token | undefined,
  span: RecognisedSpan,
  words: Vocabulary,
): RecognisedSpan {
  if (token === undefined || token.start >= span.start || !words.given.has(token.folded)) return span;
  // «وسام» is a name, and so is «سام»: the text decides there.
  const rest = token.folded.slice(span.start - token.start);
  return words.given.has(rest) ? span : { ...span, start: token.start };
}
