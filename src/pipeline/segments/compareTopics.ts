import { between } from './frameStats.ts';
import { indexWords } from './topicPlaces.ts';
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

// Weight of a word that no block has.
const UNKNOWN = 3;
// Roots of the counts that windows reach.
const ROOTS = Float64Array.from({ length: 2048 }, (_, count) => Math.sqrt(count));

/** Sums of `values` up to each place. */
function sumsOf(length: number, valueAt: (i: number) => number): Float64Array {
  const sums = new Float64Array(length + 1);
  for (let i = 0; i < length; i++) sums[i + 1] = (sums[i] as number) + valueAt(i);
  return sums;
}

/** Counts the words of a run. It is asked about runs that move on a little each time, and counts what comes and goes. */
class Window {
  readonly counts: Uint32Array;
  private readonly ids: Int32Array;
  private low = 0;
  private high = 0;

  constructor(ids: Int32Array, words: number) {
    this.ids = ids;
    this.counts = new Uint32Array(words);
  }

  moveTo(low: number, high: number): void {
    if (low >= this.high || high <= this.low) {
      this.add(this.low, this.high, -1);
      this.add(low, high, 1);
    } else {
      this.add(this.low, low, -1);
      this.add(low, this.low, 1);
      this.add(this.high, high, 1);
      this.add(high, this.high, -1);
    }
    this.low = low;
    this.high = high;
  }

  private add(from: number, to: number, by: number): void {
    const { ids, counts } = this;
    for (let i = from; i < to; i++) counts[ids[i] as number] = (counts[ids[i] as number] as number) + by;
  }
}

export function compareTopics(words: TopicWords): TopicCompare {
  const { ids, from, weights } = words;
  const places = indexWords(ids, weights.length);
  const { before } = places;
  const n = ids.length;
  const weightAt = (i: number): number => weights[ids[i] as number] as number;
  const sums = sumsOf(n, weightAt);
  const squares = sumsOf(n, (i) => weightAt(i) * weightAt(i));
  // Where the same word stands next, and where it stands next behind the middle asked about last; `n` for nowhere.
  const after = new Int32Array(n).fill(n);
  for (let i = 0; i < n; i++) if ((before[i] as number) >= 0) after[before[i] as number] = i;
  const ahead = new Int32Array(n);
  const windows = new Map<number, { readonly left: Window; readonly right: Window }>();
  const middleOf = (at: number) => from[at] as number;
  const endOf = (at: number, span: number) => Math.min(ids.length, middleOf(at) + span);
  const startOf = (at: number, span: number) => Math.max(0, middleOf(at) - span);

  const windowsOf = (span: number) => {
    let pair = windows.get(span);
    if (pair === undefined) {
      pair = { left: new Window(ids, weights.length), right: new Window(ids, weights.length) };
      windows.set(span, pair);
    }
    return pair;
  };

  const share = (of: readonly number[], low: number, high: number): number => {
    let found = 0;
    let all = 0;
    for (const id of of) {
      const weight = id < 0 ? UNKNOWN : (weights[id] as number);
      all += weight;
      if (id >= 0 && places.stands(id, low, high)) found += weight;
    }
    return all === 0 ? 0 : found / all;
  };

  return {
    cosine(at, span) {
      const low = startOf(at, span);
      const middle = middleOf(at);
      const high = endOf(at, span);
      // A word counts by the root of its count, so that its square counts once for each time it stands.
      const a = between(squares, low, middle);
      const b = between(squares, middle, high);
      if (a === 0 || b === 0) return 0;
      const { left, right } = windowsOf(span);
      left.moveTo(low, middle);
      right.moveTo(middle, high);
      const lefts = left.counts;
      const rights = right.counts;
      let dot = 0;
      for (let i = low; i < middle; i++) {
        const id = ids[i] as number;
        const other = rights[id] as number;
        // Each word once, where it stands first.
        if (other === 0 || (before[i] as number) >= low) continue;
        const weight = weights[id] as number;
        dot += (ROOTS[lefts[id] as number] as number) * (ROOTS[other] as number) * weight * weight;
      }
      return dot / Math.sqrt(a * b);
    },
    novelty(at, span) {
      const middle = middleOf(at);
      const end = endOf(at, span);
      const all = between(sums, middle, end);
      let fresh = 0;
      for (let i = middle; i < end; i++) {
        const id = ids[i] as number;
        if (places.first(id) >= middle) fresh += weights[id] as number;
      }
      return all === 0 ? 0 : fresh / all;
    },
    returns(at, span, reach) {
      const low = startOf(at, span);
      const middle = middleOf(at);
      const high = endOf(at, reach);
      const all = between(sums, low, middle);
      let again = 0;
      // From the middle back, so that what comes behind a place is known before it.
      for (let i = middle - 1; i >= low; i--) {
        const next = after[i] as number;
        const then = next >= middle ? next : (ahead[next] as number);
        ahead[i] = then;
        if (then < high) again += weights[ids[i] as number] as number;
      }
      return all === 0 ? 0 : again / all;
    },
    shareBefore: (of, at, span) => share(of, startOf(at, span), middleOf(at)),
    shareAfter: (of, at, span) => share(of, middleOf(at), endOf(at, span)),
  };
}
