import type { Logger } from 'pino';
import type { Frontier } from '../frontier/createFrontier.ts';
import { addJobs } from '../queues/addJobs.ts';
import type { Queues } from '../queues/openQueues.ts';

/** Moves due URLs from the frontier to the fetch queue. Any number of processes may run one. */
export interface Dispatcher {
  /** Look again in a moment: a host came free. */
  readonly wake: () => void;
  stop(): Promise<void>;
}

// Hosts that come due within this time are taken together: a touch for several URLs.
const TOGETHER_MS = 8;
// Hosts that come free within this time are taken together, too: each end of a job wakes the dispatcher where hosts have no gap.
const WAKE_TOGETHER_MS = 4;
// URLs that another process enqueues are seen within this time.
const LONGEST_PAUSE_MS = 100;
const AFTER_ERROR_MS = 1_000;

/** Start moving URLs, while fewer than `most` jobs wait. */
export function startDispatcher(options: {
  readonly frontier: Frontier;
  readonly queues: Queues;
  readonly most: number;
  readonly log: Logger;
}): Dispatcher {
  const { frontier, queues, most, log } = options;
  const queue = queues.get(queues.topology.fetch);
  let stopped = false;
  let woken = false;
  let wake: () => void = () => undefined;

  const move = async (): Promise<number> => {
    const { due, waitMs } = await frontier.take(most);
    const jobs = due.map((url) => {
      const { job: jobId, priority } = url.turn;
      return { name: 'fetch', data: url, opts: { jobId, ...(priority === 0 ? {} : { priority }) } };
    });
    await addJobs(queue, jobs);
    return Math.min(Math.max(waitMs ?? LONGEST_PAUSE_MS, TOGETHER_MS), LONGEST_PAUSE_MS);
  };

  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      if (stopped) return resolve();
      let timer = setTimeout(resolve, woken ? WAKE_TOGETHER_MS : ms);
      let isSoon = woken;
      wake = () => {
        if (isSoon && !stopped) return;
        isSoon = true;
        clearTimeout(timer);
        if (stopped) resolve();
        else timer = setTimeout(resolve, Math.min(ms, WAKE_TOGETHER_MS));
      };
    });

  const running = (async () => {
    while (!stopped) {
      woken = false;
      const ms = await move().catch((error: unknown) => {
        log.warn({ error: String(error) }, 'dispatch');
        return AFTER_ERROR_MS;
      });
      await pause(ms);
    }
  })();

  return {
    wake() {
      woken = true;
      wake();
    },
    async stop() {
      stopped = true;
      wake();
      await running;
    },
  };
}
