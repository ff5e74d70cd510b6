import { parseDocument } from 'htmlparser2';
import { expect, it } from 'vitest';
import { readBlocks } from '../../../src/pipeline/page/blocks.ts';
import { findLedOpenings, mayBeLed } from '../../../src/pipeline/segments/findLedOpenings.ts';
import { findOpenings } from '../../../src/pipeline/segments/findOpenings.ts';
import { labelLines } from '../../../src/pipeline/segments/labelLines.ts';
import { recogniseBlock } from '../../../src/pipeline/segments/recogniseLine.ts';

const PARAGRAPH =
  '<p>The harbour council met on Monday and agreed to widen the old bridge, its chair told reporters after the vote.</p>';
const LONG = PARAGRAPH.repeat(4);
const LABEL = '<p>Read also:</p>';
const HEADLINE = '<p>Ferries wait for the fog to lift</p>';
const LINK = '<p><a href="/2">Ferries wait for the fog to lift</a></p>';

function ask(html: string) {
  const { blocks } = readBlocks(parseDocument(html));
  const lines = blocks.map(recogniseBlock);
  const entries = labelLines(blocks, new Float32Array(blocks.length).fill(0.9), lines);
  return {
    may: mayBeLed(blocks, lines),
    found: findLedOpenings(entries).map(({ exact, rule }) => `${rule} ${exact}`),
  };
}

it.each([
  ['a plain line', LONG + LABEL + HEADLINE + LONG, 'en.readAlsoAlone Ferries wait for the fog to lift'],
  [
    'a heading, with a picture between',
    `${LONG}${LABEL}<h3>Ferries wait for the fog to lift</h3><p>Fog at sea</p>${LONG}`,
    'en.readAlsoAlone Ferries wait for the fog to lift',
  ],
  [
    'an Arabic line parted by line breaks',
    // Read also: / The ferries wait for the fog to lift
    `${LONG}<div>اقرأ أيضاً:<br>العبارات تنتظر انقشاع الضباب</div>${LONG}`,
    'ar.readAlsoAlone العبارات تنتظر انقشاع الضباب',
  ],
])('opens an article behind a label that stands alone: %s', (_, html, opening) => {
  expect(ask(html)).toEqual({ may: true, found: [opening] });
});

it.each([
  ['the line is a link', LONG + LABEL + LINK + LONG],
  ['the label is a link', `${LONG}<p><a href="/2">Read also</a></p>${HEADLINE}${LONG}`],
  ['the label has its own headline', `${LONG}<p>Read also: the bridge</p>${HEADLINE}${LONG}`],
  ['the label is a button of what stands above', `${LONG}<p>Read more</p>${HEADLINE}${LONG}`],
  ['the line is a sentence', `${LONG}${LABEL}<p>Ferries wait for the fog to lift.</p>${LONG}`],
  ['the line is a date', `${LONG}${LABEL}<p>Wednesday 19 February 2025</p>${LONG}`],
  ['the line names a part', `${LONG}${LABEL}<h3>References</h3>${LONG}`],
])('opens none where %s', (_, html) => {
  expect(ask(html)).toEqual({ may: false, found: [] });
});

it.each([
  ['hardly any text', LONG + LABEL + HEADLINE + PARAGRAPH],
  ['further link headlines', LONG + LABEL + HEADLINE + LINK.repeat(4) + LONG],
])('opens none over %s', (_, html) => {
  expect(ask(html).found).toEqual([]);
});

it('is sure of it whatever the forest thinks', () => {
  const { blocks } = readBlocks(parseDocument(LONG + LABEL + HEADLINE + LONG));
  const entries = labelLines(blocks, new Float32Array(blocks.length).fill(0.9), blocks.map(recogniseBlock));
  const chars = Float64Array.from({ length: blocks.length + 1 }, (_, i) => i * 110);
  expect(findOpenings(entries, [], chars).map(({ at }) => blocks[at]?.text)).toEqual([
    'Ferries wait for the fog to lift',
  ]);
});
