import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { pino } from 'pino';
import { mapInOrder } from '../src/cli/mapInOrder.ts';
import { createClient } from '../src/client/createClient.ts';
import { type Config, loadConfig } from '../src/config.ts';
import type { Queues } from '../src/queues/openQueues.ts';
import { connect } from '../src/redis/connect.ts';
import { removePrefix } from '../src/redis/removePrefix.ts';
import { createDuplicates } from '../src/store/duplicates.ts';
import { contentKey } from '../src/store/pageStore.ts';
import { createQuoteHistory } from '../src/store/quoteHistory.ts';
import { createRevisions } from '../src/store/revisions.ts';
import { createStagePool } from '../src/threads/createStagePool.ts';
import { createEmit, type Emit } from '../src/workers/emit.ts';
import { openFetcher } from '../src/workers/openFetcher.ts';
import { startWorkers } from '../src/workers/startWorkers.ts';
import { startPrivateRedis } from '../test/support/startRedis.ts';

const PASSES = 3;
const PREFIX = '{isnad-bench}';

/** CPU seconds of this process with all its threads, of Redis, and the time on the clock. */
interface Cost {
  readonly own: number;
  readonly redis: number;
  readonly wall: number;
}

/**
 * The whole pipeline on `urls` pages of the sample site, or of the folder `pages`, against fetching and enriching the same pages in the same
 * process without queues, with the revisions and near copies of their records and without: what the queue layer costs. The site runs in a process of its own, Redis is private and
 * keeps an append-only file.
 */
export async function benchPipeline(urls: string, pages?: string): Promise<void> {
  const count = Number(urls);
  if (!Number.isInteger(count) || count < 1) throw new Error(`pipeline ${urls}: takes a number of URLs`);
  const child = fork(new URL('./serveSite.ts', import.meta.url), pages === undefined ? [] : [pages], {
    execArgv: process.execArgv,
  });
  const [{ origin, paths, bytes }] = (await once(child, 'message')) as [
    { origin: string; paths: string[]; bytes: number },
  ];
  const server = await startPrivateRedis();
  const redis = connect(server.url);
  const config: Config = Object.freeze({
    ...loadConfig({}),
    REDIS_URL: server.url,
    ISNAD_PREFIX: PREFIX,
    ISNAD_ALLOW_ADDRESSES: ['127.0.0.0/8'],
    // The site is one host, and the question is what work costs, not how long politeness waits.
    ISNAD_HOST_GAP: 0,
    ISNAD_HOST_CONCURRENCY: 16,
  });
  const list = Array.from({ length: count }, (_, n) => `${origin}/${n}${paths[n % paths.length]}`);
  const queued: (Cost & { readonly records: number })[] = [];
  const bare: Cost[] = [];
  const direct: Cost[] = [];
  let memory = '';
  try {
    for (let pass = 0; pass < PASSES; pass++) {
      bare.push(await measure(redis, () => runDirect(config, list)));
      direct.push(await measure(redis, () => runDirect(config, list, redis)));
      await removePrefix(redis, PREFIX);
      const before = await usedMemory(redis);
      let peak = 0;
      let waiting = 0;
      let records = 0;
      const cost = await measure(redis, async () => {
        await using client = await createClient({ config });
        await client.enqueue(list);
        waiting = (await usedMemory(redis)) - before;
        const workers = startWorkers({ config, redis, log: pino({ level: 'silent' }) });
        // One look at the counters: a full status, asked ten times a second, would be part of what is measured.
        for (;;) {
          peak = Math.max(peak, (await usedMemory(redis)) - before);
          const tally = await redis.hgetall(`${PREFIX}:counts`);
          records = Number(tally['emitted'] ?? 0);
          if (isOver(tally, count)) break;
          await sleep(100);
        }
        await workers.drain();
      });
      queued.push({ ...cost, records });
      const left = (await usedMemory(redis)) - before;
      memory = `Redis memory a page: ${kib(waiting / count)} while it waits as a URL, ${kib(peak / count)} at most with its bytes and records, ${kib(left / count)} when all records wait for a consumer`;
      await removePrefix(redis, PREFIX);
    }
  } finally {
    child.kill();
    await redis.quit();
    await server.stop();
  }
  const total = median(queued.map(cpuOf));
  const ofRedis = median(queued.map((cost) => cost.redis));
  const share = (without: readonly Cost[]): string =>
    `${((1 - median(without.map(cpuOf)) / total) * 100).toFixed(1)} %`;
  const wall = median(queued.map((cost) => cost.wall));
  console.log(
    `${count} URLs of ${paths.length} pages (${kib(bytes)} each), ${queued[0]?.records} records, medians of ${PASSES} passes`,
  );
  console.log(`pages a second: ${(count / wall).toFixed(1)}`);
  console.log(`CPU ms a page: ${ms(total / count)}, ${ms(ofRedis / count)} of it in Redis`);
  console.log(`CPU ms a page without queues, same pages: ${ms(median(direct.map(cpuOf)) / count)}`);
  console.log(
    `CPU ms a page without queues, revisions and near copies: ${ms(median(bare.map(cpuOf)) / count)}`,
  );
  console.log(`share of the queue layer: ${share(direct)}, with revisions and near copies ${share(bare)}`);
  console.log(memory);
}

