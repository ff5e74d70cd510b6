import {
  type BlockFeatures,
  FEATURE_COUNT,
  readFeatures,
  type WordWeights,
} from '../../src/pipeline/segments/blockFeatures.ts';
import { CONTEXT_WIDTH, fillContext } from '../../src/pipeline/segments/contextFeatures.ts';
import { fillDoubts, OUT_OF_DOUBT, ROW_WIDTH } from '../../src/pipeline/segments/doubtFeatures.ts';
import { evaluate, type Forest, sigmoid } from '../../src/pipeline/segments/forest.ts';
import { TEXT_BUCKETS, ZONE_BUCKETS } from '../../src/pipeline/segments/hashedWords.ts';
import { OWN } from '../../src/pipeline/segments/ownFeatures.ts';
import type { SegmentModel } from '../../src/pipeline/segments/scoreBlocks.ts';
import { settleScores } from '../../src/pipeline/segments/settle/settleScores.ts';
import { compose, FOLDS } from './compose.ts';
import { growBoundary } from './growBoundary.ts';
import { type GrowOptions, growForest } from './growForest.ts';
import { growNet, type NetOptions, type NetPage, type NetSamples } from './growNet.ts';
import { hashSite, type LabelledPage } from './labelledPage.ts';
import { makePages } from './made/makePages.ts';
import type { CorpusPage } from './readCorpus.ts';
import { trainWords, type WordPage, wordsOfPage } from './trainWords.ts';
import { weighBlocks } from './weighBlocks.ts';

interface Prepared {
  readonly of: LabelledPage;
  readonly openings: readonly number[];
  /** First and last block of an article, or -1. */
  readonly first: number;
  readonly last: number;
  /** How much the page's labels count, 0 to 1. */
  trust: number;
  /** How much the page counts beside others, 0 to 1. */
  readonly weight: number;
  readonly weights: Float32Array;
  readonly fold: number;
  features: BlockFeatures | null;
  /** Whether the forests that score blocks learn from it, not only the one that finds openings. */
  readonly teachesBody: boolean;
}

// Composed pages teach that a body may go on in a second container; more than this would drown the real ones.
const COMPOSED_WEIGHT = 0.35;
// Made pages keep plain layouts in sight; at 0.35 they may cost real pages a hundredth of exactness.
const MADE_WEIGHT = 0.2;

/** How the forests and the net are grown; found by trying on halves of the sites. */
export interface TrainOptions {
  readonly first: GrowOptions;
  readonly second: GrowOptions;
  readonly third: GrowOptions;
  readonly net: NetOptions;
  readonly boundary: GrowOptions;
}

/** For the forests that look at a block a second and a third time. */
const AGAIN = { trees: 160, leaves: 24, rate: 0.08, leastWeight: 8, ridge: 3, features: 0.25, rows: 0.6 };

