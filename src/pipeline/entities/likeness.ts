import { wordKey } from './nameKey.ts';

/** A name's words, folded, with particles that spellings drop left out. */
export type NameWords = readonly string[];

const PLURAL = /(?:ون|ين)$/u;
const NO_THROAT = /[^حع]/gu;
const bare = (word: string): string => (/^ال../u.test(word) ? word.slice(2) : word);

/**
 * Whether two folded words are one name under two spellings: ترامب / ترمب, كالينينجراد / كالينينغراد,
 * نتنياهو / نتانياهو. Two names that lists know apart (محمد, محمود) never are.
 */
export function wordsAlike(a: string, b: string, known: { has(word: string): boolean }): boolean {
  if (a === b) return true;
  const [one, two] = [bare(a), bare(b)];
  if (one === two) return true;
  // «الحوثي», «الحوثيون», «الحوثيين»
  const [stem, other] = [one.replace(PLURAL, ''), two.replace(PLURAL, '')];
  if (stem === other && stem.length >= 4) return true;
  if (Math.min(one.length, two.length) < 4 || Math.abs(one.length - two.length) > 2) return false;
  if (known.has(a) && known.has(b) && Math.max(one.length, two.length) < 6) return false;
  // Keys know no ح and ع, which Latin letters lack, but no spelling of a name drops them: «الرميان», «الحرمين» are two.
  if (one.replace(NO_THROAT, '') !== two.replace(NO_THROAT, '')) return false;
  const [keyOne, keyTwo] = [wordKey(one), wordKey(two)];
  if (keyOne === keyTwo && keyOne.length >= 3) return editDistance(one, two) <= 2;
  return one.length >= 6 && two.length >= 6 && editDistance(one, two) <= 1;
}

/** Whether all words of `short` stand in `long` in the same order. */
export function containsInOrder(
  long: NameWords,
  short: NameWords,
  known: { has(word: string): boolean },
): boolean {
  let at = 0;
  for (const word of long) if (at < short.length && wordsAlike(word, short[at] ?? '', known)) at++;
  return at === short.length;
}

// Damerau's restricted distance, given up on past 3: only "one or two letters apart" is asked.
function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2 || a.length > 40 || b.length > 40) return 3;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + swap);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 3;
}
