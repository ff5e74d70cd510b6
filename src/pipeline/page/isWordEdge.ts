// Two small letters, or digits, before a capital with a small letter behind it: no word has that inside but a few brands.
const LATIN_END = /(?:\p{Ll}{2}|\p{Nd}{2}|[.!?:;,)”])$/u;
const LATIN_START = /^\p{Lu}[\p{Ll}\s]/u;
// Ta marbuta and alef maqsura stand last in a word, harakat or not; so does the stop of a sentence.
const ARABIC_END = /[\u0629\u0649][\u064b-\u0652]*$|[.!؟،؛:»)]$/u;
const ARABIC_START = /^[\u0621-\u064a]/u;
const LOOKED_AT = 4;

/**
 * Whether a word ends where one element's text meets another's without a blank: pages set "locks<b>Cons</b>", and mean
 * two words.
 *
 * @example isWordEdge('Strong locks', 'Cons: heavy') // true
 * @example isWordEdge('O', 'nce upon a time') // false
 */
export function isWordEdge(before: string, after: string): boolean {
  const end = before.slice(-LOOKED_AT);
  const start = after.slice(0, 2);
  return (
    (LATIN_START.test(start) && LATIN_END.test(end)) || (ARABIC_START.test(start) && ARABIC_END.test(end))
  );
}
