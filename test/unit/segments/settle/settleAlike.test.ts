import { parseDocument } from 'htmlparser2';
import { expect, it } from 'vitest';
import { readBlocks } from '../../../../src/pipeline/page/blocks.ts';
import { settleAlike } from '../../../../src/pipeline/segments/settle/settleAlike.ts';

const settle = (html: string, p: number[]): boolean[] =>
  [...settleAlike(readBlocks(parseDocument(html)), Float32Array.from(p))].map((score) => score >= 0.5);

it('lets doubtful blocks in like elements go together', () => {
  const html = '<p>Fog</p><p class="note">By ferry</p><p>Rain</p><p class="note">By bus</p><p>Sun</p>';
  expect(settle(html, [0.45, 0.4, 0.95, 0.7, 0.3])).toEqual([false, true, true, true, false]);
  expect(settle(html, [0.9, 0.6, 0.9, 0.3, 0.9])).toEqual([true, false, true, false, true]);
});

it('leaves what is sure alone', () => {
  const html = '<p>Fog</p><p>Rain</p><p>Sun</p>';
  expect(settle(html, [0.1, 0.55, 0.9])).toEqual([false, true, true]);
});
