import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { EnrichedRecord } from '../../../src/contract/record.ts';
import { articlePage } from '../../support/articlePage.ts';
import { startPipeline, testEnvironment, untilSettled } from '../../support/pipeline.ts';
import { redisForFile } from '../../support/redisPrefix.ts';
import { jsonLines, runCli } from '../../support/runCli.ts';
import { startSite } from '../../support/startSite.ts';
import { gzipMembers, httpAnswer, warcRecord } from '../../support/warcFile.ts';

const at = redisForFile();
const folder = mkdtempSync(join(tmpdir(), 'isnad-replay-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Line {
  readonly change?: string;
  readonly id?: string;
  readonly diff?: { readonly parts: readonly string[] };
  readonly sums?: Record<string, number>;
}

it('replays an archive against its records: nothing, then what changed, came and went', async () => {
  const archive = join(folder, 'three.warc.gz');
  const pages = [1, 2, 3].map((n) =>
    warcRecord(httpAnswer(articlePage(n)), { 'WARC-Target-URI': `https://archive.example/${n}` }),
  );
  writeFileSync(archive, gzipMembers(pages));
  const against = join(folder, 'records.ndjson');
  const extracted = await runCli(['extract', '--warc', archive]);
  writeFileSync(against, extracted.stdout);
  const out = join(folder, 'new.ndjson');
  const same = await runCli(['replay', archive, '--against', against, '--json', '--out', out]);
  expect(jsonLines<Line>(same.stdout)).toEqual([
    { sums: { pages: 3, same: 3, changed: 0, added: 0, gone: 0, failed: 0, missing: 0 } },
  ]);
  expect(same.code).toBe(0);
  const records = jsonLines<EnrichedRecord>(readFileSync(out, 'utf8'));
  expect(records.map((record) => record.page.finalUrl)).toEqual(
    [1, 2, 3].map((n) => `https://archive.example/${n}`),
  );

  // An earlier version found no entity on page 1, nothing at all on page 2, and an article more on page 3.
  const [first, , third] = records as [EnrichedRecord, EnrichedRecord, EnrichedRecord];
  const ghost = `a-${'0'.repeat(32)}`;
  const earlier = [
    { ...first, entities: [], item: { ...first.item, people: [] } },
    third,
    { ...third, id: ghost },
    { ...third, page: { ...third.page, finalUrl: 'https://archive.example/elsewhere' } },
  ];
  writeFileSync(against, `${earlier.map((record) => JSON.stringify(record)).join('\n')}\n`);
  const other = await runCli(['replay', archive, '--against', against, '--json']);
  const lines = jsonLines<Line>(other.stdout);
  expect(lines.slice(0, -1).map(({ change, id }) => [change, id])).toEqual([
    ['changed', first.id],
    ['added', records[1]?.id],
    ['gone', ghost],
  ]);
  expect(lines[0]?.diff?.parts).toContain('/entities');
  expect(lines.at(-1)?.sums).toEqual({
    pages: 3,
    same: 1,
    changed: 1,
    added: 1,
    gone: 1,
    failed: 0,
    missing: 1,
  });
  expect(other.code).toBe(3);
  const readable = await runCli(['replay', archive, '--against', against]);
  expect(readable.stdout).toContain(`~ ${first.item.headlines[0]?.value} ${first.id}`);
  expect(readable.stderr).toContain('3 pages, 1 same, 1 changed, 1 added, 1 gone');
}, 180_000);

it('replays the pages that the page store still has, with the records of the workers', async () => {
  const site = await startSite({ '/1': articlePage(1), '/2': articlePage(2) });
  const pipeline = await startPipeline(at);
  const records: EnrichedRecord[] = [];
  const consumer = pipeline.client.consume((record) => {
    records.push(record);
  });
  try {
    await pipeline.client.enqueue([`${site.url}/1`, `${site.url}/2`]);
    await untilSettled(pipeline.client, 2);
    await expect.poll(() => records.length, { timeout: 10_000 }).toBe(2);
  } finally {
    await consumer.close();
    await pipeline.close();
    await site.close();
  }
  const against = join(folder, 'consumed.ndjson');
  writeFileSync(against, records.map((record) => JSON.stringify(record)).join('\n'));
  await at.redis.del(`${at.prefix}:page:${records[1]?.page.sha256}`);
  const run = await runCli(['replay', '--against', against, '--json'], {
    environment: testEnvironment(at.url, at.prefix),
  });
  expect(jsonLines<Line>(run.stdout)).toEqual([
    { sums: { pages: 1, same: 1, changed: 0, added: 0, gone: 0, failed: 0, missing: 1 } },
  ]);
  expect(run.code).toBe(0);
}, 180_000);

it('says what is wrong with the records it shall compare with', async () => {
  const bad = join(folder, 'bad.ndjson');
  writeFileSync(bad, '{"id":1}\n');
  const run = await runCli(['replay', 'x.warc', '--against', bad]);
  expect(run.code).toBe(2);
  expect(run.stderr).toContain('bad.ndjson:1: no record');
  expect((await runCli(['replay', 'x.warc'])).code).toBe(2);
  expect((await runCli(['replay', 'x.warc', '--against', join(folder, 'none.ndjson')])).code).toBe(2);
}, 180_000);
