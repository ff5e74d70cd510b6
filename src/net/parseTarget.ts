import type { FetchReason } from '../contract/reasons.ts';
import { FetchFailure } from './outcome.ts';

// Servers stop at 8 KiB of request line (nginx, Apache defaults); longer is never a real article.
const LONGEST_URL = 8192;

/**
 * An address that may be asked for: http or https, a host, no user name or password, no fragment left. Every odd
 * notation of an IPv4 address (`0x7f.1`, `2130706433`) comes out as four decimals, by the URL standard.
 *
 * @throws FetchFailure with `reason`, for anything else.
 */
export function parseTarget(url: string, base?: URL, reason: FetchReason = 'BAD_URL'): URL {
  const target = URL.canParse(url, base?.href) ? new URL(url, base) : null;
  if (target === null) throw new FetchFailure(reason, 'not an absolute URL');
  if (target.protocol !== 'http:' && target.protocol !== 'https:')
    throw new FetchFailure(reason, `scheme ${target.protocol.slice(0, 20)} is not fetched`);
  if (target.username !== '' || target.password !== '')
    throw new FetchFailure(reason, 'carries a user name or password');
  if (target.href.length > LONGEST_URL)
    throw new FetchFailure(reason, `longer than ${LONGEST_URL} characters`);
  target.hash = '';
  return target;
}
