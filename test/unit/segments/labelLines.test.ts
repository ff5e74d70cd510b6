import { expect, it } from 'vitest';
import { readBlocks } from '../../../src/pipeline/page/blocks.ts';
import { readPage } from '../../../src/pipeline/page/readPage.ts';
import { labelLines } from '../../../src/pipeline/segments/labelLines.ts';

function labelsOf(body: string): string[] {
  const { document } = readPage({ url: 'https://news.example/1', body, contentType: 'text/html' });
  if (document === null) throw new Error('no markup');
  const { blocks } = readBlocks(document);
  return labelLines(blocks, new Float32Array(blocks.length)).map(({ label }) => label);
}

it('takes a link headline for a teaser', () => {
  expect(labelsOf('<p><a href="/2">Fishermen sue over the oil spill</a></p>')).toEqual(['teaser']);
  expect(labelsOf('<p><a href="/s">Sea</a> <a href="/2">Fishermen sue over the oil spill</a></p>')).toEqual([
    'teaser',
  ]);
});

it('takes a row of links to share by for no headline', () => {
  const row = (href: (n: number) => string): string =>
    `<div>${['Facebook', 'X', 'WhatsApp', 'Copy link'].map((name, n) => `<a href="${href(n)}">${name}</a>`).join(' ')}</div>`;
  expect(labelsOf(row(() => '#'))).toEqual(['chrome']);
  expect(labelsOf(row((n) => `/share/${n}`))).toEqual(['chrome']);
  expect(labelsOf('<p><a href="javascript:share()">Share this story with friends</a></p>')).toEqual([
    'chrome',
  ]);
});
