import { createUnitReader } from '../../../text/codeUnits.ts';
import { fold, foldCodeUnit } from '../../../text/fold.ts';
import { HASH_START, hashNext, WordTable } from '../../../text/wordTable.ts';
import type { QuotesLanguage, WordReading } from '../language/language.ts';

/** A dash that is a token of its own. */
export const DASH = /^[-–—]$/u;

export const Kind = {
  word: 0,
  comma: 1,
  stop: 2,
  colon: 3,
  mark: 4,
  line: 5,
  dots: 6,
  other: 7,
} as const;

/** A text cut once into words and punctuation; every later step works on token numbers. Arrays run in parallel. */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly kind: Uint8Array;
  /** UTF-16 offsets into `text`. */
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  /** Folded words; the character itself for punctuation. */
  readonly word: readonly string[];
  readonly reading: readonly WordReading[];
  /** For each token the number of the line break that ends its paragraph, or `count`. */
  readonly lineEnd: Uint32Array;
}

const SPACE = 0;
const LETTER = 1;
const DIGIT = 2;
const JOIN = 3; // harakat, tatweel, invisible controls: inside a word they belong to it
const COMMA = 4;
const STOP = 5;
const COLON = 6;
const MARK = 7;
const LINE = 8;
const OTHER = 9;

const MARKS = '"\u00ab\u00bb\u201c\u201d\u201e\u201f\u2033\uff02\u2039\u203a\u275d\u275e\u301d\u301e';

