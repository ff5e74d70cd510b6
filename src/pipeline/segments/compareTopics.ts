import type { TopicWords } from './topicWords.ts';

/** Compares the words on both sides of a place between body blocks. `at` counts the blocks given to the words. */
export interface TopicCompare {
  /** Cosine, 0 to 1, of up to `span` words before block `at` and up to `span` words from it on. */
  cosine(at: number, span: number): number;
  /** Share, by weight, of the words in the `span` from block `at` on that no block before it has. */
  novelty(at: number, span: number): number;
  /** Share, by weight, of the words in the `span` before block `at` that come again in the `reach` after it. */
  returns(at: number, span: number, reach: number): number;
  /** Share, by weight, of `ids` that stand in the `span` words before block `at`, or from it on. */
  shareBefore(ids: readonly number[], at: number, span: number): number;
  shareAfter(ids: readonly number[], at: number, span: number): number;
}

export function compareTopics(words: TopicWords): TopicCompare {
  const { ids, from, weights } = words;
  const left = new Float32Array(weights.length);
  const right = new Float32Array(weights.length);
  const firstAt = new Int32Array(weights.length).fill(-1);
  for (let i = ids.length - 1; i >= 0; i--) firstAt[ids[i] as number] = i;
  const middleOf = (at: number) => from[at] as number;
  const endOf = (at: number, span: number) => Math.min(ids.length, middleOf(at) + span);
  const startOf = (at: number, span: number) => Math.max(0, middleOf(at) - span);

  const count = (low: number, high: number, into: Float32Array, by: number): void => {
    for (let i = low; i < high; i++) into[ids[i] as number] = (into[ids[i] as number] as number) + by;
  };
  const clear = (low: number, high: number, into: Float32Array): void => {
    for (let i = low; i < high; i++) into[ids[i] as number] = 0;
  };
  // Each word counts once, by the root of its count and its weight.
  const value = (id: number, counted: Float32Array) =>
    Math.sqrt(counted[id] as number) * (weights[id] as number);

  const share = (of: readonly number[], low: number, high: number): number => {
    count(low, high, left, 1);
    let found = 0;
    let all = 0;
    for (const id of of) {
      const weight = id < 0 ? 3 : (weights[id] as number);
      all += weight;
      if (id >= 0 && (left[id] as number) > 0) found += weight;
    }
    clear(low, high, left);
    return all === 0 ? 0 : found / all;
  };

  return {
    cosine(at, span) {
      const low = startOf(at, span);
      const middle = middleOf(at);
      const high = endOf(at, span);
      count(low, middle, left, 1);
      count(middle, high, right, 1);
      let dot = 0;
      let a = 0;
      let b = 0;
      // Counts are cleared as they are read: a word that comes again adds nothing more.
      for (let i = low; i < middle; i++) {
        const id = ids[i] as number;
        const x = value(id, left);
        if (x === 0) continue;
        dot += x * value(id, right);
        a += x * x;
        left[id] = 0;
      }
      for (let i = middle; i < high; i++) {
        const id = ids[i] as number;
        const y = value(id, right);
        b += y * y;
        right[id] = 0;
      }
      return a === 0 || b === 0 ? 0 : dot / Math.sqrt(a * b);
    },
    novelty(at, span) {
      const middle = middleOf(at);
      let fresh = 0;
      let all = 0;
      for (let i = middle; i < endOf(at, span); i++) {
        const id = ids[i] as number;
        if ((firstAt[id] as number) >= middle) fresh += weights[id] as number;
        all += weights[id] as number;
      }
      return all === 0 ? 0 : fresh / all;
    },
    returns(at, span, reach) {
      const middle = middleOf(at);
      const high = endOf(at, reach);
      count(middle, high, right, 1);
      let again = 0;
      let all = 0;
      for (let i = startOf(at, span); i < middle; i++) {
        const id = ids[i] as number;
        all += weights[id] as number;
        if ((right[id] as number) > 0) again += weights[id] as number;
      }
      clear(middle, high, right);
      return all === 0 ? 0 : again / all;
    },
    shareBefore: (of, at, span) => share(of, startOf(at, span), middleOf(at)),
    shareAfter: (of, at, span) => share(of, middleOf(at), endOf(at, span)),
  };
}
