import { describe, expect, it } from 'vitest';
import { contentKey, type PageStore } from '../../src/store/pageStore.ts';

/** What every page store must do. `later` moves the store's clock, or waits, past its TTL. */
export function pageStoreConformance(
  name: string,
  open: () => Promise<{
    readonly store: PageStore;
    later(): Promise<void>;
    damage(key: string): Promise<void>;
  }>,
): void {
  describe(`page store: ${name}`, () => {
    const bytes = new Uint8Array([0, 255, 10, 13, ...new TextEncoder().encode('خبر'.repeat(1_000))]); // "news"

    it('gives back exactly what was put, under the SHA-256 of the content', async () => {
      const { store } = await open();
      const key = await store.put(bytes);
      expect(key).toBe(contentKey(bytes));
      expect(Buffer.from((await store.get(key)) ?? [])).toEqual(Buffer.from(bytes));
    });

    it('keeps an empty page', async () => {
      const { store } = await open();
      expect(await store.get(await store.put(new Uint8Array()))).toHaveLength(0);
    });

    it('gives null for what never came, for a key of another form, and after delete', async () => {
      const { store } = await open();
      expect(await store.get('0'.repeat(64))).toBeNull();
      expect(await store.get('../../etc/passwd')).toBeNull();
      const key = await store.put(bytes);
      await store.delete(key);
      expect(await store.get(key)).toBeNull();
    });

    it('takes the same page twice at once', async () => {
      const { store } = await open();
      const keys = await Promise.all([store.put(bytes), store.put(bytes), store.put(bytes)]);
      expect(new Set(keys).size).toBe(1);
      expect(await store.get(keys[0] ?? '')).not.toBeNull();
    });

    it('gives null, never wrong bytes, for a damaged value', async () => {
      const { store, damage } = await open();
      const key = await store.put(bytes);
      await damage(key);
      expect(await store.get(key)).toBeNull();
    });

    it('forgets a page after its time', async () => {
      const { store, later } = await open();
      const key = await store.put(bytes);
      await later();
      expect(await store.get(key)).toBeNull();
    });
  });
}
