import { Agent } from 'undici';
import { createAddressPolicy, createGuardedConnector } from './addressGuard.ts';
import { deadlineOf } from './deadline.ts';
import { ACCEPT_ENCODING } from './decodeBody.ts';
import { type FetcherOptions, readOptions } from './fetcherOptions.ts';
import { followRedirects, type Journey, type Road } from './followRedirects.ts';
import { createHostGate } from './hostGate.ts';
import { FetchFailure, type FetchOutcome, type FetchTrace, outcomeOf } from './outcome.ts';
import { parseTarget } from './parseTarget.ts';
import { readBody, readPage } from './readAnswer.ts';
import { createRobots, type RobotsAnswer } from './robots/createRobots.ts';
import type { RobotsRules } from './robots/parseRobots.ts';
import type { Expected } from './sniffType.ts';

/** Settings of one fetch. */
interface FetchRequest {
  /** Ends the fetch: the promise rejects with `signal.reason`. */
  readonly signal?: AbortSignal;
  /** Validators of the copy you have: a page that did not change since then ends as `unchanged`. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  /** What you can use; anything else ends as NOT_HTML. Default `page`. */
  readonly expect?: Expected;
  /** Largest body after decoding, in bytes, in place of the fetcher's own. */
  readonly maxBytes?: number;
}

/** Fetches pages: politely, safely, and with one outcome for whatever happens. */
export interface Fetcher {
  /**
   * Fetch one address. Never throws for anything the network does.
   *
   * @throws `signal.reason` when the signal aborts.
   */
  fetch(url: string, request?: FetchRequest): Promise<FetchOutcome>;
  /** The robots.txt of `url`'s host for this client: crawl-delay and sitemaps. @throws FetchFailure if unreadable. */
  robots(url: string, signal?: AbortSignal): Promise<RobotsRules>;
  /** Close every connection. Fetches still running end as `retry`. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

// RFC 9309 section 2.5: at least 500 KiB must be read; the rest is cut off.
const ROBOTS_BYTES = 500 * 1024;
// Section 2.3.1.2: at least five redirects are followed for a robots.txt.
const ROBOTS_REDIRECTS = 5;
const ACCEPT_FEED =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/html;q=0.8, */*;q=0.5';

/**
 * Make a fetcher. It keeps connections open between fetches: make one a process, and close it.
 *
 * @throws TypeError for options that cannot be used.
 * @example
 * await using fetcher = createFetcher({ userAgent: 'isnad/1.0', contact: 'https://example.org/bot' });
 * const outcome = await fetcher.fetch('https://news.example/1');
 * if (outcome.kind === 'page') console.log(outcome.body.length);
 */
export function createFetcher(options: FetcherOptions): Fetcher {
  const settings = readOptions(options);
  const { clock, timeouts } = settings;
  const policy = createAddressPolicy(options.allowAddresses);
  const agent = new Agent({
    connect: createGuardedConnector(
      policy,
      { timeout: timeouts.connectMs, ...options.connect },
      options.lookup,
    ),
    connections: settings.perHost,
    pipelining: 1,
    headersTimeout: timeouts.headersMs,
    bodyTimeout: timeouts.idleMs,
  });
  const road: Road = {
    dispatcher: agent,
    gate: createHostGate(settings.perHost),
    pace: options.pace,
    // Who waited half the time has too little left.
    longestWaitMs: timeouts.totalMs / 2,
  };
  const robots = createRobots({
    productToken: settings.productToken,
    cache: settings.robotsCache,
    clock,
    ask: askForRobots,
  });
  const baseHeaders = {
    'user-agent': settings.userAgent,
    accept: 'text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.5',
    'accept-encoding': ACCEPT_ENCODING,
    'accept-language': settings.acceptLanguage,
  };

  async function askForRobots(target: URL): Promise<RobotsAnswer> {
    const deadline = deadlineOf(timeouts.totalMs, undefined);
    const journey: Journey = {
      target,
      maxRedirects: ROBOTS_REDIRECTS,
      headers: { ...baseHeaders, accept: 'text/plain, */*;q=0.5' },
      signal: deadline.signal,
      checkHop: async () => {},
    };
    const progress = { finalUrl: '', redirects: [], status: null };
    const limits = { signal: deadline.signal, maxBytes: ROBOTS_BYTES, overflow: 'cut' } as const;
    try {
      return await followRedirects(road, journey, progress, async (answer) => {
        const { status } = answer;
        if (status >= 200 && status < 300)
          return { status, file: new TextDecoder().decode(await readBody(answer, limits)) };
        answer.letGo();
        return { status, file: '' };
      });
    } catch (error) {
      // RFC 9309 takes a chain of redirects that leads nowhere for a file that is not there.
      if (error instanceof FetchFailure && error.reason.includes('REDIRECT'))
        return { status: 404, file: '' };
      throw error;
    } finally {
      deadline.clear();
    }
  }

  async function fetchPage(url: string, request: FetchRequest = {}): Promise<FetchOutcome> {
    const progress = { finalUrl: url, redirects: [], status: null, crawlDelayMs: null as number | null };
    const trace = (): FetchTrace => ({ url, ...progress, fetchedAt: new Date(clock()).toISOString() });
    const deadline = deadlineOf(timeouts.totalMs, request.signal);
    const { signal } = deadline;
    const conditions = conditionsOf(request);
    try {
      const journey: Journey = {
        target: parseTarget(url),
        maxRedirects: settings.maxRedirects,
        headers: {
          ...baseHeaders,
          ...(request.expect === 'feed' ? { accept: ACCEPT_FEED } : {}),
          ...conditions,
        },
        signal,
        async checkHop(hop) {
          if (!settings.respectRobots) return;
          const rules = await robots.rulesFor(hop, signal);
          progress.crawlDelayMs = rules.crawlDelayMs;
          if (!rules.allows(hop.pathname + hop.search))
            throw new FetchFailure('ROBOTS_DISALLOWED', `by ${hop.origin}/robots.txt`);
        },
      };
      const page = await followRedirects(road, journey, progress, (answer) =>
        readPage(answer, {
          signal,
          maxBytes: request.maxBytes ?? settings.maxBytes,
          expect: request.expect ?? 'page',
          conditionally: Object.keys(conditions).length > 0,
          now: clock(),
        }),
      );
      return { ...trace(), kind: 'page', ...page };
    } catch (error) {
      if (request.signal?.aborted) throw request.signal.reason;
      if (!(error instanceof FetchFailure)) throw error;
      return outcomeOf(error, trace(), clock() + settings.defaultDelayMs);
    } finally {
      deadline.clear();
    }
  }

  return {
    fetch: fetchPage,
    robots: (url, signal = new AbortController().signal) => robots.rulesFor(parseTarget(url), signal),
    close: () => agent.destroy(),
    [Symbol.asyncDispose]: () => agent.destroy(),
  };
}

// Validators come from a server: what no header may hold is left out.
function conditionsOf({ etag, lastModified }: FetchRequest): Record<string, string> {
  const legal = /^[\x20-\x7e\x80-\xff]+$/u;
  return {
    ...(etag && legal.test(etag) ? { 'if-none-match': etag } : {}),
    ...(lastModified && legal.test(lastModified) ? { 'if-modified-since': lastModified } : {}),
  };
}
