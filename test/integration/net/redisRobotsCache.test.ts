import { expect, it } from 'vitest';
import { createRedisRobotsCache } from '../../../src/net/robots/redisRobotsCache.ts';
import { redisForFile } from '../../support/redisPrefix.ts';

const at = redisForFile();
const ORIGIN = 'https://news.example:8443';

it('shares a file between workers, and forgets it a day after its time', async () => {
  const [one, two] = [createRedisRobotsCache(at), createRedisRobotsCache(at)];
  expect(await two.get(ORIGIN)).toBeNull();
  const entry = {
    kind: 'rules',
    file: 'User-agent: *\nDisallow: /خاص/\n',
    expires: Date.now() + 60_000,
  } as const;
  await one.set(ORIGIN, entry);
  expect(await two.get(ORIGIN)).toEqual(entry);
  const ttl = await at.redis.pttl(`${at.prefix}:robots:${ORIGIN}`);
  expect(ttl).toBeGreaterThan(86_400_000);
  expect(ttl).toBeLessThanOrEqual(86_460_000);
});

it('takes a newer entry of another worker once its own is over, and none that cannot be read', async () => {
  let now = Date.now();
  const clock = (): number => now;
  const [one, two] = [createRedisRobotsCache({ ...at, clock }), createRedisRobotsCache({ ...at, clock })];
  const origin = 'https://other.example';
  const failed = { kind: 'unreachable', failures: 1, detail: '503', expires: now + 1_000 } as const;
  await one.set(origin, failed);
  expect(await two.get(origin)).toEqual(failed);
  now += 2_000;
  const again = { ...failed, failures: 2, expires: now + 2_000 };
  await one.set(origin, again);
  expect(await two.get(origin)).toEqual(again);
  await at.redis.set(`${at.prefix}:robots:https://broken.example`, 'no brotli');
  expect(await two.get('https://broken.example')).toBeNull();
});
