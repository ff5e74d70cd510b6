import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSegmentModel, writeSegmentModel } from '../src/models/segmentModelFile.ts';
import { readPage } from '../src/pipeline/page/readPage.ts';
import { createSegmenter } from '../src/pipeline/segments/createSegmenter.ts';
import type { SegmentModel } from '../src/pipeline/segments/scoreBlocks.ts';
import type { SegmentedPage } from '../src/pipeline/segments/types.ts';
import { type CorpusPage, readCorpus, siteOf } from '../train/segments/readCorpus.ts';
import { trainModel } from '../train/segments/trainModel.ts';
import { type GoldPage, type Piece, scorePage, summarizeSegments } from './segments/scoreSegments.ts';
import { scoreText, summarize } from './segments/shingles.ts';

// Which half a site falls in: the first byte of the SHA-256 of its name, odd or even.
function halfOf(site: string): number {
  return (createHash('sha256').update(site).digest()[0] as number) & 1;
}

function log(line: string): void {
  console.error(`  ${line}`);
}

/** Train on some pages, or read what an earlier run with the same `cache` folder trained. */
function modelOf(name: string, pages: () => readonly CorpusPage[], cache: string | undefined): SegmentModel {
  const file = cache === undefined ? null : join(cache, `${name}.bin`);
  if (file !== null && existsSync(file)) return readSegmentModel(readFileSync(file));
  log(`training ${name}`);
  const bytes = writeSegmentModel(trainModel(pages(), log));
  if (file !== null) writeFileSync(file, bytes);
  return readSegmentModel(bytes);
}

/** What the segment scorer compares: articles, and the lines around them without their labels. */
function piecesOf(result: SegmentedPage): Piece[] {
  const pieces: Piece[] = [];
  for (const segment of result.segments) {
    pieces.push({ type: 'article', title: segment.headline, text: segment.body });
    for (const text of segment.dates) pieces.push({ type: 'date', text });
    for (const text of segment.sources) pieces.push({ type: 'source', text });
    for (const text of segment.keywords) pieces.push({ type: 'keywords', text });
  }
  for (const entry of result.ledger)
    if (entry.label === 'teaser') pieces.push({ type: 'teaser', text: entry.text });
  return pieces;
}

function printSingle(pages: readonly CorpusPage[], models: readonly SegmentModel[]): void {
  const segmenters = models.map(createSegmenter);
  const scores = pages.map((page) => {
    const segment = segmenters[halfOf(page.site)] as ReturnType<typeof createSegmenter>;
    const { segments } = segment(page.source);
    return { split: segments.length > 1, ...scoreText(page.gold, segments.map((s) => s.body).join('\n')) };
  });
  const total = summarize(scores);
  const split = scores.filter((score) => score.split).length / scores.length;
  console.log(
    `single article, ${pages.length} pages, each scored by a model trained on the other half of the sites`,
  );
  console.log(
    `  F1 ${total.f1.toFixed(3)}  precision ${total.precision.toFixed(3)}  recall ${total.recall.toFixed(3)}  exact ${total.exact.toFixed(3)}  split falsely ${split.toFixed(3)}`,
  );
}

function printComposed(folder: string, model: SegmentModel): void {
  const gold = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as Record<string, GoldPage>;
  const segment = createSegmenter(model);
  const rows = Object.entries(gold).map(([id, page]) => {
    const body = readFileSync(join(folder, 'html', `${id}.html`));
    const found = segment(readPage({ url: page.url, body, contentType: 'text/html; charset=utf-8' }));
    return { layout: page.layout, lang: page.lang, result: scorePage(page, piecesOf(found)) };
  });
  const print = (name: string, of: typeof rows): void => {
    const s = summarizeSegments(of.map((row) => row.result));
    console.log(
      `  ${name.padEnd(24)} pages ${String(s.pages).padStart(3)}  segment F1@0.8 ${s.f1.toFixed(3)}  perfect ${s.perfect.toFixed(3)}  boundary ${s.boundary.toFixed(3)}  leak ${s.leak.toFixed(3)}  oversplit ${s.oversplit.toFixed(3)}`,
    );
  };
  console.log('several articles a page, model trained without any site these pages were made from');
  for (const layout of [...new Set(rows.map((row) => row.layout))].sort())
    print(
      layout,
      rows.filter((row) => row.layout === layout),
    );
  print(
    'Arabic layouts',
    rows.filter((row) => row.lang === 'ar'),
  );
  print(
    'Latin layouts',
    rows.filter((row) => row.lang !== 'ar'),
  );
  print('all', rows);
  const { lines } = summarizeSegments(rows.map((row) => row.result));
  console.log(
    `  lines F1: ${Object.entries(lines)
      .map(([type, value]) => `${type} ${value.toFixed(3)}`)
      .join('  ')}`,
  );
}

/**
 * Print the segments table for a folder that holds `wcxb-dev` and `composed`. No page is scored by a model that saw
 * its site. Trains three models (minutes); with a second argument keeps them in that folder and reads them again.
 */
export async function evalSegments([folder, cache]: readonly string[]): Promise<void> {
  // Before minutes of training, not after them.
  if (cache !== undefined) mkdirSync(cache, { recursive: true });
  if (folder === undefined) throw new Error('give the folder that holds wcxb-dev/ and composed/');
  const pages = readCorpus(join(folder, 'wcxb-dev'));
  const models = [0, 1].map((half) =>
    modelOf(`without-half-${half}`, () => pages.filter((page) => halfOf(page.site) !== half), cache),
  );
  printSingle(pages, models);
  const composed = join(folder, 'composed');
  if (!existsSync(composed)) return;
  const gold = JSON.parse(readFileSync(join(composed, 'gold.json'), 'utf8')) as Record<string, GoldPage>;
  const starts = new Set(
    Object.values(gold).flatMap((page) => page.segments.map((piece) => piece.text.slice(0, 60))),
  );
  const used = new Set(pages.filter((page) => starts.has(page.gold.slice(0, 60))).map((page) => page.site));
  for (const page of Object.values(gold)) used.add(siteOf(page.url));
  const rest = pages.filter((page) => !used.has(page.site));
  console.log(`(${used.size} sites left out of training for the composed pages, ${rest.length} pages kept)`);
  printComposed(
    composed,
    modelOf('without-composed', () => rest, cache),
  );
}
