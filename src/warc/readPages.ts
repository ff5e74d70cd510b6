import { Readable } from 'node:stream';
import type { ArchiveReason } from '../contract/archiveReasons.ts';
import { decodeBody } from '../net/decodeBody.ts';
import { FetchFailure } from '../net/outcome.ts';
import { SNIFF_BYTES, sniffType } from '../net/sniffType.ts';
import { readHttp } from './readHttp.ts';
import { readRecords, type WarcProblem, type WarcRecord } from './readRecords.ts';
import { WarcFault } from './warcFault.ts';

/** A page out of a web archive, as the fetcher would have brought it. */
export interface ArchivedPage {
  /** WARC-Record-ID without its brackets. */
  readonly recordId: string;
  /** Address that was asked for first, where the archive is our own and a redirect led on; else `finalUrl`. */
  readonly url: string;
  readonly finalUrl: string;
  readonly status: number;
  readonly contentType: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** RFC 3339 UTC. */
  readonly fetchedAt: string;
  /** Decoded: no Content-Encoding left. */
  readonly body: Uint8Array;
}

/** Extension field of our own archives: the address before redirects. */
export const REQUESTED_URI = 'Isnad-Requested-URI';

// What an HTTP head may take beside the largest page.
const HEAD_BYTES = 256 * 1024;
const PAGE_TYPES: ReadonlySet<string> = new Set(['response', 'resource', 'revisit']);

/**
 * The pages of a WARC file (plain or gzip) in order, and for every other record why it gives none. One page is held at a
 * time; none is larger than `mostBytes`, decoded or not.
 *
 * @throws the file system's own error.
 * @example for await (const one of readPages('news.warc.gz', { mostBytes: 10_485_760 })) if ('body' in one) …
 */
export async function* readPages(
  path: string,
  options: { readonly mostBytes: number },
): AsyncGenerator<ArchivedPage | WarcProblem> {
  const { mostBytes } = options;
  const wants = (headers: WarcRecord['headers']): boolean => {
    const type = headers.get('warc-type')?.toLowerCase();
    return type === 'response' || type === 'resource';
  };
  for await (const found of readRecords(path, { mostBytes: mostBytes + HEAD_BYTES, wants })) {
    if ('reason' in found) {
      yield found;
      continue;
    }
    try {
      yield await pageOf(found, mostBytes);
    } catch (error) {
      const reason = reasonOf(error);
      if (reason === null || !(error instanceof Error)) throw error;
      yield {
        reason,
        detail: `${found.headers.get('warc-target-uri') ?? ''} ${error.message}`.trim(),
        at: 0,
      };
    }
  }
}

async function pageOf(record: WarcRecord, mostBytes: number): Promise<ArchivedPage> {
  const { headers, block, length } = record;
  const type = headers.get('warc-type')?.toLowerCase() ?? '';
  if (!PAGE_TYPES.has(type)) throw new WarcFault('NO_PAGE_RECORD', type.slice(0, 40));
  // wget writes the address in angle brackets, as WARC/1.0 had it.
  const finalUrl = (headers.get('warc-target-uri') ?? '').replace(/^<(.*)>$/u, '$1');
  if (!/^https?:/iu.test(finalUrl)) throw new WarcFault('NOT_HTTP', '');
  if (type === 'revisit') throw new WarcFault('REVISIT', '');
  if (block === null) throw new WarcFault('TOO_LARGE', `a record of ${length} bytes`);
  const fetchedMs = Date.parse(headers.get('warc-date') ?? '');
  if (!URL.canParse(finalUrl) || finalUrl.length > 8_192 || Number.isNaN(fetchedMs)) {
    throw new WarcFault('BAD_RECORD', 'the address or the date cannot be read');
  }
  if (headers.has('warc-truncated')) throw new WarcFault('CUT_SHORT', headers.get('warc-truncated') ?? '');
  const message =
    type === 'response'
      ? readHttp(block)
      : { status: 200, headers: new Map([['content-type', headers.get('content-type') ?? '']]), body: block };
  if (message.status < 200 || message.status > 299)
    throw new WarcFault('STATUS_NOT_OK', String(message.status));
  const contentType = message.headers.get('content-type') ?? null;
  const body = await decodeBody(Readable.from([message.body]), {
    contentEncoding: message.headers.get('content-encoding') ?? '',
    maxBytes: mostBytes,
    overflow: 'refuse',
    headBytes: SNIFF_BYTES,
    onHead(head) {
      const unfit = sniffType(head, contentType, 'page');
      if (unfit !== null) throw new WarcFault('NOT_HTML', unfit);
    },
  });
  if (body.length === 0) throw new WarcFault('EMPTY_BODY', '');
  const requested = headers.get(REQUESTED_URI.toLowerCase());
  return {
    recordId: (headers.get('warc-record-id') ?? '').replace(/^<(.*)>$/u, '$1'),
    url: requested !== undefined && URL.canParse(requested) ? requested : finalUrl,
    finalUrl,
    status: message.status,
    contentType,
    etag: message.headers.get('etag') ?? null,
    lastModified: message.headers.get('last-modified') ?? null,
    fetchedAt: new Date(fetchedMs).toISOString(),
    body,
  };
}

function reasonOf(error: unknown): ArchiveReason | null {
  if (error instanceof WarcFault) return error.reason;
  if (error instanceof FetchFailure) return error.reason === 'TOO_LARGE' ? 'TOO_LARGE' : 'BAD_ENCODING';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  // zlib's, brotli's and zstd's own errors.
  return /^(?:Z_|ERR__ERROR|ERR_BROTLI|ZSTD_)/u.test(code) ? 'BAD_ENCODING' : null;
}
