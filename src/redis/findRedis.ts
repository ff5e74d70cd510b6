import type { Config } from '../config.ts';
import { askRedis, hidePassword, isNewEnough, RedisError, requireSafe } from './connect.ts';
import { findServerBinary, startEmbedded } from './embedded.ts';

/** The Redis this process uses. Call `release` when done: it stops an embedded server nobody else uses. */
export interface FoundRedis {
  readonly url: string;
  readonly origin: 'REDIS_URL' | 'local' | 'embedded';
  release(): Promise<void>;
}

const LOCAL_URL = 'redis://127.0.0.1:6379';

const INSTALL: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  darwin: 'brew install valkey',
  win32: 'wsl --install, then: sudo apt-get install -y redis-server',
};

/** What {@link findRedis} needs from outside, so that a test can stand elsewhere than this machine's own port 6379. */
export interface FindRedisOptions {
  readonly path: string;
  readonly localUrl?: string;
  readonly log: (line: string) => void;
}

/**
 * Find a Redis, in this order, with one line to `log` for each step: `REDIS_URL` (no fall-through); the local one
 * at 127.0.0.1:6379 if it is 6.2 or newer; an embedded `valkey-server` or `redis-server` from PATH.
 *
 * @throws {RedisError} when the given one is unreachable, one evicts keys, or there is none (with the install command).
 */
export async function findRedis(config: Config, options: FindRedisOptions): Promise<FoundRedis> {
  const { log, path, localUrl = LOCAL_URL } = options;
  const nothing = async (): Promise<void> => undefined;
  if (config.REDIS_URL !== '') {
    const facts = await askRedis(config.REDIS_URL);
    requireSafe(config.REDIS_URL, facts);
    log(`redis: REDIS_URL ${hidePassword(config.REDIS_URL)} answers (${facts.version})`);
    return { url: config.REDIS_URL, origin: 'REDIS_URL', release: nothing };
  }
  log('redis: REDIS_URL is not set');
  const local = await askRedis(localUrl).catch(() => null);
  if (local !== null && isNewEnough(local.version)) {
    requireSafe(localUrl, local);
    log(`redis: ${localUrl} answers (${local.version}); all keys under ${config.ISNAD_PREFIX}`);
    return { url: localUrl, origin: 'local', release: nothing };
  }
  log(`redis: ${localUrl} ${local === null ? 'does not answer' : `is too old (${local.version})`}`);
  const binary = await findServerBinary(path);
  if (binary !== null) {
    const server = await startEmbedded(config.ISNAD_HOME, binary);
    log(`redis: embedded ${binary} at ${hidePassword(server.url)}, its files in ${config.ISNAD_HOME}`);
    return { url: server.url, origin: 'embedded', release: server.release };
  }
  const install = INSTALL[process.platform] ?? 'sudo apt-get install -y redis-server';
  throw new RedisError(`no Redis found. Install one: ${install}   (or point REDIS_URL at yours)`);
}
