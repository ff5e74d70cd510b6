import type { Block } from '../page/blocks.ts';
import { foldCodeUnit } from '../text/fold.ts';
import { inHeading } from './labels.ts';

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

function hashText(text: string): number {
  let hash = text.length > LOOKED_AT ? text.length : 0x811c9dc5;
  const end = Math.min(text.length, LOOKED_AT);
  for (let i = 0; i < end; i++) {
    const code = KEPT[text.charCodeAt(i)] as number;
    if (code !== 0) hash = Math.imul(hash ^ code, 0x01000193);
  }
  return hash;
}

/** Find blocks with the same words on one page: contents lists, repeated calls to act, titles said twice. */
export function findTwins(blocks: readonly Block[]): Twins {
  const count = new Float32Array(blocks.length);
  const before = new Float32Array(blocks.length);
  const heading = new Uint8Array(blocks.length);
  const hashes = blocks.map((block) => hashText(block.text));
  const seen = new Map<number, { count: number; first: number; last: number }>();
  for (let i = 0; i < blocks.length; i++) {
    const hash = hashes[i] as number;
    let held = seen.get(hash);
    if (held === undefined) {
      held = { count: 0, first: -1, last: -1 };
      seen.set(hash, held);
    }
    before[i] = held.count;
    held.count++;
    if (inHeading(blocks[i] as Block)) {
      if (held.first < 0) held.first = i;
      held.last = i;
    }
  }
  for (let i = 0; i < blocks.length; i++) {
    const held = seen.get(hashes[i] as number);
    if (held === undefined) continue;
    count[i] = held.count;
    heading[i] = held.last > i ? 1 : held.first >= 0 && held.first < i ? 2 : 0;
  }
  return { count, before, heading };
}
