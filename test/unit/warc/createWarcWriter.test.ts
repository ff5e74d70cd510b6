import { createReadStream, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { WARCParser } from 'warcio';
import type { PageOutcome } from '../../../src/net/outcome.ts';
import { createWarcWriter } from '../../../src/warc/createWarcWriter.ts';
import { readPages } from '../../../src/warc/readPages.ts';

const root = mkdtempSync(join(tmpdir(), 'isnad-keep-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let folders = 0;

function pageOf(number: number, facts: Partial<PageOutcome> = {}): PageOutcome {
  const url = `https://keep.example/${number}`;
  return {
    kind: 'page',
    url,
    finalUrl: url,
    redirects: [],
    status: 200,
    crawlDelayMs: null,
    fetchedAt: '2026-03-01T09:00:00.000Z',
    headers: { 'content-type': 'text/html; charset=utf-8', etag: '"v"', 'content-encoding': 'gzip' },
    body: Buffer.from(`<p>صفحة رقم ${number}</p>`), // "page number"
    contentType: 'text/html; charset=utf-8',
    etag: '"v"',
    lastModified: null,
    ...facts,
  };
}

async function readFolder(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of readdirSync(folder).sort())
    for await (const one of readPages(join(folder, name), { mostBytes: 1_000_000 }))
      found.push('body' in one ? `${one.url} ${Buffer.from(one.body)}` : one.reason);
  return found;
}

describe('createWarcWriter', () => {
  it('writes what warcio and our own reader read back', async () => {
    const folder = join(root, `${folders++}`);
    const writer = createWarcWriter({ folder, software: 'isnad/test' });
    await Promise.all([
      writer.write(pageOf(1)),
      writer.write(pageOf(2, { url: 'http://keep.example/old' })),
      writer.write(pageOf(3)),
    ]);
    expect(readdirSync(folder)).toEqual([
      expect.stringMatching(/^isnad-\d{14}-\d+-[0-9a-f]{6}-00000\.warc\.gz\.open$/u),
    ]);
    await writer.close();
    const [name = ''] = readdirSync(folder);
    expect(name).toMatch(/\.warc\.gz$/u);
    expect(await readFolder(folder)).toEqual([
      'NO_PAGE_RECORD',
      'https://keep.example/1 <p>صفحة رقم 1</p>',
      'http://keep.example/old <p>صفحة رقم 2</p>',
      'https://keep.example/3 <p>صفحة رقم 3</p>',
    ]);
    const theirs = [];
    for await (const record of new WARCParser(createReadStream(join(folder, name))))
      theirs.push([
        record.warcType,
        record.warcTargetURI,
        record.httpHeaders?.headers.get('content-encoding') ?? null,
        await record.contentText(),
      ]);
    expect(theirs.slice(1)).toEqual([
      ['response', 'https://keep.example/1', null, '<p>صفحة رقم 1</p>'],
      ['response', 'https://keep.example/2', null, '<p>صفحة رقم 2</p>'],
      ['response', 'https://keep.example/3', null, '<p>صفحة رقم 3</p>'],
    ]);
  });

  it('goes on in a new file at its size', async () => {
    const folder = join(root, `${folders++}`);
    const writer = createWarcWriter({ folder, software: 'isnad/test', fileBytes: 2_000 });
    for (let n = 0; n < 8; n++) await writer.write(pageOf(n));
    await writer.close();
    expect(readdirSync(folder).length).toBeGreaterThan(1);
    expect((await readFolder(folder)).filter((one) => one.startsWith('https:'))).toHaveLength(8);
  });

  it('leaves a file that is read up to the page under way when the process is gone', async () => {
    const folder = join(root, `${folders++}`);
    const writer = createWarcWriter({ folder, software: 'isnad/test' });
    for (let n = 0; n < 3; n++) await writer.write(pageOf(n));
    const [name = ''] = readdirSync(folder);
    const bytes = readFileSync(join(folder, name));
    await writer.close();
    rmSync(folder, { recursive: true });
    const { mkdirSync } = await import('node:fs');
    mkdirSync(folder);
    writeFileSync(join(folder, name), bytes.subarray(0, bytes.length - 100));
    expect(await readFolder(folder)).toEqual([
      'NO_PAGE_RECORD',
      'https://keep.example/0 <p>صفحة رقم 0</p>',
      'https://keep.example/1 <p>صفحة رقم 1</p>',
      'ENDS_EARLY',
    ]);
  });

  it('writes nothing where nothing comes, and gives each writer its own file', async () => {
    const folder = join(root, `${folders++}`);
    const writers = [0, 1].map(() => createWarcWriter({ folder, software: 'isnad/test' }));
    await createWarcWriter({ folder, software: 'isnad/test' }).close();
    await Promise.all(writers.map((writer, n) => writer.write(pageOf(n))));
    await Promise.all(writers.map((writer) => writer.close()));
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it('says so when a page cannot be kept', async () => {
    const file = join(root, 'a file');
    writeFileSync(file, '');
    await expect(
      createWarcWriter({ folder: join(file, 'x'), software: 'isnad/test' }).write(pageOf(1)),
    ).rejects.toThrow('ENOTDIR');
  });
});
