import { parseDateLine } from '../page/dates/parseDateLine.ts';
import { sideOfWords } from '../page/dates/sideOfWords.ts';
import type { FoundDate } from '../page/types.ts';

/** What a segment's date lines leave open. */
export interface OwnDateContext {
  /** Instant of the fetch, ISO 8601 UTC, or `null`: without it «منذ ساعتين» (two hours ago) stays unread. */
  readonly fetchedAt: string | null;
  /** Language of the segment, `ar`, `en` or such: 3/4/2024 is day first in Arabic and French. */
  readonly language: string | null;
}

// As sure as of a visible date line near the heading (page/metadata/chooseDates.ts).
const LINE_CONFIDENCE = 70;

/**
 * The dates that a segment's own date lines state: the first readable one of each side, publication and change. Lines
 * come with their labels («تاريخ النشر: …», "published: …"), which tell the sides apart; spans («منذ ساعتين», two hours
 * ago) are counted back from the fetch.
 *
 * @example ownDates(['تاريخ النشر: 25th, January 2024 GMT'], context).published?.value === '2024-01-25'
 */
export function ownDates(
  lines: readonly string[],
  { fetchedAt, language }: OwnDateContext,
): {
  readonly published: FoundDate | null;
  readonly modified: FoundDate | null;
} {
  const found: { published: FoundDate | null; modified: FoundDate | null } = {
    published: null,
    modified: null,
  };
  const order = language === 'ar' || language === 'fr' ? 'dayFirst' : undefined;
  for (const line of lines) {
    const side = sideOfWords(line);
    if (found[side] !== null) continue;
    const date = parseDateLine(line, { basis: 'line', fetchedAt: fetchedAt ?? undefined, order });
    if (date === null) continue;
    found[side] = { ...date, confidence: Math.round((LINE_CONFIDENCE * date.confidence) / 100) };
  }
  return found;
}