/** Fetch and enrich without queues; with `redis` also give each record its revision and look for near copies. */
async function runDirect(config: Config, urls: readonly string[], redis?: Redis): Promise<void> {
  const pool = createStagePool({ threads: config.ISNAD_THREADS, timeoutMs: 60_000 });
  const fetcher = openFetcher(config);
  const emit = redis === undefined ? undefined : openEmit(config, redis);
  const run = async (url: string): Promise<number> => {
    const page = await fetcher.fetch(url);
    if (page.kind !== 'page') throw new Error(`${url}: ${page.kind}`);
    const { finalUrl, status, fetchedAt, etag, contentType, body } = page;
    const source = { url, finalUrl, status, fetchedAt, etag, sha256: contentKey(body) };
    const origin = { job: null, tags: [], source, emittedAt: fetchedAt };
    const input = { url: finalUrl, body, fetchedAt, ...(contentType === null ? {} : { contentType }) };
    const steps = ['segments', 'entities', 'quotes', 'record'] as const;
    const { finished } = await pool.run({ kind: 'page', steps, origin, input });
    const request = { url, source: 'bench', tags: [], force: false, enqueuedAt: Date.parse(fetchedAt) };
    await emit?.(finished, { job: url, request });
    return finished.length;
  };
  for await (const _ of mapInOrder(each(urls), pool.threads * 2, run));
  await Promise.all([pool.close(), fetcher.close()]);
}

async function* each(urls: readonly string[]): AsyncGenerator<string> {
  yield* urls;
}

async function measure(redis: Redis, work: () => Promise<void>): Promise<Cost> {
  const [cpu, ofRedis, started] = [process.cpuUsage(), await redisCpu(redis), performance.now()];
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return {
    own: (user + system) / 1e6,
    redis: (await redisCpu(redis)) - ofRedis,
    wall: (performance.now() - started) / 1_000,
  };
}

/** What emission asks of Redis, with an output queue that takes records and keeps none. */
function openEmit(config: Config, redis: Redis): Emit {
  const most = config.ISNAD_NEAR_RECORDS;
  return createEmit({
    queues: { get: () => ({ add: async () => undefined }) } as unknown as Queues,
    revisions: createRevisions({ redis, prefix: PREFIX }),
    duplicates: createDuplicates({ redis, prefix: PREFIX, most, ttlSeconds: config.ISNAD_NEAR_TTL }),
    history: createQuoteHistory({ redis, prefix: PREFIX, ttlSeconds: config.ISNAD_QUOTES_TTL }),
    emitTtlSeconds: config.ISNAD_EMIT_TTL,
    now: Date.now,
    onUnmarked: (error) => console.error(error),
  });
}

/** Whether `count` pages, and the articles that were found on them, have all been counted as ended. */
function isOver(tally: Readonly<Record<string, string>>, count: number): boolean {
  const sum = (fields: RegExp): number =>
    Object.entries(tally).reduce((total, [field, n]) => total + (fields.test(field) ? Number(n) : 0), 0);
  const pages = sum(/^split$|^(?:drop|quarantine):(?:fetch|segments):/u);
  const articles = sum(/^emitted$|^(?:drop|quarantine):(?:entities|quotes|record):/u);
  return pages >= count && articles >= sum(/^articles$/u);
}

function cpuOf({ own, redis }: Cost): number {
  return own + redis;
}

async function redisCpu(redis: Redis): Promise<number> {
  const info = await redis.info('cpu');
  const read = (name: string): number => Number(new RegExp(`${name}:([\\d.]+)`, 'u').exec(info)?.[1] ?? 0);
  return read('used_cpu_user') + read('used_cpu_sys');
}

async function usedMemory(redis: Redis): Promise<number> {
  return Number(/used_memory:(\d+)/u.exec(await redis.info('memory'))?.[1] ?? 0);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

const ms = (seconds: number): string => (seconds * 1_000).toFixed(2);
const kib = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KiB`;
