import type { JobsOptions, Queue } from 'bullmq';

/**
 * Add jobs to a queue, all or none. One alone goes without the transaction that several need: opening one costs more
 * than the job itself, and most pages make one article.
 */
export async function addJobs(
  queue: Queue,
  jobs: readonly { readonly name: string; readonly data: object; readonly opts: JobsOptions }[],
): Promise<void> {
  const [first] = jobs;
  if (first === undefined) return;
  if (jobs.length === 1) await queue.add(first.name, first.data, first.opts);
  else await queue.addBulk([...jobs]);
}
