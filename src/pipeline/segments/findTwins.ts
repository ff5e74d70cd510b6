import type { Block } from '../page/blocks.ts';
import { foldCodeUnit } from '../text/fold.ts';
import { inHeading } from './labels.ts';
import { type TextUnits, unitsOfBlocks } from './textUnits.ts';

/** Blocks that say the same. */
export interface Twins {
  /** How many blocks of the page have the block's words, itself included. */
  readonly count: Float32Array;
  /** How many of them come before it: pages for several screen sizes say everything more than once. */
  readonly before: Float32Array;
  /** 1 where a later heading has the same words (an entry of a contents list), 2 where an earlier one has, else 0. */
  readonly heading: Uint8Array;
}

// Longer texts are compared by their beginning and length.
const LOOKED_AT = 200;
// Marks and spaces do not part twins: "Why?" and "Why". 0 for those, else the folded letter or digit.
const KEPT = Uint16Array.from({ length: 0x10000 }, (_, unit) => {
  const code = foldCodeUnit(unit);
  return code > 0xbf || (code >= 48 && code <= 57) || (code >= 97 && code <= 122) ? code : 0;
});

function hashText(units: Uint16Array, from: number, length: number): number {
  let hash = length > LOOKED_AT ? length : 0x811c9dc5;
  const end = from + Math.min(length, LOOKED_AT);
  for (let i = from; i < end; i++) {
    const code = KEPT[units[i] as number] as number;
    if (code !== 0) hash = Math.imul(hash ^ code, 0x01000193);
  }
  return hash;
}

/** Find blocks with the same words on one page: contents lists, repeated calls to act, titles said twice. */
export function findTwins(
  blocks: readonly Block[],
  { units, from }: TextUnits = unitsOfBlocks(blocks),
): Twins {
  const count = new Float32Array(blocks.length);
  const before = new Float32Array(blocks.length);
  const heading = new Uint8Array(blocks.length);
  // What the first block with the same words holds for all of them.
  const seen = new Map<number, number>();
  const firsts = new Int32Array(blocks.length);
  const firstHeading = new Int32Array(blocks.length).fill(-1);
  const lastHeading = new Int32Array(blocks.length).fill(-1);
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    const hash = hashText(units, from[i] as number, block.text.length);
    let first = seen.get(hash);
    if (first === undefined) {
      first = i;
      seen.set(hash, i);
    }
    firsts[i] = first;
    before[i] = count[first] as number;
    count[first] = (count[first] as number) + 1;
    if (!inHeading(block)) continue;
    if ((firstHeading[first] as number) < 0) firstHeading[first] = i;
    lastHeading[first] = i;
  }
  for (let i = 0; i < blocks.length; i++) {
    const first = firsts[i] as number;
    const opened = firstHeading[first] as number;
    count[i] = count[first] as number;
    heading[i] = (lastHeading[first] as number) > i ? 1 : opened >= 0 && opened < i ? 2 : 0;
  }
  return { count, before, heading };
}
