import type { Span } from '../text/span.ts';
import type { EntityType } from './types.ts';

/** A span that some rule or the recogniser takes for a name, before overlaps are settled. */
export interface Candidate extends Span {
  readonly type: EntityType;
  /** 0 to 1. */
  readonly confidence: number;
  /** What found it, such as `recogniser`, `places`, `title`. */
  readonly rule: string;
  /** Identity known from a list: an ISO country code, a known name's first spelling, a demonym's code. */
  readonly code?: string;
}

/**
 * Settle overlaps: a candidate stays unless an earlier one in rank covers part of it. Rank is confidence, then
 * length, then place in the text.
 *
 * @returns Candidates in order of the text, none overlapping
 */
export function settle(candidates: readonly Candidate[]): Candidate[] {
  const ranked = [...candidates].sort(
    (a, b) => b.confidence - a.confidence || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const taken = new Uint8Array(candidates.reduce((most, one) => Math.max(most, one.end), 0));
  const kept: Candidate[] = [];
  for (const one of ranked) {
    if (one.end <= one.start || taken.subarray(one.start, one.end).includes(1)) continue;
    taken.fill(1, one.start, one.end);
    kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
}
