import type { Block, BlockPage } from '../page/blocks.ts';
import { endsSentence, inHeading } from './labels.ts';

const BODY = 0.5;
const SURE = 0.75;
const SHORTEST = 40;

/**
 * Take a heading in that stands between two sure paragraphs of one element: a section's, not a box's. A box has an
 * element of its own, or no sentences below its heading.
 *
 * @param p Probability, 0 to 1, of each block to be body; changed in place and given back.
 * @example settleSubheads(page, Float32Array.of(0.97, 0.1, 0.95)) // the heading in the middle becomes 0.5
 */
export function settleSubheads({ blocks }: BlockPage, p: Float32Array): Float32Array {
  for (let i = 1; i + 1 < blocks.length; i++) {
    const block = blocks[i] as Block;
    if ((p[i] as number) >= BODY || !inHeading(block) || block.hidden || block.links.length > 0) continue;
    const before = blocks[i - 1] as Block;
    const after = blocks[i + 1] as Block;
    const holder = block.frame.parent;
    if (!isSure(before, p) || !isSure(after, p)) continue;
    if (holds(holder, before) && holds(holder, after)) p[i] = BODY;
  }
  return p;
}

function isSure(block: Block, p: Float32Array): boolean {
  return (p[block.index] as number) > SURE && block.text.length >= SHORTEST && endsSentence(block.text);
}

/** Whether a paragraph stands right in the heading's element, by itself or as a line of it. */
function holds(holder: Block['frame']['parent'], { frame }: Block): boolean {
  return frame === holder || frame.parent === holder;
}
