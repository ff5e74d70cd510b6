import { WordClass } from '../language/language.ts';
import { classesAt, readingAt, type Scan, writtenAt } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';
import { isNameWord, isPerson, MAX_FIRST_NAMES } from './findNameInPhrase.ts';

/** «المتحدث باسم …» against «النائب باسم …»: the word before takes it as a preposition. */
function isAttached(scan: Scan, i: number): boolean {
  const word = scan.tokens.word[i] as string;
  // «المتحدث العسكري باسم»: over one adjective.
  const heads = [readingAt(scan, i - 1)?.head ?? '', readingAt(scan, i - 2)?.head ?? ''];
  return scan.language.attached.some(
    (entry) => entry.preposition === word && heads.some((head) => entry.after.includes(head)),
  );
}

/** Where, after a description, words without article or class begin: the name («الايطالي | باولو …»). */
export function nameAfterRole(scan: Scan, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    const classes = classesAt(scan, i);
    // «اللواء الأول مشاة»: a brigade by its number.
    if (scan.language.ordinals.has(readingAt(scan, i + 1)?.head ?? '')) continue;
    // «فريق الدراجات»: without its article a team, no general.
    if (classes & WordClass.body && !readingAt(scan, i)?.definite) continue;
    // «وزير الدولة لشؤون التجارة»: the state, no courtesy, after an office that it defines.
    const owner = i === from + 1 && (classes & WordClass.body) !== 0 && readingAt(scan, i)?.definite;
    if (owner && !readingAt(scan, from)?.definite) continue;
    if (classes & WordClass.honorific && !(classes & WordClass.role)) return i;
    if (classes & WordClass.givenName && !isAttached(scan, i)) return i;
  }
  for (let i = from + 1; i < to; i++) {
    const reading = readingAt(scan, i);
    const before = readingAt(scan, i - 1);
    if (!reading || scan.tokens.kind[i] !== Kind.word || !before) continue;
    // «لجمرك المطار»: what an office is for.
    const owner = readingAt(scan, i + 1);
    const fused =
      i + 1 < to &&
      owner?.definite === true &&
      (reading.mayFuse === 'ل' || (reading.mayFuse === 'ب' && !scan.language.nisba(owner.head)));
    const plain =
      reading.classes === 0 &&
      !reading.definite &&
      !fused &&
      // «في منطقة الشرق الأوسط وشمال أفريقيا»: where, and no name.
      scan.entityAt.get(i)?.entity.type !== 'place' &&
      !isQuarter(scan, i) &&
      reading.preposition === '' &&
      (reading.given || !scan.language.noName(writtenAt(scan, i))) &&
      !/^[0-9]/u.test(scan.tokens.word[i] as string);
    // «المدير السابق لغوغل، كريم الصافي»: whose he was, before his name.
    const theirOwn = reading.mayFuse === 'ل' && scan.tokens.kind[i + 1] === Kind.comma && i + 1 === to;
    if (theirOwn && isPerson(scan.entityAt.get(i + 2))) return to;
    if (plain && (before.definite || before.classes & WordClass.honorific)) return i;
    // «شقيقه خالد»: whose brother he is, and his name.
    const kin = i === from + 1 && scan.language.possessed(writtenAt(scan, i - 1));
    if (plain && kin && before.classes & WordClass.role) return i;
    // «الناطق باسمها حازم برهوم».
    const theirs =
      before.preposition !== '' &&
      (before.classes & (WordClass.setting | WordClass.givenName)) === WordClass.setting;
    if (plain && theirs) return i;
    // «وزير الإدارة في اليمن عبدالرقيب فتح».
    if (plain && reading.given && before.classes & WordClass.metonym) return i;
    // «مدير الأفلام في تلفاز طوكيو كائي ياما»: two or three plain words behind a place, to the end.
    const place = scan.entityAt.get(i - 1);
    const rest = to - i;
    if (plain && place?.entity.type === 'place' && place.to === i && rest > 1 && rest <= MAX_FIRST_NAMES + 1)
      if (arePlain(scan, i, to)) return i;
  }
  return to;
}

/** «شمال», «وشمال»: a quarter of a place. */
const isQuarter = ({ language, tokens }: Scan, i: number): boolean => {
  const word = tokens.word[i] as string;
  return (
    language.directions.has(word) ||
    (word.startsWith(language.conjunction) &&
      language.directions.has(word.slice(language.conjunction.length)))
  );
};

/** Words that no lexicon holds, none with an article or a preposition. */
function arePlain(scan: Scan, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!isNameWord(scan, i)) return false;
  return true;
}
