import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { SingleBar } from 'cli-progress';
import type { Command } from 'commander';
import { type Client, createClient } from '../client/createClient.ts';
import { type Config, loadConfig } from '../config.ts';
import type { EnrichedRecord } from '../contract/record.ts';
import { createLog } from '../observe/log.ts';
import { connect } from '../redis/connect.ts';
import { findRedis } from '../redis/findRedis.ts';
import { removePrefix } from '../redis/removePrefix.ts';
import { serveSampleSite } from '../sample/serveSampleSite.ts';
import { startWorkers } from '../workers/startWorkers.ts';
import { note } from './note.ts';
import { readableRecord } from './readableRecord.ts';

const GIVE_UP_MS = 120_000;

/** `isnad demo`: the whole pipeline on the sample site. */
export function addDemo(program: Command): void {
  program
    .command('demo')
    .description('run the whole pipeline on the sample site that ships with isnad, and print its records')
    .option('--out <file>', 'where the records go as NDJSON', 'records.ndjson')
    .option('--json', 'print NDJSON instead of readable records')
    .action(async (options: { readonly out: string; readonly json?: true }) => {
      // Keys of its own, gone afterwards: the demo shows every page each time, and touches nobody's work.
      const base = loadConfig();
      const ISNAD_PREFIX = `{isnad-demo-${randomBytes(4).toString('hex')}}`;
      const found = await findRedis(base, { path: process.env['PATH'] ?? '', log: note });
      const site = await serveSampleSite();
      const config: Config = Object.freeze({
        ...base,
        REDIS_URL: found.url,
        ISNAD_PREFIX,
        ISNAD_ALLOW_ADDRESSES: ['127.0.0.0/8'],
        // The sample site is our own: nobody to be polite to.
        ISNAD_HOST_GAP: 0,
      });
      const redis = connect(found.url);
      try {
        const records = await runDemo({ config, redis, urls: site.urls, out: options.out });
        for (const record of records) {
          const text =
            options.json === true
              ? JSON.stringify(record)
              : readableRecord(record, {
                  colour: process.stdout.isTTY === true,
                  width: process.stdout.columns ?? 100,
                });
          process.stdout.write(`${text}\n`);
        }
        note(`${records.length} records of ${site.urls.length} pages, also in ${options.out}`);
      } finally {
        await removePrefix(redis, ISNAD_PREFIX);
        await redis.quit();
        await site.close();
        await found.release();
      }
    });
}

async function runDemo(options: {
  readonly config: Config;
  readonly redis: ReturnType<typeof connect>;
  readonly urls: readonly string[];
  readonly out: string;
}): Promise<readonly EnrichedRecord[]> {
  const { config, redis, urls, out } = options;
  const workers = startWorkers({ config, redis, log: createLog('warn') });
  await using client = await createClient({ config });
  const file = createWriteStream(out);
  const records: EnrichedRecord[] = [];
  const consumer = client.consume((record) => {
    records.push(record);
    file.write(`${JSON.stringify(record)}\n`);
  });
  const bar = new SingleBar({
    format: '{bar} {value}/{total} pages, {records} records',
    clearOnComplete: true,
  });
  if (process.stderr.isTTY === true) bar.start(urls.length, 0, { records: 0 });
  await client.enqueue(urls);
  await untilDone(client, urls.length, (ended) => bar.update(ended, { records: records.length }));
  bar.stop();
  await consumer.close();
  await workers.drain();
  file.end();
  await once(file, 'finish');
  await printDrops(client);
  return records.toSorted(
    (a, b) => urls.indexOf(a.page.url) - urls.indexOf(b.page.url) || a.segment.index - b.segment.index,
  );
}

async function untilDone(client: Client, pages: number, show: (ended: number) => void): Promise<void> {
  const deadline = Date.now() + GIVE_UP_MS;
  for (;;) {
    const { queues, frontier, funnel } = await client.status({ sources: 0 });
    const ended = Object.entries(funnel).reduce(
      (sum, [field, count]) =>
        /^split$|^(drop|quarantine):(fetch|segments):/u.test(field) ? sum + count : sum,
      0,
    );
    show(ended);
    const busy =
      frontier.waiting > 0 ||
      queues.some((queue) => queue.name !== 'quarantine' && queue.waiting + queue.active + queue.delayed > 0);
    if (ended >= pages && !busy) return;
    if (Date.now() > deadline) {
      note(`not all pages came through in ${GIVE_UP_MS / 1_000} s`);
      process.exitCode = 1;
      return;
    }
    await sleep(100);
  }
}

async function printDrops(client: Client): Promise<void> {
  const { funnel } = await client.status({ sources: 0 });
  for (const [field, count] of Object.entries(funnel)) {
    if (/^(drop|quarantine):/u.test(field)) note(`${count} × ${field.replaceAll(':', ' ')}`);
  }
}
