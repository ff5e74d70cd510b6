import { WordClass, type WordReading } from '../language/language.ts';
import { classesAt, readingAt, type Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';

/** A preposition that is no given name. */
export const isLoosePreposition = (scan: Scan, i: number): boolean =>
  (classesAt(scan, i) & (WordClass.preposition | WordClass.givenName)) === WordClass.preposition &&
  scan.tokens.kind[i] === Kind.word;

/**
 * «الطبيب الأسرة», «المدير الأهالي», «الوزير كلمة»: after one man's office with its article a woman, a body of the
 * other gender, several, or a speech without an article is what his verb takes.
 */
export function isObject(scan: Scan, from: number, i: number, title: WordReading): boolean {
  const reading = readingAt(scan, i) as WordReading;
  // «المبعوث الأممي الحاجة»: over one adjective of origin.
  const over = readingAt(scan, i - 1);
  if (
    i > from + 2 ||
    (i === from + 2 && !(over?.definite && over.classes === 0 && scan.language.nisba(over.head)))
  )
    return false;
  if (!title.definite || !(title.classes & WordClass.role) || reading.joined || scan.entityAt.has(i))
    return false;
  if (!reading.definite)
    return reading.preposition === '' && (reading.classes & (WordClass.setting | WordClass.document)) !== 0;
  if (reading.preposition !== '' || title.gender !== 'masculine') return false;
  if (reading.classes & WordClass.group) return reading.count === 'many';
  return scan.language.noName(scan.tokens.text.slice(scan.tokens.start[i], scan.tokens.end[i]));
}

/** «الصحفيين»: those who are told, in a case that no subject has. */
export const isHearer = (scan: Scan, i: number): boolean => {
  const reading = readingAt(scan, i);
  return reading?.definite === true && reading.preposition === '' && scan.language.hearers.has(reading.head);
};

/** «الانتباه إلى», «التأكيد على»: what a verb of reporting takes, with its preposition, and never a speaker. */
export const isTaken = (scan: Scan, i: number): boolean => {
  const reading = readingAt(scan, i);
  if (!reading?.definite || reading.preposition !== '' || scan.entityAt.has(i)) return false;
  return scan.language.takenNouns.has(reading.head);
};

/** «وزير الدفاع التركي | الانتباه», «وزارة الصحة | الصحفيين», «وزارة الصحة | للصحفيين»: what the verb takes after its subject. */
export function isTakenAfter(scan: Scan, from: number, i: number): boolean {
  if (isTaken(scan, i)) return true;
  const reading = readingAt(scan, i);
  const title = readingAt(scan, from);
  if (!reading?.definite || !scan.language.hearers.has(reading.head)) return false;
  if (reading.preposition === 'ل') return !scan.language.societies.has(title?.head ?? '');
  // «نقابة الصحفيين»: right after its head it is whose that is.
  return reading.preposition === '' && (i > from + 1 || title?.definite === true);
}

/** «العسكري» agrees with its noun, «العسكرية» with a woman or several. */
const ADJECTIVE = /(?:ي|ية|يون|يين)$/u;

/**
 * What a verb takes after a description that is complete in its adjective: «مصدر عسكري آخر الحصيلة»، «مجموعة مسلحة
 * مسؤوليتها»، «المسؤول اليمني الحديث عن».
 */
export function isLateObject(scan: Scan, from: number, i: number, headClasses: number): boolean {
  const title = readingAt(scan, from) as WordReading;
  const reading = readingAt(scan, i) as WordReading;
  const last = readingAt(scan, i - 1);
  if (reading.joined || reading.preposition !== '' || scan.entityAt.has(i) || !last) return false;
  // «متحدث باسم الأسرة وسائل الإعلام»: media without an article after a word that has it.
  if (reading.classes & WordClass.media && !reading.definite && last.definite && i > from + 1)
    return (headClasses & (WordClass.role | WordClass.body)) !== 0;
  // «جماعة مناهضة للإجهاض مقاطع فيديو»: a bare noun after what the adjective takes.
  const taken = !title.definite && last.definite && last.preposition === 'ل' && i > from + 2;
  if (taken && !reading.definite && reading.classes === 0 && !reading.given)
    return (headClasses & (WordClass.group | WordClass.body)) !== 0;
  if (title.definite) {
    const deed = reading.definite && (reading.action || (reading.classes & WordClass.setting) !== 0);
    // «الاتحاد التأخير إلى», but «الاتحاد الدولي».
    const act = reading.action === true && reading.classes === 0 && !scan.language.nisba(reading.head);
    return (
      deed && last.definite && isLoosePreposition(scan, i + 1) && (act || !(headClasses & WordClass.body))
    );
  }
  if (i <= from + 1 || last.definite || last.classes & WordClass.body) return false;
  const written = (k: number): string => scan.tokens.text.slice(scan.tokens.start[k], scan.tokens.end[k]);
  if (headClasses & (WordClass.group | WordClass.quantifier) && scan.language.possessed(written(i)))
    return reading.classes === 0;
  const anyone = headClasses & (WordClass.source | WordClass.group) || scan.language.epithets.has(title.head);
  if (!anyone || !reading.definite) return false;
  return (last.classes === 0 && ADJECTIVE.test(written(i - 1))) || scan.language.others.has(last.head);
}

/** True where the object of the verb begins: what no title, body or name goes on with. */
export function namesObject(scan: Scan, i: number, from: number, headClasses: number): boolean {
  const reading = readingAt(scan, i) as WordReading;
  const title = readingAt(scan, from);
  // «الشريك المؤسس», «المدرب المساعد»: an office that describes another.
  if (reading.joined || scan.language.describingRoles.has(reading.head)) return false;
  // «المتحدث باسم الوزير»: for whom he speaks.
  if (scan.language.speaksFor.has(scan.tokens.word[i - 1] as string)) return false;
  // «الهيئة السكان»: several are no part of a body that its article names, unless by an adjective of origin.
  const body =
    title?.definite === true && i === from + 1 && (headClasses & ~WordClass.media) === WordClass.body;
  if (body && reading.definite && reading.classes === WordClass.group && reading.preposition === '')
    return !scan.language.nisba(reading.head.slice(0, -2));
  // «المدير التنفيذي للشؤون الأكاديمية»: an adjective of what he is for.
  if (reading.definite && readingAt(scan, i - 1)?.preposition === 'ل' && readingAt(scan, i - 1)?.definite)
    return false;
  // «الممثل الخاص للأمين العام»: whose he is.
  if (title?.definite && reading.preposition === 'ل' && headClasses & WordClass.role) return false;
  // «المدير العام لجمرك المطار»: whose it is.
  if (readingAt(scan, i - 1)?.mayFuse === 'ل' && reading.definite) return false;
  // «أبلغ كريم الصافي نظيره»: "his counterpart"; neither a name nor a defined title takes a possessive.
  if (headClasses === 0 || title?.definite)
    return scan.language.possessed(scan.tokens.text.slice(scan.tokens.start[i], scan.tokens.end[i]))
      ? reading.classes === 0 || (reading.classes & (WordClass.role | WordClass.group)) !== 0
      : definiteObject(reading, title, classesAt(scan, i - 1));
  return false;
}

/** «الأعضاء المعزولون الأمين العام», «النقابة الشركة»: a second office or body with its article is the object. */
function definiteObject(reading: WordReading, title: WordReading | undefined, before: number): boolean {
  const head = WordClass.body | WordClass.media;
  // «اللجنة رئيس البلاد»: a body by its article, and an office without one.
  if (!reading.definite && title?.definite && (title.classes & head) !== 0)
    return (reading.classes & (WordClass.role | WordClass.honorific)) === WordClass.role;
  if (!reading.definite || !title?.definite) return false;
  // «المتحدث العسكري»: an office by its noun, here an adjective.
  if (reading.classes & WordClass.role && !reading.head.endsWith('ي'))
    return !(reading.classes & WordClass.honorific) && !(before & WordClass.honorific);
  const body = WordClass.body | WordClass.media;
  // «الجماهير الفريق»: a body is no adjective of several.
  if (reading.classes & body && title.classes === WordClass.group) return true;
  // «أخبر المؤرخ كريم الصافي الصحيفة»: after a plain name too.
  return (reading.classes & body) !== 0 && ((title.classes & body) !== 0 || before === 0);
}
