import { type ChildProcess, spawn } from 'node:child_process';
import { expect, it } from 'vitest';
import { createClient } from '../../../src/client/createClient.ts';
import { loadConfig } from '../../../src/config.ts';
import { articlePage } from '../../support/articlePage.ts';
import { sumOf, testEnvironment, untilSettled } from '../../support/pipeline.ts';
import { redisForFile } from '../../support/redisPrefix.ts';
import { startHosts } from '../../support/startHosts.ts';

const at = redisForFile();
const CLI = new URL('../../../dist/cli/index.js', import.meta.url).pathname;
const HOSTS = 10;
const PAGES = 8;
const GAP_MS = 500;

it('keeps every host’s gap over several processes, loses and doubles nothing when one is killed', async () => {
  const hosts = await startHosts((path) => articlePage(Number(path.slice(1))), 60);
  const environment = {
    ...testEnvironment(at.url, at.prefix),
    ISNAD_HOST_GAP: String(GAP_MS),
    ISNAD_LOCK: '1',
  };
  const work = (): ChildProcess =>
    spawn(process.execPath, [CLI, 'work'], { env: { ...process.env, ...environment }, stdio: 'ignore' });
  const client = await createClient({ config: loadConfig(environment) });
  const workers = [work(), work()];
  try {
    const urls = Array.from({ length: HOSTS * PAGES }, (_, n) => hosts.urlOf(n % HOSTS, `/${n}`));
    await client.enqueue(urls);
    const { frontier } = await client.status();
    expect(frontier.waiting).toBeGreaterThan(HOSTS);
    expect(frontier.hosts).toHaveLength(HOSTS);
    const seen: string[] = [];
    const consumer = client.consume(({ page }) => {
      seen.push(page.url);
    });
    await expect.poll(() => hosts.visits.length, { timeout: 30_000, interval: 5 }).toBeGreaterThan(2 * HOSTS);
    workers[0]?.kill('SIGKILL');
    expect(hosts.visits.length).toBeLessThan(urls.length);
    const funnel = await untilSettled(client, urls.length);
    expect(sumOf(funnel, 'drop:', 'quarantine:')).toBe(0);
    expect(funnel).toMatchObject({ enqueued: urls.length, fetched: urls.length, emitted: urls.length });
    await expect.poll(() => seen.length, { timeout: 20_000 }).toBe(urls.length);
    expect(seen.toSorted()).toEqual(urls.toSorted());
    expect(hosts.shortestGap()).toBeGreaterThanOrEqual(GAP_MS);
    await consumer.close();
  } finally {
    for (const worker of workers) worker.kill('SIGKILL');
    await client.close();
    await hosts.close();
  }
});
