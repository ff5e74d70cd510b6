import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { EnrichedRecord } from '../../../src/contract/record.ts';
import { articlePage } from '../../support/articlePage.ts';
import { jsonLines, runCli } from '../../support/runCli.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-extract-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const line = (value: object): string => `${JSON.stringify(value)}\n`;

describe('isnad extract', () => {
  it('answers html, text and path lines in the order given, a bad line among them with its error', async () => {
    writeFileSync(join(folder, 'page.html'), articlePage(2));
    const stdin = [
      line({ id: 'a', url: 'https://news.example/1', html: articlePage(1) }),
      line({ id: 'b', url: 'https://news.example/2', path: join(folder, 'page.html') }),
      'not json\n',
      line({ id: 'd', url: 'https://news.example/4', path: join(folder, 'missing.html') }),
      line({ id: 'e', url: 'https://news.example/5', html: '' }),
    ].join('');
    const run = await runCli(['extract', '--input', 'ndjson'], { stdin });
    const answers = jsonLines<{ id: string; records?: EnrichedRecord[]; error?: string }>(run.stdout);
    expect(answers).toHaveLength(5);
    expect([answers[0]?.id, answers[1]?.id, answers[3]?.id, answers[4]?.id]).toEqual(['a', 'b', 'd', 'e']);
    expect(answers[0]?.records).toHaveLength(1);
    expect(answers[1]?.records).toHaveLength(1);
    expect(answers[2]?.error).toMatch(/line 3|json/iu);
    expect(answers[3]?.error).toContain('missing.html');
    expect(answers[4]?.records).toEqual([]);
    expect(run.code).toBe(1);
  });

  it('gives segments with their headline, body and ledger', async () => {
    const stdin = line({ id: 7, url: 'https://news.example/1', html: articlePage(1) });
    const run = await runCli(['extract', '--input', 'ndjson', '--stage', 'segments'], { stdin });
    expect(run.code).toBe(0);
    const [answer] = jsonLines(run.stdout);
    expect(answer).toMatchObject({ id: 7, url: 'https://news.example/1', language: 'ar' });
    const [segment] = answer?.['segments'] as Record<string, unknown>[];
    expect(Object.keys(segment ?? {})).toEqual(
      expect.arrayContaining([
        'index',
        'kind',
        'headline',
        'body',
        'dates',
        'sources',
        'keywords',
        'related',
      ]),
    );
    expect((answer?.['ledger'] as unknown[]).length).toBeGreaterThan(0);
  });

  it('reads a file by name and refuses a stage it does not have', async () => {
    writeFileSync(join(folder, 'one.html'), articlePage(1));
    const run = await runCli(['extract', join(folder, 'one.html'), '--json']);
    expect(jsonLines<{ records: unknown[] }>(run.stdout)[0]?.records).toHaveLength(1);
    expect(await runCli(['extract', 'x.html', '--stage', 'quotes'])).toMatchObject({ code: 2, stdout: '' });
    expect(await runCli(['extract'])).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('isnad annotate', () => {
  it('gives code-point offsets into exactly the text given', async () => {
    // "😀 The energy minister Samer Al-Haddad said: «The plant will run next month»."
    const text = '\u{1f600} قال وزير الطاقة سامر الحداد: «ستعمل المحطة الشهر المقبل بكامل طاقتها».';
    const run = await runCli(['annotate', '--input', 'ndjson'], { stdin: line({ id: 1, text, lang: 'ar' }) });
    expect(run.code).toBe(0);
    interface Place {
      readonly start: number;
      readonly end: number;
      readonly exact: string;
    }
    const [answer] = jsonLines<{
      id: number;
      entities: (Place & { type: string; name: string })[];
      quotes: (Place & { kind: string; cue: Place; mention: Place; speaker: { name: string } })[];
    }>(run.stdout);
    expect(answer?.id).toBe(1);
    const points = Array.from(text);
    const places = [...(answer?.entities ?? []), ...(answer?.quotes ?? [])];
    places.push(...(answer?.quotes ?? []).flatMap(({ cue, mention }) => [cue, mention] as never[]));
    expect(places.length).toBeGreaterThan(3);
    for (const { start, end, exact } of places) expect(points.slice(start, end).join('')).toBe(exact);
    expect(answer?.quotes).toMatchObject([{ kind: 'direct', speaker: { name: 'سامر الحداد' } }]); // "Samer Al-Haddad"
  });

  it('answers a broken line with an error, goes on, and exits 1', async () => {
    const stdin = `{"id":1}\n${line({ id: 2, text: '' })}`;
    const run = await runCli(['annotate'], { stdin });
    expect(run.code).toBe(1);
    const [broken, empty] = jsonLines(run.stdout);
    expect(broken?.['error']).toContain('text');
    expect(empty).toMatchObject({ id: 2, entities: [], quotes: [] });
  });
});

it('explains a page: segments, quotes with cue and speaker, the ledger', async () => {
  const run = await runCli(['explain', '-', '--out', '-'], { stdin: articlePage(1) });
  expect(run.code).toBe(0);
  expect(run.stdout).toContain('dir="rtl"');
  for (const name of ['quote', 'cue', 'speaker'])
    expect(run.stdout).toMatch(new RegExp(`class="[^"]*${name}`, 'u'));
  expect(run.stdout).toContain('<td dir="auto">q1 ');
  const missing = await runCli(['explain', join(folder, 'none.html')]);
  expect(missing).toMatchObject({ code: 1, stdout: '' });
  expect(missing.stderr).toContain('none.html');
});

it.each([
  'enqueue',
  'work',
  'status',
  'consume',
  'extract',
  'annotate',
  'explain',
  'replay',
  'quarantine',
  'doctor',
  'demo',
])('explains %s with --help', async (command) => {
  const run = await runCli([command, '--help']);
  expect(run.code).toBe(0);
  expect(run.stdout).toContain(`Usage: isnad ${command}`);
});

describe('isnad --print-config', () => {
  it.each([[['--print-config']], [['work', '--print-config']], [['--print-config', 'work']]])(
    'prints the settings and runs nothing: %j',
    async (args) => {
      const run = await runCli(args, { environment: { ISNAD_HOST_GAP: '1234' } });
      expect(run.code).toBe(0);
      expect(run.stdout).toContain('ISNAD_HOST_GAP');
      expect(run.stdout).toContain('1234');
      expect(run.stderr).toBe('');
    },
  );
});
