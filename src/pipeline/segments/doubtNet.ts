/**
 * A net of one hidden layer. Every number of a row is read as its rank among those of training, so that no unit of
 * measure and no outlier counts; codes, whose order means nothing, have a weight for each of their values beside it.
 */
export interface DoubtNet {
  /** Cuts between ranks, one feature after another; feature `f` has those from `cutsFrom[f]` to `cutsFrom[f + 1]`. */
  readonly cuts: Float32Array;
  readonly cutsFrom: Int32Array;
  /** Features that are codes. */
  readonly codes: Int32Array;
  /** A row of as many weights as there are hidden units for each rank, then for each value of each code. */
  readonly weights: Float32Array;
  readonly biases: Float32Array;
  readonly out: Float32Array;
  readonly outBias: number;
}

/** Values of a code that have weights of their own, from -1 on. */
export const CODE_VALUES = 22;

/** Where a code's value `x` stands among its weights. */
export function codeValue(x: number): number {
  return Math.max(0, Math.min(CODE_VALUES - 1, Math.trunc(x) + 1));
}

/** The rank of `x`, -1 to 1: how many of the cuts from `low` up to `end` are no greater. */
export function rankOf(cuts: Float32Array, low: number, end: number, x: number): number {
  const from = low;
  let to = end;
  let at = low;
  while (at < to) {
    const middle = (at + to) >> 1;
    if ((cuts[middle] as number) <= x) at = middle + 1;
    else to = middle;
  }
  return (2 * (at - from)) / (end - from) - 1;
}

/** The net's log-odds for one row of `features`, whose numbers start at `from`. */
export function evaluateNet(net: DoubtNet, features: Float32Array, from: number, sums: Float32Array): number {
  const { cuts, cutsFrom, codes, weights, biases, out } = net;
  const hidden = biases.length;
  sums.set(biases);
  let row = 0;
  const count = cutsFrom.length - 1;
  for (let f = 0; f < count; f++) {
    const low = cutsFrom[f] as number;
    const end = cutsFrom[f + 1] as number;
    // A number that never changed in training says nothing.
    if (end - low < 2) continue;
    const rank = rankOf(cuts, low, end, features[from + f] as number);
    for (let k = 0; k < hidden; k++) sums[k] = (sums[k] as number) + rank * (weights[row + k] as number);
    row += hidden;
  }
  for (let c = 0; c < codes.length; c++) {
    const at = row + (c * CODE_VALUES + codeValue(features[from + (codes[c] as number)] as number)) * hidden;
    for (let k = 0; k < hidden; k++) sums[k] = (sums[k] as number) + (weights[at + k] as number);
  }
  let sum = net.outBias;
  for (let k = 0; k < hidden; k++)
    if ((sums[k] as number) > 0) sum += (sums[k] as number) * (out[k] as number);
  return sum;
}
