import { MOST_DEPTH } from '../contract/jobs.ts';
import { UsageError } from './usageError.ts';

/** The value of `--depth`. */
export function readDepth(raw: string): number {
  const depth = Number(raw);
  if (!Number.isInteger(depth) || depth < 0 || depth > MOST_DEPTH)
    throw new UsageError(`--depth ${raw}: takes a whole number from 0 to ${MOST_DEPTH}`);
  return depth;
}
