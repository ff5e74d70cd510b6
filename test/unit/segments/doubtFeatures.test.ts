import { parseDocument } from 'htmlparser2';
import { expect, it } from 'vitest';
import { readBlocks } from '../../../src/pipeline/page/blocks.ts';
import { readFeatures } from '../../../src/pipeline/segments/blockFeatures.ts';
import { CONTEXT_WIDTH } from '../../../src/pipeline/segments/contextFeatures.ts';
import { fillDoubts, ROW_WIDTH } from '../../../src/pipeline/segments/doubtFeatures.ts';
import { STRUCTURE_BUCKETS, TEXT_BUCKETS, ZONE_BUCKETS } from '../../../src/pipeline/segments/hashedWords.ts';

const WORDS = {
  structure: new Int8Array(STRUCTURE_BUCKETS),
  text: new Int8Array(TEXT_BUCKETS),
  zoneNames: new Int8Array(STRUCTURE_BUCKETS),
  zoneText: new Int8Array(ZONE_BUCKETS),
};

/** The doubt columns of block `at`, rounded. */
function doubtsOf(html: string, q: number[], at: number): number[] {
  const page = readBlocks(parseDocument(html));
  const features = readFeatures(page, { title: null }, WORDS, ROW_WIDTH);
  fillDoubts(page, features, Float32Array.from(q));
  const row = features.rows.subarray(at * ROW_WIDTH + CONTEXT_WIDTH, (at + 1) * ROW_WIDTH);
  return Array.from(row, (value) => Math.round(value * 100) / 100);
}

it('shows each block its neighbours, blocks alike, both ends of the body and the doubts of the page', () => {
  const html = '<div><p>Fog</p><p>Sun</p></div><div><i>Map</i></div><div><p>Sea</p></div>';
  expect(doubtsOf(html, [0.95, 0.4, 0.05, 0.92], 1)).toEqual([
    ...[-1, -1, -1, 0.95, 0.4, 0.05, 0.92, -1, -1],
    ...[0.76, 3, 0.33],
    ...[0.68, 2],
    ...[1, 2, 1, 2],
    ...[0.41, 0.42],
    ...[0.97, 0.95],
    ...[1, 2],
    ...[-1, 1, 2, 0.5, 0.94],
  ]);
});

it('says of a page without a body that there is none', () => {
  expect(doubtsOf('<p>Fog</p>', [0.05], 0).slice(-5)).toEqual([-1, 0, 0, 0, 0]);
});
