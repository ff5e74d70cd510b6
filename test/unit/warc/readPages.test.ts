import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { readPages } from '../../../src/warc/readPages.ts';
import { gzipMembers, httpAnswer, warcRecord } from '../../support/warcFile.ts';

const folder = mkdtempSync(join(tmpdir(), 'isnad-warc-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MOST = 1_000_000;
const page = (number: number): Buffer =>
  warcRecord(httpAnswer(`<p>page ${number}</p>`), { 'WARC-Target-URI': `https://archive.example/${number}` });

/** What a file gives: the body of each page, or the reason why there is none. */
async function read(bytes: Buffer, mostBytes = MOST): Promise<string[]> {
  const path = join(folder, `${randomBytes(6).toString('hex')}.warc`);
  writeFileSync(path, bytes);
  const found: string[] = [];
  for await (const one of readPages(path, { mostBytes }))
    found.push('body' in one ? Buffer.from(one.body).toString() : one.reason);
  return found;
}

describe('readPages', () => {
  it.each([
    ['plain', (records: Buffer[]) => Buffer.concat(records)],
    ['one gzip member a record', gzipMembers],
    ['one gzip member in all', (records: Buffer[]) => gzipSync(Buffer.concat(records))],
  ])('reads %s', async (_, pack) => {
    expect(await read(pack([page(1), page(2), page(3)]))).toEqual([
      '<p>page 1</p>',
      '<p>page 2</p>',
      '<p>page 3</p>',
    ]);
  });

  it('gives what the fetcher would have given', async () => {
    const path = join(folder, 'facts.warc');
    const answer = httpAnswer('<p>x</p>', {
      headers: {
        'Content-Type': 'text/html; charset=windows-1256',
        ETag: '"a"',
        'Last-Modified': 'Sun, 01 Mar 2026 08:00:00 GMT',
      },
    });
    writeFileSync(
      path,
      warcRecord(answer, {
        'WARC-Target-URI': '<https://archive.example/1>',
        'WARC-Date': '2026-03-01T09:00:00.123456Z',
      }),
    );
    const pages = [];
    for await (const one of readPages(path, { mostBytes: MOST })) pages.push(one);
    expect(pages).toEqual([
      {
        recordId: 'urn:uuid:00000000-0000-4000-8000-000000000001',
        url: 'https://archive.example/1',
        finalUrl: 'https://archive.example/1',
        status: 200,
        contentType: 'text/html; charset=windows-1256',
        etag: '"a"',
        lastModified: 'Sun, 01 Mar 2026 08:00:00 GMT',
        fetchedAt: '2026-03-01T09:00:00.123Z',
        body: Buffer.from('<p>x</p>'),
      },
    ]);
  });

  it.each([
    ['brotli', { 'Content-Encoding': 'br' }, brotliCompressSync('<p>x</p>')],
    ['gzip', { 'Content-Encoding': 'gzip' }, gzipSync('<p>x</p>')],
    ['a header of gzip over plain bytes', { 'Content-Encoding': 'gzip' }, Buffer.from('<p>x</p>')],
    ['chunks', { 'Transfer-Encoding': 'chunked' }, Buffer.from('3\r\n<p>\r\n5;a=b\r\nx</p>\r\n0\r\n\r\n')],
    ['a header of chunks over joined ones', { 'Transfer-Encoding': 'chunked' }, Buffer.from('<p>x</p>')],
  ])('undoes %s', async (_, headers, body) => {
    const record = warcRecord(httpAnswer(body, { headers: { 'Content-Type': 'text/html', ...headers } }));
    expect(await read(record)).toEqual(['<p>x</p>']);
  });

  it.each([
    ['NO_PAGE_RECORD', { 'WARC-Type': 'request' }, httpAnswer('')],
    ['NO_PAGE_RECORD', { 'WARC-Type': 'warcinfo', 'WARC-Target-URI': '' }, Buffer.from('software: x\r\n')],
    [
      'NOT_HTTP',
      { 'WARC-Target-URI': 'dns:archive.example' },
      Buffer.from('20260301\narchive.example. 60 IN A 1.2.3.4'),
    ],
    ['NOT_HTTP', {}, Buffer.from('220 ready')],
    ['REVISIT', { 'WARC-Type': 'revisit' }, httpAnswer('')],
    ['STATUS_NOT_OK', {}, httpAnswer('gone', { status: 404 })],
    ['CUT_SHORT', { 'WARC-Truncated': 'length' }, httpAnswer('<p>x')],
    ['NOT_HTML', {}, httpAnswer('%PDF-1.7 x')],
    ['EMPTY_BODY', {}, httpAnswer('')],
    ['BAD_HTTP', {}, Buffer.from('HTTP/1.1 nonsense\r\n\r\nx')],
    ['BAD_HTTP', {}, httpAnswer('5\r\nab', { headers: { 'Transfer-Encoding': 'chunked' } })],
    ['BAD_ENCODING', {}, httpAnswer('x', { headers: { 'Content-Encoding': 'pigeon' } })],
    ['BAD_ENCODING', {}, httpAnswer('not brotli at all', { headers: { 'Content-Encoding': 'br' } })],
    ['TOO_LARGE', {}, httpAnswer(`<p>${'x'.repeat(MOST)}`)],
    ['TOO_LARGE', {}, httpAnswer(`<p>${'x'.repeat(2 * MOST)}`)],
    [
      'TOO_LARGE',
      {},
      httpAnswer(gzipSync(Buffer.alloc(50 * MOST, 0x20)), { headers: { 'Content-Encoding': 'gzip' } }),
    ],
    ['BAD_RECORD', { 'WARC-Date': 'yesterday' }, httpAnswer('<p>x</p>')],
    ['BAD_RECORD', { 'WARC-Target-URI': 'https://' }, httpAnswer('<p>x</p>')],
    ['BAD_RECORD', { 'Content-Length': '' }, httpAnswer('<p>x</p>')],
    ['BAD_RECORD', { 'Content-Length': '-1' }, httpAnswer('<p>x</p>')],
    ['BAD_RECORD', { 'X-Long': 'x'.repeat(100_000) }, httpAnswer('<p>x</p>')],
    ['BAD_LENGTH', { 'Content-Length': '20' }, httpAnswer('<p>a page that is longer</p>')],
  ])('counts %s and goes on', async (reason, headers, block) => {
    for (const pack of [gzipMembers, (records: readonly Buffer[]) => Buffer.concat(records)])
      expect(await read(pack([page(1), warcRecord(block, headers), page(2)]))).toEqual([
        '<p>page 1</p>',
        reason,
        '<p>page 2</p>',
      ]);
  });

  it('finds the record that a length too long swallowed', async () => {
    const block = httpAnswer('<p>x</p>');
    const long = warcRecord(block, { 'Content-Length': String(block.length + 60) });
    expect(await read(Buffer.concat([page(1), long, page(2), page(3)]))).toEqual([
      '<p>page 1</p>',
      'BAD_LENGTH',
      '<p>page 2</p>',
      '<p>page 3</p>',
    ]);
  });

  it('keeps what stands before the place where a file was cut', async () => {
    for (const bytes of [gzipMembers([page(1), page(2)]), Buffer.concat([page(1), page(2)])]) {
      const cutAt = bytes.length - 60;
      expect(await read(bytes.subarray(0, cutAt))).toEqual(['<p>page 1</p>', 'ENDS_EARLY']);
    }
  });

  it('never throws wherever a file is cut, and gives no page twice', async () => {
    const bytes = gzipMembers([page(1), page(2)]);
    for (let at = 0; at < bytes.length; at += 3) {
      const found = await read(bytes.subarray(0, at));
      const pages = found.filter((one) => one.startsWith('<p>'));
      expect(new Set(pages).size).toBe(pages.length);
      expect(found.length).toBeLessThanOrEqual(3);
    }
  });

  it('goes on behind a broken gzip member, a false one, and bytes that are none', async () => {
    const [first, second, third] = [page(1), page(2), page(3)].map((record) => gzipSync(record));
    const broken = Buffer.from(second ?? '');
    broken.fill(0xff, 30, 60);
    const garbage = Buffer.from([...randomBytes(100), 0x1f, 0x8b, 0x08, 0, 1, 2, 3]);
    for (const middle of [broken, garbage]) {
      const found = await read(Buffer.concat([first ?? Buffer.alloc(0), middle, third ?? Buffer.alloc(0)]));
      expect(found.filter((one) => one.startsWith('<p>'))).toEqual(['<p>page 1</p>', '<p>page 3</p>']);
      expect(found).toContain('BAD_GZIP');
    }
  });

  it('says that a file is no WARC, and nothing of an empty one', async () => {
    expect(await read(Buffer.from('<!doctype html><p>a page</p>'))).toEqual(['NOT_WARC']);
    expect(await read(gzipSync('{"a":1}\n'))).toEqual(['NOT_WARC']);
    expect(await read(Buffer.alloc(0))).toEqual([]);
  });

  it('takes a bomb without line ends, and one in a record nobody wants, in bounded memory', async () => {
    const before = process.memoryUsage().rss;
    const zeros = Buffer.alloc(300_000_000);
    const endless = gzipSync(Buffer.concat([zeros, Buffer.from('\n')]));
    const unwanted = gzipSync(warcRecord(zeros, { 'WARC-Type': 'metadata' }));
    const base = process.memoryUsage().rss;
    expect(await read(Buffer.concat([endless, gzipMembers([page(1)])]))).toEqual(['NOT_WARC']);
    expect(await read(Buffer.concat([gzipMembers([page(1)]), endless, gzipMembers([page(2)])]))).toContain(
      '<p>page 2</p>',
    );
    expect(await read(Buffer.concat([unwanted, gzipMembers([page(3)])]))).toEqual([
      'NO_PAGE_RECORD',
      '<p>page 3</p>',
    ]);
    expect(process.memoryUsage().rss - Math.max(before, base)).toBeLessThan(200_000_000);
  });

  it('throws what the disk says of a file that is not there', async () => {
    await expect(readPages(join(folder, 'none.warc'), { mostBytes: MOST }).next()).rejects.toThrow('ENOENT');
  });
});
