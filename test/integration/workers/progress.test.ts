import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { articlePage } from '../../support/articlePage.ts';
import { startPipeline, untilSettled } from '../../support/pipeline.ts';
import { redisForFile } from '../../support/redisPrefix.ts';
import { startSite } from '../../support/startSite.ts';

const at = redisForFile();

describe('progress', () => {
  it('stands in the hash of a job that takes a while, and goes with it', async () => {
    const held = new EventEmitter();
    const site = await startSite({
      '/slow': (_, response) => {
        held.once('answer', () => {
          response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(articlePage(7));
        });
      },
    });
    const pipeline = await startPipeline(at);
    await pipeline.client.enqueue([`${site.url}/slow`]);
    const progress = async (): Promise<unknown> => {
      const [id = 'none'] = await at.redis.lrange(`${at.prefix}:fetch:active`, 0, 0);
      const text = await at.redis.hget(`${at.prefix}:fetch:${id}`, 'progress');
      return text === null ? null : JSON.parse(text);
    };
    await expect
      .poll(progress, { interval: 20, timeout: 10_000 })
      .toEqual({ step: 'fetch', steps: ['fetch'] });
    held.emit('answer');
    expect(await untilSettled(pipeline.client, 1)).toMatchObject({ fetched: 1, split: 1 });
    expect(await at.redis.keys(`${at.prefix}:fetch:u-*`)).toEqual([]);
    await pipeline.close();
    await site.close();
  });
});
