import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { openQueues } from '../../../src/queues/openQueues.ts';
import { WATCH_QUEUE } from '../../../src/queues/topology.ts';
import { serveSampleSite } from '../../../src/sample/serveSampleSite.ts';
import { articlePage } from '../../support/articlePage.ts';
import { type Pipeline, startPipeline, testEnvironment, untilSettled } from '../../support/pipeline.ts';
import { redisForFile } from '../../support/redisPrefix.ts';
import { jsonLines, runCli } from '../../support/runCli.ts';
import { type Route, type Site, startSite } from '../../support/startSite.ts';

const at = redisForFile();
const open: { close(): Promise<void> }[] = [];
let tests = 0;
afterEach(async () => {
  for (const each of open.splice(0).reverse()) await each.close();
});

/** A pipeline on keys of its own that asks watched sources every second at most, and a site of `routes`. */
async function start(
  routes: Record<string, Route>,
  environment: Record<string, string> = {},
): Promise<{ readonly site: Site; readonly pipeline: Pipeline; readonly prefix: string }> {
  const prefix = `${at.prefix.slice(0, -1)}-${tests++}}`;
  const site = await startSite(routes);
  const pipeline = await startPipeline(
    { ...at, prefix },
    { environment: { ISNAD_WATCH_FASTEST: '1', ISNAD_WATCH_SLOWEST: '1', ...environment } },
  );
  open.push(site, pipeline);
  return { site, pipeline, prefix };
}

const send =
  (type: string, body: (origin: string) => string | Uint8Array): Route =>
  (request, response: ServerResponse) => {
    response.writeHead(200, { 'content-type': type }).end(body(`http://${request.headers.host}`));
  };
