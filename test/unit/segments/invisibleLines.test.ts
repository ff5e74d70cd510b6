import { expect, it } from 'vitest';
import { readBlocks } from '../../../src/pipeline/page/blocks.ts';
import { parseHtml } from '../../../src/pipeline/page/parseHtml.ts';
import { labelLines } from '../../../src/pipeline/segments/labelLines.ts';

it('takes a line of invisible characters for no body, whatever its score', () => {
  const { blocks } = readBlocks(parseHtml('<p>The bridge opens today.</p><p>\u200d</p><p>It is long.</p>'));
  const labels = labelLines(blocks, new Float32Array(blocks.length).fill(0.9)).map(({ label }) => label);
  expect(blocks).toHaveLength(3);
  expect(labels).toEqual(['body', 'chrome', 'body']);
});
