import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadSegmentModel } from '../../../src/models/segments.ts';
import { readBlocks } from '../../../src/pipeline/page/blocks.ts';
import { readPage } from '../../../src/pipeline/page/readPage.ts';
import type { Page } from '../../../src/pipeline/page/types.ts';
import { createSegmenter } from '../../../src/pipeline/segments/createSegmenter.ts';
import type { SegmentedPage } from '../../../src/pipeline/segments/types.ts';

const segment = createSegmenter(loadSegmentModel());
const SITE = new URL('../../../site/', import.meta.url);
const SAMPLES = readdirSync(SITE, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html'))
  .sort();
/** A quadratic step takes minutes at these sizes; the bound leaves a slow machine ten times what it needs. */
const BOUND_MS = 60_000;

const read = (body: string | Uint8Array): Page =>
  readPage({ url: 'https://news.example/1', body, contentType: 'text/html' });

function countCharacters(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const char of text) if (char.trim() !== '') counts.set(char, (counts.get(char) ?? 0) + 1);
  return counts;
}

/** What differs between a page's visible text and its segments with its ledger: nothing, unless a character is lost or told twice. */
function differences(page: Page, result: SegmentedPage): [string, number][] {
  if (page.document === null) throw new Error('not a page of markup');
  const { blocks } = readBlocks(page.document);
  const bodies = result.segments
    .map(({ body }) => body)
    .join('\n')
    .split('\n');
  // A body may hold lines that markup hides, and the numbers a browser draws before a list's items.
  const hidden = blocks.filter((block) => block.hidden && bodies.includes(block.marker + block.text));
  const wanted = countCharacters([
    ...blocks.filter((block) => !block.hidden).map((block) => block.text),
    ...hidden.map((block) => block.text),
    ...blocks
      .filter((block) => block.marker !== '' && bodies.includes(block.marker + block.text))
      .map((block) => block.marker),
  ]);
  const onPage = blocks.some(({ text }) => text === result.segments[0]?.headline);
  const headlines = result.segments.map(({ headline }) => headline ?? '').filter((_, i) => i > 0 || onPage);
  const told = countCharacters([...bodies, ...headlines, ...result.ledger.map(({ text }) => text)]);
  const found: [string, number][] = [];
  for (const char of new Set([...wanted.keys(), ...told.keys()])) {
    const difference = (told.get(char) ?? 0) - (wanted.get(char) ?? 0);
    if (difference !== 0) found.push([char, difference]);
  }
  return found;
}

// mulberry32, so that every run cuts the pages at the same places.
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const SPLICES = [
  '<',
  '>',
  '</div>',
  '<p>',
  '<li>',
  '<table><tr><td>',
  '"',
  '<a href="#">',
  '<!--',
  '&#0;',
  '\u202e',
  '\ud800',
  '<br>',
  '</body>',
  '<h2>',
];

function mutate(source: string, random: () => number): string {
  let text = source;
  for (let n = 0; n < 12; n++) {
    const at = Math.floor(random() * text.length);
    const cut = random() < 0.5 ? Math.floor(random() * 200) : 0;
    text =
      text.slice(0, at) + (SPLICES[Math.floor(random() * SPLICES.length)] as string) + text.slice(at + cut);
  }
  return text;
}

describe('body and ledger are the whole visible text, each character once', () => {
  it.each(SAMPLES)('%s', (name) => {
    const page = read(readFileSync(new URL(name, SITE)));
    if (page.document === null) return;
    expect(differences(page, segment(page))).toEqual([]);
  });

  it.each(SAMPLES)('%s, broken at random', (name) => {
    const random = makeRandom(name.length * 7919);
    const source = readFileSync(new URL(name, SITE), 'utf8');
    for (let n = 0; n < 12; n++) {
      const page = read(mutate(source, random));
      if (page.document !== null) expect(differences(page, segment(page))).toEqual([]);
    }
  });
});

describe('hostile pages', () => {
  const fill = (unit: string, size: number): string => unit.repeat(Math.ceil(size / unit.length));
  const classes = Array.from({ length: 400 }, (_, i) => `flex-${i} text-sm:${i} hover`).join(' ');

  it.each([
    [
      '5 MB of classes',
      fill(`<div class="${classes}"><p class="${classes}">A paragraph of news.</p></div>`, 5_000_000),
    ],
    ['200,000 open elements', `${fill('<div class="a">', 3_000_000)}A line of text.`],
    ['unclosed everything', fill('<p><b><i><a href="/x">word <ul><li>item <table><tr><td>cell ', 1_000_000)],
    ['a list of 100,000 links', fill('<li><a href="/1">A headline of five words</a></li>', 4_000_000)],
    ['one block of 2 MB', `<p>${fill('word ', 2_000_000)}</p>`],
    ['100,000 headings', fill('<h2>A headline</h2><p>One.</p>', 2_500_000)],
  ])(
    'reads %s',
    (_name, body) => {
      const started = performance.now();
      const result = segment(read(`<html><body>${body}</body></html>`));
      expect(performance.now() - started).toBeLessThan(BOUND_MS);
      expect(result.segments.length + result.ledger.length).toBeGreaterThan(0);
    },
    2 * BOUND_MS,
  );
});
