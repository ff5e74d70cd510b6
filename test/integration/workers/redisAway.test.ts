import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { startPrivateRedis } from '../../support/startRedis.ts';

const CLI = new URL('../../../dist/cli/index.js', import.meta.url).pathname;

it('ends after SIGTERM though Redis is away', { timeout: 120_000 }, async () => {
  const server = await startPrivateRedis();
  const worker = spawn(process.execPath, [CLI, 'work', '--only', 'fetch'], {
    env: { ...process.env, REDIS_URL: server.url, ISNAD_DRAIN_TIMEOUT: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  onTestFinished(() => void worker.kill('SIGKILL'));
  let log = '';
  worker.stderr.on('data', (chunk: Buffer) => {
    log += chunk.toString();
  });
  const ended = once(worker, 'exit') as Promise<[number | null]>;
  await expect.poll(() => log, { timeout: 60_000 }).toContain('"working"');
  await server.stop();
  worker.kill('SIGTERM');
  const ending = await Promise.race([ended, sleep(60_000, 'still running')]);
  expect(ending).toEqual([1, null]);
  expect(log).toContain('Redis does not answer');
});
