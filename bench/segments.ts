import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseDocument } from 'htmlparser2';
import { parseHTML } from 'linkedom';
import { loadSegmentModel } from '../src/models/segments.ts';
import { readPage } from '../src/pipeline/page/readPage.ts';
import { createSegmenter } from '../src/pipeline/segments/createSegmenter.ts';
import { median, readPages } from './readPages.ts';

const PASSES = 5;

interface Runner {
  readonly name: string;
  readonly run: (html: string) => unknown;
  /** Passes to take; slow peers take fewer. */
  readonly passes: number;
}

async function pass(runner: Runner, pages: readonly string[]): Promise<number> {
  globalThis.gc?.();
  const before = process.cpuUsage();
  for (const html of pages) {
    try {
      await runner.run(html);
    } catch {
      // A peer that throws on a page still took its time for it.
    }
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const SECTION =
  '<section class="story-block"><h3>A heading</h3><p class="text body">The harbour stayed closed on Monday, the port said, because of fog. <a href="/fog">Fog</a> is expected until noon.</p><ul><li><a href="/1">Ferries wait for the fog to lift</a></li></ul></section>';

/** CPU milliseconds a megabyte for pages of doubling size: a flat column is linear time. */
function printSizes(segment: ReturnType<typeof createSegmenter>): void {
  console.log('made pages of doubling size');
  for (let kilobytes = 256; kilobytes <= 8192; kilobytes *= 2) {
    const body = SECTION.repeat(Math.ceil((kilobytes * 1024) / SECTION.length));
    const times = [0, 1, 2].map(() => {
      const before = process.cpuUsage();
      segment(readPage({ url: 'https://news.example/long', body: `<html><body>${body}</body></html>` }));
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1e3;
    });
    console.log(
      `  ${String(kilobytes).padStart(5)} KiB  ${((median(times) * 1024) / kilobytes).toFixed(0).padStart(6)} ms of CPU a MiB`,
    );
  }
}

/**
 * Pages per CPU second of the whole way from markup to segments, beside bare htmlparser2 parsing, Readability on
 * linkedom and defuddle, over the same pages in one process, passes taken in turn behind bare parsing's; then how time grows with a page's size.
 */
export async function benchSegments(folder: string): Promise<void> {
  const pages = readPages(folder);
  const segment = createSegmenter(loadSegmentModel());
  const url = 'https://news.example/article';
  const runners: Runner[] = [
    { name: 'htmlparser2 parse', run: (html) => parseDocument(html), passes: PASSES },
    {
      name: 'isnad page + segments',
      run: (html) => segment(readPage({ url, body: html, contentType: 'text/html; charset=utf-8' })),
      passes: PASSES,
    },
    {
      name: 'isnad page alone',
      run: (html) => readPage({ url, body: html, contentType: 'text/html; charset=utf-8' }),
      passes: PASSES,
    },
    {
      name: 'readability on linkedom',
      run: (html) =>
        new Readability(parseHTML(html).document as ConstructorParameters<typeof Readability>[0]).parse(),
      passes: 2,
    },
    {
      name: 'defuddle on linkedom',
      run: (html) => Defuddle(parseHTML(html).document as Parameters<typeof Defuddle>[0], url),
      passes: 1,
    },
  ];
  const peers = runners.map((runner) => ({ runner, times: [] as number[] }));
  const takeTurns = async (some: typeof peers) => {
    for (const { runner } of some) if (runner.passes === PASSES) await pass(runner, pages);
    for (let turn = 0; turn < PASSES; turn++)
      for (const peer of some) if (turn < peer.runner.passes) peer.times.push(await pass(peer.runner, pages));
  };
  // Bare parsing goes first: ours extends the same classes, and once both have run the engine compiles for both.
  await takeTurns(peers.slice(0, 1));
  await takeTurns(peers.slice(1));
  const bare = median(peers[0]?.times ?? [1]);
  console.log(
    `${pages.length} pages, Node ${process.version}, median of up to ${PASSES} passes after a warm-up`,
  );
  for (const { runner, times } of peers) {
    const time = median(times);
    console.log(
      `  ${runner.name.padEnd(26)} ${(pages.length / time).toFixed(0).padStart(6)} pages/s of CPU   ${(bare / time).toFixed(3)} of bare parsing`,
    );
  }
  printSizes(segment);
}
