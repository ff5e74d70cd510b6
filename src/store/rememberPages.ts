import type { PageStore } from './pageStore.ts';

/**
 * A page store that hands out what this process has just put in from memory, as often as it was put: the process that
 * fetched a page mostly splits it too. Every page is in `store` before `put` resolves, for other processes and for jobs
 * that run again.
 *
 * @param mostBytes Pages held at most, in bytes; the oldest go first.
 * @example const store = rememberPages(createRedisPageStore({ redis, prefix, ttlSeconds }), 16 * 1024 * 1024);
 */
export function rememberPages(store: PageStore, mostBytes: number): PageStore {
  const pages = new Map<string, { readonly bytes: Uint8Array; readonly times: number }>();
  let held = 0;
  const takeOut = (key: string): { readonly bytes: Uint8Array | null; readonly times: number } => {
    const page = pages.get(key);
    if (page === undefined) return { bytes: null, times: 0 };
    pages.delete(key);
    held -= page.bytes.byteLength;
    return page;
  };
  const keep = (key: string, bytes: Uint8Array, times: number): void => {
    pages.set(key, { bytes, times });
    held += bytes.byteLength;
    for (const oldest of pages.keys()) {
      if (held <= mostBytes) break;
      takeOut(oldest);
    }
  };
  return {
    async put(bytes) {
      const key = await store.put(bytes);
      keep(key, bytes, takeOut(key).times + 1);
      return key;
    },
    async get(key) {
      const { bytes, times } = takeOut(key);
      if (bytes === null) return store.get(key);
      if (times > 1) keep(key, bytes, times - 1);
      return bytes;
    },
    async delete(key) {
      takeOut(key);
      await store.delete(key);
    },
  };
}
