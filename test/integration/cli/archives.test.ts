import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { EnrichedRecord } from '../../../src/contract/record.ts';
import { articlePage } from '../../support/articlePage.ts';
import { startPipeline, testEnvironment, untilSettled } from '../../support/pipeline.ts';
import { redisForFile } from '../../support/redisPrefix.ts';
import { jsonLines, runCli } from '../../support/runCli.ts';
import { startSite } from '../../support/startSite.ts';
import { gzipMembers, httpAnswer, warcRecord } from '../../support/warcFile.ts';

const at = redisForFile();
const folder = mkdtempSync(join(tmpdir(), 'isnad-archives-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const record = (number: number): Buffer =>
  warcRecord(httpAnswer(articlePage(number)), {
    'WARC-Target-URI': `https://archive.example/${number}`,
    'WARC-Record-ID': `<urn:uuid:00000000-0000-4000-8000-00000000000${number}>`,
  });

describe('web archives on the command line', () => {
  it('extracts the pages of a damaged archive, says what gave none, and exits 1', async () => {
    const path = join(folder, 'mixed.warc.gz');
    const redirect = warcRecord(httpAnswer('', { status: 301 }));
    const whole = gzipMembers([record(1), redirect, record(2), record(3)]);
    writeFileSync(path, whole.subarray(0, whole.length - 50));
    const run = await runCli(['extract', '--warc', path]);
    const lines = jsonLines<{ id: string; records?: EnrichedRecord[]; error?: string }>(run.stdout);
    expect(
      lines.map(
        ({ id, records, error }) => records?.[0]?.page.finalUrl ?? `${id.split('/').at(-1)} ${error}`,
      ),
    ).toEqual([
      'https://archive.example/1',
      'https://archive.example/2',
      expect.stringMatching(/^mixed\.warc\.gz at byte \d+ ENDS_EARLY/u),
    ]);
    expect(lines[0]).toMatchObject({ id: 'urn:uuid:00000000-0000-4000-8000-000000000001' });
    expect(lines[0]?.records?.[0]?.page).toMatchObject({
      status: 200,
      fetchedAt: '2026-03-01T09:00:00.000Z',
    });
    expect(run.stderr).toContain('1 × STATUS_NOT_OK');
    expect(run.code).toBe(1);
    expect(await runCli(['extract', '--warc', join(folder, 'none.warc')])).toMatchObject({
      code: 2,
      stdout: '',
    });
    expect(await runCli(['extract', '--warc', path, 'page.html'])).toMatchObject({ code: 2, stdout: '' });
  });

  it('puts the pages of an archive through the queues once, without asking their host', async () => {
    const prefix = `${at.prefix.slice(0, -1)}-warc}`;
    const path = join(folder, 'two.warc.gz');
    writeFileSync(path, gzipMembers([record(4), record(5)]));
    const environment = testEnvironment(at.url, prefix);
    const first = await runCli(['enqueue', '--warc', path, '--tag', 'old', '--json'], { environment });
    expect(jsonLines(first.stdout)).toEqual([{ added: 2, duplicates: 0, problems: {} }]);
    const second = await runCli(['enqueue', '--warc', path], { environment });
    expect(second.stderr).toContain('0 pages added, 2 known already');
    const pipeline = await startPipeline({ ...at, prefix });
    const records: EnrichedRecord[] = [];
    const consumer = pipeline.client.consume((one) => {
      records.push(one);
    });
    try {
      await expect.poll(() => records.length, { timeout: 20_000 }).toBe(2);
      const funnel = await untilSettled(pipeline.client, 0);
      expect(funnel).toMatchObject({ archived: 2, duplicates: 2, split: 2, emitted: 2 });
      expect(funnel).not.toHaveProperty('fetched');
      expect(records.map(({ tags, page }) => [tags, page.fetchedAt])).toEqual([
        [['old'], '2026-03-01T09:00:00.000Z'],
        [['old'], '2026-03-01T09:00:00.000Z'],
      ]);
    } finally {
      await consumer.close();
      await pipeline.close();
    }
  });

  it('keeps what workers and extract fetch, and extracts the same records from it', async () => {
    const prefix = `${at.prefix.slice(0, -1)}-keep}`;
    const site = await startSite({
      '/1': articlePage(1),
      '/2': articlePage(2),
      '/old': (_, response) => void response.writeHead(302, { location: '/2' }).end(),
    });
    const kept = join(folder, 'kept');
    const pipeline = await startPipeline({ ...at, prefix }, { environment: { ISNAD_KEEP_WARC: kept } });
    const records: EnrichedRecord[] = [];
    const consumer = pipeline.client.consume((one) => {
      records.push(one);
    });
    try {
      await pipeline.client.enqueue([`${site.url}/1`, `${site.url}/old`]);
      await untilSettled(pipeline.client, 2);
      await expect.poll(() => records.length, { timeout: 10_000 }).toBe(2);
    } finally {
      await consumer.close();
      await pipeline.close();
    }
    const urls = [`${site.url}/1`, `${site.url}/old`];
    const environment = testEnvironment(at.url, prefix);
    const fetched = await runCli(['extract', ...urls, '--json', '--keep-warc', kept], { environment });
    await site.close();
    expect(fetched.code).toBe(0);
    const files = readdirSync(kept).map((name) => join(kept, name));
    expect(files).toHaveLength(2);
    const facts = ({ id, page }: EnrichedRecord): unknown => [
      id,
      page.url,
      page.finalUrl,
      page.sha256,
      page.status,
    ];
    for (const file of files) {
      const run = await runCli(['extract', '--warc', file]);
      const again = jsonLines<{ records: EnrichedRecord[] }>(run.stdout).flatMap((line) => line.records);
      expect(run.code).toBe(0);
      expect(again.map(facts).sort()).toEqual(records.map(facts).sort());
    }
  }, 180_000);
});
