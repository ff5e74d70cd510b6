import { expect, it } from 'vitest';
import { contentKey, type PageStore } from '../../../src/store/pageStore.ts';
import { rememberPages } from '../../../src/store/rememberPages.ts';

function storeWithNotes(): { store: PageStore; asked: string[]; kept: Map<string, Uint8Array> } {
  const kept = new Map<string, Uint8Array>();
  const asked: string[] = [];
  const store: PageStore = {
    put: async (bytes) => {
      kept.set(contentKey(bytes), bytes);
      return contentKey(bytes);
    },
    get: async (key) => {
      asked.push(key);
      return kept.get(key) ?? null;
    },
    delete: async (key) => void kept.delete(key),
  };
  return { store, asked, kept };
}

it('hands a page out of memory as often as it was put', async () => {
  const { store, asked } = storeWithNotes();
  const pages = rememberPages(store, 100);
  const key = await pages.put(new Uint8Array(60));
  await pages.put(new Uint8Array(60));
  for (let time = 0; time < 3; time++) expect(await pages.get(key)).toHaveLength(60);
  expect(asked).toEqual([key]);
});

it('hands a page out of memory once, and keeps it in the store', async () => {
  const { store, asked, kept } = storeWithNotes();
  const pages = rememberPages(store, 100);
  const key = await pages.put(new Uint8Array(40));
  expect(kept.has(key)).toBe(true);
  expect(await pages.get(key)).toHaveLength(40);
  expect(asked).toEqual([]);
  expect(await pages.get(key)).toHaveLength(40);
  expect(asked).toEqual([key]);
});

it('holds no more than it may, and lets the oldest go', async () => {
  const { store, asked } = storeWithNotes();
  const pages = rememberPages(store, 100);
  const keys: string[] = [];
  for (const size of [40, 41, 42]) keys.push(await pages.put(new Uint8Array(size)));
  // The same page again is held once.
  await pages.put(new Uint8Array(42));
  for (const key of keys) expect(await pages.get(key)).not.toBeNull();
  expect(asked).toEqual([keys[0]]);
});

it('holds nothing that the store refused, or that was deleted', async () => {
  const { store } = storeWithNotes();
  const refusing = rememberPages({ ...store, put: () => Promise.reject(new Error('full')) }, 100);
  await expect(refusing.put(new Uint8Array(4))).rejects.toThrow('full');
  expect(await refusing.get(contentKey(new Uint8Array(4)))).toBeNull();
  const pages = rememberPages(store, 100);
  const key = await pages.put(new Uint8Array(5));
  await pages.delete(key);
  expect(await pages.get(key)).toBeNull();
});
