/** How often a source may be asked, in seconds. */
export interface IntervalBounds {
  readonly fastest: number;
  readonly slowest: number;
}

// Where no dates tell how often a source has news.
const UNKNOWN_S = 900;
const SOONER = 0.5;
const LATER = 1.5;
// Ask about twice between two entries: an entry then waits a quarter of that time on average.
const POLLS_AN_ENTRY = 2;
// The newest entries tell the present pace; older ones, that of last month.
const ENTRIES_LOOKED_AT = 10;

/**
 * The first wait, from the dates of what the source lists: half the mean time between its newest entries, counted up to
 * now, so that a source whose last entry is old starts slowly.
 *
 * @param dates Milliseconds since 1970, any order.
 * @returns Seconds, within the bounds.
 */
export function firstInterval(dates: readonly number[], now: number, bounds: IntervalBounds): number {
  const newest = dates
    .filter((date) => date <= now)
    .sort((a, b) => b - a)
    .slice(0, ENTRIES_LOOKED_AT);
  const oldest = newest.at(-1);
  if (oldest === undefined) return bound(UNKNOWN_S, bounds);
  return bound((now - oldest) / 1_000 / newest.length / POLLS_AN_ENTRY, bounds);
}

/**
 * The wait after a poll: half of the one before where there was news, half as long again where there was none. It settles
 * where a third of the polls bring news (0.5 to the power of p times 1.5 to the power of 1 - p is 1 at p = 0.37), whatever
 * the pace of the site, and follows it from day to night. A failure counts as no news, twice.
 *
 * @returns Seconds, within the bounds.
 */
export function nextInterval(
  current: number,
  poll: 'news' | 'nothing' | 'failed',
  bounds: IntervalBounds,
): number {
  const factor = { news: SOONER, nothing: LATER, failed: LATER * LATER }[poll];
  return bound(current * factor, bounds);
}

function bound(seconds: number, { fastest, slowest }: IntervalBounds): number {
  return Math.round(Math.min(Math.max(seconds, fastest), Math.max(slowest, fastest)));
}
