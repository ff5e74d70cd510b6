import type { QuoteType } from '../types.ts';
import type { Piece, ReadText, Token } from './readText.ts';

/** Fewer words in marks leave a clause indirect: a name or a scare quote (scheme, section 3). */
export const MIXED_WORDS = 3;

/** Direct where all words are in marks, mixed where three or more are, else indirect. */
export function typeOf(read: ReadText, from: number, to: number): { type: QuoteType; marks: string } {
  let outside = 0;
  let longest: Piece | undefined;
  for (let i = from; i < to; i++) {
    const token = read.tokens[i] as Token;
    if (token.piece < 0) {
      if (token.sign === 'word') outside++;
      continue;
    }
    const piece = read.pieces[token.piece];
    if (piece && i === piece.open && piece.words > (longest?.words ?? 0)) longest = piece;
  }
  if (longest === undefined || longest.words < MIXED_WORDS)
    return longest && outside === 0
      ? { type: 'direct', marks: longest.marks }
      : { type: 'indirect', marks: '' };
  return { type: outside === 0 ? 'direct' : 'mixed', marks: longest.marks };
}

/** Span of tokens `[from, to)` without marks, commas and stops at its edges; `null` where no word is left. */
export function spanOf(read: ReadText, from: number, to: number): { start: number; end: number } | null {
  let start = from;
  let end = to;
  const keeps = (i: number): boolean => {
    const token = read.tokens[i] as Token;
    return (
      token.sign === 'word' ||
      token.sign === 'bracket' ||
      (token.sign === 'other' && /[\p{L}\p{N}\p{S}%]/u.test(token.word))
    );
  };
  while (start < end && !keeps(start)) start++;
  while (end > start && !keeps(end - 1)) end--;
  if (end <= start) return null;
  // A question or exclamation mark is the speaker's own.
  if (end < to && /^[?!\u2026]/.test((read.tokens[end] as Token).word)) end++;
  return { start: (read.tokens[start] as Token).start, end: (read.tokens[end - 1] as Token).end };
}
