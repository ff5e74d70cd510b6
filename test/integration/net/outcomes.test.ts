import { createServer } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FETCH_REASONS, type FetchReason } from '../../../src/contract/reasons.ts';
import { createFetcher, type Fetcher } from '../../../src/net/createFetcher.ts';
import type { FetcherOptions } from '../../../src/net/fetcherOptions.ts';
import { type FixtureNet, startFixtureNet } from '../../support/fixtureNet.ts';
import { MISBEHAVIOURS, RESOLUTIONS } from '../../support/misbehaviours.ts';
import { healthyHosts, slowness } from '../../support/slowness.ts';
import { ENDINGS } from './endings.ts';

const NOW = Date.UTC(2026, 2, 2, 12);
const TOTAL_MS = 1500;
const PATIENT = { connectMs: 15_000, headersMs: 15_000, idleMs: 15_000, totalMs: 15_000 };
// Time-outs are multiples of how slow the machine is now.
let slow = 1;

const ELSEWHERE: readonly FetchReason[] = [
  'NOT_MODIFIED',
  'BAD_URL',
  'CONNECTION_REFUSED',
  'HOST_BUSY',
  'TLS_INVALID',
];

let internet: FixtureNet;
let fetcher: Fetcher;

function makeFetcher(options: Partial<FetcherOptions> = {}): Fetcher {
  return createFetcher({
    userAgent: 'isnad/1.0',
    contact: 'https://example.org/bot',
    // The one address the fixture listens at: the rest of loopback stays forbidden.
    allowAddresses: ['127.0.0.1'],
    lookup: internet.lookup,
    timeouts: { connectMs: 500 * slow, headersMs: 600 * slow, idleMs: 400 * slow, totalMs: TOTAL_MS * slow },
    maxBytes: 1_000_000,
    clock: () => NOW,
    ...options,
  });
}

const urlOf = (hostAndPath: string): string => {
  const [host = '', ...path] = hostAndPath.split('/');
  return internet.urlOf(host, `/${path.join('/')}`);
};

beforeAll(async () => {
  internet = await startFixtureNet({ ...MISBEHAVIOURS, ...healthyHosts() }, RESOLUTIONS);
  await using patient = makeFetcher({ timeouts: PATIENT });
  slow = await slowness(patient, internet);
  fetcher = makeFetcher();
});
afterAll(async () => {
  await fetcher.close();
  await internet[Symbol.asyncDispose]();
});

describe('fetch', () => {
  it.concurrent.each(ENDINGS)('%s ends as %s, in time', async (hostAndPath, ending) => {
    const started = performance.now();
    const outcome = await fetcher.fetch(urlOf(hostAndPath));
    expect(outcome.kind === 'page' ? 'page' : outcome.reason).toBe(ending);
    if (outcome.kind !== 'page' && outcome.kind !== 'unchanged')
      expect(outcome.kind).toBe(FETCH_REASONS[outcome.reason].ending);
    // robots.txt has its own deadline before the page's; the rest is for a busy machine.
    expect(performance.now() - started).toBeLessThan((2 * TOTAL_MS + 2000) * slow);
  });

  it('has a case for every reason of the catalogue', () => {
    const covered = new Set<string>([...ENDINGS.map(([, ending]) => ending), ...ELSEWHERE, 'page']);
    expect([...covered].sort()).toEqual([...Object.keys(FETCH_REASONS), 'page'].sort());
  });

  it('gives the decoded bytes, the headers worth keeping and the way it came', async () => {
    const outcome = await fetcher.fetch(urlOf('redirect-raw-utf8'));
    expect(outcome).toMatchObject({
      kind: 'page',
      url: urlOf('redirect-raw-utf8'),
      finalUrl: new URL('/أخبار/1', urlOf('redirect-raw-utf8')).href,
      redirects: [urlOf('redirect-raw-utf8')],
      status: 200,
      contentType: 'text/html; charset=utf-8',
      fetchedAt: new Date(NOW).toISOString(),
    });
  });

  it.each([
    'gzip-page',
    'brotli-page',
    'deflate-page',
    'deflate-raw-page',
    'gzip-in-gzip-page',
    'gzip-claimed',
  ])('decodes %s', async (host) => {
    const outcome = await fetcher.fetch(urlOf(host));
    const body = outcome.kind === 'page' ? new TextDecoder().decode(outcome.body) : '';
    expect(body).toMatch(/^<!doctype html>.*<\/html>$/u);
  });

  it('says who it is and where to complain', async () => {
    await fetcher.fetch(urlOf('page'));
    const seen = internet.requests.find(({ host, path }) => host === 'page' && path === '/');
    expect(seen?.headers['user-agent']).toBe('isnad/1.0 (+https://example.org/bot)');
  });
});