const rss = (origin: string, paths: readonly string[]): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour</title>${paths
    .map(
      (path, n) =>
        `<item><link>${origin}${path}</link><pubDate>${new Date(Date.now() - n * 60_000).toUTCString()}</pubDate></item>`,
    )
    .join('')}</channel></rss>`;
const article = (path: string): Route => articlePage(Number(path.replace(/\D/gu, '')));
const only = (asked: readonly string[], start: string): string[] =>
  asked.filter((path) => path.startsWith(start));

describe('watch', () => {
  it('enqueues what a feed lists once, newest first, and what comes to it later', async () => {
    const paths = ['/a/1', '/a/2'];
    const { site, pipeline } = await start(
      {
        '/feed': send('application/rss+xml', (origin) => rss(origin, paths)),
        '/a/1': article('1'),
        '/a/2': article('2'),
        '/a/3': article('3'),
      },
      { ISNAD_FETCH_CONCURRENCY: '1' },
    );
    const { client } = pipeline;
    expect(await client.watch([`${site.url}/feed`], { tags: ['harbour'] })).toMatchObject({
      added: 1,
      changed: 0,
    });
    await expect.poll(() => only(site.asked, '/a'), { timeout: 20_000 }).toHaveLength(2);
    expect(only(site.asked, '/a')).toEqual(['/a/1', '/a/2']);
    paths.unshift('/a/3');
    await expect.poll(() => only(site.asked, '/a'), { timeout: 20_000 }).toContain('/a/3');
    await expect.poll(() => only(site.asked, '/feed').length, { timeout: 20_000 }).toBeGreaterThan(3);
    expect(only(site.asked, '/a')).toHaveLength(3);
    const funnel = await untilSettled(client, 3);
    expect(funnel).toMatchObject({ enqueued: 3, fetched: 3, emitted: 3 });
    expect(funnel['polled']).toBeGreaterThan(2);
    const [watch] = await client.watches();
    expect(watch).toMatchObject({ url: `${site.url}/feed`, tags: ['harbour'] });
    expect(watch?.sources).toMatchObject([
      { kind: 'feed', from: 'given', listed: 3, enqueued: 3, failures: 0 },
    ]);
    const { watches } = await client.status();
    expect(watches).toMatchObject([{ url: `${site.url}/feed`, sources: 1, failing: 0, enqueued: 3 }]);
  });

  it('finds link tags, robots.txt sitemaps and headlines of a home page', async () => {
    const today = new Date().toISOString();
    const { site, pipeline } = await start({
      '/robots.txt': send('text/plain', (origin) => `User-agent: *\nSitemap: ${origin}/map.xml\n`),
      '/': '<!doctype html><head><link rel="alternate" type="application/rss+xml" href="/rss"></head><body><h2><a href="/home/10">Council votes for a new bridge</a></h2></body>',
      '/rss': send('text/xml', (origin) => rss(origin, ['/rss/11'])),
      '/map.xml': send(
        'application/xml',
        (origin) =>
          `<sitemapindex><sitemap><loc>${origin}/new.xml.gz</loc><lastmod>${today}</lastmod></sitemap><sitemap><loc>${origin}/old.xml</loc><lastmod>2001-01-01</lastmod></sitemap></sitemapindex>`,
      ),
      '/new.xml.gz': send('application/gzip', (origin) =>
        gzipSync(
          `<urlset><url><loc>${origin}/map/12</loc><lastmod>${today}</lastmod></url><url><loc>${origin}/map/13</loc><lastmod>2001-01-01</lastmod></url><url><loc>https://elsewhere.example/map/14</loc></url></urlset>`,
        ),
      ),
      '/home/10': article('10'),
      '/rss/11': article('11'),
      '/map/12': article('12'),
    });
    await pipeline.client.watch([site.url]);
    const expected = ['/home/10', '/map/12', '/rss/11'];
    await expect
      .poll(() => site.asked.filter((path) => /\/\d\d$/u.test(path)).toSorted(), { timeout: 20_000 })
      .toEqual(expected);
    expect(site.asked).not.toContain('/old.xml');
    const sources = (await pipeline.client.watches())[0]?.sources ?? [];
    expect(sources.map(({ from, kind }) => `${from} ${kind}`).toSorted()).toEqual([
      'given page',
      'index sitemap',
      'link feed',
      'robots sitemapIndex',
    ]);
  });

  it('tries common paths where nothing is named, and forgets those that are not there', async () => {
    const { site, pipeline } = await start({
      '/': '<!doctype html><body><p>Harbour news</p></body>',
      '/rss.xml': send('text/xml', (origin) => rss(origin, ['/a/20'])),
      '/feed': '<!doctype html><body><p>No such page</p></body>',
      '/a/20': article('20'),
    });
    await pipeline.client.watch([site.url]);
    await expect.poll(() => site.asked, { timeout: 20_000 }).toContain('/a/20');
    await expect
      .poll(
        async () => (await pipeline.client.watches())[0]?.sources.map(({ url }) => new URL(url).pathname),
        {
          timeout: 20_000,
        },
      )
      .toEqual(['/', '/rss.xml']);
  });

  it('keeps to include, exclude and depth', async () => {
    const list = (links: readonly string[]): string =>
      `<!doctype html><body>${links.map((href) => `<h2><a href="${href}">Council votes for a new bridge</a></h2>`).join('')}</body>`;
    const { site, pipeline } = await start({
      '/in': list(['/in/30', '/out/31', '/in/video/32', '/in/list-1']),
      '/in/30': article('30'),
      '/in/list-1': list(['/in/33', '/in/list-2']),
      '/in/33': article('33'),
      '/in/list-2': list(['/in/34']),
      '/in/34': article('34'),
    });
    const { client } = pipeline;
    await client.watch([`${site.url}/in`], { include: ['/in/*'], exclude: ['*video*'], depth: 1 });
    await expect.poll(() => site.asked, { timeout: 20_000 }).toContain('/in/list-2');
    await untilSettled(client, 4);
    expect([...new Set(site.asked)].toSorted()).toEqual([
      '/in',
      '/in/30',
      '/in/33',
      '/in/list-1',
      '/in/list-2',
    ]);
    await client.enqueue([`${site.url}/in/list-2`], { depth: 1, force: true });
    await expect.poll(() => site.asked, { timeout: 20_000 }).toContain('/in/34');
  });

  it('follows a section page of the sample site, whatever stage segments takes it for', async () => {
    const site = await serveSampleSite();
    open.push(site);
    const { pipeline } = await start({});
    await pipeline.client.enqueue([`${site.url}/section/world.html`], { depth: 1 });
    // Its eight headlines lead to pages that the sample does not have.
    await expect
      .poll(async () => (await pipeline.client.status()).funnel, { timeout: 20_000 })
      .toMatchObject({ enqueued: 9, 'drop:fetch:HTTP_NOT_FOUND': 8 });
  });

  it('serves the command line: watch, change, list, refuse, remove', async () => {
    const { prefix } = await start({});
    const environment = testEnvironment(at.url, prefix);
    const run = (...args: string[]) => runCli(['watch', ...args], { environment });
    const url = 'http://127.0.0.9:9/';
    expect(await run(url, '-x', '*video*', '-t', 'a', '--json')).toMatchObject({
      code: 0,
      stdout: '{"added":1,"changed":0,"invalid":[]}\n',
    });
    expect((await run(url, '-t', 'b', '--json')).stdout).toContain('"changed":1');
    const listed = jsonLines((await run('--list', '--json')).stdout);
    expect(listed).toMatchObject([
      { url, tags: ['b'], exclude: [], depth: 1, sources: [{ url, from: 'given' }] },
    ]);
    expect((await run('--list')).stdout).toContain(url);
    expect((await runCli(['status'], { environment })).stdout).toMatch(/watched .*sources/u);
    expect(await run('no address')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('refused: no address'),
    });
    expect(await run(url, '--depth', '9')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--depth 9'),
    });
    expect(await run()).toMatchObject({ code: 2 });
    expect((await run(url, '--remove', '--json')).stdout).toBe('{"removed":1}\n');
    expect(await run(url, '--remove')).toMatchObject({ code: 1 });
  });

  it('ends what fails in its reason, keeps it watched, and stops when told', async () => {
    const { site, pipeline, prefix } = await start({
      '/broken': send('application/rss+xml', () => '<rss version="2.0"><channel><item><li'),
      '/empty': '<!doctype html><body><p>Nothing here.</p></body>',
      '/binary': send('image/png', () => Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')),
      '/xxe': send(
        'application/rss+xml',
        () =>
          '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><item><link>&x;</link></item></channel></rss>',
      ),
      '/endless': (_, response) => {
        response.writeHead(200, { 'content-type': 'application/xml' }).write('<urlset>');
        const piece = Buffer.alloc(1 << 20, '<url/>');
        const more = (): void => {
          while (!response.destroyed && response.write(piece)) {}
          if (!response.destroyed) response.once('drain', more);
        };
        more();
      },
    });
    const { client } = pipeline;
    const paths = ['/broken', '/empty', '/binary', '/xxe', '/endless', '/absent'];
    await client.watch(paths.map((path) => site.url + path));
    const reasons = async (): Promise<Record<string, string | null>> =>
      Object.fromEntries(
        (await client.watches()).flatMap(({ sources }) =>
          sources.map(({ url, reason }) => [new URL(url).pathname, reason]),
        ),
      );
    await expect.poll(reasons, { timeout: 30_000, interval: 200 }).toEqual({
      '/broken': 'SOURCE_BROKEN',
      '/empty': 'SOURCE_EMPTY',
      '/binary': 'NOT_HTML',
      '/xxe': 'SOURCE_BROKEN',
      '/endless': 'TOO_LARGE',
      '/absent': 'HTTP_NOT_FOUND',
    });
    const { funnel } = await client.status();
    expect(funnel).toMatchObject({ 'drop:watch:SOURCE_BROKEN': expect.any(Number) });
    expect(Object.keys(funnel).filter((field) => /^(?:enqueued|quarantine|.*:fetch:)/u.test(field))).toEqual(
      [],
    );
    expect(await client.unwatch(paths.map((path) => site.url + path))).toBe(paths.length);
    expect(await client.watches()).toEqual([]);
    const queues = openQueues({ redis: at.redis, prefix });
    expect(await queues.get(WATCH_QUEUE).getJobSchedulersCount()).toBe(0);
    await queues.close();
  });

  it('keeps the gap of a host between polls and pages', async () => {
    const times: number[] = [];
    const timed =
      (body: (origin: string) => string): Route =>
      (request, response) => {
        times.push(performance.now());
        response.writeHead(200, { 'content-type': 'text/html' }).end(body(`http://${request.headers.host}`));
      };
    const paths = ['/a/41', '/a/42', '/a/43', '/a/44'];
    const { site, pipeline } = await start(
      {
        '/feed': timed((origin) => rss(origin, paths)),
        ...Object.fromEntries(paths.map((path) => [path, timed(() => articlePage(1))])),
      },
      { ISNAD_HOST_GAP: '400' },
    );
    await pipeline.client.watch([`${site.url}/feed`]);
    await expect.poll(() => times.length, { timeout: 30_000 }).toBeGreaterThan(7);
    const gaps = times.slice(1).map((time, n) => time - (times[n] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(400);
    expect(only(site.asked, '/feed').length).toBeGreaterThan(1);
  });

  it('asks no source twice at a time, although its host is slow', async () => {
    let running = 0;
    let most = 0;
    const { site, pipeline } = await start({
      '/feed': (_, response) => {
        most = Math.max(most, ++running);
        setTimeout(() => {
          running--;
          response
            .writeHead(200, { 'content-type': 'text/xml' })
            .end(
              rss('https://news.example', []).replace('</channel>', '<item><link>/x</link></item></channel>'),
            );
        }, 3_000);
      },
    });
    await pipeline.client.watch([`${site.url}/feed`], { exclude: ['*'] });
    await expect.poll(() => site.asked.length, { timeout: 30_000 }).toBeGreaterThan(1);
    expect(most).toBe(1);
  });
});
