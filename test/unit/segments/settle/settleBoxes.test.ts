import { expect, it } from 'vitest';
import { settleBoxes } from '../../../../src/pipeline/segments/settle/settleBoxes.ts';
import { verdictsOf } from '../../../support/verdictsOf.ts';

const BOX =
  '<div class="trip"><h4>Plan a trip</h4><p>Ferries for groups</p><p><a href="/b">Book</a></p></div>';
const settle = (html: string, p: readonly number[]) => verdictsOf(settleBoxes, html, p);

it('leaves the doubtful line of a box out whose other lines are out', () => {
  expect(settle(`<p>Boats sail.</p>${BOX}`, [0.99, 0.1, 0.8, 0.1])).toEqual([
    'in',
    'out',
    'in a box left out',
    'out',
  ]);
  expect(settle(`<p>Boats sail.</p>${BOX}`, [0.99, 0.1, 0.99, 0.1])).toEqual(['in', 'out', 'in', 'out']);
});

it('leaves two of four lines out where none is sure', () => {
  const box = `<section>${'<p>A line of a box</p>'.repeat(4)}</section>`;
  expect(settle(`<p>Boats sail.</p>${box}`, [0.99, 0.8, 0.8, 0.1, 0.1])).toEqual([
    ...['in', 'in a box left out', 'in a box left out', 'out', 'out'],
  ]);
  expect(settle(`<p>Boats sail.</p>${box}`, [0.99, 0.8, 0.96, 0.1, 0.1])[1]).toBe('in');
});

it('knows no box before the text, nor where the text is made of such boxes', () => {
  expect(settle(`${BOX}<p>Boats sail.</p>`, [0.1, 0.8, 0.1, 0.99])[1]).toBe('in');
  const page = `<p>Boats sail.</p>${BOX.repeat(4)}`;
  expect(settle(page, [0.99, ...[1, 2, 3, 4].flatMap(() => [0.1, 0.8, 0.1])])).not.toContain(
    'in a box left out',
  );
});

it.each([
  ['an item', '<ul><li>Tyre</li><li>Sidon</li><li>Acre</li></ul>'],
  ['an answer', '<div class="faq"><p>When?</p><p>Daily.</p><p>More</p></div>'],
  ['a quotation', '<blockquote><p>Who?</p><p>We sailed.</p><p>More</p></blockquote>'],
])('keeps %s', (_, html) => {
  expect(settle(`<p>Boats sail.</p>${html}`, [0.99, 0.1, 0.8, 0.1])).toEqual(['in', 'out', 'in', 'out']);
});
