import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, it } from 'vitest';
import { articlePage } from '../../support/articlePage.ts';
import { startPipeline, untilSettled } from '../../support/pipeline.ts';
import { redisForFile } from '../../support/redisPrefix.ts';
import { startSite } from '../../support/startSite.ts';

const at = redisForFile();

it('asks again with the validators it was given, ends a 304 as unchanged, and reads a changed page', async () => {
  let version = 1;
  const conditions: (string | undefined)[] = [];
  const site = await startSite({
    '/1': (request: IncomingMessage, response: ServerResponse) => {
      const etag = `"v${version}"`;
      conditions.push(request.headers['if-none-match']);
      if (request.headers['if-none-match'] === etag) return void response.writeHead(304, { etag }).end();
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', etag }).end(articlePage(version));
    },
  });
  // Within the recrawl time a URL is known already; after it, it is asked for anew.
  const pipeline = await startPipeline(at, { environment: { ISNAD_RECRAWL_TTL: '1' } });
  const enqueue = async (force: boolean, ends: number): Promise<Readonly<Record<string, number>>> => {
    await expect
      .poll(async () => (await pipeline.client.enqueue([`${site.url}/1`], { force })).added, {
        timeout: 5_000,
      })
      .toBe(1);
    return untilSettled(pipeline.client, ends);
  };
  try {
    await enqueue(false, 1);
    const unchanged = await enqueue(false, 2);
    expect(unchanged).toMatchObject({ fetched: 1, 'drop:fetch:NOT_MODIFIED': 1, emitted: 1 });
    version = 2;
    expect(await enqueue(false, 3)).toMatchObject({ fetched: 2, 'drop:fetch:NOT_MODIFIED': 1, emitted: 2 });
    await enqueue(true, 4);
    expect(conditions).toEqual([undefined, '"v1"', '"v1"', undefined]);
  } finally {
    await pipeline.close();
    await site.close();
  }
});
