import { expect, it } from 'vitest';
import { settleSigners } from '../../../../src/pipeline/segments/settle/settleSigners.ts';
import { verdictsOf } from '../../../support/verdictsOf.ts';

const QUOTE = '<p>We sail daily, and we shall go on sailing daily.</p>';
const settle = (html: string, p: readonly number[]) => verdictsOf(settleSigners, html, p);

it('takes in the name and the office that close a quotation', () => {
  const page = `<blockquote>${QUOTE}<p>Ada Reed</p><p>Harbour master</p></blockquote>`;
  expect(settle(page, [0.9, 0.3, 0.1])).toEqual(['in', 'in', 'in']);
  expect(settle(page, [0.4, 0.3, 0.1])).toEqual(['out', 'out', 'out']);
  expect(settle(page, [0.9, 0.3, 0.01])).toEqual(['in', 'out', 'out']);
});

it.each([
  ['sentences', `<blockquote>${QUOTE}<p>Read more about her.</p></blockquote>`, [0.9, 0.3]],
  ['three lines and more', `<blockquote>${QUOTE}<p>A</p><p>B</p><p>C</p></blockquote>`, [0.9, 0.3, 0.3, 0.3]],
  ['a line behind the quotation', `<blockquote>${QUOTE}</blockquote><p>Ada Reed</p>`, [0.9, 0.3]],
])('leaves %s out', (_, page, p) => {
  expect(settle(page, p).slice(1)).toEqual(p.slice(1).map(() => 'out'));
});
