import type { Redis } from 'ioredis';
import { defineScript } from '../redis/defineScript.ts';

/** Which revision a record is, and whether it still has to be emitted. */
interface Revision {
  readonly revision: number;
  /** The revision before, or `null` for the first. */
  readonly revisionOf: number | null;
  /** `false` where the same words were emitted before, by another job. */
  readonly isNew: boolean;
}

/**
 * Remembers of each record its text and revision, in the hash `PREFIX:record:ID` (`text`, `revision`, `emitted`,
 * `emittedBy`). A job that runs again gets the same revision and may emit again, even after it was emitted: it may
 * have been lost before it was counted, and the output queue's deduplication keeps one record. Other jobs may not.
 */
export interface Revisions {
  /** Place a record whose words have the fingerprint `text`, for the job `by` (unique to one enqueueing). */
  place(id: string, text: string, by: string): Promise<Revision>;
  markEmitted(id: string, by: string): Promise<void>;
}

const SCRIPT = { name: 'isnadPlaceRevision', keys: 1, lua: new URL('./placeRevision.lua', import.meta.url) };
// News is edited within days; an article that comes back after ninety starts again at revision 1.
const TTL_S = 90 * 86_400;

/** Revisions under `prefix` on a connection that stays the caller's. */
export function createRevisions(options: { readonly redis: Redis; readonly prefix: string }): Revisions {
  const { redis, prefix } = options;
  const placeRevision = defineScript(redis, SCRIPT);
  const keyOf = (id: string): string => `${prefix}:record:${id}`;
  return {
    async place(id, text, by) {
      const [revision, emitted] = (await placeRevision(keyOf(id), text, TTL_S, by)) as [number, number];
      return { revision, revisionOf: revision > 1 ? revision - 1 : null, isNew: emitted === 0 };
    },
    async markEmitted(id, by) {
      await redis.hset(keyOf(id), 'emitted', 1, 'emittedBy', by);
    },
  };
}
