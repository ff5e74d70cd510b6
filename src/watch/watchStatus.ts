import type { WatchStatus } from '../observe/status.ts';
import type { WatchState } from './types.ts';

/** The watches in short, those polled last first. */
export function watchStatus(states: readonly WatchState[], most: number): readonly WatchStatus[] {
  return states
    .map(({ url, sources }) => ({
      url,
      sources: sources.length,
      failing: sources.filter(({ reason }) => reason !== null).length,
      intervalSeconds: sources.length === 0 ? null : Math.min(...sources.map((each) => each.intervalSeconds)),
      polledAt: latest(sources.map(({ polledAt }) => polledAt)),
      newsAt: latest(sources.map(({ newsAt }) => newsAt)),
      enqueued: sources.reduce((sum, { enqueued }) => sum + enqueued, 0),
    }))
    .sort((a, b) => ((a.polledAt ?? '') < (b.polledAt ?? '') ? 1 : -1))
    .slice(0, most);
}

function latest(times: readonly (string | null)[]): string | null {
  return times.reduce((a, b) => ((a ?? '') < (b ?? '') ? b : a), null);
}
