import type { ArchiveReason } from '../contract/archiveReasons.ts';
import { type Cursor, createCursor } from './createCursor.ts';
import { type Bytes, openBytes } from './openBytes.ts';
import { WarcFault } from './warcFault.ts';

/** A record of a WARC file. */
export interface WarcRecord {
  /** Names in lower case; the last of a repeated one. */
  readonly headers: ReadonlyMap<string, string>;
  /** The block: an HTTP message, or the bytes themselves. `null` where it was passed over: no page, or too long. */
  readonly block: Buffer | null;
  readonly length: number;
}

/** Why there is no record here; `at` counts compressed bytes of the file, about a piece too many. */
export interface WarcProblem {
  readonly reason: ArchiveReason;
  readonly detail: string;
  readonly at: number;
}

const VERSION = /^WARC\/\d\.\d+\r?\n$/u;
const START = 'WARC/';
const LINE_BYTES = 64 * 1024;
const HEADER_BYTES = 256 * 1024;
const BLANK = /^\r?\n$/u;
// A file that breaks more often holds nothing worth the search.
const MOST_FAULTS = 10_000;

/**
 * The records of one file, plain or gzip, in order; what is broken comes as a problem, and reading goes on behind it.
 * Holds one block at a time, of at most `mostBytes`; `wants` tells which records' blocks are read at all.
 *
 * @throws the file system's own error.
 * @see https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/
 */
export async function* readRecords(
  path: string,
  options: { readonly mostBytes: number; readonly wants: (headers: WarcRecord['headers']) => boolean },
): AsyncGenerator<WarcRecord | WarcProblem> {
  const bytes = await openBytes(path);
  try {
    const cursor = createCursor(bytes);
    let isFirst = true;
    for (let faults = 0; faults < MOST_FAULTS; ) {
      try {
        const record = await readRecord(cursor, options);
        if (record === null) return;
        yield record;
      } catch (error) {
        if (!(error instanceof WarcFault)) throw error;
        faults++;
        const isNoWarc = isFirst && error.reason === 'BAD_RECORD';
        yield {
          reason: isNoWarc ? 'NOT_WARC' : error.reason,
          detail: error.message,
          at: bytes.position(),
        };
        if (isNoWarc || !(await goOn(error, cursor, bytes))) return;
      }
      isFirst = false;
    }
  } finally {
    await bytes.close();
  }
}

async function goOn(fault: WarcFault, cursor: Cursor, bytes: Bytes): Promise<boolean> {
  let reason = fault.reason;
  for (let tries = 0; tries < MOST_FAULTS; tries++) {
    try {
      if (reason === 'BAD_GZIP' || reason === 'ENDS_EARLY') {
        cursor.clear();
        if (!(await bytes.recover())) return false;
      }
      return await cursor.findLine(START);
    } catch (error) {
      // A place that only looked like a member.
      if (!(error instanceof WarcFault)) throw error;
      reason = error.reason;
    }
  }
  return false;
}

async function readRecord(
  cursor: Cursor,
  { mostBytes, wants }: Parameters<typeof readRecords>[1],
): Promise<WarcRecord | null> {
  let first = await cursor.line(LINE_BYTES);
  while (first !== null && BLANK.test(first.toString('latin1'))) first = await cursor.line(LINE_BYTES);
  if (first === null) return null;
  if (!VERSION.test(first.toString('latin1'))) {
    throw new WarcFault('BAD_RECORD', `begins with ${JSON.stringify(first.toString('latin1', 0, 20))}`);
  }
  const headers = await readHeaders(cursor);
  const raw = headers.get('content-length') ?? '';
  if (!/^\d{1,15}$/u.test(raw)) throw new WarcFault('BAD_RECORD', `Content-Length '${raw.slice(0, 20)}'`);
  const length = Number(raw);
  if (length > mostBytes || !wants(headers)) {
    if ((await cursor.skip(length)) < length) throw early(length);
    await readEnd(cursor, null);
    return { headers, block: null, length };
  }
  const block = await cursor.take(length);
  if (block.length < length) throw early(length);
  await readEnd(cursor, block);
  return { headers, block, length };
}

function early(length: number): WarcFault {
  return new WarcFault('ENDS_EARLY', `fewer than the ${length} bytes of the record`);
}

async function readHeaders(cursor: Cursor): Promise<Map<string, string>> {
  const headers = new Map<string, string>();
  let total = 0;
  let last: string | null = null;
  for (;;) {
    const raw = await cursor.line(LINE_BYTES);
    if (raw === null) throw new WarcFault('ENDS_EARLY', 'inside the header of a record');
    total += raw.length;
    if (total > HEADER_BYTES)
      throw new WarcFault('BAD_RECORD', `a header of more than ${HEADER_BYTES} bytes`);
    const line = raw.toString('utf8').replace(/\r?\n$/u, '');
    if (line === '') return headers;
    const colon = line.indexOf(':');
    if (last !== null && /^[ \t]/u.test(line)) headers.set(last, `${headers.get(last)} ${line.trim()}`);
    else if (colon > 0) {
      last = line.slice(0, colon).trim().toLowerCase();
      headers.set(last, line.slice(colon + 1).trim());
    }
  }
}

/** Two line ends close a record. Anything else says that the length was wrong. */
async function readEnd(cursor: Cursor, block: Buffer | null): Promise<void> {
  const end = await cursor.take(4);
  // The last record of a file may lack them; a writer that ends lines with \n alone is understood.
  if (end.length === 0 || end.equals(Buffer.from('\r\n\r\n'))) return;
  cursor.back(end);
  if (end.subarray(0, 2).equals(Buffer.from('\n\n'))) return;
  // A length that is too long swallowed the next record: it is still in the block.
  const swallowed = block?.indexOf('\r\n\r\nWARC/') ?? -1;
  if (block !== null && swallowed >= 0) cursor.back(block.subarray(swallowed + 4));
  throw new WarcFault('BAD_LENGTH', `no record ends after the ${block?.length ?? 'given'} bytes`);
}
