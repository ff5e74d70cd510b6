import { type Job, Worker } from 'bullmq';
import { type Config, loadConfig } from '../config.ts';
import type { QuarantinedJob } from '../contract/jobs.ts';
import type { EnrichedRecord } from '../contract/record.ts';
import { openFrontier } from '../frontier/openFrontier.ts';
import { createIntake } from '../intake/createIntake.ts';
import { createCounts } from '../observe/counts.ts';
import { readStatus, type Status } from '../observe/status.ts';
import type { Enqueued, EnqueueOptions, Watched, WatchOptions } from '../queues/enqueue.ts';
import { openQueues } from '../queues/openQueues.ts';
import { listQuarantine, replayQuarantine } from '../queues/quarantine.ts';
import { OUTPUT_QUEUE, TOPOLOGY } from '../queues/topology.ts';
import { connect } from '../redis/connect.ts';
import { type FoundRedis, findRedis } from '../redis/findRedis.ts';
import { openPageStore } from '../store/openPageStore.ts';
import { openWatches } from '../watch/openWatches.ts';
import type { WatchState } from '../watch/types.ts';
import { watchStatus } from '../watch/watchStatus.ts';
import { addWatches, readFollow } from './addWatches.ts';
import { type ArchiveEnqueued, type ArchiveOptions, enqueueArchive } from './enqueueArchive.ts';

/** A consumer that runs until it is closed. */
export interface Consumer {
  /** Stop taking records; resolves when the handlers that run have ended. */
  close(): Promise<void>;
}

