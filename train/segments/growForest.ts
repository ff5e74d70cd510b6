import type { Forest } from '../../src/pipeline/segments/forest.ts';

/** Rows to learn from. `values` holds `width` numbers a row. */
export interface Samples {
  readonly values: Float32Array;
  readonly width: number;
  readonly labels: Uint8Array;
  readonly weights: Float32Array;
}

export interface GrowOptions {
  readonly trees: number;
  /** Most leaves a tree has; it grows the leaf that gains most first. */
  readonly leaves: number;
  /** Share of each tree's answer that is added. */
  readonly rate: number;
  /** Least sum of second derivatives a leaf holds. */
  readonly leastWeight: number;
  /** Added to a leaf's second derivatives: pulls small leaves to 0. */
  readonly ridge: number;
  /** Shares of features and of rows each tree sees. */
  readonly features: number;
  readonly rows: number;
  readonly seed: number;
}

const BINS = 64;

/** mulberry32: a small seeded generator, so that training is the same on every machine. */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

interface Binned {
  readonly columns: readonly Uint8Array[];
  readonly edges: readonly Float32Array[];
}

/** Cut each feature into at most 64 bins of about equal count. */
function bin(samples: Samples): Binned {
  const { values, width, labels } = samples;
  const n = labels.length;
  const columns: Uint8Array[] = [];
  const edges: Float32Array[] = [];
  const stride = Math.max(1, Math.floor(n / 20000));
  for (let f = 0; f < width; f++) {
    const picked: number[] = [];
    for (let i = 0; i < n; i += stride) picked.push(values[i * width + f] as number);
    const sorted = Float32Array.from(picked).sort();
    const cuts: number[] = [];
    for (let b = 1; b < BINS; b++) {
      const at = Math.floor((b * sorted.length) / BINS);
      const low = sorted[at - 1] as number;
      let k = at;
      // The cut stands between two different numbers, so that a shift of rounding cannot flip it.
      while (k < sorted.length && sorted[k] === low) k++;
      if (k >= sorted.length) break;
      const cut = Math.fround((low + (sorted[k] as number)) / 2);
      if (cuts.length === 0 || cut > (cuts[cuts.length - 1] as number)) cuts.push(cut);
    }
    const edge = Float32Array.from(cuts);
    const column = new Uint8Array(n);
    for (let i = 0; i < n; i++) {
      const value = values[i * width + f] as number;
      let low = 0;
      let high = edge.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (value <= (edge[middle] as number)) high = middle;
        else low = middle + 1;
      }
      column[i] = low;
    }
    columns.push(column);
    edges.push(edge);
  }
  return { columns, edges };
}

interface Leaf {
  rows: Int32Array;
  gradient: number;
  hessian: number;
  histogram: Float64Array;
  best: { gain: number; feature: number; bin: number } | null;
  parent: number;
  side: 0 | 1;
}

/**
 * Grow a forest by gradient boosting on logistic loss: histogram splits, best leaf first, row and feature sampling
 * (Friedman 2001; Ke et al. 2017). Deterministic for a seed.
 */
