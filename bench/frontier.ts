import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { createClient } from '../src/client/createClient.ts';
import { loadConfig } from '../src/config.ts';
import { createFrontier, type Frontier } from '../src/frontier/createFrontier.ts';
import { startHosts } from '../test/support/startHosts.ts';
import { startPrivateRedis } from '../test/support/startRedis.ts';

const HOSTS = 200;
const URLS = 10_000;
const GAP_MS = 1_000;
const WAITING = 1_000_000;
// Clock ticks a second of /proc/PID/stat (proc(5)); 100 on every Linux that Node runs on.
const TICKS = 100;

const MODES: Readonly<Record<string, (url: string) => Promise<void>>> = {
  pace: (url) => measurePace(url, false),
  kill: (url) => measurePace(url, true),
  cost: measureCost,
  memory: measureMemory,
};

/**
 * How near the frontier comes to the fastest that politeness allows, what a URL costs, and what a waiting one weighs:
 * `npm run bench -- frontier pace|kill|cost|memory`, after `npm run build`. `kill` takes a worker down with SIGKILL every
 * ten seconds and starts another; `cost` moves URLs through the frontier alone, without a queue or a network.
 *
 * @throws {Error} for another mode.
 */
export async function benchFrontier(mode: string): Promise<void> {
  const measure = MODES[mode];
  if (measure === undefined)
    throw new Error(`bench frontier takes ${Object.keys(MODES).join(', ')}, not ${mode}`);
  const redis = await startPrivateRedis();
  try {
    await measure(redis.url);
  } finally {
    await redis.stop();
  }
}

