import { randomBytes } from 'node:crypto';
import { type FileHandle, mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { WARCRecord, WARCSerializer } from 'warcio';
import type { PageOutcome } from '../net/outcome.ts';
import { REQUESTED_URI } from './readPages.ts';

/** Keeps fetched pages as WARC 1.1. */
export interface WarcWriter {
  /** Resolves once the page is in the file. */
  write(page: PageOutcome): Promise<void>;
  /** Finish the file under its last name. */
  close(): Promise<void>;
}

/** Size after which the next page goes into a new file: what the web-archive world uses. */
const FILE_BYTES = 1_000_000_000;
const VERSION = 'WARC/1.1';
// What the body no longer is: it was decoded on its way, and headers must fit what stands below them.
const TRANSFER_HEADERS: ReadonlySet<string> = new Set([
  'content-encoding',
  'transfer-encoding',
  'content-length',
]);

interface OpenFile {
  readonly handle: FileHandle;
  readonly path: string;
  bytes: number;
}

/**
 * A writer of `FOLDER/isnad-TIME-PID-RANDOM-NUMBER.warc.gz`, one file at a time and nobody else's; while it is written its
 * name ends in `.open`. Each page is one gzip member, written as a whole, so that a crash costs at most the page under
 * way, and any reader takes the rest. Pages stand as they were decoded, with the headers that the fetcher keeps.
 */
export function createWarcWriter(options: {
  readonly folder: string;
  /** Name and version of the program, for the file's own record. */
  readonly software: string;
  readonly fileBytes?: number;
  readonly now?: () => number;
}): WarcWriter {
  const { folder, software, fileBytes = FILE_BYTES, now = Date.now } = options;
  const stamp = new Date(now()).toISOString().replace(/\D/gu, '').slice(0, 14);
  const name = `isnad-${stamp}-${process.pid}-${randomBytes(3).toString('hex')}`;
  let number = 0;
  let file: OpenFile | null = null;
  // Pages wait for each other: members must not mix.
  let last: Promise<unknown> = Promise.resolve();

  async function openFile(): Promise<OpenFile> {
    await mkdir(folder, { recursive: true });
    const path = join(folder, `${name}-${String(number++).padStart(5, '0')}.warc.gz`);
    const opened = { handle: await open(`${path}.open`, 'wx'), path, bytes: 0 };
    const info = WARCRecord.createWARCInfo(
      { filename: path.slice(folder.length + 1), warcVersion: VERSION, date: new Date(now()).toISOString() },
      { software, format: 'WARC File Format 1.1' },
    );
    await append(opened, info);
    return opened;
  }

  async function closeFile(): Promise<void> {
    if (file === null) return;
    const { handle, path } = file;
    file = null;
    await handle.sync();
    await handle.close();
    await rename(`${path}.open`, path);
  }

  async function writePage(page: PageOutcome): Promise<void> {
    if (file !== null && file.bytes >= fileBytes) await closeFile();
    file ??= await openFile();
    try {
      await append(file, recordOf(page));
    } catch (error) {
      // Half a member, of a full disk, must not stand before the next one.
      await file.handle.truncate(file.bytes).catch(() => undefined);
      throw error;
    }
  }

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };

  return { write: (page) => inTurn(() => writePage(page)), close: () => inTurn(closeFile) };
}

async function append(file: OpenFile, record: WARCRecord): Promise<void> {
  const member = await WARCSerializer.serialize(record, { gzip: true });
  for (let at = 0; at < member.length; ) {
    const { bytesWritten } = await file.handle.write(member, at, member.length - at, file.bytes + at);
    at += bytesWritten;
  }
  file.bytes += member.length;
}

function recordOf(page: PageOutcome): WARCRecord {
  const { url, finalUrl, status, headers, body, fetchedAt } = page;
  const httpHeaders = Object.entries(headers).filter(([header]) => !TRANSFER_HEADERS.has(header));
  return WARCRecord.create(
    {
      type: 'response',
      url: finalUrl,
      date: fetchedAt,
      warcVersion: VERSION,
      statusline: `HTTP/1.1 ${status} `,
      httpHeaders: [...httpHeaders, ['content-length', String(body.length)]],
      warcHeaders: url === finalUrl ? {} : { [REQUESTED_URI]: new URL(url).href },
    },
    [body],
  );
}
