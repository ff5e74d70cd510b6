import type { Job } from 'bullmq';
import type { Request } from '../contract/jobs.ts';
import type { WatchReason } from '../contract/watchReasons.ts';
import { createAddressFilter } from '../discovery/addressPattern.ts';
import { COMMON_PATHS } from '../discovery/commonPaths.ts';
import { SOURCE_BYTES } from '../discovery/limits.ts';
import { covers, isHome } from '../discovery/readPageListing.ts';
import type { ListedUrl, Listing } from '../discovery/types.ts';
import type { Intake } from '../intake/createIntake.ts';
import type { Fetcher } from '../net/createFetcher.ts';
import type { FetchOutcome } from '../net/outcome.ts';
import type { Tally } from '../observe/counts.ts';
import { siteOf } from '../pipeline/page/canonicalUrl.ts';
import type { ValidatorStore } from '../store/validators.ts';
import { StageFailure, type StagePool } from '../threads/createStagePool.ts';
import { agePriority } from '../watch/agePriority.ts';
import type { Watches } from '../watch/createWatches.ts';
import type { Watch, WatchSource } from '../watch/types.ts';
import { JobEnd } from './outcome.ts';

type Poll = NonNullable<Request['poll']>;

/** Asks a watched source, enqueues what it lists, and settles when it is asked next. */
export type PollSource = (job: Job, request: Request, poll: Poll) => Promise<Tally>;

/** What polls work with. */
export interface PollParts {
  readonly watches: Watches;
  readonly fetcher: Fetcher;
  readonly validators: ValidatorStore;
  readonly pool: StagePool;
  readonly intake: Intake;
  readonly onFetched?: (job: Job, outcome: FetchOutcome) => void;
  /** Entries of sitemaps older than this are left out, in milliseconds; 0 leaves out none. */
  readonly maxAgeMs: number;
  readonly now: () => number;
}

/** The poll that a job is, or `null` for a page. */
export function pollOf(job: Job): Poll | null {
  const data: unknown = job.data;
  const request = typeof data === 'object' && data !== null && 'request' in data ? data.request : null;
  const poll = typeof request === 'object' && request !== null && 'poll' in request ? request.poll : null;
  if (typeof poll !== 'object' || poll === null || !('watch' in poll) || !('source' in poll)) return null;
  return { watch: String(poll.watch), source: String(poll.source) };
}

