import type { IntervalBounds } from './pollInterval.ts';
import { firstInterval, nextInterval } from './pollInterval.ts';
import type { PollSchedule } from './pollSchedule.ts';
import type { Watch, WatchSource } from './types.ts';
import { type WatchStore, watchId } from './watchStore.ts';

/** What a poll brought: its first answer, something new, nothing, or a failure. */
interface PollResult {
  readonly poll: 'first' | 'news' | 'nothing' | 'failed';
  /** Dates of what a first answer lists, milliseconds since 1970. */
  readonly dates: readonly number[];
}

type Found = Pick<WatchSource, 'url' | 'from'> & { readonly parent?: string };

/** Watches with their schedules: what client and workers change them by. */
export interface Watches {
  readonly store: WatchStore;
  /** Begin to watch, or change how an address is watched; gives whether it is new. */
  add(watch: Watch): Promise<boolean>;
  /** Stop; gives whether it was watched. Pages that wait already still come. */
  remove(url: string): Promise<boolean>;
  /** Watch these too, as far as there is room for more sources. */
  addSources(watch: Watch, found: readonly Found[]): Promise<void>;
  /** The files of a sitemap index, newest first: those that it no longer names are no longer asked. */
  replaceSources(watch: Watch, index: WatchSource, urls: readonly string[]): Promise<void>;
  /** A poll ended well: remember its state and when to come again. */
  settle(watch: Watch, source: WatchSource, result: PollResult): Promise<void>;
  /** A poll ended with nothing but `reason`. */
  fail(ids: { readonly watch: string; readonly source: string }, reason: string): Promise<void>;
}

// A site's feeds and newest sitemaps; more are archives or sections that the others hold already.
const MOST_SOURCES = 50;
// Sources of one watch are first asked one after the other.
const SPREAD_MS = 250;

/** Bind store and schedule. */
export function createWatches(options: {
  readonly store: WatchStore;
  readonly schedule: PollSchedule;
  readonly bounds: IntervalBounds;
  readonly now?: () => number;
}): Watches {
  const { store, schedule, bounds, now = Date.now } = options;

  async function begin(watch: Watch, { url, from, parent }: Found, place: number): Promise<boolean> {
    const source: WatchSource = {
      id: watchId(watch.url, url),
      url,
      from,
      parent: parent ?? null,
      kind: null,
      intervalSeconds: firstInterval([], now(), bounds),
      polledAt: null,
      newsAt: null,
      listed: 0,
      enqueued: 0,
      failures: 0,
      reason: null,
    };
    if (!(await store.addSource(watch.id, source))) return false;
    await schedule.set(watch.id, source, place * SPREAD_MS);
    return true;
  }

  async function end(watch: string, source: string): Promise<void> {
    await schedule.remove(source);
    await store.removeSource(watch, source);
  }

  async function addSources(watch: Watch, found: readonly Found[]): Promise<void> {
    let room = MOST_SOURCES - (await store.sources(watch.id)).length;
    let place = 0;
    for (const each of found) {
      if (room <= 0) return;
      if (await begin(watch, each, ++place)) room--;
    }
  }

  async function settle(watch: string, source: WatchSource, result: PollResult): Promise<void> {
    const at = now();
    const intervalSeconds =
      result.poll === 'first'
        ? firstInterval(result.dates, at, bounds)
        : nextInterval(source.intervalSeconds, result.poll, bounds);
    const polledAt = new Date(at).toISOString();
    const isNews = result.poll === 'news' || (result.poll === 'first' && source.listed > 0);
    const next = { ...source, intervalSeconds, polledAt, newsAt: isNews ? polledAt : source.newsAt };
    await store.updateSource(watch, next);
    if (intervalSeconds !== source.intervalSeconds && (await store.source(watch, source.id)) !== null)
      await schedule.set(watch, next, intervalSeconds * 1_000);
    await store.release(source.id);
  }

  return {
    store,
    async add(watch) {
      const isNew = (await store.get(watch.id)) === null;
      await store.save(watch);
      if (await begin(watch, { url: watch.url, from: 'given' }, 0)) return isNew;
      // A process may have died between source and schedule: watching again mends it.
      const source = await store.source(watch.id, watchId(watch.url, watch.url));
      if (source !== null) await schedule.set(watch.id, source, 0);
      return isNew;
    },
    async remove(url) {
      const id = watchId(url);
      const had = await store.remove(id);
      for (const source of had ?? []) await schedule.remove(source.id);
      return had !== null;
    },
    addSources,
    async replaceSources(watch, index, urls) {
      const named = new Set(urls.slice(0, MOST_SOURCES));
      for (const source of await store.sources(watch.id))
        if (source.parent === index.id && !named.has(source.url)) await end(watch.id, source.id);
      await addSources(
        watch,
        [...named].map((url) => ({ url, from: 'index' as const, parent: index.id })),
      );
    },
    settle: (watch, source, result) => settle(watch.id, source, result),
    async fail({ watch, source: id }, reason) {
      const source = await store.source(watch, id);
      if (source === null) {
        await schedule.remove(id);
        return;
      }
      if (source.from === 'common' && source.kind === null) {
        await end(watch, id);
        return;
      }
      const failed = { ...source, failures: source.failures + 1, reason };
      await settle(watch, failed, { poll: 'failed', dates: [] });
    },
  };
}
