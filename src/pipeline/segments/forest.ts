/**
 * A boosted forest in flat arrays. Node `i` asks whether feature `feature[i]` is at most `threshold[i]`: yes goes to
 * `left[i]`, no to `right[i]`. A negative child `~v` is a leaf with value `values[v]`.
 */
export interface Forest {
  readonly roots: Int32Array;
  readonly feature: Uint8Array;
  readonly threshold: Float32Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly values: Float32Array;
  readonly bias: number;
}

// After this many trees a score beyond the margin no longer turns: the rest of the forest is skipped.
export const CHECK_AT = 24;
export const SETTLED = -4.2;

/** The forest's log-odds for one row of `features`, whose numbers start at `from`. */
export function evaluate(forest: Forest, features: Float32Array, from: number): number {
  const { roots, feature, threshold, left, right, values } = forest;
  let sum = forest.bias;
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree] as number;
    while (node >= 0) {
      node =
        (features[from + (feature[node] as number)] as number) <= (threshold[node] as number)
          ? (left[node] as number)
          : (right[node] as number);
    }
    sum += values[~node] as number;
    if (tree === CHECK_AT && sum < SETTLED) break;
  }
  return sum;
}

export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
