import type { Job, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { openFrontier } from '../frontier/openFrontier.ts';
import { createIntake } from '../intake/createIntake.ts';
import { createRedisRobotsCache } from '../net/robots/redisRobotsCache.ts';
import { createCounts } from '../observe/counts.ts';
import { openQueues, type Queues } from '../queues/openQueues.ts';
import { queuesOf, TOPOLOGY, type Topology } from '../queues/topology.ts';
import { openPageStore } from '../store/openPageStore.ts';
import { rememberPages } from '../store/rememberPages.ts';
import { createValidatorStore } from '../store/validators.ts';
import { createStagePool } from '../threads/createStagePool.ts';
import type { ThreadStep } from '../threads/task.ts';
import { openWatches } from '../watch/openWatches.ts';
import { createQueueWorker } from './createQueueWorker.ts';
import { createEmit } from './emit.ts';
import { openFetcher } from './openFetcher.ts';
import { openKeeper } from './openKeeper.ts';
import { openRecordMemory, type RecordMemory } from './openRecordMemory.ts';
import { createPollSource, pollOf } from './pollSource.ts';
import { type Dispatcher, startDispatcher } from './startDispatcher.ts';
import { startHelp } from './startHelp.ts';
import { startPolls } from './startPolls.ts';
import { type Further, jobWork } from './steps.ts';
import { startSweep } from './sweep.ts';
import { createTurns } from './turns.ts';

type WorkedQueue = ReturnType<typeof queuesOf>[number];

// A few hundred pages between being fetched and being split.
const MOST_PAGES_BYTES = 16 * 1024 * 1024;

/** A running set of workers. */
export interface RunningWorkers {
  readonly queues: Queues;
  /** Names of the queues that are worked on. */
  readonly working: readonly string[];
  /** Take no more jobs, finish the running ones within the drain time, then hand back the rest. */
  drain(): Promise<void>;
}

/**
 * Start a worker for each queue of the topology, or for those in `only`.
 *
 * @throws {Error} when `only` names a queue that the topology does not have.
 * @example const workers = startWorkers({ config, redis, log, only: ['fetch'] }); … await workers.drain();
 */
export function startWorkers(options: {
  readonly config: Config;
  /** Stays the caller's. */
  readonly redis: Redis;
  readonly log: Logger;
  readonly only?: readonly string[];
  readonly topology?: Topology;
  readonly now?: () => number;
  /** What is remembered of records; by default in Redis. */
  readonly memory?: RecordMemory;
}): RunningWorkers {
  const { config, redis, log, only, topology = TOPOLOGY, now = Date.now } = options;
  const prefix = config.ISNAD_PREFIX;
  const all = queuesOf(topology);
  const unknown = (only ?? []).filter((name) => !all.some((queue) => queue.name === name));
  if (unknown.length > 0) {
    throw new Error(
      `no queue '${unknown.join("', '")}' to work on; choose from ${all.map((q) => q.name).join(', ')}`,
    );
  }
  const chosen = only === undefined ? all : all.filter((queue) => only.includes(queue.name));
  const retry = { attempts: config.ISNAD_MAX_ATTEMPTS, retryDelayMs: config.ISNAD_RETRY_DELAY };
  const queues = openQueues({ redis, prefix, topology, retry });
  const counts = createCounts({ redis, prefix, now });
  const works = (name: string): boolean => chosen.some((queue) => queue.name === name);
  const pages = openPageStore(config, redis);
  const store =
    works(topology.fetch) && works(topology.segments) ? rememberPages(pages, MOST_PAGES_BYTES) : pages;
  const pool = createStagePool({
    threads: config.ISNAD_THREADS,
    timeoutMs: config.ISNAD_STAGE_TIMEOUT * 1_000,
  });
  const frontier = openFrontier({ config, redis, queue: topology.fetch });
  const fetcher = openFetcher(config, {
    pace: { take: frontier.visit },
    robotsCache: createRedisRobotsCache({ redis, prefix, clock: now }),
  });
  let dispatcher: Dispatcher | undefined;
  const turns = createTurns({
    frontier,
    retryDelayMs: config.ISNAD_RETRY_DELAY,
    now,
    wake: () => dispatcher?.wake(),
  });
  const emit = createEmit({
    queues,
    memory: options.memory ?? openRecordMemory(config, redis),
    emitTtlSeconds: config.ISNAD_EMIT_TTL,
    now,
    onUnmarked: (error) => log.warn({ error: String(error) }, 'revision not marked as emitted'),
  });
  const validators = createValidatorStore({ redis, prefix });
  const intake = createIntake({ frontier, counts, recrawlTtlSeconds: config.ISNAD_RECRAWL_TTL, now });
  const watches = openWatches({ config, redis, queues, now });
  const poll = createPollSource({
    watches,
    fetcher,
    validators,
    pool,
    intake,
    onFetched: turns.note,
    maxAgeMs: config.ISNAD_WATCH_MAX_AGE * 1_000,
    now,
  });
  const keeper = openKeeper(config);
  const parts = {
    queues,
    store,
    fetcher,
    validators,
    pool,
    emit,
    poll,
    intake,
    onFetched: turns.note,
    ...(keeper === undefined ? {} : { keeper }),
  };
  const onDropped = async (job: Job, reason: string): Promise<void> => {
    const ids = pollOf(job);
    if (ids !== null) await watches.fail(ids, reason);
  };
  const help = startHelp({
    redis,
    prefix,
    all: all.map(({ name }) => name),
    working: chosen.map(({ name }) => name),
    log,
  });
  const workers = chosen.map((queue) => {
    const { name, steps } = queue;
    const further = furtherOf(queue, { all, chosen, isHelped: help.isHelped });
    // A fetch waits, a thread works: as many jobs as threads keep them busy, one more each hides the publishing.
    const concurrency = steps[0] === 'fetch' ? config.ISNAD_FETCH_CONCURRENCY : pool.threads * 2;
    const worker = createQueueWorker({ name, steps, concurrency }, jobWork(steps, parts, further), {
      redis,
      prefix,
      queues,
      counts,
      log,
      now,
      maxDelayMs: config.ISNAD_MAX_DELAY * 1_000,
      lockMs: config.ISNAD_LOCK * 1_000,
      ...(steps[0] === 'fetch' ? { turns, onDropped } : {}),
    });
    worker.on('error', (error) => log.warn({ queue: name, error: error.message }, 'worker'));
    return worker;
  });
  if (works(topology.fetch)) {
    const maxDelayS = config.ISNAD_MAX_DELAY;
    workers.push(startPolls({ redis, prefix, watches, frontier, maxDelayS, log, now }));
    dispatcher = startDispatcher({ frontier, queues, most: config.ISNAD_FETCH_CONCURRENCY, log });
  }
  const sweep = startSweep({ queues, counts, log, names: chosen.map((queue) => queue.name) });
  for (const worker of workers) worker.on('failed', sweep.soon);
  return {
    queues,
    working: chosen.map((queue) => queue.name),
    async drain() {
      await dispatcher?.stop();
      help.stop();
      await closeWithin(workers, config.ISNAD_DRAIN_TIMEOUT * 1_000, log);
      await sweep.stop();
      await Promise.all([pool.close(), fetcher.close(), keeper?.close()]);
      await queues.close();
    },
  };
}

/** The queues behind `queue` that are worked on here without a gap. */
function furtherOf(
  queue: WorkedQueue,
  at: {
    readonly all: readonly WorkedQueue[];
    readonly chosen: readonly WorkedQueue[];
    readonly isHelped: (name: string) => boolean;
  },
): Further {
  const behind = at.all.slice(at.all.indexOf(queue) + 1);
  const gap = behind.findIndex((other) => !at.chosen.includes(other));
  const near = gap === -1 ? behind : behind.slice(0, gap);
  return {
    steps: near.flatMap(({ steps }) => steps as readonly ThreadStep[]),
    isOpen: () => near.length > 0 && !near.some(({ name }) => at.isHelped(name)),
  };
}

async function closeWithin(workers: readonly Worker[], ms: number, log: Logger): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), ms);
  });
  const done = Promise.all(workers.map((worker) => worker.close())).then(() => 'done' as const);
  if ((await Promise.race([done, late])) === 'late') {
    log.warn({ ms }, 'drain time is over; running jobs go back to their queues when their locks end');
    await Promise.all(workers.map((worker) => worker.close(true)));
  }
  clearTimeout(timer);
}
