import { join } from 'node:path';
import type { Redis } from 'ioredis';
import type { Config } from '../config.ts';
import { createDiskPageStore } from './diskPageStore.ts';
import type { PageStore } from './pageStore.ts';
import { createRedisPageStore } from './redisPageStore.ts';

/** The page store that the settings name. */
export function openPageStore(config: Config, redis: Redis): PageStore {
  const ttlSeconds = config.ISNAD_PAGE_TTL;
  if (config.ISNAD_PAGE_STORE === 'disk') {
    return createDiskPageStore({ folder: join(config.ISNAD_HOME, 'pages'), ttlSeconds });
  }
  return createRedisPageStore({ redis, prefix: config.ISNAD_PREFIX, ttlSeconds });
}
