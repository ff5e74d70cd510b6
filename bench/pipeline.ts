import { fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { pino } from 'pino';
import { mapInOrder } from '../src/cli/mapInOrder.ts';
import { createClient } from '../src/client/createClient.ts';
import { type Config, loadConfig } from '../src/config.ts';
import { connect } from '../src/redis/connect.ts';
import { removePrefix } from '../src/redis/removePrefix.ts';
import { contentKey } from '../src/store/pageStore.ts';
import { createStagePool } from '../src/threads/createStagePool.ts';
import { openFetcher } from '../src/workers/openFetcher.ts';
import type { RecordMemory } from '../src/workers/openRecordMemory.ts';
import { startWorkers } from '../src/workers/startWorkers.ts';
import { startPrivateRedis } from '../test/support/startRedis.ts';

const PASSES = 3;
// Of the looks at the counters, every so manieth is also one at Redis' memory.
const LOOKS_A_MEMORY = 10;
const PREFIX = '{isnad-bench}';

/** CPU seconds of this process with all its threads, of Redis, and the time on the clock. */
interface Cost {
  readonly own: number;
  readonly redis: number;
  readonly wall: number;
}

/** Of a run with queues: the records, and bytes of Redis while all wait as URLs, at most, and at the end. */
interface QueuedCost extends Cost {
  readonly records: number;
  readonly waiting: number;
  readonly peak: number;
  readonly left: number;
}

// Every record is the first of its kind, and nothing is kept of it.
const NO_MEMORY: RecordMemory = {
  revisions: {
    place: async () => ({ revision: 1, revisionOf: null, isNew: true }),
    markEmitted: async () => undefined,
  },
  duplicates: { find: async () => null },
  history: { get: async () => null, set: async () => undefined },
};

/**
 * The whole pipeline on `urls` pages of the sample site, or of the folder `pages`. What the queue layer costs is taken from two further
 * runs that remember nothing of records (revisions, near copies, quotes): with queues, and in the same process without. The site runs
 * in a process of its own, Redis is private and keeps an append-only file.
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
  const queued: QueuedCost[] = [];
  const forgetful: Cost[] = [];
  const bare: Cost[] = [];
  try {
    for (let pass = 0; pass < PASSES; pass++) {
      bare.push(await measure(redis, () => runDirect(config, list)));
      forgetful.push(await runQueued(config, redis, list, NO_MEMORY));
      queued.push(await runQueued(config, redis, list));
    }
  } finally {
    child.kill();
    await redis.quit();
    await server.stop();
  }
  const total = median(queued.map(cpuOf));
  const ofRedis = median(queued.map((cost) => cost.redis));
  const alone = { with: median(forgetful.map(cpuOf)), without: median(bare.map(cpuOf)) };
  const wall = median(queued.map((cost) => cost.wall));
  const weight = (of: (cost: QueuedCost) => number): string => kib(median(queued.map(of)) / count);
  console.log(
    `${count} URLs of ${paths.length} pages (${kib(bytes)} each), ${queued[0]?.records} records, medians of ${PASSES} passes`,
  );
  console.log(`pages a second: ${(count / wall).toFixed(1)}`);
  console.log(`CPU ms a page: ${ms(total / count)}, ${ms(ofRedis / count)} of it in Redis`);
  console.log(
    `  where nothing is remembered of records: ${ms(alone.with / count)}, without queues ${ms(alone.without / count)}`,
  );
  console.log(`share of the queue layer: ${((1 - alone.without / alone.with) * 100).toFixed(1)} %`);
  console.log(
    `Redis memory a page: ${weight((cost) => cost.waiting)} while it waits as a URL, ${weight((cost) => cost.peak)} at most with its bytes and records, ${weight((cost) => cost.left)} when all records wait for a consumer`,
  );
}

/** All of it: enqueue, work, until every page and article has ended. Leaves nothing under the prefix. */
async function runQueued(
  config: Config,
  redis: Redis,
  list: readonly string[],
  memory?: RecordMemory,
): Promise<QueuedCost> {
  const before = await usedMemory(redis);
  let peak = 0;
  let waiting = 0;
  let records = 0;
  const cost = await measure(redis, async () => {
    await using client = await createClient({ config });
    await client.enqueue(list);
    waiting = (await usedMemory(redis)) - before;
    const log = pino({ level: 'silent' });
    const workers = startWorkers({ config, redis, log, ...(memory === undefined ? {} : { memory }) });
    // One look at the counters, and seldom one at the memory: what is asked here would be part of what is measured.
    for (let look = 0; ; look++) {
      if (look % LOOKS_A_MEMORY === 0) peak = Math.max(peak, (await usedMemory(redis)) - before);
      const tally = await redis.hgetall(`${PREFIX}:counts`);
      records = Number(tally['emitted'] ?? 0);
      if (isOver(tally, list.length)) break;
      await sleep(100);
    }
    await workers.drain();
  });
  const left = (await usedMemory(redis)) - before;
  await removePrefix(redis, PREFIX);
  return { ...cost, records, waiting, peak, left };
}

/** Fetch and enrich the same pages without queues, as many at a time as the queues' workers. */
async function runDirect(config: Config, urls: readonly string[]): Promise<void> {
  const pool = createStagePool({ threads: config.ISNAD_THREADS, timeoutMs: 60_000 });
  const fetcher = openFetcher(config);
  const run = async (url: string): Promise<number> => {
    const page = await fetcher.fetch(url);
    if (page.kind !== 'page') throw new Error(`${url}: ${page.kind}`);
    const { finalUrl, status, fetchedAt, etag, contentType, body } = page;
    const source = { url, finalUrl, status, fetchedAt, etag, sha256: contentKey(body) };
    const origin = { job: null, tags: [], source, emittedAt: fetchedAt };
    const input = { url: finalUrl, body, fetchedAt, ...(contentType === null ? {} : { contentType }) };
    const steps = ['segments', 'entities', 'quotes', 'record'] as const;
    const { finished } = await pool.run({ kind: 'page', steps, origin, input, give: 'finished' });
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
