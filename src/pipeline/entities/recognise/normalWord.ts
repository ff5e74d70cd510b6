import { fold } from '../../text/fold.ts';

const DIGITS = /[0-9]/g;
const EDGE_MARKS = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
// Longer words are hostile or glued; their head says enough, and look-ups stay bounded.
const LONGEST = 40;

/**
 * A word's normal form for every look-up of the recogniser: folded, digits read as `0`, marks at both ends
 * dropped; a word of marks alone keeps its first sign.
 *
 * @example normalWord('(الأمريكيّة') // 'الامريكيه'
 */
export function normalWord(word: string): string {
  const folded = fold(word.length > LONGEST ? word.slice(0, LONGEST) : word).replace(DIGITS, '0');
  const bare = folded.replace(EDGE_MARKS, '');
  return bare === '' ? folded.slice(0, 1) : bare;
}
