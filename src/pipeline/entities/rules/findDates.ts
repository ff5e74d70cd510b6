import type { Token } from '../../text/tokens.ts';
import type { Candidate } from '../candidates.ts';
import { readingsOf } from '../clitics.ts';
import type { Vocabulary } from '../vocabulary.ts';

const YEAR = /^(?:1[0-9]|20)\d\d$/u;

/**
 * Dates with a calendar in them: «15 مارس 2024», «مارس آذار 2024», «12/5/2024», "March 15, 2024", "2024-03-15", and
 * weekdays. Bare years and words such as «أمس» "yesterday" are left alone: they name no date by themselves.
 */
export function findDates(tokens: readonly Token[], words: Vocabulary): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    // Nothing else opens a date: most words of a text are neither.
    if (token.kind !== 'number' && !words.monthOpenings.has(token.folded)) continue;
    const next = Math.max(monthDate(tokens, at, words), digitDate(tokens, at));
    const [first, last] = [tokens[at], tokens[next - 1]];
    if (next <= at || first === undefined || last === undefined) continue;
    found.push({ start: first.start, end: last.end, type: 'date', confidence: 0.9, rule: 'date' });
    at = next - 1;
  }
  return found;
}

/** Index after a month's name at `at` (one or two tokens), or -1. */
function monthEnd(tokens: readonly Token[], at: number, words: Vocabulary): number {
  const one = tokens[at]?.folded ?? '';
  if (!words.monthOpenings.has(one)) return -1;
  const two = tokens[at + 1]?.folded ?? '';
  if (words.months.has(`${one} ${two}`)) return at + 2;
  return words.months.has(one) ? at + 1 : -1;
}

function monthDate(tokens: readonly Token[], at: number, words: Vocabulary): number {
  const first = tokens[at];
  let next = at;
  let day = false;
  if (first?.kind === 'number' && first.folded.length <= 2) {
    day = true;
    next++;
    if (/^(?:st|nd|rd|th|من)$/u.test(tokens[next]?.folded ?? '')) next++;
    if (tokens[next]?.folded === 'of') next++;
  }
  let end = monthEnd(tokens, next, words);
  if (end < 0) return -1;
  // «تشرين الأول/أكتوبر», «يوليو تموز»: one month by two names
  const slash = tokens[end]?.folded === '/' ? end + 1 : end;
  const again = monthEnd(tokens, slash, words);
  if (again > 0) end = again;
  if (!day && tokens[end]?.kind === 'number' && (tokens[end]?.folded.length ?? 9) <= 2) {
    day = true;
    end++;
    if (/^(?:st|nd|rd|th)$/u.test(tokens[end]?.folded ?? '')) end++;
  }
  const comma = /^[,،]$/u.test(tokens[end]?.folded ?? '') || tokens[end]?.folded === 'عام' ? end + 1 : end;
  const year = YEAR.test(tokens[comma]?.folded ?? '') && tokens[comma]?.opensLine === false;
  if (year) end = comma + 1;
  // A month's name alone is too often another word (May, آب, ماي).
  return day || year ? end : -1;
}

// 12/5/2024, 2024-05-12, 12.5.2024
function digitDate(tokens: readonly Token[], at: number): number {
  const parts = [0, 2, 4].map((step) => tokens[at + step]);
  const marks = [1, 3].map((step) => tokens[at + step]);
  const [a, b, c] = parts;
  if (a?.kind !== 'number' || b?.kind !== 'number' || c?.kind !== 'number') return -1;
  if (!marks.every((mark) => mark !== undefined && /^[-/.]$/u.test(mark.folded) && !mark.spaced)) return -1;
  if (b.spaced || c.spaced || Number(b.folded) > 31 || b.folded.length > 2) return -1;
  if (YEAR.test(a.folded) && c.folded.length <= 2) return at + 5;
  return a.folded.length <= 2 && YEAR.test(c.folded) ? at + 5 : -1;
}

/** Weekdays that stand for a date: «يوم الثلاثاء», "on Tuesday". */
function findWeekdays(tokens: readonly Token[], words: Vocabulary): Candidate[] {
  return tokens
    .filter((token) => readingsOf(token.folded).some((reading) => words.weekdays.has(reading.key)))
    .map(({ start, end }) => ({ start, end, type: 'date', confidence: 0.3, rule: 'weekday' }));
}
