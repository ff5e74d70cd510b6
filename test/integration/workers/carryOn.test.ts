import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../../src/config.ts';
import { openQueues } from '../../../src/queues/openQueues.ts';
import { startWorkers } from '../../../src/workers/startWorkers.ts';
import { articlePage } from '../../support/articlePage.ts';
import { startPipeline, testEnvironment, untilSettled } from '../../support/pipeline.ts';
import { redisForFile } from '../../support/redisPrefix.ts';
import { startSite } from '../../support/startSite.ts';

const at = redisForFile();
const under = (name: string): typeof at => ({ ...at, prefix: `${at.prefix.slice(0, -1)}-${name}}` });
/** Jobs that were ever put on the queue. */
const jobsOf = async (prefix: string, queue: string): Promise<number> =>
  Number((await at.redis.get(`${prefix}:${queue}:id`)) ?? 0);

describe('a process that works on the next queue too', () => {
  it('takes a page of few articles through at once', async () => {
    const here = under('alone');
    const site = await startSite({ '/1': articlePage(1), '/2': articlePage(2) });
    const pipeline = await startPipeline(here);
    try {
      await pipeline.client.enqueue([`${site.url}/1`, `${site.url}/2`]);
      expect(await untilSettled(pipeline.client, 2)).toMatchObject({ articles: 2, emitted: 2 });
      expect(await jobsOf(here.prefix, 'segments')).toBe(2);
      expect(await jobsOf(here.prefix, 'enrich')).toBe(0);
    } finally {
      await pipeline.close();
      await site.close();
    }
  });

  it('leaves the articles to the queue while another process helps with it', async () => {
    const here = under('helped');
    const site = await startSite({ '/1': articlePage(1) });
    const config = loadConfig(testEnvironment(at.url, here.prefix));
    const log = pino({ level: 'silent' });
    const helper = startWorkers({ config, redis: at.redis, log, only: ['enrich'] });
    await expect.poll(() => at.redis.pttl(`${here.prefix}:helped:enrich`)).toBeGreaterThan(0);
    const pipeline = await startPipeline(here);
    try {
      await pipeline.client.enqueue([`${site.url}/1`]);
      expect(await untilSettled(pipeline.client, 1)).toMatchObject({ articles: 1, emitted: 1 });
      expect(await jobsOf(here.prefix, 'enrich')).toBe(1);
    } finally {
      await pipeline.close();
      await helper.drain();
      await site.close();
    }
  });
});

it('does nothing for a job that was counted before its worker was lost', async () => {
  const here = under('counted');
  const queues = openQueues(here);
  // Work on it would end in quarantine: this payload cannot be read.
  await queues.get('segments').add('segments', { broken: true }, { jobId: 'lost' });
  await at.redis.hset(`${here.prefix}:segments:lost`, 'counted', 1, 'ats', 1);
  const pipeline = await startPipeline(here);
  try {
    await expect.poll(() => at.redis.exists(`${here.prefix}:segments:lost`)).toBe(0);
    expect((await pipeline.client.status()).queues.map(({ waiting }) => waiting)).not.toContain(1);
  } finally {
    await pipeline.close();
    await queues.close();
  }
});
