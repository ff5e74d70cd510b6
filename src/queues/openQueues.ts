import { type JobsOptions, Queue } from 'bullmq';
import type { Redis } from 'ioredis';
import {
  OUTPUT_QUEUE,
  QUARANTINE_QUEUE,
  queuesOf,
  TOPOLOGY,
  type Topology,
  WATCH_QUEUE,
} from './topology.ts';

/** Every queue of one topology on one connection. This file is the only place that makes a Queue. */
export interface Queues {
  readonly topology: Topology;
  readonly names: readonly string[];
  /**
   * The queue called `name`.
   *
   * @throws {Error} when the topology has none.
   */
  get(name: string): Queue;
  close(): Promise<void>;
}

// Events serve live watchers only; BullMQ's default of 10,000 costs megabytes a queue for nobody.
const MOST_EVENTS = 1_000;

// Half of each wait is random (AWS Architecture Blog, "Exponential Backoff And Jitter"): failures of one outage
// come back spread out.
const JITTER = 0.5;

/** How often a job may be tried, and the first wait in milliseconds; each later wait doubles. */
export interface RetryOptions {
  readonly attempts: number;
  readonly retryDelayMs: number;
}

const RETRY: RetryOptions = { attempts: 4, retryDelayMs: 5_000 };

/** Finished jobs leave no trace (their counts stay); failed ones wait for the sweep into quarantine. */
function jobOptions(retry: RetryOptions): JobsOptions {
  return {
    attempts: retry.attempts,
    backoff: { type: 'exponential', delay: retry.retryDelayMs, jitter: JITTER },
    removeOnComplete: true,
    removeOnFail: false,
  };
}

/** Open the queues of `topology` under `prefix`. The connection stays the caller's; `close` closes the queues alone. */
export function openQueues(options: {
  readonly redis: Redis;
  readonly prefix: string;
  readonly topology?: Topology;
  readonly retry?: RetryOptions;
}): Queues {
  const { redis, prefix, topology = TOPOLOGY, retry = RETRY } = options;
  const names = [
    ...queuesOf(topology).map((queue) => queue.name),
    OUTPUT_QUEUE,
    QUARANTINE_QUEUE,
    WATCH_QUEUE,
  ];
  const queues = new Map(
    names.map((name) => {
      const queue = new Queue(name, {
        connection: redis,
        prefix,
        streams: { events: { maxLen: MOST_EVENTS } },
        defaultJobOptions: jobOptions(retry),
      });
      // Connection trouble reaches the connection's own listeners; a second report for each queue says nothing new.
      queue.on('error', () => undefined);
      return [name, queue];
    }),
  );
  return {
    topology,
    names,
    get(name) {
      const queue = queues.get(name);
      if (queue === undefined)
        throw new Error(`there is no queue '${name}'; the topology has ${names.join(', ')}`);
      return queue;
    },
    async close() {
      await Promise.all([...queues.values()].map((queue) => queue.close()));
    },
  };
}