describe('delays', () => {
  it.each([
    ['limited-seconds', 120_000],
    // By the server's own clock, two hours behind ours: five minutes are five minutes.
    ['limited-date', 300_000],
    ['limited-nonsense', 60_000],
    ['limited-silent', 60_000],
    ['busy-seconds', 30_000],
    ['robots-500', 600_000],
  ])('%s asks to come back after %i ms', async (host, wait) => {
    const outcome = await fetcher.fetch(urlOf(host));
    expect(outcome.kind === 'delay' && outcome.until - NOW).toBe(wait);
  });

  it('asks no third time at once where two are allowed, and calls the host busy after the deadline', async () => {
    await using patient = makeFetcher({ respectRobots: false });
    const outcomes = await Promise.all(
      [1, 2, 3].map((n) => patient.fetch(internet.urlOf('slow-drip', `/${n}`))),
    );
    const endings = outcomes.map((outcome) => (outcome.kind === 'page' ? 'page' : outcome.reason));
    expect(endings.sort()).toEqual(['HOST_BUSY', 'TIMEOUT', 'TIMEOUT']);
    expect(internet.mostAtOnce.get('slow-drip')).toBe(2);
  });

  it('asks the pace before a redirect to another host', async () => {
    const asked: string[] = [];
    const take = async (host: string): Promise<{ until: number }> => {
      asked.push(host);
      return { until: NOW + 5000 };
    };
    await using paced = makeFetcher({ pace: { take } });
    const outcome = await paced.fetch(urlOf('redirect-to-forbidden-by-robots'));
    expect(outcome).toMatchObject({ kind: 'delay', reason: 'HOST_BUSY', until: NOW + 5000 });
    expect(asked).toEqual([new URL(urlOf('robots-forbids')).host]);
    expect((await paced.fetch(urlOf('redirect-ten/0'))).kind).toBe('page');
    expect(asked).toHaveLength(1);
  });
});

describe('conditional requests', () => {
  it('ends as unchanged when the server says so', async () => {
    const first = await fetcher.fetch(urlOf('conditional'));
    expect(first).toMatchObject({
      kind: 'page',
      etag: '"v1"',
      lastModified: 'Mon, 02 Mar 2026 10:00:00 GMT',
    });
    const etag = first.kind === 'page' ? first.etag : null;
    expect(await fetcher.fetch(urlOf('conditional'), { etag })).toMatchObject({
      kind: 'unchanged',
      reason: 'NOT_MODIFIED',
    });
    expect((await fetcher.fetch(urlOf('conditional'), { etag: '"v0"' })).kind).toBe('page');
  });

  it('sends no validator that would break the request', async () => {
    const outcome = await fetcher.fetch(urlOf('conditional'), { etag: '"v1"\r\nX-Injected: 1' });
    expect(outcome.kind).toBe('page');
  });
});

