import type { Block } from '../page/blocks.ts';
import { foldCodeUnit } from '../text/fold.ts';

const BUCKETS = 2048;

/** The words of a page's body blocks as hashes, with each word's weight: rare on this page is telling. */
export interface TopicWords {
  /** Hashes of all words, block after block; block `i` of the list given has `from[i]` to `from[i + 1]`. */
  readonly hashes: Uint16Array;
  readonly from: Int32Array;
  readonly weights: Float32Array;
}

/** Cut the words of `blocks`. Words of one letter or all digits say nothing of the topic and are left out. */
export function readTopicWords(blocks: readonly Block[]): TopicWords {
  const hashes: number[] = [];
  const from = new Int32Array(blocks.length + 1);
  const seenIn = new Int32Array(BUCKETS).fill(-1);
  const counts = new Float32Array(BUCKETS);
  for (let b = 0; b < blocks.length; b++) {
    const { text } = blocks[b] as Block;
    let hash = 0x811c9dc5;
    let letters = 0;
    for (let i = 0; i <= text.length; i++) {
      const code = i < text.length ? foldCodeUnit(text.charCodeAt(i)) : 32;
      if (code === 0) continue;
      const letter =
        (code >= 97 && code <= 122) ||
        (code > 0xbf &&
          code !== 0x60c &&
          code !== 0x61b &&
          code !== 0x61f &&
          !(code >= 0x2000 && code <= 0x206f));
      if (letter) {
        hash = Math.imul(hash ^ code, 0x01000193);
        letters++;
        continue;
      }
      if (letters > 1) {
        const bucket = (hash ^ (hash >>> 15)) & (BUCKETS - 1);
        hashes.push(bucket);
        if (seenIn[bucket] !== b) {
          seenIn[bucket] = b;
          counts[bucket] = (counts[bucket] as number) + 1;
        }
      }
      hash = 0x811c9dc5;
      letters = 0;
    }
    from[b + 1] = hashes.length;
  }
  const weights = counts.map((count) => (count === 0 ? 0 : Math.log(1 + blocks.length / count)));
  return { hashes: Uint16Array.from(hashes), from, weights };
}

function fillVector(words: TopicWords, low: number, high: number, vector: Float32Array): void {
  vector.fill(0);
  for (let i = low; i < high; i++) {
    const bucket = words.hashes[i] as number;
    vector[bucket] = (vector[bucket] as number) + 1;
  }
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const count = vector[bucket] as number;
    if (count > 0) vector[bucket] = (1 + Math.log(count)) * (words.weights[bucket] as number);
  }
}

/** Compares the words on both sides of a place between blocks. */
export interface TopicCompare {
  /** Cosine, 0 to 1, of up to `span` words before block `at` and up to `span` words from it on. */
  cosine(at: number, span: number): number;
  /** Share, by weight, of the words in the `span` from block `at` on that no block before it has. */
  novelty(at: number, span: number): number;
}

export function compareTopics(words: TopicWords): TopicCompare {
  const left = new Float32Array(BUCKETS);
  const right = new Float32Array(BUCKETS);
  const firstAt = new Int32Array(BUCKETS).fill(-1);
  for (let i = words.hashes.length - 1; i >= 0; i--) firstAt[words.hashes[i] as number] = i;
  return {
    cosine(at, span) {
      const middle = words.from[at] as number;
      fillVector(words, Math.max(0, middle - span), middle, left);
      fillVector(words, middle, Math.min(words.hashes.length, middle + span), right);
      let dot = 0;
      let a = 0;
      let b = 0;
      for (let i = 0; i < BUCKETS; i++) {
        const x = left[i] as number;
        const y = right[i] as number;
        dot += x * y;
        a += x * x;
        b += y * y;
      }
      return a === 0 || b === 0 ? 0 : dot / Math.sqrt(a * b);
    },
    novelty(at, span) {
      const middle = words.from[at] as number;
      const end = Math.min(words.hashes.length, middle + span);
      let fresh = 0;
      let all = 0;
      for (let i = middle; i < end; i++) {
        const bucket = words.hashes[i] as number;
        const weight = words.weights[bucket] as number;
        if ((firstAt[bucket] as number) >= middle) fresh += weight;
        all += weight;
      }
      return all === 0 ? 0 : fresh / all;
    },
  };
}
