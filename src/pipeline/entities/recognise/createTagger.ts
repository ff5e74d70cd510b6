import { describeSentence } from './describeSentence.ts';
import type { WordFeatures } from './describeWord.ts';
import { FeatureList } from './featureList.ts';
import { type Chunk, chunksOf } from './labels.ts';
import { createLattice } from './lattice.ts';
import type { SequenceModel } from './model.ts';
import { createWordScores } from './wordScores.ts';

export interface TaggedChunk extends Chunk {
  /** Posterior of the chunk's least certain token, 0 to 1. */
  readonly confidence: number;
}

export interface TaggedWords {
  readonly words: readonly WordFeatures[];
  readonly chunks: readonly TaggedChunk[];
}

/** A tagger for sentences already cut into words. Keeps scored words between calls; same input, same output. */
export function createTagger(model: SequenceModel): (words: readonly string[]) => TaggedWords {
  const { labels, features, phrases } = model;
  const width = labels.count;
  const lattice = createLattice(labels, model.transitions);
  const spellings = createWordScores(model);
  const list = new FeatureList();
  let scores = new Float32Array(128 * width);

  return (surfaces) => {
    const length = surfaces.length;
    if (length === 0) return { words: [], chunks: [] };
    if (scores.length < length * width) scores = new Float32Array(2 * length * width);
    const found = spellings.of(surfaces);
    const words = found.map((word) => word.features);
    spellings.sum(found, scores);
    describeSentence(words, spellings.edge.features, phrases, list);
    features.add(list, scores, width);
    for (let i = 0; i < length; i++) scores[i * width] = (scores[i * width] as number) - model.outsidePenalty;
    const path = lattice.best(scores, length);
    const chunks = chunksOf(path);
    if (chunks.length === 0) return { words, chunks: [] };
    const posteriors = lattice.posteriors(scores, length, path);
    return {
      words,
      chunks: chunks.map(({ start, end, type }) => {
        let confidence = 1;
        for (let t = start; t < end; t++) confidence = Math.min(confidence, posteriors[t] as number);
        return { start, end, type, confidence };
      }),
    };
  };
}
