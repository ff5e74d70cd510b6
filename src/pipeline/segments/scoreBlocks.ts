import type { BlockPage } from '../page/blocks.ts';
import { type BlockFeatures, readFeatures, type WordWeights } from './blockFeatures.ts';
import { CONTEXT_WIDTH, fillContext } from './contextFeatures.ts';
import { evaluate, type Forest, sigmoid } from './forest.ts';
import type { PageFacts } from './pageFacts.ts';
import { settleScores } from './settleScores.ts';

/** Trained weights of stage segments. */
export interface SegmentModel {
  readonly words: WordWeights;
  /** Sees each block and its place; its guess makes the context that `second` sees too. */
  readonly first: Forest;
  readonly second: Forest;
  /** Whether a headline-like block opens a further article. */
  readonly boundary: Forest;
}

/** What {@link scoreBlocks} found; `p` is each block's probability, 0 to 1, to be part of an article's body. */
export interface BlockScores {
  readonly p: Float32Array;
  readonly features: BlockFeatures;
}

// Below this the first guess stands: the second forest seldom turns it, and most of a page is below.
export const OUT_OF_QUESTION = 0.004;

/** Score every block of a page in two passes: alone and in place, then among what the first pass took for body. */
export function scoreBlocks(
  model: Pick<SegmentModel, 'words' | 'first' | 'second'>,
  page: BlockPage,
  facts: PageFacts,
): BlockScores {
  const n = page.blocks.length;
  const features = readFeatures(page, facts, model.words, CONTEXT_WIDTH);
  const p = new Float32Array(n);
  for (let i = 0; i < n; i++) p[i] = sigmoid(evaluate(model.first, features.rows, i * CONTEXT_WIDTH));
  fillContext(page, features, p);
  const final = new Float32Array(n);
  for (let i = 0; i < n; i++) {
    final[i] =
      (p[i] as number) < OUT_OF_QUESTION
        ? (p[i] as number)
        : sigmoid(evaluate(model.second, features.rows, i * CONTEXT_WIDTH));
  }
  return { p: settleScores(page, final), features };
}
