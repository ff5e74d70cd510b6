import type { BlockPage, Frame } from '../page/blocks.ts';

// Items of a list and cells of a table are printed or left out together.
const GROUPS: ReadonlySet<string> = new Set(['ul', 'ol', 'dl', 'table', 'pre']);
const NEAREST = 6;
const BODY = 0.5;
// A lone doubtful line between sure ones is theirs: articles seldom stop for one line.
const DOUBTFUL = 0.3;
const SURE = 0.6;

function groupOf(frame: Frame): number {
  let at: Frame | null = frame;
  for (let up = 0; at !== null && up < NEAREST; up++, at = at.parent) if (GROUPS.has(at.tag)) return at.index;
  return -1;
}

/**
 * Let blocks that share a fate share it: every list, table and run of code goes by its mean, and a lone doubtful
 * block goes with sure neighbours.
 *
 * @param p Probability, 0 to 1, of each block to be body.
 * @returns Probabilities on the side of 0.5 that was settled on.
 */
export function settleScores(page: BlockPage, p: Float32Array): Float32Array {
  const { blocks, frames } = page;
  const sums = new Float64Array(frames.length);
  const counts = new Int32Array(frames.length);
  const groups = Int32Array.from(blocks, (block) => groupOf(block.frame));
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
