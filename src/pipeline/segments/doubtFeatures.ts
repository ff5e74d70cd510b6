import type { Block, BlockPage } from '../page/blocks.ts';
import type { BlockFeatures } from './blockFeatures.ts';
import { CONTEXT_WIDTH } from './contextFeatures.ts';

const REACH = 4;
const AROUND: readonly number[] = Array.from({ length: 2 * REACH + 1 }, (_, i) => i - REACH);

/** Names of what the second guess about a page says of each of its blocks: the third forest's own features. */
const DOUBT: readonly string[] = [
  ...AROUND.map((o) => `q${o < 0 ? o : `+${o}`}`),
  'qAlike',
  'alikeBlocks',
  'alikeDoubted',
  'qParent',
  'parentBlocks',
  'fromFirst',
  'toLast',
  'fromFirstSure',
  'toLastSure',
  'massBefore',
  'massAfter',
  'sumAfter',
  'sumBefore',
  'backToBody',
  'onToBody',
  'rank',
  'doubted',
  'body',
  'doubtedShare',
  'sureness',
];
/** Numbers a row with room for the features of all three forests. */
export const ROW_WIDTH: number = CONTEXT_WIDTH + DOUBT.length;

// What is given less is out of doubt: the third forest does not learn from it.
export const OUT_OF_DOUBT = 0.02;
const BODY = 0.5;
const SURE = 0.85;
const LEAST_DOUBT = 0.1;
const MOST_DOUBT = 0.9;
const NONE = 999;

/** Sums of `q` over groups of blocks, and how many of them are doubtful. */
function poolBy(groups: Int32Array, size: number, q: Float32Array) {
  const sum = new Float64Array(size);
  const count = new Float64Array(size);
  const doubted = new Float64Array(size);
  for (let i = 0; i < q.length; i++) {
    const group = groups[i] as number;
    const own = q[i] as number;
    sum[group] = (sum[group] as number) + own;
    count[group] = (count[group] as number) + 1;
    if (own > LEAST_DOUBT && own < MOST_DOUBT) doubted[group] = (doubted[group] as number) + 1;
  }
  return { sum, count, doubted };
}

/** How many of the sorted numbers are less than `value`. */
function countBelow(sorted: Float32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Fill the last columns of `features.rows` (rows must be {@link ROW_WIDTH} wide) from the second guess: its
 * neighbours, blocks alike, where the body starts and ends, and how doubtful the whole page is. Rows of blocks out of
 * doubt are left alone.
 *
 * @param q Probability, 0 to 1, of each block to be body.
 */
export function fillDoubts(page: BlockPage, features: BlockFeatures, q: Float32Array): void {
  const { blocks, frames } = page;
  const { rows, width, lengths, kinds, kindCount } = features;
  const n = blocks.length;
  const alike = poolBy(kinds, kindCount, q);
  const parents = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    const { frame } = blocks[i] as Block;
    parents[i] = (frame.parent ?? frame).index;
  }
  const beside = poolBy(parents, frames.length, q);
  let first = -1;
  let last = -1;
  let firstSure = -1;
  let lastSure = -1;
  let doubted = 0;
  let body = 0;
  let bodySum = 0;
  let sum = 0;
  let mass = 0;
  const onToBody = new Int32Array(n);
  let next = -1;
  for (let i = n - 1; i >= 0; i--) {
    const own = q[i] as number;
    onToBody[i] = next < 0 ? NONE : next - i;
    sum += own;
    mass += own * (lengths[i] as number);
    if (own > LEAST_DOUBT && own < MOST_DOUBT) doubted++;
    if (own > BODY) {
      next = i;
      first = i;
      if (last < 0) last = i;
      body++;
      bodySum += own;
    }
    if (own > SURE) {
      firstSure = i;
      if (lastSure < 0) lastSure = i;
    }
  }
  if (first < 0) first = last = 0;
  if (firstSure < 0) firstSure = lastSure = 0;
  const sorted = Float32Array.from(q).sort();
  const middle = countBelow(sorted, BODY);
  const total = Math.max(1, mass);
  let massBefore = 0;
  let sumBefore = 0;
  let lastBody = -1;
  for (let i = 0; i < n; i++) {
    const own = q[i] as number;
    if (own > OUT_OF_DOUBT) {
      let k = i * width + CONTEXT_WIDTH;
      for (const offset of AROUND) rows[k++] = q[i + offset] ?? -1;
      const kind = kinds[i] as number;
      const count = alike.count[kind] as number;
      rows[k++] = (alike.sum[kind] as number) / count;
      rows[k++] = count;
      rows[k++] = (alike.doubted[kind] as number) / count;
      const parent = parents[i] as number;
      rows[k++] = (beside.sum[parent] as number) / (beside.count[parent] as number);
      rows[k++] = beside.count[parent] as number;
      rows[k++] = i - first;
      rows[k++] = last - i;
      rows[k++] = i - firstSure;
      rows[k++] = lastSure - i;
      rows[k++] = massBefore / total;
      rows[k++] = (mass - massBefore - own * (lengths[i] as number)) / total;
      rows[k++] = sum - sumBefore - own;
      rows[k++] = sumBefore;
      rows[k++] = lastBody < 0 ? NONE : i - lastBody;
      rows[k++] = onToBody[i] as number;
      rows[k++] = countBelow(sorted, own) - middle;
      rows[k++] = doubted;
      rows[k++] = body;
      rows[k++] = doubted / Math.max(1, body);
      rows[k++] = body === 0 ? 0 : bodySum / body;
    }
    massBefore += own * (lengths[i] as number);
    sumBefore += own;
    if (own > BODY) lastBody = i;
  }
}