/** The uses of isnad from a program: put URLs in or watch sites, look at the work, take records out. */
export interface Client {
  /**
   * Enqueue URLs, each canonical URL once within the recrawl time.
   *
   * @example await client.enqueue(['https://news.example/1'], { tags: ['front page'], priority: 1 });
   */
  enqueue(urls: Iterable<string> | AsyncIterable<string>, options?: EnqueueOptions): Promise<Enqueued>;
  /**
   * Put the pages of WARC files on the queues, without fetching. Waits for workers while many pages wait.
   *
   * @throws the file system's own error for a file that cannot be read; damage inside comes as `problems`.
   * @example await client.enqueueArchive(['news.warc.gz'], { tags: ['archive'] });
   */
  enqueueArchive(files: readonly string[], options?: ArchiveOptions): Promise<ArchiveEnqueued>;
  /**
   * Hand every record to `handler`. A record is acknowledged (gone) when the handler resolves; when it throws, the
   * record comes again after a while, at most `attempts` times, then it waits in quarantine.
   *
   * @example const consumer = client.consume(async (record) => save(record)); … await consumer.close();
   */
  consume(handler: (record: EnrichedRecord) => Promise<void> | void, options?: ConsumeOptions): Consumer;
  /**
   * Watch home pages, sections, feeds or sitemaps: workers find what they offer, ask it as often as it has news, and
   * enqueue what is new. Watching an address again changes its options.
   *
   * @throws {TypeError} for a depth that is no whole number from 0 to 5.
   * @example await client.watch(['https://news.example/'], { include: ['/politics/*'], tags: ['politics'] });
   */
  watch(urls: Iterable<string> | AsyncIterable<string>, options?: WatchOptions): Promise<Watched>;
  /** What is watched, with its sources and how they do. */
  watches(): Promise<readonly WatchState[]>;
  /** Stop watching; gives how many of the addresses were watched. Pages found before still come. */
  unwatch(urls: Iterable<string> | AsyncIterable<string>): Promise<number>;
  /** Queues, funnel, rates, sources and watches at this moment. */
  status(options?: { readonly sources?: number }): Promise<Status>;
  quarantined(most?: number): Promise<readonly QuarantinedJob[]>;
  /** Put quarantined jobs back on their queues; gives how many. */
  replay(options?: { readonly reason?: string }): Promise<number>;
  /** Stop the consumers and close the connection; an embedded Redis stops with its last user. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** How records are taken. */
export interface ConsumeOptions {
  /** Handlers at a time. @default 1 */
  readonly concurrency?: number;
}

/** Where a client finds Redis and its keys. */
export interface ClientOptions {
  /** Redis to use instead of the search (`REDIS_URL`, local, embedded). */
  readonly redisUrl?: string;
  /** Settings; by default from the environment. */
  readonly config?: Config;
  /** One line for each step of finding Redis. @default silent */
  readonly log?: (line: string) => void;
}

// URLs are taken from the caller in pieces, so that a list of millions never stands in memory.
const PIECE = 1_000;

/**
 * Connect to isnad's queues.
 *
 * @throws {RedisError} when no Redis can be used.
 * @example
 * await using client = await createClient();
 * await client.enqueue(['https://news.example/1']);
 */
export async function createClient(options: ClientOptions = {}): Promise<Client> {
  const { log = () => undefined } = options;
  const base = options.config ?? loadConfig();
  const config =
    options.redisUrl === undefined ? base : Object.freeze({ ...base, REDIS_URL: options.redisUrl });
  const found: FoundRedis = await findRedis(config, { path: process.env['PATH'] ?? '', log });
  const redis = connect(found.url);
  redis.on('error', (error: Error) => log(`redis: ${error.message}`));
  const prefix = config.ISNAD_PREFIX;
  const retry = { attempts: config.ISNAD_MAX_ATTEMPTS, retryDelayMs: config.ISNAD_RETRY_DELAY };
  const queues = openQueues({ redis, prefix, retry });
  const frontier = openFrontier({ config, redis, queue: TOPOLOGY.fetch });
  const counts = createCounts({ redis, prefix });
  const consumers = new Set<Worker>();

  const intake = createIntake({ frontier, counts, recrawlTtlSeconds: config.ISNAD_RECRAWL_TTL });
  const watches = openWatches({ config, redis, queues });

  const close = async (): Promise<void> => {
    await Promise.all([...consumers].map((consumer) => consumer.close()));
    await queues.close();
    await redis.quit();
    await found.release();
  };

  return {
    async enqueue(urls, chosen = {}) {
      let sum: Enqueued = { added: 0, duplicates: 0, invalid: [] };
      const { priority = 0, tags, force, ...links } = chosen;
      const follow = readFollow(links);
      for await (const piece of pieces(urls)) {
        const next = await intake.add(
          piece.map((url) => ({ url, priority })),
          {
            ...(tags === undefined ? {} : { tags }),
            ...(force === undefined ? {} : { force }),
            ...(follow === undefined ? {} : { follow }),
          },
        );
        sum = {
          added: sum.added + next.added,
          duplicates: sum.duplicates + next.duplicates,
          invalid: [...sum.invalid, ...next.invalid],
        };
      }
      return sum;
    },
    enqueueArchive: (files, chosen = {}) =>
      enqueueArchive(files, chosen, {
        queues,
        counts,
        store: openPageStore(config, redis),
        mostBytes: config.ISNAD_MAX_PAGE_BYTES,
        ttlSeconds: config.ISNAD_RECRAWL_TTL,
      }),
    consume(handler, { concurrency = 1 } = {}) {
      const take = async (job: Job): Promise<void> => {
        await handler(job.data as EnrichedRecord);
      };
      const worker = new Worker(OUTPUT_QUEUE, take, { connection: redis, prefix, concurrency });
      worker.on('error', (error) => log(`consume: ${error.message}`));
      consumers.add(worker);
      return {
        async close() {
          consumers.delete(worker);
          await worker.close();
        },
      };
    },
    watch: (urls, chosen = {}) => addWatches(watches, urls, chosen),
    watches: () => watches.store.list(),
    async unwatch(urls) {
      let removed = 0;
      for await (const url of urls)
        if (await watches.remove(URL.canParse(url) ? new URL(url).href : url)) removed++;
      return removed;
    },
    status: ({ sources = 20 } = {}) =>
      readStatus({
        queues,
        frontier,
        counts,
        sources,
        watches: async (most) => watchStatus(await watches.store.list(), most),
      }),
    quarantined: (most = 100) => listQuarantine(queues, most),
    replay: ({ reason } = {}) => replayQuarantine(queues, reason),
    close,
    [Symbol.asyncDispose]: close,
  };
}

async function* pieces(urls: Iterable<string> | AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  let piece: string[] = [];
  for await (const url of urls) {
    piece.push(url);
    if (piece.length < PIECE) continue;
    yield piece;
    piece = [];
  }
  if (piece.length > 0) yield piece;
}
