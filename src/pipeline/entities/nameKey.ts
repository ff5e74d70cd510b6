import { fold } from '../text/fold.ts';
import { WordMemo } from '../text/wordMemo.ts';

// Sounds that transliteration mixes up share a letter: ق غ ج خ ك go to g, k, q, j, gh, kh and back; ذ ض ظ to d, dh, z.
// Vowels and h carry nothing between the two scripts.
const ARABIC: Readonly<Record<string, string>> = {
  ب: 'b',
  ت: 't',
  ث: 't',
  ج: 'k',
  خ: 'k',
  د: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 's',
  س: 's',
  ش: 's',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 's',
  غ: 'k',
  ف: 'f',
  ق: 'k',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
};

// In this order: longer spellings first.
const LATIN: readonly (readonly [RegExp, string])[] = [
  [/c(?=[eiy])/gu, 's'], // Cyril, Nancy
  [/tsch|tch|sch|sh/gu, 's'], // Tchaikovsky, Schulz, Shanghai
  [/chr/gu, 'kr'], // Christine
  [/(?<=v)ic$/gu, 's'], // Djokovic
  [/ch/gu, 's'], // Chicago
  [/[tz]z/gu, 's'], // Fitzgerald, Yitzhak
  [/zh|dj|dg/gu, 'k'], // Prigozhin, Abdelmadjid
  [/^x/gu, 's'], // Xi
  [/x/gu, 'ks'],
  [/kh|ck|qu|gh|[ckqgj]/gu, 'k'],
  [/ph|[fv]/gu, 'f'],
  [/th/gu, 't'],
  [/dh/gu, 'd'],
  [/[zs]/gu, 's'],
  [/p/gu, 'b'],
  [/[^bdfklmnrst]/gu, ''],
];

// Links between the parts of a name, which spellings leave out or glue on.
const LINKS = new Set(['al', 'el', 'bin', 'ibn', 'ben', 'bint', 'de', 'the', 'of', 'بن', 'ابن', 'بنت', 'ال']);

// Keys outlive the article: news names the same people, and a Latin key takes twenty replacements.
const keys = new WordMemo<string>(10_000, 12);

/**
 * Consonants of one folded word. Empty for words that carry none.
 *
 * @example wordKey('ترامب') === wordKey('ترمب')
 */
export function wordKey(word: string): string {
  const known = keys.get(word);
  if (known !== undefined) return known;
  const key = consonantsOf(word);
  keys.set(word, key);
  return key;
}

function consonantsOf(word: string): string {
  if (/^[\u0600-\u06ff]/u.test(word)) {
    const bare = word
      .replace(/^و?ال(?=..)|^عل(?=...)/u, '') // the article, or what Latin letters cannot tell from it: Albert, Aliyev
      .replace(/^عبدال/u, 'عبد');
    let key = '';
    for (const char of bare) key += ARABIC[char] ?? '';
    return squeeze(key);
  }
  let key = word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/^[aei]ll?(?=...)/u, '')
    .replace(/^abd[aeiu]l/u, 'abd') // Abdelmadjid
    .replace(/^abou?l$/u, 'abu') // Aboul Gheit
    .replace(/^st$/u, 'saint');
  for (const [pattern, letter] of LATIN) key = key.replace(pattern, letter);
  return squeeze(key);
}

/**
 * Key of a name that its Arabic and Latin spellings share: consonants only, sounds that transliteration
 * confuses joined, articles, links and spaces left out (عبد العزيز, عبدالعزيز, Abdulaziz).
 *
 * @returns Lower-case Latin letters; the folded name itself where no consonant is left
 * @example nameKey('بوتين') === nameKey('Putin') && nameKey('Poutine') === nameKey('Putin')
 */
export function nameKey(name: string): string {
  const folded = fold(name);
  // "al-Alimi" as "alalimi": one article is cut off, not the two letters after it as well.
  const glued = folded.replace(/(?<![\p{L}\p{M}])(al|el)[\s-]+(?=al|el|il)/gu, '$1');
  const words = glued.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== '' && !LINKS.has(word));
  const key = squeeze(words.map(wordKey).join(''));
  return key === '' ? words.join(' ') : key;
}

function squeeze(key: string): string {
  // Chile تشيلي, Merz ميرتس, Jumblatt جنبلاط
  return key
    .replace(/ts/gu, 's')
    .replace(/m(?=b)/gu, 'n')
    .replace(/(.)\1+/gu, '$1');
}
