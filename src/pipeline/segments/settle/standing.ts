import type { Block, Frame } from '../../page/blocks.ts';
import { levelOf } from '../labels.ts';

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

const DEEPEST = 8;

/** The element around the wrappers that hold one block alone, and how many those are. */
export function wrapperOf({ frame }: Block): { readonly holder: Frame | null; readonly levels: number } {
  let around = frame;
  let levels = 0;
  for (let up = around.parent; up !== null && levels < DEEPEST; up = up.parent, levels++) {
    if (up.first !== frame.first || up.end !== frame.end) break;
    around = up;
  }
  return { holder: around.parent, levels };
}

// Class attributes of generated pages run to kilobytes; what names an element stands in front.
const LONGEST_NAMES = 300;

/** What an element's class attribute says, as far as a rule reads it. */
export function namesOf({ names }: Frame): string {
  return names.slice(0, LONGEST_NAMES);
}

const ITEM = /^(?:li|td|th|dd|dt)$/;

/** Whether a block stands in an item of a list or a cell of a table. */
export function inItem({ frame }: Block): boolean {
  return frameUp(frame, 4, ({ tag }) => ITEM.test(tag)) !== null;
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
