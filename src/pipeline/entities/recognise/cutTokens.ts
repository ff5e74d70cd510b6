import { CharClass, charClass } from '../../text/script.ts';
import type { Span } from '../../text/span.ts';

// Signs that join two Latin letters into one token, as CoNLL writes them: AL-AIN, U.S, O'Brien.
const JOINERS = new Set([0x2d, 0x2e, 0x27, 0x2019, 0x26]);
// A sentence longer than this is cut, so that the lattice's memory stays bounded on lists and hostile text.
export const LONGEST_SENTENCE = 400;

/** Whether a code unit is a letter, or a mark that stays with one. */
export const isLetter = (code: number): boolean => charClass(code) >= CharClass.mark;
/** Whether a code unit is a letter, a mark or a digit. */
export const isWordPart = (code: number): boolean => charClass(code) >= CharClass.digit;

/**
 * Cut a text into sentences of tokens: runs of letters and digits, every other sign alone. Lines, and . ! ? ؟ before
 * white space, end a sentence. Latin words keep inner hyphens, apostrophes and the full stops of initials (U.S.).
 * Linear; any string is accepted.
 */
export function cutTokens(text: string): Span[][] {
  const sentences: Span[][] = [];
  let sentence: Span[] = [];
  const close = (): void => {
    if (sentence.length > 0) sentences.push(sentence);
    sentence = [];
  };
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const cls = charClass(code);
    if (cls === CharClass.space || cls === CharClass.lineBreak) {
      if (cls === CharClass.lineBreak) close();
      at++;
      continue;
    }
    const start = at;
    if (isWordPart(code)) {
      at = cls === CharClass.latin ? endOfLatin(text, at) : endOfRun(text, at);
      sentence.push({ start, end: at });
    } else {
      const paired = code >= 0xd800 && code < 0xdc00 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
      at += paired ? 2 : 1;
      sentence.push({ start, end: at });
      if (endsSentence(code) && (at >= text.length || charClass(text.charCodeAt(at)) === CharClass.space))
        close();
    }
    if (sentence.length >= LONGEST_SENTENCE) close();
  }
  close();
  return sentences;
}

function endOfRun(text: string, from: number): number {
  let at = from;
  while (at < text.length && isWordPart(text.charCodeAt(at))) at++;
  return at;
}

/** Where the Latin word ends that starts at `from`. */
export function endOfLatin(text: string, from: number): number {
  let at = endOfRun(text, from);
  while (at + 1 < text.length && JOINERS.has(text.charCodeAt(at)) && isWordPart(text.charCodeAt(at + 1))) {
    const sign = text.charCodeAt(at);
    // The English possessive is a token of its own: France | 's.
    const possessive =
      (sign === 0x27 || sign === 0x2019) &&
      (text.charCodeAt(at + 1) | 0x20) === 0x73 &&
      !(at + 2 < text.length && isLetter(text.charCodeAt(at + 2)));
    if (possessive) return at;
    at = endOfRun(text, at + 1);
  }
  // The last full stop of U.S. or J. belongs to it.
  const word = text.slice(from, Math.min(at, from + 12));
  if (text.charCodeAt(at) === 0x2e && (ABBREVIATIONS.has(word) || /^(?:\p{L}\.)*\p{Lu}$/u.test(word))) at++;
  return at;
}

// Titles and company forms whose full stop ends nothing: Mr. Smith, Apple Inc.
const ABBREVIATIONS = new Set([
  'Mr',
  'Mrs',
  'Ms',
  'Dr',
  'Prof',
  'Sen',
  'Rep',
  'Gov',
  'Gen',
  'Col',
  'Lt',
  'Sgt',
  'St',
  'No',
  'Jr',
  'Sr',
  'Inc',
  'Ltd',
  'Co',
  'Corp',
  'vs',
]);

/** Whether a sign ends sentences where white space follows. */
export function endsSentence(code: number): boolean {
  // . ! ? ؟ … ۔
  return (
    code === 0x2e || code === 0x21 || code === 0x3f || code === 0x61f || code === 0x2026 || code === 0x6d4
  );
}
