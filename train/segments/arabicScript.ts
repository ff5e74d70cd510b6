import type { Article } from './composeArticles.ts';

// Vowels mostly fall away, as Arabic writes none of the short ones.
const LETTERS: Readonly<Record<string, string>> = {
  a: 'ا',
  b: 'ب',
  c: 'ك',
  d: 'د',
  e: '',
  f: 'ف',
  g: 'غ',
  h: 'ه',
  i: 'ي',
  j: 'ج',
  k: 'ق',
  l: 'ل',
  m: 'م',
  n: 'ن',
  o: 'و',
  p: 'ب',
  q: 'ق',
  r: 'ر',
  s: 'س',
  t: 'ت',
  u: '',
  v: 'ف',
  w: 'و',
  x: 'كس',
  y: 'ي',
  z: 'ز',
  ',': '،',
  ';': '؛',
  '?': '؟',
  '“': '«',
  '”': '»',
};

/**
 * A Latin text written in Arabic letters, letter by letter: nonsense to a reader, but with the shape of Arabic text
 * (no capitals, short words, the article and "and" glued on, Arabic commas), which corpora of pages lack.
 */
export function inArabicScript(text: string): string {
  return text
    .toLowerCase()
    .replace(/\bthe\s+/gu, 'ال')
    .replace(/\band\s+/gu, 'و')
    .replace(/\b[aeiou](?=\p{L})/gu, 'ا')
    .replace(/[a-z,;?“”]/gu, (char) => LETTERS[char] ?? char);
}

/** An article in Arabic letters. */
export function articleInArabicScript({ title, lines }: Article): Article {
  return { title: inArabicScript(title), lines: lines.map(inArabicScript) };
}
