import type { Redis } from 'ioredis';
import { defineScript } from '../redis/defineScript.ts';

/**
 * Counters in Redis, for all processes together. Hashes: `PREFIX:counts` (everything), `PREFIX:counts:source:HOST`,
 * `PREFIX:counts:minute:N` (N = minutes since 1970, kept two hours); `PREFIX:sources` is a sorted set of hosts by
 * the second they were last counted. Fields: see {@link FIELDS}.
 */
export interface Counts {
  /** Count for one job; a second call for the same job changes nothing, so a job that runs twice counts once. */
  countJob(
    job: { readonly queue: string; readonly id: string },
    source: string,
    counts: Tally,
  ): Promise<void>;
  /** Count something that is no job's end: URLs taken in, delays, retries. */
  count(source: string, counts: Tally): Promise<void>;
  /** Whether a job was counted already: all that it had to do is done. */
  isCounted(job: { readonly queue: string; readonly id: string }): Promise<boolean>;
  /** The same for many sources in one call: a list of URLs may come from hundreds. */
  countAll(bySource: ReadonlyMap<string, Tally>): Promise<void>;
  total(): Promise<Tally>;
  source(host: string): Promise<Tally>;
  /** Hosts counted last, newest first. */
  sources(most: number): Promise<readonly string[]>;
  /** Sum over the last `minutes` whole minutes and the running one. */
  recent(minutes: number): Promise<Tally>;
}

export type Tally = Readonly<Record<string, number>>;

/** The counters' fields. `drop:STEP:REASON` and `quarantine:STEP:REASON` complete the funnel. */
export const FIELDS = {
  enqueued: 'URLs put on the frontier',
  duplicates: 'URLs enqueued again within the recrawl time',
  fetched: 'pages fetched',
  archived: 'pages taken from web archives',
  split: 'pages with at least one article',
  articles: 'articles found on them',
  emitted: 'records put on the output queue',
  polled: 'polls of watched sources',
} as const;

// A source that was silent for ninety days is forgotten, so that hosts seen once do not pile up for ever.
const SOURCE_TTL_S = 90 * 86_400;
const MINUTE_TTL_S = 7_200;

const SCRIPT = { name: 'isnadCount', keys: 4, lua: new URL('./count.lua', import.meta.url) };
// No job is called so: what is counted under it carries no mark.
const NO_JOB = 'none';

/** Counters under `prefix` on a connection that stays the caller's. */
export function createCounts(options: {
  readonly redis: Redis;
  readonly prefix: string;
  readonly now?: () => number;
}): Counts {
  const { redis, prefix, now = Date.now } = options;
  const script = defineScript(redis, SCRIPT);
  const totalKey = `${prefix}:counts`;
  const sourcesKey = `${prefix}:sources`;
  const sourceKey = (host: string): string => `${totalKey}:source:${host}`;
  const minuteKey = (minute: number): string => `${totalKey}:minute:${minute}`;

  const run = async (jobKey: string, bySource: Iterable<readonly [string, Tally]>): Promise<void> => {
    const seconds = Math.floor(now() / 1_000);
    const keys = [jobKey, totalKey, minuteKey(Math.floor(seconds / 60)), sourcesKey];
    const rows: (string | number)[] = [];
    for (const [source, counts] of bySource) {
      const fields = Object.entries(counts);
      rows.push(source, sourceKey(source), fields.length, ...fields.flat());
    }
    await script(...keys, seconds, SOURCE_TTL_S, MINUTE_TTL_S, ...rows);
  };

  return {
    countJob: (job, source, counts) => run(`${prefix}:${job.queue}:${job.id}`, [[source, counts]]),
    isCounted: async ({ queue, id }) => (await redis.hexists(`${prefix}:${queue}:${id}`, 'counted')) === 1,
    count: (source, counts) => run(`${prefix}:${NO_JOB}`, [[source, counts]]),
    async countAll(bySource) {
      if (bySource.size > 0) await run(`${prefix}:${NO_JOB}`, bySource);
    },
    total: async () => toTally(await redis.hgetall(totalKey)),
    source: async (host) => toTally(await redis.hgetall(sourceKey(host))),
    sources: (most) => redis.zrevrange(sourcesKey, 0, most - 1),
    async recent(minutes) {
      const minute = Math.floor(now() / 60_000);
      const sum: Record<string, number> = {};
      for (let back = 0; back <= minutes; back++) {
        for (const [field, value] of Object.entries(toTally(await redis.hgetall(minuteKey(minute - back))))) {
          sum[field] = (sum[field] ?? 0) + value;
        }
      }
      return sum;
    },
  };
}

function toTally(hash: Readonly<Record<string, string>>): Tally {
  return Object.fromEntries(Object.entries(hash).map(([field, value]) => [field, Number(value)]));
}
