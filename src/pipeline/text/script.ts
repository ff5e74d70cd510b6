/** What a UTF-16 code unit is to a tokeniser: letters keep their script, everything else its kind. */
export const CharClass = {
  other: 0,
  space: 1,
  lineBreak: 2,
  digit: 3,
  /** Combining mark or invisible joiner: stays with the letter before it. */
  mark: 4,
  arabic: 5,
  latin: 6,
  cyrillic: 7,
  greek: 8,
  hebrew: 9,
  /** Han, kana, hangul: scripts that write words without spaces or in syllable blocks. */
  cjk: 10,
  devanagari: 11,
  otherLetter: 12,
} as const;

export type CharClass = (typeof CharClass)[keyof typeof CharClass];

const CLASSES: readonly (readonly [CharClass, RegExp])[] = [
  [CharClass.lineBreak, /[\n\r\u0085\u2028\u2029]/u],
  [CharClass.space, /\s/u],
  // Invisible joiners and bidi controls stand inside Persian and copied Arabic words.
  [CharClass.mark, /[\p{M}\u0640\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u],
  [CharClass.digit, /\p{N}/u],
  [CharClass.arabic, /(?=\p{L})\p{Script=Arabic}/u],
  [CharClass.latin, /(?=\p{L})\p{Script=Latin}/u],
  [CharClass.cyrillic, /(?=\p{L})\p{Script=Cyrillic}/u],
  [CharClass.greek, /(?=\p{L})\p{Script=Greek}/u],
  [CharClass.hebrew, /(?=\p{L})\p{Script=Hebrew}/u],
  [CharClass.cjk, /(?=\p{L})[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u],
  [CharClass.devanagari, /(?=\p{L})\p{Script=Devanagari}/u],
  [CharClass.otherLetter, /\p{L}/u],
];

// Filled on first sight: most texts use a few hundred of the 65,536 code units. 255 = not looked at yet.
const table = new Uint8Array(0x10000).fill(255);

/** Class of one UTF-16 code unit. Surrogates, paired or broken, are `other`. */
export function charClass(code: number): number {
  const known = table[code] ?? CharClass.other;
  if (known !== 255) return known;
  const char = String.fromCharCode(code);
  const found = CLASSES.find(([, pattern]) => pattern.test(char))?.[0] ?? CharClass.other;
  table[code] = found;
  return found;
}
