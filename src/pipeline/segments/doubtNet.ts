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
  // Rows of weights that come to the sums, and how often each.
  const rows = new Int32Array(count + 2 * codes.length);
  const factors = new Float64Array(rows.length);
  return (features, from) => {
    let size = 0;
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
        if (rank !== ranks[f]) {
          rows[size] = row;
          factors[size++] = rank - (ranks[f] as number);
        }
        ranks[f] = rank;
      }
      row += hidden;
    }
    for (let c = 0; c < codes.length; c++) {
      const value = codeValue(features[from + (codes[c] as number)] as number);
      const before = values[c] as number;
      if (value === before) continue;
      const own = row + c * CODE_VALUES * hidden;
      if (before >= 0) {
        rows[size] = own + before * hidden;
        factors[size++] = -1;
      }
      rows[size] = own + value * hidden;
      factors[size++] = 1;
      values[c] = value;
    }
    addRows(sums, weights, rows, factors, size);
    let sum = net.outBias;
    for (let k = 0; k < hidden; k++)
      if ((sums[k] as number) > 0) sum += (sums[k] as number) * (out[k] as number);
    return sum;
  };
}

/** Add rows of weights to the sums, four columns at a time: their sums need not go to memory and back for each row. */
function addRows(
  sums: Float32Array,
  weights: Float32Array,
  rows: Int32Array,
  factors: Float64Array,
  size: number,
): void {
  // Columns behind the last one are no numbers, and are not kept.
  for (let k = 0; k < sums.length; k += 4) {
    let a = sums[k] as number;
    let b = sums[k + 1] as number;
    let c = sums[k + 2] as number;
    let d = sums[k + 3] as number;
    for (let i = 0; i < size; i++) {
      const at = (rows[i] as number) + k;
      const factor = factors[i] as number;
      // Rounded as the sums in memory are.
      a = Math.fround(a + factor * (weights[at] as number));
      b = Math.fround(b + factor * (weights[at + 1] as number));
      c = Math.fround(c + factor * (weights[at + 2] as number));
      d = Math.fround(d + factor * (weights[at + 3] as number));
    }
    sums[k] = a;
    sums[k + 1] = b;
    sums[k + 2] = c;
    sums[k + 3] = d;
  }
}
