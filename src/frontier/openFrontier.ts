import type { Redis } from 'ioredis';
import type { Config } from '../config.ts';
import { createFrontier, type Frontier } from './createFrontier.ts';

/** The frontier that the settings ask for, before the queue called `queue`. */
export function openFrontier(options: {
  readonly config: Config;
  readonly redis: Redis;
  readonly queue: string;
}): Frontier {
  const { config, redis, queue } = options;
  return createFrontier({
    redis,
    prefix: config.ISNAD_PREFIX,
    queue,
    gapMs: config.ISNAD_HOST_GAP,
    concurrency: config.ISNAD_HOST_CONCURRENCY,
    lockMs: config.ISNAD_LOCK * 1_000,
  });
}
