import { gzipSync } from 'node:zlib';

const CRLF = '\r\n';

/** An HTTP answer in bytes. */
export function httpAnswer(
  body: string | Buffer,
  options: { readonly status?: number; readonly headers?: Readonly<Record<string, string>> } = {},
): Buffer {
  const { status = 200, headers = { 'Content-Type': 'text/html; charset=utf-8' } } = options;
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}${CRLF}`);
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status} OK${CRLF}${lines.join('')}${CRLF}`),
    Buffer.from(body),
  ]);
}

/** One WARC record in bytes; a header of `''` is left out. */
export function warcRecord(block: Buffer, headers: Readonly<Record<string, string>> = {}): Buffer {
  const all = {
    'WARC-Type': 'response',
    'WARC-Record-ID': '<urn:uuid:00000000-0000-4000-8000-000000000001>',
    'WARC-Date': '2026-03-01T09:00:00Z',
    'WARC-Target-URI': 'https://archive.example/1',
    'Content-Type': 'application/http; msgtype=response',
    'Content-Length': String(block.length),
    ...headers,
  };
  const lines = Object.entries(all).flatMap(([name, value]) =>
    value === '' ? [] : [`${name}: ${value}${CRLF}`],
  );
  return Buffer.concat([
    Buffer.from(`WARC/1.1${CRLF}${lines.join('')}${CRLF}`),
    block,
    Buffer.from(CRLF + CRLF),
  ]);
}

/** Records as gzip members, one each. */
export function gzipMembers(records: readonly Buffer[]): Buffer {
  return Buffer.concat(records.map((record) => gzipSync(record)));
}
