import { hash } from 'node:crypto';
import { createUnitReader } from '../text/codeUnits.ts';
import { fold, foldCodeUnit } from '../text/fold.ts';
import { HASH_START, hashNext, WordTable } from '../text/wordTable.ts';

/** Hexadecimal digits of a fingerprint: 64 bits, so that a billion distinct quotes meet by chance with odds of about 3 in 100. */
export const FINGERPRINT_LENGTH = 16;

// Characters that NFKC leaves as they are, in any order: ASCII, Arabic letters and harakat, quote marks and dashes.
const PLAIN =
  /^[\x00-\x7f\u0621-\u0652\u0660-\u0669\u00ab\u00bb\u060c\u061b\u061f\u2013\u2014\u2018-\u201d]*$/;
const INSIDE_WORD = /['\u2019\u02bc,\u066c]/g;

// A word is letters, marks and digits; an apostrophe or a grouping comma inside belongs to it ("don't", 3,000).
const STARTS = 1;
const CONTINUES = 2;
const JOINS = 4;
/** Folds away: neither in a word nor between two. */
const DROPPED = 8;

function flagsOf(char: string): number {
  if (/[\p{L}\p{N}]/u.test(char)) return STARTS | CONTINUES;
  if (/\p{M}/u.test(char)) return CONTINUES;
  return /['\u2019,\u066c]/.test(char) ? JOINS : 0;
}

/** By code unit, told when a text first has it: a table of all would cost each start of the program its time. */
const FLAGS = new Uint8Array(0x10000);
const TOLD = 16;

function tellFlags(code: number): number {
  const folded = foldCodeUnit(code);
  const flags = folded === 0 ? DROPPED : flagsOf(String.fromCharCode(folded));
  FLAGS[code] = flags | TOLD;
  return flags;
}

const LATIN = /^[\p{Script=Latin}\p{M}]+$/u;
const COMBINING = /\p{M}+/gu;
const ARABIC = /^\p{Script=Arabic}+$/u;
// Article with its clitics, whose alef is no vowel of the stem: «الأمريكي», «والأمريكي», «بالأمريكي», «للأمريكي».
const ARTICLE = /^[وف]?(?:[بك]?ال|لل)(?=...)/;
// Letters that transliterations and hamza rules move or leave out: «الأمريكي / الأميركي», «مسؤول / مسئول».
const VOWEL_LETTERS = /[اويء]/g;
const VOWEL_LETTER_RUN = /[اويء]{2,}/g;
// British and American endings: organise / organize, colour / color. Three letters before them keep "rise" and "four" whole.
const BRITISH_IZE = /^(\w{3,})is(e|ed|es|er|ers|ing|ation|ations)$/;
const BRITISH_OR = /^(\w{3,})our(s|ed|ing|able|ite|ites)?$/;

/** Spellings that no rule of letters joins, folded: as written → as hashed. */
const RESPELT: Readonly<Record<string, string>> = {
  مايه: 'ميه', // مائة / مئة, hundred
  اللذي: 'الذي', // who, a common slip
  شيي: 'شي', // شيئ / شيء, thing
};

/** Shorter Arabic words keep their vowel letters: «كتب» (wrote), «كاتب» (writer) and «كتاب» (book) differ in nothing else. */
const LONG_WORD = 5;

function arabicSkeleton(word: string): string {
  const article = ARTICLE.exec(word)?.[0] ?? '';
  const stem = word.slice(article.length).replace(/(?<=..)ء$/, ''); // «وزراء» is often typed «وزرا»
  if (stem.length < 3) return article + stem;
  const middle = stem.slice(1, -1);
  const kept =
    stem.length < LONG_WORD ? middle.replace(VOWEL_LETTER_RUN, 'ء') : middle.replace(VOWEL_LETTERS, '');
  return article + stem[0] + kept + stem.at(-1);
}

function latinForm(word: string): string {
  const plain = word.normalize('NFD').replace(COMBINING, '');
  return plain.replace(BRITISH_IZE, '$1iz$2').replace(BRITISH_OR, '$1or$2');
}

/** True where a character of two code units stands at `i`. */
const isWide = (units: Uint16Array, i: number): boolean =>
  ((units[i] as number) & 0xfc00) === 0xd800 && ((units[i + 1] as number) & 0xfc00) === 0xdc00;

function flagsAt(units: Uint16Array, i: number): number {
  const code = units[i] as number;
  if (isWide(units, i)) return flagsOf(String.fromCharCode(code, units[i + 1] as number));
  return FLAGS[code] || tellFlags(code);
}

/** Whether the next character before `end` that does not fold away begins a word. */
function startsAfter(units: Uint16Array, i: number, end: number): boolean {
  let at = i + 1;
  while (at < end && flagsAt(units, at) & DROPPED) at++;
  return at < end && (flagsAt(units, at) & STARTS) !== 0;
}

const unitsOf = createUnitReader();

/** Forms kept between quotes, by the word as it is written. */
const forms = new WordTable<string>();

/** The form of the word `[start, end)` of `text`. */
function formAt(text: string, units: Uint16Array, start: number, end: number, hashed: number): string {
  const known = forms.get(units, start, end, hashed);
  if (known !== undefined) return known;
  const written = text.slice(start, end);
  const form = normalForm(fold(written));
  forms.set(written, hashed, form);
  return form;
}

/**
 * The words of `text` in the form that {@link fingerprint} hashes, joined by one space: folded (hamza, ya, ta
 * marbuta, harakat, digits, case), without marks and punctuation, Arabic words of five letters and more
 * without the vowel letters in their middle, English words in American spelling.
 *
 * @example normalWords('«الأميركيّ»') === normalWords('الأمريكي')
 */
export function normalWords(text: string): string {
  const whole = PLAIN.test(text) ? text : text.normalize('NFKC');
  const units = unitsOf(whole);
  const all: string[] = [];
  for (let i = 0; i < whole.length; ) {
    if (!(flagsAt(units, i) & STARTS)) {
      i++;
      continue;
    }
    const start = i;
    let end = i;
    let hashed = HASH_START;
    for (; i < whole.length; i++) {
      const flags = flagsAt(units, i);
      if (flags & CONTINUES) {
        if (isWide(units, i)) i++;
        while (end <= i) hashed = hashNext(hashed, units[end++] as number);
      } else if (!(flags & DROPPED || (flags & JOINS && startsAfter(units, i, whole.length)))) break;
    }
    const form = formAt(whole, units, start, end, hashed);
    // An apostrophe alone has the form ''.
    if (form !== '' || all.length > 0) all.push(form);
  }
  return all.join(' ');
}

/** One folded word in the form that is hashed. */
function normalForm(folded: string): string {
  const word = folded.replace(INSIDE_WORD, '');
  if (ARABIC.test(word)) return arabicSkeleton(RESPELT[word] ?? word);
  return LATIN.test(word) ? latinForm(word) : word;
}

/**
 * Fingerprint of a quote's words, for finding the same quote in other articles: the first 64 bits of SHA-256
 * over {@link normalWords}, as 16 hexadecimal digits. Alike under spelling variants, harakat, marks and case;
 * a word more or less gives another one.
 *
 * @param text the quote as published
 * @example fingerprint('الرئيس الأمريكي') === fingerprint('«الرئيس الأميركي»')
 */
export function fingerprint(text: string): string {
  return hash('sha256', normalWords(text)).slice(0, FINGERPRINT_LENGTH);
}
