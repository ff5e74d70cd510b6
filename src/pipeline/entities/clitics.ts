import { foldCodeUnit } from '../text/fold.ts';
import type { Token } from '../text/tokens.ts';
import { WordMemo } from '../text/wordMemo.ts';

/** One reading of a word: what is left when glued particles are cut off, and how many folded letters were cut. */
export interface Reading {
  readonly key: string;
  readonly cut: number;
}

// و "and", ف "so", ب "in/by", ل "to/for", ك "like"; guide: they stay outside the name.
const PROCLITICS = new Set(['و', 'ف', 'ب', 'ل', 'ك']);

// Readings outlive the article: each rule asks for those of most words.
const kept = new WordMemo<readonly Reading[]>(20_000);

/**
 * Readings of a folded Arabic word, the whole word first: without one glued particle, without two (وب، فل),
 * and with the article restored where ل swallowed its alef (للكرملين → الكرملين, cut 1).
 *
 * @example readingsOf('وبالكرملين') // [{وبالكرملين,0},{بالكرملين,1},{الكرملين,2}]
 */
export function readingsOf(folded: string): readonly Reading[] {
  const known = kept.get(folded);
  if (known !== undefined) return known;
  const readings = readWord(folded);
  kept.set(folded, readings);
  return readings;
}

function readWord(folded: string): readonly Reading[] {
  const readings: Reading[] = [{ key: folded, cut: 0 }];
  const strip = (rest: string, cut: number, least: number): void => {
    if (rest.length > least && PROCLITICS.has(rest.charAt(0))) {
      if (rest.startsWith('لل')) readings.push({ key: `ال${rest.slice(2)}`, cut: cut + 1 });
      readings.push({ key: rest.slice(1), cut: cut + 1 });
    }
  };
  strip(folded, 0, 3);
  if (folded.startsWith('و') || folded.startsWith('ف')) strip(folded.slice(1), 1, 3);
  return readings;
}

/** Where the letter after `cut` folded letters of a token stands in the text; the token's start for 0. */
export function offsetAfter(text: string, token: Token, cut: number): number {
  let left = cut;
  let at = token.start;
  while (at < token.end && left > 0) if (foldCodeUnit(text.charCodeAt(at++)) !== 0) left--;
  while (cut > 0 && at < token.end && foldCodeUnit(text.charCodeAt(at)) === 0) at++;
  return at;
}
