import type { Job } from 'bullmq';

// A job that is over sooner is gone before anybody could look at it, and telling costs a script in Redis.
const AFTER_MS = 100;

/**
 * Do a job's work; once that takes longer than a tenth of a second, the job says in Redis what it is at (BullMQ's
 * `progress`). Ends as `work` does, but not before what was told has arrived: no job ends while something of it still
 * runs. Progress that Redis refuses changes nothing: the work itself will tell.
 *
 * @example await tellProgress(job, { step: 'fetch', steps: ['fetch'] }, () => run(job));
 */
export async function tellProgress<T>(
  job: Pick<Job, 'updateProgress'>,
  progress: object,
  work: () => Promise<T>,
): Promise<T> {
  let telling: Promise<void> | undefined;
  const timer = setTimeout(() => {
    telling = job.updateProgress(progress).catch(() => undefined);
  }, AFTER_MS);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    await telling;
  }
}
