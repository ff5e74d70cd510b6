import type { Token } from '../../text/tokens.ts';
import type { RecognisedSpan } from '../recognise/createRecogniser.ts';
import type { Vocabulary } from '../vocabulary.ts';

// «ف» (so) opens a clause: no name right behind a word of its clause has it.
const SO = 'ف';
const ARTICLE = /^ال/u;
const WITHIN_CLAUSE = /^\p{L} $/u;

/**
 * «لاري سكوت» (Larry Scott) where the recogniser took the first letter for "to": a list knows the name whole. «قال فلوريان»
 * (Florian said) where it took it for "so", which begins no name in the middle of a clause.
 */
export function wholeFirstName(
  text: string,
  token: Token | undefined,
  span: RecognisedSpan,
  words: Vocabulary,
): RecognisedSpan {
  if (token === undefined || token.start >= span.start) return span;
  // «وسام» is a name, and so is «سام»: the text decides there.
  const rest = token.folded.slice(span.start - token.start);
  const within = token.folded === SO + rest && WITHIN_CLAUSE.test(text.slice(token.start - 2, token.start));
  const whole = words.given.has(token.folded) || (within && !ARTICLE.test(rest));
  return whole && !words.given.has(rest) ? { ...span, start: token.start } : span;
}
