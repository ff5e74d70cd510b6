import type { DateToken } from './dateTokens.ts';

/** A time of day; `zone` in minutes east of UTC, `null` where none is named. */
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number | null;
  readonly zone: number | null;
  /** Index of the token behind the last one read. */
  readonly next: number;
}

/** The time of day that starts at token `at` (14:30, 2:30 pm, ٢:٣٠ مساء, 14:30:05.120+03:00), or `null`. */
export function readClock(tokens: readonly DateToken[], at: number): ClockTime | null {
  const first = tokens[at]?.number ?? null;
  if (first === null || first > 24) return null;
  let next = at + 1;
  let minute: number | null = null;
  let second: number | null = null;
  if ((tokens[next]?.text === ':' || tokens[next]?.meaning.hourMark) && isTwoDigits(tokens[next + 1])) {
    minute = (tokens[next + 1] as DateToken).number as number;
    next += 2;
    if (tokens[next]?.text === ':' && isTwoDigits(tokens[next + 1])) {
      second = (tokens[next + 1] as DateToken).number as number;
      next += 2;
      if (tokens[next]?.text === '.' && tokens[next + 1]?.number != null) next += 2; // fractions of a second
    }
  }
  if (
    minute === null &&
    tokens[next]?.text === '.' &&
    isTwoDigits(tokens[next + 1]) &&
    endsClock(tokens, next + 2)
  ) {
    minute = (tokens[next + 1] as DateToken).number as number;
    next += 2;
  }
  const half = tokens[next]?.meaning.half;
  if (half !== undefined) next++;
  if (minute === null && half === undefined) return null; // a bare number is no time
  const hour = hourOfDay(first, half);
  if (hour === null || (minute ?? 0) > 59 || (second ?? 0) > 60) return null;
  const zoned = readZone(tokens, next);
  const clock = { hour, minute: minute ?? 0, second: second === 60 ? 59 : second };
  return { ...clock, zone: zoned?.zone ?? null, next: zoned?.next ?? next };
}

/** Whether a half of the day or a zone stands here: without one "10.30" is a number or the start of a date. */
function endsClock(tokens: readonly DateToken[], at: number): boolean {
  return tokens[at]?.meaning.half !== undefined || tokens[at]?.meaning.zone !== undefined;
}

function isTwoDigits(token: DateToken | undefined): boolean {
  return token !== undefined && token.number !== null && token.text.length === 2;
}

const EVENING = 6; // «11 ليلا» (at night) is before midnight, «2 ليلا» after it

function hourOfDay(hour: number, part: 'am' | 'pm' | 'night' | undefined): number | null {
  const half = part === 'night' ? (hour >= EVENING && hour < 12 ? 'pm' : 'am') : part;
  if (half === undefined || hour > 12) return hour === 24 ? 0 : hour;
  if (hour === 0) return half === 'am' ? 0 : null;
  return (hour % 12) + (half === 'pm' ? 12 : 0);
}

/** The zone at token `at` (GMT, +03:00, GMT+3, -0500, بتوقيت غرينتش), or `null`. */
export function readZone(tokens: readonly DateToken[], at: number): { zone: number; next: number } | null {
  const opened = tokens[at]?.text === '(' ? at + 1 : at;
  const named = tokens[opened]?.meaning.zone;
  const signAt = named === undefined ? opened : opened + 1;
  const sign = tokens[signAt]?.text;
  const digits = tokens[signAt + 1];
  if (
    (sign === '+' || sign === '-' || sign === '\u2212') &&
    digits?.number != null &&
    adjoins(tokens, signAt)
  ) {
    const zone = readOffset(tokens, signAt + 1);
    if (zone !== null) return { zone: sign === '+' ? zone.minutes : -zone.minutes || 0, next: zone.next };
  }
  return named === undefined ? null : { zone: named, next: signAt };
}

// "14:30 - 5 March" is no offset: the sign of one stands at its digits.
function adjoins(tokens: readonly DateToken[], signAt: number): boolean {
  return tokens[signAt]?.end === tokens[signAt + 1]?.start;
}

function readOffset(tokens: readonly DateToken[], at: number): { minutes: number; next: number } | null {
  const digits = tokens[at] as DateToken;
  const value = digits.number as number;
  const width = digits.text.length;
  if (width === 4) return offset(Math.floor(value / 100), value % 100, at + 1);
  if (width > 2) return null;
  if (tokens[at + 1]?.text === ':' && isTwoDigits(tokens[at + 2])) {
    return offset(value, (tokens[at + 2] as DateToken).number as number, at + 3);
  }
  // «17:05-05 يناير 2024», 17:05-05/01/2024: a day stands at the sign.
  const behind = tokens[at + 1];
  if (behind?.meaning.month !== undefined || behind?.meaning.hijriMonth !== undefined) return null;
  return /^[-/.]$/.test(behind?.text ?? '') ? null : offset(value, 0, at + 1);
}

function offset(hours: number, minutes: number, next: number): { minutes: number; next: number } | null {
  return hours > 14 || minutes > 59 ? null : { minutes: hours * 60 + minutes, next };
}
