import type { Job } from 'bullmq';
import type { QuarantinedJob } from '../contract/jobs.ts';
import type { Queues } from './openQueues.ts';
import { QUARANTINE_QUEUE } from './topology.ts';

/** Keep a job that can never pass as it is. Doing it twice keeps one. */
export async function quarantine(
  queues: Queues,
  lost: { readonly queue: string; readonly job: Job; readonly reason: string; readonly detail: string },
): Promise<void> {
  const { queue, job, reason, detail } = lost;
  const jobId = job.id ?? '';
  const payload: QuarantinedJob = {
    queue,
    jobId,
    payload: job.data,
    reason,
    detail: detail.slice(0, 2_000),
    quarantinedAt: new Date().toISOString(),
  };
  await queues.get(QUARANTINE_QUEUE).add('quarantined', payload, { jobId: `${queue}-${jobId}` });
}

/** What waits in quarantine, oldest first. */
export async function listQuarantine(queues: Queues, most: number): Promise<readonly QuarantinedJob[]> {
  const jobs = await queues.get(QUARANTINE_QUEUE).getWaiting(0, most - 1);
  return jobs.map((job) => job.data as QuarantinedJob);
}

/**
 * Put quarantined jobs back on the queue they came from, and forget them; gives how many.
 * Without `reason`, all of them.
 */
export async function replayQuarantine(queues: Queues, reason?: string): Promise<number> {
  const from = queues.get(QUARANTINE_QUEUE);
  let replayed = 0;
  for (const job of await from.getWaiting()) {
    const kept = job.data as QuarantinedJob;
    if (reason !== undefined && kept.reason !== reason) continue;
    await queues.get(kept.queue).add('replayed', kept.payload, { jobId: `r-${kept.jobId}-${job.timestamp}` });
    await job.remove();
    replayed++;
  }
  return replayed;
}
