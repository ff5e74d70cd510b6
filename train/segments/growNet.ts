import { CODE_VALUES, codeValue, type DoubtNet, rankOf } from '../../src/pipeline/segments/doubtNet.ts';
import { makeRandom, type Samples } from './growForest.ts';

export interface NetOptions {
  readonly hidden: number;
  readonly epochs: number;
  /** Highest rate of learning; it rises to it over the first third and falls to 0 along a cosine. */
  readonly rate: number;
  /** What each step takes off the weights, as a share of the rate. */
  readonly decay: number;
  /** Share of inputs and of hidden units that each row is learned with. */
  readonly keep: number;
  /** Pages a step. */
  readonly batch: number;
  /** Log-loss of a page at which it counts a third. */
  readonly patience: number;
  /** How much the rows' own log-loss counts beside that of whole pages. */
  readonly alone: number;
  readonly seed: number;
}

/** The rows of one page: so many from `first` on. */
export interface NetPage {
  readonly first: number;
  readonly rows: number;
  /** How much it counts as a whole, 0 to 1. */
  readonly weight: number;
}

export interface NetSamples extends Samples {
  readonly pages: readonly NetPage[];
}

const RANKS = 40;
const MOST_LOOKED_AT = 40000;
const MEAN_DECAY = 0.9;
const SQUARE_DECAY = 0.999;
const TINY = 1e-8;
const WARM_UP = 0.3;

/** The different numbers at the forty-firsts of each feature. */
function findCuts({ values, width, labels }: Samples): { cuts: Float32Array; cutsFrom: Int32Array } {
  const n = labels.length;
  const stride = Math.max(1, Math.floor(n / MOST_LOOKED_AT));
  const cuts: number[] = [];
  const cutsFrom = new Int32Array(width + 1);
  for (let f = 0; f < width; f++) {
    const picked: number[] = [];
    for (let i = 0; i < n; i += stride) picked.push(values[i * width + f] as number);
    const sorted = Float32Array.from(picked).sort();
    for (let r = 0; r <= RANKS; r++) {
      const cut = sorted[Math.round((r * (sorted.length - 1)) / RANKS)] as number;
      if (r === 0 || cut !== cuts[cuts.length - 1]) cuts.push(cut);
    }
    cutsFrom[f + 1] = cuts.length;
  }
  return { cuts: Float32Array.from(cuts), cutsFrom };
}

interface Encoded {
  /** Ranks of the features that change, row after row. */
  readonly ranks: Float32Array;
  readonly rankCount: number;
  /** Which input each code of a row lights, row after row. */
  readonly lit: Int32Array;
  readonly inputs: number;
}

function encode(
  { values, width, labels }: Samples,
  net: Pick<DoubtNet, 'cuts' | 'cutsFrom' | 'codes'>,
): Encoded {
  const { cuts, cutsFrom, codes } = net;
  const n = labels.length;
  const used: number[] = [];
  for (let f = 0; f < width; f++) if ((cutsFrom[f + 1] as number) - (cutsFrom[f] as number) > 1) used.push(f);
  const rankCount = used.length;
  const ranks = new Float32Array(n * rankCount);
  const lit = new Int32Array(n * codes.length);
  for (let i = 0; i < n; i++) {
    for (let u = 0; u < rankCount; u++) {
      const f = used[u] as number;
      const x = values[i * width + f] as number;
      ranks[i * rankCount + u] = rankOf(cuts, cutsFrom[f] as number, cutsFrom[f + 1] as number, x);
    }
    for (let c = 0; c < codes.length; c++)
      lit[i * codes.length + c] =
        rankCount + c * CODE_VALUES + codeValue(values[i * width + (codes[c] as number)] as number);
  }
  return { ranks, rankCount, lit, inputs: rankCount + codes.length * CODE_VALUES };
}

/** A block of weights with what Adam remembers of their gradients. */
class Weights {
  readonly values: Float32Array;
  readonly gradient: Float32Array;
  private readonly means: Float32Array;
  private readonly squares: Float32Array;

  constructor(size: number, reach: number, random: () => number) {
    this.values = Float32Array.from({ length: size }, () => (2 * random() - 1) * reach);
    this.gradient = new Float32Array(size);
    this.means = new Float32Array(size);
    this.squares = new Float32Array(size);
  }

  /** One step of Adam with the decay of the weights apart: https://arxiv.org/abs/1711.05101 */
  step(rate: number, decay: number, time: number): void {
    const { values, gradient, means, squares } = this;
    const meanScale = 1 / (1 - MEAN_DECAY ** time);
    const squareScale = 1 / (1 - SQUARE_DECAY ** time);
    for (let i = 0; i < values.length; i++) {
      const g = gradient[i] as number;
      const mean = MEAN_DECAY * (means[i] as number) + (1 - MEAN_DECAY) * g;
      const square = SQUARE_DECAY * (squares[i] as number) + (1 - SQUARE_DECAY) * g * g;
      means[i] = mean;
      squares[i] = square;
      const move = (mean * meanScale) / (Math.sqrt(square * squareScale) + TINY);
      values[i] = (values[i] as number) - rate * (move + decay * (values[i] as number));
    }
    gradient.fill(0);
  }
}

