import type { Request } from '../contract/jobs.ts';

/** A URL as it waits: what was asked for, and how often it was tried. */
export interface WaitingUrl {
  readonly request: Request;
  readonly attempt: number;
}

/**
 * Pack a waiting URL into one short line: time of enqueueing in base 36, attempts, options as JSON if there are any,
 * and the address without the host that its list is named after. A million of them wait in Redis' memory.
 *
 * @example encodeEntry({ request, attempt: 0 }, 'news.example') // 'mie2k9c0\t\t\t/politics/1'
 */
export function encodeEntry({ request, attempt }: WaitingUrl, host: string): string {
  const { url, source, tags, force, enqueuedAt, ...others } = request;
  const options = {
    ...(tags.length > 0 ? { tags } : {}),
    ...(force ? { force } : {}),
    ...others,
  };
  const packed = Object.keys(options).length > 0 ? JSON.stringify(options) : '';
  return [enqueuedAt.toString(36), attempt > 0 ? String(attempt) : '', packed, cutHost(url, host)].join('\t');
}

/** The way back from {@link encodeEntry}. @throws {Error} for a line that it did not make. */
export function decodeEntry(line: string, host: string): WaitingUrl {
  const [at = '', attempt = '', packed = '', ...rest] = line.split('\t');
  const enqueuedAt = Number.parseInt(at, 36);
  const url = restoreHost(rest.join('\t'), host);
  if (Number.isNaN(enqueuedAt) || !URL.canParse(url))
    throw new Error(`frontier: the entry '${line.slice(0, 200)}' of ${host} cannot be read; remove it`);
  const options = packed === '' ? {} : (JSON.parse(packed) as Partial<Request>);
  return {
    request: { tags: [], force: false, ...options, url, source: new URL(url).hostname, enqueuedAt },
    attempt: Number(attempt),
  };
}

function cutHost(url: string, host: string): string {
  if (url.startsWith(`https://${host}/`)) return url.slice(`https://${host}`.length);
  if (url.startsWith(`http://${host}/`)) return `:${url.slice(`http://${host}`.length)}`;
  return url;
}

function restoreHost(cut: string, host: string): string {
  if (cut.startsWith('/')) return `https://${host}${cut}`;
  if (cut.startsWith(':/')) return `http://${host}${cut.slice(1)}`;
  return cut;
}
