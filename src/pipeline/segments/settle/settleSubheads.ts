import type { Block, BlockPage } from '../../page/blocks.ts';
import { endsSentence, inHeading, looksLikeHeading } from '../labels.ts';
import { frameUp, wrapperOf } from './standing.ts';

const BODY = 0.5;
const SURE = 0.6;
const SHORTEST = 40;

// Lines of a box (read also, a promotion) that may stand between a paragraph and the next section's heading.
const BOX = 12;
// Lines of a picture between a heading and its paragraph: whose it is, and what it shows.
const CAPTION = 3;

/**
 * Take a heading in that stands between two sure paragraphs of one element: a section's, not a box's. A box has an
 * element of its own, or no sentences below its heading; it may itself stand above the section's heading.
 *
 * @param p Probability, 0 to 1, of each block to be body; changed in place and given back.
 * @example settleSubheads(page, Float32Array.of(0.97, 0.1, 0.95)) // the heading in the middle becomes 0.5
 */
export function settleSubheads({ blocks }: BlockPage, p: Float32Array): Float32Array {
  for (let i = 1; i + 1 < blocks.length; i++) {
    const block = blocks[i] as Block;
    if (
      (p[i] as number) >= BODY ||
      !isSubhead(block, p[i] as number) ||
      block.hidden ||
      block.links.length > 0
    )
      continue;
    const after = blockAfter(blocks, i);
    if (after === undefined || !isSure(after, p) || !standTogether(block, after)) continue;
    const before = paragraphBefore(blocks, block, p);
    if (before !== null && isSure(before, p)) p[i] = BODY;
  }
  return p;
}

// Pages without headings in their markup say by a class what stands out: "text-xl font-bold", "sub-title".
const HEADED = /bold|head|title|text-\d?xl/iu;
const LONGEST = 80;

// Labels of boxes are bold too.
const LEAST_BOLD = 0.3;

/** Whether a line is a heading by its element, or a short unfinished line whose class says so; where it is doubtful, bold type. */
function isSubhead(block: Block, own: number): boolean {
  if (inHeading(block)) return true;
  const { text, frame } = block;
  if (text.length > LONGEST || endsSentence(text)) return false;
  return HEADED.test(frame.names) || (own >= LEAST_BOLD && looksLikeHeading(block));
}

/** The block behind a heading, over the caption of a picture between them. */
function blockAfter(blocks: readonly Block[], at: number): Block | undefined {
  let next = at + 1;
  while (next < blocks.length && next <= at + CAPTION && inFigure(blocks[next] as Block)) next++;
  return blocks[next];
}

function inFigure({ inner }: Block): boolean {
  return frameUp(inner, 4, ({ tag }) => tag === 'figure') !== null;
}

/** The block before a heading that stands in the same element, over the lines of a box between them. */
function paragraphBefore(blocks: readonly Block[], heading: Block, p: Float32Array): Block | null {
  for (let at = heading.index - 1; at >= 0 && heading.index - at <= BOX; at--) {
    const block = blocks[at] as Block;
    if ((p[at] as number) >= BODY) return standTogether(heading, block) ? block : null;
  }
  return null;
}

function isSure(block: Block, p: Float32Array): boolean {
  return (p[block.index] as number) > SURE && block.text.length >= SHORTEST && endsSentence(block.text);
}

/** Whether a paragraph stands right in the heading's element, by itself or as a line of it; or both in wrappers as deep. */
function standTogether(heading: Block, paragraph: Block): boolean {
  const holder = heading.frame.parent;
  const { frame } = paragraph;
  if (frame === holder || frame.parent === holder) return true;
  const [one, other] = [wrapperOf(heading), wrapperOf(paragraph)];
  return one.levels > 0 && one.levels <= other.levels && one.holder === other.holder;
}
