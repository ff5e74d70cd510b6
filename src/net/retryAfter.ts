const LONGEST_DELAY_MS = 24 * 3_600_000;

/**
 * When a server wants to be asked again, by its Retry-After in either form of RFC 9110 section 10.2.3 (seconds, or an
 * HTTP date), in milliseconds since 1970; `null` for none or nonsense.
 *
 * A date is read against the server's own `Date` header where there is one, so that a wrong clock on either side does
 * not count. Capped at a day: no server silences a host for a year by mistake.
 *
 * @example retryAfter({ 'retry-after': '120' }, Date.now())
 */
export function retryAfter(
  headers: Readonly<Record<string, string | undefined>>,
  now: number,
): number | null {
  const raw = headers['retry-after']?.trim() ?? '';
  if (/^\d{1,10}$/u.test(raw)) return now + Math.min(Number(raw) * 1000, LONGEST_DELAY_MS);
  const wanted = readHttpDate(raw);
  if (wanted === null) return null;
  const serverNow = readHttpDate(headers.date ?? '') ?? now;
  return now + Math.min(Math.max(wanted - serverNow, 0), LONGEST_DELAY_MS);
}

// All three forms of RFC 9110 section 5.6.7 begin with the day's name: `Sun, 06 Nov 1994 08:49:37 GMT`.
function readHttpDate(raw: string): number | null {
  if (!/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)/u.test(raw)) return null;
  // asctime, the oldest form, names no zone and means UTC: `Sun Nov  6 08:49:37 1994`.
  const time = Date.parse(/GMT|UTC|[+-]\d{4}$/u.test(raw) ? raw : `${raw} GMT`);
  return Number.isNaN(time) ? null : time;
}
