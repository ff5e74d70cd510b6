import type { Queue } from 'bullmq';
import type { WatchSource } from './types.ts';

/** Data of a job on the watch queue. */
export interface PollJob {
  readonly watch: string;
  readonly source: string;
}

/** When sources are polled: one BullMQ job scheduler each, under the source's id. */
export interface PollSchedule {
  /** Poll every `source.intervalSeconds`, the next time `delayMs` from now where that interval is new. */
  set(watch: string, source: WatchSource, delayMs: number): Promise<void>;
  remove(source: string): Promise<void>;
}

/** Schedules on the watch queue, for all processes. */
export function createPollSchedule(queue: Queue): PollSchedule {
  return {
    async set(watch, source, delayMs) {
      const data: PollJob = { watch, source: source.id };
      // BullMQ takes the start for a new scheduler and a changed interval; with the same interval the old rhythm stays.
      await queue.upsertJobScheduler(
        source.id,
        { every: source.intervalSeconds * 1_000, startDate: Date.now() + delayMs },
        { name: 'poll', data, opts: { removeOnComplete: true, removeOnFail: true, attempts: 1 } },
      );
    },
    async remove(source) {
      await queue.removeJobScheduler(source);
    },
  };
}
