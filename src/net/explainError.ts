import { errors } from 'undici';
import type { FetchReason } from '../contract/reasons.ts';
import { FetchFailure } from './outcome.ts';

// Codes of Node's sockets, resolver, TLS and zlib, and of undici.
const REASON_BY_CODE: Readonly<Record<string, FetchReason>> = {
  ENOTFOUND: 'DNS_NOT_FOUND',
  ENODATA: 'DNS_NOT_FOUND',
  EAI_AGAIN: 'DNS_FAILED',
  EAI_FAIL: 'DNS_FAILED',
  ESERVFAIL: 'DNS_FAILED',
  EREFUSED: 'DNS_FAILED',
  ECONNREFUSED: 'CONNECTION_REFUSED',
  ECONNRESET: 'CONNECTION_RESET',
  EPIPE: 'CONNECTION_RESET',
  UND_ERR_SOCKET: 'CONNECTION_RESET',
  ETIMEDOUT: 'TIMEOUT',
  UND_ERR_CONNECT_TIMEOUT: 'TIMEOUT',
  UND_ERR_HEADERS_TIMEOUT: 'TIMEOUT',
  UND_ERR_BODY_TIMEOUT: 'TIMEOUT',
  UND_ERR_HEADERS_OVERFLOW: 'BAD_RESPONSE',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'BODY_INCOMPLETE',
  UND_ERR_RES_EXCEEDED_MAX_SIZE: 'TOO_LARGE',
  Z_BUF_ERROR: 'BODY_INCOMPLETE',
  Z_DATA_ERROR: 'BAD_ENCODING',
  Z_NEED_DICT: 'BAD_ENCODING',
  ERR_TLS_CERT_ALTNAME_INVALID: 'TLS_INVALID',
};

// Node's names of OpenSSL's certificate errors; its other TLS errors are handshakes that may pass another time.
const CERTIFICATE = /^(?:CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|INVALID_CA|HOSTNAME_MISMATCH)/u;

/**
 * Whatever a request or its body threw, as the one reason that fits. Total: the unknown is CONNECTION_FAILED.
 *
 * @param headersCame Whether the status line had come: a connection lost after it leaves the body incomplete.
 */
export function explainError(error: unknown, headersCame: boolean): FetchFailure {
  if (error instanceof FetchFailure) return error;
  const { code, message } = describe(error);
  const detail = code === '' ? message : `${code}: ${message}`;
  return new FetchFailure(reasonOf(code, headersCame), detail.slice(0, 300), { cause: error });
}

function reasonOf(code: string, headersCame: boolean): FetchReason {
  const known = Object.hasOwn(REASON_BY_CODE, code) ? REASON_BY_CODE[code] : undefined;
  if (known === 'CONNECTION_RESET' && headersCame) return 'BODY_INCOMPLETE';
  if (known === 'BODY_INCOMPLETE' && !headersCame) return 'BAD_RESPONSE';
  if (known !== undefined) return known;
  if (CERTIFICATE.test(code)) return 'TLS_INVALID';
  if (code.startsWith('HPE')) return headersCame ? 'BODY_INCOMPLETE' : 'BAD_RESPONSE';
  if (/^ERR_(?:_ERROR_|BROTLI|ZSTD)|^ZSTD_|^Z_/u.test(code)) return 'BAD_ENCODING';
  return 'CONNECTION_FAILED';
}

function describe(error: unknown): { code: string; message: string } {
  // Several addresses tried, none answered: the first one's error stands for all.
  if (error instanceof AggregateError && error.errors.length > 0) return describe(error.errors[0]);
  if (!(error instanceof Error)) return { code: '', message: String(error) };
  // Some of the parser's errors carry no code.
  const code: unknown = Reflect.get(error, 'code') ?? (error instanceof errors.HTTPParserError ? 'HPE' : '');
  // undici wraps what broke a socket; the cause says more.
  if (code === 'UND_ERR_SOCKET' && error.cause instanceof Error) {
    const inner = describe(error.cause);
    if (inner.code !== '') return inner;
  }
  return { code: typeof code === 'string' ? code : '', message: error.message };
}
