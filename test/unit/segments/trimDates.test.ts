import { parseDocument } from 'htmlparser2';
import { expect, it } from 'vitest';
import { readBlocks } from '../../../src/pipeline/page/blocks.ts';
import { labelLines } from '../../../src/pipeline/segments/labelLines.ts';
import { trimDates } from '../../../src/pipeline/segments/trimDates.ts';

/** What stays of lines that were all taken for body, and the labels of those that do not. */
function trim(lines: readonly string[]): {
  readonly kept: readonly string[];
  readonly labels: readonly string[];
} {
  const { blocks } = readBlocks(parseDocument(lines.map((line) => `<p>${line}</p>`).join('')));
  const entries = labelLines(
    blocks,
    Float32Array.from(blocks, () => 0.9),
  );
  const bodies = entries.flatMap(({ label }, i) => (label === 'body' ? [i] : []));
  const kept = trimDates(entries, bodies);
  const others = bodies.filter((i) => !kept.includes(i));
  return {
    kept: kept.map((i) => entries[i]?.block.text ?? ''),
    labels: others.map((i) => entries[i]?.label ?? ''),
  };
}

it('takes dates and bylines off the beginning, and dates off the end', () => {
  const lines = ['12 May 2024', 'By: Lena Morrow', 'Fog held on.', 'Rain fell.', '13 May 2024'];
  expect(trim(lines)).toEqual({ kept: ['Fog held on.', 'Rain fell.'], labels: ['date', 'byline', 'date'] });
});

it('leaves dates between paragraphs', () => {
  expect(trim(['Fog held on.', '12 May 2024', 'Rain fell.']).kept).toHaveLength(3);
});
