import { createHash } from 'node:crypto';
import type { Redis } from 'ioredis';

/** What a server said of the copy it gave: sent back, it answers 304 where nothing changed (RFC 9110, section 13). */
interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** Whether anything is remembered of the address, by whatever job. */
type KnownValidators = Validators & { readonly isKnown: boolean };

/**
 * Remembers each address' validators. They are kept with the job that got them: when that very job runs again, its
 * page may not have reached the next queue, so it must not be told "unchanged".
 */
export interface ValidatorStore {
  /** The validators of `url` for the job `by`; none known, or its own: both `null`. */
  get(url: string, by: string): Promise<KnownValidators>;
  /** Remember them; call it when the page has been published. */
  set(url: string, by: string, validators: Validators): Promise<void>;
}

// As long as a record's revision is remembered.
const TTL_S = 90 * 86_400;

/** Validators under `prefix`, in hashes `PREFIX:validators:HASH` (`etag`, `lastModified`, `by`). */
export function createValidatorStore(options: {
  readonly redis: Redis;
  readonly prefix: string;
}): ValidatorStore {
  const { redis, prefix } = options;
  const keyOf = (url: string): string =>
    `${prefix}:validators:${createHash('sha256').update(url).digest('hex').slice(0, 32)}`;
  return {
    async get(url, by) {
      const [etag = null, lastModified = null, owner] = await redis.hmget(
        keyOf(url),
        'etag',
        'lastModified',
        'by',
      );
      const isKnown = owner !== null && owner !== undefined;
      return owner === by ? { etag: null, lastModified: null, isKnown } : { etag, lastModified, isKnown };
    },
    async set(url, by, { etag, lastModified }) {
      const key = keyOf(url);
      if (etag === null && lastModified === null) {
        await redis.del(key);
        return;
      }
      const fields = {
        by,
        ...(etag === null ? {} : { etag }),
        ...(lastModified === null ? {} : { lastModified }),
      };
      await redis.multi().del(key).hset(key, fields).expire(key, TTL_S).exec();
    },
  };
}
