import { segmentWords } from '../lang/segments.ts';
import type { Block } from '../page/blocks.ts';
import { fold, foldCodeUnit } from '../text/fold.ts';
import { type TextUnits, unitsOf, unitsOfBlocks } from './textUnits.ts';

// Endings say little of the topic: words alike this far are one («وزير»، «وزيرة»; "minister", "ministers").
const STEM = 6;
const SHORTEST = 2;
const LONGEST = 64;

const GLUED: readonly (readonly number[])[] = segmentWords
  .flatMap(({ glued }) => glued.map(({ words }) => [...fold(words)].map((char) => char.charCodeAt(0))))
  .sort((a, b) => b.length - a.length);

/** The words of a run of blocks as small numbers, each word of a page with a number of its own. */
export interface TopicWords {
  /** All words, block after block; block `i` of the list given has `from[i]` to `from[i + 1]`. */
  readonly ids: Int32Array;
  readonly from: Int32Array;
  /** A weight for each word number: a word that few blocks have is telling. */
  readonly weights: Float32Array;
  /** The numbers of a text's words; -1 where no block has the word. */
  idsOf(text: string): number[];
}

function isLetter(code: number): boolean {
  if (code >= 97 && code <= 122) return true;
  if (code <= 0xbf) return false;
  return code !== 0x60c && code !== 0x61b && code !== 0x61f && !(code >= 0x2000 && code <= 0x206f);
}

// One look-up a code unit: 0 is passed over, 32 ends a word, anything else is a folded letter.
const CODES = Uint16Array.from({ length: 0x10000 }, (_, unit) => {
  const code = foldCodeUnit(unit);
  return code === 0 || isLetter(code) ? code : 32;
});

// Whether a glued word opens with a code unit: most words have none.
const GLUED_FROM = new Uint8Array(0x10000);
for (const [first] of GLUED) if (first !== undefined) GLUED_FROM[first] = 1;

function skipGlued(codes: Uint16Array, length: number): number {
  for (const glued of GLUED) {
    if (length - glued.length < SHORTEST + 1) continue;
    let same = true;
    for (let i = 0; same && i < glued.length; i++) same = codes[i] === glued[i];
    if (same) return glued.length;
  }
  return 0;
}

/**
 * Fill `stems` with the hash of the stem of each word from `from` up to `end`. Words of one letter and numbers say nothing
 * and are left out.
 *
 * @returns How many there are.
 */
function readStems(
  units: Uint16Array,
  from: number,
  end: number,
  codes: Uint16Array,
  stems: number[],
): number {
  let size = 0;
  let letters = 0;
  for (let i = from; i <= end; i++) {
    const code = i < end ? (CODES[units[i] as number] as number) : 32;
    if (code === 0) continue;
    if (code !== 32) {
      if (letters < LONGEST) codes[letters] = code;
      letters++;
      continue;
    }
    if (letters >= SHORTEST) {
      const length = Math.min(letters, LONGEST);
      const start = GLUED_FROM[codes[0] as number] === 1 ? skipGlued(codes, length) : 0;
      const stemEnd = Math.min(length, start + STEM);
      let hash = 0x811c9dc5;
      for (let c = start; c < stemEnd; c++) hash = Math.imul(hash ^ (codes[c] as number), 0x01000193);
      stems[size++] = hash;
    }
    letters = 0;
  }
  return size;
}

/** Numbers hashes in the order of their first coming: open addressing, for a map makes an entry of each. */
class Numbering {
  size = 0;
  private hashes = new Int32Array(1 << 11);
  /** Number + 1 by slot; 0 for a free one. */
  private numbers = new Int32Array(1 << 11);

  /** The number of a hash, or -1. */
  find(hash: number): number {
    return (this.numbers[this.slotOf(hash)] as number) - 1;
  }

  /** The number of a hash, the next one where it is new. */
  add(hash: number): number {
    let slot = this.slotOf(hash);
    const known = this.numbers[slot] as number;
    if (known > 0) return known - 1;
    if (2 * this.size >= this.numbers.length) {
      this.grow();
      slot = this.slotOf(hash);
    }
    this.hashes[slot] = hash;
    this.numbers[slot] = ++this.size;
    return this.size - 1;
  }

  private slotOf(hash: number): number {
    const { hashes, numbers } = this;
    const mask = numbers.length - 1;
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (numbers[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { hashes, numbers } = this;
    this.hashes = new Int32Array(2 * hashes.length);
    this.numbers = new Int32Array(2 * numbers.length);
    for (let i = 0; i < numbers.length; i++) {
      if (numbers[i] === 0) continue;
      const slot = this.slotOf(hashes[i] as number);
      this.hashes[slot] = hashes[i] as number;
      this.numbers[slot] = numbers[i] as number;
    }
  }
}

/**
 * Cut the words of some of a page's blocks.
 *
 * @param text The words of all of its blocks, by their index.
 */
export function readTopicWords(
  blocks: readonly Block[],
  text: TextUnits = unitsOfBlocks(blocks),
): TopicWords {
  const known = new Numbering();
  const ids: number[] = [];
  const from = new Int32Array(blocks.length + 1);
  const counts: number[] = [];
  const seenIn: number[] = [];
  const codes = new Uint16Array(LONGEST);
  const stems: number[] = [];
  for (let b = 0; b < blocks.length; b++) {
    const block = blocks[b] as Block;
    const start = text.from[block.index] as number;
    const count = readStems(text.units, start, start + block.text.length, codes, stems);
    for (let s = 0; s < count; s++) {
      const id = known.add(stems[s] as number);
      ids.push(id);
      if (id === counts.length) {
        counts.push(1);
        seenIn.push(b);
      } else if (seenIn[id] !== b) {
        seenIn[id] = b;
        counts[id] = (counts[id] as number) + 1;
      }
    }
    from[b + 1] = ids.length;
  }
  const weights = new Float32Array(counts.length);
  for (let id = 0; id < counts.length; id++)
    weights[id] = Math.log(1 + blocks.length / (counts[id] as number));
  return {
    ids: new Int32Array(ids),
    from,
    weights,
    idsOf(words) {
      const count = readStems(unitsOf([words]).units, 0, words.length, codes, stems);
      return Array.from({ length: count }, (_, s) => known.find(stems[s] as number));
    },
  };
}
