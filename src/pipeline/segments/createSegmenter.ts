import { readBlocks, readTextBlocks } from '../page/blocks.ts';
import type { Page } from '../page/types.ts';
import { assemble } from './assemble.ts';
import { readCandidates } from './boundaryFeatures.ts';
import { mayBeDated } from './findDatedOpenings.ts';
import { mayBeLed } from './findLedOpenings.ts';
import { findOpenings, findTextOpenings, mayOpen, readMarkers, weighCandidates } from './findOpenings.ts';
import { findPosts } from './findPosts.ts';
import { labelLines } from './labelLines.ts';
import { lookAgain } from './lookAgain.ts';
import { factsOf } from './pageFacts.ts';
import type { Opening } from './readAlso.ts';
import { rescueText } from './rescueText.ts';
import { openModel, type SegmentModel, scoreAlone, scoreBlocks, scoreDoubts } from './scoreBlocks.ts';
import { scorePlainText } from './scorePlainText.ts';
import { settleBeside } from './settle/settleBeside.ts';
import type { SegmentedPage } from './types.ts';

/**
 * Make the function that splits a page into its articles. Pure and total: any page in, no article is a legal answer.
 *
 * @param model Trained weights, as `loadSegmentModel` reads them.
 * @example createSegmenter(loadSegmentModel())(readPage({ url, body })).segments[0]?.headline
 */
export function createSegmenter(model: SegmentModel): (page: Page) => SegmentedPage {
  const scorer = openModel(model);
  return (page) => {
    const { document, updates } = page;
    if (document === null) {
      const { blocks } = readTextBlocks(page.text);
      const entries = labelLines(blocks, scorePlainText(blocks));
      return assemble(page, entries, findTextOpenings(entries));
    }
    const blockPage = readBlocks(document);
    const { blocks } = blockPage;
    const facts = factsOf(page);
    const scores = scoreBlocks(scorer, blockPage, facts);
    const { lines } = scores.features;
    const finish = (p: Float32Array, openings: readonly Opening[]): SegmentedPage => {
      const why = settleBeside(blockPage, p, openings.length === 0);
      rescueText(blocks, p);
      const entries = labelLines(blocks, p, lines, why);
      readMarkers(entries, openings);
      return assemble(page, entries, openings);
    };
    const ofOneArticle = (): SegmentedPage | null => {
      const p = scoreAlone(scorer.net, blockPage, scores);
      return p === null ? null : finish(p, []);
    };
    const candidates = readCandidates(
      ...([blockPage, scores.features, scores.second, facts.title] as const),
      (rows, count) => mayOpen(rows, count, scorer.wordlessBoundary),
    );
    const weighed = weighCandidates(blocks, lines, candidates, scorer.boundary);
    // Nothing opens on most pages, whatever their blocks are taken for.
    if (
      updates.length === 0 &&
      weighed.length === 0 &&
      !mayBeDated(blocks, lines) &&
      !mayBeLed(blocks, lines)
    ) {
      const one = ofOneArticle();
      if (one !== null) return one;
    }
    const p = scoreDoubts(scorer, blockPage, scores);
    rescueText(blocks, p);
    const entries = labelLines(blocks, p, lines);
    const posts = findPosts(entries, updates);
    if (posts.length > 0) return finish(p, posts);
    const openings = findOpenings(entries, weighed, candidates.chars);
    if (openings.length === 0) return ofOneArticle() ?? finish(p, openings);
    return finish(lookAgain(scorer, blockPage, p, openings, facts), openings);
  };
}
