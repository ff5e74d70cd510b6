import type { Readable } from 'node:stream';
import { type Dispatcher, request } from 'undici';
import { explainError } from './explainError.ts';

/** Status and headers of an answer, its body still to come. */
export interface Answer {
  readonly status: number;
  /** Lower-case names; of a repeated header all values, joined by commas. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readable;
  /** Lets go of an unread body: a short one is read to its end, so that the connection can be used again. */
  readonly letGo: () => void;
}

/** Settings of one request. */
export interface RequestOptions {
  readonly dispatcher: Dispatcher;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

// A redirect's or an error's own little page; reading more costs more than a new connection.
const WORTH_READING_BYTES = 16_384;
const WORTH_READING_MS = 1000;

/** Ask once for `url`, following nothing. Throws FetchFailure, or `signal.reason` when aborted. */
export async function requestOnce(url: URL, options: RequestOptions): Promise<Answer> {
  const { dispatcher, headers, signal } = options;
  try {
    const answer = await request(url, { dispatcher, method: 'GET', headers, signal });
    const { body, statusCode: status } = answer;
    return {
      status,
      headers: joinHeaders(answer.headers),
      body,
      letGo() {
        body.on('error', () => {});
        const limits = { limit: WORTH_READING_BYTES, signal: AbortSignal.timeout(WORTH_READING_MS) };
        body.dump(limits).catch(() => {});
      },
    };
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    throw explainError(error, false);
  }
}

function joinHeaders(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Record<string, string> {
  const joined: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) joined[name] = Array.isArray(value) ? value.join(', ') : value;
  return joined;
}
