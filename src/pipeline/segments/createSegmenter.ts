import { readBlocks, readTextBlocks } from '../page/blocks.ts';
import type { Page } from '../page/types.ts';
import { assemble } from './assemble.ts';
import { readCandidates } from './boundaryFeatures.ts';
import { findOpenings, readMarkers } from './findOpenings.ts';
import { findPosts } from './findPosts.ts';
import { labelLines } from './labelLines.ts';
import { lookAgain } from './lookAgain.ts';
import { factsOf } from './pageFacts.ts';
import { rescueText } from './rescueText.ts';
import { type SegmentModel, scoreAlone, scoreBlocks } from './scoreBlocks.ts';
import { scorePlainText } from './scorePlainText.ts';
import type { SegmentedPage } from './types.ts';

/**
 * Make the function that splits a page into its articles. Pure and total: any page in, no article is a legal answer.
 *
 * @param model Trained weights, as `loadSegmentModel` reads them.
 * @example createSegmenter(loadSegmentModel())(readPage({ url, body })).segments[0]?.headline
 */
export function createSegmenter(model: SegmentModel): (page: Page) => SegmentedPage {
  return (page) => {
    const { document } = page;
    const blockPage = document === null ? readTextBlocks(page.text) : readBlocks(document);
    if (document === null) {
      const entries = labelLines(blockPage.blocks, scorePlainText(blockPage.blocks));
      return assemble(page, entries, findOpenings(entries, null, model.boundary));
    }
    const facts = factsOf(page);
    const scores = scoreBlocks(model, blockPage, facts);
    const { p, second, features } = scores;
    rescueText(blockPage.blocks, p);
    const entries = labelLines(blockPage.blocks, p, features.lines);
    const posts = findPosts(entries, page.updates);
    if (posts.length > 0) {
      readMarkers(entries, posts);
      return assemble(page, entries, posts);
    }
    const candidates = readCandidates(blockPage, features, second, facts.title);
    const openings = findOpenings(entries, candidates, model.boundary);
    const isAlone = openings.length === 0;
    const last = isAlone
      ? scoreAlone(model.net, blockPage, scores)
      : lookAgain(model, blockPage, p, openings, facts);
    if (last === p) return assemble(page, entries, openings);
    if (isAlone) rescueText(blockPage.blocks, last);
    const again = labelLines(blockPage.blocks, last, features.lines);
    readMarkers(again, openings);
    return assemble(page, again, openings);
  };
}
