import type { BlockPage } from '../../page/blocks.ts';
import { settleBoxes } from './settleBoxes.ts';
import { settleLists } from './settleLists.ts';
import { settleMarkup } from './settleMarkup.ts';
import { settlePullQuotes } from './settlePullQuotes.ts';
import { settleSectionHeads } from './settleSectionHeads.ts';
import { settleSections } from './settleSections.ts';
import { settleSigners } from './settleSigners.ts';
import { settleWords } from './settleWords.ts';

/**
 * Tell the text from what stands beside it by what holds on any page: first what goes with the text around it is taken in, then
 * what stands beside the text is left out. The forests and the net learned from a few hundred pages, and a reader knows these
 * things from the whole web (docs/decisions/0085).
 *
 * @param p Probability, 0 to 1, of each block to be body, as `settleTogether` leaves it; changed in place.
 * @param alone Whether the page has one article.
 * @returns By block, why a rule left it out, in words for the ledger.
 */
export function settleBeside(page: BlockPage, p: Float32Array, alone: boolean): ReadonlyMap<number, string> {
  const verdicts = { p, why: new Map<number, string>() };
  settleSectionHeads(page, verdicts);
  settleLists(page, verdicts);
  settleSigners(page, verdicts);
  settleMarkup(page, verdicts);
  settleWords(page, verdicts);
  settlePullQuotes(page, verdicts);
  settleBoxes(page, verdicts);
  if (alone) settleSections(page, verdicts);
  return verdicts.why;
}
