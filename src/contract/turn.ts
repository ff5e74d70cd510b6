import { z } from 'zod';
import { fetchJobSchema } from './jobs.ts';

/** A URL's turn at its host, given by the frontier. */
const turnSchema = z.strictObject({
  /** Id of the job that holds the turn. */
  job: z.string(),
  /** Name, and port if odd. */
  host: z.string(),
  priority: z.int().nonnegative(),
  /** Tries so far. */
  attempt: z.int().nonnegative(),
});
export type Turn = z.infer<typeof turnSchema>;

/** What stands on the fetch queue. Without a turn of its own a job is put on the frontier to get one. */
export const dueJobSchema = fetchJobSchema.extend({ turn: turnSchema.optional() });
