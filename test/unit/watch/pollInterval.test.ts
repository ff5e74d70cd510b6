import { describe, expect, it } from 'vitest';
import { agePriority } from '../../../src/watch/agePriority.ts';
import { firstInterval, nextInterval } from '../../../src/watch/pollInterval.ts';

const BOUNDS = { fastest: 120, slowest: 21_600 };
const NOW = Date.UTC(2026, 1, 20);
const every = (minutes: number, count = 20): number[] =>
  Array.from({ length: count }, (_, n) => NOW - n * minutes * 60_000);

describe('firstInterval', () => {
  it('asks a live site soon, a sleeping one seldom, and stays within the bounds', () => {
    expect(firstInterval(every(20), NOW, BOUNDS)).toBe(540);
    expect(firstInterval(every(1), NOW, BOUNDS)).toBe(BOUNDS.fastest);
    expect(firstInterval(every(1_440), NOW, BOUNDS)).toBe(BOUNDS.slowest);
    // Ten entries an hour, but the last one a month ago: it sleeps.
    const old = every(6).map((date) => date - 30 * 86_400_000);
    expect(firstInterval(old, NOW, BOUNDS)).toBe(BOUNDS.slowest);
  });

  it('starts in the middle without dates, or with dates in the future alone', () => {
    expect(firstInterval([], NOW, BOUNDS)).toBe(900);
    expect(firstInterval([NOW + 60_000], NOW, BOUNDS)).toBe(900);
  });
});

/** Poll a site that publishes every `period` seconds for `span` seconds; gives polls and mean delay of its entries. */
function follow(period: number, span: number): { polls: number; delay: number } {
  let interval = 900;
  let polls = 0;
  let delay = 0;
  let seen = 0;
  for (let time = 0; time < span; time += interval) {
    polls++;
    const published = Math.floor(time / period);
    for (let n = seen + 1; n <= published; n++) delay += time - n * period;
    interval = nextInterval(interval, published > seen ? 'news' : 'nothing', BOUNDS);
    seen = published;
  }
  return { polls, delay: delay / Math.max(1, seen) };
}

describe('nextInterval', () => {
  it.each([300, 1_200, 3_600, 14_400])('follows a site with an entry every %i s', (period) => {
    const { polls, delay } = follow(period, 30 * 86_400);
    const entries = (30 * 86_400) / period;
    expect(delay).toBeLessThan(Math.max(period / 2, BOUNDS.fastest));
    expect(polls / entries).toBeLessThan(4);
    expect(polls / entries).toBeGreaterThan(1.5);
  });

  it('lets a silent site sleep within nine polls, and asks one that fails less and less often', () => {
    let interval = 900;
    for (let n = 0; n < 8; n++) interval = nextInterval(interval, 'nothing', BOUNDS);
    expect(interval).toBe(BOUNDS.slowest);
    expect(nextInterval(900, 'failed', BOUNDS)).toBe(2_025);
    expect(nextInterval(20_000, 'failed', BOUNDS)).toBe(BOUNDS.slowest);
  });
});

describe('agePriority', () => {
  it('puts newer before older, the future with now, and the undated behind a day', () => {
    const ages = [0, 10, 60, 1_000, 10_000, 500_000].map((minutes) =>
      agePriority(NOW - minutes * 60_000, NOW),
    );
    expect(ages).toEqual(ages.toSorted((a, b) => a - b));
    expect(new Set(ages).size).toBe(ages.length);
    expect(agePriority(NOW + 1e9, NOW)).toBe(1);
    expect(agePriority(null, NOW)).toBe(agePriority(NOW - 86_400_000, NOW));
    expect(agePriority(0, NOW)).toBeLessThan(150);
  });
});
