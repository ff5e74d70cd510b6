import type { Block, BlockPage, Frame } from '../../page/blocks.ts';

// Items of a list and cells of a table are printed or left out together.
const GROUPS: ReadonlySet<string> = new Set(['ul', 'ol', 'dl', 'table', 'pre']);
const ITEMS: ReadonlySet<string> = new Set(['li', 'dd', 'td', 'th']);
// An item of so many blocks is a text of its own: the table lays out the page, the list lists articles.
const TEXT_BLOCKS = 3;
const NEAREST = 6;
const BODY = 0.5;
// A lone doubtful line between sure ones is theirs: articles seldom stop for one line.
const DOUBTFUL = 0.3;
/** The same for last scores: by then the page's doubts were seen, and the line is as likely a label ("Advertisement"). */
export const DOUBTFUL_AT_LAST = 0.35;
const SURE = 0.6;

/** The group that each block shares its fate with, the frame of its nearest list, table or code; -1 for none. */
export function findGroups({ blocks, frames }: BlockPage): Int32Array {
  const groups = new Int32Array(blocks.length).fill(-1);
  // The item of the group that each block stands in, and how many blocks each item has.
  const items = new Int32Array(blocks.length).fill(-1);
  const inItem = new Int32Array(frames.length);
  for (let i = 0; i < blocks.length; i++) {
    let item = -1;
    let at: Frame | null = (blocks[i] as Block).frame;
    for (let up = 0; at !== null && up < NEAREST; up++, at = at.parent) {
      if (item < 0 && ITEMS.has(at.tag)) item = at.index;
      if (!GROUPS.has(at.tag)) continue;
      groups[i] = at.index;
      items[i] = item;
      if (item >= 0) inItem[item] = (inItem[item] as number) + 1;
      break;
    }
  }
  const laysOut = new Uint8Array(frames.length);
  for (let i = 0; i < blocks.length; i++) {
    const item = items[i] as number;
    if (item >= 0 && (inItem[item] as number) >= TEXT_BLOCKS) laysOut[groups[i] as number] = 1;
  }
  for (let i = 0; i < blocks.length; i++)
    if ((groups[i] as number) >= 0 && laysOut[groups[i] as number] === 1) groups[i] = -1;
  return groups;
}

/**
 * Let blocks that share a fate share it: every list, table and run of code goes by its mean, unless it lays out texts,
 * and a lone doubtful block goes with sure neighbours.
 *
 * @param p Probability, 0 to 1, of each block to be body.
 * @param groups What {@link findGroups} found on the page.
 * @param doubtful From where on a lone block goes with its neighbours.
 * @returns Probabilities on the side of 0.5 that was settled on.
 */
export function settleScores(
  page: BlockPage,
  p: Float32Array,
  groups: Int32Array = findGroups(page),
  doubtful: number = DOUBTFUL,
): Float32Array {
  const { blocks, frames } = page;
  const sums = new Float64Array(frames.length);
  const counts = new Int32Array(frames.length);
  for (let i = 0; i < blocks.length; i++) {
    const group = groups[i] as number;
    if (group < 0) continue;
    sums[group] = (sums[group] as number) + (p[i] as number);
    counts[group] = (counts[group] as number) + 1;
  }
  const settled = Float32Array.from(p);
  for (let i = 0; i < blocks.length; i++) {
    const group = groups[i] as number;
    if (group >= 0 && (counts[group] as number) > 1) {
      const mean = (sums[group] as number) / (counts[group] as number);
      if (mean >= BODY !== (p[i] as number) >= BODY) settled[i] = mean;
    } else if (
      (p[i] as number) >= doubtful &&
      (p[i] as number) < BODY &&
      (p[i - 1] ?? 0) >= SURE &&
      (p[i + 1] ?? 0) >= SURE
    )
      settled[i] = BODY;
  }
  return settled;
}
