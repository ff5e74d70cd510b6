import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** One environment variable: how it is read, what it does, and in which unit. */
interface Variable<T> {
  readonly default: T;
  readonly unit: string;
  readonly effect: string;
  readonly secret?: true;
  readonly read: (raw: string) => T;
}

/** A setting that cannot be used, with the variable's name and what it takes. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

function text(fallback: string, effect: string): Variable<string> {
  return { default: fallback, unit: 'text', effect, read: (raw) => raw };
}

/** A file or folder that must be there: seen at start, instead of by the first job. */
function path(effect: string): Variable<string> {
  const read = (raw: string): string => {
    if (!existsSync(raw)) throw new ConfigError('there is no such file or folder');
    return raw;
  };
  return { default: '', unit: 'path', effect, read };
}

function whole(fallback: number, unit: string, effect: string, least = 0): Variable<number> {
  const read = (raw: string): number => {
    const value = Number(raw);
    if (!Number.isSafeInteger(value) || value < least)
      throw new ConfigError(`takes a whole number from ${least}`);
    return value;
  };
  return { default: fallback, unit, effect, read };
}

function oneOf<T extends string>(choices: readonly [T, ...T[]], effect: string): Variable<T> {
  const read = (raw: string): T => {
    const found = choices.find((choice) => choice === raw);
    if (found === undefined) throw new ConfigError(`takes one of: ${choices.join(', ')}`);
    return found;
  };
  return { default: choices[0], unit: choices.join(' | '), effect, read };
}

function list(effect: string): Variable<readonly string[]> {
  const read = (raw: string): readonly string[] =>
    raw
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  return { default: [], unit: 'comma-separated', effect, read };
}

const DAY_S = 86_400;

