import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articlePage } from '../../support/articlePage.ts';
import { freePort } from '../../support/freePort.ts';
import { type Pipeline, startPipeline, sumOf, untilSettled } from '../../support/pipeline.ts';
import { redisForFile } from '../../support/redisPrefix.ts';
import { type Site, startSite } from '../../support/startSite.ts';

const at = redisForFile();
const MEGABYTE = Buffer.alloc(1024 * 1024, 'خبر '); // "news"
let site: Site;
let pipeline: Pipeline;
let flaky = 0;

beforeAll(async () => {
  site = await startSite({
    '/good': articlePage(1),
    '/flaky': (_, response) => {
      if (flaky++ === 0) response.writeHead(500).end();
      else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(articlePage(2));
    },
    '/down': (_, response) => {
      response.writeHead(500).end();
    },
    '/loop': (_, response) => {
      response.writeHead(302, { location: '/loop2' }).end();
    },
    '/loop2': (_, response) => {
      response.writeHead(302, { location: '/loop' }).end();
    },
    '/huge': (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      let left = 50;
      const send = (): void => {
        while (left-- > 0) if (!response.write(MEGABYTE)) return void response.once('drain', send);
        response.end();
      };
      send();
    },
    '/bomb': (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' });
      response.end(gzipSync(Buffer.alloc(100 * 1024 * 1024, '<p>a</p> ')));
    },
    '/binary': (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(500, 7)]));
    },
    '/empty': '',
    '/nested': `${'<div>'.repeat(200_000)}x`,
    '/broken': Buffer.concat([Buffer.from(articlePage(3)), Buffer.from([0xff, 0xfe, 0xc3, 0x28, 0xd8])]),
    '/list': `<ul>${Array.from({ length: 40 }, (_, n) => `<li><a href="/n/${n}">خبر رقم ${n} من المدينة</a></li>`).join('')}</ul>`,
  });
  pipeline = await startPipeline(at);
});
afterAll(async () => {
  await pipeline.close();
  await site.close();
});

// Bombs and 50 MB bodies, unpacked in this very process, take a busy machine more than the usual minute.
describe('bad input', { timeout: 300_000 }, () => {
  it('ends each URL in one counted outcome with a reason; nothing hangs or is lost', async () => {
    const nobody = `http://127.0.0.1:${await freePort()}/`;
    const paths = [
      'good',
      'flaky',
      'down',
      'loop',
      'huge',
      'bomb',
      'binary',
      'empty',
      'nested',
      'broken',
      'list',
      'gone',
    ];
    const urls = [...paths.map((path) => `${site.url}/${path}`), nobody, 'http://10.0.0.1/private'];
    const enqueued = await pipeline.client.enqueue(urls);
    expect(enqueued).toEqual({ added: urls.length, duplicates: 0, invalid: [] });
    const funnel = await untilSettled(pipeline.client, urls.length);

    const ends = Object.fromEntries(
      Object.entries(funnel).filter(([field]) => /^(drop|quarantine):(fetch|segments)/u.test(field)),
    );
    expect(ends).toEqual({
      'drop:fetch:HTTP_SERVER_ERROR': 1,
      'drop:fetch:REDIRECT_LOOP': 1,
      'drop:fetch:NOT_HTML': 1,
      'drop:fetch:EMPTY_BODY': 1,
      'drop:fetch:HTTP_NOT_FOUND': 1,
      'drop:fetch:CONNECTION_REFUSED': 1,
      'drop:fetch:ADDRESS_FORBIDDEN': 1,
      'drop:segments:NO_ARTICLE': 2,
      'quarantine:fetch:TOO_LARGE': 2,
    });
    // The good page, the one that was down once, and the one with broken bytes.
    expect(funnel['emitted']).toBe(3);
    expect(funnel['enqueued']).toBe(funnel['fetched']! + sumOf(funnel, 'drop:fetch', 'quarantine:fetch'));
    expect(funnel['fetched']).toBe(funnel['split']! + sumOf(funnel, 'drop:segments', 'quarantine:segments'));
    expect(funnel['articles']).toBe(
      funnel['emitted']! + sumOf(funnel, 'drop:record', 'quarantine:entities', 'quarantine:record'),
    );
    expect(await pipeline.client.quarantined()).toHaveLength(2);
  });

  it('keeps garbage payloads in quarantine, on every queue', async () => {
    const before = (await pipeline.client.status()).funnel;
    for (const name of ['fetch', 'segments', 'enrich']) {
      const queue = pipeline.workers.queues.get(name);
      await queue.add('garbage', { request: { url: 'javascript:alert(1)' } });
      await queue.add('garbage', 'not an object');
    }
    await expect
      .poll(
        async () =>
          sumOf((await pipeline.client.status()).funnel, 'quarantine:') - sumOf(before, 'quarantine:'),
        {
          timeout: 20_000,
        },
      )
      .toBe(6);
    const kept = (await pipeline.client.quarantined()).filter((job) => job.reason === 'INVALID_PAYLOAD');
    expect(kept).toHaveLength(6);
    expect(kept[0]?.detail).not.toBe('');
  });
});
