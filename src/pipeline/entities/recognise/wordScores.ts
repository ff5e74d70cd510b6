import { describeWord, type WordFeatures } from './describeWord.ts';
import type { SequenceModel } from './model.ts';
import { openingVariants } from './phrases.ts';

/** A known spelling: what sentences need of it, and where its scores stand. */
interface ScoredWord {
  readonly features: WordFeatures;
  readonly at: number;
}

/** Scores of spellings by label, kept between texts. */
export interface WordScores {
  /** The place outside a sentence. */
  readonly edge: ScoredWord;
  /** The words of a sentence. What was given before is void: its place may be taken. */
  of(surfaces: readonly string[]): ScoredWord[];
  /** `out`: per word and label, what its own features and those that its neighbours lend it sum to. */
  sum(words: readonly ScoredWord[], out: Float32Array): void;
}

// Distinct spellings kept scored: about 20 MB at most; news of a day has fewer.
const CACHE_SIZE = 30_000;
// A megabyte word is scored but not kept.
const LONGEST_KEPT = 64;
/** Rows of a word: its own scores, then those lent one place after, one before, two after, two before it. */
const ROWS = 5;

export function createWordScores({ labels, features, lexicon, phrases }: SequenceModel): WordScores {
  const width = labels.count;
  const size = ROWS * width;
  let pool = new Float32Array(1024 * size);
  let taken = 0;
  const cache = new Map<string, ScoredWord>();
  const score = (surface: string | null): ScoredWord => {
    const { own, lent, features: described } = describeWord(surface, lexicon);
    const at = size * taken++;
    if (pool.length < at + size) {
      const larger = new Float32Array(2 * pool.length);
      larger.set(pool);
      pool = larger;
    }
    pool.fill(0, at, at + size);
    features.addTo(own, pool, at);
    lent.forEach((list, row) => features.addTo(list, pool, at + (1 + row) * width));
    return { features: { ...described, variants: openingVariants(phrases, described.variants) }, at };
  };
  const edge = score(null);
  return {
    edge,
    of(surfaces) {
      if (taken + surfaces.length > CACHE_SIZE) {
        cache.clear();
        taken = 1;
      }
      return surfaces.map((surface) => {
        const known = cache.get(surface);
        if (known !== undefined) return known;
        const fresh = score(surface);
        if (surface.length <= LONGEST_KEPT) cache.set(surface, fresh);
        return fresh;
      });
    },
    sum(words, out) {
      const scores = pool;
      for (let i = 0; i < words.length; i++) {
        const own = (words[i] as ScoredWord).at;
        const before = (words[i - 1] ?? edge).at + width;
        const after = (words[i + 1] ?? edge).at + 2 * width;
        const before2 = (words[i - 2] ?? edge).at + 3 * width;
        const after2 = (words[i + 2] ?? edge).at + 4 * width;
        const row = i * width;
        for (let l = 0; l < width; l++)
          out[row + l] =
            (scores[own + l] as number) +
            (scores[before + l] as number) +
            (scores[after + l] as number) +
            (scores[before2 + l] as number) +
            (scores[after2 + l] as number);
      }
    },
  };
}
