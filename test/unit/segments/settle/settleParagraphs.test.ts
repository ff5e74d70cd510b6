import { parseDocument } from 'htmlparser2';
import { expect, it } from 'vitest';
import { readBlocks } from '../../../../src/pipeline/page/blocks.ts';
import { settleParagraphs } from '../../../../src/pipeline/segments/settle/settleParagraphs.ts';

const settle = (html: string, p: number[]): boolean[] =>
  [...settleParagraphs(readBlocks(parseDocument(html)), Float32Array.from(p))].map((score) => score >= 0.5);

const FIRST = '<p>Fog held on.</p><h3>Read also</h3>';
const LAST =
  'The port is run by a company of the state, which moved three million tons of goods last year alone.';

it('takes in a whole paragraph in one element with sure ones', () => {
  expect(settle(`<div>${FIRST}<p>${LAST}</p></div>`, [0.95, 0.1, 0.45])).toEqual([true, false, true]);
});

it.each([
  ['far from sure', `<div>${FIRST}<p>${LAST}</p></div>`, 0.35],
  ['in another element', `<div>${FIRST}</div><div><p>${LAST}</p></div>`, 0.45],
  ['in another class', `<div>${FIRST}<p class="note">${LAST}</p></div>`, 0.45],
  ['with a link', `<div>${FIRST}<p><a href="/1">More</a>: ${LAST}</p></div>`, 0.45],
  ['no sentence', `<div>${FIRST}<p>${LAST.slice(0, -1)}</p></div>`, 0.45],
  ['short', `<div>${FIRST}<p>The port waits.</p></div>`, 0.45],
])('leaves one that is %s', (_, html, score) => {
  expect(settle(html, [0.95, 0.1, score])).toEqual([true, false, false]);
});
