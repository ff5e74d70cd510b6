import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import type { FetchJob, Request } from '../contract/jobs.ts';
import type { Turn } from '../contract/turn.ts';
import { decodeEntry, encodeEntry } from './entry.ts';
import { openScripts } from './openScripts.ts';

/** How polite the frontier is. */
export interface FrontierOptions {
  /** Stays the caller's. */
  readonly redis: Redis;
  readonly prefix: string;
  /** Name of the queue that due URLs go to. */
  readonly queue: string;
  /** Milliseconds from the end of one answer of a host to its next request; a longer Crawl-delay wins. */
  readonly gapMs: number;
  /** Requests at a time to a host without a gap. */
  readonly concurrency: number;
  /** A job is found by BullMQ within one and a half of these, in milliseconds; the lease is longer. */
  readonly lockMs: number;
}

/** A URL to put on the frontier. */
export interface FrontierItem {
  readonly request: Request;
  /** Two addresses with one canonical URL are one; `null` adds it whatever was added before. */
  readonly canonicalUrl: string | null;
  /** 0 (first) to 2,097,152 (last). */
  readonly priority: number;
}

/** A due URL: the job to add, under the id `turn.job`. */
type DueUrl = FetchJob & { readonly turn: Turn };

/** How a turn ended. */
export interface TurnEnd {
  /** Crawl-delay of the host in milliseconds; left out where its robots.txt was not read. */
  readonly crawlDelayMs?: number;
  /** The host is not asked for at least this time, in milliseconds. */
  readonly hostWaitMs?: number;
  /** Milliseconds since the host's last answer was read to its end: the gap counts from there. Default 0. */
  readonly sinceAnswerMs?: number;
  /** The URL waits again: before the others of its priority, after them, or by itself for `ms`. */
  readonly putBack?: {
    readonly request: Request;
    readonly attempt: number;
    readonly where: 'front' | 'back' | { readonly ms: number };
  };
}

/** URLs that wait, now. */
export interface FrontierStatus {
  readonly waiting: number;
  /** Hosts with the most waiting URLs first. `dueInSeconds` is `null` while a request is under way. */
  readonly hosts: readonly {
    readonly host: string;
    readonly waiting: number;
    readonly dueInSeconds: number | null;
  }[];
}

/**
 * URLs that wait for their hosts, in Redis, for any number of processes. One list a host and priority, and one time a
 * host: gap, Crawl-delay, Retry-After and back-off all end in it. Each move is one Lua script.
 */
export interface Frontier {
  /** Add URLs, each canonical URL once per `recrawlTtlSeconds` unless forced; gives for each whether it was added. */
  add(
    items: readonly FrontierItem[],
    options: { readonly recrawlTtlSeconds: number; readonly force?: boolean },
  ): Promise<readonly boolean[]>;
  /** Take due URLs while fewer than `most` jobs wait; `waitMs` tells when to come back, `null` if nothing waits. */
  take(most: number): Promise<{ readonly due: readonly DueUrl[]; readonly waitMs: number | null }>;
  /** A job begins. `ended`: it is done already; a number: wait so many milliseconds, its lost worker may have asked. */
  begin(turn: Turn): Promise<'go' | 'ended' | number>;
  /** A job ends; twice is as good as once. Gives whether its host may be asked at once. */
  finish(turn: Turn, end: TurnEnd): Promise<boolean>;
  /** A turn at another host for a redirect: granted, to be left at the end, or the instant to come back, ms since 1970. */
  visit(host: string): Promise<{ readonly leave: () => Promise<void> } | { readonly until: number }>;
  status(hosts: number): Promise<FrontierStatus>;
}

// One call a chunk; larger ones hold Redis' single thread for too long.
const CHUNK = 250;
// Small hashes stay in Redis' compact form (128 fields): enough buckets for four million URLs within the recrawl time.
const SEEN_BUCKETS = 32_768;
const DIGEST_BYTES = 8;
// A redirect waits this long for another host's turn before its URL goes back.
const LONGEST_VISIT_MS = 5_000;

/**
 * Open the frontier under `prefix`.
 *
 * @example
 * const frontier = createFrontier({ redis, prefix: '{isnad}', queue: 'fetch', gapMs: 1_000, concurrency: 2, lockMs: 30_000 });
 * const { due } = await frontier.take(64);
 */
