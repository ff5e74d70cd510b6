import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { access, constants, mkdir, open, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { askRedis, RedisError } from './connect.ts';

/** A Redis that isnad started, shared by all its processes on this machine and stopped by the last one. */
export interface EmbeddedRedis {
  readonly url: string;
  readonly binary: string;
  /** Give up this process' share; the last user's call stops the server. */
  release(): Promise<void>;
}

interface ServerNote {
  readonly pid: number;
  readonly url: string;
  readonly binary: string;
}

const BINARIES = ['valkey-server', 'redis-server'] as const;
const START_TIMEOUT_MS = 10_000;
const LOCK_TIMEOUT_MS = 20_000;

/** The first `valkey-server` or `redis-server` on PATH, or `null`. */
export async function findServerBinary(path: string): Promise<string | null> {
  for (const binary of BINARIES) {
    for (const folder of path.split(delimiter)) {
      const file = join(folder, binary);
      const runs = await access(file, constants.X_OK).then(
        () => true,
        () => false,
      );
      if (folder !== '' && runs) return file;
    }
  }
  return null;
}

/**
 * Join the embedded server of `home`, or start it: loopback only, password, append-only file, no eviction.
 * Two servers on one directory start without complaint and corrupt it, so a lock file lets one process at a time decide.
 *
 * @throws {RedisError} when the server does not come up within ten seconds.
 */
export async function startEmbedded(home: string, binary: string): Promise<EmbeddedRedis> {
  const root = join(home, 'redis');
  const users = join(root, 'users');
  await mkdir(users, { recursive: true, mode: 0o700 });
  const me = join(users, `${process.pid}-${randomBytes(4).toString('hex')}`);
  const note = await withLock(root, async () => {
    await forgetDeadUsers(users);
    const server = (await runningServer(root)) ?? (await spawnServer(root, binary));
    await writeFile(me, '');
    return server;
  });
  const release = async (): Promise<void> => {
    await withLock(root, async () => {
      await rm(me, { force: true });
      await forgetDeadUsers(users);
      if ((await readdir(users)).length > 0) return;
      await stopServer(note);
      await rm(join(root, 'server.json'), { force: true });
    });
  };
  return { url: note.url, binary: note.binary, release };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function forgetDeadUsers(users: string): Promise<void> {
  for (const name of await readdir(users)) {
    if (!isAlive(Number.parseInt(name, 10))) await rm(join(users, name), { force: true });
  }
}

async function runningServer(root: string): Promise<ServerNote | null> {
  const raw = await readFile(join(root, 'server.json'), 'utf8').catch(() => null);
  if (raw === null) return null;
  const note = JSON.parse(raw) as ServerNote;
  if (!isAlive(note.pid)) return null;
  await askRedis(note.url, START_TIMEOUT_MS);
  return note;
}

async function spawnServer(root: string, binary: string): Promise<ServerNote> {
  const port = await freePort();
  const password = randomBytes(18).toString('hex');
  const settings = [
    `bind 127.0.0.1`,
    `port ${port}`,
    `requirepass ${password}`,
    `dir "${root}"`,
    'appendonly yes',
    'appendfsync everysec',
    'maxmemory-policy noeviction',
    'save ""',
    `logfile "${join(root, 'redis-server.log')}"`,
  ].join('\n');
  // The settings go in by a file that only we can read: a command line shows the password to every user.
  const file = join(root, 'redis.conf');
  await writeFile(file, `${settings}\n`, { mode: 0o600 });
  const child = spawn(binary, [file], { detached: true, stdio: 'ignore' });
  const failed = new Promise<never>((_, reject) => {
    child.once('error', (error) => reject(new RedisError(`cannot start ${binary}: ${error.message}`)));
    child.once('exit', (code) =>
      reject(
        new RedisError(`${binary} stopped at once (exit ${code}); see ${join(root, 'redis-server.log')}`),
      ),
    );
  });
  failed.catch(() => undefined);
  child.unref();
  const note: ServerNote = { pid: child.pid ?? 0, url: `redis://:${password}@127.0.0.1:${port}`, binary };
  await Promise.race([untilReady(note.url), failed]);
  await writeFile(join(root, 'server.json'), JSON.stringify(note), { mode: 0o600 });
  return note;
}

async function untilReady(url: string): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  for (;;) {
    try {
      await askRedis(url, 500);
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(50);
    }
  }
}

async function stopServer(note: ServerNote): Promise<void> {
  const redis = new Redis(note.url, {
    lazyConnect: true,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
  });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    await redis.shutdown();
  } catch {
    // The connection breaks when the server obeys; whether it did is read off the process below.
  } finally {
    redis.disconnect();
  }
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (isAlive(note.pid) && Date.now() < deadline) await sleep(20);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

async function withLock<T>(root: string, act: () => Promise<T>): Promise<T> {
  const file = join(root, 'lock');
  const deadline = Date.now() + LOCK_TIMEOUT_MS;
  for (;;) {
    try {
      const handle = await open(file, 'wx', 0o600);
      await handle.writeFile(String(process.pid));
      await handle.close();
      break;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      const owner = Number.parseInt(await readFile(file, 'utf8').catch(() => ''), 10);
      if (Number.isInteger(owner) && !isAlive(owner)) {
        await rm(file, { force: true });
      } else if (Date.now() > deadline) {
        throw new RedisError(
          `the embedded Redis is locked by process ${owner}; if it is gone, delete ${file}`,
        );
      } else {
        await sleep(25);
      }
    }
  }
  try {
    return await act();
  } finally {
    await rm(file, { force: true });
  }
}
