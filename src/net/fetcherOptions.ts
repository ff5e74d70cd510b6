import type { buildConnector } from 'undici';
import type { Lookup } from './addressGuard.ts';
import { createMemoryRobotsCache, type RobotsCache } from './robots/robotsCache.ts';

/** Time limits of a fetch, in milliseconds. */
interface FetchTimeouts {
  /** Opening a connection, name and TLS included. Default 10,000. */
  readonly connectMs: number;
  /** From the request to the last header. Default 15,000. */
  readonly headersMs: number;
  /** Longest pause inside a body. Default 15,000. */
  readonly idleMs: number;
  /** The whole fetch: redirects, robots.txt and body. Default 30,000. */
  readonly totalMs: number;
}

/** Asked before a redirect leads to another host than the one the caller has a turn at. */
export interface HostPace {
  /** Take a turn at `host` (name, and port if odd): granted, or the instant to come back, ms since 1970. */
  take(host: string): Promise<HostTurn | { readonly until: number }>;
}

/** A turn at a host; `leave` ends it, and from then on the host's gap counts. */
export interface HostTurn {
  readonly leave: () => Promise<void>;
}

/** Settings of {@link createFetcher}. Only the first two have no default. */
export interface FetcherOptions {
  /** Product and version: `isnad/1.0`. The product is the name that robots.txt is read for. */
  readonly userAgent: string;
  /** A page or mail address where sites reach you, sent after the name: `isnad/1.0 (+https://example.org/bot)`. */
  readonly contact: string;
  /** Networks, addresses or host names that may be fetched though they are not public, e.g. `127.0.0.0/8`. Default none. */
  readonly allowAddresses?: readonly string[];
  readonly timeouts?: Partial<FetchTimeouts>;
  /** Largest page after decoding, in bytes. Default 10 MiB. */
  readonly maxBytes?: number;
  /** Default 10. */
  readonly maxRedirects?: number;
  /** Connections, and requests at a time, to one host. Default 2. */
  readonly perHost?: number;
  /** Default true. */
  readonly respectRobots?: boolean;
  /** Where robots.txt files are remembered. Default this process's memory. */
  readonly robotsCache?: RobotsCache;
  /** Value of Accept-Language. Default `ar, en;q=0.8, *;q=0.5`. */
  readonly acceptLanguage?: string;
  /** When to come back after a 429 without Retry-After, or to a host that is busy; milliseconds. Default 60,000. */
  readonly defaultDelayMs?: number;
  /** Default: redirects go on at once. */
  readonly pace?: HostPace;
  /** Resolves names. Default `dns.lookup`; its answers pass the guard whoever gives them. */
  readonly lookup?: Lookup;
  /** Milliseconds since 1970. Default `Date.now`. */
  readonly clock?: () => number;
  /** For the connector of undici: `ca`, `localAddress`, … Default none. */
  readonly connect?: buildConnector.BuildOptions;
}

/** {@link FetcherOptions} with every default filled in, but for those that stay open. */
type FetcherSettings = ReturnType<typeof readOptions>;

const VISIBLE = /^[\x21-\x7e]+$/u;
const PRODUCT = /^[A-Za-z_-]+(?:\/[\w.+~-]+)?$/u;

/** Check the options and fill in the defaults. @throws TypeError naming the option that cannot be used. */
export function readOptions(options: FetcherOptions) {
  const { userAgent, contact } = options;
  if (!PRODUCT.test(userAgent))
    throw new TypeError(`userAgent: ${userAgent} is not of the form name/version`);
  if (contact !== '' && !VISIBLE.test(contact))
    throw new TypeError('contact: an address in visible ASCII characters, or empty');
  const timeouts = {
    connectMs: 10_000,
    headersMs: 15_000,
    idleMs: 15_000,
    totalMs: 30_000,
    ...options.timeouts,
  };
  const settings = {
    userAgent: contact === '' ? userAgent : `${userAgent} (+${contact})`,
    productToken: userAgent.split('/', 1)[0] ?? userAgent,
    timeouts,
    maxBytes: options.maxBytes ?? 10 * 1024 * 1024,
    maxRedirects: options.maxRedirects ?? 10,
    perHost: options.perHost ?? 2,
    respectRobots: options.respectRobots ?? true,
    robotsCache: options.robotsCache ?? createMemoryRobotsCache(),
    acceptLanguage: options.acceptLanguage ?? 'ar, en;q=0.8, *;q=0.5',
    defaultDelayMs: options.defaultDelayMs ?? 60_000,
    clock: options.clock ?? Date.now,
  };
  const { maxBytes, maxRedirects, perHost, defaultDelayMs } = settings;
  for (const [name, value] of Object.entries({ maxBytes, perHost, ...timeouts }))
    if (!Number.isSafeInteger(value) || value < 1)
      throw new TypeError(`${name}: ${value} is not a whole number from 1`);
  for (const [name, value] of Object.entries({ maxRedirects, defaultDelayMs }))
    if (!Number.isSafeInteger(value) || value < 0)
      throw new TypeError(`${name}: ${value} is not a whole number from 0`);
  return settings;
}
