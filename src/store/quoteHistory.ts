import type { Redis } from 'ioredis';
import { defineScript } from '../redis/defineScript.ts';
import { compress, unpack } from './pageStore.ts';

/**
 * Keeps the quotes of each record's last two revisions, so that the next one can tell what changed. A job that runs
 * again still finds the revision before its own.
 */
export interface QuoteHistory<Kept> {
  /** The quotes of a revision; `null` where they never came or their time is over. */
  get(id: string, revision: number): Promise<readonly Kept[] | null>;
  set(id: string, revision: number, quotes: readonly Kept[]): Promise<void>;
}

const SCRIPT = { name: 'isnadKeepQuotes', keys: 1, lua: new URL('./keepQuotes.lua', import.meta.url) };

/** Quotes under `prefix`, in hashes `PREFIX:quotes:ID` (revision → brotli of JSON), for `ttlSeconds` after the last one. */
export function createQuoteHistory<Kept>(options: {
  /** Stays the caller's. */
  readonly redis: Redis;
  readonly prefix: string;
  readonly ttlSeconds: number;
}): QuoteHistory<Kept> {
  const { redis, prefix, ttlSeconds } = options;
  const keepQuotes = defineScript(redis, SCRIPT);
  const keyOf = (id: string): string => `${prefix}:quotes:${id}`;
  return {
    async get(id, revision) {
      const value = await redis.hgetBuffer(keyOf(id), String(revision));
      const bytes = value === null ? null : await unpack(value);
      return bytes === null ? null : (JSON.parse(new TextDecoder().decode(bytes)) as readonly Kept[]);
    },
    async set(id, revision, quotes) {
      const value = await compress(new TextEncoder().encode(JSON.stringify(quotes)));
      await keepQuotes(keyOf(id), revision, value, ttlSeconds);
    },
  };
}
