import type { DateToken } from './dateTokens.ts';
import { gregorianOfHijri } from './hijri.ts';

/** A calendar day or, where `day` is `null`, a month; tokens `[from, next)` wrote it. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number | null;
  readonly calendar: 'gregorian' | 'hijri';
  readonly from: number;
  readonly next: number;
}

/** How the parts of 3/4/2024 are ordered where the numbers alone leave it open. */
export type NumericOrder = 'dayFirst' | 'monthFirst' | 'unknown';

const SKIPPED = new Set([',', '،', '.', '/', '-', '|', '–', '\u2011', ':', '(', ')', '[', ']']);
// Months are parted from days and years by little; a wider gap means that they belong to different things.
const GAP = 5;

/** The calendar day that starts at token `at`, in any order of its parts, or `null`. */
export function readDay(tokens: readonly DateToken[], at: number, order: NumericOrder): CalendarDay | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.number === null) return monthOf(token) === null ? null : readMonthFirst(tokens, at);
  return readNumeric(tokens, at, order) ?? readDayFirst(tokens, at) ?? readYearFirst(tokens, at);
}

interface NamedMonth {
  readonly month: number;
  readonly calendar: 'gregorian' | 'hijri';
}

function monthOf(token: DateToken | undefined): NamedMonth | null {
  if (token?.meaning.month !== undefined) return { month: token.meaning.month, calendar: 'gregorian' };
  if (token?.meaning.hijriMonth !== undefined) return { month: token.meaning.hijriMonth, calendar: 'hijri' };
  return null;
}

/** Skip commas, fillers and weekdays from `at`, at most {@link GAP} of them. */
function skip(tokens: readonly DateToken[], at: number): number {
  let next = at;
  while (next - at < GAP && isSkipped(tokens[next])) next++;
  return next;
}

function isSkipped(token: DateToken | undefined): boolean {
  if (token === undefined || token.number !== null) return false;
  return SKIPPED.has(token.text) || token.meaning.filler === true || token.meaning.weekday === true;
}

/** «أيلول/ سبتمبر» names one month twice: skip the second name, which must say the same. */
function skipTwin(tokens: readonly DateToken[], next: number, named: NamedMonth): number {
  const twin = skip(tokens, next);
  const again = monthOf(tokens[twin]);
  return again !== null && again.month === named.month && again.calendar === named.calendar ? twin + 1 : next;
}

function yearAt(tokens: readonly DateToken[], at: number, calendar: 'gregorian' | 'hijri'): number | null {
  const token = tokens[at];
  if (token === undefined || token.number === null || token.text.length !== 4) return null;
  const [low, high] = calendar === 'hijri' ? [1300, 1500] : [1800, 2100];
  return token.number >= low && token.number < high ? token.number : null;
}

function dayAt(tokens: readonly DateToken[], at: number): number | null {
  const token = tokens[at];
  if (token === undefined || token.number === null || token.text.length > 2) return null;
  return token.number >= 1 && token.number <= 31 ? token.number : null;
}

/** 25 January 2024; 25th, January 2024; 25 كانون الثاني/ يناير 2024; 15 رجب 1445. */
function readDayFirst(tokens: readonly DateToken[], at: number): CalendarDay | null {
  const day = dayAt(tokens, at);
  if (day === null) return null;
  const monthAt = skip(tokens, at + 1);
  const named = monthOf(tokens[monthAt]);
  if (named === null) return null;
  const yearFrom = skip(tokens, skipTwin(tokens, monthAt + 1, named));
  const year = yearAt(tokens, yearFrom, named.calendar);
  return year === null ? null : settle({ ...named, year, day, from: at, next: yearFrom + 1 });
}

/** January 25, 2024; January 2024. */
function readMonthFirst(tokens: readonly DateToken[], at: number): CalendarDay | null {
  const named = monthOf(tokens[at]) as NamedMonth;
  const after = skip(tokens, skipTwin(tokens, at + 1, named));
  const bare = yearAt(tokens, after, named.calendar);
  if (bare !== null) return settle({ ...named, year: bare, day: null, from: at, next: after + 1 });
  const day = dayAt(tokens, after);
  if (day === null) return null;
  const yearFrom = skip(tokens, after + 1);
  const year = yearAt(tokens, yearFrom, named.calendar);
  return year === null ? null : settle({ ...named, year, day, from: at, next: yearFrom + 1 });
}

/** 2024 January 25. */
function readYearFirst(tokens: readonly DateToken[], at: number): CalendarDay | null {
  const monthAt = skip(tokens, at + 1);
  const named = monthOf(tokens[monthAt]);
  const year = named === null ? null : yearAt(tokens, at, named.calendar);
  if (named === null || year === null) return null;
  const dayFrom = skip(tokens, monthAt + 1);
  const day = dayAt(tokens, dayFrom);
  return day === null ? null : settle({ ...named, year, day, from: at, next: dayFrom + 1 });
}

/** 2024-01-25, 20240125, 25/1/2024, 1.25.2024. */
function readNumeric(tokens: readonly DateToken[], at: number, order: NumericOrder): CalendarDay | null {
  const [a, sign, b, sign2, c] = [0, 1, 2, 3, 4].map((step) => tokens[at + step]);
  if (a === undefined || b?.number == null || c?.number == null || a.number === null) return null;
  if (sign === undefined || sign2 === undefined || sign.text !== sign2.text || !/^[-/.‑–]$/.test(sign.text))
    return null;
  const widths = [a, b, c].map((token) => token.text.length);
  const from = at;
  const next = at + 5;
  if (widths[0] === 4 && (widths[1] as number) <= 2 && (widths[2] as number) <= 2) {
    const calendar = a.number < 1500 ? 'hijri' : 'gregorian';
    if (yearAt(tokens, at, calendar) === null) return null;
    return settle({ year: a.number, month: b.number, day: c.number, calendar, from, next });
  }
  if (widths[2] !== 4 || (widths[0] as number) > 2 || (widths[1] as number) > 2) return null;
  const calendar = c.number < 1500 ? 'hijri' : 'gregorian';
  if (yearAt(tokens, at + 4, calendar) === null) return null;
  const dayIsFirst = decideOrder(a.number, b.number, sign.text === '.' ? 'dayFirst' : order);
  if (dayIsFirst === null) return null;
  const [day, month] = dayIsFirst ? [a.number, b.number] : [b.number, a.number];
  return settle({ year: c.number, month, day, calendar, from, next });
}

function decideOrder(a: number, b: number, order: NumericOrder): boolean | null {
  if (a > 12 || a === b) return true;
  if (b > 12) return false;
  return order === 'unknown' ? null : order === 'dayFirst';
}

/** A day that exists, on the Gregorian calendar; else `null`. */
function settle(found: CalendarDay): CalendarDay | null {
  const { year, month, day } = found;
  if (month < 1 || month > 12 || (day !== null && (day < 1 || day > 31))) return null;
  if (found.calendar === 'hijri') {
    if (day === null) return null; // a month of the Islamic calendar lies across two of the Gregorian
    const iso = gregorianOfHijri(year, month, day);
    if (iso === null) return null;
    const [y, m, d] = iso.split('-').map(Number) as [number, number, number];
    return { ...found, year: y, month: m, day: d };
  }
  if (day !== null && day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return found;
}