describe('robots.txt', () => {
  it('tells crawl-delay and sitemaps', async () => {
    const outcome = await fetcher.fetch(urlOf('robots-forbids'));
    expect(outcome.crawlDelayMs).toBe(3000);
    expect((await fetcher.robots(urlOf('robots-forbids'))).sitemaps).toEqual(['http://s.example/map.xml']);
  });

  it('is asked for once for many pages, and not at all when switched off', async () => {
    await using fresh = makeFetcher();
    const count = (): number =>
      internet.requests.filter(({ host, path }) => host === 'page' && path === '/robots.txt').length;
    const before = count();
    await Promise.all([1, 2, 3, 4, 5].map((n) => fresh.fetch(internet.urlOf('page', `/${n}`))));
    expect(count()).toBe(before + 1);
    await using careless = makeFetcher({ respectRobots: false });
    expect((await careless.fetch(urlOf('robots-forbids/private/2'))).kind).toBe('page');
    await careless.fetch(urlOf('page'));
    expect(count()).toBe(before + 1);
  });
});

describe('other endings', () => {
  it.each([
    '',
    'news',
    '/news',
    'ftp://page/',
    'file:///etc/passwd',
    'http://user:secret@page/',
    `http://page/${'x'.repeat(9000)}`,
  ])('refuses the address %.40s', async (url) => {
    expect(await fetcher.fetch(url)).toMatchObject({ kind: 'discard', reason: 'BAD_URL' });
  });

  it('retries a port where nothing listens', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((ready) => server.once('listening', ready));
    const address = server.address();
    await new Promise((closed) => server.close(closed));
    const port = typeof address === 'object' ? address?.port : 0;
    expect(await fetcher.fetch(`http://127.0.0.1:${port}/`)).toMatchObject({
      kind: 'retry',
      reason: 'CONNECTION_REFUSED',
    });
  });

  it('quarantines what has a certificate nobody trusts', async () => {
    expect(await fetcher.fetch(internet.secureUrlOf('self-signed.fixture'))).toMatchObject({
      kind: 'quarantine',
      reason: 'TLS_INVALID',
    });
  });

  it('passes the second time where the server had failed once', async () => {
    expect(await fetcher.fetch(urlOf('five-hundred-once'))).toMatchObject({
      kind: 'retry',
      reason: 'HTTP_SERVER_ERROR',
    });
    expect((await fetcher.fetch(urlOf('five-hundred-once'))).kind).toBe('page');
  });

  it('survives connections that die or hold leftovers between two requests', async () => {
    for (const host of ['keep-alive-then-dead', 'keep-alive-with-leftovers']) {
      await using one = makeFetcher();
      const endings: string[] = [];
      for (let i = 0; i < 4; i++) {
        const outcome = await one.fetch(internet.urlOf(host, `/${i}`));
        endings.push(outcome.kind === 'page' ? 'page' : outcome.reason);
        // Until the connection is over, and two turns in which our own end hears of it: a request that left before
        // would meet a reset of its own, which is another case.
        await expect.poll(() => internet.connectionsTo(host), { interval: 5, timeout: 10_000 }).toBe(0);
        await turn();
        await turn();
      }
      expect(endings, host).toEqual(['page', 'page', 'page', 'page']);
    }
  });

  it("throws the caller's reason, and nothing else, when the caller gives up", async () => {
    const giveUp = new AbortController();
    const running = fetcher.fetch(internet.urlOf('slow-drip', '/given-up'), { signal: giveUp.signal });
    setTimeout(() => giveUp.abort(new Error('shutting down')), 100);
    await expect(running).rejects.toThrow('shutting down');
    await expect(
      fetcher.fetch(urlOf('page'), { signal: AbortSignal.abort(new Error('before')) }),
    ).rejects.toThrow('before');
  });

  it('takes feeds where feeds are expected', async () => {
    expect((await fetcher.fetch(urlOf('json'), { expect: 'feed' })).kind).toBe('page');
    expect(await fetcher.fetch(urlOf('image-as-html'), { expect: 'feed' })).toMatchObject({
      reason: 'NOT_HTML',
    });
    expect((await fetcher.fetch(urlOf('image-as-html'), { expect: 'anything' })).kind).toBe('page');
  });
});
