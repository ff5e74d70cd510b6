import type { Logger } from 'pino';
import type { Counts } from '../observe/counts.ts';
import type { Queues } from '../queues/openQueues.ts';
import { quarantine } from '../queues/quarantine.ts';

/** Moves jobs that BullMQ gave up on (their workers died) into quarantine. */
export interface Sweep {
  /** Sweep in a moment: call it when a job failed. */
  readonly soon: () => void;
  stop(): Promise<void>;
}

const EVERY_MS = 30_000;
const SOON_MS = 200;
const AT_ONCE = 100;

/** Sweep `names` now and then. Any number of processes may: a job is kept and counted once. */
export function startSweep(options: {
  readonly queues: Queues;
  readonly counts: Counts;
  readonly log: Logger;
  readonly names: readonly string[];
}): Sweep {
  const { log } = options;
  let running: Promise<void> = Promise.resolve();
  const sweep = (): void => {
    running = running
      .then(() => sweepOnce(options))
      .catch((error: unknown) => log.warn({ error: String(error) }, 'sweep'));
  };
  const timer = setInterval(sweep, EVERY_MS);
  let pending: NodeJS.Timeout | undefined;
  return {
    soon: () => {
      clearTimeout(pending);
      pending = setTimeout(sweep, SOON_MS);
    },
    async stop() {
      clearInterval(timer);
      clearTimeout(pending);
      await running;
    },
  };
}

async function sweepOnce(options: {
  readonly queues: Queues;
  readonly counts: Counts;
  readonly names: readonly string[];
}): Promise<void> {
  const { queues, counts, names } = options;
  for (const name of names) {
    for (const job of await queues.get(name).getFailed(0, AT_ONCE - 1)) {
      if (job?.id === undefined) continue;
      const detail = job.failedReason ?? 'failed without a reason';
      await quarantine(queues, { queue: name, job, reason: 'WORKER_LOST', detail });
      const source: unknown = job.data?.request?.source;
      const host = typeof source === 'string' ? source : 'unknown';
      await counts.countJob({ queue: name, id: job.id }, host, { [`quarantine:${name}:WORKER_LOST`]: 1 });
      await job.remove();
    }
  }
}
