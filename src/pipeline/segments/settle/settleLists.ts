import type { Block, BlockPage, Frame } from '../../page/blocks.ts';
import { inHeading } from '../labels.ts';
import { frameUp, isSeen } from './standing.ts';
import { BODY, takeIn, type Verdicts } from './verdicts.ts';

// A list of so little is out, whatever stands around it.
const LEAST_LIST = 0.2;
const SURE_AROUND = 0.6;
const NEAR = 3;
// The odd one out of a list: its own score at least, and the mean of those that are body.
const LEAST_ITEM = 0.3;
const SURE_ITEMS = 0.8;
const FEWEST = 3;
const LEAST_CODE = 0.3;
const LEAST_LINE = 0.1;

/** By frame, the innermost frame of one of `tags` that it is or stands in: its index, or -1. */
function innermost(frames: readonly Frame[], tags: ReadonlySet<string>): Int32Array {
  const found = new Int32Array(frames.length).fill(-1);
  for (const { index, tag, parent } of frames)
    found[index] = tags.has(tag) ? index : parent === null ? -1 : (found[parent.index] as number);
  return found;
}

/** Blocks by the frame that `holders` names for theirs, of those frames alone that hold a block scored `least`: menus are many. */
function groupBy(
  blocks: readonly Block[],
  holders: Int32Array,
  p: Float32Array,
  least: number,
): Map<number, Block[]> {
  const groups = new Map<number, Block[]>();
  for (const { index, frame } of blocks) {
    const holder = holders[frame.index] as number;
    if (holder >= 0 && (p[index] as number) >= least) groups.set(holder, []);
  }
  if (groups.size > 0)
    for (const block of blocks) groups.get(holders[block.frame.index] as number)?.push(block);
  return groups;
}

const LISTS: ReadonlySet<string> = new Set(['ul', 'ol']);
const CODE: ReadonlySet<string> = new Set(['pre']);

/**
 * Take in what goes with the text around it: a doubtful list between two sure lines of its element, the odd one out of
 * a list that is body, and code, which no page's furniture is made of.
 *
 * @example // <div><p>…</p><ul><li>…</li></ul><p>…</p></div> with 0.9, 0.3, 0.9: the item becomes 0.5
 */
export function settleLists(page: BlockPage, verdicts: Verdicts): void {
  const { blocks, frames } = page;
  const { p } = verdicts;
  // Most pages leave nothing in doubt that could be taken in.
  if (!p.some((own) => own >= LEAST_LINE && own < BODY)) return;
  const mean = (of: readonly Block[]): number =>
    of.reduce((sum, { index }) => sum + (p[index] as number), 0) / Math.max(1, of.length);
  const lists = groupBy(blocks, innermost(frames, LISTS), p, LEAST_LIST);
  for (const [holder, items] of lists) {
    const list = frames[holder] as Frame;
    const own = mean(items);
    if (own < BODY && own >= LEAST_LIST && isFramed(page, list, p))
      for (const { index } of items) takeIn(verdicts, index);
  }
  for (const items of lists.values()) {
    const seen = items.filter(isSeen);
    const bodies = seen.filter(({ index }) => (p[index] as number) >= BODY);
    if (seen.length < FEWEST || bodies.length === seen.length || bodies.length * 2 < seen.length) continue;
    if (mean(bodies) < SURE_ITEMS) continue;
    const tag = bodies[0]?.frame.tag;
    for (const { index, frame } of seen)
      if ((p[index] as number) >= LEAST_ITEM && frame.tag === tag) takeIn(verdicts, index);
  }
  if (!frames.some(({ tag }) => CODE.has(tag))) return;
  for (const lines of groupBy(blocks, innermost(frames, CODE), p, LEAST_CODE).values())
    if (mean(lines.filter(isSeen)) >= LEAST_CODE)
      for (const { index } of lines) if ((p[index] as number) >= LEAST_LINE) takeIn(verdicts, index);
}

/** Whether sure lines of the element that a list stands in come before and after it. */
function isFramed({ blocks }: BlockPage, list: Frame, p: Float32Array): boolean {
  const before = blocks[list.first - 1];
  const after = blocks[list.end];
  if (before === undefined || after === undefined || inHeading(after)) return false;
  return [before, after].every(
    ({ index, frame }) =>
      (p[index] as number) >= SURE_AROUND &&
      frameUp(frame, NEAR, (around) => around === list.parent) !== null,
  );
}
