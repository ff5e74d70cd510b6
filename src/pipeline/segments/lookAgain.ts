import type { Block, BlockPage, Frame } from '../page/blocks.ts';
import type { PageFacts } from './pageFacts.ts';
import type { Opening } from './readAlso.ts';
import { type Scorer, scoreBlocks, scoreDoubts } from './scoreBlocks.ts';

const BODY = 0.5;
// Where the first look found less than this share of what the second does, it took the article for the page's furniture.
const MISSED = 0.1;
// Each look reads the page's chrome once more: beyond this many blocks in all, the first look stands.
const MOST_BLOCKS = 6000;

/** The page without the blocks that `drop` marks, numbered anew; elements keep their place. */
function without(page: BlockPage, drop: Uint8Array): { readonly page: BlockPage; readonly kept: Int32Array } {
  const { blocks, frames } = page;
  const place = new Int32Array(blocks.length + 1);
  const kept: number[] = [];
  for (let i = 0; i < blocks.length; i++) {
    place[i] = kept.length;
    if (drop[i] === 0) kept.push(i);
  }
  place[blocks.length] = kept.length;
  const copies: Frame[] = [];
  for (const frame of frames) {
    const parent = frame.parent === null ? null : (copies[frame.parent.index] as Frame);
    copies.push({
      ...frame,
      parent,
      first: place[frame.first] as number,
      end: place[frame.end] as number,
    });
  }
  const rest = kept.map((at, index) => {
    const block = blocks[at] as Block;
    return {
      ...block,
      index,
      frame: copies[block.frame.index] as Frame,
      inner: copies[block.inner.index] as Frame,
    };
  });
  return { page: { blocks: rest, frames: copies }, kept: Int32Array.from(kept) };
}

/**
 * Score the blocks of a page of several articles once more, each article as if it stood alone on the page under its
 * own headline: the model knows best where the one body of a page begins and ends.
 *
 * @param p First scores, a number a block.
 * @param facts What the page says of itself: its title is that of the first article.
 * @returns Scores for all blocks; `p` itself where there is nothing to look at again.
 */
export function lookAgain(
  model: Scorer,
  page: BlockPage,
  p: Float32Array,
  openings: readonly Opening[],
  facts: PageFacts,
): Float32Array {
  const { blocks } = page;
  const n = blocks.length;
  if (openings.length === 0) return p;
  const starts = [0, ...openings.map(({ at }) => at), n];
  const spans: { readonly first: number; readonly last: number }[] = [];
  let inArticles = 0;
  for (let k = 0; k + 1 < starts.length; k++) {
    const from = starts[k] as number;
    const to = starts[k + 1] as number;
    let first = k === 0 ? -1 : from;
    let last = -1;
    for (let i = from; i < to; i++) {
      if ((p[i] as number) <= BODY) continue;
      if (first < 0) first = i;
      last = i;
    }
    spans.push({ first, last });
    if (last >= 0) inArticles += last - first + 1;
  }
  if ((n - inArticles) * spans.length > MOST_BLOCKS) return p;
  const again = Float32Array.from(p);
  for (let k = 0; k < spans.length; k++) {
    const drop = new Uint8Array(n);
    spans.forEach(({ first, last }, other) => {
      if (other !== k && last >= 0) drop.fill(1, first, last + 1);
    });
    const alone = without(page, drop);
    const opening = openings[k - 1];
    const ownFacts =
      opening === undefined
        ? facts
        : { ...facts, title: (blocks[opening.at] as Block).text.slice(opening.from), description: null };
    const scores = scoreDoubts(model, alone.page, scoreBlocks(model, alone.page, ownFacts));
    const from = starts[k] as number;
    const to = starts[k + 1] as number;
    const own = alone.kept.map((at, i) => (at >= from && at < to ? i : -1)).filter((i) => i >= 0);
    const charsOf = (score: (i: number) => number): number =>
      own.reduce((sum, i) => sum + (score(i) > BODY ? (alone.page.blocks[i] as Block).text.length : 0), 0);
    const first = (i: number): number => p[alone.kept[i] as number] as number;
    const second = (i: number): number => scores[i] as number;
    const isMissed = opening !== undefined && charsOf(first) < MISSED * charsOf(second);
    for (const i of own) again[alone.kept[i] as number] = isMissed ? second(i) : (first(i) + second(i)) / 2;
  }
  return again;
}
