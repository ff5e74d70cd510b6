import { FEATURE_COUNT, readFeatures } from '../../src/pipeline/segments/blockFeatures.ts';
import { BOUNDARY, readCandidates } from '../../src/pipeline/segments/boundaryFeatures.ts';
import { CONTEXT_WIDTH, fillContext } from '../../src/pipeline/segments/contextFeatures.ts';
import { evaluate, type Forest, sigmoid } from '../../src/pipeline/segments/forest.ts';
import type { SegmentModel } from '../../src/pipeline/segments/scoreBlocks.ts';
import { type ComposedPage, composePage } from './composePages.ts';
import { composeTemplate } from './composeTemplate.ts';
import { type GrowOptions, growForest, type Samples } from './growForest.ts';
import { hashSite, type LabelledPage } from './labelledPage.ts';
import type { CorpusPage } from './readCorpus.ts';
import { type PageWords, trainWords, wordsOfPage } from './trainWords.ts';
import { weighBlocks } from './weighBlocks.ts';

interface Prepared {
  readonly of: LabelledPage;
  readonly openings: readonly number[] | null;
  readonly words: PageWords;
  readonly weights: Float32Array;
  readonly fold: number;
  features: ReturnType<typeof readFeatures> | null;
}

const FOLDS = 3;
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
    trees: 180,
    leaves: 14,
    rate: 0.1,
    leastWeight: 2,
    ridge: 1,
    features: 0.6,
    rows: 0.8,
    seed: 13,
  },
};

// Plain aggregator pages are small: two of them a page cost less than one graft.
const GRAFTS = 1;
const TEMPLATES = 2;

/** Compose pages for each page of a fold, from pages of the same fold: one in four a control. */
function compose(pages: readonly CorpusPage[]): ComposedPage[] {
  const made: ComposedPage[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const own = pages.filter((page) => hashSite(page.site) % FOLDS === fold);
    const n = own.length;
    if (n < 4) continue;
    for (let round = 0; round < GRAFTS + TEMPLATES; round++) {
      for (let i = 0; i < n; i++) {
        const guest = (step: number) => own[(i + step * (7 + 4 * round)) % n] as CorpusPage;
        const kind = (i + round) % 4;
        const guests = kind === 0 ? [] : kind === 3 ? [guest(1), guest(2)] : [guest(1)];
        const build = round < GRAFTS ? composePage : composeTemplate;
        const page = build(own[i] as CorpusPage, guests, own, 1000 * round + i);
        if (page !== null) made.push(page);
      }
    }
  }
  return made;
}

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

function growBoundary(
  pages: readonly Prepared[],
  guesses: ReadonlyMap<Prepared, Float32Array>,
  options: GrowOptions,
  log: (line: string) => void,
): Forest {
  const values: number[] = [];
  const labels: number[] = [];
  let openings = 0;
  let reached = 0;
  for (const page of pages) {
    if (page.features === null) continue;
    const { list, rows } = readCandidates(
      page.of.page,
      page.features,
      guesses.get(page) as Float32Array,
      page.of.title,
    );
    for (const value of rows) values.push(value);
    const wanted = new Set(page.openings ?? []);
    openings += wanted.size;
    for (const { at } of list) {
      labels.push(wanted.has(at) ? 1 : 0);
      if (wanted.has(at)) reached++;
    }
  }
  log(`boundaries: ${labels.length} candidates, ${reached} of ${openings} openings among them`);
  const samples: Samples = {
    values: Float32Array.from(values),
    width: BOUNDARY.length,
    labels: Uint8Array.from(labels),
    weights: new Float32Array(labels.length).fill(1),
  };
  return growForest(samples, options);
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
  const prepare = (of: LabelledPage, openings: readonly number[] | null, weight: number): Prepared => ({
    of,
    openings,
    words: wordsOfPage(of.page),
    weights: weighBlocks(of.page).map((w) => w * weight),
    fold: hashSite(of.site) % FOLDS,
    features: null,
  });
  const real = given.map((page) => prepare(page, [], 1));
  const composed = compose(given).map((page) => prepare(page, page.openings, COMPOSED_WEIGHT));
  const pages = [...real, ...composed];
  log(`${real.length} pages, ${composed.length} composed`);
  const guesses = new Map<Prepared, Float32Array>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const words = trainWords(
      real
        .filter((page) => page.fold !== fold)
        .map((page) => ({ site: page.of.site, words: page.words, labels: page.of.labels, weights: page.weights })),
      21 + fold,
    );
    for (const page of pages)
      if (page.fold === fold) page.features = readFeatures(page.of.page, page.of.facts ?? { title: page.of.title }, words, CONTEXT_WIDTH);
  }
  for (let fold = 0; fold < FOLDS; fold++) {
    const forest = growForest(
      stack(
        pages.filter((page) => page.fold !== fold),
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
        pages.filter((page) => page.fold !== fold),
        CONTEXT_WIDTH,
      ),
      { ...options.second, trees: 60, rate: 0.16, seed: 50 + fold },
    );
    for (const page of pages)
      if (page.fold === fold && page.features)
        guesses.set(page, guess(forest, page.features.rows, page.of.labels.length));
    log(`second pass without fold ${fold}`);
  }
  const boundary = growBoundary(pages, guesses, options.boundary, log);
  const second = growForest(stack(pages, CONTEXT_WIDTH), options.second);
  const first = growForest(stack(pages, FEATURE_COUNT), options.first);
  const words = trainWords(
    real.map((page) => ({ site: page.of.site, words: page.words, labels: page.of.labels, weights: page.weights })),
    21,
  );
  log('done');
  return { words, first, second, boundary };
}
