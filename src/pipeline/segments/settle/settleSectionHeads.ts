import type { Block, BlockPage } from '../../page/blocks.ts';
import { headingLevel, isSeen } from './standing.ts';
import { BODY, takeIn, type Verdicts } from './verdicts.ts';

const LEAST = 0.05;
const SURE = 0.6;
const REACH = 15;
const LEAST_FIRST = 0.15;

/** Whether a heading links to nothing but a place of its own page. */
function isUnlinked({ links }: Block): boolean {
  return links.every(({ href }) => href.length > 1 && href.startsWith('#'));
}

/**
 * Take in headings of what is body: over a sure paragraph or a lower heading, with sure text not far above; and the
 * one right above the first paragraph, where the page's title stands further up.
 *
 * @example // <h2>Setting goals</h2><h3>1. Begin early</h3><p>…</p> with 0.3, 0.9, 0.9 behind sure text: the first becomes 0.5
 */
export function settleSectionHeads({ blocks }: BlockPage, verdicts: Verdicts): void {
  const { p } = verdicts;
  // The next block that is not hidden.
  let next: Block | null = null;
  for (let at = blocks.length - 1; at > 0; at--) {
    const block = blocks[at] as Block;
    if (block.hidden) continue;
    const own = p[at] as number;
    if (next !== null && own < BODY && own >= LEAST && headsBody(block, next, p)) takeIn(verdicts, at);
    next = block;
  }
  const first = blocks.findIndex((block) => (p[block.index] as number) >= BODY && isSeen(block));
  let above = first - 1;
  while (above >= 0 && !isSeen(blocks[above] as Block)) above--;
  const head = blocks[above];
  if (head === undefined || !isOpening(head, blocks[first] as Block, p)) return;
  if (!blocks.slice(0, above).some(({ frame, hidden }) => frame.tag === 'h1' && !hidden)) return;
  // A heading that has no fellow further down is a standfirst.
  const { tag } = head.frame;
  if (blocks.slice(first).some(({ index, frame }) => frame.tag === tag && (p[index] as number) >= BODY))
    takeIn(verdicts, head.index);
}

/** Whether a heading stands over a sure paragraph, or over a lower heading that is body, with sure text not far above. */
function headsBody(block: Block, next: Block, p: Float32Array): boolean {
  const under = p[next.index] as number;
  if (under < BODY) return false;
  const level = headingLevel(block);
  if (level === 0 || !isUnlinked(block)) return false;
  const below = headingLevel(next);
  if (below === 0 ? under < SURE : below <= level) return false;
  return p.subarray(Math.max(0, block.index - REACH + 1), block.index).some((own) => own > SURE);
}

/** Whether a heading stands right above a text's first paragraph, in its element. */
function isOpening(head: Block, first: Block, p: Float32Array): boolean {
  if (headingLevel(head) === 0 || headingLevel(first) > 0 || head.links.length > 0) return false;
  if ((p[head.index] as number) <= LEAST_FIRST || (p[first.index] as number) <= SURE) return false;
  const holder = head.frame.parent;
  const { frame } = first;
  return frame === holder || frame.parent === holder || frame.parent?.parent === holder;
}
