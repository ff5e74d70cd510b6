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
  const score = (block: Block): number => p[block.index] as number;
  const seen = blocks.filter(({ hidden }) => !hidden);
  for (let at = seen.length - 2; at > 0; at--) {
    const block = seen[at] as Block;
    const next = seen[at + 1] as Block;
    if (score(block) >= BODY || score(block) < LEAST || score(next) < BODY) continue;
    const level = headingLevel(block);
    if (level === 0 || !isUnlinked(block)) continue;
    const below = headingLevel(next);
    if (below === 0 ? score(next) < SURE : below <= level) continue;
    const above = p.subarray(Math.max(0, block.index - REACH + 1), block.index);
    if (above.some((own) => own > SURE)) takeIn(verdicts, block.index);
  }
  const lines = seen.filter(isSeen);
  const first = lines.findIndex((block) => score(block) >= BODY);
  const head = lines[first - 1];
  if (head === undefined || !isOpening(head, lines[first] as Block, p)) return;
  if (!lines.slice(0, first - 1).some(({ frame }) => frame.tag === 'h1')) return;
  // A heading that has no fellow further down is a standfirst.
  const { tag } = head.frame;
  if (lines.slice(first).some((block) => block.frame.tag === tag && score(block) >= BODY))
    takeIn(verdicts, head.index);
}

/** Whether a heading stands right above a text's first paragraph, in its element. */
function isOpening(head: Block, first: Block, p: Float32Array): boolean {
  if (headingLevel(head) === 0 || headingLevel(first) > 0 || head.links.length > 0) return false;
  if ((p[head.index] as number) <= LEAST_FIRST || (p[first.index] as number) <= SURE) return false;
  const holder = head.frame.parent;
  const { frame } = first;
  return frame === holder || frame.parent === holder || frame.parent?.parent === holder;
}
