import { arDates } from '../../lang/ar/dates.ts';
import type { DateUnit, DateWords } from '../../lang/dateWords.ts';
import { enDates } from '../../lang/en/dates.ts';
import { frDates } from '../../lang/fr/dates.ts';
import { fold, shadowOf } from '../../text/fold.ts';

/** What a word or phrase may mean in a date; one word may mean several («يوم» is a filler and a unit). */
interface Meaning {
  month?: number;
  hijriMonth?: number;
  weekday?: true;
  filler?: true;
  half?: 'am' | 'pm' | 'night';
  hourMark?: true;
  zone?: number;
  agoBefore?: true;
  agoAfter?: true;
  andHalf?: true;
  range?: true;
  unit?: DateUnit;
  number?: number;
  day?: number;
  hijriMark?: true;
}

/** A number, a known word or phrase, or one other sign; `start` and `end` are offsets into the text given. */
export interface DateToken {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Value of a run of digits, or `null`. */
  readonly number: number | null;
  readonly meaning: Meaning;
}

const NOTHING: Meaning = {};
const PIECE = /\d+|\p{L}+|[^\s]/gu; // "25th," is 25, th and a comma
const MEANINGS = new Map<string, Meaning>();
/** Beginnings of longer phrases, so that most words are looked up once. */
const BEGINNINGS = new Set<string>();

function add(phrase: string, meaning: Meaning): void {
  const pieces = fold(phrase).match(PIECE) ?? [];
  for (let length = 1; length < pieces.length; length++) BEGINNINGS.add(pieces.slice(0, length).join(' '));
  const key = pieces.join(' ');
  MEANINGS.set(key, { ...MEANINGS.get(key), ...meaning });
}

function addWords(words: DateWords): void {
  for (const [phrase, month] of Object.entries(words.months)) add(phrase, { month });
  for (const [phrase, hijriMonth] of Object.entries(words.hijriMonths)) add(phrase, { hijriMonth });
  for (const phrase of words.weekdays) add(phrase, { weekday: true });
  for (const phrase of words.fillers) add(phrase, { filler: true });
  for (const phrase of words.am) add(phrase, { half: 'am' });
  for (const phrase of words.pm) add(phrase, { half: 'pm' });
  for (const phrase of words.night) add(phrase, { half: 'night' });
  for (const phrase of words.hourMarks) add(phrase, { hourMark: true });
  for (const phrase of words.andHalf) add(phrase, { andHalf: true });
  for (const phrase of words.rangeWords) add(phrase, { range: true });
  for (const [phrase, zone] of Object.entries(words.zones)) add(phrase, { zone });
  for (const phrase of words.agoBefore) add(phrase, { agoBefore: true });
  for (const phrase of words.agoAfter) add(phrase, { agoAfter: true });
  for (const [phrase, unit] of Object.entries(words.units)) add(phrase, { unit });
  for (const [phrase, number] of Object.entries(words.numbers)) add(phrase, { number });
  for (const [phrase, day] of Object.entries(words.days)) add(phrase, { day });
}

addWords(enDates);
addWords(arDates);
addWords(frDates);
for (const mark of ['هـ', 'ه', 'هجري', 'هجرية', 'ah']) add(mark, { hijriMark: true, filler: true });

/** Cut a line into the pieces a date is written with, digits and letters of any script folded. */
export function tokeniseDate(text: string): readonly DateToken[] {
  const shadow = shadowOf(text);
  const pieces = [...shadow.text.matchAll(PIECE)];
  const tokens: DateToken[] = [];
  for (let i = 0; i < pieces.length; ) {
    const found = phraseAt(pieces, i);
    const first = pieces[i] as RegExpExecArray;
    const last = pieces[i + found.length - 1] as RegExpExecArray;
    const start = shadow.offsets[first.index] ?? 0;
    // Where the next visible sign stands: marks that folding drops behind a word («مساءً») belong to it.
    const end = shadow.offsets[last.index + last[0].length] ?? text.length;
    const digits = found.length === 1 && /^\d/.test(first[0]);
    tokens.push({
      text: first[0],
      start,
      end,
      number: digits ? Number(first[0]) : null,
      meaning: found.meaning,
    });
    i += found.length;
  }
  return tokens;
}

function phraseAt(pieces: readonly RegExpExecArray[], at: number): { meaning: Meaning; length: number } {
  let key = (pieces[at] as RegExpExecArray)[0];
  let best = { meaning: MEANINGS.get(key) ?? NOTHING, length: 1 };
  for (let length = 2; BEGINNINGS.has(key) && at + length <= pieces.length; length++) {
    key += ` ${(pieces[at + length - 1] as RegExpExecArray)[0]}`;
    const meaning = MEANINGS.get(key);
    if (meaning !== undefined) best = { meaning, length };
  }
  return best;
}
