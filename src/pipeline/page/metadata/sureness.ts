import type { FoundDate } from '../types.ts';

/** How sure each source of a date is, 0 to 100. */
const CONFIDENCE: Readonly<Record<string, number>> = {
  ...{ jsonld: 98, opengraph: 97, microdata: 95, meta: 90, time: 80, line: 70, url: 85 },
};

/** Confidence of a date from this source: the source's, times the reader's own certainty; 0 to 100. */
export function sureness(found: FoundDate, basis: string): number {
  return Math.round(((CONFIDENCE[basis] ?? 50) * Math.min(100, found.confidence + 10)) / 100);
}
