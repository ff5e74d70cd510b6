import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EnrichedRecord } from '../../../src/contract/record.ts';
import { articlePage } from '../../support/articlePage.ts';
import { type Pipeline, startPipeline, untilSettled } from '../../support/pipeline.ts';
import { redisForFile } from '../../support/redisPrefix.ts';
import { type Site, startSite } from '../../support/startSite.ts';

const at = redisForFile();
let site: Site;
let pipeline: Pipeline;

beforeAll(async () => {
  site = await startSite({ '/1': articlePage(1), '/2': articlePage(2) });
  pipeline = await startPipeline(at);
});
afterAll(async () => {
  await pipeline.close();
  await site.close();
});

describe('enqueue', () => {
  it('takes each canonical URL once, names what it refuses, and takes it again when forced', async () => {
    const { client } = pipeline;
    const urls = [`${site.url}/1`, `${site.url}/1?utm_source=x#top`, 'mailto:a@b.example', 'not a url'];
    const first = await client.enqueue(urls, { tags: ['front'] });
    expect(first).toMatchObject({ added: 1, duplicates: 1 });
    expect(first.invalid.map(({ url }) => url)).toEqual(['mailto:a@b.example', 'not a url']);
    await untilSettled(client, 1);
    expect(await client.enqueue([`${site.url}/1`])).toMatchObject({ added: 0, duplicates: 1 });
    expect(site.asked).toEqual(['/1']);
    expect(await client.enqueue([`${site.url}/1`], { force: true })).toMatchObject({ added: 1 });
    await untilSettled(client, 2);
    expect(site.asked).toEqual(['/1', '/1']);
  });

  it('takes an endless source in pieces', async () => {
    async function* many(): AsyncGenerator<string> {
      for (let n = 0; n < 2_500; n++) yield `${site.url}/missing/${n}`;
    }
    expect(await pipeline.client.enqueue(many())).toMatchObject({ added: 2_500 });
    const funnel = await untilSettled(pipeline.client, 2_502);
    expect(funnel['drop:fetch:HTTP_NOT_FOUND']).toBe(2_500);
  });
});

describe('status', () => {
  it('shows queues, funnel, rates and sources', async () => {
    const status = await pipeline.client.status();
    expect(status.queues.map((queue) => queue.name)).toEqual([
      'fetch',
      'segments',
      'enrich',
      'enriched',
      'quarantine',
      'watch',
    ]);
    expect(status.sources[0]).toMatchObject({ source: '127.0.0.1', funnel: { fetched: 2 } });
    expect(status.rates['enqueued']).toBeGreaterThan(0);
    const output = status.queues.find((queue) => queue.name === 'enriched');
    expect(output?.waiting).toBe(2);
    expect(output?.oldestSeconds).toBeGreaterThanOrEqual(0);
  });

  it('leaves finished jobs nowhere and caps the event streams', async () => {
    for (const name of ['fetch', 'segments', 'enrich']) {
      const queue = pipeline.workers.queues.get(name);
      expect(await queue.getJobCounts('completed')).toEqual({ completed: 0 });
      expect(await at.redis.xlen(`${at.prefix}:${name}:events`)).toBeLessThan(1_200);
    }
  });
});

describe('consume', () => {
  it('hands over a record with its tags, again when the handler fails, and no more once it succeeds', async () => {
    const seen: EnrichedRecord[] = [];
    let failures = 1;
    const consumer = pipeline.client.consume((record) => {
      if (failures-- > 0) throw new Error('the database is down');
      seen.push(record);
    });
    await expect.poll(() => seen.length, { timeout: 30_000 }).toBe(2);
    await consumer.close();
    // One was enqueued with a tag, one by force without; the failed one comes last.
    expect(seen.map((record) => record.tags).toSorted()).toEqual([[], ['front']]);
    expect(seen[0]?.item.headlines?.[0]?.value).toContain('بلدية المرفأ'); // "the port's municipality"
    expect((await pipeline.client.status()).queues.find((queue) => queue.name === 'enriched')).toMatchObject({
      waiting: 0,
      active: 0,
      delayed: 0,
    });
  });
});
