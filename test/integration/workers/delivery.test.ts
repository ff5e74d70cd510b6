import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createClient } from '../../../src/client/createClient.ts';
import { loadConfig } from '../../../src/config.ts';
import type { EnrichedRecord } from '../../../src/contract/record.ts';
import { connect } from '../../../src/redis/connect.ts';
import { articlePage } from '../../support/articlePage.ts';
import { freePort } from '../../support/freePort.ts';
import { startPipeline, testEnvironment, untilSettled } from '../../support/pipeline.ts';
import { redisForFile } from '../../support/redisPrefix.ts';
import { startPrivateRedis } from '../../support/startRedis.ts';
import { startSite } from '../../support/startSite.ts';

const at = redisForFile();
const CLI = new URL('../../../dist/cli/index.js', import.meta.url).pathname;

// Time for a busy machine: every wait below ends as soon as what it waits for is there.
const PATIENCE = { timeout: 120_000 };
// A starved process renews its locks late; with a shorter one its jobs would pass for those of lost workers.
const LOCK = { ISNAD_LOCK: '5' };

/** `count` article pages. The first `free` of those asked for take a moment; `later` says when the others are served. */
function slowPages(
  count: number,
  free: number,
  later: () => Promise<unknown>,
): Parameters<typeof startSite>[0] {
  let asked = 0;
  const page = (number: number) => (_: unknown, response: ServerResponse) => {
    void (asked++ < free ? sleep(50) : later()).then(() => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(articlePage(number));
    });
  };
  return Object.fromEntries(Array.from({ length: count }, (_, n) => [`/${n}`, page(n)]));
}

/** A gate that holds pages back, so that a run cannot be over before what shall happen in the middle of it. */
function createGate(): { readonly open: () => void; readonly passed: Promise<void> } {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open: () => open(), passed };
}

function spawnWorker(environment: Record<string, string>, ...args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [CLI, 'work', ...args], {
    env: { ...process.env, ...environment },
    stdio: 'ignore',
  });
}

describe('delivery', { timeout: 300_000 }, () => {
  it('leaves one record an article when workers are killed in the middle', async () => {
    const pages = 60;
    const gate = createGate();
    const site = await startSite(slowPages(pages, 20, () => gate.passed));
    const prefix = `${at.prefix.slice(0, -1)}-kill}`;
    const environment = { ...testEnvironment(at.url, prefix), ...LOCK, ISNAD_FETCH_CONCURRENCY: '4' };
    const client = await createClient({ config: loadConfig(environment) });
    const workers = [spawnWorker(environment), spawnWorker(environment)];
    try {
      await client.enqueue(Array.from({ length: pages }, (_, n) => `${site.url}/${n}`));
      const seen: EnrichedRecord[] = [];
      const consumer = client.consume((record) => {
        seen.push(record);
      });
      await expect.poll(() => seen.length, PATIENCE).toBeGreaterThan(5);
      for (const worker of workers) worker.kill('SIGKILL');
      gate.open();
      expect(seen.length).toBeLessThan(pages);
      workers.push(spawnWorker(environment));
      const funnel = await untilSettled(client, pages);
      await expect.poll(() => seen.length, PATIENCE).toBe(pages);
      await consumer.close();
      expect(new Set(seen.map((record) => record.id)).size).toBe(pages);
      expect(funnel).toMatchObject({
        enqueued: pages,
        fetched: pages,
        split: pages,
        articles: pages,
        emitted: pages,
      });
    } finally {
      const gone = workers.map((worker) => new Promise((resolve) => worker.once('exit', resolve)));
      const running = workers.filter((worker) => worker.exitCode === null && worker.signalCode === null);
      for (const worker of running) worker.kill('SIGKILL');
      await Promise.all(running.map((worker) => gone[workers.indexOf(worker)]));
      await client.close();
      await site.close();
    }
  });

  it('drains on SIGTERM: exits 0 and leaves nothing half done', async () => {
    const pages = 30;
    // All of them would take half a minute: SIGTERM comes in the middle.
    const site = await startSite(slowPages(pages, 6, () => sleep(2_500)));
    const prefix = `${at.prefix.slice(0, -1)}-drain}`;
    const environment = { ...testEnvironment(at.url, prefix), ...LOCK, ISNAD_FETCH_CONCURRENCY: '2' };
    const client = await createClient({ config: loadConfig(environment) });
    try {
      await client.enqueue(Array.from({ length: pages }, (_, n) => `${site.url}/${n}`));
      const worker = spawnWorker(environment, '--only', 'fetch,segments');
      const code = new Promise((resolve) => worker.once('exit', resolve));
      await expect
        .poll(async () => (await client.status()).funnel['split'] ?? 0, PATIENCE)
        .toBeGreaterThan(2);
      worker.kill('SIGTERM');
      expect(await code).toBe(0);
      const { queues, frontier, funnel } = await client.status();
      const waiting = (name: string): number => queues.find((queue) => queue.name === name)?.waiting ?? -1;
      expect(queues.map((queue) => queue.active)).toEqual(queues.map(() => 0));
      expect(frontier.waiting + waiting('fetch') + (funnel['fetched'] ?? 0)).toBe(pages);
      expect(frontier.waiting).toBeGreaterThan(0);
      expect(waiting('enrich')).toBe(funnel['articles']);
      expect(funnel['emitted']).toBeUndefined();
    } finally {
      await client.close();
      await site.close();
    }
  });

  it('goes on after Redis was gone for ten seconds', async () => {
    const pages = 40;
    const gate = createGate();
    const site = await startSite(slowPages(pages, 15, () => gate.passed));
    const folder = mkdtempSync(join(tmpdir(), 'isnad-outage-'));
    const port = await freePort();
    let server = await startPrivateRedis({ port, folder });
    const redis = connect(server.url);
    redis.on('error', () => undefined);
    const pipeline = await startPipeline(
      { redis, url: server.url, prefix: '{outage}' },
      { environment: { ...LOCK, ISNAD_FETCH_CONCURRENCY: '4' } },
    );
    try {
      await pipeline.client.enqueue(Array.from({ length: pages }, (_, n) => `${site.url}/${n}`));
      await expect
        .poll(async () => (await pipeline.client.status()).funnel['fetched'] ?? 0, PATIENCE)
        .toBeGreaterThan(3);
      await server.stop();
      gate.open();
      await sleep(10_000);
      server = await startPrivateRedis({ port, folder });
      const funnel = await untilSettled(pipeline.client, pages);
      expect(funnel).toMatchObject({ enqueued: pages, fetched: pages, articles: pages, emitted: pages });
      const { queues } = await pipeline.client.status();
      expect(queues.find((queue) => queue.name === 'enriched')?.waiting).toBe(pages);
    } finally {
      await pipeline.close();
      redis.disconnect();
      await server.stop();
      await site.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
