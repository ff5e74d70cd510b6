import { arBylines } from '../../lang/ar/bylines.ts';
import { enBylines } from '../../lang/en/bylines.ts';
import { fold } from '../../text/fold.ts';

const LANGUAGES = [enBylines, arBylines];

function anyOf(words: readonly string[]): string {
  const spellings = new Set(words.flatMap((word) => [word, fold(word)]));
  const sorted = [...spellings].sort((a, b) => b.length - a.length);
  return sorted.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s+')).join('|');
}

const IS_FIRST = new Uint8Array(0x10000);
for (const { openings, labels, places } of LANGUAGES)
  for (const word of [...openings, ...labels, ...places])
    for (const spelling of [word, fold(word), word.toUpperCase()]) IS_FIRST[spelling.charCodeAt(0)] = 1;
const IS_BLANK = Uint8Array.from({ length: 0x10000 }, (_, code) =>
  /\s/.test(String.fromCharCode(code)) ? 1 : 0,
);

const SIGN = '\\s*[:：/|،\u2013\u2014\u0640-]';
const START = new RegExp(
  [
    `^\\s*(?:${anyOf(LANGUAGES.flatMap((words) => words.openings))})(?=$|\\s|${SIGN})`,
    `^\\s*(?:${anyOf(LANGUAGES.flatMap((words) => words.labels))})(?=${SIGN})`,
    `^\\s*(?:${anyOf(LANGUAGES.flatMap((words) => words.places))})(?=${SIGN})`,
  ].join('|'),
  'i',
);

/**
 * Whether a short text opens like a byline ("By …", «بقلم …»), or names a city and goes on behind a sign
 * («القاهرة - أ ش أ»). A quick first look: whoever reads the names decides.
 */
export function mayBeByline(text: string): boolean {
  let at = 0;
  while (IS_BLANK[text.charCodeAt(at)] === 1) at++;
  // The first letter rules out most texts.
  return IS_FIRST[text.charCodeAt(at)] === 1 && START.test(text);
}
