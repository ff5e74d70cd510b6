import { parseDocument } from 'htmlparser2';
import { expect, it } from 'vitest';
import { readBlocks } from '../../../src/pipeline/page/blocks.ts';
import { findDatedOpenings, mayBeDated } from '../../../src/pipeline/segments/findDatedOpenings.ts';
import { labelLines } from '../../../src/pipeline/segments/labelLines.ts';
import { recogniseBlock } from '../../../src/pipeline/segments/recogniseLine.ts';

const PARAGRAPH =
  '<p>The harbour council met on Monday and agreed to widen the old bridge, its chair told reporters after the vote.</p>';
const HEADLINE = '<p>Ferries wait for the fog to lift</p>';
const DATE = '<p>3 March 2002</p>';

function ask(html: string) {
  const { blocks } = readBlocks(parseDocument(html));
  const lines = blocks.map(recogniseBlock);
  const found = (score: number) =>
    findDatedOpenings(labelLines(blocks, new Float32Array(blocks.length).fill(score), lines)).length;
  return { may: mayBeDated(blocks, lines), ofBody: found(0.9) };
}

it.each([
  [
    'a date under a headline',
    PARAGRAPH + PARAGRAPH + '<p>Source: the agency</p>' + HEADLINE + DATE + PARAGRAPH,
  ],
  ['a date above it', PARAGRAPH + PARAGRAPH + '<hr>' + DATE + HEADLINE + PARAGRAPH],
  [
    'a labelled date',
    PARAGRAPH + '<p>Source: the agency</p>' + HEADLINE + '<p>Published: 3 March 2002</p>' + PARAGRAPH,
  ],
])('may be, where there is an opening: %s', (_, html) => {
  expect(ask(html)).toEqual({ may: true, ofBody: 1 });
});

it.each([
  ['no date', PARAGRAPH + '<hr>' + HEADLINE + PARAGRAPH],
  ['no text under it', PARAGRAPH + '<hr>' + HEADLINE + DATE + HEADLINE],
  ['no headline', PARAGRAPH + '<hr>' + PARAGRAPH + DATE + PARAGRAPH],
])('can not be: %s', (_, html) => {
  expect(ask(html)).toEqual({ may: false, ofBody: 0 });
});
