import { type LabelSet, mayStand } from './labels.ts';

/** Linear-chain sums and best path over one sentence's emission scores (`length × count`, row per token). */
export interface Lattice {
  /**
   * Forward-backward: posterior of every label at every token, into `marginals`. With `expected`, also adds each
   * transition's expected count (in the order of the label set's pairs). Returns the log partition.
   */
  marginals(scores: Float32Array, length: number, marginals: Float32Array, expected?: Float64Array): number;
  /** Posteriors of the labels of `path` that are inside a name, by token; 0 elsewhere. */
  posteriors(scores: Float32Array, length: number, path: Uint8Array): Float32Array;
  /** Viterbi: the best legal label sequence. */
  best(scores: Float32Array, length: number): Uint8Array;
}

/** Lattice for one label set. `weights` holds one score a transition pair; {@link Lattice.marginals} reads them at every call. */
export function createLattice(labels: LabelSet, weights: ArrayLike<number>): Lattice {
  const { count, from, to } = labels;
  const pairs = from.length;
  const opens = Array.from({ length: count }, (_, label) => mayStand(label, false));
  const closes = Array.from({ length: count }, (_, label) => mayStand(label, true));
  const used = new Uint8Array(count);
  for (const label of from) used[label] = 1;
  const steps = new Float64Array(pairs);
  const factors = new Float64Array(pairs);
  // Pairs stand by their first label; here also by their second, those into label `j` from `into[j]` to `into[j + 1]`.
  const begins = firstOfEach(from, count);
  const byTarget = Uint16Array.from(from.keys()).sort(
    (p, q) => (to[p] as number) - (to[q] as number) || p - q,
  );
  const into = firstOfEach(
    byTarget.map((p) => to[p] as number),
    count,
  );
  const sources = byTarget.map((p) => from[p] as number);
  const factorsInto = new Float64Array(pairs);
  // Least and most that a step from each label scores.
  const least = new Float64Array(count);
  const most = new Float64Array(count);
  let alpha = new Float64Array(0);
  let emit = new Float64Array(0);
  let back = new Uint8Array(0);
  const beta = new Float64Array(count);
  const next = new Float64Array(count);

  const readWeights = (): void => {
    least.fill(Infinity);
    most.fill(-Infinity);
    for (let p = 0; p < pairs; p++) {
      const weight = weights[p] as number;
      const label = from[p] as number;
      steps[p] = weight;
      factors[p] = Math.exp(weight);
      least[label] = Math.min(least[label] as number, weight);
      most[label] = Math.max(most[label] as number, weight);
    }
    for (let p = 0; p < pairs; p++) factorsInto[p] = factors[byTarget[p] as number] as number;
  };
  readWeights();

  const grow = (length: number): void => {
    if (alpha.length >= length * count) return;
    alpha = new Float64Array(length * count);
    emit = new Float64Array(length * count);
    back = new Uint8Array(length * count);
  };

  /** What each label emits, beside the token's likeliest, into `emit`. Returns the log of what was divided by. */
  const readEmissions = (scores: Float32Array, length: number): number => {
    grow(length);
    const emission = emit;
    let log = 0;
    for (let row = 0; row < length * count; row += count) {
      let top = -Infinity;
      for (let j = 0; j < count; j++)
        if (used[j] === 1 && (scores[row + j] as number) > top) top = scores[row + j] as number;
      log += top;
      for (let j = 0; j < count; j++)
        emission[row + j] = used[j] === 1 ? Math.exp((scores[row + j] as number) - top) : 0;
    }
    return log;
  };

  /** Shares of the labels from the left, up to token `last`, into `alpha`. Returns the log of what was divided by. */
  const forward = (length: number, last: number): number => {
    // The engine would fetch what closures may change at every step.
    const shares = alpha;
    const emission = emit;
    let log = 0;
    for (let t = 0; t <= last; t++) {
      const row = t * count;
      const before = row - count;
      let sum = 0;
      for (let j = 0; j < count; j++) {
        let share = t === 0 && opens[j] ? 1 : 0;
        const stop = t === 0 ? 0 : (into[j + 1] as number);
        for (let p = into[j] as number; p < stop; p++)
          share += (shares[before + (sources[p] as number)] as number) * (factorsInto[p] as number);
        const here = t === length - 1 && !closes[j] ? 0 : share * (emission[row + j] as number);
        shares[row + j] = here;
        sum += here;
      }
      log += Math.log(sum);
      const inverse = 1 / sum;
      for (let j = 0; j < count; j++) shares[row + j] = (shares[row + j] as number) * inverse;
    }
    return log;
  };

  const startBackward = (): void => {
    for (let j = 0; j < count; j++) beta[j] = closes[j] ? 1 : 0;
  };

  /** Take the emissions of the token at `row` into `beta`. */
  const takeEmissions = (row: number): void => {
    const emission = emit;
    for (let j = 0; j < count; j++) beta[j] = (beta[j] as number) * (emission[row + j] as number);
  };

  /** Step `beta`, emissions taken, to the token before. */
  const stepBack = (): void => {
    let scale = 0;
    for (let i = 0; i < count; i++) {
      let sum = 0;
      const stop = begins[i + 1] as number;
      for (let p = begins[i] as number; p < stop; p++)
        sum += (factors[p] as number) * (beta[to[p] as number] as number);
      next[i] = sum;
      scale += sum;
    }
    for (let j = 0; j < count; j++) beta[j] = (next[j] as number) / scale;
  };

  /** Add each transition's expected count between the token before `row` and its own, whose emissions are in `beta`. */
  const addExpected = (row: number, expected: Float64Array): void => {
    let total = 0;
    for (let p = 0; p < pairs; p++)
      total +=
        (alpha[row - count + (from[p] as number)] as number) *
        ((factors[p] as number) * (beta[to[p] as number] as number));
    for (let p = 0; p < pairs; p++)
      expected[p] =
        (expected[p] as number) +
        ((alpha[row - count + (from[p] as number)] as number) *
          (factors[p] as number) *
          (beta[to[p] as number] as number)) /
          total;
  };

  /** What the labels of the token at `row` weigh in all, of which each one's posterior is a share. */
  const weighAll = (row: number): number => {
    let sum = 0;
    for (let j = 0; j < count; j++) sum += (alpha[row + j] as number) * (beta[j] as number);
    return sum;
  };

  return {
    marginals(scores, length, marginals, expected) {
      readWeights();
      const log = readEmissions(scores, length) + forward(length, length - 1);
      startBackward();
      for (let t = length - 1; t >= 0; t--) {
        const row = t * count;
        const sum = weighAll(row);
        for (let j = 0; j < count; j++)
          marginals[row + j] = ((alpha[row + j] as number) * (beta[j] as number)) / sum;
        if (t === 0) break;
        takeEmissions(row);
        if (expected) addExpected(row, expected);
        stepBack();
      }
      return log;
    },

    posteriors(scores, length, path) {
      const found = new Float32Array(length);
      const first = path.findIndex((label) => label !== 0);
      if (first < 0) return found;
      let last = length - 1;
      while (path[last] === 0) last--;
      readEmissions(scores, length);
      forward(length, last);
      startBackward();
      for (let t = length - 1; t >= first; t--) {
        const row = t * count;
        const label = path[t] as number;
        if (label !== 0)
          found[t] = ((alpha[row + label] as number) * (beta[label] as number)) / weighAll(row);
        takeEmissions(row);
        stepBack();
      }
      return found;
    },

    best(scores, length) {
      grow(length);
      const top = alpha;
      const way = back;
      for (let j = 0; j < count; j++) top[j] = opens[j] && used[j] === 1 ? (scores[j] as number) : -Infinity;
      for (let t = 1; t < length; t++) {
        const row = t * count;
        const before = row - count;
        // Labels that may close lead to the same ones: none that falls short of the best one's least step tells.
        let surest = 0;
        for (let i = 1; i < count; i++)
          if (closes[i] && (top[before + i] as number) > (top[before + surest] as number)) surest = i;
        const floor = (top[before + surest] as number) + (least[surest] as number);
        for (let j = row; j < row + count; j++) top[j] = -Infinity;
        for (let i = 0; i < count; i++) {
          const here = top[before + i] as number;
          // What cannot stand here leads nowhere.
          if (here === -Infinity || (closes[i] && here + (most[i] as number) < floor)) continue;
          const stop = begins[i + 1] as number;
          for (let p = begins[i] as number; p < stop; p++) {
            const j = row + (to[p] as number);
            const score = here + (steps[p] as number);
            if (score > (top[j] as number)) {
              top[j] = score;
              way[j] = i;
            }
          }
        }
        for (let j = row; j < row + count; j++) top[j] = (top[j] as number) + (scores[j] as number);
      }
      const path = new Uint8Array(length);
      let last = 0;
      const row = (length - 1) * count;
      for (let j = 0; j < count; j++)
        if (closes[j] && (top[row + j] as number) > (top[row + last] as number)) last = j;
      for (let t = length - 1; t >= 0; t--) {
        path[t] = last;
        last = way[t * count + last] as number;
      }
      return path;
    },
  };
}

/** Where each number up to `count` stands first in sorted `numbers`, or would; behind them, their number. */
function firstOfEach(numbers: ArrayLike<number>, count: number): Uint16Array {
  const firsts = new Uint16Array(count + 1);
  for (let i = 0; i < numbers.length; i++) {
    const behind = (numbers[i] as number) + 1;
    firsts[behind] = (firsts[behind] as number) + 1;
  }
  for (let label = 1; label <= count; label++)
    firsts[label] = (firsts[label] as number) + (firsts[label - 1] as number);
  return firsts;
}
