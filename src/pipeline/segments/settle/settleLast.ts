import type { BlockPage } from '../../page/blocks.ts';
import { settleAlike } from './settleAlike.ts';
import { settleBoxes } from './settleBoxes.ts';
import { settleLists } from './settleLists.ts';
import { settleMarkup } from './settleMarkup.ts';
import { settleParagraphs } from './settleParagraphs.ts';
import { settlePullQuotes } from './settlePullQuotes.ts';
import { DOUBTFUL_AT_LAST, settleScores } from './settleScores.ts';
import { settleSectionHeads } from './settleSectionHeads.ts';
import { settleSections } from './settleSections.ts';
import { settleSigners } from './settleSigners.ts';
import { settleSubheads } from './settleSubheads.ts';
import { settleWords } from './settleWords.ts';

/** What the last scores of a page are settled with, beside the scores. */
export interface Settling {
  /** Which blocks share a fate, as `findGroups` gives it. */
  readonly groups: Int32Array;
  /** Whether the page has one article. */
  readonly alone: boolean;
  /** Filled with why a rule left a block out, by block. */
  readonly why: Map<number, string>;
}

/**
 * Settle the last scores of a page by what holds on any page: first what goes with the text around it is taken in, then what
 * stands beside the text is left out. The forests and the net learned from a few hundred pages, and a reader knows these things
 * from the whole web (docs/decisions/0085).
 *
 * @param mean Probability, 0 to 1, of each block to be body, as the models leave it.
 * @returns Probabilities on the side of 0.5 that was settled on.
 */
export function settleLast(
  page: BlockPage,
  mean: Float32Array,
  { groups, alone, why }: Settling,
): Float32Array {
  const alike = settleAlike(page, settleScores(page, mean, groups, DOUBTFUL_AT_LAST));
  const p = settleSubheads(page, settleParagraphs(page, alike));
  const verdicts = { p, why };
  settleSectionHeads(page, verdicts);
  settleLists(page, verdicts);
  settleSigners(page, verdicts);
  settleMarkup(page, verdicts);
  settleWords(page, verdicts);
  settlePullQuotes(page, verdicts);
  settleBoxes(page, verdicts);
  if (alone) settleSections(page, verdicts);
  return p;
}
