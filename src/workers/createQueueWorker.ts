import { DelayedError, type Job, Worker } from 'bullmq';
import type { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { Counts, Tally } from '../observe/counts.ts';
import type { Queues } from '../queues/openQueues.ts';
import { quarantine } from '../queues/quarantine.ts';
import type { Step } from '../queues/topology.ts';
import { allOver } from './allOver.ts';
import { JobEnd, type Outcome } from './outcome.ts';
import { pollOf } from './pollSource.ts';
import type { Turns } from './turns.ts';

/** What every worker is given. Whoever made a part closes it. */
export interface WorkerOptions {
  readonly redis: Redis;
  readonly prefix: string;
  readonly queues: Queues;
  readonly counts: Counts;
  readonly log: Logger;
  readonly now: () => number;
  /** Longest wait since a URL was enqueued, in milliseconds. */
  readonly maxDelayMs: number;
  /** A job is lost with its worker after this time, in milliseconds, and found within half as long again. */
  readonly lockMs: number;
  /** The fetch queue's tie to the frontier. */
  readonly turns?: Turns;
  /** Hears of every job that ends without a result, before it is counted. */
  readonly onDropped?: (job: Job, reason: string) => Promise<void>;
}

/** A job's work: resolves when its results are published, throws {@link JobEnd} to end otherwise. */
export type JobWork = (job: Job) => Promise<Tally>;

// Three losses of its worker mean that the job itself takes workers down.
const MOST_STALLS = 3;

/**
 * A BullMQ worker for one queue: runs `work` and turns its outcome into the queue's move. Every job ends in exactly
 * one counted outcome. Returns nothing to BullMQ: results travel by queues, not in finished jobs.
 */
export function createQueueWorker(
  queue: { readonly name: string; readonly steps: readonly Step[]; readonly concurrency: number },
  work: JobWork,
  options: WorkerOptions,
): Worker {
  const process = async (job: Job, token?: string): Promise<void> => {
    // Counted last of all, and then its worker was lost: run again, it might do by queues what it did at once before.
    const isRerun = job.attemptsStarted > 1;
    if (isRerun && (await options.counts.isCounted({ queue: queue.name, id: job.id ?? '' }))) return;
    if (options.turns !== undefined && (await options.turns.begin(job, token)) === 'pass') return;
    const started = options.now();
    const step = pollOf(job) === null ? (queue.steps[0] ?? queue.name) : 'watch';
    const outcome = await attempt(job, work, step);
    const settled = settle(outcome, job, options);
    options.log.info(
      {
        queue: queue.name,
        job: job.id,
        url: urlOf(job),
        outcome: settled.ending,
        ...('reason' in settled ? { reason: settled.reason, detail: settled.detail } : {}),
        ms: options.now() - started,
      },
      'job',
    );
    if (settled.ending === 'discard' || settled.ending === 'quarantine')
      await options.onDropped?.(job, settled.reason);
    await move(settled, { job, token, queue: queue.name }, options);
  };
  return new Worker(queue.name, process, {
    connection: options.redis,
    prefix: options.prefix,
    concurrency: queue.concurrency,
    lockDuration: options.lockMs,
    stalledInterval: options.lockMs / 2,
    maxStalledCount: MOST_STALLS,
    removeOnComplete: { count: 0 },
  });
}

async function attempt(job: Job, work: JobWork, step: string): Promise<Outcome> {
  try {
    return { ending: 'done', counts: await work(job) };
  } catch (error) {
    if (error instanceof JobEnd) return error.outcome;
    // Redis or the disk failed under us: it may pass; an unknown bug ends in quarantine after the last attempt.
    const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { ending: 'retry', step, reason: 'STAGE_CRASHED', detail };
  }
}

/** The last attempt's retry, and a delay past its limit, become final. */
function settle(outcome: Outcome, job: Job, options: WorkerOptions): Outcome {
  if (
    outcome.ending === 'retry' &&
    (options.turns?.attemptsOf(job) ?? job.attemptsMade) + 1 >= (job.opts.attempts ?? 1)
  ) {
    return { ...outcome, ending: outcome.reason === 'STAGE_CRASHED' ? 'quarantine' : 'discard' };
  }
  if (outcome.ending === 'delay' && outcome.until > enqueuedAt(job, options.now()) + options.maxDelayMs) {
    return { ending: 'discard', step: outcome.step, reason: 'DELAYED_TOO_LONG', detail: outcome.reason };
  }
  return outcome;
}

async function move(
  outcome: Outcome,
  at: { readonly job: Job; readonly token: string | undefined; readonly queue: string },
  options: WorkerOptions,
): Promise<void> {
  const { job, token, queue } = at;
  const source = sourceOf(job);
  switch (outcome.ending) {
    case 'done':
      end(outcome.counts);
      break;
    case 'discard':
      end({ [`drop:${outcome.step}:${outcome.reason}`]: 1 });
      break;
    case 'quarantine':
      await quarantine(options.queues, { queue, job, reason: outcome.reason, detail: outcome.detail });
      end({ [`quarantine:${outcome.step}:${outcome.reason}`]: 1 });
      break;
    case 'delay':
      await options.counts.count(source, { [`delay:${outcome.step}:${outcome.reason}`]: 1 });
      if (await options.turns?.finish(job, outcome)) return;
      await job.moveToDelayed(outcome.until, token);
      throw new DelayedError(outcome.reason);
    case 'retry':
      await options.counts.count(source, { [`retry:${outcome.step}:${outcome.reason}`]: 1 });
      if (await options.turns?.finish(job, outcome)) return;
      throw new Error(`${outcome.reason}: ${outcome.detail}`);
  }
  // Sent and not waited for: Redis counts, ends the turn, and then hears from BullMQ that the job is over, all in one piece
  // on one connection, which keeps the order even where it breaks. Waiting would cost each job a round trip.
  function end(counts: Tally): void {
    allOver([
      options.counts.countJob({ queue, id: job.id ?? '' }, source, counts),
      options.turns?.finish(job, outcome) ?? Promise.resolve(),
    ]).catch((error: unknown) => {
      options.log.error({ queue, job: job.id, counts, error: String(error) }, 'job ended uncounted');
    });
  }
}

function request(job: Job): { url?: unknown; source?: unknown; enqueuedAt?: unknown } {
  const payload: unknown = job.data;
  if (typeof payload !== 'object' || payload === null || !('request' in payload)) return {};
  return typeof payload.request === 'object' && payload.request !== null ? payload.request : {};
}

function urlOf(job: Job): string | null {
  const { url } = request(job);
  return typeof url === 'string' ? url : null;
}

function sourceOf(job: Job): string {
  const { source } = request(job);
  return typeof source === 'string' && source !== '' ? source.slice(0, 253) : 'unknown';
}

function enqueuedAt(job: Job, fallback: number): number {
  const at = request(job).enqueuedAt;
  return typeof at === 'number' ? at : fallback;
}
