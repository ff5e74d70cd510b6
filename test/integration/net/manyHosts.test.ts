import { expect, it } from 'vitest';
import { createFetcher } from '../../../src/net/createFetcher.ts';
import { type Behaviour, startFixtureNet } from '../../support/fixtureNet.ts';
import { MISBEHAVIOURS, RESOLUTIONS } from '../../support/misbehaviours.ts';
import { healthyHosts, slowness } from '../../support/slowness.ts';
import { ENDINGS } from './endings.ts';

const COPIES = 3;
const TOTAL_MS = 3000;
const PATIENT = { connectMs: 15_000, headersMs: 15_000, idleMs: 15_000, totalMs: 15_000 };

it('brings 200 hosts and more, all misbehaving at once, each to its own ending', {
  timeout: 300_000,
}, async () => {
  const hosts: Record<string, Behaviour> = { ...MISBEHAVIOURS, ...healthyHosts() };
  const cases: { readonly host: string; readonly path: string; readonly ending: string }[] = [];
  for (let copy = 0; copy < COPIES; copy++)
    for (const [hostAndPath, ending] of ENDINGS) {
      const [original = '', ...path] = hostAndPath.split('/');
      const behave = MISBEHAVIOURS[original];
      // Names that resolve oddly are tested one by one.
      if (behave === undefined || original in RESOLUTIONS) continue;
      const host = `${original}.copy${cases.length}.example`;
      hosts[host] = behave;
      cases.push({ host, path: `/${path.join('/')}`, ending });
    }
  expect(cases.length).toBeGreaterThanOrEqual(200);

  await using internet = await startFixtureNet(hosts, RESOLUTIONS);
  const options = {
    userAgent: 'isnad/1.0',
    contact: '',
    allowAddresses: ['127.0.0.1'],
    lookup: internet.lookup,
    maxBytes: 1_000_000,
  };
  await using patient = createFetcher({ ...options, timeouts: PATIENT });
  const slow = await slowness(patient, internet);
  const totalMs = TOTAL_MS * slow;
  await using fetcher = createFetcher({
    ...options,
    timeouts: { connectMs: 2000 * slow, headersMs: 2000 * slow, idleMs: 1500 * slow, totalMs },
  });
  const before = process.memoryUsage.rss();
  let mostMemory = before;
  const watch = setInterval(() => {
    mostMemory = Math.max(mostMemory, process.memoryUsage.rss());
  }, 20);
  const started = performance.now();
  const endings = await Promise.all(
    cases.map(async ({ host, path, ending }) => {
      const outcome = await fetcher.fetch(internet.urlOf(host, path));
      return [host, ending, outcome.kind === 'page' ? 'page' : outcome.reason];
    }),
  );
  clearInterval(watch);
  expect(endings.filter(([, expected, ending]) => expected !== ending)).toEqual([]);
  // robots.txt and page have a deadline each; the rest is what the work itself takes.
  expect(performance.now() - started).toBeLessThan(2 * totalMs + 5000 * slow);
  // Two dozen endless bodies and bombs of 20 MB, read by fetcher and fixture in one process, each held to 1 MB.
  expect(mostMemory - before).toBeLessThan(400_000_000);
});
