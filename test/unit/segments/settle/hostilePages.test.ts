import { parseDocument } from 'htmlparser2';
import { expect, it } from 'vitest';
import { readBlocks } from '../../../../src/pipeline/page/blocks.ts';
import { settleBeside } from '../../../../src/pipeline/segments/settle/settleBeside.ts';
import { findGroups } from '../../../../src/pipeline/segments/settle/settleScores.ts';
import { settleTogether } from '../../../../src/pipeline/segments/settle/settleTogether.ts';

const QUOTED = '<blockquote>“The bridge will hold for another hundred years and more.”</blockquote>';
const BIT = 'The bridge will hold for another hundred years, ';
/** A quadratic step takes minutes at these sizes; the bound leaves a slow machine ten times what it needs. */
const BOUND_MS = 20_000;

it.each([
  ['60,000 headings of all levels', '<h1>One</h1><h6>Two</h6><h2>Three</h2>'.repeat(20_000), 0.2],
  ['lists in lists', `${'<ul><li>Tyre'.repeat(30_000)}`, 0.4],
  [
    '30,000 elements around one line, twice',
    `${'<div>'.repeat(30_000)}One<p>Two</p>${'</div>'.repeat(30_000)}`,
    0.8,
  ],
  ['20,000 pull quotes', QUOTED.repeat(20_000), 0.9],
  ['pull quotes beside long paragraphs', `${QUOTED}<p>${BIT.repeat(2000)}</p>`.repeat(60), 0.9],
  ['a line of 1 MB that credits a picture', `<p>${'photo: '.repeat(150_000)}</p>`, 0.8],
  ['brackets that never close', `<p>[a b=${'a b='.repeat(80)}</p>`.repeat(3000), 0.8],
  ['names of 1 MB', `<p class="${'modal-x '.repeat(130_000)}">One</p>`, 0.8],
])(
  'settles %s',
  (_, html, own) => {
    const page = readBlocks(parseDocument(html));
    const p = Float32Array.from(page.blocks, (_block, i) => (i % 3 === 0 ? own : Math.min(0.97, own + 0.3)));
    const started = performance.now();
    const settled = settleTogether(page, p, findGroups(page));
    for (const at of settleBeside(page, settled, true).keys()) expect(settled[at]).toBeLessThan(0.5);
    expect(performance.now() - started).toBeLessThan(BOUND_MS);
  },
  2 * BOUND_MS,
);
