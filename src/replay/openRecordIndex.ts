import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { z } from 'zod';
import type { EnrichedRecord } from '../contract/record.ts';

/** A page that records came from. */
interface KnownPage {
  /** SHA-256 of its bytes: the key of the page store. */
  readonly sha256: string;
  readonly finalUrl: string;
  readonly recordIds: readonly string[];
}

/** Records of an NDJSON file, by page and id. The records stay in the file: some 300 bytes each are held. */
export interface RecordIndex {
  readonly pages: number;
  all(): Iterable<KnownPage>;
  /** Ids of the records of a page; empty for a page that is not known. */
  idsOf(page: Pick<KnownPage, 'sha256' | 'finalUrl'>): readonly string[];
  read(page: Pick<KnownPage, 'sha256' | 'finalUrl'>, id: string): Promise<EnrichedRecord | null>;
  close(): Promise<void>;
}

// What the index needs of a record; the rest is compared, not trusted.
const recordSchema = z.looseObject({
  id: z.string(),
  item: z.looseObject({}),
  page: z.looseObject({ finalUrl: z.string(), sha256: z.string().nullable() }),
  entities: z.array(z.looseObject({ type: z.string(), name: z.string() })),
  quotes: z.array(
    z.looseObject({
      id: z.string(),
      text: z.string(),
      fingerprint: z.string(),
      speaker: z.looseObject({ name: z.string() }),
    }),
  ),
});
const extractSchema = z.looseObject({ records: z.array(recordSchema) });

interface Place {
  readonly at: number;
  readonly length: number;
}

/**
 * Index records as `isnad consume` prints them, or lines of `isnad extract`; the last of several revisions counts.
 *
 * @throws {Error} naming the line that holds no record; the file system's own error.
 */
export async function openRecordIndex(path: string): Promise<RecordIndex> {
  const pages = new Map<string, { sha256: string; finalUrl: string; places: Map<string, Place> }>();
  let number = 0;
  for await (const { line, at } of linesOf(path)) {
    number++;
    for (const { id, page } of parseLine(line, `${path}:${number}`)) {
      const { sha256, finalUrl } = page;
      if (sha256 === null) continue;
      const key = keyOf({ sha256, finalUrl });
      const known = pages.get(key) ?? { sha256, finalUrl, places: new Map<string, Place>() };
      known.places.set(id, { at, length: line.length });
      pages.set(key, known);
    }
  }
  const file: FileHandle = await open(path);
  const index: RecordIndex = {
    pages: pages.size,
    *all() {
      for (const { sha256, finalUrl, places } of pages.values())
        yield { sha256, finalUrl, recordIds: [...places.keys()] };
    },
    idsOf: (page) => [...(pages.get(keyOf(page))?.places.keys() ?? [])],
    async read(page, id) {
      const place = pages.get(keyOf(page))?.places.get(id);
      if (place === undefined) return null;
      const { buffer } = await file.read(Buffer.alloc(place.length), 0, place.length, place.at);
      return parseLine(buffer, path).find((record) => record.id === id) ?? null;
    },
    close: () => file.close(),
  };
  return index;
}

function keyOf({ sha256, finalUrl }: Pick<KnownPage, 'sha256' | 'finalUrl'>): string {
  return `${sha256} ${finalUrl}`;
}

function parseLine(line: Buffer, where: string): EnrichedRecord[] {
  try {
    const value: unknown = JSON.parse(line.toString('utf8'));
    if (typeof value === 'object' && value !== null && 'error' in value) return [];
    const records = extractSchema.safeParse(value);
    return (records.success
      ? records.data.records
      : [recordSchema.parse(value)]) as unknown as EnrichedRecord[];
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new Error(`${where}: no record: ${why.slice(0, 300)}`);
  }
}

/** Lines with their place in the file, in bytes. */
async function* linesOf(path: string): AsyncGenerator<{ readonly line: Buffer; readonly at: number }> {
  let parts: Buffer[] = [];
  let at = 0;
  const take = (): { line: Buffer; at: number } => {
    const taken = { line: Buffer.concat(parts), at };
    parts = [];
    at += taken.line.length;
    return taken;
  };
  for await (const piece of createReadStream(path)) {
    let rest = piece as Buffer;
    for (let end = rest.indexOf(0x0a); end >= 0; end = rest.indexOf(0x0a)) {
      parts.push(rest.subarray(0, end + 1));
      rest = rest.subarray(end + 1);
      const taken = take();
      if (taken.line.length > 1) yield taken;
    }
    parts.push(rest);
  }
  const last = take();
  if (last.line.length > 0) yield last;
}
