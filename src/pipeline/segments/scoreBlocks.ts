import type { BlockPage } from '../page/blocks.ts';
import { type BlockFeatures, readFeatures, type WordWeights } from './blockFeatures.ts';
import { fillContext } from './contextFeatures.ts';
import { fillDoubts, ROW_WIDTH } from './doubtFeatures.ts';
import { evaluate, type Forest, sigmoid } from './forest.ts';
import type { PageFacts } from './pageFacts.ts';
import { settleAlike } from './settleAlike.ts';
import { settleParagraphs } from './settleParagraphs.ts';
import { findGroups, settleScores } from './settleScores.ts';

/** Trained weights of stage segments. */
export interface SegmentModel {
  readonly words: WordWeights;
  /** Sees each block and its place; its guess makes the context that `second` sees too. */
  readonly first: Forest;
  readonly second: Forest;
  /** Sees what the second left in doubt once more, among all that the second said of the page. */
  readonly third: Forest;
  /** Whether a headline-like block opens a further article. */
  readonly boundary: Forest;
}

/** What {@link scoreBlocks} found; `p` is each block's probability, 0 to 1, to be part of an article's body. */
export interface BlockScores {
  readonly p: Float32Array;
  /** What the second forest said, settled: what the boundary forest learned to read. */
  readonly second: Float32Array;
  readonly features: BlockFeatures;
}

// Below this the first guess stands: the second forest seldom turns it, and most of a page is below.
export const OUT_OF_QUESTION = 0.004;

// Beyond these the third forest is not asked: it would have to be as sure of the contrary.
const ASKED_FROM = 0.04;
const ASKED_TO = 0.97;

/**
 * Score every block of a page in three passes: alone and in place, then among what the first pass took for body, then
 * with the page's doubts in sight. The last two count alike: their mean is surer than either.
 */
export function scoreBlocks(
  model: Omit<SegmentModel, 'boundary'>,
  page: BlockPage,
  facts: PageFacts,
): BlockScores {
  const n = page.blocks.length;
  const features = readFeatures(page, facts, model.words, ROW_WIDTH);
  const p = new Float32Array(n);
  for (let i = 0; i < n; i++) p[i] = sigmoid(evaluate(model.first, features.rows, i * ROW_WIDTH));
  fillContext(page, features, p);
  const final = new Float32Array(n);
  for (let i = 0; i < n; i++) {
    final[i] =
      (p[i] as number) < OUT_OF_QUESTION
        ? (p[i] as number)
        : sigmoid(evaluate(model.second, features.rows, i * ROW_WIDTH));
  }
  const groups = findGroups(page);
  const second = settleScores(page, final, groups);
  fillDoubts(page, features, second);
  const mean = Float32Array.from(second);
  for (let i = 0; i < n; i++) {
    const q = second[i] as number;
    if (q < ASKED_FROM || q > ASKED_TO) continue;
    mean[i] = (q + sigmoid(evaluate(model.third, features.rows, i * ROW_WIDTH))) / 2;
  }
  const settled = settleAlike(page, settleScores(page, mean, groups));
  return { p: settleParagraphs(page, settled), second, features };
}
