import type { Fetcher } from '../../src/net/createFetcher.ts';
import type { Behaviour, FixtureNet } from './fixtureNet.ts';
import { MISBEHAVIOURS } from './misbehaviours.ts';

// What two idle cores need for a healthy page among many at once, generously.
const USUAL_MS = 2;
// Beyond this a test would wait for minutes.
const MOST = 10;

const HEALTHY = 50;
const healthyHost = (n: number): string => `healthy${n}.example`;

/** Hosts that {@link slowness} asks, for the fixture. */
export function healthyHosts(): Readonly<Record<string, Behaviour>> {
  const { page } = MISBEHAVIOURS;
  if (page === undefined) throw new Error('the fixture has no healthy page');
  return Object.fromEntries(Array.from({ length: HEALTHY }, (_, n) => [healthyHost(n), page]));
}

/**
 * How many times slower than an idle machine this one is now, 1 to 10: how long fifty healthy hosts take at once.
 * Time-outs that are multiples of it tell a dead host from a busy machine.
 */
export async function slowness(fetcher: Fetcher, internet: FixtureNet): Promise<number> {
  const askAll = async (path: string): Promise<number> => {
    const started = performance.now();
    const urls = Array.from({ length: HEALTHY }, (_, n) => internet.urlOf(healthyHost(n), path));
    const outcomes = await Promise.all(urls.map((url) => fetcher.fetch(url)));
    // Who does not come within its patience says most of all.
    return outcomes.every(({ kind }) => kind === 'page')
      ? performance.now() - started
      : Number.POSITIVE_INFINITY;
  };
  // The first round compiles code and opens connections, which says little of the machine.
  await askAll('/first');
  const ms = await askAll('/second');
  return Math.min(MOST, Math.max(1, Math.ceil(ms / (USUAL_MS * HEALTHY))));
}