async function measurePace(url: string, kills: boolean): Promise<void> {
  const hosts = await startHosts((path) => `<p>${path}</p>`);
  const environment = {
    REDIS_URL: url,
    ISNAD_ALLOW_ADDRESSES: '127.0.0.0/8',
    ISNAD_HOST_GAP: String(GAP_MS),
    ISNAD_FETCH_CONCURRENCY: '64',
    ISNAD_LOG_LEVEL: 'warn',
    ...(kills ? { ISNAD_LOCK: '2' } : {}),
  };
  const work = (): ChildProcess =>
    spawn(process.execPath, ['dist/cli/index.js', 'work', '--only', 'fetch'], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  const workers = [work(), work()];
  const redis = new Redis(url);
  // The clock starts when both wait for URLs: how fast Node starts is another question.
  const queue = new Queue('fetch', { connection: redis, prefix: '{isnad}' });
  while ((await queue.getWorkersCount()) < workers.length) await sleep(100);
  const client = await createClient({ config: loadConfig(environment) });
  const before = (await redisCpuMs(redis)) + sum(workers.map(cpuMs));
  const started = performance.now();
  await client.enqueue(Array.from({ length: URLS }, (_, n) => hosts.urlOf(n % HOSTS, `/news/${n}`)));
  let lastKill = started;
  for (;;) {
    const { funnel } = await client.status({ sources: 0 });
    if ((funnel['fetched'] ?? 0) >= URLS) break;
    if (kills && performance.now() - lastKill > 10_000) {
      lastKill = performance.now();
      workers.shift()?.kill('SIGKILL');
      workers.push(work());
    }
    await sleep(100);
  }
  const seconds = (performance.now() - started) / 1_000;
  const cpu = (await redisCpuMs(redis)) + sum(workers.map(cpuMs)) - before;
  const { funnel } = await client.status({ sources: 0 });
  const jobs = await redis.llen('{isnad}:segments:wait');
  console.log({
    urls: URLS,
    hosts: HOSTS,
    seconds: Number(seconds.toFixed(2)),
    floorSeconds: ((URLS / HOSTS - 1) * GAP_MS) / 1_000,
    fetched: funnel['fetched'],
    jobsForSegments: jobs,
    pagesAskedMoreThanOnce: hosts.visits.length - new Set(hosts.visits.map(({ path }) => path)).size,
    shortestGapMs: Number(hosts.shortestGap().toFixed(1)),
    // A killed worker takes its figure with it.
    ...(kills ? {} : { cpuMsPerUrl: Number((cpu / URLS).toFixed(3)) }),
  });
  for (const worker of workers) worker.kill('SIGKILL');
  await client.close();
  await queue.close();
  await redis.quit();
  await hosts.close();
}

function openFrontier(redis: Redis, gapMs: number): Frontier {
  return createFrontier({ redis, prefix: '{isnad}', queue: 'fetch', gapMs, concurrency: 2, lockMs: 30_000 });
}

async function measureCost(url: string): Promise<void> {
  const redis = new Redis(url);
  const frontier = openFrontier(redis, 0);
  const items = Array.from({ length: URLS }, (_, n) => {
    const address = `https://host-${n % HOSTS}.example/news/${n}`;
    const request = { url: address, source: 'host.example', tags: [], force: false, enqueuedAt: Date.now() };
    return { request, canonicalUrl: address, priority: 0 };
  });
  const before = process.cpuUsage();
  const redisBefore = await redisCpuMs(redis);
  await frontier.add(items, { recrawlTtlSeconds: 86_400 });
  for (let ended = 0; ended < URLS; ) {
    const { due } = await frontier.take(64);
    await Promise.all(
      due.map(async ({ turn }) => {
        await frontier.begin(turn);
        await frontier.finish(turn, {});
      }),
    );
    ended += due.length;
  }
  const { user, system } = process.cpuUsage(before);
  const nodeMs = (user + system) / 1_000 / URLS;
  const redisMs = ((await redisCpuMs(redis)) - redisBefore) / URLS;
  console.log({
    urls: URLS,
    nodeCpuMsPerUrl: nodeMs,
    redisCpuMsPerUrl: redisMs,
    cpuMsPerUrl: nodeMs + redisMs,
  });
  await redis.quit();
}

async function measureMemory(url: string): Promise<void> {
  const redis = new Redis(url);
  const usedBytes = async (): Promise<number> =>
    Number(/^used_memory:(\d+)/mu.exec(await redis.info('memory'))?.[1]);
  const frontier = openFrontier(redis, GAP_MS);
  const before = await usedBytes();
  const started = performance.now();
  const enqueuedAt = Date.now();
  let length = 0;
  for (let from = 0; from < WAITING; from += 10_000) {
    const items = Array.from({ length: 10_000 }, (_, i) => {
      const n = from + i;
      const host = `www.host-${n % 1_000}.example`;
      const address = `https://${host}/politics/2026/11/24/article-${String(n).padStart(9, '0')}`;
      length += address.length;
      const request = { url: address, source: host, tags: [], force: false, enqueuedAt };
      return { request, canonicalUrl: address, priority: 0 };
    });
    await frontier.add(items, { recrawlTtlSeconds: 86_400 });
  }
  const bytes = (await usedBytes()) - before;
  console.log({
    waiting: (await frontier.status(0)).waiting,
    meanUrlLength: length / WAITING,
    megabytes: Number((bytes / 1e6).toFixed(1)),
    bytesPerUrl: Number((bytes / WAITING).toFixed(1)),
    seconds: Number(((performance.now() - started) / 1_000).toFixed(1)),
  });
  await redis.quit();
}

function cpuMs({ pid }: ChildProcess): number {
  // Fields 14 and 15 of proc(5): user and system time.
  const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1]?.split(' ') ?? [];
  return ((Number(fields[11]) + Number(fields[12])) * 1_000) / TICKS;
}

async function redisCpuMs(redis: Redis): Promise<number> {
  const info = await redis.info('cpu');
  const seconds = [...info.matchAll(/^used_cpu_(?:sys|user):([\d.]+)/gmu)].map((match) => Number(match[1]));
  return sum(seconds) * 1_000;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
