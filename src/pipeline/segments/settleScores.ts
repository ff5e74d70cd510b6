import type { BlockPage, Frame } from '../page/blocks.ts';

// Items of a list and cells of a table are printed or left out together.
const GROUPS: ReadonlySet<string> = new Set(['ul', 'ol', 'dl', 'table', 'pre']);
const ITEMS: ReadonlySet<string> = new Set(['li', 'dd', 'td', 'th']);
// An item of so many blocks is a text of its own: the table lays out the page, the list lists articles.
const TEXT_BLOCKS = 3;
const NEAREST = 6;
const BODY = 0.5;
// A lone doubtful line between sure ones is theirs: articles seldom stop for one line.
const DOUBTFUL = 0.3;
const SURE = 0.6;

/** Frames of the nearest list, table or code and of the item in it, -1 where there is none. */
function placeOf(frame: Frame): { readonly group: number; readonly item: number } {
  let item = -1;
  let at: Frame | null = frame;
  for (let up = 0; at !== null && up < NEAREST; up++, at = at.parent) {
    if (item < 0 && ITEMS.has(at.tag)) item = at.index;
    if (GROUPS.has(at.tag)) return { group: at.index, item };
  }
  return { group: -1, item: -1 };
}

/** The group that each block shares its fate with, -1 for none. */
function findGroups({ blocks, frames }: BlockPage): Int32Array {
  const places = blocks.map(({ frame }) => placeOf(frame));
  const inItem = new Int32Array(frames.length);
  for (const { item } of places) if (item >= 0) inItem[item] = (inItem[item] as number) + 1;
  const laysOut = new Uint8Array(frames.length);
  for (const { group, item } of places)
    if (item >= 0 && (inItem[item] as number) >= TEXT_BLOCKS) laysOut[group] = 1;
  return Int32Array.from(places, ({ group }) => (group >= 0 && laysOut[group] === 0 ? group : -1));
}

/**
 * Let blocks that share a fate share it: every list, table and run of code goes by its mean, unless it lays out texts,
 * and a lone doubtful block goes with sure neighbours.
 *
 * @param p Probability, 0 to 1, of each block to be body.
 * @returns Probabilities on the side of 0.5 that was settled on.
 */
export function settleScores(page: BlockPage, p: Float32Array): Float32Array {
  const { blocks, frames } = page;
  const sums = new Float64Array(frames.length);
  const counts = new Int32Array(frames.length);
  const groups = findGroups(page);
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
      (p[i] as number) >= DOUBTFUL &&
      (p[i] as number) < BODY &&
      (p[i - 1] ?? 0) >= SURE &&
      (p[i + 1] ?? 0) >= SURE
    )
      settled[i] = BODY;
  }
  return settled;
}
