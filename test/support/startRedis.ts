import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TestProject } from 'vitest/node';
import { askRedis } from '../../src/redis/connect.ts';
import { findServerBinary } from '../../src/redis/embedded.ts';
import { freePort } from './freePort.ts';

declare module 'vitest' {
  interface ProvidedContext {
    redisUrl: string;
  }
}

/** A private Redis for one test run. */
export interface PrivateRedis {
  readonly url: string;
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

/** Start a Redis of our own on `port`, with AOF in `folder` and no eviction, and wait until it answers. */
export async function startPrivateRedis(
  options: { port?: number; folder?: string } = {},
): Promise<PrivateRedis> {
  const binary = await findServerBinary(process.env['PATH'] ?? '');
  if (binary === null) throw new Error('the tests need redis-server or valkey-server on PATH');
  const port = options.port ?? (await freePort());
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'isnad-redis-'));
  const args = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--dir',
    folder,
    '--appendonly',
    'yes',
  ];
  const server = spawn(binary, args, { stdio: 'ignore' });
  const url = `redis://127.0.0.1:${port}`;
  for (let tries = 0; ; tries++) {
    try {
      await askRedis(url, 500);
      break;
    } catch (error) {
      if (tries > 100) throw error;
      await sleep(50);
    }
  }
  const stop = async (): Promise<void> => {
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await gone;
    if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
  };
  return { url, process: server, stop };
}

/** Vitest's global set-up: one server for all test files, each under its own prefix. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const redis = await startPrivateRedis();
  project.provide('redisUrl', redis.url);
  return redis.stop;
}
