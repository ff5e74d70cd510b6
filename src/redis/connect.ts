import { Redis } from 'ioredis';
import { gatherWrites } from './gatherWrites.ts';

/** Redis cannot be used as it is; the message says why and what to do. */
export class RedisError extends Error {
  override readonly name = 'RedisError';
}

/** BullMQ's Lua needs `LPOS`, `GETDEL` and friends: Redis 6.2. */
const LEAST_VERSION = [6, 2] as const;

// BullMQ blocks on its connections: it asks for unlimited retries per command (its own documentation, "Connections").
const LONG_LIVED = {
  maxRetriesPerRequest: null,
  enableReadyCheck: true,
} as const;

/** A connection that outlives outages: commands wait until Redis is back. The caller closes it. */
export function connect(url: string): Redis {
  const redis = new Redis(url, { ...LONG_LIVED, retryStrategy: (times) => Math.min(50 * 2 ** times, 2_000) });
  gatherWrites(redis);
  return redis;
}

/** What a server says of itself that decides whether isnad can use it. */
export interface RedisFacts {
  readonly version: string;
  readonly evictionPolicy: string;
}

/**
 * Ask the server at `url` for its facts, waiting at most `timeoutMs`.
 *
 * @throws {RedisError} when nothing answers, or the answer is not Redis'.
 */
export async function askRedis(url: string, timeoutMs = 2_000): Promise<RedisFacts> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: timeoutMs,
    commandTimeout: timeoutMs,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    const facts = await redis.info();
    const read = (name: string): string => new RegExp(`^${name}:(.*?)\\r?$`, 'mu').exec(facts)?.[1] ?? '';
    return { version: read('redis_version'), evictionPolicy: read('maxmemory_policy') };
  } catch (error) {
    throw new RedisError(
      `no Redis at ${hidePassword(url)}: ${error instanceof Error ? error.message : String(error)}`,
    );
  } finally {
    redis.disconnect();
  }
}

/** Whether a version such as `7.0.15` is new enough for the queues. */
export function isNewEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > LEAST_VERSION[0] || (major === LEAST_VERSION[0] && minor >= LEAST_VERSION[1]);
}

/**
 * Refuse a server that would lose jobs.
 *
 * @throws {RedisError} on a version below 6.2 or an eviction policy other than `noeviction`.
 */
export function requireSafe(url: string, facts: RedisFacts): void {
  if (!isNewEnough(facts.version)) {
    throw new RedisError(`Redis at ${hidePassword(url)} is ${facts.version}; isnad needs 6.2 or newer`);
  }
  if (facts.evictionPolicy !== 'noeviction') {
    throw new RedisError(
      `Redis at ${hidePassword(url)} evicts keys (maxmemory-policy ${facts.evictionPolicy}), which loses jobs; ` +
        `set 'maxmemory-policy noeviction' in its configuration, or run: redis-cli config set maxmemory-policy noeviction`,
    );
  }
}

/** The address without its password, for messages. */
export function hidePassword(url: string): string {
  return url.replace(/\/\/[^@/]*@/u, '//***@');
}
