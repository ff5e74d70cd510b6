import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EnrichedRecord } from '../../../src/contract/record.ts';
import type { Status } from '../../../src/observe/status.ts';
import { articlePage } from '../../support/articlePage.ts';
import { type Pipeline, startPipeline, testEnvironment, untilSettled } from '../../support/pipeline.ts';
import { redisForFile } from '../../support/redisPrefix.ts';
import { jsonLines, runCli } from '../../support/runCli.ts';
import { type Site, startSite } from '../../support/startSite.ts';

const at = redisForFile();
const environment = testEnvironment(at.url, at.prefix);
const folder = mkdtempSync(join(tmpdir(), 'isnad-cli-'));
let site: Site;
let pipeline: Pipeline;

beforeAll(async () => {
  site = await startSite({ '/1': articlePage(1), '/2': articlePage(2), '/3': articlePage(3) });
  pipeline = await startPipeline(at);
});
afterAll(async () => {
  await pipeline.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('isnad enqueue, status, consume', () => {
  it('takes URLs as arguments, from a file and from standard input', async () => {
    const list = join(folder, 'urls.txt');
    writeFileSync(list, `${site.url}/2\n`);
    const byArgument = await runCli(['enqueue', `${site.url}/1`, '--json', '-t', 'front'], { environment });
    const byFile = await runCli(['enqueue', '--file', list, '--json'], { environment });
    const byStdin = await runCli(['enqueue', '-', '--json'], { environment, stdin: `${site.url}/3\n` });
    for (const { code, stdout } of [byArgument, byFile, byStdin]) {
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toEqual({ added: 1, duplicates: 0, invalid: [] });
    }
    await untilSettled(pipeline.client, 3);
  });

  it('refuses what is no URL with its reason and exit code 1, and no URL at all with 2', async () => {
    const refused = await runCli(['enqueue', 'mailto:a@b.example'], { environment });
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toContain('refused: mailto:a@b.example: not an absolute http or https URL');
    expect(await runCli(['enqueue'], { environment })).toMatchObject({ code: 2 });
    expect(await runCli(['enqueue', '-p', '0', site.url], { environment })).toMatchObject({ code: 2 });
  });

  it('shows the state for reading and as JSON', async () => {
    const json = await runCli(['status', '--json'], { environment });
    const [status] = jsonLines<Status>(json.stdout);
    expect(status?.funnel).toMatchObject({ enqueued: 3, fetched: 3, emitted: 3 });
    expect(status?.queues.find(({ name }) => name === 'enriched')).toMatchObject({ waiting: 3 });
    expect(status?.sources).toMatchObject([{ source: '127.0.0.1' }]);
    const shown = await runCli(['status'], { environment });
    expect(shown.stdout).toMatch(/enriched\s+3/u);
    // No colours where there is no terminal.
    expect(shown.stdout).not.toContain('\u001b');
    expect(await runCli(['status', '--watch', 'often'], { environment })).toMatchObject({ code: 2 });
  });

  it('prints each record once, and then none', async () => {
    const taken = await runCli(['consume'], { environment });
    expect(taken.code).toBe(0);
    const records = jsonLines<EnrichedRecord>(taken.stdout);
    expect(records.map(({ page }) => new URL(page.url).pathname).toSorted()).toEqual(['/1', '/2', '/3']);
    expect(records.filter(({ tags }) => tags.includes('front'))).toHaveLength(1);
    expect(await runCli(['consume'], { environment })).toMatchObject({ code: 0, stdout: '' });
  });
});

it('names an unreachable REDIS_URL and tries nothing else', async () => {
  const run = await runCli(['status'], { environment: { REDIS_URL: 'redis://127.0.0.1:1' } });
  expect(run.code).toBe(1);
  expect(run.stderr).toContain('127.0.0.1:1');
});

it('refuses a setting that does not exist, with exit code 2', async () => {
  const run = await runCli(['status'], { environment: { ISNAD_THREDS: '2' } });
  expect(run).toMatchObject({ code: 2, stdout: '' });
  expect(run.stderr).toContain('ISNAD_THREDS is not a setting');
});

it('checks the machine', async () => {
  const run = await runCli(['doctor'], { environment });
  expect(run.code).toBe(0);
  expect(run.stdout.match(/^ok/gmu)).toHaveLength(4);
});
