import type { BlockPage } from '../../page/blocks.ts';
import { settleAlike } from './settleAlike.ts';
import { settleParagraphs } from './settleParagraphs.ts';
import { DOUBTFUL_AT_LAST, settleScores } from './settleScores.ts';
import { settleSubheads } from './settleSubheads.ts';

/**
 * Let blocks that share a fate share it, in the last scores of a page: lists and tables, like elements, paragraphs of one
 * element, subheads between paragraphs.
 *
 * @param mean Probability, 0 to 1, of each block to be body, as the models leave it.
 * @param groups Which blocks share a fate, as `findGroups` gives it.
 * @returns Probabilities on the side of 0.5 that was settled on.
 */
export function settleTogether(page: BlockPage, mean: Float32Array, groups: Int32Array): Float32Array {
  const alike = settleAlike(page, settleScores(page, mean, groups, DOUBTFUL_AT_LAST));
  return settleSubheads(page, settleParagraphs(page, alike));
}
