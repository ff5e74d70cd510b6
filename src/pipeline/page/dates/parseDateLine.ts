import type { FoundDate, PageDatePrecision } from '../types.ts';
import { type DateToken, tokeniseDate } from './dateTokens.ts';
import { type ClockTime, readClock, readZone } from './readClock.ts';
import { type CalendarDay, type NumericOrder, readDay } from './readDay.ts';
import { readRelative } from './readRelative.ts';

// A date line is short; what stands further on is prose, and reading it would cost without end.
const MAX_CHARS = 240;
const DIGIT = /[0-9\u0660-\u0669\u06f0-\u06f9]/;
const ARABIC_LETTER = /[\u0620-\u064a]/;
// Between a date and its time: "25 January 2024 at 14:30", «25 يناير 2024 - الساعة 2:30».
const TIME_GAP = 5;

/** What else the reader of a line knows. */
export interface DateContext {
  /** Instant of the fetch, ISO 8601 UTC: without it «منذ ساعتين» (two hours ago) stays unread. */
  readonly fetchedAt?: string | undefined;
  /** Default `line`. */
  readonly basis?: string;
  /** Order of 3/4/2024. Default: day first in an Arabic line, otherwise unknown and then unread. */
  readonly order?: NumericOrder | undefined;
}

/**
 * The date a line states, in Arabic or English, on the Gregorian or the Islamic calendar, or counted back from
 * `fetchedAt`; `null` where it states none that is certain. `raw` holds the words read, as written. A value with
 * a zone is in UTC and ends in `Z`; one without keeps the page's own clock. Looks at the first 240 characters only.
 *
 * @example parseDateLine('تاريخ النشر: 25th, January 2024 GMT')?.value === '2024-01-25'
 * @example parseDateLine('منذ ساعتين', { fetchedAt: '2024-01-25T10:00:00Z' })?.value === '2024-01-25T08:00Z'
 */
export function parseDateLine(text: string, context: DateContext = {}): FoundDate | null {
  const line = text.slice(0, MAX_CHARS);
  if (!DIGIT.test(line) && context.fetchedAt === undefined) return null;
  const tokens = tokeniseDate(line);
  const found = findAbsolute(tokens, context.order ?? (ARABIC_LETTER.test(line) ? 'dayFirst' : 'unknown'));
  const basis = context.basis ?? 'line';
  if (found !== null) return { ...formatAbsolute(found), raw: wordsOf(line, tokens, found), basis };
  return readFromNow(line, tokens, context.fetchedAt, basis);
}

interface Absolute {
  readonly day: CalendarDay;
  readonly clock: ClockTime | null;
  readonly from: number;
  readonly next: number;
}

/** The first full Gregorian day; else an Islamic one; else a month. */
function findAbsolute(tokens: readonly DateToken[], order: NumericOrder): Absolute | null {
  let second: Absolute | null = null;
  let third: Absolute | null = null;
  for (let at = 0; at < tokens.length; at++) {
    const day = readDay(tokens, at, order);
    if (day === null) continue;
    if (isInRange(tokens, day, order)) {
      at = day.next - 1;
      continue;
    }
    const found = withClock(tokens, day);
    if (day.day === null) third ??= found;
    else if (day.calendar === 'hijri') second ??= found;
    else return found;
    at = day.next - 1;
  }
  return second ?? third;
}

/** Whether a day is an end of a range («من 3 إلى 5 مايو 2024», "3 May 2024 – 5 May 2024"): no page is dated by one. */
function isInRange(tokens: readonly DateToken[], day: CalendarDay, order: NumericOrder): boolean {
  const [before, behind] = [tokens[day.from - 1], tokens[day.next]];
  if (before?.meaning.range === true || behind?.meaning.range === true) return true;
  if (day.day !== null && /^(?:[-–—]|و|and)$/.test(before?.text ?? '')) {
    const first = tokens[day.from - 2];
    const isDay = first?.number != null && first.text.length <= 2 && first.number >= 1 && first.number <= 31;
    // The minutes of "14:30 - 25 January" and the end of another date are no day.
    if (isDay && !/^[:/.-]$/.test(tokens[day.from - 3]?.text ?? '')) return true;
  }
  if (!/^[-–—]$/.test(behind?.text ?? '')) return isSecondEnd(tokens, day, order);
  const other = readDay(tokens, day.next + 1, order);
  return other !== null && other.day !== null && day.day !== null && other.calendar === day.calendar;
}

