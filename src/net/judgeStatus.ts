import type { FetchReason } from '../contract/reasons.ts';
import { FetchFailure } from './outcome.ts';
import { retryAfter } from './retryAfter.ts';

const REASON_BY_STATUS: Readonly<Record<number, FetchReason>> = {
  204: 'EMPTY_BODY',
  205: 'EMPTY_BODY',
  401: 'HTTP_UNAUTHORIZED',
  402: 'HTTP_UNAUTHORIZED',
  403: 'HTTP_FORBIDDEN',
  404: 'HTTP_NOT_FOUND',
  407: 'HTTP_UNAUTHORIZED',
  408: 'HTTP_SERVER_ERROR',
  410: 'HTTP_GONE',
  421: 'HTTP_SERVER_ERROR',
  425: 'HTTP_SERVER_ERROR',
  429: 'RATE_LIMITED',
  451: 'HTTP_FORBIDDEN',
};

/** Statuses that name another address. */
export function isRedirect(status: number): boolean {
  return status === 301 || status === 302 || status === 303 || status === 307 || status === 308;
}

/** Nothing for a status with a page after it; throws FetchFailure for every other one. */
export function judgeStatus(
  status: number,
  headers: Readonly<Record<string, string>>,
  asked: { readonly conditionally: boolean; readonly now: number },
): void {
  const until = retryAfter(headers, asked.now) ?? undefined;
  const known = REASON_BY_STATUS[status];
  if (known !== undefined) throw failure(known, status, until);
  if (status === 304 && asked.conditionally) throw failure('NOT_MODIFIED', status);
  if (status === 503 && until !== undefined) throw failure('SERVER_BUSY', status, until);
  if (status >= 500 && status < 600) throw failure('HTTP_SERVER_ERROR', status);
  if (status >= 400 && status < 500) throw failure('HTTP_REJECTED', status);
  // 206 is part of a page, and no part was asked for.
  if (status < 200 || status >= 300 || status === 206) throw failure('BAD_RESPONSE', status);
}

function failure(reason: FetchReason, status: number, until?: number): FetchFailure {
  return new FetchFailure(reason, `status ${status}`, until === undefined ? {} : { until });
}
