import { foldCodeUnit } from './fold.ts';

/** What tells near copies of a text apart from other texts, in under half a kilobyte. Plain JSON: it travels between threads. */
export interface Sketch {
  /** Distinct shingles of the text. */
  readonly size: number;
  /** {@link SKETCH_HASHES} bytes in base64, one a hash function: a share of equal bytes estimates Jaccard's index. */
  readonly signature: string;
  /** Up to {@link SKETCH_LANDMARKS} times 8 bytes in base64: two texts are compared if they have one in common. */
  readonly landmarks: string;
}

/** Hash functions of a sketch. The standard error of an estimate is at most 0.5 / √96 = 5 points of a hundred. */
export const SKETCH_HASHES = 96;
// A text's least shingles, in one order for all texts. Those that the union of two texts holds lie in both with the
// chance of their Jaccard index: of 0.25 they share one of 16 99 times of 100. Of a cut version that holds a share of
// the shingles, each landmark of the whole is one of its own with that chance.
export const SKETCH_LANDMARKS = 16;

// Whether a folded UTF-16 code unit belongs to a word. Letters beyond U+FFFF are rare in news and left out.
const IN_WORD = Uint8Array.from({ length: 0x10000 }, (_, code) =>
  /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? 1 : 0,
);
// Words a shingle: three tell texts apart by their phrases and still survive small edits.
const SHINGLE = 3;
const SPACE = 0x20;
// Below this a text is a caption or a standing line, and what it shares with others says nothing.
const LEAST_SHINGLES = 12;
// Longer texts are compared by their beginning, so that a hostile page costs no more than a long one.
const MOST_WORDS = 10_000;

// a·h + b (mod 2³²) with odd a: one hash function a row (Carter and Wegman, 1979), the same in every process.
const FACTORS = new Int32Array(SKETCH_HASHES);
const ADDENDS = new Int32Array(SKETCH_HASHES);
for (let i = 0; i < SKETCH_HASHES; i++) {
  FACTORS[i] = finalise(2 * i + 1) | 1;
  ADDENDS[i] = finalise(2 * i + 2);
}

/**
 * MinHash of a text's folded three-word shingles, for any script that writes spaces: spelling, harakat, marks and case
 * do not matter. Give it the body alone, so that another headline changes nothing.
 *
 * @param text any length; the first 10,000 words count
 * @returns `null` where the text has fewer than twelve distinct shingles
 * @see Broder, On the resemblance and containment of documents, 1997 (landmarks are its bottom sketch); Li and König, b-Bit Minwise Hashing, 2010
 * @example sketchOf(body)?.signature
 */
export function sketchOf(text: string): Sketch | null {
  const shingles = shinglesOf(text);
  if (shingles.length < LEAST_SHINGLES) return null;
  const minima = new Int32Array(SKETCH_HASHES);
  for (let i = 0; i < SKETCH_HASHES; i++) {
    const factor = FACTORS[i] ?? 1;
    const addend = ADDENDS[i] ?? 0;
    // Signed 32-bit numbers throughout: V8 keeps them in registers.
    let least = 0x7fffffff;
    for (let at = 0; at < shingles.length; at++) {
      const value = (Math.imul(shingles[at] as number, factor) + addend) | 0;
      if (value < least) least = value;
    }
    minima[i] = least;
  }
  return {
    size: shingles.length,
    signature: Buffer.from(Uint8Array.from(minima, (value) => finalise(value) & 0xff)).toString('base64'),
    landmarks: landmarksOf(shingles).toString('base64'),
  };
}

/** Hashes of the distinct shingles. */
function shinglesOf(text: string): Int32Array {
  const normal = text.normalize('NFKC');
  const shingles = new Set<number>();
  let [first, second, word] = [0, 0, 0];
  let words = 0;
  let isInWord = false;
  for (let i = 0; i <= normal.length && words < MOST_WORDS; i++) {
    const code = i < normal.length ? foldCodeUnit(normal.charCodeAt(i)) : SPACE;
    // What folding drops (harakat, tatweel) ends no word.
    if (code === 0) continue;
    if (IN_WORD[code] === 1) {
      // FNV-1a over UTF-16 code units.
      word = Math.imul((isInWord ? word : 0x811c9dc5) ^ code, 0x01000193);
      isInWord = true;
      continue;
    }
    if (!isInWord) continue;
    isInWord = false;
    if (++words >= SHINGLE)
      shingles.add(finalise(Math.imul(first, 31) ^ Math.imul(second, 0x9e3779b1) ^ finalise(word)));
    first = second;
    second = finalise(word);
  }
  return Int32Array.from(shingles);
}

/** The least of the shingles, each as 8 bytes that spread over their whole range: where to look, and what to look for. */
function landmarksOf(shingles: Int32Array): Buffer {
  const least = shingles.toSorted().subarray(0, SKETCH_LANDMARKS);
  const landmarks = Buffer.alloc(least.length * 8);
  least.forEach((shingle, i) => {
    landmarks.writeUInt32LE(finalise(shingle ^ 0x9e3779b9), i * 8);
    landmarks.writeUInt32LE(finalise(shingle), i * 8 + 4);
  });
  return landmarks;
}

// MurmurHash3's finaliser: every bit of the result depends on every bit of the number.
function finalise(number: number): number {
  let h = number ^ (number >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
