const LONGEST = 64;
// RFC 822 names zones that Date.parse does not know (AST, KSA): the day is right all the same.
const ZONE_NAME = / [a-z]{2,5}$/i;

/**
 * A date of a feed or sitemap (RFC 822, ISO 8601 or W3C) in milliseconds since 1970, or `null`.
 *
 * @example readDate('Mon, 09 Feb 2026 04:15:00 GMT') === Date.UTC(2026, 1, 9, 4, 15)
 */
export function readDate(raw: string | undefined): number | null {
  const text = raw?.trim() ?? '';
  if (text === '' || text.length > LONGEST) return null;
  const exact = Date.parse(text);
  const time = Number.isNaN(exact) ? Date.parse(text.replace(ZONE_NAME, ' UTC')) : exact;
  return Number.isNaN(time) || time <= 0 ? null : time;
}
