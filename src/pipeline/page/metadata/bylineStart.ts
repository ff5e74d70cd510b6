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

const IS_FIRST = new Uint8Array(0x10000);
for (const words of LANGUAGES)
  for (const word of [...openingsOf(words), ...words.labels, ...words.places])
    for (const spelling of [word, fold(word), word.toUpperCase()]) IS_FIRST[spelling.charCodeAt(0)] = 1;
// A text with harakat is compared folded: letters that fold to a first one may stand for it.
for (let code = 0x600; code <= 0x6ff; code++)
  if (IS_FIRST[fold(String.fromCharCode(code)).charCodeAt(0)] === 1) IS_FIRST[code] = 1;
const IS_BLANK = Uint8Array.from({ length: 0x10000 }, (_, code) =>
  /\s/.test(String.fromCharCode(code)) ? 1 : 0,
);

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
  let at = 0;
  while (IS_BLANK[text.charCodeAt(at)] === 1) at++;
  // The first letter rules out most texts.
  if (IS_FIRST[text.charCodeAt(at)] !== 1) return false;
  return START.test(MARKS.test(text) ? fold(text) : text);
}
