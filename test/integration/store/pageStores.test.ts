import { mkdtemp, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { createDiskPageStore } from '../../../src/store/diskPageStore.ts';
import { createRedisPageStore } from '../../../src/store/redisPageStore.ts';
import { pageStoreConformance } from '../../support/pageStoreConformance.ts';
import { redisForFile } from '../../support/redisPrefix.ts';

const { redis, prefix } = redisForFile();
const folder = await mkdtemp(join(tmpdir(), 'isnad-pages-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

pageStoreConformance('redis', async () => ({
  store: createRedisPageStore({ redis, prefix, ttlSeconds: 1 }),
  later: async () => {
    await sleep(1_100);
  },
  damage: async (key) => {
    await redis.setrange(`${prefix}:page:${key}`, 2, 'damaged');
  },
}));

let clock = Date.now();
pageStoreConformance('disk', async () => ({
  store: createDiskPageStore({ folder, ttlSeconds: 60, now: () => clock }),
  later: async () => {
    clock += 61_000;
  },
  damage: (key) => truncate(join(folder, key.slice(0, 2), `${key}.br`), 5),
}));

it('disk: prune deletes what is over and keeps the rest', async () => {
  const store = createDiskPageStore({ folder, ttlSeconds: 60, now: () => clock });
  clock += 120_000;
  await store.prune();
  const old = await store.put(new Uint8Array([1]));
  clock += 61_000;
  const fresh = await store.put(new Uint8Array([2]));
  expect(await store.prune()).toBe(1);
  expect(await store.get(old)).toBeNull();
  expect(await store.get(fresh)).not.toBeNull();
});
