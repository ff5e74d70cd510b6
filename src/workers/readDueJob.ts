import type { Job } from 'bullmq';
import { dueJobSchema } from '../contract/turn.ts';

type Read = ReturnType<typeof dueJobSchema.safeParse>;

const read = new WeakMap<Job, Read>();

/** A fetch job's payload, checked once however many parts of the shell look at it. */
export function readDueJob(job: Job): Read {
  const known = read.get(job) ?? dueJobSchema.safeParse(job.data);
  read.set(job, known);
  return known;
}
