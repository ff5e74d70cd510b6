import { arBylines } from '../../lang/ar/bylines.ts';
import { openingsOf } from '../../lang/bylineWords.ts';
import { enBylines } from '../../lang/en/bylines.ts';
import { frBylines } from '../../lang/fr/bylines.ts';
import { fold } from '../../text/fold.ts';

const LANGUAGES = [enBylines, arBylines, frBylines];

function anyOf(words: readonly string[]): string {
  const spellings = new Set(words.flatMap((word) => [word, fold(word)]));
  const sorted = [...spellings].sort((a, b) => b.length - a.length);
  return sorted.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+')).join('|');
}

const SIGN = '\\s*[:：/|،\u2013\u2014\u0640-]';
const START = new RegExp(
  [
    `^\\s*(?:${anyOf(LANGUAGES.flatMap(openingsOf))})(?=$|\\s|${SIGN})`,
    `^\\s*(?:${anyOf(LANGUAGES.flatMap((words) => words.labels))})(?=${SIGN})`,
    `^\\s*(?:${anyOf(LANGUAGES.flatMap((words) => words.places))})(?=${SIGN})`,
  ].join('|'),
  'i',
);

// Harakat, which no opening in the lists has («نُشر»).
const MARKS = /[\u064b-\u0652]/;

/**
 * Whether a short text opens like a byline ("By …", «بقلم …»), or names a city and goes on behind a sign
 * («القاهرة - أ ش أ»). A quick first look: whoever reads the names decides.
 */
export function mayBeByline(text: string): boolean {
  return START.test(MARKS.test(text) ? fold(text) : text);
}
