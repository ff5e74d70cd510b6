import { parseDocument } from 'htmlparser2';
import { expect, it } from 'vitest';
import { readBlocks } from '../../../src/pipeline/page/blocks.ts';
import { labelLines } from '../../../src/pipeline/segments/labelLines.ts';
import { openTwins } from '../../../src/pipeline/segments/openTwins.ts';

/** Headlines of those openings at `headings` (their number on the page) that stay. */
function open(html: string, headings: number[]): string[] {
  const { blocks } = readBlocks(parseDocument(html));
  const entries = labelLines(
    blocks,
    Float32Array.from(blocks, (block) => (block.frame.tag === 'p' ? 0.9 : 0.1)),
  );
  const heads = blocks.filter((block) => block.frame.tag === 'h2');
  const openings = headings.map((n) => ({ at: heads[n]?.index ?? 0, from: 0, rule: 'model.h2', exact: '' }));
  return openTwins(entries, openings).map(({ at }) => blocks[at]?.text ?? '');
}

const post = (head: string): string => `<article class="entry"><h2>${head}</h2><p>Fog held on.</p></article>`;

it('opens all posts of a list or none', () => {
  const posts = `<div>${post('One')}${post('Two')}${post('Three')}</div>`;
  expect(open(posts, [1])).toEqual([]);
  expect(open(posts, [1, 2])).toEqual(['Two', 'Three']);
});

it('leaves openings alone where articles are two, or no elements of their own', () => {
  expect(open(`<div>${post('One')}${post('Two')}</div>`, [1])).toEqual(['Two']);
  expect(open('<h2>One</h2><p>Fog held on.</p><h2>Two</h2><p>Rain.</p>', [1])).toEqual(['Two']);
});
