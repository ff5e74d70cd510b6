import { foldCodeUnit } from '../../text/fold.ts';

const WORD = /[\p{L}\p{N}]/u;
// By code unit: 1 for letters and digits, 2 for what is neither, 0 where that was not asked yet.
const UNITS = new Uint8Array(0x10000);
const MASK = 0xfff;

/**
 * A quick look whether a text may hold one of some words, folded: never wrong where it says no.
 *
 * @example filterWords(['photo'])('A Photo by Lina') // true
 */
export function filterWords(words: readonly string[]): (text: string) => boolean {
  const known = new Uint8Array(MASK + 1);
  for (const word of words)
    someHash(word, (hash) => {
      known[hash & MASK] = 1;
      return false;
    });
  return (text) => someHash(text, (hash) => known[hash & MASK] === 1);
}

/** Go through the hashes (FNV-1a) of a text's words, folded, until `stop` says so; whether it did. */
function someHash(text: string, stop: (hash: number) => boolean): boolean {
  let hash = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = foldCodeUnit(text.charCodeAt(i));
    // What folding drops parts no word.
    if (unit === 0) continue;
    if (isWordUnit(unit)) hash = Math.imul((hash === 0 ? 0x811c9dc5 : hash) ^ unit, 0x01000193);
    else if (hash !== 0) {
      if (stop(hash)) return true;
      hash = 0;
    }
  }
  return hash !== 0 && stop(hash);
}

function isWordUnit(unit: number): boolean {
  if (UNITS[unit] === 0) UNITS[unit] = WORD.test(String.fromCharCode(unit)) ? 1 : 2;
  return UNITS[unit] === 1;
}
