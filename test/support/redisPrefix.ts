import { randomBytes } from 'node:crypto';
import type { Redis } from 'ioredis';
import { afterAll, inject } from 'vitest';
import { connect } from '../../src/redis/connect.ts';
import { removePrefix } from '../../src/redis/removePrefix.ts';

/** A connection to the tests' Redis and a prefix of this file's own, both gone after its last test. */
export function redisForFile(): { readonly redis: Redis; readonly prefix: string; readonly url: string } {
  const url = inject('redisUrl');
  const redis = connect(url);
  const prefix = `{test-${randomBytes(6).toString('hex')}}`;
  afterAll(async () => {
    await removePrefix(redis, prefix);
    await redis.quit();
  });
  return { redis, prefix, url };
}
