import { WordClass } from '../language/language.ts';
import { classesAt, type EntityAt, readingAt, type Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';
import { isPerson } from './findNameInPhrase.ts';
import type { NounPhrase } from './readPhrase.ts';

/** Words between a spokesman and «باسم»: «المتحدث الرسمي». */
const MAX_BEFORE = 3;

/** An adjective with its article: «وزير الخارجية الإيطالي». */
const adjoins = (scan: Scan, i: number): boolean =>
  readingAt(scan, i)?.definite === true && readingAt(scan, i)?.preposition === '';

/**
 * «متحدث باسم فلان», «المتحدث باسم وزير الخارجية فلان»: who speaks for a person is not that person, and has no name here.
 * After a body («المتحدث باسم الشركة فلان») or before a rank («المتحدث باسم الوزير العميد فلان») the name is the spokesman's.
 */
export function speaksFor(scan: Scan, from: number, to: number, person: EntityAt): NounPhrase | null {
  const { language, tokens } = scan;
  if (!language.spokesmen.has(readingAt(scan, from)?.head ?? '')) return null;
  let at = from + 1;
  while (at < Math.min(to, from + MAX_BEFORE) && !language.speaksFor.has(tokens.word[at] as string)) at++;
  if (!language.speaksFor.has(tokens.word[at] as string) || at + 1 >= to) return null;
  let i = at + 1;
  const office = classesAt(scan, i) & WordClass.role && !isPerson(scan.entityAt.get(i));
  if (office) {
    i++;
    while (i < to && tokens.kind[i] === Kind.word && !isPerson(scan.entityAt.get(i)) && adjoins(scan, i)) {
      if (classesAt(scan, i) & (WordClass.role | WordClass.honorific)) return null;
      i++;
    }
  }
  // «المتحدثة باسم ترامب كارولين ليفيت»: a second name is the spokeswoman's.
  if (person.from !== i) return null;
  // «المتحدثة باسم رئيس الوزراء جوانا نادر»: where a man and a woman share it, the name tells whose it is.
  const own = readingAt(scan, from)?.gender;
  const theirs = office ? readingAt(scan, at + 1)?.gender : null;
  const name =
    language.nameGender(tokens.word[i] as string) ?? language.foreignGender(tokens.word[i] as string);
  if (own && theirs && own !== theirs && name === own) return null;
  return { from, to: person.to, head: from, named: null, name: null, role: [from, person.to], kin: true };
}