const TABLE = new Uint8Array(0x10000);
for (let code = 0; code < TABLE.length; code++) {
  const char = String.fromCharCode(code);
  TABLE[code] =
    char === '\n' || char === '\r' || char === '\u2028' || char === '\u2029'
      ? LINE
      : foldCodeUnit(code) === 0 || /\p{M}/u.test(char)
        ? JOIN
        : /\s/u.test(char)
          ? SPACE
          : /[\p{L}_#@]/u.test(char)
            ? LETTER
            : /[\p{N}%٪]/u.test(char)
              ? DIGIT
              : MARKS.includes(char)
                ? MARK
                : /[،,؛;]/u.test(char)
                  ? COMMA
                  : /[.!?؟۔…\u00b7]/u.test(char)
                    ? STOP
                    : char === ':' || char === '\uff1a'
                      ? COLON
                      : OTHER;
}

const classAt = (units: Uint16Array, i: number): number => TABLE[units[i] as number] as number;
const isWordClass = (cls: number): boolean => cls === LETTER || cls === DIGIT;
const isLatin = (code: number): boolean => code < 0x0250;

/** Invisible controls between a point and the digit after it. */
const MAX_CONTROLS = 3;

/** True where `.`, `:`, `,`, `-` or `'` at `i` stands inside a word: 3.45, 7:06, bloomberg.com, An-24, don't. */
function joinsWord(units: Uint16Array, i: number): boolean {
  const before = classAt(units, i - 1);
  let next = i + 1;
  // «5.\u200f0»: a mark of direction within a number.
  while (next < i + MAX_CONTROLS && classAt(units, next) === JOIN) next++;
  const after = classAt(units, next);
  if (!isWordClass(before) || !isWordClass(after)) return false;
  if (before === DIGIT && after === DIGIT) return true;
  const char = units[i] as number;
  const letter = units[i + 1] as number;
  const latin = isLatin(units[i - 1] as number) && isLatin(letter);
  if (char === 0x2e) return latin && letter > 0x5a; // "a.b" yes, "end.Start" no
  if (char === 0x27 || char === 0x2019) return true;
  return char === 0x2d && (latin || before === DIGIT || after === DIGIT);
}

/** A one-letter abbreviation before the full stop: «د. محمد», "J. Smith". */
function isAbbreviation(word: string): boolean {
  return word.length === 1 && word >= 'a';
}

const ALEF = 0x0627;
const ALEF_HAMZA_ABOVE = 0x0623;
const ALEF_HAMZA_BELOW = 0x0625;
const TA_MARBUTA = 0x0629;

/** True between two letters that never follow each other in a word: behind «ة», and between «ا» and «أ» or «إ». */
const losesBlank = (before: number, code: number): boolean =>
  before === TA_MARBUTA || (before === ALEF && (code === ALEF_HAMZA_ABOVE || code === ALEF_HAMZA_BELOW));

/** «ا?لي»: a question mark between a single letter and others. */
const isBroken = (run: string, word: string, units: Uint16Array, next: number): boolean =>
  run === '?' && word.length === 1 && classAt(units, next) === LETTER && !isLatin(units[next] as number);

/** Single letters that are words before what they are written to: «. و قال». */
const CLITICS = 'وفبلك';

/** «حسين.أ يبلغ»: a point, a single letter and a blank. */
const isInitial = (run: string, text: string, units: Uint16Array, next: number): boolean =>
  run === '.' &&
  classAt(units, next) === LETTER &&
  classAt(units, next + 1) === SPACE &&
  !isLatin(units[next] as number) &&
  !CLITICS.includes(text[next] as string);

const NEXT_WORD = /\s*(\p{L}{2,4})(?!\p{L})/uy;

/** «بي. تي. إيه»: a letter's name before the full stop, another one after it. */
function spells(text: string, at: number, word: string, language: QuotesLanguage): boolean {
  if (!language.letterNames.has(word)) return false;
  NEXT_WORD.lastIndex = at;
  const next = NEXT_WORD.exec(text)?.[1];
  return next !== undefined && language.letterNames.has(fold(next));
}

/** Blanks after a full stop that stand for a line break. */
const PARAGRAPH_BLANKS = 3;

const EMPTY: WordReading = {
  classes: 0,
  cue: null,
  head: '',
  clitics: 0,
  joined: false,
  preposition: '',
  definite: false,
  gender: null,
  count: null,
};

/** Letters of the longest complementizer before a number. */
const MAX_GLUED = 4;

const glues = (text: string, start: number, end: number, language: QuotesLanguage): boolean =>
  language.gluesToNumbers.has(fold(text.slice(start, end)));

interface Read {
  readonly word: string;
  readonly reading: WordReading;
}

const tables = new WeakMap<QuotesLanguage, WordTable<Read>>();

function tableOf(language: QuotesLanguage): WordTable<Read> {
  const known = tables.get(language);
  if (known) return known;
  const made = new WordTable<Read>();
  tables.set(language, made);
  return made;
}

const unitsOf = createUnitReader();
const writtenUnitsOf = createUnitReader();

/** A word outside a text, such as one of an entity's name, read as {@link readTokens} reads it. */
export function readWritten(written: string, language: QuotesLanguage): WordReading {
  const units = writtenUnitsOf(written);
  let hash = HASH_START;
  for (let i = 0; i < written.length; i++) hash = hashNext(hash, units[i] as number);
  return readAt(written, units, 0, written.length, hash, language, tableOf(language)).reading;
}

function readAt(
  text: string,
  units: Uint16Array,
  start: number,
  end: number,
  hash: number,
  language: QuotesLanguage,
  table: WordTable<Read>,
): Read {
  const known = table.get(units, start, end, hash);
  if (known !== undefined) return known;
  const written = text.slice(start, end);
  const word = fold(written);
  const read = { word, reading: language.read(word, written) };
  table.set(written, hash, read);
  return read;
}

/**
 * Cut `text` into tokens and read each word once. Linear in the text's length.
 *
 * @example readTokens('قال: «نعم».', arabicQuotes).word // ['قال', ':', '«', 'نعم', '»', '.']
 */
export function readTokens(text: string, language: QuotesLanguage): Tokens {
  const units = unitsOf(text);
  // No text has more tokens than characters.
  const kinds = new Uint8Array(text.length);
  const starts = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  const words: string[] = [];
  const readings: WordReading[] = [];
  const table = tableOf(language);
  let count = 0;
  const push = (kind: number, start: number, end: number, word: string, reading: WordReading): void => {
    kinds[count] = kind;
    starts[count] = start;
    ends[count++] = end;
    words.push(word);
    readings.push(reading);
  };
  let i = 0;
  while (i < text.length) {
    const cls = classAt(units, i);
    if (cls === SPACE || cls === JOIN) {
      const start = i;
      while (i < text.length && (classAt(units, i) === SPACE || classAt(units, i) === JOIN)) i++;
      const last = count > 0 ? kinds[count - 1] : -1;
      if (i - start >= PARAGRAPH_BLANKS && (last === Kind.stop || last === Kind.mark))
        push(Kind.line, start, i, ' ', EMPTY);
    } else if (isWordClass(cls)) {
      const start = i;
      let end = i;
      let hash = HASH_START;
      for (let last = cls; i < text.length; i++) {
        const code = units[i] as number;
        const here = TABLE[code] as number;
        // «ان17شخصا»: a complementizer that wires set without its blank.
        if (here === DIGIT && last === LETTER && i - start <= MAX_GLUED && glues(text, start, i, language))
          break;
        // «حرجةوأوقفت», «مضيفاأن»: a blank is lost where no word goes on.
        if (here === LETTER && losesBlank(units[i - 1] as number, code) && i > start) break;
        // Harakat and tatweel are the word's; controls only when letters follow.
        if (here === LETTER || here === DIGIT || (here === JOIN && code < 0x2000))
          while (end <= i) hash = hashNext(hash, units[end++] as number);
        // A blank joins the groups of a number alone.
        else if (here !== JOIN && ((here === SPACE && last !== DIGIT) || !joinsWord(units, i))) break;
        last = here;
      }
      const entry = readAt(text, units, start, end, hash, language, table);
      push(Kind.word, start, end, entry.word, entry.reading);
    } else if (cls === STOP) {
      const start = i;
      while (i < text.length && classAt(units, i) === STOP) i++;
      const run = text.slice(start, i);
      const last = words.length - 1;
      const glued = last >= 0 && ends[last] === start && kinds[last] === Kind.word;
      if (run === '.' && glued && isAbbreviation(words[last] as string)) continue;
      if (run === '.' && glued && spells(text, i, words[last] as string, language)) continue;
      // «ا?لي»: a letter that a desk lost inside a word; «حسين.أ»: an initial behind a name.
      if (glued && (isBroken(run, words[last] as string, units, i) || isInitial(run, text, units, i)))
        continue;
      const dots = run === '…' || (run.length > 1 && /^\.{2,}$/u.test(run));
      push(dots ? Kind.dots : Kind.stop, start, i, run, EMPTY);
    } else {
      const twin = text[i] === "'" && text[i + 1] === "'"; // '' '' in wires typed on old desks
      const kind =
        cls === LINE
          ? Kind.line
          : cls === COMMA
            ? Kind.comma
            : cls === COLON
              ? Kind.colon
              : cls === MARK || twin
                ? Kind.mark
                : Kind.other;
      push(kind, i, i + (twin ? 2 : 1), twin ? '"' : (text[i] as string), EMPTY);
      i += twin ? 2 : 1;
    }
  }
  const lineEnd = new Uint32Array(count);
  for (let k = count - 1, end = count; k >= 0; k--) {
    if (kinds[k] === Kind.line) end = k;
    lineEnd[k] = end;
  }
  return {
    text,
    lineEnd,
    count,
    kind: kinds.slice(0, count),
    start: starts.slice(0, count),
    end: ends.slice(0, count),
    word: words,
    reading: readings,
  };
}
