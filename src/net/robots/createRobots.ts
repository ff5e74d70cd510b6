import { FetchFailure } from '../outcome.ts';
import { createRecentlyUsed } from '../recentlyUsed.ts';
import { parseRobots, type RobotsRules } from './parseRobots.ts';
import type { RobotsCache, RobotsEntry } from './robotsCache.ts';

/** What asking for a robots.txt brought: its text, cut at the size limit, or a status that is final. */
export type RobotsAnswer = { readonly status: number; readonly file: string };

/** Settings of {@link createRobots}. */
export interface RobotsOptions {
  readonly productToken: string;
  readonly cache: RobotsCache;
  readonly clock: () => number;
  /** Asks for `url`, following redirects, within a deadline of its own; throws FetchFailure where no answer came. */
  readonly ask: (url: URL) => Promise<RobotsAnswer>;
}

/** The robots.txt files of all hosts. */
export interface Robots {
  /**
   * The rules of `url`'s origin for us, from the cache or the host.
   *
   * @throws FetchFailure ROBOTS_UNREACHABLE while they cannot be read, or the reason why no page of this host can be
   * had either.
   */
  rulesFor(url: URL, signal: AbortSignal): Promise<RobotsRules>;
}

// RFC 9309 section 2.4: a cached copy should not be used for more than 24 hours.
const LIFETIME_MS = 24 * 3_600_000;
const FIRST_WAIT_MS = 10 * 60_000;
const LONGEST_WAIT_MS = 24 * 3_600_000;
// Characters of robots.txt whose parsed rules are kept.
const PARSED_CAPACITY = 4 * 1024 * 1024;

// The whole host is away, its pages too: their own endings fit, which cost attempts, so that a dead name is not asked for ever.
const HOST_IS_AWAY = new Set([
  'DNS_NOT_FOUND',
  'DNS_FAILED',
  'CONNECTION_REFUSED',
  'CONNECTION_FAILED',
  'ADDRESS_FORBIDDEN',
  'TLS_INVALID',
  'HOST_BUSY',
]);

/**
 * robots.txt by RFC 9309 section 2.3.1: 2xx is read, 4xx but 429 means no rules, anything else means no permission
 * for now. Callers that ask for one origin at the same time share one request.
 */
export function createRobots(options: RobotsOptions): Robots {
  const { cache, clock, productToken } = options;
  const parsed = createRecentlyUsed<{ readonly file: string; readonly rules: RobotsRules }>(
    PARSED_CAPACITY,
    ({ file }) => file.length + 200,
  );
  const asking = new Map<string, Promise<RobotsEntry>>();

  function rulesOf(origin: string, file: string): RobotsRules {
    const known = parsed.get(origin);
    if (known?.file === file) return known.rules;
    const rules = parseRobots(file, productToken);
    parsed.set(origin, { file, rules });
    return rules;
  }

  async function ask(origin: string, before: RobotsEntry | null): Promise<RobotsEntry> {
    const entry = await readEntry(origin, before);
    await cache.set(origin, entry);
    return entry;
  }

  async function readEntry(origin: string, before: RobotsEntry | null): Promise<RobotsEntry> {
    let answer: RobotsAnswer;
    try {
      answer = await options.ask(new URL('/robots.txt', origin));
    } catch (error) {
      if (!(error instanceof FetchFailure) || HOST_IS_AWAY.has(error.reason)) throw error;
      return unreachable(before, error.message);
    }
    const { status, file } = answer;
    if (status >= 200 && status < 300) return { kind: 'rules', file, expires: clock() + LIFETIME_MS };
    if (status >= 300 && status < 500 && status !== 429)
      return { kind: 'rules', file: '', expires: clock() + LIFETIME_MS };
    return unreachable(before, `robots.txt answered ${status}`);
  }

  function unreachable(before: RobotsEntry | null, detail: string): RobotsEntry {
    const failures = before?.kind === 'unreachable' ? before.failures + 1 : 1;
    const wait = Math.min(FIRST_WAIT_MS * 2 ** (failures - 1), LONGEST_WAIT_MS);
    return { kind: 'unreachable', failures, expires: clock() + wait, detail };
  }

  async function entryFor(origin: string): Promise<RobotsEntry> {
    const cached = await cache.get(origin);
    if (cached !== null && cached.expires > clock()) return cached;
    const running = asking.get(origin);
    if (running !== undefined) return running;
    const request = ask(origin, cached).finally(() => asking.delete(origin));
    asking.set(origin, request);
    return request;
  }

  return {
    async rulesFor(url, signal) {
      const entry = await untilAborted(entryFor(url.origin), signal);
      if (entry.kind === 'unreachable')
        throw new FetchFailure('ROBOTS_UNREACHABLE', entry.detail, { until: entry.expires });
      return rulesOf(url.origin, entry.file);
    },
  };
}

// The request is shared with other callers, so that the end of one must not end it.
function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = (): void => reject(signal.reason);
    if (signal.aborted) giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp));
  });
}
