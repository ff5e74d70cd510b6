import { expect, it } from 'vitest';
import { settleSections } from '../../../../src/pipeline/segments/settle/settleSections.ts';
import { verdictsOf } from '../../../support/verdictsOf.ts';

const TEXT = '<p>Boats sail.</p><p>They dock.</p>';
const settle = (html: string, p: readonly number[]) =>
  verdictsOf(settleSections, `${TEXT}${html}`, [0.99, 0.99, ...p]).slice(2);

it('leaves a section out with its heading', () => {
  const page =
    '<h2>Why sail with us</h2><p>We are fast.</p><h3>And cheap</h3><p>Ten.</p><h2>Fares</h2><p>Ten.</p>';
  expect(settle(page, [0.1, 0.8, 0.8, 0.8, 0.9, 0.9])).toEqual([
    ...[
      'out',
      'under a heading left out',
      'under a heading left out',
      'under a heading left out',
      'in',
      'in',
    ],
  ]);
});

it.each([
  ['a heading in doubt', '<h2>Fares</h2><p>Ten.</p>', [0.35, 0.8]],
  ['a surely right section', '<h2>Fares</h2><p>Ten.</p>', [0.1, 0.99]],
  ['a heading that is a link', '<h2><a href="/1">Storm ahead</a></h2><p>Ten.</p>', [0.1, 0.8]],
])('keeps what stands under %s', (_, page, p) => {
  expect(settle(page, p)).toEqual(['out', 'in']);
});

it('goes no further than the element that a box and its heading stand in', () => {
  const page = '<div><div><h3>Related</h3></div><p>Storm ahead</p></div><p>They sail on.</p>';
  expect(settle(page, [0.1, 0.6, 0.8])).toEqual(['out', 'under a heading left out', 'in']);
});

it('takes the headline for no such heading', () => {
  expect(verdictsOf(settleSections, `<h1>Boats</h1>${TEXT}`, [0.1, 0.9, 0.9])).toEqual(['out', 'in', 'in']);
});
