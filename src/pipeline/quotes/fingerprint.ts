import { createHash } from 'node:crypto';
import { fold } from '../text/fold.ts';

/** Hexadecimal digits of a fingerprint: 64 bits, so that a billion distinct quotes meet by chance with odds of about 3 in 100. */
export const FINGERPRINT_LENGTH = 16;

// A word is letters, marks and digits; an apostrophe or a grouping comma inside belongs to it ("don't", 3,000).
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['\u2019\u02bc,\u066c](?=[\p{L}\p{N}]))*/gu;
// Characters that NFKC leaves as they are, in any order: ASCII, Arabic letters and harakat, quote marks and dashes.
const PLAIN =
  /^[\x00-\x7f\u0621-\u0652\u0660-\u0669\u00ab\u00bb\u060c\u061b\u061f\u2013\u2014\u2018-\u201d]*$/;
const INSIDE_WORD = /['\u2019\u02bc,\u066c]/g;
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

/**
 * The words of `text` in the form that {@link fingerprint} hashes, joined by one space: folded (hamza, ya, ta
 * marbuta, harakat, digits, case), without marks and punctuation, Arabic words of five letters and more
 * without the vowel letters in their middle, English words in American spelling.
 *
 * @example normalWords('«الأميركيّ»') === normalWords('الأمريكي')
 */
export function normalWords(text: string): string {
  let joined = '';
  for (const written of fold(PLAIN.test(text) ? text : text.normalize('NFKC')).match(WORD) ?? [])
    joined += joined === '' ? normalForm(written) : ` ${normalForm(written)}`;
  return joined;
}

/** Forms kept between quotes; a hostile page must not fill the memory. */
const MOST_FORMS = 20_000;
/** Longer slices of a text would keep the whole text alive. */
const LONGEST_KEPT = 12;
const forms = new Map<string, string>();

/** One folded word in the form that is hashed. */
function normalForm(written: string): string {
  const known = forms.get(written);
  if (known !== undefined) return known;
  const word = written.replace(INSIDE_WORD, '');
  const form = ARABIC.test(word)
    ? arabicSkeleton(RESPELT[word] ?? word)
    : LATIN.test(word)
      ? latinForm(word)
      : word;
  if (written.length <= LONGEST_KEPT) {
    if (forms.size >= MOST_FORMS) forms.clear();
    forms.set(written, form);
  }
  return form;
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
  return createHash('sha256').update(normalWords(text)).digest('hex').slice(0, FINGERPRINT_LENGTH);
}