/** Make the poll. It ends as a page's fetch does, but that nothing is quarantined: the next poll comes by itself. */
export function createPollSource(parts: PollParts): PollSource {
  const { watches, fetcher, validators, intake } = parts;

  return async (job, request, poll) => {
    const watch = await watches.store.get(poll.watch);
    const source = await watches.store.source(poll.watch, poll.source);
    if (watch === null || source === null) throw drop('WATCH_REMOVED', request.url);
    const by = `${job.id}@${request.enqueuedAt}`;
    // Under a name of its own: the same address may be fetched as a page too, whose copy is another.
    const key = `watch ${source.id}`;
    const outcome = await fetcher.fetch(request.url, {
      ...(await validators.get(key, by)),
      expect: 'feed',
      maxBytes: SOURCE_BYTES,
    });
    parts.onFetched?.(job, outcome);
    if (outcome.kind === 'unchanged') {
      await watches.settle(watch, { ...source, failures: 0, reason: null }, { poll: 'nothing', dates: [] });
      return { polled: 1 };
    }
    if (outcome.kind === 'delay') {
      const { kind, reason, detail, until } = outcome;
      throw new JobEnd({ ending: kind, step: 'watch', reason, detail, until });
    }
    if (outcome.kind !== 'page') {
      const { kind, reason, detail } = outcome;
      throw new JobEnd({ ending: kind === 'retry' ? 'retry' : 'discard', step: 'watch', reason, detail });
    }
    const { finalUrl, body, contentType, fetchedAt } = outcome;
    const listing = await readList(parts.pool, {
      url: finalUrl,
      asked: request.url,
      body,
      fetchedAt,
      ...(contentType === null ? {} : { contentType }),
    });
    const isSought = source.from !== 'given' && listing.kind === 'page';
    if (isSought) throw drop('NOT_A_SOURCE', 'a page, where a feed or sitemap was looked for');
    const entries = chooseEntries(parts, watch, listing, finalUrl);
    const offered = await offer(watch, source, listing, finalUrl);
    if (listing.entries.length + offered === 0)
      throw drop('SOURCE_EMPTY', `a ${listing.kind} without an address`);
    const { depth, include, exclude, tags } = watch;
    const now = parts.now();
    const result = await intake.add(
      entries.map(({ url, date }) => ({ url, priority: agePriority(date, now) })),
      { tags, ...(depth > 0 ? { follow: { depth, include: [...include], exclude: [...exclude] } } : {}) },
    );
    const news = await watches.store.compare(
      source.id,
      entries.map(({ url }) => url),
    );
    await validators.set(key, by, outcome);
    const isFirst = source.polledAt === null;
    const state = {
      ...source,
      kind: listing.kind,
      listed: entries.length,
      enqueued: source.enqueued + result.added,
      failures: 0,
      reason: null,
    };
    const dates = isFirst ? listing.entries.flatMap(({ date }) => (date === null ? [] : [date])) : [];
    await watches.settle(watch, state, { poll: isFirst ? 'first' : news > 0 ? 'news' : 'nothing', dates });
    return { polled: 1 };
  };

  /** Add what the source offers as sources of the watch; gives how many it offered. */
  async function offer(watch: Watch, source: WatchSource, listing: Listing, at: string): Promise<number> {
    if (listing.kind === 'sitemapIndex') {
      const recent = listing.sources.filter(({ date }) => isRecent(date));
      await watches.replaceSources(
        watch,
        source,
        recent.map(({ url }) => url),
      );
      return listing.sources.length;
    }
    if (listing.kind !== 'page') return 0;
    const links = listing.sources.map(({ url }) => ({ url, from: 'link' as const }));
    const rules = await fetcher.robots(at).catch(() => null);
    const maps = (rules?.sitemaps ?? []).filter((url) => covers(source.url, url));
    const robots = maps.map((url) => ({ url, from: 'robots' as const }));
    const guesses =
      isHome(source.url) && source.kind === null && links.length + robots.length === 0
        ? COMMON_PATHS.map((path) => ({ url: new URL(path, at).href, from: 'common' as const }))
        : [];
    await watches.addSources(watch, [...links, ...robots, ...guesses]);
    return links.length + robots.length + guesses.length;
  }

  function isRecent(date: number | null): boolean {
    return date === null || parts.maxAgeMs === 0 || date >= parts.now() - parts.maxAgeMs;
  }

  function chooseEntries(
    { maxAgeMs }: PollParts,
    watch: Watch,
    { kind, entries }: Listing,
    at: string,
  ): readonly ListedUrl[] {
    const passes = createAddressFilter(watch);
    const isSitemap = kind === 'sitemap' || kind === 'sitemapIndex';
    // A sitemap speaks for its own site (sitemaps.org), or for the site that named it; a feed may lie elsewhere.
    const sites = [at, watch.url].map((url) => siteOf(new URL(url).hostname));
    const belongs = (url: string): boolean => sites.includes(siteOf(new URL(url).hostname));
    return entries.filter(
      ({ url, date }) => passes(url) && (!isSitemap || (belongs(url) && (maxAgeMs === 0 || isRecent(date)))),
    );
  }
}

async function readList(pool: StagePool, input: Parameters<StagePool['list']>[0]['input']): Promise<Listing> {
  try {
    const listing = await pool.list({ kind: 'list', input });
    if (listing.kind === null) throw drop(listing.reason, listing.detail);
    return listing;
  } catch (error) {
    if (!(error instanceof StageFailure)) throw error;
    throw new JobEnd({ ending: 'discard', step: 'watch', reason: error.reason, detail: error.message });
  }
}

function drop(reason: WatchReason, detail: string): JobEnd {
  return new JobEnd({ ending: 'discard', step: 'watch', reason, detail });
}
