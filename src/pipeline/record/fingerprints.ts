import { createHash } from 'node:crypto';
import { fold } from '../text/fold.ts';

const WORDS = /[\p{L}\p{N}]+/gu;

/** Words a shingle: three tell texts apart by their phrases and still survive small edits. */
const SHINGLE = 3;

/** Both fingerprints of one text, made on its folded words, so that spelling, marks and spacing do not matter. */
export function fingerprintsOf(text: string): { text: string; simhash: string } {
  const words = fold(text.normalize('NFKC')).match(WORDS) ?? [];
  return { text: `sha256:${sha256(words.join(' '))}`, simhash: simhash(words) };
}

/** SHA-256 of a string's UTF-8 bytes, in hex. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/**
 * 64-bit simhash of word shingles in hex: texts that share most shingles differ in few bits.
 *
 * @see Charikar, Similarity Estimation Techniques from Rounding Algorithms, STOC 2002
 */
function simhash(words: readonly string[]): string {
  const sums = new Int32Array(64);
  const last = Math.max(0, words.length - SHINGLE);
  for (let i = 0; i <= last; i++) {
    const { high, low } = hash64(words.slice(i, i + SHINGLE).join(' '));
    for (let bit = 0; bit < 32; bit++) {
      sums[bit] = (sums[bit] ?? 0) + ((low >>> bit) & 1 ? 1 : -1);
      sums[bit + 32] = (sums[bit + 32] ?? 0) + ((high >>> bit) & 1 ? 1 : -1);
    }
  }
  let low = 0;
  let high = 0;
  for (let bit = 0; bit < 32; bit++) {
    if ((sums[bit] ?? 0) > 0) low |= 1 << bit;
    if ((sums[bit + 32] ?? 0) > 0) high |= 1 << bit;
  }
  return hex32(high) + hex32(low);
}

// Two independent 32-bit FNV-1a walks, each closed by MurmurHash3's finaliser: all 64 bits avalanche, no BigInt.
function hash64(text: string): { high: number; low: number } {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x5bd1e995);
  }
  return { high: finalise(high), low: finalise(low) };
}

function finalise(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function hex32(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}

/** Bits in which two simhashes differ, 0 to 64. Up to 3 of 64 is the usual bound for near duplicates (Manku, WWW 2007). */
export function simhashDistance(a: string, b: string): number {
  let distance = 0;
  for (let at = 0; at < 16; at += 8) {
    let bits = (Number.parseInt(a.slice(at, at + 8), 16) ^ Number.parseInt(b.slice(at, at + 8), 16)) >>> 0;
    for (; bits !== 0; bits &= bits - 1) distance++;
  }
  return distance;
}
