import { parseDocument } from 'htmlparser2';
import { expect, it } from 'vitest';
import { readBlocks } from '../../../src/pipeline/page/blocks.ts';
import type { LabelledBlock } from '../../../src/pipeline/segments/labels.ts';
import { trimHeadings } from '../../../src/pipeline/segments/trimHeadings.ts';

function label(html: string, score: number): LabelledBlock[] {
  const { blocks } = readBlocks(parseDocument(html));
  return blocks.map((block) => ({ block, score, line: null, label: 'body', reason: '' }));
}

const TAIL =
  '<p>The harbour opens again in May.</p><h2>Tides</h2><p>High water comes at noon.</p><h3>More stories</h3><p>You may also like:</p>';

it('takes a heading and a line that ends in a colon off the end of an article', () => {
  const entries = label(TAIL, 0.8);
  expect(trimHeadings(entries, [0, 1, 2, 3, 4])).toEqual([0, 1, 2]);
  expect(entries.map((entry) => entry.label)).toEqual(['body', 'body', 'body', 'chrome', 'chrome']);
});

it('takes off a heading whose section was left out', () => {
  const html = '<p>Ferries wait.</p><h2>Book a trip</h2><h2>Fog</h2><h3>At noon</h3><p>It held on.</p>';
  expect(trimHeadings(label(html, 0.6), [0, 1, 2, 3, 4])).toEqual([0, 2, 3, 4]);
});

it('leaves lines that the forests are sure of, and the only line there is', () => {
  expect(trimHeadings(label(TAIL, 0.95), [0, 1, 2, 3, 4])).toEqual([0, 1, 2, 3, 4]);
  expect(trimHeadings(label('<h2>Tides</h2>', 0.7), [0])).toEqual([0]);
});
