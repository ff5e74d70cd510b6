import { languagesOfWord } from './functionWords.ts';
import { LETTERS_ONLY_OF } from './languageWords.ts';
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

// The small letter of a code unit, where that is one code unit, and whether it is a telling one.
const SMALL = new Uint16Array(0x10000);
const MAY_TELL = new Uint8Array(0x10000);
for (let unit = 0; unit < 0x10000; unit++) {
  const small = String.fromCharCode(unit).toLowerCase();
  for (let i = 0; i < small.length; i++) if (IS_TELLING[small.charCodeAt(i)] === 1) MAY_TELL[unit] = 1;
  SMALL[unit] = small.length === 1 ? small.charCodeAt(0) : unit;
}

// 20,000 characters settle any language; more only costs time on megabyte pages.
const LOOKED_AT = 20_000;

// A sample's code units in small letters and their classes, and how many of each class; used again for every text.
const letters = new Uint16Array(LOOKED_AT);
const classes = new Uint8Array(LOOKED_AT);
const counts = new Uint32Array(16);

/**
 * Primary language of a text by script, letters that only one language has, and function words.
 * Mixed texts give the language with the most letters. No guess without evidence: `und`.
 *
 * @returns BCP 47 primary subtag: ar, fa, ur, ckb, en, fr, es, tr, de, it, pt, id, ru, uk, he, el, zh, ja, ko, hi, or `und`
 * @example identifyLanguage('قال الرئيس') === 'ar'
 */
export function identifyLanguage(text: string): string {
  const sample = text.slice(0, LOOKED_AT);
  counts.fill(0);
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at);
    const cls = charClass(code);
    letters[at] = SMALL[code] as number;
    classes[at] = cls;
    counts[cls] = (counts[cls] as number) + 1;
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
  const add = (languages: readonly string[], points: number): void => {
    for (let l = 0; l < languages.length; l++)
      scores.set(languages[l] as string, (scores.get(languages[l] as string) ?? 0) + points);
  };
  const { length } = sample;
  let words = 0;
  for (let at = 0; at < length; ) {
    const cls = classes[at] as number;
    const start = at;
    let tells = MAY_TELL[letters[at++] as number] as number;
    if (cls < CharClass.mark) continue;
    for (; at < length && (classes[at] as number) >= CharClass.mark; at++)
      tells |= MAY_TELL[letters[at] as number] as number;
    if (cls !== script) continue;
    words++;
    add(languagesOfWord(letters, start, at), 1);
    if (tells === 0) continue;
    // Folding joins letters that tell Persian from Arabic: look at the word as written.
    const word = sample.slice(start, at).toLowerCase();
    for (let i = 0; i < word.length; i++)
      if (IS_TELLING[word.charCodeAt(i)] === 1) add(LETTERS_ONLY_OF.get(word.charAt(i)) ?? [], 0.5);
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
