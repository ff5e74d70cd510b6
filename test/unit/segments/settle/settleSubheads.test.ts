import { parseDocument } from 'htmlparser2';
import { expect, it } from 'vitest';
import { readBlocks } from '../../../../src/pipeline/page/blocks.ts';
import { settleSubheads } from '../../../../src/pipeline/segments/settle/settleSubheads.ts';

const LONG = 'The ferry company said that the morning crossing would not run before the fog had lifted.';
const settle = (html: string, p: readonly number[]): readonly boolean[] =>
  [...settleSubheads(readBlocks(parseDocument(html)), Float32Array.from(p))].map((score) => score >= 0.5);

it('takes a heading in between two sure paragraphs of its element', () => {
  expect(settle(`<div><p>${LONG}</p><h3>Fog</h3><p>${LONG}</p></div>`, [0.9, 0.1, 0.9])).toEqual([
    true,
    true,
    true,
  ]);
  expect(settle(`<div>${LONG}<br><h3>Fog</h3>${LONG}</div>`, [0.9, 0.1, 0.9])).toEqual([true, true, true]);
});

it('takes it in behind a box, and where every paragraph has wrappers of its own', () => {
  const box = '<ul><li><a href="/1">Read also</a></li><li><a href="/2">Ferries</a></li></ul>';
  expect(settle(`<div><p>${LONG}</p>${box}<h3>Fog</h3><p>${LONG}</p></div>`, [0.9, 0, 0, 0.1, 0.9])).toEqual([
    true,
    false,
    false,
    true,
    true,
  ]);
  const wrapped = (html: string): string => `<div class="block"><div>${html}</div></div>`;
  const lines = [`<p>${LONG}</p>`, '<h2>Fog</h2>', `<p>${LONG}</p>`];
  expect(settle(`<main>${lines.map(wrapped).join('')}</main>`, [0.9, 0.1, 0.9])).toEqual([true, true, true]);
});

it('asks no more of the last paragraph under it than a forest gives one that closes a page', () => {
  const page = `<div>${LONG}<br>${LONG}<h3>Fog</h3>${LONG}</div>`;
  expect(settle(page, [0.9, 0.9, 0.1, 0.62])[2]).toBe(true);
  expect(settle(page, [0.9, 0.9, 0.1, 0.55])[2]).toBe(false);
});

it('counts a paragraph of one short sentence', () => {
  const short = 'Two boats were turned back early on Monday.';
  expect(settle(`<div><p>${short}</p><h3>Fog</h3><p>${LONG}</p></div>`, [0.9, 0.1, 0.9])[1]).toBe(true);
});

it('takes a line in whose class calls it a heading', () => {
  const page = (names: string): string =>
    `<div><div class="mb-6">${LONG}</div><div class="${names}">Fog</div><div class="mb-6">${LONG}</div></div>`;
  expect(settle(page('text-2xl font-bold'), [0.9, 0.1, 0.9])[1]).toBe(true);
  expect(settle(page('caption'), [0.9, 0.1, 0.9])[1]).toBe(false);
});

it.each([
  [
    'a box that is body in between',
    `<div><p>${LONG}</p><ul><li>${LONG}</li></ul><h3>Fog</h3><p>${LONG}</p></div>`,
    [0.9, 0.6, 0.1, 0.9],
  ],
  ['doubtful text below', `<div><p>${LONG}</p><h3>Fog</h3><p>${LONG}</p></div>`, [0.9, 0.1, 0.4]],
  ['a short line below', `<div><p>${LONG}</p><h3>Fog</h3><p>More soon.</p></div>`, [0.9, 0.1, 0.9]],
  [
    'an element of its own',
    `<div><p>${LONG}</p><div><h3>Fog</h3></div><p>${LONG}</p></div>`,
    [0.9, 0.1, 0.9],
  ],
  ['a link', `<div><p>${LONG}</p><h3><a href="/2">Fog</a></h3><p>${LONG}</p></div>`, [0.9, 0.1, 0.9]],
])('leaves a heading alone with %s', (_, html, p) => {
  expect(settle(html, p)[p.length - 2]).toBe(false);
});
