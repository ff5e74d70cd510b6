import { expect, it } from 'vitest';
import { settleLists } from '../../../../src/pipeline/segments/settle/settleLists.ts';
import { verdictsOf } from '../../../support/verdictsOf.ts';

const settle = (html: string, p: readonly number[]) => verdictsOf(settleLists, html, p);

it('takes a doubtful list in between two sure lines of its element', () => {
  const page =
    '<div><p>The boat calls at:</p><ul><li>Tyre</li><li>Sidon</li></ul><p>It sails daily.</p></div>';
  expect(settle(page, [0.9, 0.3, 0.3, 0.9])).toEqual(['in', 'in', 'in', 'in']);
  expect(settle(page, [0.9, 0.1, 0.1, 0.9])).toEqual(['in', 'out', 'out', 'in']);
  expect(settle(page, [0.9, 0.3, 0.3, 0.5])).toEqual(['in', 'out', 'out', 'in']);
});

it('leaves a list out that stands in a box of its own, or over a heading', () => {
  const boxed =
    '<main><p>The boat sails.</p><div><div><div><div><ul><li>Tyre</li></ul></div></div></div></div><p>Daily.</p></main>';
  expect(settle(boxed, [0.9, 0.3, 0.9])).toEqual(['in', 'out', 'in']);
  const headed = '<div><p>The boat sails.</p><ul><li>Tyre</li></ul><h2>Fares</h2></div>';
  expect(settle(headed, [0.9, 0.3, 0.9])).toEqual(['in', 'out', 'in']);
});

it('takes in the odd one out of a list that is body', () => {
  const page = '<ul><li>Tyre</li><li>Sidon</li><li>Acre</li></ul>';
  expect(settle(page, [0.9, 0.35, 0.9])).toEqual(['in', 'in', 'in']);
  expect(settle(page, [0.9, 0.2, 0.9])).toEqual(['in', 'out', 'in']);
  expect(settle(page, [0.6, 0.35, 0.6])).toEqual(['in', 'out', 'in']);
});

it('takes doubtful code in whole', () => {
  const page = '<pre>let a;\nlet b;</pre>';
  expect(settle(page, [0.4, 0.35])).toEqual(['in', 'in']);
  expect(settle(page, [0.3, 0.1])).toEqual(['out', 'out']);
});
