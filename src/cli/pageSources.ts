import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { z } from 'zod';
import type { Fetcher } from '../net/createFetcher.ts';
import type { WarcWriter } from '../warc/createWarcWriter.ts';
import { readLines } from './readLines.ts';

const gunzipAsync = promisify(gunzip);

/** One line of `--input ndjson`. */
const lineSchema = z.looseObject({
  id: z.union([z.string(), z.number()]),
  url: z.string().optional(),
  html: z.string().optional(),
  text: z.string().optional(),
  path: z.string().optional(),
  fetchedAt: z.string().optional(),
});
type Line = z.infer<typeof lineSchema>;

/** A page to work on, or why there is none. */
type Source =
  | {
      readonly id: string | number;
      readonly url: string;
      readonly body: Uint8Array | string;
      readonly contentType?: string;
      readonly fetchedAt?: string;
      /** Address before redirects, where it is another one. */
      readonly requestedUrl?: string;
      readonly status?: number;
      readonly etag?: string | null;
    }
  | { readonly id: string | number; readonly error: string };

/** A page that is read when it is its turn: an async generator would wait for a promise it yields. */
export type PendingSource = () => Promise<Source>;

/** Pages of NDJSON lines, from files or `-`. Files that lines name are read as their turn comes. */
export async function* ndjsonSources(files: readonly string[]): AsyncGenerator<PendingSource> {
  let number = 0;
  for await (const raw of readLines(files)) {
    number++;
    const line = number;
    yield () => fromLine(raw, line);
  }
}

async function fromLine(raw: string, number: number): Promise<Source> {
  let line: Line;
  try {
    line = lineSchema.parse(JSON.parse(raw));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    return { id: `line ${number}`, error: `not a line {id, url, html | text | path}: ${why}` };
  }
  const { id, html, text, path, fetchedAt } = line;
  const shared = {
    id,
    url: line.url ?? `urn:isnad:${id}`,
    ...(fetchedAt === undefined ? {} : { fetchedAt }),
  };
  if (html !== undefined) return { ...shared, body: html, contentType: 'text/html' };
  if (text !== undefined) return { ...shared, body: text, contentType: 'text/plain' };
  if (path === undefined) return { id, error: 'the line has neither html nor text nor path' };
  return readSource(path, shared);
}

async function readSource(
  path: string,
  shared: { readonly id: string | number; readonly url: string; readonly fetchedAt?: string },
): Promise<Source> {
  try {
    const bytes = await readFile(path);
    // RFC 1952: a gzip member begins with 1f 8b.
    const body = bytes[0] === 0x1f && bytes[1] === 0x8b ? await gunzipAsync(bytes) : bytes;
    return { ...shared, body, ...(/\.txt(\.gz)?$/iu.test(path) ? { contentType: 'text/plain' } : {}) };
  } catch (error) {
    return {
      id: shared.id,
      error: `cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
}

/** Pages of files, URLs and `-`; what is fetched goes into `keep` as well. */
export async function* plainSources(
  inputs: readonly string[],
  fetcher: Fetcher,
  keep?: WarcWriter,
): AsyncGenerator<PendingSource> {
  for (const input of inputs) yield () => fromInput(input, fetcher, keep);
}

/** The page of one file (gzip too), URL, or `-` for standard input. */
async function fromInput(input: string, fetcher: Fetcher, keep?: WarcWriter): Promise<Source> {
  if (input === '-') {
    const parts: Buffer[] = [];
    for await (const part of process.stdin) parts.push(Buffer.from(part));
    return { id: '-', url: 'urn:isnad:stdin', body: Buffer.concat(parts) };
  }
  if (!/^https?:\/\//iu.test(input))
    return readSource(input, { id: input, url: pathToFileURL(resolve(input)).href });
  const outcome = await fetcher.fetch(input);
  if (outcome.kind !== 'page') {
    return {
      id: input,
      error: 'detail' in outcome ? `${outcome.reason}: ${outcome.detail}` : outcome.reason,
    };
  }
  await keep?.write(outcome);
  const { url, finalUrl, body, contentType, fetchedAt, status, etag } = outcome;
  return {
    id: input,
    url: finalUrl,
    requestedUrl: url,
    body,
    fetchedAt,
    status,
    etag,
    ...(contentType === null ? {} : { contentType }),
  };
}
