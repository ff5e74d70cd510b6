import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { loadConfig } from '../../../src/config.ts';
import { connect, isNewEnough } from '../../../src/redis/connect.ts';
import { findRedis } from '../../../src/redis/findRedis.ts';
import { freePort } from '../../support/freePort.ts';
import { startPrivateRedis } from '../../support/startRedis.ts';

const url = inject('redisUrl');
const path = process.env['PATH'] ?? '';
const home = await mkdtemp(join(tmpdir(), 'isnad-home-'));
const nowhere = `redis://127.0.0.1:${await freePort()}`;
afterAll(() => rm(home, { recursive: true, force: true }));

function settings(environment: Readonly<Record<string, string>> = {}): ReturnType<typeof loadConfig> {
  return loadConfig({ ISNAD_HOME: home, ...environment });
}

describe('findRedis', () => {
  it('takes REDIS_URL when it answers, and says so in one line', async () => {
    const lines: string[] = [];
    const found = await findRedis(settings({ REDIS_URL: url }), { path, log: (line) => lines.push(line) });
    expect(found).toMatchObject({ url, origin: 'REDIS_URL' });
    expect(lines).toHaveLength(1);
  });

  it('never falls through an unreachable REDIS_URL, and hides its password', async () => {
    const given = nowhere.replace('//', '//:secret@');
    const search = findRedis(settings({ REDIS_URL: given }), { path, localUrl: url, log: () => undefined });
    await expect(search).rejects.toThrow(/no Redis at redis:\/\/\*\*\*@127\.0\.0\.1/u);
    await expect(search).rejects.not.toThrow(/secret/u);
  });

  it('takes the local one when REDIS_URL is not set', async () => {
    const found = await findRedis(settings(), { path, localUrl: url, log: () => undefined });
    expect(found).toMatchObject({ url, origin: 'local' });
  });

  it('names the command that installs one when there is none', async () => {
    const search = findRedis(settings(), { path: '/nowhere', localUrl: nowhere, log: () => undefined });
    await expect(search).rejects.toThrow(/Install one: /u);
  });

  it('refuses a server that evicts keys', async () => {
    const evicting = await startPrivateRedis();
    const redis = connect(evicting.url);
    try {
      await redis.config('SET', 'maxmemory-policy', 'allkeys-lru');
      const search = findRedis(settings({ REDIS_URL: evicting.url }), { path, log: () => undefined });
      await expect(search).rejects.toThrow(/evicts keys \(maxmemory-policy allkeys-lru\).*noeviction/u);
    } finally {
      await redis.quit();
      await evicting.stop();
    }
  });

  it('starts one embedded server for all at once, and stops it with its last user', async () => {
    const options = { path, localUrl: nowhere, log: () => undefined };
    const users = await Promise.all([1, 2, 3].map(() => findRedis(settings(), options)));
    expect(new Set(users.map((user) => user.url)).size).toBe(1);
    expect(users[0]?.origin).toBe('embedded');
    const shared = users[0]?.url ?? '';
    const redis = connect(shared);
    redis.on('error', () => undefined);
    const policy = await redis.config('GET', 'maxmemory-policy');
    expect(policy).toContain('noeviction');
    expect(await redis.config('GET', 'appendonly')).toContain('yes');
    expect(await redis.config('GET', 'bind')).toContain('127.0.0.1');
    await redis.set('kept', 'yes');
    await users[0]?.release();
    await users[1]?.release();
    expect(await redis.ping()).toBe('PONG');
    redis.disconnect();
    await users[2]?.release();
    await expect(findRedis(settings({ REDIS_URL: shared }), { path, log: () => undefined })).rejects.toThrow(
      /no Redis at/u,
    );

    const again = await findRedis(settings(), options);
    const after = connect(again.url);
    expect(await after.get('kept')).toBe('yes');
    await after.quit();
    await again.release();
  });
});

describe('isNewEnough', () => {
  it.each([
    ['6.0.16', false],
    ['6.2.0', true],
    ['7.0.15', true],
    ['8.0.0', true],
    ['', false],
  ])('%s: %s', (version, expected) => {
    expect(isNewEnough(version)).toBe(expected);
  });
});
