import { expect, it } from 'vitest';
import { readTextBlocks } from '../../../src/pipeline/page/blocks.ts';
import { compareTopics } from '../../../src/pipeline/segments/compareTopics.ts';
import { readTopicWords } from '../../../src/pipeline/segments/topicWords.ts';

const wordsOf = (text: string) => readTopicWords(readTextBlocks(text).blocks);

it('takes a word for one with and without the article, conjunction and ending', () => {
  // the harbour, and the harbour, in the harbour, for the harbour, a harbour
  const { ids, weights } = wordsOf('الميناء والميناء بالميناء للميناء ميناء');
  expect(weights).toHaveLength(1);
  expect([...ids]).toEqual([0, 0, 0, 0, 0]);
});

it('leaves out numbers, single letters and marks, and keeps short words that only look glued', () => {
  expect(wordsOf('12 a — ، ٣').ids).toHaveLength(0);
  expect(wordsOf('ال').ids).toHaveLength(1); // the article alone
});

it('knows words of another text by number, and unknown ones as -1', () => {
  expect(wordsOf('harbour bridge').idsOf('The bridge, a tower')).toEqual([-1, 1, -1]);
});

const FOUR =
  'bridge opens harbour\nbridge traffic harbour\ngoalkeeper scored penalty\nreferee penalty goalkeeper';

it('finds no likeness where the words change, and more within a topic', () => {
  const compare = compareTopics(wordsOf(FOUR));
  expect(compare.cosine(2, 50)).toBe(0);
  expect(compare.cosine(1, 50)).toBeGreaterThan(0);
  // Asked again, the same: nothing is left behind in the counters.
  expect(compare.cosine(2, 50)).toBe(0);
  expect(compare.cosine(1, 3)).toBe(compareTopics(wordsOf(FOUR)).cosine(1, 3));
});

it('says how many words are new, come again, or stand on either side', () => {
  const compare = compareTopics(wordsOf(FOUR));
  expect(compare.novelty(2, 50)).toBe(1);
  expect(compare.novelty(1, 3)).toBeLessThan(1);
  expect(compare.returns(2, 50, 50)).toBe(0);
  expect(compare.returns(1, 50, 50)).toBeGreaterThan(0.4);
  const ids = wordsOf(FOUR).idsOf('penalty goalkeeper');
  expect(compare.shareBefore(ids, 2, 50)).toBe(0);
  expect(compare.shareAfter(ids, 2, 50)).toBe(1);
});