function rateAt(done: number, highest: number): number {
  if (done < WARM_UP) return highest * (0.04 + (0.96 * done) / WARM_UP);
  return (highest * (1 + Math.cos((Math.PI * (done - WARM_UP)) / (1 - WARM_UP)))) / 2;
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1));
    const held = order[i] as number;
    order[i] = order[other] as number;
    order[other] = held;
  }
}

/**
 * Learn a net from rows, each with a share of its inputs and of the hidden units left out. The loss is that of pages
 * not right as a whole, beside the log-loss of the rows: a page is exact only with every block right, and a page with
 * many errors is past helping.
 *
 * @param codes Features that are codes, not amounts.
 */
export function growNet(samples: NetSamples, codes: readonly number[], options: NetOptions): DoubtNet {
  const { labels, weights, pages } = samples;
  const shape = { ...findCuts(samples), codes: Int32Array.from(codes) };
  const { ranks, rankCount, lit, inputs } = encode(samples, shape);
  const random = makeRandom(options.seed);
  const { hidden, keep } = options;
  const into = new Weights(inputs * hidden, 1 / Math.sqrt(inputs), random);
  const biases = new Weights(hidden, 1 / Math.sqrt(inputs), random);
  const out = new Weights(hidden, 1 / Math.sqrt(hidden), random);
  const outBias = new Weights(1, 0, random);
  const order = pages.map((_, at) => at);
  const steps = options.epochs * Math.ceil(pages.length / options.batch);
  const most = Math.max(0, ...pages.map((page) => page.rows));
  const size = rankCount + codes.length;
  // What a page's rows were learned with, so that their errors can be sent back once all are known.
  const counts = new Int32Array(most);
  const active = new Int32Array(most * size);
  const inputValues = new Float32Array(most * size);
  const sums = new Float32Array(most * hidden);
  const kept = new Float32Array(most * hidden);
  const errors = new Float64Array(most);
  const back = new Float32Array(hidden);
  let time = 0;

  /** The log-odds of row `row`, the `at`th of its page, with a share of inputs and units left out. */
  const forward = (row: number, at: number): number => {
    const from = at * size;
    let end = from;
    for (let u = 0; u < rankCount; u++) {
      const rank = ranks[row * rankCount + u] as number;
      if (rank === 0 || random() >= keep) continue;
      active[end] = u;
      inputValues[end++] = rank / keep;
    }
    for (let c = 0; c < codes.length; c++) {
      if (random() >= keep) continue;
      active[end] = lit[row * codes.length + c] as number;
      inputValues[end++] = 1 / keep;
    }
    counts[at] = end - from;
    const own = at * hidden;
    sums.set(biases.values, own);
    for (let a = from; a < end; a++) {
      const weight = (active[a] as number) * hidden;
      const x = inputValues[a] as number;
      for (let k = 0; k < hidden; k++)
        sums[own + k] = (sums[own + k] as number) + x * (into.values[weight + k] as number);
    }
    let z = outBias.values[0] as number;
    for (let k = 0; k < hidden; k++) {
      const share = (sums[own + k] as number) > 0 && random() < keep ? 1 / keep : 0;
      kept[own + k] = share;
      z += share * (sums[own + k] as number) * (out.values[k] as number);
    }
    return z;
  };

  const backward = (at: number, error: number): void => {
    outBias.gradient[0] = (outBias.gradient[0] as number) + error;
    const own = at * hidden;
    for (let k = 0; k < hidden; k++) {
      const share = error * (kept[own + k] as number);
      out.gradient[k] = (out.gradient[k] as number) + share * (sums[own + k] as number);
      back[k] = share * (out.values[k] as number);
      biases.gradient[k] = (biases.gradient[k] as number) + (back[k] as number);
    }
    const from = at * size;
    for (let a = from; a < from + (counts[at] as number); a++) {
      const weight = (active[a] as number) * hidden;
      const x = inputValues[a] as number;
      for (let k = 0; k < hidden; k++)
        into.gradient[weight + k] = (into.gradient[weight + k] as number) + x * (back[k] as number);
    }
  };

  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (let start = 0; start < order.length; start += options.batch) {
      const batch = order.slice(start, start + options.batch).map((at) => pages[at] as NetPage);
      let total = 0;
      for (const { first, rows } of batch)
        for (let row = first; row < first + rows; row++) total += weights[row] as number;
      for (const { first, rows, weight } of batch) {
        let loss = 0;
        for (let at = 0; at < rows; at++) {
          const label = labels[first + at] as number;
          const z = forward(first + at, at);
          errors[at] = 1 / (1 + Math.exp(-z)) - label;
          const margin = label === 1 ? z : -z;
          loss += margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin;
        }
        // The chance that all rows are right, flattened: what a row adds to the loss of its page as a whole.
        const whole = (weight * Math.exp(-loss / options.patience)) / (options.patience * batch.length);
        for (let at = 0; at < rows; at++) {
          const alone = (options.alone * (weights[first + at] as number)) / total;
          backward(at, (errors[at] as number) * (whole + alone));
        }
      }
      time++;
      const rate = rateAt(time / steps, options.rate);
      for (const part of [into, biases, out, outBias]) part.step(rate, options.decay, time);
    }
  }
  return {
    ...shape,
    weights: into.values,
    biases: biases.values,
    out: out.values,
    outBias: outBias.values[0] as number,
  };
}
