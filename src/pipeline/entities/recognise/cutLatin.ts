import { CharClass, charClass } from '../../text/script.ts';
import type { Span } from '../../text/span.ts';
import { endOfLatin, endsSentence, isLetter, isWordPart, LONGEST_SENTENCE } from './cutTokens.ts';

// What English glues to a word behind an apostrophe: a token of its own in the corpora.
const ENDINGS = new Set(['s', 'm', 'd', 've', 're', 'll']);
// Signs inside a number: 1,000  7.5  1996-08-31  6-2  1/2  10:30.
const IN_NUMBER = new Set([0x2c, 0x2e, 0x2d, 0x2f, 0x3a]);
const FULL_STOP = 0x2e;
const HYPHEN = 0x2d;
const QUOTE = 0x22;
// ) ] ” ’ »
const CLOSING = new Set([0x29, 0x5d, 0x201d, 0x2019, 0xbb]);

/**
 * Cut a stretch of one line in Latin letters into sentences of tokens as CoNLL's corpora are cut: possessives ('s), numbers
 * with their signs (1996-08-31, 6-2), list numbers (3.) and dashes (--) are one token each; a closing mark behind a full
 * stop belongs to the sentence before it. Linear.
 *
 * @param start UTF-16 offset, as is `end`, which is left out
 * @example cutLatin("Iran's team won 2-1.", 0, 20) // Iran | 's | team | won | 2-1 | .
 */
export function cutLatin(text: string, start: number, end: number): Span[][] {
  const sentences: Span[][] = [];
  let sentence: Span[] = [];
  let quotes = 0;
  let at = start;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) {
      at++;
      continue;
    }
    const next = Math.min(end, endOfToken(text, at, sentence.length === 0));
    sentence.push({ start: at, end: next });
    if (code === QUOTE) quotes++;
    const isStop =
      next - at === 1 && endsSentence(code) && (next >= end || !isWordPart(text.charCodeAt(next)));
    at = next;
    if (isStop) {
      const behind = closeMarks(text, at, end, quotes, sentence);
      if (behind.closed) quotes++;
      at = behind.at;
    }
    if ((isStop && (at >= end || isBlank(text.charCodeAt(at)))) || sentence.length >= LONGEST_SENTENCE) {
      sentences.push(sentence);
      sentence = [];
    }
  }
  if (sentence.length > 0) sentences.push(sentence);
  return sentences;
}

function isBlank(code: number): boolean {
  const cls = charClass(code);
  return cls === CharClass.space || cls === CharClass.lineBreak;
}

/** Take the marks that close behind a full stop; a straight one, also behind a blank, where one is open. */
function closeMarks(
  text: string,
  from: number,
  end: number,
  quotes: number,
  sentence: Span[],
): { readonly at: number; readonly closed: boolean } {
  let at = from;
  while (at < end && CLOSING.has(text.charCodeAt(at))) {
    sentence.push({ start: at, end: at + 1 });
    at++;
  }
  const mark = at < end && text.charCodeAt(at) === 0x20 ? at + 1 : at;
  if (quotes % 2 === 0 || mark >= end || text.charCodeAt(mark) !== QUOTE) return { at, closed: false };
  sentence.push({ start: mark, end: mark + 1 });
  return { at: mark + 1, closed: true };
}

function endOfToken(text: string, at: number, opens: boolean): number {
  const code = text.charCodeAt(at);
  const cls = charClass(code);
  if (cls === CharClass.digit) return endOfNumber(text, at, opens);
  if (isWordPart(code))
    return cls === CharClass.latin ? withoutEnding(text, at, endOfLatin(text, at)) : endOfRun(text, at);
  if (code === 0x27 || code === 0x2019) return endOfEnding(text, at);
  if (code === HYPHEN || code === FULL_STOP) return endOfSigns(text, at, code);
  const paired = code >= 0xd800 && code < 0xdc00 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
  return at + (paired ? 2 : 1);
}

function endOfRun(text: string, from: number): number {
  let at = from;
  while (at < text.length && isWordPart(text.charCodeAt(at))) at++;
  return at;
}

/** "1996-08-31", "20-year-old"; "3." where it opens a sentence. */
function endOfNumber(text: string, from: number, opens: boolean): number {
  let at = endOfRun(text, from);
  while (IN_NUMBER.has(text.charCodeAt(at)) && charClass(text.charCodeAt(at + 1)) === CharClass.digit)
    at = endOfRun(text, at + 1);
  if (text.charCodeAt(at) === HYPHEN && charClass(text.charCodeAt(at + 1)) === CharClass.latin)
    return endOfLatin(text, at + 1);
  if (opens && text.charCodeAt(at) === FULL_STOP && isBlank(text.charCodeAt(at + 1))) at++;
  return at;
}

/** Where a word ends without what is glued to it: "they | 've", "does | n't"; "O'Brien" stays whole. */
function withoutEnding(text: string, from: number, end: number): number {
  for (let mark = end - 1; mark > from && end - mark <= 3; mark--) {
    const code = text.charCodeAt(mark);
    if (code !== 0x27 && code !== 0x2019) continue;
    const ending = text.slice(mark + 1, end).toLowerCase();
    if (ENDINGS.has(ending)) return mark;
    return ending === 't' && (text.charCodeAt(mark - 1) | 0x20) === 0x6e && mark - 1 > from ? mark - 1 : end;
  }
  return end;
}

/** "'s", "'ll": the apostrophe and what follows it; else the mark alone. */
function endOfEnding(text: string, at: number): number {
  const next = at + 1;
  let end = next;
  while (end < next + 3 && charClass(text.charCodeAt(end)) === CharClass.latin) end++;
  const isEnding = ENDINGS.has(text.slice(next, end).toLowerCase()) && !isLetter(text.charCodeAt(end));
  return isEnding ? end : next;
}

/** "--", "...": one token; ".496": a number. */
function endOfSigns(text: string, at: number, code: number): number {
  let end = at + 1;
  while (end < at + 3 && text.charCodeAt(end) === code) end++;
  const isNumber =
    end === at + 1 && code === FULL_STOP && charClass(text.charCodeAt(end)) === CharClass.digit;
  return isNumber ? endOfNumber(text, end, false) : end;
}
