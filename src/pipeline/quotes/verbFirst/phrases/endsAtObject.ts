import { WordClass, type WordReading } from '../language/language.ts';
import { COLLECTIVE, HEAD } from '../text/phraseClasses.ts';
import { readingAt, type Scan, writtenAt } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';
import { isLateObject, isLoosePreposition, isObject, isTakenAfter, namesObject } from './findObject.ts';
import { goesBeyond } from './goesBeyond.ts';
import type { PhraseWalk } from './phraseWalk.ts';

/** «المكلف بإدارة الملف», but «المؤلف بتعريف الغرباء»: no office takes its preposition so. */
const takesBy = (scan: Scan, last: WordReading | undefined): boolean =>
  last !== undefined && !(last.classes & WordClass.role) && scan.language.takesBy(last.head);

/** A word that nothing is written to and no list knows. */
const isBare = ({ classes, definite, joined, preposition }: WordReading): boolean =>
  classes === 0 && !definite && !joined && preposition === '';

/** «تابع الصافي حديثه بالقول»: what he was saying is the object. */
const isHisTalk = ({ scan, at }: PhraseWalk, { classes }: WordReading): boolean =>
  (classes & WordClass.setting) !== 0 && !(classes & HEAD) && scan.language.possessed(writtenAt(scan, at));

/** «اللويم بعض الإحصاءات»: some of a thing is the object of what a name does. */
const isSome = ({ headClasses, title }: PhraseWalk, { classes, joined, definite }: WordReading): boolean =>
  (classes & WordClass.quantifier) !== 0 &&
  // «الوزير مجموعة من الصحفيين»: after an office with its article it is no body.
  (!(classes & WordClass.body) || (title.definite && (headClasses & WordClass.role) !== 0)) &&
  !joined &&
  !definite &&
  !(headClasses & WordClass.quantifier);

function isNamedObject(walk: PhraseWalk, { preposition, classes }: WordReading): boolean {
  // «المتحدث لوزارة الشؤون البلدية»: whose he is has adjectives of its own.
  walk.owned ||= preposition === 'ل' && (classes & WordClass.body) !== 0;
  return !walk.owned && namesObject(walk.scan, walk.at, walk.from, walk.headClasses);
}

/** What somebody did, or what was done with a document. */
function tellsDeed({ scan, at, headClasses, title }: PhraseWalk, reading: WordReading): boolean {
  const word = scan.tokens.word[at] as string;
  // «باحثون قاموا بدراسة»: what they did is no part of who they are.
  const told = headClasses & (WordClass.group | WordClass.document | WordClass.source);
  if (told && !title.definite && reading.classes === WordClass.verb) return true;
  // «جماعة مجهولة أطلقت على نفسها»: what it did.
  const did = headClasses & (WordClass.group | WordClass.body | WordClass.document);
  const plain = reading.classes === 0 && !reading.definite && reading.preposition === '' && word.length > 3;
  if (did && !title.definite && plain && scan.language.feminineVerb(word) && isLoosePreposition(scan, at + 1))
    return true;
  // «تقرير أجري بطلب من», «بيان أصدره الوزير»: what was done with it, and who made it.
  if (!(headClasses & WordClass.document)) return false;
  return scan.language.made.has(word) || scan.language.authored.includes(word);
}

const isTaken = ({ scan, from, at, headClasses, title }: PhraseWalk): boolean =>
  isTakenAfter(scan, from, at) ||
  goesBeyond(scan, at, from, headClasses) ||
  isObject(scan, from, at, title) ||
  isLateObject(scan, from, at, headClasses);

/** A noun of action that is what was done or said. */
function isAction(
  { scan, from, at, headClasses, named, entityEnd }: PhraseWalk,
  reading: WordReading,
  last: WordReading | undefined,
): boolean {
  if (!reading.action) return false;
  // «سعد الحريري التمسك بالحكومة»: what a person does, with its article.
  if (reading.definite) return reading.classes === 0 && named && entityEnd === at;
  // «كتائب القسام استهداف …»: after a closed phrase a noun of action is what was said.
  const closed =
    last?.definite === true ||
    scan.tokens.kind[at - 1] === Kind.mark ||
    entityEnd === at ||
    ((headClasses & WordClass.source) !== 0 && at - from > 1);
  return reading.preposition === '' && closed;
}

