import type { DateToken } from './dateTokens.ts';

const UNIT_MS = {
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 604_800_000,
} as const;

export interface RelativeDate {
  readonly instant: Date;
  readonly precision: 'day' | 'minute' | 'month' | 'year';
  readonly from: number;
  readonly next: number;
}

/** A span of time counted back from `now`: «منذ ساعتين», «قبل 3 أيام», "5 minutes ago", "yesterday"; or `null`. */
export function readRelative(tokens: readonly DateToken[], now: Date): RelativeDate | null {
  for (let at = 0; at < tokens.length; at++) {
    const before = tokens[at]?.meaning.agoBefore === true;
    const first = readSpan(tokens, before ? at + 1 : at);
    const span = first === null ? null : withRest(tokens, first);
    if (span !== null && (before || tokens[span.next]?.meaning.agoAfter === true)) {
      return { ...goBack(now, span.unit, span.count), from: at, next: before ? span.next : span.next + 1 };
    }
    const day = tokens[at]?.meaning.day;
    // A day word alone makes the line («أمس», "Yesterday, 14:30"); inside prose it tells of something else.
    if (day !== undefined && at === 0 && tokens.length <= 5) {
      return { ...goBack(now, 'day', -day), from: at, next: at + 1 };
    }
  }
  return null;
}

type Unit = keyof typeof UNIT_MS | 'month' | 'year';

interface Span {
  readonly unit: Unit;
  readonly count: number;
  readonly next: number;
}

/** A span with its half («ساعة ونصف») or with minutes behind hours («3 ساعات و20 دقيقة», "1 hour 20 minutes"). */
function withRest(tokens: readonly DateToken[], span: Span): Span {
  if (tokens[span.next]?.meaning.andHalf === true)
    return { unit: span.unit, count: span.count + 0.5, next: span.next + 1 };
  if (span.unit !== 'hour') return span;
  const joined = /^(?:و|and|,)$/.test(tokens[span.next]?.text ?? '') ? span.next + 1 : span.next;
  const rest = readSpan(tokens, joined);
  if (rest === null || rest.unit !== 'minute') return span;
  return { unit: 'minute', count: span.count * 60 + rest.count, next: rest.next };
}

function readSpan(tokens: readonly DateToken[], at: number): Span | null {
  const first = tokens[at];
  if (first === undefined) return null;
  const own = first.meaning.unit;
  if (own !== undefined) {
    // «قبل عام 2011» (before the year 2011) counts nothing back.
    if (tokens[at + 1]?.number != null) return null;
    return { unit: own.unit, count: own.count, next: at + 1 };
  }
  const number = first.number ?? first.meaning.number ?? null;
  const unit = tokens[at + 1]?.meaning.unit;
  // No page counts further back than a few hundred of anything.
  if (number === null || unit === undefined || number > 999) return null;
  return { unit: unit.unit, count: number * unit.count, next: at + 2 };
}

function goBack(now: Date, unit: Unit, count: number): Pick<RelativeDate, 'instant' | 'precision'> {
  if (unit === 'month' || unit === 'year') {
    const months = unit === 'month' ? count : 12 * count;
    return {
      instant: new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - Math.floor(months), 1)),
      precision: unit,
    };
  }
  const fine = unit === 'second' || unit === 'minute' || unit === 'hour';
  return { instant: new Date(now.getTime() - count * UNIT_MS[unit]), precision: fine ? 'minute' : 'day' };
}
