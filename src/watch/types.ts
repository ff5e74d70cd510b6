import type { ListingKind } from '../discovery/types.ts';

/** What is watched, as it was asked for. */
export interface Watch {
  readonly id: string;
  readonly url: string;
  readonly tags: readonly string[];
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** How many lists deep the pages it finds are followed; 0 takes articles only. */
  readonly depth: number;
  /** ISO 8601 UTC. */
  readonly createdAt: string;
}

/** Where a watch takes its addresses from: the watched address itself, or what it offers. */
export interface WatchSource {
  readonly id: string;
  readonly url: string;
  /** Who named it: you, a page's markup, robots.txt, a sitemap index, or a guess at common paths. */
  readonly from: 'given' | 'link' | 'robots' | 'index' | 'common';
  /** Id of the sitemap index that names it, or `null`. */
  readonly parent: string | null;
  /** `null` before the first poll. */
  readonly kind: ListingKind | null;
  /** Present time between two polls. */
  readonly intervalSeconds: number;
  /** Last poll that ended, and last one that brought something new; ISO 8601 UTC, `null` for never. */
  readonly polledAt: string | null;
  readonly newsAt: string | null;
  /** Addresses it listed last, after include and exclude. */
  readonly listed: number;
  /** URLs enqueued because of it, since it is watched. */
  readonly enqueued: number;
  /** Polls in a row that failed, and why the last one did. */
  readonly failures: number;
  readonly reason: string | null;
}

/** A watch with its sources. */
export interface WatchState extends Watch {
  readonly sources: readonly WatchSource[];
}
