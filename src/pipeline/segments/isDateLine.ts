import { parseDateLine } from '../page/dates/parseDateLine.ts';
import type { FoundDate } from '../page/types.ts';

const LONGEST = 80;
// «منذ ساعتين» (two hours ago), "updated 5 minutes ago": longer lines with such words are prose.
const LONGEST_SPAN = 40;
const SPAN = /منذ|قبل|\bago\b/u;
// Any instant: only whether the line counts back from it matters.
const NOW = '2000-01-01T00:00:00Z';
// A year, in either digits: what else a date line has, a counter or a price has too.
const YEAR = /[12][0-9]{3}|[\u0661\u0662][\u0660-\u0669]{3}/u;
const LETTERS = /[\p{L}\p{N}]/gu;
const lettersOf = (text: string): number => text.match(LETTERS)?.length ?? 0;
// Beside the date there may be the day's name or a word such as "updated".
const SHARE = 0.5;

const DIGIT = /[0-9\u0660-\u0669\u06f0-\u06f9]+/gu;
/** A date has the number of a day beside the year, which "© 2024 The Daily Example" has not. */
const countNumbers = (text: string): number => text.match(DIGIT)?.length ?? 0;

/**
 * Whether a line is a date and little else, without a label that says so; of two calendars, or counted back from now.
 *
 * @example isDateLine('الأحد 3 مارس 2002') === true // Sunday 3 March 2002
 */
export function isDateLine(text: string): boolean {
  if (text.length > LONGEST) return false;
  if (!mayHoldDay(text)) return isSpanBack(text);
  const date = dayIn(text);
  if (date === null) return false;
  // «4 جمادى الآخرة 1446هـ - 5 ديسمبر 2024م» is one day twice.
  const rest = text.replace(date.raw, '');
  const other = YEAR.test(rest) ? parseDateLine(rest, { order: 'dayFirst' }) : null;
  return lettersOf(date.raw) + lettersOf(other?.raw ?? '') >= SHARE * lettersOf(text);
}

function mayHoldDay(text: string): boolean {
  return YEAR.test(text) && countNumbers(text) >= 2;
}

function dayIn(text: string): FoundDate | null {
  // Only whether it is a date counts here: in which order day and month stand is left to the reader of dates.
  const date = parseDateLine(text, { order: 'dayFirst' });
  return date === null || date.precision === 'month' ? null : date;
}

function isSpanBack(text: string): boolean {
  if (text.length > LONGEST_SPAN || !SPAN.test(text)) return false;
  const span = parseDateLine(text, { fetchedAt: NOW });
  return span !== null && lettersOf(span.raw) >= SHARE * lettersOf(text);
}

/**
 * Whether a line holds a day beside a name: what stands between a headline and its text («سامي حداد | 3 مارس 2002»).
 *
 * @example holdsDate('Sami Haddad | 3 March 2002') === true
 */
export function holdsDate(text: string): boolean {
  return text.length <= LONGEST && mayHoldDay(text) && dayIn(text) !== null;
}
