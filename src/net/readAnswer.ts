import { decodeBody, type Overflow } from './decodeBody.ts';
import { explainError } from './explainError.ts';
import { judgeStatus } from './judgeStatus.ts';
import { FetchFailure, type PageOutcome } from './outcome.ts';
import type { Answer } from './requestOnce.ts';
import { type Expected, SNIFF_BYTES, sniffType } from './sniffType.ts';

/** Response headers worth keeping beside the body. */
const KEPT_HEADERS = [
  'content-type',
  'content-language',
  'etag',
  'last-modified',
  'date',
  'expires',
  'cache-control',
  'link',
  'x-robots-tag',
  'server',
] as const;

/** What {@link readPage} makes of an answer: the part of a page outcome that the answer holds. */
export type PageContent = Pick<
  PageOutcome,
  'status' | 'headers' | 'body' | 'contentType' | 'etag' | 'lastModified'
>;

/** Settings of {@link readPage}. */
export interface ReadOptions {
  readonly signal: AbortSignal;
  readonly maxBytes: number;
  readonly expect: Expected;
  /** Whether validators were sent, so that 304 is a fitting answer. */
  readonly conditionally: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** An answer that is no redirect, read to its end as a page. Throws FetchFailure if it is none. */
export async function readPage(answer: Answer, options: ReadOptions): Promise<PageContent> {
  const { status, headers } = answer;
  try {
    judgeStatus(status, headers, options);
  } catch (error) {
    answer.letGo();
    throw error;
  }
  const contentType = headers['content-type'] ?? null;
  const body = await readBody(answer, { ...options, overflow: 'refuse' }, (head) => {
    const unfit = sniffType(head, contentType, options.expect);
    if (unfit !== null) throw new FetchFailure('NOT_HTML', unfit);
  });
  if (body.length === 0) throw new FetchFailure('EMPTY_BODY', `status ${status} without a body`);
  const kept = KEPT_HEADERS.flatMap((name) => {
    const value = headers[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const { etag = null, 'last-modified': lastModified = null } = headers;
  return { status, headers: Object.fromEntries(kept), body, contentType, etag, lastModified };
}

/** The decoded body of an answer. Throws FetchFailure, or `signal.reason` when aborted. */
export async function readBody(
  answer: Answer,
  options: { readonly signal: AbortSignal; readonly maxBytes: number; readonly overflow: Overflow },
  onHead?: (head: Uint8Array) => void,
): Promise<Uint8Array> {
  const { signal, maxBytes, overflow } = options;
  try {
    if (overflow === 'refuse' && Number(answer.headers['content-length']) > maxBytes)
      throw new FetchFailure('TOO_LARGE', `more than ${maxBytes} bytes declared`);
    return await decodeBody(answer.body, {
      contentEncoding: answer.headers['content-encoding'] ?? '',
      maxBytes,
      overflow,
      headBytes: SNIFF_BYTES,
      ...(onHead === undefined ? {} : { onHead }),
    });
  } catch (error) {
    answer.body.on('error', () => {}).destroy();
    if (signal.aborted) throw signal.reason;
    throw explainError(error, true);
  }
}
