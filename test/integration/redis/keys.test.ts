import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { articlePage } from '../../support/articlePage.ts';
import { startPipeline, untilSettled } from '../../support/pipeline.ts';
import { redisForFile } from '../../support/redisPrefix.ts';
import { startSite } from '../../support/startSite.ts';

const at = redisForFile();
const page = readFileSync(new URL('../../../docs/reference/redis-keys.md', import.meta.url), 'utf8');

// What stands in capitals in the table, as a pattern; anything else is any run of signs without a colon.
const PARTS: Readonly<Record<string, string>> = {
  QUEUE: '(?:fetch|segments|enrich|enriched|quarantine|watch)',
  HOST: '[^/]+', // with a port
  ORIGIN: '[^ ]+',
  ID: '[^:]+',
  PRIORITY: '\\d+',
  GENERATION: '\\d+',
  SHA256: '[0-9a-f]{64}',
};

/** Patterns of the keys that the table names; `:total` after `PREFIX:frontier:waiting` stands for its sibling. */
function documentedKeys(): { key: string; pattern: RegExp }[] {
  const keys = page.split('\n').flatMap((line) => {
    const cell = /^\| (`PREFIX:[^|]+) \|/.exec(line)?.[1];
    const [first = '', ...others] = cell?.match(/`[^`]+`/g)?.map((one) => one.slice(1, -1)) ?? [];
    const stem = first.slice(0, first.lastIndexOf(':'));
    return first === '' ? [] : [first, ...others.map((key) => (key.startsWith(':') ? stem + key : key))];
  });
  return keys.map((key) => ({ key, pattern: new RegExp(`^${patternOf(key.slice('PREFIX:'.length))}$`) }));
}

function patternOf(key: string): string {
  return key.replace(/[A-Z][A-Z0-9]+|N$/g, (word) => PARTS[word] ?? '[^:]+');
}

async function keysUnder(prefix: string): Promise<string[]> {
  const keys: string[] = [];
  let cursor = '0';
  do {
    const [next, found] = await at.redis.scan(cursor, 'COUNT', 1_000);
    keys.push(
      ...found.filter((key) => key.startsWith(`${prefix}:`)).map((key) => key.slice(prefix.length + 1)),
    );
    cursor = next;
  } while (cursor !== '0');
  return keys;
}

it('leaves only keys in Redis that docs/reference/redis-keys.md names', async () => {
  const feed = (url: string): string =>
    `<?xml version="1.0"?><rss version="2.0"><channel><title>x</title><item><link>${url}/2</link></item></channel></rss>`;
  const routes: Record<string, string> = { '/1': articlePage(1), '/2': articlePage(2), '/feed': '' };
  const site = await startSite(routes);
  routes['/feed'] = feed(site.url);
  const pipeline = await startPipeline(at);
  const seen = new Set<string>();
  try {
    await pipeline.client.watch([`${site.url}/feed`]);
    await pipeline.client.enqueue([`${site.url}/1`, `${site.url}/gone`]);
    await pipeline.client.enqueue([`${site.url}/1?page=2`], { priority: 3 });
    const settled = untilSettled(pipeline.client, 3);
    // Short-lived keys too: look while the run is under way.
    let over = false;
    void settled.finally(() => {
      over = true;
    });
    while (!over) for (const key of await keysUnder(at.prefix)) seen.add(key);
    await settled;
    for (const key of await keysUnder(at.prefix)) seen.add(key);
  } finally {
    await pipeline.close();
    await site.close();
  }
  const documented = documentedKeys();
  const unnamed = [...seen].filter((key) => !documented.some(({ pattern }) => pattern.test(key)));
  expect(unnamed).toEqual([]);
  // The run reached every room: else the line above would pass on little.
  for (const start of ['fetch:', 'enriched:', 'frontier:', 'page:', 'record:', 'watch:', 'counts', 'robots:'])
    expect(
      [...seen].some((key) => key.startsWith(start)),
      start,
    ).toBe(true);
});
