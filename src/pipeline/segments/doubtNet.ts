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

/**
 * A reader of rows, one after another; make one for each page. Neighbours share most of their numbers, so only what differs from
 * the row before is added up anew.
 *
 * @returns The log-odds of the row of `features` whose numbers start at `from`.
 * @example const ask = createNetReader(net);
 *          ask(features.rows, i * ROW_WIDTH); // -1.3
 */
export function createNetReader(net: DoubtNet): (features: Float32Array, from: number) => number {
  const { cuts, cutsFrom, codes, weights, biases, out } = net;
  const hidden = biases.length;
  const sums = Float32Array.from(biases);
  const count = cutsFrom.length - 1;
  // What the sums hold now: no number at first, which adds nothing.
  const numbers = new Float32Array(count).fill(Number.NaN);
  const ranks = new Float32Array(count);
  const values = new Int32Array(codes.length).fill(-1);
  const add = (factor: number, row: number): void => {
    for (let k = 0; k < hidden; k++) sums[k] = (sums[k] as number) + factor * (weights[row + k] as number);
  };
  return (features, from) => {
    let row = 0;
    for (let f = 0; f < count; f++) {
      const low = cutsFrom[f] as number;
      const end = cutsFrom[f + 1] as number;
      // A number that never changed in training says nothing.
      if (end - low < 2) continue;
      const x = features[from + f] as number;
      if (x !== numbers[f]) {
        numbers[f] = x;
        const rank = Math.fround(rankOf(cuts, low, end, x));
        if (rank !== ranks[f]) add(rank - (ranks[f] as number), row);
        ranks[f] = rank;
      }
      row += hidden;
    }
    for (let c = 0; c < codes.length; c++) {
      const value = codeValue(features[from + (codes[c] as number)] as number);
      const before = values[c] as number;
      if (value === before) continue;
      const own = row + c * CODE_VALUES * hidden;
      if (before >= 0) add(-1, own + before * hidden);
      add(1, own + value * hidden);
      values[c] = value;
    }
    let sum = net.outBias;
    for (let k = 0; k < hidden; k++)
      if ((sums[k] as number) > 0) sum += (sums[k] as number) * (out[k] as number);
    return sum;
  };
}
