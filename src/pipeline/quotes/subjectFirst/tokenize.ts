import { createUnitReader } from '../../text/codeUnits.ts';
import { HASH_START, hashNext, WordTable } from '../../text/wordTable.ts';
import type { SubjectFirstLanguage } from './language.ts';
import type { Sign, Token } from './readText.ts';

/** Bits of {@link Token.bits}: what the language knows of a word, looked up once for each written form. */
export const WordBit = {
  /** Opens sentences, or is a determiner, a pronoun or a cue: its capital tells nothing there. */
  common: 1 << 0,
  /** A form of a reporting verb. */
  cue: 1 << 1,
  /** May open a frame: "according". */
  frame: 1 << 2,
  /** Begins with a digit. */
  digit: 1 << 3,
  capital: 1 << 4,
  possessive: 1 << 5,
} as const;

/** "F.B.I", "O.J": whether the last full stop ends the sentence, the next word tells. */
const INITIALS = /^\p{L}(?:\.\p{L})+$/u;
const CAPITAL = /^[\p{Lu}\p{N}]/u;

const SIGNS: Readonly<Record<string, Sign>> = {
  ',': 'comma',
  ';': 'comma',
  ':': 'colon',
  '\u2014': 'dash',
  '\u2013': 'dash',
  '-': 'dash',
  '(': 'bracket',
  ')': 'bracket',
  '[': 'bracket',
  ']': 'bracket',
};

// A word: letters and digits with inner apostrophes, hyphens, full stops and commas of numbers (U.S., don't, 3,000).
const STARTS = 1;
const CONTINUES = 2;
const JOINS = 4;
const ALNUM = 8;
const BLANK = 16;
const QUOTE = 32;
const SINGLE = 64;
const CALL = 128;

