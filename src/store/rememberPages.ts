import type { PageStore } from './pageStore.ts';

/**
 * A page store that hands out what this process has just put in from memory, once: the process that fetched a page mostly
 * splits it too. Every page is in `store` before `put` resolves, for other processes and for jobs that run again.
 *
 * @param mostBytes Pages held at most, in bytes; the oldest go first.
 * @example const store = rememberPages(createRedisPageStore({ redis, prefix, ttlSeconds }), 16 * 1024 * 1024);
 */
export function rememberPages(store: PageStore, mostBytes: number): PageStore {
  const pages = new Map<string, Uint8Array>();
  let held = 0;
  const takeOut = (key: string): Uint8Array | undefined => {
    const bytes = pages.get(key);
    if (bytes !== undefined && pages.delete(key)) held -= bytes.byteLength;
    return bytes;
  };
  return {
    async put(bytes) {
      const key = await store.put(bytes);
      takeOut(key);
      pages.set(key, bytes);
      held += bytes.byteLength;
      for (const oldest of pages.keys()) {
        if (held <= mostBytes) break;
        takeOut(oldest);
      }
      return key;
    },
    get: async (key) => takeOut(key) ?? store.get(key),
    async delete(key) {
      takeOut(key);
      await store.delete(key);
    },
  };
}