/** Whether another full day of the same calendar and a dash stand right before this one. */
function isSecondEnd(tokens: readonly DateToken[], day: CalendarDay, order: NumericOrder): boolean {
  if (day.day === null || !/^[-–—]$/.test(tokens[day.from - 1]?.text ?? '')) return false;
  for (let at = Math.max(0, day.from - 7); at < day.from - 1; at++) {
    const other = readDay(tokens, at, order);
    if (other !== null && other.next === day.from - 1 && other.day !== null)
      return other.calendar === day.calendar;
  }
  return false;
}

function withClock(tokens: readonly DateToken[], day: CalendarDay): Absolute {
  if (day.day !== null) {
    for (let at = day.next; at <= day.next + TIME_GAP && at < tokens.length; at++) {
      const clock = readClock(tokens, at);
      if (clock !== null) return { day, clock, from: day.from, next: clock.next };
      if (tokens[at]?.number !== null) break;
    }
    const before = clockBefore(tokens, day.from);
    const zoned = readZone(tokens, day.next);
    if (before !== null) {
      const clock = { ...before.clock, zone: before.clock.zone ?? zoned?.zone ?? null };
      return { day, clock, from: before.at, next: zoned?.next ?? day.next };
    }
    return { day, clock: null, from: day.from, next: zoned?.next ?? day.next };
  }
  return { day, clock: null, from: day.from, next: day.next };
}

/** "14:30, 25 January 2024": a time that ends within a few signs before the day. */
function clockBefore(tokens: readonly DateToken[], dayFrom: number): { clock: ClockTime; at: number } | null {
  for (let at = Math.max(0, dayFrom - TIME_GAP - 5); at < dayFrom; at++) {
    const clock = readClock(tokens, at);
    if (clock !== null && clock.next <= dayFrom && dayFrom - clock.next <= TIME_GAP) return { clock, at };
  }
  return null;
}

function wordsOf(line: string, tokens: readonly DateToken[], found: { from: number; next: number }): string {
  return line.slice(tokens[found.from]?.start, tokens[found.next - 1]?.end);
}

function formatAbsolute({ day, clock }: Absolute): Pick<FoundDate, 'value' | 'precision' | 'confidence'> {
  // Islamic dates may differ by a day from country to country.
  const confidence = day.calendar === 'hijri' ? 70 : 90;
  const date = `${pad(day.year, 4)}-${pad(day.month)}`;
  if (day.day === null) return { value: date, precision: 'month', confidence };
  if (clock === null) return { value: `${date}-${pad(day.day)}`, precision: 'day', confidence };
  const precision = clock.second === null ? 'minute' : 'second';
  const local = new Date(
    Date.UTC(
      day.year,
      day.month - 1,
      day.day,
      clock.hour,
      clock.minute - (clock.zone ?? 0),
      clock.second ?? 0,
    ),
  );
  const value = cut(local, precision);
  return { value: clock.zone === null ? value.slice(0, -1) : value, precision, confidence };
}

function readFromNow(
  line: string,
  tokens: readonly DateToken[],
  fetchedAt: string | undefined,
  basis: string,
): FoundDate | null {
  const now = new Date(fetchedAt ?? Number.NaN);
  const found = Number.isNaN(now.getTime()) ? null : readRelative(tokens, now);
  if (found === null) return null;
  const value = cut(found.instant, found.precision);
  return { value, raw: wordsOf(line, tokens, found), precision: found.precision, basis, confidence: 60 };
}

const CUT = { year: 4, month: 7, day: 10, minute: 16, second: 19 } as const;

function cut(instant: Date, precision: PageDatePrecision): string {
  const iso = instant.toISOString().slice(0, CUT[precision]);
  return precision === 'minute' || precision === 'second' ? `${iso}Z` : iso;
}

function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0');
}
