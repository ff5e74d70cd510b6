import {
  type BlockFeatures,
  FEATURE_COUNT,
  readFeatures,
} from '../../src/pipeline/segments/blockFeatures.ts';
import { CONTEXT_WIDTH, fillContext } from '../../src/pipeline/segments/contextFeatures.ts';
import { evaluate, type Forest, sigmoid } from '../../src/pipeline/segments/forest.ts';
import type { SegmentModel } from '../../src/pipeline/segments/scoreBlocks.ts';
import { compose, FOLDS } from './compose.ts';
import { growBoundary } from './growBoundary.ts';
import { type GrowOptions, growForest, type Samples } from './growForest.ts';
import { hashSite, type LabelledPage } from './labelledPage.ts';
import type { CorpusPage } from './readCorpus.ts';
import { type PageWords, trainWords, wordsOfPage } from './trainWords.ts';
import { weighBlocks } from './weighBlocks.ts';

interface Prepared {
  readonly of: LabelledPage;
  readonly openings: readonly number[];
  readonly words: PageWords;
  readonly weights: Float32Array;
  readonly fold: number;
  features: BlockFeatures | null;
  /** Whether the forests that score blocks learn from it, not only the one that finds openings. */
  readonly teachesBody: boolean;
}

// Composed pages teach that a body may go on in a second container; more than this would drown the real ones.
const COMPOSED_WEIGHT = 0.35;

/** How the three forests are grown; found by trying on one half of the sites. */
export interface TrainOptions {
  readonly first: GrowOptions;
  readonly second: GrowOptions;
  readonly boundary: GrowOptions;
}

const OPTIONS: TrainOptions = {
  first: { trees: 80, leaves: 24, rate: 0.15, leastWeight: 3, ridge: 1, features: 0.5, rows: 0.7, seed: 11 },
  second: {
    trees: 160,
    leaves: 28,
    rate: 0.08,
    leastWeight: 5,
    ridge: 1,
    features: 0.4,
    rows: 0.7,
    seed: 12,
  },
  boundary: {
    trees: 240,
    leaves: 14,
    rate: 0.08,
    leastWeight: 3,
    ridge: 1,
    features: 0.5,
    rows: 0.8,
    seed: 13,
  },
};

function stack(pages: readonly Prepared[], width: number): Samples {
  let n = 0;
  for (const { of } of pages) n += of.labels.length;
  const values = new Float32Array(n * width);
  const labels = new Uint8Array(n);
  const weights = new Float32Array(n);
  let at = 0;
  for (const page of pages) {
    const rows = page.features?.rows as Float32Array;
    for (let i = 0; i < page.of.labels.length; i++) {
      values.set(rows.subarray(i * CONTEXT_WIDTH, i * CONTEXT_WIDTH + width), at * width);
      labels[at] = page.of.labels[i] as number;
      weights[at] = page.weights[i] as number;
      at++;
    }
  }
  return { values, width, labels, weights };
}

function guess(forest: Forest, rows: Float32Array, n: number): Float32Array {
  const p = new Float32Array(n);
  for (let i = 0; i < n; i++) p[i] = sigmoid(evaluate(forest, rows, i * CONTEXT_WIDTH));
  return p;
}

/**
 * Train the whole model. Each stage learns from what the stage before says about pages it has not seen (three folds
 * by site), as it will in use.
 */
export function trainModel(
  given: readonly CorpusPage[],
  log: (line: string) => void = () => {},
  change: Partial<TrainOptions> = {},
): SegmentModel {
  const options: TrainOptions = { ...OPTIONS, ...change };
  const prepare = (
    of: LabelledPage,
    openings: readonly number[],
    weight: number,
    teachesBody: boolean,
  ): Prepared => ({
    of,
    openings,
    words: wordsOfPage(of.page),
    weights: weighBlocks(of.page).map((w) => w * weight),
    fold: hashSite(of.site) % FOLDS,
    features: null,
    teachesBody,
  });
  const real = given.map((page) => prepare(page, [], 1, true));
  const composed = compose(given).map(({ page, teachesBody }) =>
    prepare(page, page.openings, COMPOSED_WEIGHT, teachesBody),
  );
  const pages = [...real, ...composed];
  const taught = pages.filter((page) => page.teachesBody);
  log(`${real.length} pages, ${composed.length} composed, bodies learned from ${taught.length}`);
  const guesses = new Map<Prepared, Float32Array>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const words = trainWords(
      real
        .filter((page) => page.fold !== fold)
        .map((page) => ({ words: page.words, labels: page.of.labels, weights: page.weights })),
      21 + fold,
    );
    for (const page of pages)
      if (page.fold === fold) page.features = readFeatures(page.of.page, page.of.title, words, CONTEXT_WIDTH);
  }
  for (let fold = 0; fold < FOLDS; fold++) {
    const forest = growForest(
      stack(
        taught.filter((page) => page.fold !== fold),
        FEATURE_COUNT,
      ),
      { ...options.first, seed: options.first.seed + fold },
    );
    for (const page of pages) {
      if (page.fold !== fold || page.features === null) continue;
      fillContext(page.of.page, page.features, guess(forest, page.features.rows, page.of.labels.length));
    }
    log(`first pass without fold ${fold}`);
  }
  for (let fold = 0; fold < FOLDS; fold++) {
    // Boundaries see second-pass guesses about unseen pages; a smaller forest guesses nearly as well.
    const forest = growForest(
      stack(
        taught.filter((page) => page.fold !== fold),
        CONTEXT_WIDTH,
      ),
      { ...options.second, trees: 60, rate: 0.16, seed: 50 + fold },
    );
    for (const page of pages)
      if (page.fold === fold && page.features)
        guesses.set(page, guess(forest, page.features.rows, page.of.labels.length));
    log(`second pass without fold ${fold}`);
  }
  const boundary = growBoundary(
    pages.map((page) => ({
      of: page.of,
      openings: page.openings,
      features: page.features as BlockFeatures,
      guesses: guesses.get(page) as Float32Array,
    })),
    options.boundary,
    log,
  );
  const second = growForest(stack(taught, CONTEXT_WIDTH), options.second);
  const first = growForest(stack(taught, FEATURE_COUNT), options.first);
  const words = trainWords(
    real.map((page) => ({ words: page.words, labels: page.of.labels, weights: page.weights })),
    21,
  );
  log('done');
  return { words, first, second, boundary };
}
