import { describeSentence } from './describeSentence.ts';
import { describeWord, type WordFeatures } from './describeWord.ts';
import { type Chunk, chunksOf } from './labels.ts';
import { createLattice } from './lattice.ts';
import type { SequenceModel } from './model.ts';

export interface TaggedChunk extends Chunk {
  /** Posterior of the chunk's least certain token, 0 to 1. */
  readonly confidence: number;
}

export interface TaggedWords {
  readonly words: readonly WordFeatures[];
  readonly chunks: readonly TaggedChunk[];
}

interface ScoredWord {
  readonly features: WordFeatures;
  /** Scores by label: for itself, then for the places of {@link WordFeatures.lent}. */
  readonly own: Float32Array;
  readonly lent: readonly Float32Array[];
}

// Distinct spellings kept scored: about 25 MB at most; news of a day has fewer.
const CACHE_SIZE = 30_000;

/** A tagger for sentences already cut into words. Keeps scored words between calls; same input, same output. */
export function createTagger(model: SequenceModel): (words: readonly string[]) => TaggedWords {
  const { labels, features, lexicon, phrases } = model;
  const width = labels.count;
  const lattice = createLattice(labels, model.transitions);
  const addFeature = (scores: Float32Array, at: number, hash: number): void => {
    const row = features.index.find(hash);
    if (row < 0) return;
    const end = features.starts[row + 1] as number;
    for (let k = features.starts[row] as number; k < end; k++) {
      const cell = at + (features.labels[k] as number);
      scores[cell] = (scores[cell] as number) + (features.weights[k] as number);
    }
  };
  const sumOf = (hashes: Uint32Array): Float32Array => {
    const scores = new Float32Array(width);
    for (const hash of hashes) addFeature(scores, 0, hash);
    return scores;
  };
  const score = (surface: string | null): ScoredWord => {
    const described = describeWord(surface, lexicon);
    return { features: described, own: sumOf(described.own), lent: described.lent.map(sumOf) };
  };
  const edge = score(null);
  let cache = new Map<string, ScoredWord>();
  const scored = (surface: string): ScoredWord => {
    const known = cache.get(surface);
    if (known) return known;
    if (cache.size >= CACHE_SIZE) cache = new Map();
    const fresh = score(surface);
    // A megabyte word is scored but not kept.
    if (surface.length <= 64) cache.set(surface, fresh);
    return fresh;
  };

  return (surfaces) => {
    const length = surfaces.length;
    if (length === 0) return { words: [], chunks: [] };
    const found = surfaces.map(scored);
    const words = found.map((word) => word.features);
    const scores = new Float32Array(length * width);
    for (let i = 0; i < length; i++) {
      const own = (found[i] as ScoredWord).own;
      const before1 = (found[i - 1] ?? edge).lent[0] as Float32Array;
      const after1 = (found[i + 1] ?? edge).lent[1] as Float32Array;
      const before2 = (found[i - 2] ?? edge).lent[2] as Float32Array;
      const after2 = (found[i + 2] ?? edge).lent[3] as Float32Array;
      const at = i * width;
      for (let l = 0; l < width; l++)
        scores[at + l] =
          (own[l] as number) +
          (before1[l] as number) +
          (after1[l] as number) +
          (before2[l] as number) +
          (after2[l] as number);
    }
    describeSentence(words, edge.features, phrases, (token, hash) => addFeature(scores, token * width, hash));
    for (let i = 0; i < length; i++) scores[i * width] = (scores[i * width] as number) - model.outsidePenalty;
    const path = lattice.best(scores, length);
    const chunks = chunksOf(path);
    if (chunks.length === 0) return { words, chunks: [] };
    const marginals = new Float32Array(length * width);
    lattice.marginals(scores, length, marginals);
    return {
      words,
      chunks: chunks.map((chunk) => {
        let confidence = 1;
        for (let t = chunk.start; t < chunk.end; t++)
          confidence = Math.min(confidence, marginals[t * width + (path[t] as number)] as number);
        return { ...chunk, confidence };
      }),
    };
  };
}
