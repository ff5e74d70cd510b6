import type { Redis } from 'ioredis';
import type { Sketch } from '../pipeline/text/sketch.ts';
import { defineScript } from '../redis/defineScript.ts';

/** What {@link Duplicates.find} asks about. */
interface DuplicateQuery {
  /** The record's id. */
  readonly id: string;
  /** Fingerprint of its text: asked again with the same one, the answer is the same. */
  readonly text: string;
  /** `null` where the text is too short to compare. */
  readonly sketch: Sketch | null;
}

/**
 * Remembers sketches of records, of whatever site, and names the record that said nearly the same first. Only firsts are
 * remembered, so that a chain of small edits does not lead from one story to another. The index is
 * `PREFIX:near:…`, the answer for a record stands in its hash `PREFIX:record:ID` (`nearText`, `nearOf`).
 */
export interface Duplicates {
  /** Id of the first record, or `null` for a first one. Ask after the record's revision was placed. */
  find(query: DuplicateQuery): Promise<string | null>;
}

// Of the shorter text's shingles, the share that the longer one must hold. Measured on real pages: cut versions, agency
// texts under another headline and light edits share two thirds and more, pages of one outlet that share a standing
// paragraph under a half.
const LEAST_CONTAINMENT = 0.55;
// Below this the estimate is mostly noise.
const LEAST_JACCARD = 0.15;

/** An index under `prefix` of at most `most` records; `most` 0 remembers none and finds none. */
export function createDuplicates(options: {
  /** Stays the caller's. */
  readonly redis: Redis;
  readonly prefix: string;
  readonly most: number;
  /** A record is remembered for one to two of these, or until `most` came after it. */
  readonly ttlSeconds: number;
}): Duplicates {
  const { redis, prefix, most, ttlSeconds } = options;
  const run = defineScript(redis, {
    name: 'isnadFindDuplicate',
    keys: 2,
    lua: new URL('./findDuplicate.lua', import.meta.url),
  });
  return {
    async find({ id, text, sketch }) {
      if (sketch === null || most === 0) return null;
      const first = await run(
        `${prefix}:near`,
        `${prefix}:record:${id}`,
        id.slice(2),
        text,
        Math.min(sketch.size, 0xffff),
        Buffer.from(sketch.signature, 'base64'),
        Buffer.from(sketch.landmarks, 'base64'),
        most,
        ttlSeconds,
        LEAST_CONTAINMENT,
        LEAST_JACCARD,
      );
      return typeof first === 'string' && first !== '' ? `a-${first}` : null;
    },
  };
}
