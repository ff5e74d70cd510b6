import { type LabelSet, mayStand } from './labels.ts';

/** Linear-chain sums and best path over one sentence's emission scores (`length × count`, row per token). */
export interface Lattice {
  /**
   * Forward-backward: posterior of every label at every token, into `marginals`. With `expected`, also adds each
   * transition's expected count (in the order of the label set's pairs). Returns the log partition.
   */
  marginals(scores: Float32Array, length: number, marginals: Float32Array, expected?: Float64Array): number;
  /** Viterbi: the best legal label sequence. */
  best(scores: Float32Array, length: number): Uint8Array;
}

// A label whose share so far is smaller than this is passed over at reading: posteriors are shown in percent.
const FAINT = 1e-9;

/** Lattice for one label set. `weights` holds one score a transition pair and is read at every call. */
export function createLattice(labels: LabelSet, weights: ArrayLike<number>): Lattice {
  const { count, from, to } = labels;
  const pairs = from.length;
  const opens = Array.from({ length: count }, (_, label) => mayStand(label, false));
  const closes = Array.from({ length: count }, (_, label) => mayStand(label, true));
  const used = new Uint8Array(count);
  for (const label of from) used[label] = 1;
  const factors = new Float64Array(pairs);
  // Pairs stand by their first label: the place behind each label's last.
  const ends = new Uint16Array(count);
  for (let p = 0; p < pairs; p++) ends[from[p] as number] = p + 1;
  let alpha = new Float64Array(0);
  let emit = new Float64Array(0);
  let back = new Uint8Array(0);
  const beta = new Float64Array(count);
  const next = new Float64Array(count);

  const grow = (length: number): void => {
    if (alpha.length >= length * count) return;
    alpha = new Float64Array(length * count);
    emit = new Float64Array(length * count);
    back = new Uint8Array(length * count);
  };

  return {
    marginals(scores, length, marginals, expected) {
      grow(length);
      const faint = expected ? 0 : FAINT;
      for (let p = 0; p < pairs; p++) factors[p] = Math.exp(weights[p] as number);
      let log = 0;
      for (let t = 0; t < length; t++) {
        const row = t * count;
        let top = -Infinity;
        for (let j = 0; j < count; j++) if (used[j] === 1) top = Math.max(top, scores[row + j] as number);
        log += top;
        for (let j = 0; j < count; j++) {
          emit[row + j] = used[j] === 1 ? Math.exp((scores[row + j] as number) - top) : 0;
          alpha[row + j] = 0;
        }
        if (t === 0) {
          for (let j = 0; j < count; j++) alpha[j] = opens[j] ? (emit[j] as number) : 0;
        } else {
          for (let p = 0; p < pairs; ) {
            const i = from[p] as number;
            const end = ends[i] as number;
            const before = alpha[row - count + i] as number;
            if (before > faint)
              for (let k = p; k < end; k++) {
                const j = row + (to[k] as number);
                alpha[j] = (alpha[j] as number) + before * (factors[k] as number);
              }
            p = end;
          }
          for (let j = 0; j < count; j++)
            alpha[row + j] = (alpha[row + j] as number) * (emit[row + j] as number);
        }
        let sum = 0;
        for (let j = 0; j < count; j++) {
          if (t === length - 1 && !closes[j]) alpha[row + j] = 0;
          sum += alpha[row + j] as number;
        }
        log += Math.log(sum);
        const inverse = 1 / sum;
        for (let j = 0; j < count; j++) alpha[row + j] = (alpha[row + j] as number) * inverse;
      }
      for (let j = 0; j < count; j++) beta[j] = closes[j] ? 1 : 0;
      for (let t = length - 1; t >= 0; t--) {
        const row = t * count;
        let sum = 0;
        for (let j = 0; j < count; j++) sum += (alpha[row + j] as number) * (beta[j] as number);
        for (let j = 0; j < count; j++)
          marginals[row + j] = ((alpha[row + j] as number) * (beta[j] as number)) / sum;
        if (t === 0) break;
        next.fill(0);
        for (let j = 0; j < count; j++) beta[j] = (beta[j] as number) * (emit[row + j] as number);
        let total = 0;
        for (let p = 0; p < pairs; ) {
          const i = from[p] as number;
          const end = ends[i] as number;
          const before = alpha[row - count + i] as number;
          if (expected || before > faint) {
            let sum = 0;
            for (let k = p; k < end; k++) sum += (factors[k] as number) * (beta[to[k] as number] as number);
            next[i] = sum;
            if (expected)
              for (let k = p; k < end; k++)
                total += before * ((factors[k] as number) * (beta[to[k] as number] as number));
          }
          p = end;
        }
        if (expected) {
          for (let p = 0; p < pairs; p++) {
            expected[p] =
              (expected[p] as number) +
              ((alpha[row - count + (from[p] as number)] as number) *
                (factors[p] as number) *
                (beta[to[p] as number] as number)) /
                total;
          }
        }
        let scale = 0;
        for (let j = 0; j < count; j++) scale += next[j] as number;
        for (let j = 0; j < count; j++) beta[j] = (next[j] as number) / scale;
      }
      return log;
    },

    best(scores, length) {
      grow(length);
      for (let j = 0; j < count; j++)
        alpha[j] = opens[j] && used[j] === 1 ? (scores[j] as number) : -Infinity;
      for (let t = 1; t < length; t++) {
        const row = t * count;
        for (let j = 0; j < count; j++) alpha[row + j] = -Infinity;
        for (let p = 0; p < pairs; ) {
          const i = from[p] as number;
          const end = ends[i] as number;
          const before = alpha[row - count + i] as number;
          // What cannot stand here leads nowhere.
          if (before !== -Infinity)
            for (let k = p; k < end; k++) {
              const j = row + (to[k] as number);
              const score = before + (weights[k] as number);
              if (score > (alpha[j] as number)) {
                alpha[j] = score;
                back[j] = i;
              }
            }
          p = end;
        }
        for (let j = 0; j < count; j++)
          alpha[row + j] = (alpha[row + j] as number) + (scores[row + j] as number);
      }
      const path = new Uint8Array(length);
      let last = 0;
      const row = (length - 1) * count;
      for (let j = 0; j < count; j++)
        if (closes[j] && (alpha[row + j] as number) > (alpha[row + last] as number)) last = j;
      for (let t = length - 1; t >= 0; t--) {
        path[t] = last;
        last = back[t * count + last] as number;
      }
      return path;
    },
  };
}