export function createFrontier(options: FrontierOptions): Frontier {
  const { redis, prefix, queue, gapMs, concurrency, lockMs } = options;
  const key = `${prefix}:frontier`;
  const run = openScripts(redis, key);
  // Longer than BullMQ's own recovery (lock and half as long again), so that the two never work on one job.
  const leaseMs = 2 * lockMs + 1_000;

  async function addChunk(
    items: readonly FrontierItem[],
    settings: readonly (string | number)[],
  ): Promise<readonly boolean[]> {
    const rows = items.flatMap(({ request, canonicalUrl, priority }) => {
      const { host } = new URL(request.url);
      const [bucket, digest] = canonicalUrl === null ? [0, ''] : markOf(canonicalUrl);
      return [host, priority, encodeEntry({ request, attempt: 0 }, host), bucket, digest];
    });
    const added = String(await run.add(...settings, ...rows));
    return [...added].map((mark) => mark === '1');
  }

  async function leave(job: string, host: string): Promise<void> {
    if (job !== '') await run.finish(job, host, '', 0, gapMs, concurrency, '', 0, '', 0, 0);
  }

  return {
    async add(items, { recrawlTtlSeconds, force = false }) {
      const settings = [recrawlTtlSeconds, gapMs, concurrency, force ? 1 : 0];
      const added: boolean[] = [];
      let before: Promise<readonly boolean[]> = Promise.resolve([]);
      for (let from = 0; from < items.length; from += CHUNK) {
        // The next chunk is packed while Redis works at the one before.
        const chunk = addChunk(items.slice(from, from + CHUNK), settings);
        // Refused while nobody awaits it yet: it is awaited below, unless the one before was refused too.
        chunk.catch(() => undefined);
        added.push(...(await before));
        before = chunk;
      }
      added.push(...(await before));
      return added;
    },
    async take(most) {
      const lists = [`${prefix}:${queue}:wait`, `${prefix}:${queue}:prioritized`];
      const answer = await run.take(most, leaseMs, gapMs, concurrency, `${prefix}:${queue}:`, ...lists);
      const [waitMs = -1, ...taken] = answer as [number, ...string[]];
      const due: DueUrl[] = [];
      for (let i = 0; i + 3 < taken.length; i += 4) {
        const [job = '', host = '', priority = '', entry = ''] = taken.slice(i, i + 4) as string[];
        const { request, attempt } = decodeEntry(entry, host);
        due.push({ request, turn: { job, host, priority: Number(priority), attempt } });
      }
      return { due, waitMs: Number(waitMs) < 0 ? null : Number(waitMs) };
    },
    async begin({ job, host }) {
      const answer = Number(await run.begin(job, host, leaseMs, gapMs));
      if (answer === 0) return 'ended';
      return answer < 0 ? 'go' : answer;
    },
    async finish({ job, host, priority }, { crawlDelayMs, hostWaitMs = 0, sinceAnswerMs = 0, putBack }) {
      const gap = crawlDelayMs === undefined ? '' : Math.max(gapMs, crawlDelayMs);
      const where = putBack?.where ?? '';
      const [place, laterMs] = typeof where === 'object' ? ['later', where.ms] : [where, 0];
      const entry = putBack === undefined ? '' : encodeEntry(putBack, host);
      const settings = [gap, Math.ceil(hostWaitMs), gapMs, concurrency];
      const since = Math.max(0, Math.floor(sinceAnswerMs));
      const rest = [place, priority, entry, Math.ceil(laterMs), since];
      return 1 === Number(await run.finish(job, host, ...settings, ...rest));
    },
    async visit(host) {
      const deadline = Date.now() + LONGEST_VISIT_MS;
      for (;;) {
        const [wait, job = ''] = (await run.visit(host, gapMs, concurrency, leaseMs)) as [number, string?];
        if (wait === 0) return { leave: () => leave(job, host) };
        if (Date.now() + wait > deadline) return { until: Date.now() + wait };
        await sleep(wait);
      }
    },
    async status(hosts) {
      const [total, rows] = await Promise.all([
        redis.get(`${key}:total`),
        hosts > 0 ? redis.zrevrange(`${key}:waiting`, 0, hosts - 1, 'WITHSCORES') : [],
      ]);
      const names = rows.filter((_, i) => i % 2 === 0);
      const times = names.length === 0 ? [] : await redis.zmscore(`${key}:due`, ...names);
      const now = Date.now();
      return {
        waiting: Number(total ?? 0),
        hosts: names.map((host, i) => {
          const time = times[i] ?? null;
          const dueInSeconds = time === null ? null : Math.max(0, Math.round((Number(time) - now) / 1_000));
          return { host, waiting: Number(rows[2 * i + 1]), dueInSeconds };
        }),
      };
    },
  };
}

function markOf(canonicalUrl: string): readonly [number, Buffer] {
  const hash = createHash('sha256').update(canonicalUrl).digest();
  return [hash.readUInt32BE(DIGEST_BYTES) % SEEN_BUCKETS, hash.subarray(0, DIGEST_BYTES)];
}
