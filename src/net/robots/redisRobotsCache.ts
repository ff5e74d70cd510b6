import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';
import type { Redis } from 'ioredis';
import { createMemoryRobotsCache, type RobotsCache, type RobotsEntry } from './robotsCache.ts';

const pack = promisify(brotliCompress);
const unpack = promisify(brotliDecompress);
const QUALITY = 4;
// A file is at most 500 KiB of text; the cap stops a value that somebody tampered with.
const MOST_BYTES = 4 * 1024 * 1024;
// An entry past its time still holds the count of failures.
const KEPT_LONGER_MS = 86_400_000;

/**
 * A cache that all workers share: `PREFIX:robots:ORIGIN` in Redis, brotli, behind this process's memory. An origin's
 * robots.txt is asked for once a day for all of them.
 */
export function createRedisRobotsCache(options: {
  readonly redis: Redis;
  readonly prefix: string;
  readonly clock?: () => number;
}): RobotsCache {
  const { redis, prefix, clock = Date.now } = options;
  const memory = createMemoryRobotsCache();
  const keyOf = (origin: string): string => `${prefix}:robots:${origin}`;
  return {
    async get(origin) {
      const known = await memory.get(origin);
      if (known !== null && known.expires > clock()) return known;
      const value = await redis.getBuffer(keyOf(origin));
      const entry = value === null ? null : await read(value);
      if (entry !== null) await memory.set(origin, entry);
      return entry ?? known;
    },
    async set(origin, entry) {
      await memory.set(origin, entry);
      const value = await pack(JSON.stringify(entry), {
        params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY },
      });
      const ttl = Math.max(1, Math.ceil(entry.expires - clock() + KEPT_LONGER_MS));
      await redis.set(keyOf(origin), value, 'PX', ttl);
    },
  };
}

// A value that cannot be read is as good as none: the file is asked for again.
async function read(value: Buffer): Promise<RobotsEntry | null> {
  try {
    const text = (await unpack(value, { maxOutputLength: MOST_BYTES })).toString('utf8');
    const entry = JSON.parse(text) as RobotsEntry;
    return entry.kind === 'rules' || entry.kind === 'unreachable' ? entry : null;
  } catch {
    return null;
  }
}
