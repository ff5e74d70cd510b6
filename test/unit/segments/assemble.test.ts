import { expect, it } from 'vitest';
import { readBlocks } from '../../../src/pipeline/page/blocks.ts';
import { readPage } from '../../../src/pipeline/page/readPage.ts';
import { assemble } from '../../../src/pipeline/segments/assemble.ts';
import { labelLines } from '../../../src/pipeline/segments/labelLines.ts';

it('keeps in the ledger what was taken for a headline and has no article under it', () => {
  const line = 'Fire broke out in the cloth market before dawn and the roof';
  const body = `<div>6 January 2026</div><p>${line}</p>`;
  const page = readPage({ url: 'https://news.example/1', body, contentType: 'text/html' });
  if (page.document === null) throw new Error('no markup');
  const { blocks } = readBlocks(page.document);
  const { segments, ledger } = assemble(page, labelLines(blocks, Float32Array.of(0.1, 0.9)), []);
  expect(segments).toEqual([]);
  expect(ledger.map(({ text, reason }) => [text, reason])).toEqual([
    ['6 January 2026', 'a date alone'],
    [line, 'too short for an article'],
  ]);
});
