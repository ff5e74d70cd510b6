import { loadEntityModels } from '../src/models/entities.ts';
import { loadSegmentModel } from '../src/models/segments.ts';
import { createEntityFinder } from '../src/pipeline/entities/createEntityFinder.ts';
import { readPage } from '../src/pipeline/page/readPage.ts';
import { findQuotes } from '../src/pipeline/quotes/findQuotes.ts';
import { articleOf } from '../src/pipeline/record/articleOf.ts';
import { createSegmenter } from '../src/pipeline/segments/createSegmenter.ts';
import { median, readPages } from './readPages.ts';

const PASSES = 7;

/** CPU seconds of one call. */
function cpu(run: () => void): number {
  globalThis.gc?.();
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/**
 * CPU of finding the quotes of a folder's pages against segmenting the same pages, from markup and from the read page.
 * Entities are found before and not counted. Passes are taken in turn after a warm-up; the median is shown.
 */
export async function benchQuotes(folder: string): Promise<void> {
  const url = 'https://news.example/article';
  const contentType = 'text/html; charset=utf-8';
  const inputs = readPages(folder).map((body) => ({ url, body, contentType }));
  const segment = createSegmenter(loadSegmentModel());
  const findEntities = createEntityFinder(loadEntityModels());
  const pages = inputs.map((input) => readPage(input));
  const articles = pages.flatMap((page) =>
    segment(page).segments.map((one) => {
      const article = articleOf(one);
      return { article, entities: findEntities(article) };
    }),
  );
  let found = 0;
  const steps = {
    'page and segments': () => {
      for (const input of inputs) segment(readPage(input));
    },
    'segments alone': () => {
      for (const page of pages) segment(page);
    },
    quotes: () => {
      found = 0;
      for (const { article, entities } of articles) found += findQuotes(article, entities).quotes.length;
    },
  };
  const times = Object.entries(steps).map(([name, run]) => ({ name, run, taken: [] as number[] }));
  for (const { run } of times) run();
  for (let turn = 0; turn < PASSES; turn++) for (const { run, taken } of times) taken.push(cpu(run));
  const characters = articles.reduce((sum, { article }) => sum + article.text.length, 0);
  console.log(
    `${inputs.length} pages, ${articles.length} articles of ${characters} characters, ${found} quotes, Node ${process.version}, median of ${PASSES} passes`,
  );
  const quotes = median(times.find(({ name }) => name === 'quotes')?.taken ?? [0]);
  for (const { name, taken } of times) {
    const time = median(taken);
    const ratio = name === 'quotes' ? '' : `   quotes take ${(quotes / time).toFixed(2)} of it`;
    console.log(`  ${name.padEnd(20)} ${(1000 * time).toFixed(0).padStart(6)} ms of CPU${ratio}`);
  }
}
