import type { Redis } from 'ioredis';
import { compress, contentKey, decompress, type PageStore } from './pageStore.ts';

/** A page store in Redis: one string a page under `PREFIX:page:KEY`, which Redis expires. */
export function createRedisPageStore(options: {
  readonly redis: Redis;
  readonly prefix: string;
  readonly ttlSeconds: number;
}): PageStore {
  const { redis, prefix, ttlSeconds } = options;
  const keyOf = (key: string): string => `${prefix}:page:${key}`;
  return {
    async put(bytes) {
      const key = contentKey(bytes);
      // Writing what may be there already costs less than asking first: most pages are new.
      await redis.set(keyOf(key), await compress(bytes), 'EX', ttlSeconds);
      return key;
    },
    async get(key) {
      const value = await redis.getBuffer(keyOf(key));
      return value === null ? null : decompress(value, key);
    },
    async delete(key) {
      await redis.del(keyOf(key));
    },
  };
}
