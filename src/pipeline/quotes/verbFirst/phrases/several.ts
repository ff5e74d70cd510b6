import { WordClass, type WordReading } from '../language/language.ts';
import { ENDS } from '../text/phraseClasses.ts';
import { classesAt, type EntityAt, readingAt, type Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';
import { isPerson } from './findNameInPhrase.ts';
import { phraseOf } from './phraseOf.ts';
import type { NounPhrase } from './readPhrase.ts';

/** Tokens of an office that two hold. */
const MAX_SEVERAL = 16;

/** «وزيرا خارجية مصر سامح نادر والأردن أيمن سالم»: an office in the plural or dual, and who holds it. */
export function several(scan: Scan, from: number, limit: number): NounPhrase | null {
  const first = readingAt(scan, from) as WordReading;
  if (!(first.classes & WordClass.group) || isPerson(scan.entityAt.get(from))) return null;
  // «المحتجون»: with an article only two hold an office.
  if (first.definite && first.count !== 'two') return null;
  const persons: EntityAt[] = [];
  let joined = false;
  for (let i = from + 1; i < Math.min(limit, from + MAX_SEVERAL); i++) {
    const at = scan.entityAt.get(i);
    if (isPerson(at)) {
      // «كريم الصافي وسامي الحلبي»: "and" is written on to the second.
      joined ||= persons.length === 1 && at.start > (scan.tokens.start[at.from] as number);
      persons.push(at);
      i = at.to - 1;
    } else if (scan.tokens.kind[i] !== Kind.word && scan.tokens.kind[i] !== Kind.comma) break;
    else if (classesAt(scan, i) & (ENDS | WordClass.preposition | WordClass.verb)) break;
    joined ||= persons.length === 1 && readingAt(scan, i)?.joined === true;
  }
  if (persons.length < 2 || !joined) return null;
  const [head, ...more] = persons.map(phraseOf) as [NounPhrase, ...NounPhrase[]];
  return { ...head, from, to: (persons[persons.length - 1] as EntityAt).to, head: from, more };
}
