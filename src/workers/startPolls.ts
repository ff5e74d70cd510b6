import { type Job, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { Frontier } from '../frontier/createFrontier.ts';
import { WATCH_QUEUE } from '../queues/topology.ts';
import type { Watches } from '../watch/createWatches.ts';
import type { PollJob } from '../watch/pollSchedule.ts';

/**
 * A worker for the watch queue: puts each source that is due on the frontier, where it waits for its host like any page
 * and before them. One poll of a source at a time: a slow host gathers none.
 */
export function startPolls(options: {
  readonly redis: Redis;
  readonly prefix: string;
  readonly watches: Watches;
  readonly frontier: Pick<Frontier, 'add'>;
  /** Longest time that a poll may wait, in seconds. */
  readonly maxDelayS: number;
  readonly log: Logger;
  readonly now: () => number;
}): Worker {
  const { redis, prefix, watches, frontier, maxDelayS, log, now } = options;
  const start = async (job: Job): Promise<void> => {
    const { watch, source: id } = job.data as PollJob;
    const source = await watches.store.source(watch, id);
    if (source === null) {
      await watches.fail({ watch, source: id }, 'WATCH_REMOVED');
      return;
    }
    if (!(await watches.store.claim(id))) return;
    const request = {
      url: source.url,
      source: new URL(source.url).hostname,
      tags: [],
      force: false,
      enqueuedAt: now(),
      poll: { watch, source: id },
    };
    await frontier.add([{ request, canonicalUrl: null, priority: 0 }], { recrawlTtlSeconds: 1 });
    await watches.store.prolong(id, maxDelayS);
  };
  const worker = new Worker(WATCH_QUEUE, start, {
    connection: redis,
    prefix,
    removeOnComplete: { count: 0 },
  });
  worker.on('error', (error) => log.warn({ queue: WATCH_QUEUE, error: error.message }, 'worker'));
  return worker;
}
