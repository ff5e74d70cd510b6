import { parseDocument } from 'htmlparser2';
import { expect, it } from 'vitest';
import { readBlocks } from '../../../src/pipeline/page/blocks.ts';
import { findTwins } from '../../../src/pipeline/segments/findTwins.ts';

it('finds what is said twice, and headings that a contents list names', () => {
  const { blocks } = readBlocks(
    parseDocument(
      '<ul><li>Why it rains</li></ul><p>Rain falls.</p><h2>Why it rains?</h2><p>Why it rains</p>',
    ),
  );
  const twins = findTwins(blocks);
  expect([...twins.count]).toEqual([3, 1, 3, 3]);
  expect([...twins.before]).toEqual([0, 0, 1, 2]);
  expect([...twins.heading]).toEqual([1, 0, 0, 2]);
});

it('folds Arabic spelling: «أخبار» and «اخبار» (news) are twins', () => {
  const { blocks } = readBlocks(parseDocument('<p>أخبار</p><p>اخبار</p>'));
  expect([...findTwins(blocks).count]).toEqual([2, 2]);
});