function flagsOf(char: string): number {
  let flags = 0;
  if (/[\p{L}\p{N}$£€#@]/u.test(char)) flags |= STARTS;
  if (/[\p{L}\p{M}\p{N}%]/u.test(char)) flags |= CONTINUES;
  if (/['\u2019\-.&]/.test(char)) flags |= JOINS;
  if (/[\p{L}\p{N}]/u.test(char)) flags |= ALNUM;
  if (/\s/.test(char)) flags |= BLANK;
  if (/["\u201c\u201d\u201e\u00ab\u00bb\uff02]/.test(char)) flags |= QUOTE;
  if (/['\u2018\u2019]/.test(char)) flags |= SINGLE;
  if (/[!?\u2026]/.test(char)) flags |= CALL;
  return flags;
}

const TABLE = new Uint8Array(0x10000);
for (let code = 0; code < TABLE.length; code++) TABLE[code] = flagsOf(String.fromCharCode(code));

/** True where a character of two code units stands at `i`. */
const isWide = (units: Uint16Array, i: number): boolean =>
  ((units[i] as number) & 0xfc00) === 0xd800 && ((units[i + 1] as number) & 0xfc00) === 0xdc00;

function flagsAt(units: Uint16Array, i: number): number {
  if (isWide(units, i)) return flagsOf(String.fromCharCode(units[i] as number, units[i + 1] as number));
  return TABLE[units[i] as number] as number;
}

const isDigit = (code: number | undefined): boolean => code !== undefined && code >= 0x30 && code <= 0x39;

/** End of the word that goes on at `from`. */
function wordEnd(units: Uint16Array, from: number): number {
  let i = from;
  for (;;) {
    const flags = TABLE[units[i] as number] as number;
    if (flags & CONTINUES) i++;
    else if (isWide(units, i) && flagsAt(units, i) & CONTINUES) i += 2;
    else if (flags & JOINS && flagsAt(units, i + 1) & ALNUM) i++;
    else if (units[i] === 0x2c && isDigit(units[i + 1]) && isDigit(units[i + 2]) && isDigit(units[i + 3]))
      i++;
    else return i;
  }
}

/** The word as it stands in {@link Token.word}, and its bits. */
function readWord(
  raw: string,
  language: SubjectFirstLanguage,
): { readonly word: string; readonly bits: number } {
  const plain = raw.toLowerCase().replaceAll('\u2019', "'");
  const possessive = plain.endsWith("'s") && !language.finites.has(plain);
  const word = possessive ? plain.slice(0, -2) : plain;
  const cue = language.cues.has(word);
  const common =
    cue || language.starters.has(word) || language.determiners.has(word) || language.pronouns.has(word);
  let bits = (common ? WordBit.common : 0) | (cue ? WordBit.cue : 0);
  if (isDigit(word.charCodeAt(0))) bits |= WordBit.digit;
  if (language.frames.some((frame) => frame[0] === word)) bits |= WordBit.frame;
  if (CAPITAL.test(raw)) bits |= WordBit.capital;
  if (possessive) bits |= WordBit.possessive;
  return { word, bits };
}

/** What is known of written words: the word, with its bits for a note. */
const tables = new WeakMap<SubjectFirstLanguage, WordTable<string>>();

function tableOf(language: SubjectFirstLanguage): WordTable<string> {
  const known = tables.get(language);
  if (known) return known;
  const made = new WordTable<string>();
  tables.set(language, made);
  return made;
}

const blank = (char: string | undefined): boolean => char === undefined || /\s/.test(char);

/** Whether the mark at `at` opens or closes, by its own form and its neighbours. */
function isOpening(text: string, start: number, end: number, isOpen: boolean): boolean {
  const mark = text.slice(start, end);
  if (mark === '\u201c' || mark === '\u00ab' || mark === '``' || mark === '\u2018') return true;
  if (mark === '\u201d' || mark === '\u00bb') return false;
  const before = text[start - 1];
  const after = text[end];
  const leftFree = blank(before) || '([\u2014\u2013-/\u201c"'.includes(before as string);
  const rightFree = blank(after) || '.,;:!?)]\u2014\u2013-\u2026'.includes(after as string);
  return leftFree === rightFree ? !isOpen : leftFree;
}

/** Whether the full stop after `last` ends a sentence: not after "Mr" or an initial; after "U.S" by the next word. */
function endsSentence(last: Token, next: string, language: SubjectFirstLanguage): boolean {
  if (last.capital && /^\p{L}$/u.test(last.word) && last.word !== 'i') return false;
  if (next[0] === ',' || next[0] === ';') return false; // "D-Calif., said"
  if (language.abbreviations.has(last.word)) return !last.capital && next === '';
  if (!language.openAbbreviations.has(last.word) && !INITIALS.test(last.word)) return true;
  return (
    next === '' ||
    (CAPITAL.test(next) && language.starters.has(next.toLowerCase())) ||
    next[0] === '"' ||
    next[0] === '\u201c'
  );
}

/** The characters up to the next blank, after blanks but no line break; '' where none follow. */
function nextWord(text: string, units: Uint16Array, at: number): string {
  const limit = Math.min(text.length, at + 40);
  let from = at;
  while (from < limit && units[from] !== 0x0a && (TABLE[units[from] as number] as number) & BLANK) from++;
  let to = from;
  while (to < limit && !((TABLE[units[to] as number] as number) & BLANK)) to++;
  return text.slice(from, to);
}

const unitsOf = createUnitReader();

/** Cut `text` into words and signs. Linear; any string is accepted. */
export function tokenize(text: string, language: SubjectFirstLanguage): Token[] {
  const tokens: Token[] = [];
  const table = tableOf(language);
  const units = unitsOf(text);
  let open = false;
  let single = -1;
  const push = (sign: Sign, start: number, end: number, word: string): void => {
    tokens.push({ sign, start, end, word, capital: false, possessive: false, bits: 0, piece: -1 });
  };
  for (let start = 0, end = 0; start < text.length; start = end) {
    const flags = flagsAt(units, start);
    end = start + 1;
    if (flags & STARTS) {
      let hash = HASH_START;
      let i = start;
      // Most words are letters alone: cut and hashed in one go.
      do hash = hashNext(hash, units[i++] as number);
      while ((TABLE[units[i] as number] as number) & CONTINUES);
      end = wordEnd(units, isWide(units, i - 1) ? i + 1 : i);
      for (; i < end; i++) hash = hashNext(hash, units[i] as number);
      const slot = table.find(units, start, end, hash);
      let word: string;
      let bits: number;
      if (slot >= 0) {
        word = table.valueAt(slot);
        bits = table.noteAt(slot);
      } else {
        const raw = text.slice(start, end);
        ({ word, bits } = readWord(raw, language));
        table.set(raw, hash, word, bits);
      }
      const capital = (bits & WordBit.capital) !== 0;
      const possessive = (bits & WordBit.possessive) !== 0;
      tokens.push({ sign: 'word', start, end, word, capital, possessive, bits, piece: -1 });
      continue;
    }
    const code = units[start] as number;
    if (code === 0x0a) {
      open = false;
      single = -1;
      push('line', start, end, '\n');
      continue;
    }
    if (flags & BLANK) continue;
    const twin = (code === 0x27 || code === 0x60) && units[end] === code; // '' and ``
    if (twin) end++;
    if (flags & QUOTE || twin) {
      const opening = isOpening(text, start, end, open);
      // A second opening mark in one paragraph: nested speech if it is curly, a lost closing mark if it is straight.
      open = opening;
      push(opening ? 'open' : 'close', start, end, text.slice(start, end));
    } else if (flags & SINGLE) {
      const raw = text[start] as string;
      const after = text[end];
      const before = text[start - 1];
      if (open) push('other', start, end, raw);
      else if (single < 0 && raw !== '\u2019' && blank(before) && /[\p{L}]/u.test(after ?? '')) {
        single = tokens.length;
        push('other', start, end, raw);
      } else if (
        single >= 0 &&
        (blank(after) || '.,;:!?'.includes(after as string)) &&
        tokens.length - single > 3
      ) {
        const opener = tokens[single] as Token;
        tokens[single] = { ...opener, sign: 'open' };
        push('close', start, end, raw);
        single = -1;
      } else push('other', start, end, raw);
    } else if (code === 0x2e || flags & CALL) {
      if (code === 0x2e) while (end < start + 3 && units[end] === 0x2e) end++;
      else while ((TABLE[units[end] as number] as number) & CALL) end++;
      const last = code === 0x2e && end === start + 1 ? tokens[tokens.length - 1] : undefined;
      if (
        last?.sign === 'word' &&
        last.end === start &&
        !endsSentence(last, nextWord(text, units, end), language)
      )
        tokens[tokens.length - 1] = { ...last, end };
      else push('stop', start, end, text.slice(start, end));
    } else {
      if (isWide(units, start)) end++;
      const raw = text.slice(start, end);
      push(SIGNS[raw] ?? 'other', start, end, raw);
    }
  }
  return tokens;
}