/** Every variable isnad reads. The docs' table (docs/reference/config.md) is tested against it. */
export const VARIABLES = {
  REDIS_URL: {
    ...text('', 'Redis to use; unreachable is an error, nothing else is tried'),
    secret: true as const,
  },
  ISNAD_PREFIX: text(
    '{isnad}',
    'prefix of every Redis key; keep the braces, they hold all keys on one cluster slot',
  ),
  ISNAD_HOME: text(
    join(homedir(), '.local', 'share', 'isnad'),
    'folder of the embedded Redis and of the disk page store',
  ),
  ISNAD_PAGE_STORE: oneOf(['redis', 'disk'], 'where page bytes wait between fetch and segments'),
  ISNAD_PAGE_TTL: whole(DAY_S, 'seconds', 'how long page bytes are kept', 60),
  ISNAD_KEEP_WARC: {
    ...text('', 'folder where fetched pages are kept as WARC 1.1; empty keeps none'),
    unit: 'path',
  },
  ISNAD_RECRAWL_TTL: whole(
    DAY_S,
    'seconds',
    'a URL enqueued again within this time is a duplicate, unless forced',
    1,
  ),
  ISNAD_EMIT_TTL: whole(
    7 * DAY_S,
    'seconds',
    'how long one record and revision can be emitted only once',
    60,
  ),
  ISNAD_NEAR_RECORDS: whole(
    100_000,
    'records',
    'first records remembered for duplicateOf, about 1 KB of Redis each; 0 turns it off',
  ),
  ISNAD_NEAR_TTL: whole(7 * DAY_S, 'seconds', 'how long, at least, unless ISNAD_NEAR_RECORDS is reached', 60),
  ISNAD_QUOTES_TTL: whole(
    30 * DAY_S,
    'seconds',
    'how long the quotes of a record are kept to tell what its next revision changed',
    60,
  ),
  ISNAD_FETCH_CONCURRENCY: whole(32, 'jobs', 'fetches at a time in one process', 1),
  ISNAD_THREADS: whole(0, 'threads', 'threads for parsing and enriching; 0 means one a core'),
  ISNAD_STAGE_TIMEOUT: whole(
    60,
    'seconds',
    'a page or article that takes longer on a thread is quarantined',
    1,
  ),
  ISNAD_FETCH_TIMEOUT: whole(30, 'seconds', 'deadline of one fetch with its redirects', 1),
  ISNAD_MAX_PAGE_BYTES: whole(10_485_760, 'bytes', 'largest page after decoding', 1024),
  ISNAD_MAX_ATTEMPTS: whole(4, 'attempts', 'tries of a fetch that may pass later', 1),
  ISNAD_RETRY_DELAY: whole(
    5_000,
    'milliseconds',
    'first wait before a retry; doubles each time, with jitter',
  ),
  ISNAD_MAX_DELAY: whole(
    DAY_S,
    'seconds',
    'a URL delayed longer than this since it was enqueued is discarded',
    1,
  ),
  ISNAD_HOST_GAP: whole(
    1_000,
    'milliseconds',
    'from the end of one request to a host to the next; a longer Crawl-delay wins',
  ),
  ISNAD_HOST_CONCURRENCY: whole(2, 'requests', 'requests at a time to a host, where ISNAD_HOST_GAP is 0', 1),
  ISNAD_WATCH_FASTEST: whole(120, 'seconds', 'shortest time between two polls of a watched source', 1),
  ISNAD_WATCH_SLOWEST: whole(21_600, 'seconds', 'longest time between two polls of a watched source', 1),
  ISNAD_WATCH_MAX_AGE: whole(
    7 * DAY_S,
    'seconds',
    'entries of sitemaps that are older than this are not enqueued; 0 means all are',
  ),
  ISNAD_CONTACT: text('', 'mail address or page put in the User-Agent, so that sites can reach you'),
  ISNAD_ROBOTS: oneOf(['obey', 'ignore'], 'whether robots.txt (RFC 9309) is obeyed'),
  ISNAD_ALLOW_ADDRESSES: list('addresses (CIDR) that may be fetched although they are private or loopback'),
  ISNAD_LOCK: whole(
    30,
    'seconds',
    'a job of a lost worker goes to another after this and up to half as long again',
    1,
  ),
  ISNAD_DRAIN_TIMEOUT: whole(25, 'seconds', 'longest wait for running jobs after SIGTERM', 1),
  ISNAD_LOG_LEVEL: oneOf(
    ['info', 'trace', 'debug', 'warn', 'error', 'silent'],
    'least severe line that is logged',
  ),
  ISNAD_ENTITY_MODEL: path('folder of your own ONNX token-classification model for stage entities'),
  ISNAD_ENTITY_URIS: path('TSV file (name, URI) with Wikidata URIs for entities'),
} as const satisfies Record<string, Variable<string> | Variable<number> | Variable<readonly string[]>>;

type Name = keyof typeof VARIABLES;

/** Settings of one process, frozen. Keys are the environment variables of {@link VARIABLES}. */
export type Config = { readonly [K in Name]: ReturnType<(typeof VARIABLES)[K]['read']> };

/**
 * Read the settings from an environment. An unknown `ISNAD_…` variable is an error, so that a typing slip is seen.
 *
 * @throws {ConfigError} naming the variable, its value and what it takes.
 * @example const config = loadConfig({ ...process.env, ISNAD_THREADS: '2' });
 */
export function loadConfig(environment: Readonly<Record<string, string | undefined>> = process.env): Config {
  for (const name of Object.keys(environment)) {
    if (name.startsWith('ISNAD_') && !(name in VARIABLES)) {
      throw new ConfigError(`${name} is not a setting of isnad; 'isnad --print-config' lists them`);
    }
  }
  const entries = Object.entries(VARIABLES).map(([name, variable]) => {
    const raw = environment[name];
    if (raw === undefined || raw === '') return [name, variable.default];
    try {
      return [name, variable.read(raw)];
    } catch (error) {
      throw new ConfigError(`${name}=${raw}: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
  return Object.freeze(Object.fromEntries(entries)) as Config;
}

/** The settings as lines `NAME=value  # effect (unit)`, with passwords hidden. */
export function printConfig(config: Config): string {
  return Object.entries(VARIABLES)
    .map(([name, variable]) => {
      const value = String(config[name as Name]);
      const shown = 'secret' in variable ? value.replace(/\/\/[^@/]*@/u, '//***@') : value;
      return `${name}=${shown}  # ${variable.effect} (${variable.unit})`;
    })
    .join('\n');
}
