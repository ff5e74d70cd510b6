import type { Redis } from 'ioredis';
import type { Config } from '../config.ts';
import type { Queues } from '../queues/openQueues.ts';
import { WATCH_QUEUE } from '../queues/topology.ts';
import { createWatches, type Watches } from './createWatches.ts';
import { createPollSchedule } from './pollSchedule.ts';
import { createWatchStore } from './watchStore.ts';

/** The watches that the settings describe. */
export function openWatches(options: {
  readonly config: Config;
  readonly redis: Redis;
  readonly queues: Queues;
  readonly now?: () => number;
}): Watches {
  const { config, redis, queues, now = Date.now } = options;
  return createWatches({
    store: createWatchStore({ redis, prefix: config.ISNAD_PREFIX }),
    schedule: createPollSchedule(queues.get(WATCH_QUEUE)),
    bounds: { fastest: config.ISNAD_WATCH_FASTEST, slowest: config.ISNAD_WATCH_SLOWEST },
    now,
  });
}
