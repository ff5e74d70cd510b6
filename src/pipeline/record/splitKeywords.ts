import { fold } from '../text/fold.ts';

// Commas, semicolons, bars, hashes and bullets part keywords on nearly every site.
const BREAK = /[،,؛;|\n#•]|\s[-–—]\s/u;
// Some aggregators print them with spaces only; a single keyword is rarely longer than this, in words.
const LONGEST_KEYWORD = 4;
// Enough of a run and of an article to know its phrases, however long a hostile one is.
const MOST_WORDS = 100;
const MOST_TEXT = 50_000;

/**
 * The keywords on a site's keyword lines, each once, in order. A long line without separators is cut into the phrases
 * that the article's own `text` holds, longest first, and single words otherwise.
 *
 * @example splitKeywords(['budget, taxes'], '') // ['budget', 'taxes']
 * @example splitKeywords(['taxes budget vote finance minister deficit'], '… the finance minister …')
 * // ['taxes', 'budget', 'vote', 'finance minister', 'deficit']
 */
export function splitKeywords(lines: readonly string[], text: string): string[] {
  const parts = lines.flatMap((line) => line.split(BREAK)).map((part) => part.trim());
  const isRun = parts.length === lines.length;
  const keywords = isRun ? parts.flatMap((part) => phrasesOf(part, text)) : parts;
  return [...new Set(keywords.filter((keyword) => keyword !== ''))];
}

function phrasesOf(run: string, text: string): string[] {
  const words = run.split(/\s+/u);
  if (words.length <= LONGEST_KEYWORD) return [run];
  const known = wordsOf(text.slice(0, MOST_TEXT));
  const phrases: string[] = [];
  for (let at = 0; at < words.length; ) {
    let length = at < MOST_WORDS ? LONGEST_KEYWORD : 1;
    while (length > 1 && !known.includes(wordsOf(words.slice(at, at + length).join(' ')))) length--;
    phrases.push(words.slice(at, at + length).join(' '));
    at += length;
  }
  return phrases;
}

/** Folded words with one space around each, so that whole words are compared. */
function wordsOf(text: string): string {
  return ` ${fold(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .join(' ')
    .trim()} `;
}