export function growForest(samples: Samples, options: GrowOptions, binned: Binned = bin(samples)): Forest {
  const { labels, weights } = samples;
  const n = labels.length;
  const { columns, edges } = binned;
  const random = makeRandom(options.seed);
  let positive = 0;
  let all = 0;
  for (let i = 0; i < n; i++) {
    positive += (labels[i] as number) * (weights[i] as number);
    all += weights[i] as number;
  }
  const bias = Math.log(positive / (all - positive));
  const scores = new Float64Array(n).fill(bias);
  const gradients = new Float64Array(n);
  const hessians = new Float64Array(n);
  const feature: number[] = [];
  const threshold: number[] = [];
  const left: number[] = [];
  const right: number[] = [];
  const values: number[] = [];
  const roots: number[] = [];
  const binThreshold: number[] = [];

  for (let tree = 0; tree < options.trees; tree++) {
    for (let i = 0; i < n; i++) {
      const p = 1 / (1 + Math.exp(-(scores[i] as number)));
      const w = weights[i] as number;
      gradients[i] = w * (p - (labels[i] as number));
      hessians[i] = w * p * (1 - p);
    }
    const sampled: number[] = [];
    for (let i = 0; i < n; i++) if (random() < options.rows) sampled.push(i);
    const active: number[] = [];
    for (let f = 0; f < columns.length; f++)
      if ((edges[f] as Float32Array).length > 0 && random() < options.features) active.push(f);
    if (active.length === 0) active.push(0);

    const build = (rows: Int32Array): Float64Array => {
      const histogram = new Float64Array(active.length * BINS * 2);
      // Gathered once, so that the inner loop reads in order.
      const g = new Float64Array(rows.length);
      const h = new Float64Array(rows.length);
      for (let r = 0; r < rows.length; r++) {
        g[r] = gradients[rows[r] as number] as number;
        h[r] = hessians[rows[r] as number] as number;
      }
      for (let a = 0; a < active.length; a++) {
        const column = columns[active[a] as number] as Uint8Array;
        const base = a * BINS * 2;
        for (let r = 0; r < rows.length; r++) {
          const at = base + (column[rows[r] as number] as number) * 2;
          histogram[at] = (histogram[at] as number) + (g[r] as number);
          histogram[at + 1] = (histogram[at + 1] as number) + (h[r] as number);
        }
      }
      return histogram;
    };
    const findBest = (leaf: Leaf): void => {
      const whole = (leaf.gradient * leaf.gradient) / (leaf.hessian + options.ridge);
      let best: Leaf['best'] = null;
      for (let a = 0; a < active.length; a++) {
        const cuts = (edges[active[a] as number] as Float32Array).length;
        let g = 0;
        let h = 0;
        const base = a * BINS * 2;
        for (let b = 0; b < cuts; b++) {
          g += leaf.histogram[base + b * 2] as number;
          h += leaf.histogram[base + b * 2 + 1] as number;
          if (h < options.leastWeight) continue;
          const rest = leaf.hessian - h;
          if (rest < options.leastWeight) break;
          const other = leaf.gradient - g;
          const gain = (g * g) / (h + options.ridge) + (other * other) / (rest + options.ridge) - whole;
          if (gain > (best?.gain ?? 1e-6)) best = { gain, feature: a, bin: b };
        }
      }
      leaf.best = best;
    };
    const makeLeaf = (rows: Int32Array, histogram: Float64Array, parent: number, side: 0 | 1): Leaf => {
      let gradient = 0;
      let hessian = 0;
      for (let b = 0; b < BINS; b++) {
        gradient += histogram[b * 2] as number;
        hessian += histogram[b * 2 + 1] as number;
      }
      const leaf: Leaf = { rows, gradient, hessian, histogram, best: null, parent, side };
      findBest(leaf);
      return leaf;
    };

    const rootRows = Int32Array.from(sampled);
    const open: Leaf[] = [makeLeaf(rootRows, build(rootRows), -1, 0)];
    const treeStart = feature.length;
    while (open.length < options.leaves) {
      let pick = -1;
      for (let i = 0; i < open.length; i++) {
        const gain = open[i]?.best?.gain ?? 0;
        if (gain > 0 && (pick < 0 || gain > (open[pick]?.best?.gain ?? 0))) pick = i;
      }
      if (pick < 0) break;
      const leaf = open[pick] as Leaf;
      const best = leaf.best as NonNullable<Leaf['best']>;
      const f = active[best.feature] as number;
      const column = columns[f] as Uint8Array;
      let count = 0;
      for (let r = 0; r < leaf.rows.length; r++)
        if ((column[leaf.rows[r] as number] as number) <= best.bin) count++;
      const low = new Int32Array(count);
      const high = new Int32Array(leaf.rows.length - count);
      let l = 0;
      let h = 0;
      for (let r = 0; r < leaf.rows.length; r++) {
        const row = leaf.rows[r] as number;
        if ((column[row] as number) <= best.bin) low[l++] = row;
        else high[h++] = row;
      }
      const node = feature.length;
      feature.push(f);
      threshold.push((edges[f] as Float32Array)[best.bin] as number);
      binThreshold.push(best.bin);
      left.push(0);
      right.push(0);
      if (leaf.parent >= 0) (leaf.side === 0 ? left : right)[leaf.parent] = node;
      // Count the smaller side; the other is the difference.
      const small = low.length <= high.length ? build(low) : build(high);
      const other = leaf.histogram;
      for (let i = 0; i < other.length; i++) other[i] = (other[i] as number) - (small[i] as number);
      const [lowHistogram, highHistogram] = low.length <= high.length ? [small, other] : [other, small];
      open[pick] = makeLeaf(low, lowHistogram, node, 0);
      open.push(makeLeaf(high, highHistogram, node, 1));
    }
    if (feature.length === treeStart) continue;
    for (const leaf of open) {
      const value = (-options.rate * leaf.gradient) / (leaf.hessian + options.ridge);
      values.push(value);
      (leaf.side === 0 ? left : right)[leaf.parent] = ~(values.length - 1);
    }
    roots.push(treeStart);
    for (let i = 0; i < n; i++) {
      let node = treeStart;
      while (node >= 0)
        node =
          ((columns[feature[node] as number] as Uint8Array)[i] as number) <= (binThreshold[node] as number)
            ? (left[node] as number)
            : (right[node] as number);
      scores[i] = (scores[i] as number) + (values[~node] as number);
    }
  }
  return {
    roots: Int32Array.from(roots),
    feature: Uint8Array.from(feature),
    threshold: Float32Array.from(threshold),
    left: Int32Array.from(left),
    right: Int32Array.from(right),
    values: Float32Array.from(values),
    bias,
  };
}
