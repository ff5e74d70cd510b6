import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createFrontier, type Frontier, type FrontierItem } from '../../../src/frontier/createFrontier.ts';
import { redisForFile } from '../../support/redisPrefix.ts';

const at = redisForFile();
let frontiers = 0;

function open(gapMs: number, lockMs = 10_000): Frontier {
  const prefix = `${at.prefix.slice(0, -1)}-${frontiers++}}`;
  return createFrontier({ redis: at.redis, prefix, queue: 'fetch', gapMs, concurrency: 2, lockMs });
}

function item(url: string, priority = 0): FrontierItem {
  const request = {
    url,
    source: new URL(url).hostname,
    tags: ['a b'],
    force: false,
    enqueuedAt: 1_790_000_000_000,
  };
  return { request, canonicalUrl: url, priority };
}

const TTL = { recrawlTtlSeconds: 60 };
const pathsOf = (due: readonly { readonly request: { readonly url: string } }[]): string[] =>
  due.map(({ request }) => new URL(request.url).pathname);

describe('frontier', () => {
  it('takes each canonical URL once, gives it back as it was, and again when forced', async () => {
    const frontier = open(0);
    const urls = ['https://a.example/1', 'http://a.example:81/2?q=%D8%A3', 'https://a.example/1'].map((url) =>
      item(url),
    );
    expect(await frontier.add(urls, TTL)).toEqual([true, true, false]);
    const { due } = await frontier.take(10);
    expect(due.map(({ request }) => request).toSorted((a, b) => (a.url < b.url ? -1 : 1))).toEqual([
      urls[1]?.request,
      urls[0]?.request,
    ]);
    expect(await frontier.add([urls[0]!], TTL)).toEqual([false]);
    expect(await frontier.add([urls[0]!], { ...TTL, force: true })).toEqual([true]);
  });

  it('tells of each of many URLs whether it was added, and keeps their order and number', async () => {
    const frontier = open(0);
    const urls = Array.from({ length: 700 }, (_, n) => item(`https://a.example/${n % 600}`, n < 300 ? 1 : 2));
    const added = await frontier.add(urls, TTL);
    expect(added).toEqual(urls.map((_, n) => n < 600));
    expect((await frontier.status(5)).waiting).toBe(600);
    const taken: string[] = [];
    for (let more = true; more; ) {
      const { due } = await frontier.take(50);
      for (const { turn } of due) {
        await frontier.begin(turn);
        await frontier.finish(turn, {});
      }
      taken.push(...due.filter(({ turn }) => turn.priority === 1).map(({ request }) => request.url));
      more = due.length > 0;
    }
    expect(taken).toEqual(urls.slice(0, 300).map(({ request }) => request.url));
    expect((await frontier.status(5)).waiting).toBe(0);
  });

  it('rejects, and leaves no rejection behind, where Redis refuses parts of a list', async () => {
    const redis = at.redis.duplicate();
    const prefix = `${at.prefix.slice(0, -1)}-${frontiers++}}`;
    const options = { redis, prefix, queue: 'fetch', gapMs: 0, concurrency: 2, lockMs: 10_000 };
    const frontier = createFrontier(options);
    // The list of all later chunks is taken by something else.
    await redis.set(`${prefix}:frontier:urls:b.example:0`, 'no list');
    const urls = Array.from({ length: 800 }, (_, n) => item(`https://${n < 300 ? 'a' : 'b'}.example/${n}`));
    await expect(frontier.add(urls, TTL)).rejects.toThrow(/WRONGTYPE/);
    await redis.quit();
  });

  it('forgets a URL once the recrawl time is over, not before', async () => {
    const frontier = open(0);
    const url = [item('https://a.example/1')];
    expect(await frontier.add(url, { recrawlTtlSeconds: 2 })).toEqual([true]);
    await sleep(900);
    expect(await frontier.add(url, { recrawlTtlSeconds: 2 })).toEqual([false]);
    await sleep(2_100);
    expect(await frontier.add(url, { recrawlTtlSeconds: 2 })).toEqual([true]);
  });

  it('asks a host once in its gap, from the end of the one before, and others meanwhile', async () => {
    const frontier = open(400);
    await frontier.add(
      ['https://a.example/1', 'https://a.example/2', 'https://b.example/1'].map((url) => item(url)),
      TTL,
    );
    const { due } = await frontier.take(10);
    expect(due.map(({ turn }) => turn.host).toSorted()).toEqual(['a.example', 'b.example']);
    const turn = due.find(({ turn: { host } }) => host === 'a.example')?.turn;
    if (turn === undefined) throw new Error('no turn');
    expect(await frontier.begin(turn)).toBe('go');
    await sleep(500);
    expect((await frontier.take(10)).due).toEqual([]);
    await frontier.finish(turn, {});
    const ended = Date.now();
    const soon = await frontier.take(10);
    expect(soon.due).toEqual([]);
    expect(soon.waitMs).toBeGreaterThan(300);
    await expect.poll(async () => pathsOf((await frontier.take(10)).due), { interval: 10 }).toEqual(['/2']);
    expect(Date.now() - ended).toBeGreaterThanOrEqual(400);
  });

  it('counts the gap from the end of the answer, not from the end of what was done with it', async () => {
    const frontier = open(5_000);
    await frontier.add([item('https://a.example/1'), item('https://a.example/2')], TTL);
    const { turn } = (await frontier.take(10)).due[0]!;
    await frontier.finish(turn, { sinceAnswerMs: 3_000 });
    const { due, waitMs } = await frontier.take(10);
    expect(due).toEqual([]);
    expect(waitMs).toBeLessThanOrEqual(2_000);
    expect(waitMs).toBeGreaterThan(0);
  });

  it('never cuts a Retry-After short by the time the answer took to be worked on', async () => {
    const frontier = open(100);
    await frontier.add([item('https://a.example/1'), item('https://a.example/2')], TTL);
    const { turn } = (await frontier.take(10)).due[0]!;
    await frontier.finish(turn, { sinceAnswerMs: 9_000, hostWaitMs: 5_000 });
    expect((await frontier.take(10)).waitMs).toBeGreaterThan(3_000);
  });

  it('keeps Crawl-delay, Retry-After and back-off as one time of the host, and costs no attempt for a delay', async () => {
    const frontier = open(10);
    await frontier.add([item('https://a.example/1'), item('https://a.example/2')], TTL);
    const first = (await frontier.take(10)).due[0]!;
    await frontier.finish(first.turn, {
      crawlDelayMs: 300,
      hostWaitMs: 600,
      putBack: { request: first.request, attempt: 0, where: 'front' },
    });
    expect((await frontier.take(10)).waitMs).toBeGreaterThan(400);
    await sleep(620);
    const again = (await frontier.take(10)).due;
    expect(pathsOf(again)).toEqual(['/1']);
    expect(again[0]?.turn.attempt).toBe(0);
    await frontier.finish(again[0]!.turn, {});
    // The host's own Crawl-delay stays.
    expect((await frontier.take(10)).waitMs).toBeGreaterThan(200);
  });

  it('hands out the better priority first, and starves none', async () => {
    const frontier = open(0);
    const items = Array.from({ length: 40 }, (_, n) => item(`https://a.example/new/${n}`, 1));
    items.push(item('https://a.example/old', 9), item('https://a.example/first'));
    await frontier.add(items, TTL);
    const order: string[] = [];
    while (order.length < items.length) {
      for (const { request, turn } of (await frontier.take(1)).due) {
        order.push(new URL(request.url).pathname);
        await frontier.finish(turn, {});
      }
    }
    expect(order[0]).toBe('/first');
    expect(order.indexOf('/old')).toBeLessThan(16);
    expect(order.filter((path) => path.startsWith('/new')).slice(0, 3)).toEqual([
      '/new/0',
      '/new/1',
      '/new/2',
    ]);
  });

  it('hands a URL out again when its taker was lost, under the same job, and ends a job once', async () => {
    const frontier = open(100, 100);
    await frontier.add([item('https://a.example/1')], TTL);
    const lost = (await frontier.take(10)).due[0]!;
    expect((await frontier.take(10)).due).toEqual([]);
    await expect.poll(async () => (await frontier.take(10)).due, { timeout: 5_000 }).toEqual([lost]);
    expect(await frontier.begin(lost.turn)).toBe('go');
    // A rerun of the same job: its lost worker may have asked a moment ago.
    expect(await frontier.begin(lost.turn)).toBe(100);
    expect(await frontier.begin(lost.turn)).toBe('go');
    await frontier.finish(lost.turn, {});
    expect(await frontier.begin(lost.turn)).toBe('ended');
    expect((await frontier.status(10)).waiting).toBe(0);
  });

  it('frees a host whose job is gone without a word', async () => {
    const frontier = open(50, 100);
    await frontier.add([item('https://a.example/1'), item('https://a.example/2')], TTL);
    const lost = (await frontier.take(10)).due[0]!;
    await frontier.begin(lost.turn);
    await expect.poll(async () => pathsOf((await frontier.take(10)).due), { timeout: 5_000 }).toEqual(['/2']);
  });

  it('lets a redirect in at another host between two of its own turns', async () => {
    const frontier = open(200);
    await frontier.add([item('https://b.example/1'), item('https://b.example/2')], TTL);
    const own = (await frontier.take(10)).due[0]!;
    const visit = frontier.visit('b.example').then(async (turn) => {
      const came = Date.now();
      if (!('leave' in turn)) throw new Error('not granted');
      await sleep(150);
      await turn.leave();
      return { came, left: Date.now() };
    });
    await sleep(100);
    await frontier.finish(own.turn, {});
    const ended = Date.now();
    await expect.poll(async () => (await frontier.take(10)).due.length, { interval: 5 }).toBe(1);
    const { came, left } = await visit;
    expect(came - ended).toBeGreaterThanOrEqual(199);
    // One gap from the end of the visit, not two.
    expect(Date.now() - left).toBeGreaterThanOrEqual(199);
    expect(Date.now() - left).toBeLessThan(380);
  });

  it('steps aside once for a redirect that does not come back', async () => {
    const frontier = open(4_000);
    await frontier.add(
      ['1', '2', '3'].map((path) => item(`https://b.example/${path}`)),
      TTL,
    );
    const first = (await frontier.take(10)).due[0]!;
    // The host waits for longer than a redirect may: it gives up, and its URL comes back later.
    await frontier.finish(first.turn, { crawlDelayMs: 6_000 });
    expect(await frontier.visit('b.example')).toHaveProperty('until');
    await expect
      .poll(async () => (await frontier.take(10)).waitMs, { timeout: 1_000 })
      .toBeGreaterThan(6_500);
    await at.redis.zadd(`${at.prefix.slice(0, -1)}-${frontiers - 1}}:frontier:due`, 0, 'b.example');
    const second = (await frontier.take(10)).due[0]!;
    await frontier.finish(second.turn, { crawlDelayMs: 4_000 });
    expect((await frontier.take(10)).waitMs).toBeLessThan(6_001);
  });

  it('frees a host whose visitor was lost', async () => {
    const frontier = open(50, 100);
    await frontier.add([item('https://a.example/1')], TTL);
    const own = (await frontier.take(10)).due[0]!;
    await frontier.finish(own.turn, {});
    await sleep(60);
    expect(await frontier.visit('a.example')).toHaveProperty('leave');
    await frontier.add([item('https://a.example/2')], TTL);
    expect((await frontier.take(10)).due).toEqual([]);
    await expect.poll(async () => pathsOf((await frontier.take(10)).due), { timeout: 5_000 }).toEqual(['/2']);
  });

  it('shows how many URLs wait for which host', async () => {
    const frontier = open(5_000);
    await frontier.add(
      ['https://a.example/1', 'https://a.example/2', 'https://b.example/1'].map((url) => item(url)),
      TTL,
    );
    await frontier.take(1);
    const { waiting, hosts } = await frontier.status(10);
    expect(waiting).toBe(2);
    expect(hosts.reduce((sum, host) => sum + host.waiting, 0)).toBe(2);
  });
});