/** A word behind a phrase that its last word closes. */
function followsClosed(
  { scan, from, at, headClasses }: PhraseWalk,
  reading: WordReading,
  last: WordReading | undefined,
): boolean {
  // «مسؤولون النادي»: what is written so has no owner; its object comes.
  const several = at === from + 1 && (headClasses & WordClass.group) !== 0 && last?.definite === false;
  if (several && reading.definite && scan.language.unowned(scan.tokens.word[from] as string)) return true;
  if (!last?.definite) return false;
  if (at > from + 1 && reading.classes === WordClass.metonym && !reading.definite) return true;
  // «عدد من العسكريين بعريضة»: no voice without a name goes on so.
  const fused = (reading.mayFuse !== undefined && !reading.definite) || reading.preposition === 'ب';
  return (headClasses & COLLECTIVE) !== 0 && fused;
}

/** A word with «ب» (by, with) that is the verb's. */
function isWithVerb({ scan, at }: PhraseWalk, reading: WordReading, last: WordReading | undefined): boolean {
  const { manners, possessed, fields } = scan.language;
  // «المدرب كريم بلاعبيه»: somebody's, with its preposition.
  if (reading.mayFuse === 'ب' && possessed(writtenAt(scan, at))) return true;
  if (reading.preposition !== 'ب') return false;
  // «الهيئة باللغة الصينية»: how, not who.
  if (manners.has(reading.head)) return true;
  if (takesBy(scan, last)) return false;
  // «مصدر أمني بدور المنظمات»: a bare noun with its preposition is the verb's, unless somebody works there.
  const apart = !reading.definite && !fields.has(reading.head);
  if (apart && !(reading.classes & (HEAD | WordClass.metonym | WordClass.setting))) return true;
  // «رحب الأمين العام بإقرار الوثيقة», but «المدير المكلف بإدارة الملف».
  return reading.action === true && reading.classes === 0;
}

/** «شركة الساحل موتورز», but «الشركة إيرادات»: with its article it has no name after it. */
const bearsName = ({ scan, from, at, title }: PhraseWalk): boolean =>
  scan.language.nameBearing.has(title.head) && !(title.definite && at === from + 1);

/** A noun without an article behind one that has its own. */
function isBareObject(walk: PhraseWalk, reading: WordReading, last: WordReading | undefined): boolean {
  if (!last?.definite || reading.definite) return false;
  const { scan, from, at, headClasses, title, named } = walk;
  const { tokens, language } = scan;
  const word = tokens.word[at] as string;
  // «وزارة الخارجية هجوما»: the object's case.
  if (!reading.given && (reading.classes & ~WordClass.role) === 0 && language.accusative(word)) return true;
  // «منصور كريم اليماني شرحا»: after a name that ends with its article, what has none is the object.
  const free = reading.classes === 0 && !reading.given && !reading.joined;
  const name = headClasses === 0 && !named && at - from > 2;
  if (name && free && !language.patronymics.includes(word)) return true;
  if (!isBare(reading)) return false;
  // «وزارة الصحة نتائج الفحوص»: no proper name follows a ministry, so a bare noun after it is its object.
  // «التقرير أهم المبادرات», «المتحدثون أدلة»: nor does one follow a document or several men with an article.
  const ministry = (headClasses & (WordClass.body | WordClass.media)) === WordClass.body;
  const nameless = (headClasses & (WordClass.document | WordClass.group)) !== 0 && title.definite;
  if ((ministry || nameless) && !reading.given && !bearsName(walk) && !HAS_DIGIT.test(word)) return true;
  // «أدان مصدر في وزارة الثقافة حادثة …»: no name follows a source, so a bare noun after its closed phrase is the object.
  return (headClasses & WordClass.source) !== 0 && at - from > 2;
}

const HAS_DIGIT = /[0-9]/u;

/** Whether a word is no part of the phrase but what its verb takes: the object, how, or what was done. */
export function endsAtObject(walk: PhraseWalk, reading: WordReading): boolean {
  const last = readingAt(walk.scan, walk.at - 1);
  return (
    isHisTalk(walk, reading) ||
    isSome(walk, reading) ||
    isNamedObject(walk, reading) ||
    tellsDeed(walk, reading) ||
    isTaken(walk) ||
    isAction(walk, reading, last) ||
    followsClosed(walk, reading, last) ||
    isWithVerb(walk, reading, last) ||
    isBareObject(walk, reading, last)
  );
}