const OPTIONS: TrainOptions = {
  first: { trees: 80, leaves: 24, rate: 0.15, leastWeight: 3, ridge: 1, features: 0.5, rows: 0.7, seed: 11 },
  second: { ...AGAIN, seed: 12 },
  third: { ...AGAIN, seed: 14 },
  net: {
    hidden: 64,
    epochs: 16,
    rate: 0.002,
    decay: 0.01,
    keep: 0.5,
    batch: 12,
    patience: 16,
    alone: 0.5,
    seed: 14,
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

/** Which rows of a page a forest learns from, and what their weight is multiplied by; 0 leaves a row out. */
type Share = (page: Prepared, row: number) => number;

function stack(pages: readonly Prepared[], width: number, share: Share): NetSamples {
  const picked: { page: Prepared; row: number; factor: number }[] = [];
  const stacked: NetPage[] = [];
  for (const page of pages) {
    const first = picked.length;
    for (let row = 0; row < page.of.labels.length; row++) {
      const factor = (page.weights[row] as number) === 0 ? 0 : share(page, row);
      if (factor > 0) picked.push({ page, row, factor });
    }
    const rows = picked.length - first;
    if (rows > 0) stacked.push({ first, rows, weight: page.weight * page.trust });
  }
  const values = new Float32Array(picked.length * width);
  const labels = new Uint8Array(picked.length);
  const weights = new Float32Array(picked.length);
  picked.forEach(({ page, row, factor }, at) => {
    const rows = page.features?.rows as Float32Array;
    values.set(rows.subarray(row * ROW_WIDTH, row * ROW_WIDTH + width), at * width);
    labels[at] = page.of.labels[row] as number;
    weights[at] = factor * page.trust * (page.weights[row] as number);
  });
  return { values, width, labels, weights, pages: stacked };
}

// Menus and footers far from any body are alike: one row in three teaches as much.
const NEAR_BODY = 20;
const THINNED = 3;

const nearBody: Share = ({ first, last }, row) =>
  first >= 0 && row >= first - NEAR_BODY && row <= last + NEAR_BODY ? 1 : row % THINNED === 0 ? THINNED : 0;

// In use the second forest is asked only about what the first leaves open; it learns from a little more.
const OUT_OF_QUESTION = 0.004;
const stillOpen: Share = ({ features }, row) =>
  (features?.rows[row * ROW_WIDTH + FEATURE_COUNT] as number) >= OUT_OF_QUESTION ? 1 : 0;

// Nor is the third asked about what the second rules out; its column of the block itself stands in the middle.
const OWN_GUESS = CONTEXT_WIDTH + 4;
const stillDoubted: Share = ({ features }, row) =>
  (features?.rows[row * ROW_WIDTH + OWN_GUESS] as number) > OUT_OF_DOUBT ? 1 : 0;

// The net is not asked about what the second is sure of either.
const SURE = 0.99;
const neitherSure: Share = (page, row) =>
  (page.features?.rows[row * ROW_WIDTH + OWN_GUESS] as number) <= SURE ? stillDoubted(page, row) : 0;

/** Features that are codes: the order of their values means nothing. */
const CODES: readonly number[] = (
  ['tag', 'line', 'opensWith', 'closesWith', 'inner', 'parentTag', 'grandTag'] as const
).map((name) => OWN.indexOf(name));

// Gold texts of some pages hold a tenth of the article, or a menu: what hardly agrees with a guess teaches less.
const DOUBTED = 0.6;
const DOUBTED_TRUST = 0.25;

/** How far a page's labels are trusted, from their agreement (F1 in characters) with a guess that never saw them. */
function trustOf({ of }: Prepared, p: Float32Array): number {
  let right = 0;
  let both = 0;
  for (let i = 0; i < p.length; i++) {
    const length = of.page.blocks[i]?.text.length ?? 0;
    const found = (p[i] as number) >= 0.5;
    if (found) both += length;
    if (of.labels[i] === 1) both += length;
    if (found && of.labels[i] === 1) right += length;
  }
  return 2 * right < DOUBTED * both ? DOUBTED_TRUST : 1;
}

function wordLabels({ of, weights }: Prepared): Omit<WordPage, 'words'> {
  return { site: of.site, labels: of.labels, weights };
}

function guess(forest: Forest, rows: Float32Array, n: number): Float32Array {
  const p = new Float32Array(n);
  for (let i = 0; i < n; i++) p[i] = sigmoid(evaluate(forest, rows, i * ROW_WIDTH));
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
    fold: number = hashSite(of.site) % FOLDS,
  ): Prepared => ({
    of,
    openings,
    first: of.labels.indexOf(1),
    last: of.labels.lastIndexOf(1),
    trust: 1,
    weight,
    weights: weighBlocks(of.page).map((w) => w * weight),
    fold,
    features: null,
    teachesBody,
  });
  const real = given.map((page) => prepare(page, [], 1, true));
  const composed = compose(given).map(({ page, teachesBody }) =>
    prepare(page, page.openings, COMPOSED_WEIGHT, teachesBody),
  );
  const made = makePages().map(({ of, openings, fold, teachesBody }) =>
    prepare(of, openings, MADE_WEIGHT, teachesBody, fold),
  );
  const pages = [...real, ...composed, ...made];
  const taught = pages.filter((page) => page.teachesBody);
  log(
    `${real.length} pages, ${composed.length} composed, ${made.length} made, bodies learned from ${taught.length}`,
  );
  const guesses = new Map<Prepared, Float32Array>();
  const wordPages = new Map(
    real.map((page) => [page, { words: wordsOfPage(page.of.page), ...wordLabels(page) }]),
  );
  const learnWords = (from: readonly Prepared[], seed: number): WordWeights =>
    trainWords(
      from.map((page) => wordPages.get(page) as WordPage),
      seed,
    );
  for (let fold = 0; fold < FOLDS; fold++) {
    const words = learnWords(
      real.filter((page) => page.fold !== fold),
      21 + fold,
    );
    const blind = {
      ...words,
      text: new Int8Array(TEXT_BUCKETS),
      zoneText: new Int8Array(ZONE_BUCKETS),
    };
    pages.forEach((page, at) => {
      if (page.fold !== fold) return;
      // Some composed pages are read as if in a language that no word is known of, so that shape alone must do.
      const known = at >= real.length && at % 3 === 0 ? blind : words;
      const facts = page.of.facts ?? { title: page.of.title };
      page.features = readFeatures(page.of.page, facts, known, ROW_WIDTH);
    });
  }
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = taught.filter((page) => page.fold !== fold);
    const forest = growForest(stack(others, FEATURE_COUNT, nearBody), {
      ...options.first,
      seed: options.first.seed + fold,
    });
    for (const page of pages) {
      if (page.fold !== fold || page.features === null) continue;
      const p = guess(forest, page.features.rows, page.of.labels.length);
      fillContext(page.of.page, page.features, p);
      page.trust = trustOf(page, p);
    }
    log(`first pass without fold ${fold}`);
  }
  log(`${taught.filter((page) => page.trust < 1).length} pages doubted`);
  for (let fold = 0; fold < FOLDS; fold++) {
    // Boundaries see second-pass guesses about unseen pages; a smaller forest guesses nearly as well.
    const others = taught.filter((page) => page.fold !== fold);
    const forest = growForest(stack(others, CONTEXT_WIDTH, stillOpen), {
      ...options.second,
      trees: 60,
      rate: 0.16,
      seed: 50 + fold,
    });
    for (const page of pages) {
      if (page.fold !== fold || page.features === null) continue;
      const p = guess(forest, page.features.rows, page.of.labels.length);
      const settled = settleScores(page.of.page, p);
      guesses.set(page, settled);
      fillDoubts(page.of.page, page.features, settled);
    }
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
  // Composed pages, whose articles follow each other, are not what the net is asked about.
  const net = growNet(stack(real, ROW_WIDTH, neitherSure), CODES, options.net);
  log('net learned');
  const third = growForest(stack(taught, ROW_WIDTH, stillDoubted), options.third);
  const second = growForest(stack(taught, CONTEXT_WIDTH, stillOpen), options.second);
  const first = growForest(stack(taught, FEATURE_COUNT, nearBody), options.first);
  const words = learnWords(real, 21);
  log('done');
  return { words, first, second, third, boundary, net };
}
