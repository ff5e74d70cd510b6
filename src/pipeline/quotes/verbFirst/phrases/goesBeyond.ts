import { WordClass, type WordReading } from '../language/language.ts';
import { COLLECTIVE } from '../text/phraseClasses.ts';
import { readingAt, type Scan, writtenAt } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';

/** «الكشف عن», «الإفصاح عن»: an act by its article, with its preposition, right after who does it. */
function isDisclosure(scan: Scan, i: number, reading: WordReading): boolean {
  return (
    reading.definite &&
    scan.language.disclosures.has(reading.head) &&
    scan.tokens.word[i + 1] === scan.language.carriedFrom[0]
  );
}

/** «الشيخ الصافي | اللواء نادر»: after a courtesy and one plain name a second title is another man's. */
function isSecondTitle(scan: Scan, i: number, from: number, title: WordReading): boolean {
  const titles = WordClass.role | WordClass.honorific;
  const reading = readingAt(scan, i) as WordReading;
  if (!(reading.classes & WordClass.honorific) || !reading.definite || i !== from + 2) return false;
  if (!title.definite || (title.classes & titles) !== WordClass.honorific) return false;
  const name = readingAt(scan, from + 1) as WordReading;
  const taken = readingAt(scan, from - 1)?.cue?.cue;
  return name.classes === 0 && !name.joined && taken !== undefined && (taken.object || taken.act);
}

/** «فريق الإحصاء في المهرجان | 1554 سيارة»: so many of something, behind a phrase that is complete in itself. */
function isNumbered(scan: Scan, i: number, from: number): boolean {
  const code = (scan.tokens.word[i] as string).charCodeAt(0);
  if (code < ZERO || code > NINE || i < from + 2 || !readingAt(scan, i - 1)?.definite) return false;
  const next = readingAt(scan, i + 1);
  return scan.tokens.kind[i + 1] === Kind.word && next?.definite === false && next.classes === 0;
}

/** Code units of the digits. */
const ZERO = 48;
const NINE = 57;

/**
 * Words that a speaker's phrase never goes on with, since they are what its verb takes: «الحزب بالمحاكمات»، «مدير المركز
 * كلمة أشار فيها»، «المدير العام طريقة التوزيع»، «المسؤول الكشف عن اسمه»، «القادة الدينيون الناس».
 */
export function goesBeyond(scan: Scan, i: number, from: number, headClasses: number): boolean {
  const reading = readingAt(scan, i) as WordReading;
  const title = readingAt(scan, from) as WordReading;
  if (reading.preposition === 'ب') {
    const lone = i === from + 1 && headClasses === WordClass.body && title.definite && reading.definite;
    return lone && !scan.language.fields.has(reading.head) && scan.entityAt.get(i)?.entity.type !== 'place';
  }
  if (reading.joined || reading.preposition !== '' || scan.entityAt.has(i)) return false;
  if (isDisclosure(scan, i, reading) || isSecondTitle(scan, i, from, title)) return true;
  const last = readingAt(scan, i - 1);
  if (isNumbered(scan, i, from)) return true;
  // «بعض القادة الدينيين الناس»: after an adjective of several, others with their article.
  if (reading.definite)
    return (
      scan.language.people.has(reading.head) && scan.language.manyNisba(scan.tokens.word[i - 1] as string)
    );
  if (scan.language.topics.has(reading.head)) return i > from + 1 || title.definite;
  // «مجموعة من الشباب حملة»: nor does a thing without its article belong to several.
  if (headClasses & COLLECTIVE && (reading.classes & ~WordClass.governor) === 0)
    return last?.definite === true && scan.language.noName(writtenAt(scan, i));
  // «رئيس مجلس إدارة الغرفة كلمة»: what one holds or makes, without an article after a word that has it.
  const made = reading.classes & (WordClass.setting | WordClass.document);
  if (!made || !(headClasses & WordClass.role) || !last || reading.classes & WordClass.body) return false;
  // «رئيس مشروع «كلنا نعمل» كلمة»: or behind a name in marks.
  const closed = last.definite || scan.tokens.kind[i - 1] === Kind.mark;
  return closed && scan.language.noName(writtenAt(scan, i));
}

/** «الموقع الإلكتروني لنادي الساحل»: whose outlet it is, after an adjective. */
export function isOutlet(scan: Scan, i: number, headClasses: number): boolean {
  const both = WordClass.body | WordClass.media;
  const owner = readingAt(scan, i) as WordReading;
  const last = readingAt(scan, i - 1);
  if ((headClasses & both) !== WordClass.media || (owner.classes & both) !== WordClass.body) return false;
  return !owner.definite && last?.definite === true && last.classes === 0 && scan.language.nisba(last.head);
}
