import { FUNCTION_WORDS, LETTERS_ONLY_OF } from './languageWords.ts';
import { CharClass, charClass } from './script.ts';

// Scripts that one language of the news web all but owns.
const OF_SCRIPT: ReadonlyMap<number, string> = new Map([
  [CharClass.cyrillic, 'ru'],
  [CharClass.greek, 'el'],
  [CharClass.hebrew, 'he'],
  [CharClass.cjk, 'zh'],
  [CharClass.devanagari, 'hi'],
]);

// Whether a code unit is a letter of few languages: one look-up for each letter of a text.
const IS_TELLING = new Uint8Array(0x10000);
for (const letter of LETTERS_ONLY_OF.keys()) IS_TELLING[letter.charCodeAt(0)] = 1;

const LONGEST_FUNCTION_WORD = Math.max(...[...FUNCTION_WORDS.keys()].map((word) => word.length));
// Lengths that a function word has, a bit each, by the first code unit of the word in either case: most words of a text are
// ruled out by them.
const LENGTHS = new Int32Array(0x10000);
for (const word of FUNCTION_WORDS.keys()) {
  const first = word.charCodeAt(0);
  LENGTHS[first] = (LENGTHS[first] as number) | (1 << word.length);
}
// And whether a code unit's small letter is a telling one.
const MAY_TELL = new Uint8Array(0x10000);
for (let unit = 0; unit < 0x10000; unit++) {
  const small = String.fromCharCode(unit).toLowerCase();
  for (let i = 0; i < small.length; i++) if (IS_TELLING[small.charCodeAt(i)] === 1) MAY_TELL[unit] = 1;
  if (small.length === 1) LENGTHS[unit] = LENGTHS[small.charCodeAt(0)] as number;
}

// 20,000 characters settle any language; more only costs time on megabyte pages.
const LOOKED_AT = 20_000;

/**
 * Primary language of a text by script, letters that only one language has, and function words.
 * Mixed texts give the language with the most letters. No guess without evidence: `und`.
 *
 * @returns BCP 47 primary subtag: ar, fa, ur, ckb, en, fr, es, tr, de, it, pt, id, ru, uk, he, el, zh, ja, ko, hi, or `und`
 * @example identifyLanguage('قال الرئيس') === 'ar'
 */
export function identifyLanguage(text: string): string {
  const sample = text.slice(0, LOOKED_AT);
  const counts = new Uint32Array(16);
  for (let at = 0; at < sample.length; at++) {
    const cls = charClass(sample.charCodeAt(at));
    counts[cls] = (counts[cls] ?? 0) + 1;
  }
  let script = 0;
  for (let cls: number = CharClass.arabic; cls <= CharClass.otherLetter; cls++) {
    if ((counts[cls] ?? 0) > (counts[script] ?? 0) || script === 0) {
      if ((counts[cls] ?? 0) > 0) script = cls;
    }
  }
  if (script === 0) return 'und';
  if (script === CharClass.arabic || script === CharClass.latin) return byWords(sample, script);
  if (script === CharClass.cjk) return ofEastAsia(sample);
  if (script === CharClass.cyrillic && /[іїєґІЇЄҐ]/u.test(sample)) return 'uk';
  return OF_SCRIPT.get(script) ?? 'und';
}

function ofEastAsia(sample: string): string {
  if (/[\u3040-\u30ff]/u.test(sample)) return 'ja';
  return /[\uac00-\ud7a3]/u.test(sample) ? 'ko' : 'zh';
}

function byWords(sample: string, script: number): string {
  const scores = new Map<string, number>();
  const add = (language: string, points: number): void => {
    scores.set(language, (scores.get(language) ?? 0) + points);
  };
  let words = 0;
  for (let at = 0; at < sample.length; ) {
    const cls = charClass(sample.charCodeAt(at));
    const start = at++;
    if (cls < CharClass.mark) continue;
    const lengths = LENGTHS[sample.charCodeAt(start)] as number;
    let tells = MAY_TELL[sample.charCodeAt(start)] as number;
    for (; at < sample.length; at++) {
      const code = sample.charCodeAt(at);
      if (charClass(code) < CharClass.mark) break;
      tells |= MAY_TELL[code] as number;
    }
    if (cls !== script) continue;
    words++;
    const length = at - start;
    if (tells === 0 && (length > LONGEST_FUNCTION_WORD || (lengths & (1 << length)) === 0)) continue;
    // Folding joins letters that tell Persian from Arabic: look at the word as written.
    const word = sample.slice(start, at).toLowerCase();
    for (const language of FUNCTION_WORDS.get(word) ?? []) add(language, 1);
    for (let i = 0; i < word.length; i++) {
      if (IS_TELLING[word.charCodeAt(i)] === 0) continue;
      for (const language of LETTERS_ONLY_OF.get(word.charAt(i)) ?? []) add(language, 0.5);
    }
  }
  let best = '';
  let most = 0;
  for (const [language, score] of scores) {
    if (score > most) {
      most = score;
      best = language;
    }
  }
  // A headline of names has no function words: Arabic script without Persian or Urdu signs is Arabic here,
  // while Latin letters alone say nothing.
  if (best === '') return script === CharClass.arabic && words > 0 ? 'ar' : 'und';
  return best;
}
