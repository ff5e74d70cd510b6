import type { Redis } from 'ioredis';

/** Delete every key under `prefix`, a piece at a time. Only for a prefix of one's own. */
export async function removePrefix(redis: Redis, prefix: string): Promise<void> {
  // Braces and brackets mean something to MATCH; our prefixes hold hash tags.
  const pattern = `${prefix.replaceAll(/[[\]?*\\]/gu, '\\$&')}:*`;
  let cursor = '0';
  do {
    const [next, keys] = await redis.scan(cursor, 'MATCH', pattern, 'COUNT', 1_000);
    if (keys.length > 0) await redis.unlink(...keys);
    cursor = next;
  } while (cursor !== '0');
}
