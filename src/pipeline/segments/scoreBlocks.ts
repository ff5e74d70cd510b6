import type { BlockPage } from '../page/blocks.ts';
import { type BlockFeatures, readFeatures, type WordWeights } from './blockFeatures.ts';
import { WORD_COLUMNS } from './boundaryFeatures.ts';
import { compileForest, type ForestReader } from './compileForest.ts';
import { fillContext } from './contextFeatures.ts';
import { fillDoubts, ROW_WIDTH } from './doubtFeatures.ts';
import { createNetReader, type DoubtNet } from './doubtNet.ts';
import { type Forest, sigmoid } from './forest.ts';
import type { PageFacts } from './pageFacts.ts';
import { settleLead } from './settle/settleLead.ts';
import { findGroups, settleScores } from './settle/settleScores.ts';
import { settleTogether } from './settle/settleTogether.ts';

/** Trained weights of stage segments. */
export interface SegmentModel {
  readonly words: WordWeights;
  /** Sees each block and its place; its guess makes the context that `second` sees too. */
  readonly first: Forest;
  readonly second: Forest;
  /** Sees what the second left in doubt once more, among all that the second said of the page. */
  readonly third: Forest;
  /** Looks at the same doubts in the third forest's place where the page has one article. */
  readonly net: DoubtNet;
  /** Whether a headline-like block opens a further article. */
  readonly boundary: Forest;
}

/** A model whose forests are ready to be asked. */
export interface Scorer extends Pick<SegmentModel, 'words' | 'net'> {
  readonly first: ForestReader;
  readonly second: ForestReader;
  readonly third: ForestReader;
  readonly boundary: ForestReader;
  /** The same without the numbers that words say. */
  readonly wordlessBoundary: ForestReader;
}

/** Make a model's forests ready; each is compiled when it is first asked. */
export function openModel({ words, net, first, second, third, boundary }: SegmentModel): Scorer {
  return {
    ...{ words, net, first: compileForest(first), second: compileForest(second) },
    ...{ third: compileForest(third), boundary: compileForest(boundary) },
    wordlessBoundary: compileForest(boundary, WORD_COLUMNS),
  };
}

/** What {@link scoreBlocks} found. */
export interface BlockScores {
  /** Each block's probability, 0 to 1, to be part of an article's body, as the second forest sees it, settled. */
  readonly second: Float32Array;
  readonly features: BlockFeatures;
  /** Which blocks share a fate, as `findGroups` gives it. */
  readonly groups: Int32Array;
}

// Beyond these the first guess stands: the second forest turned none of 22,000 such blocks of the training pages, and most of
// a page is beyond.
const OPEN_FROM = 0.015;
const OPEN_TO = 0.995;

/** Whether a block's first guess `p` leaves open what it is, so that the second forest is asked. */
function isOpen(p: number): boolean {
  return p >= OPEN_FROM && p <= OPEN_TO;
}

/**
 * The guesses with what a later forest says of those that are asked about.
 *
 * @param asked Whether a guess leaves it open what the block is.
 * @param weigh What counts in the end: of the guess and what the forest says, 0 to 1.
 */
function guessAgain(
  forest: ForestReader,
  { rows, width }: BlockFeatures,
  guesses: Float32Array,
  asked: (p: number) => boolean,
  weigh: (p: number, again: number) => number,
): Float32Array {
  const q = Float32Array.from(guesses);
  const open: number[] = [];
  for (let i = 0; i < q.length; i++) if (asked(q[i] as number)) open.push(i);
  const odds = forest(rows, width, open);
  for (let k = 0; k < open.length; k++) {
    const i = open[k] as number;
    q[i] = weigh(q[i] as number, sigmoid(odds[k] as number));
  }
  return q;
}

// Beyond these the third forest is not asked: it would have to be as sure of the contrary.
const ASKED_FROM = 0.04;
const ASKED_TO = 0.97;

/** Blocks that a later forest may be asked about: open ones, and those that share the fate of one. */
function markOpen(p: Float32Array, groups: Int32Array, groupCount: number): Uint8Array {
  const open = new Uint8Array(p.length);
  const openGroups = new Uint8Array(groupCount);
  for (let i = 0; i < p.length; i++) {
    if (!isOpen(p[i] as number)) continue;
    open[i] = 1;
    if ((groups[i] as number) >= 0) openGroups[groups[i] as number] = 1;
  }
  for (let i = 0; i < p.length; i++)
    if ((groups[i] as number) >= 0 && openGroups[groups[i] as number] === 1) open[i] = 1;
  return open;
}

/** Score every block of a page in two passes: alone and in place, then among what the first pass took for body. */
export function scoreBlocks(model: Scorer, page: BlockPage, facts: PageFacts): BlockScores {
  const n = page.blocks.length;
  const features = readFeatures(page, facts, model.words, ROW_WIDTH);
  const { rows, width } = features;
  const p = Float32Array.from(
    model.first(
      rows,
      width,
      Array.from({ length: n }, (_, i) => i),
    ),
    sigmoid,
  );
  const groups = findGroups(page);
  fillContext(page, features, p, markOpen(p, groups, page.frames.length));
  const second = settleScores(
    page,
    guessAgain(model.second, features, p, isOpen, (_, q) => q),
    groups,
  );
  fillDoubts(page, features, second);
  return { second, features, groups };
}

/**
 * Score the blocks of a page once more, with its doubts in sight: the third forest's guess and the second's count alike, for their
 * mean is surer than either.
 *
 * @param scores What {@link scoreBlocks} found on the page.
 * @returns Each block's probability, 0 to 1, to be part of an article's body.
 */
export function scoreDoubts(model: Scorer, page: BlockPage, scores: BlockScores): Float32Array {
  const { second, features, groups } = scores;
  const isAsked = (q: number): boolean => q >= ASKED_FROM && q <= ASKED_TO;
  const mean = guessAgain(model.third, features, second, isAsked, (q, again) => (q + again) / 2);
  return settleTogether(page, mean, groups);
}

// Beyond these the net is not asked: it would have to be as sure of the contrary.
const NET_FROM = 0.07;
const NET_TO = 0.93;
// A page of more doubts is past being right as a whole, and would cost more than it is worth.
const MOST_DOUBTS = 60;
// What the net's log-odds count; the rest is the second forest's.
const NET_SHARE = 0.5;

/**
 * Score the blocks of a page that has one article: the net, which learned from such pages alone, takes the third
 * forest's place. Where articles follow each other it would take all but one for no body.
 *
 * @param scores What {@link scoreBlocks} found on the page.
 * @returns Each block's probability, 0 to 1, to be part of the article's body; `null` where the net is not to be asked.
 */
export function scoreAlone(
  net: DoubtNet,
  page: BlockPage,
  { second, features, groups }: BlockScores,
): Float32Array | null {
  let doubts = 0;
  for (const q of second) if (q >= NET_FROM && q <= NET_TO) doubts++;
  if (doubts > MOST_DOUBTS) return null;
  const mean = Float32Array.from(second);
  const ask = createNetReader(net);
  for (let i = 0; i < mean.length; i++) {
    const q = second[i] as number;
    if (q < NET_FROM || q > NET_TO) continue;
    const own = ask(features.rows, i * ROW_WIDTH);
    mean[i] = sigmoid(NET_SHARE * own + (1 - NET_SHARE) * Math.log(q / (1 - q)));
  }
  return settleLead(settleTogether(page, mean, groups));
}
