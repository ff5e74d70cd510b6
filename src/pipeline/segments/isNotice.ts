import { segmentWords } from '../lang/segments.ts';
import { foldCodeUnit } from '../text/fold.ts';
import { foldedWords } from './foldedWords.ts';

// Titles of articles stand in some notices.
const LONGEST = 300;

/** Folded words, one blank between them and around them. */
function wordsOf(text: string): string {
  return ` ${foldedWords(text)} `;
}

// The first word with what folding drops: most lines are told apart by it, without folding all of them.
const FIRST = /[\p{L}\p{N}\p{M}\p{Cf}\u0640]+/u;

function firstWordOf(text: string): string {
  return wordsOf(FIRST.exec(text)?.[0] ?? '').trim();
}

/** Whether a notice may open with a code unit: letters as most texts open with say it, signs and marks do not. */
function mayOpen(unit: number): boolean {
  const code = foldCodeUnit(unit);
  const isLetter = (code >= 97 && code <= 122) || (code >= 0x621 && code <= 0x64a);
  return !isLetter || OPENS[code] === 1;
}

/** How many words {@link wordsOf} found. */
const countWords = (words: string): number => words.split(' ').length - 2;

const WHOLE = new Set<string>();
const FIRST_WORDS = new Set<string>();
/** By code unit, whether a first word begins with it once folded. */
const OPENS = new Uint8Array(0x10000);
const PARTED: { readonly opens: string; readonly then: string; readonly ends: string }[] = [];
const SHORT: { readonly opens: string; readonly most: number }[] = [];
let longestWhole = 0;
for (const { notices } of segmentWords) {
  for (const { words, then, most, ends } of notices) {
    const opens = wordsOf(words);
    FIRST_WORDS.add(firstWordOf(words));
    OPENS[firstWordOf(words).charCodeAt(0)] = 1;
    if (most !== undefined) SHORT.push({ opens, most });
    else if (then !== undefined)
      PARTED.push({ opens, then: wordsOf(then), ends: ends === undefined ? '' : wordsOf(ends) });
    else {
      WHOLE.add(opens);
      longestWhole = Math.max(longestWhole, opens.length);
    }
  }
}

/**
 * Whether a line is what sites set between or behind the paragraphs of any article, word for word: labels of
 * advertisements, and where a feed took the text from.
 *
 * @example isNotice('Advertisement') === true
 * @example isNotice('ظهرت المقالة الجسر يفتح أولاً على الميناء') === true // "The post The bridge opens appeared first on …"
 */
export function isNotice(text: string): boolean {
  if (text.length > LONGEST || !mayOpen(text.charCodeAt(0)) || !FIRST_WORDS.has(firstWordOf(text)))
    return false;
  const words = wordsOf(text);
  if (words.length <= longestWhole && WHOLE.has(words)) return true;
  if (SHORT.some(({ opens, most }) => words.startsWith(opens) && countWords(words) <= most)) return true;
  return PARTED.some(
    ({ opens, then, ends }) =>
      words.startsWith(opens) && words.endsWith(ends) && words.includes(then, opens.length - 1),
  );
}
