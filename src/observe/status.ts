import type { FrontierStatus } from '../frontier/createFrontier.ts';
import type { Queues } from '../queues/openQueues.ts';
import type { Counts, Tally } from './counts.ts';

/** One queue now. */
export interface QueueStatus {
  readonly name: string;
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly failed: number;
  /** Age in seconds of the job that has waited longest, or `null` when none waits. */
  readonly oldestSeconds: number | null;
}

/** Everything `isnad status --json` prints. */
export interface Status {
  readonly at: string;
  /** URLs that wait for their hosts, before any queue; as many hosts as sources. */
  readonly frontier: FrontierStatus;
  readonly queues: readonly QueueStatus[];
  /** Since the beginning; fields as in docs/reference/redis-keys.md. */
  readonly funnel: Tally;
  /** Per minute, over the last five minutes. */
  readonly rates: Tally;
  readonly sources: readonly { readonly source: string; readonly funnel: Tally }[];
  /** Watched addresses, those polled last first; as many as sources. */
  readonly watches: readonly WatchStatus[];
}

/** One watched address now. */
export interface WatchStatus {
  readonly url: string;
  readonly sources: number;
  /** Sources whose last poll failed. */
  readonly failing: number;
  /** Time between two polls of the source that is asked most often. */
  readonly intervalSeconds: number | null;
  readonly polledAt: string | null;
  readonly newsAt: string | null;
  readonly enqueued: number;
}

const RATE_MINUTES = 5;

/** Read the state of all queues and counters; `sources` bounds the list of hosts, newest first. */
export async function readStatus(options: {
  readonly queues: Queues;
  readonly frontier: { readonly status: (hosts: number) => Promise<FrontierStatus> };
  readonly counts: Counts;
  readonly sources: number;
  readonly watches: (most: number) => Promise<readonly WatchStatus[]>;
  readonly now?: () => number;
}): Promise<Status> {
  const { queues, counts, now = Date.now } = options;
  const at = now();
  const [rows, frontier, funnel, recent, hosts, watches] = await Promise.all([
    Promise.all(queues.names.map((name) => queueStatus(queues, name, at))),
    options.frontier.status(options.sources),
    counts.total(),
    counts.recent(RATE_MINUTES),
    options.sources > 0 ? counts.sources(options.sources) : [],
    options.sources > 0 ? options.watches(options.sources) : [],
  ]);
  const rates = Object.fromEntries(
    Object.entries(recent).map(([field, value]) => [field, Math.round((value / RATE_MINUTES) * 10) / 10]),
  );
  const sources = await Promise.all(
    hosts.map(async (source) => ({ source, funnel: await counts.source(source) })),
  );
  return { at: new Date(at).toISOString(), frontier, queues: rows, funnel, rates, sources, watches };
}

async function queueStatus(queues: Queues, name: string, at: number): Promise<QueueStatus> {
  const queue = queues.get(name);
  const counts = await queue.getJobCounts('wait', 'prioritized', 'active', 'delayed', 'failed');
  const [[waiting], [prioritized]] = await Promise.all([queue.getWaiting(0, 0), queue.getPrioritized(0, 0)]);
  const since = [waiting, prioritized].flatMap((job) => (job === undefined ? [] : [job.timestamp]));
  return {
    name,
    waiting: (counts['wait'] ?? 0) + (counts['prioritized'] ?? 0),
    active: counts['active'] ?? 0,
    delayed: counts['delayed'] ?? 0,
    failed: counts['failed'] ?? 0,
    oldestSeconds: since.length === 0 ? null : Math.max(0, Math.round((at - Math.min(...since)) / 1_000)),
  };
}
