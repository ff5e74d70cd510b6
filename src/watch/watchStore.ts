import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';
import type { Watch, WatchSource, WatchState } from './types.ts';

/**
 * Watches and their sources in Redis, for all processes: the hash `PREFIX:watches` (id → watch), a hash
 * `PREFIX:watch:ID` each (source id → source), and for each source `PREFIX:watch:poll:SOURCE` while a poll of it is under
 * way and `PREFIX:watch:marks:SOURCE`, what it listed last.
 */
export interface WatchStore {
  save(watch: Watch): Promise<void>;
  get(watch: string): Promise<Watch | null>;
  source(watch: string, source: string): Promise<WatchSource | null>;
  /** The watched address itself first. */
  sources(watch: string): Promise<readonly WatchSource[]>;
  list(): Promise<readonly WatchState[]>;
  count(): Promise<number>;
  /** Add a source unless it is there; gives whether it was new. */
  addSource(watch: string, source: WatchSource): Promise<boolean>;
  /** Change a source, if it still is there. */
  updateSource(watch: string, source: WatchSource): Promise<void>;
  removeSource(watch: string, source: string): Promise<void>;
  /** Forget a watch; gives the sources it had, or `null` where it was not there. */
  remove(watch: string): Promise<readonly WatchSource[] | null>;
  /** Take the one poll that a source may have under way; `false` while another is. */
  claim(source: string): Promise<boolean>;
  /** The poll waits on the frontier: it may take until `seconds` from now. */
  prolong(source: string, seconds: number): Promise<void>;
  release(source: string): Promise<void>;
  /** Remember what a source lists; gives how many of the addresses it did not list at the poll before. */
  compare(source: string, urls: readonly string[]): Promise<number>;
}

// Between the claim and the frontier lie milliseconds; a process that dies there holds the poll no longer than this.
const CLAIM_S = 60;
// The head of a list tells whether it moved on; 500 marks of 8 characters are 4 KB a source.
const MARKED = 500;
const MARK_CHARS = 8;
const MARKS_TTL_S = 90 * 86_400;
// One script: a source that was removed meanwhile must not come back.
const UPDATE = `if redis.call('HEXISTS', KEYS[1], ARGV[1]) == 1 then redis.call('HSET', KEYS[1], ARGV[1], ARGV[2]) end`;
const ADD = `if redis.call('HEXISTS', KEYS[1], ARGV[1]) == 0 then return 0 end
return redis.call('HSETNX', KEYS[2], ARGV[2], ARGV[3])`;

/** The id of a watch, or of a source of it: the same for the same address. */
export function watchId(...parts: readonly string[]): string {
  return `w-${createHash('sha256').update(parts.join(' ')).digest('hex').slice(0, 16)}`;
}

/** Watches under `prefix` on a connection that stays the caller's. */
export function createWatchStore(options: { readonly redis: Redis; readonly prefix: string }): WatchStore {
  const { redis, prefix } = options;
  const all = `${prefix}:watches`;
  const keyOf = (watch: string): string => `${prefix}:watch:${watch}`;
  const pollKey = (source: string): string => `${prefix}:watch:poll:${source}`;
  const marksKey = (source: string): string => `${prefix}:watch:marks:${source}`;
  const sources = async (watch: string): Promise<readonly WatchSource[]> =>
    (await redis.hvals(keyOf(watch)))
      .map((value) => JSON.parse(value) as WatchSource)
      .sort((a, b) => (a.from === 'given' ? -1 : b.from === 'given' ? 1 : a.url < b.url ? -1 : 1));
  const forget = (ids: readonly string[]): Promise<unknown> =>
    ids.length === 0 ? Promise.resolve() : redis.del(...ids.flatMap((id) => [pollKey(id), marksKey(id)]));

  return {
    async save(watch) {
      await redis.hset(all, watch.id, JSON.stringify(watch));
    },
    async get(watch) {
      const value = await redis.hget(all, watch);
      return value === null ? null : (JSON.parse(value) as Watch);
    },
    async source(watch, source) {
      const value = await redis.hget(keyOf(watch), source);
      return value === null ? null : (JSON.parse(value) as WatchSource);
    },
    sources,
    async list() {
      const watches = (await redis.hvals(all)).map((value) => JSON.parse(value) as Watch);
      const states = await Promise.all(
        watches.map(async (watch) => ({ ...watch, sources: await sources(watch.id) })),
      );
      return states.sort((a, b) => (a.createdAt + a.url < b.createdAt + b.url ? -1 : 1));
    },
    count: () => redis.hlen(all),
    async addSource(watch, source) {
      return 1 === (await redis.eval(ADD, 2, all, keyOf(watch), watch, source.id, JSON.stringify(source)));
    },
    async updateSource(watch, source) {
      await redis.eval(UPDATE, 1, keyOf(watch), source.id, JSON.stringify(source));
    },
    async removeSource(watch, source) {
      await redis.hdel(keyOf(watch), source);
      await forget([source]);
    },
    async remove(watch) {
      const had = await sources(watch);
      const removed = await redis.hdel(all, watch);
      await redis.del(keyOf(watch));
      await forget(had.map(({ id }) => id));
      return removed === 0 ? null : had;
    },
    claim: async (source) => (await redis.set(pollKey(source), '1', 'EX', CLAIM_S, 'NX')) === 'OK',
    async prolong(source, seconds) {
      // Only if it is still there: the poll may have ended already.
      await redis.expire(pollKey(source), seconds);
    },
    async release(source) {
      await redis.del(pollKey(source));
    },
    async compare(source, urls) {
      const marks = urls.slice(0, MARKED).map(markOf);
      const before = await redis.set(marksKey(source), marks.join(''), 'EX', MARKS_TTL_S, 'GET');
      const known = new Set(before?.match(/.{8}/g) ?? []);
      return marks.filter((mark) => !known.has(mark)).length;
    },
  };
}

function markOf(url: string): string {
  return createHash('sha256').update(url).digest('base64').slice(0, MARK_CHARS);
}
