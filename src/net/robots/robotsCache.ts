import { createRecentlyUsed } from '../recentlyUsed.ts';

/** What is remembered of one origin's robots.txt. Plain JSON, so that any store can hold it. */
export type RobotsEntry =
  /** It was read; `file` is its text, empty where the site has none and so allows everything. */
  | { readonly kind: 'rules'; readonly file: string; readonly expires: number }
  /** It could not be read: no permission before `expires`. `failures` in a row make the wait grow. */
  | {
      readonly kind: 'unreachable';
      readonly failures: number;
      readonly expires: number;
      readonly detail: string;
    };

/**
 * Where robots.txt files are remembered, by origin (`https://news.example`). `expires` counts in milliseconds since
 * 1970; an entry past it is still useful (it holds the count of failures), so keep it a while longer if you can.
 */
export interface RobotsCache {
  get(origin: string): Promise<RobotsEntry | null>;
  set(origin: string, entry: RobotsEntry): Promise<void>;
}

// Characters of robots.txt kept by one process: 10,000 files of a usual size, or 64 of the largest.
const CAPACITY = 32 * 1024 * 1024;
const ENTRY_OVERHEAD = 200;

/** A cache in this process's memory: the origins used last, at most 32 Mi characters of files. */
export function createMemoryRobotsCache(): RobotsCache {
  const entries = createRecentlyUsed<RobotsEntry>(
    CAPACITY,
    (entry) => ENTRY_OVERHEAD + (entry.kind === 'rules' ? entry.file.length : 0),
  );
  return {
    get: async (origin) => entries.get(origin),
    set: async (origin, entry) => entries.set(origin, entry),
  };
}
