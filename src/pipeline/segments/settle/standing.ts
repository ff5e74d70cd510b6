import type { Block, Frame } from '../../page/blocks.ts';
import { inHeading } from '../labels.ts';

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
export function headingLevel(block: Block): number {
  if (inHeading(block)) return Number(block.frame.tag[1]);
  if (block.frame.tag === 'button') return 0;
  const heading = frameUp(block.frame, WRAPPERS, (frame) => /^h[1-6]$/.test(frame.tag));
  return heading !== null && heading.end - heading.first === 1 ? Number(heading.tag[1]) : 0;
}
