import type { Block, Frame } from '../../page/blocks.ts';

const WORD = /[\p{L}\p{N}]/u;

/** Whether a reader sees words in a block. */
export function isSeen({ text, hidden }: Block): boolean {
  return !hidden && WORD.test(text);
}

/** The first frame that passes `test`: `frame` itself or one around it, `levels` frames in all. */
export function frameUp(frame: Frame | null, levels: number, test: (frame: Frame) => boolean): Frame | null {
  for (let up = 0; frame !== null && up < levels; up++, frame = frame.parent) if (test(frame)) return frame;
  return null;
}

const WRAPPERS = 4;

/** The level of the heading that a block is the whole text of, 1 to 6; 0 for none. Wrappers inside the heading do not count. */
export function headingLevel({ frame }: Block): number {
  const own = levelOf(frame.tag);
  if (own > 0 || frame.tag === 'button') return own;
  // A wrapper that holds more is no heading's.
  let around = frame.parent;
  for (let up = 1; around !== null && up < WRAPPERS && around.end - around.first === 1; up++) {
    const level = levelOf(around.tag);
    if (level > 0) return level;
    around = around.parent;
  }
  return 0;
}

/** The level of a heading's tag, 1 to 6; 0 for any other. */
function levelOf(tag: string): number {
  if (tag.length !== 2 || tag.charCodeAt(0) !== 104) return 0;
  const level = tag.charCodeAt(1) - 48;
  return level >= 1 && level <= 6 ? level : 0;
}

const ITEM_SURE = 0.8;

/** Whether a block is a whole item of a list and stands beside items that are surely body, on every side where one stands. */
export function amongSureItems(blocks: readonly Block[], { index, frame }: Block, p: Float32Array): boolean {
  if (frame.tag !== 'li' || frame.end - frame.first !== 1) return false;
  const beside = [blocks[index - 1], blocks[index + 1]].filter(
    (other) => other !== undefined && other.frame.tag === 'li' && other.frame.parent === frame.parent,
  ) as readonly Block[];
  return beside.length > 0 && beside.every((other) => (p[other.index] as number) >= ITEM_SURE);
}
