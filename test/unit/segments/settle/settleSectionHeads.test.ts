import { expect, it } from 'vitest';
import { settleSectionHeads } from '../../../../src/pipeline/segments/settle/settleSectionHeads.ts';
import { verdictsOf } from '../../../support/verdictsOf.ts';

const settle = (html: string, p: readonly number[]) => verdictsOf(settleSectionHeads, html, p);

it('takes in a heading over a lower heading, and one over a sure paragraph', () => {
  const page = '<p>Boats sail.</p><h2>Fares</h2><h3>Adults</h3><p>They pay ten.</p>';
  expect(settle(page, [0.9, 0.3, 0.9, 0.9])).toEqual(['in', 'in', 'in', 'in']);
  expect(settle(page, [0.9, 0.3, 0.3, 0.9])).toEqual(['in', 'in', 'in', 'in']);
  // Surely out, or nothing sure above.
  expect(settle(page, [0.9, 0.04, 0.9, 0.9])).toEqual(['in', 'out', 'in', 'in']);
  expect(settle(page, [0.4, 0.3, 0.9, 0.9])).toEqual(['out', 'out', 'in', 'in']);
});

it('knows a heading that wraps its words or links to itself, and one that leads away', () => {
  const page = (head: string) => `<p>Boats sail.</p><h2>${head}</h2><p>They pay ten.</p>`;
  expect(settle(page('<div>Fares</div>'), [0.9, 0.3, 0.9])[1]).toBe('in');
  expect(settle(page('<a href="#fares">Fares</a>'), [0.9, 0.3, 0.9])[1]).toBe('in');
  expect(settle(page('<a href="/fares">Fares</a>'), [0.9, 0.3, 0.9])[1]).toBe('out');
  expect(settle(page('<button>Fares</button>'), [0.9, 0.3, 0.9])[1]).toBe('out');
});

it('takes in the heading of the first section, and no standfirst', () => {
  const page = (further: string) =>
    `<h1>Boats</h1><p>By A. Rower</p><div><h2>Where they sail</h2><p>To Tyre.</p>${further}<p>Ten.</p></div>`;
  expect(settle(page('<h2>Fares</h2>'), [0.1, 0.1, 0.2, 0.9, 0.9, 0.9])[2]).toBe('in');
  expect(settle(page('<h4>Fares</h4>'), [0.1, 0.1, 0.2, 0.9, 0.9, 0.9])[2]).toBe('out');
});
