import { closeParenthesis } from '../clauses/findLink.ts';
import { WordClass } from '../language/language.ts';
import { classesAt, type Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';

/** Past a prepositional phrase that starts at `i`: to a comma, or to a head that can be the subject. */
export function skipPrepositional(scan: Scan, i: number, limit: number): number {
  const { tokens, pairs } = scan;
  const long = (classesAt(scan, i) & WordClass.phraseEnd) !== 0 && !(classesAt(scan, i) & WordClass.adverb);
  const free = (classesAt(scan, i) & WordClass.preposition) !== 0;
  let j = i + 1;
  let words = free || long ? 0 : 1;
  for (; j < limit; j++) {
    const kind = tokens.kind[j];
    if (kind === Kind.comma) return j;
    if (kind === Kind.mark) {
      const close = pairs.partner[j] as number;
      if (close > j && close < limit) {
        j = close;
        words++;
      }
      continue;
    }
    if (kind === Kind.other) {
      j = closeParenthesis(scan, j);
      continue;
    }
    if (kind !== Kind.word) continue;
    const reading = tokens.reading[j];
    if (!long && words > 0 && reading && reading.preposition === '') {
      // «في مؤتمر صحافي»: an adjective, no journalist.
      const describes = (classesAt(scan, j - 1) & WordClass.setting) !== 0 && !reading.definite;
      if (reading.classes & (WordClass.role | WordClass.honorific) && !reading.joined && !describes) return j;
      // «لصحيفة الميزان مصادر مطلعة»: who told it, after a closed phrase.
      const unnamed = (reading.classes & (WordClass.source | WordClass.group)) !== 0 && !reading.definite;
      if (unnamed && !reading.joined && tokens.reading[j - 1]?.definite) return j;
      // «لتصريحات فلان»: whose they are.
      const owner = tokens.reading[j - 1];
      const owned =
        owner?.preposition !== '' && owner?.definite === false && tokens.kind[j - 1] === Kind.word;
      if (!owned && scan.entityAt.get(j)?.entity.type === 'person') return j;
    }
    if (reading && reading.classes & (WordClass.preposition | WordClass.phraseEnd)) return j;
    words++;
  }
  return limit;
}

/** «في تصريحات إذاعية», «تلفزيوني»: an adjective without its article, in a phrase whose noun has no owner. */
export function describesSetting(scan: Scan, i: number): boolean {
  const { tokens, language } = scan;
  const reading = tokens.reading[i];
  if (tokens.kind[i] !== Kind.word || !reading || scan.entityAt.has(i)) return false;
  // «في تصريح صحفي»: no journalist.
  if ((reading.classes & ~WordClass.role) !== 0 || reading.definite || reading.joined || reading.cue)
    return false;
  if (tokens.reading[i - 1]?.definite) return false;
  return (
    /.{3}يه?$/u.test(reading.head) &&
    !language.possessed(tokens.text.slice(tokens.start[i - 1], tokens.end[i - 1]))
  );
}
