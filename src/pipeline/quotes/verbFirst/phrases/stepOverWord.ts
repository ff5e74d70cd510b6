import { mediumTold } from '../clauses/mediumTold.ts';
import { isStrict, WordClass, type WordReading } from '../language/language.ts';
import { ENDS, HEAD } from '../text/phraseClasses.ts';
import { classesAt, readingAt, type Scan, writtenAt } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';
import { endsAtObject } from './endsAtObject.ts';
import { isOutlet } from './goesBeyond.ts';
import { keepsPreposition } from './keepsPreposition.ts';
import { moveTo, type PhraseWalk, Step } from './phraseWalk.ts';

/** «البعض من القوميين», but «حذر البعض من المخاطر»: of several, unless the verb before takes the preposition. */
function isSomeOf(scan: Scan, from: number): boolean {
  const word = scan.tokens.word[from + 1] as string;
  if (word !== scan.language.learnedFrom || !readingAt(scan, from)?.definite) return false;
  const cue = readingAt(scan, from - 1)?.cue?.cue;
  if (cue?.links.includes(word) || cue?.soft.includes(word)) return false;
  return scan.language.oblique(scan.tokens.word[from + 2] ?? '', true);
}

/** «غير رسمية»: "not" before an adjective, after a noun that has no article either. */
function isUnlike(scan: Scan, i: number): boolean {
  const next = readingAt(scan, i + 1);
  if (!next || scan.tokens.kind[i + 1] !== Kind.word || readingAt(scan, i - 1)?.definite) return false;
  return next.classes === 0 && !next.definite && !next.joined && next.preposition === '' && !next.cue;
}

/** «التابع للجيش» before a person's name. */
function belongs(scan: Scan, i: number, stop: number): boolean {
  if (!(classesAt(scan, i) & WordClass.relative) || i + 2 >= stop) return false;
  if (readingAt(scan, i + 1)?.preposition !== 'ل') return false;
  return scan.entityAt.get(i + 2)?.entity.type === 'person' || readingAt(scan, i + 2)?.given === true;
}

/** «المدير العام للتشغيل والصيانة»: a joined word stays when it is of the same kind as the head, or defines it. */
function staysJoined(scan: Scan, i: number, headClasses: number): boolean {
  const reading = readingAt(scan, i) as WordReading;
  if (reading.cue) return false;
  // «وزير التجارة والصناعة», «الهيئة العامة للسياحة والتراث»: a second field of an office or body.
  if (
    headClasses & (WordClass.role | WordClass.body) &&
    reading.definite &&
    (reading.classes === 0 || reading.classes === WordClass.body || reading.classes === WordClass.media) &&
    !scan.entityAt.has(i) &&
    readingAt(scan, i - 1)?.definite
  )
    return true;
  const group = HEAD | WordClass.honorific;
  return (reading.classes & group) !== 0 && (headClasses & group) !== 0;
}

/** A word that begins a clause of its own, or tells how and when. */
function opensClause({ scan, at, headClasses }: PhraseWalk, reading: WordReading): boolean {
  const word = scan.tokens.word[at] as string;
  // «مسؤول بشركة لديها تاريخ طويل»: what somebody has is a clause of its own.
  const owns = reading.classes & WordClass.pronominal && !(headClasses & WordClass.quantifier);
  if (scan.phrases.has(at) || owns) return true;
  // «وقال الوزير يجب أن», «المهندس لابد من»: a word that opens speech.
  return scan.language.openers.has(word) && !reading.given;
}

/** «مسؤول أمني لرويترز إن»: whom he told; «القنصل العام للمملكة» is the kingdom's. */
function tellsOutlet({ scan, at, title }: PhraseWalk, reading: WordReading): boolean {
  const ofState = (reading.classes & WordClass.body) !== 0 && scan.language.envoys.has(title.head);
  return !ofState && mediumTold(scan, at) > 0;
}

/** Words that belong to the phrase as two: «غير رسمية» (unofficial), «التابع للجيش» (of the army). */
function isPair({ scan, at, stop, headClasses }: PhraseWalk): boolean {
  const word = scan.tokens.word[at] as string;
  // «أنباء غير رسمية»: of what kind, by what it is not.
  if (scan.language.unlikeWords.has(word) && isUnlike(scan, at)) return true;
  if (headClasses === 0 && STARTS_WITH_DIGIT.test(word)) return false;
  // «اللواء الأول التابع للجيش كريم الصافي»: whose it is stands before the name of the office's holder.
  return (headClasses & WordClass.role) !== 0 && belongs(scan, at, stop);
}

const STARTS_WITH_DIGIT = /^[0-9]/u;

/** A preposition inside the phrase, or a word that ends it. */
function stepOverPreposition(walk: PhraseWalk, reading: WordReading): Step {
  const { scan, from, at, stop, headClasses, title } = walk;
  const kept = (reading.classes & ENDS) !== 0 && keepsPreposition(scan, at, from, headClasses);
  if (!(reading.classes & WordClass.preposition) && !kept) {
    const heads = WordClass.role | WordClass.body | WordClass.media;
    return reading.classes & ENDS && !(reading.classes & heads) ? Step.ends : Step.none;
  }
  if (!kept && !keepsPreposition(scan, at, from, headClasses)) return Step.ends;
  // «مسؤول عسكري في كابل الضربة»: the place closes the description.
  const place = scan.entityAt.get(at + 1);
  const closes =
    place?.entity.type === 'place' &&
    !(headClasses & WordClass.role && title.definite) &&
    !readingAt(scan, place.to)?.given &&
    scan.entityAt.get(place.to)?.entity.type !== 'person';
  if (!closes) return Step.none;
  walk.at = Math.min(place.to, stop);
  return Step.ends;
}

/** A verb of reporting or its participle, unless that tells what kind of sources they are. */
function reports(
  { scan, from, at, headClasses, title }: PhraseWalk,
  { cue, joined, classes }: WordReading,
): boolean {
  if (!cue || classes & HEAD) return false;
  if (cue.form !== 'participle') return !isStrict(cue);
  // «مصادر مؤكدة», «مصادر مطلعة»: what kind of sources.
  const kindOf =
    at === from + 1 &&
    (headClasses & WordClass.source) !== 0 &&
    !title.definite &&
    !joined &&
    !scan.language.accusative(scan.tokens.word[at] as string);
  return !kindOf && !cue.nounToo;
}

/** A word with its preposition that the phrase does not take: «قال الوزير لصحفيين». */
function isForVerb({ scan, at, headClasses, title, named }: PhraseWalk, reading: WordReading): boolean {
  if (reading.preposition === '') return false;
  const { fields, societies, hearers } = scan.language;
  if (headClasses & (WordClass.media | WordClass.body) && fields.has(reading.head)) return false;
  if (societies.has(title.head) && hearers.has(reading.head)) return false;
  if (named || headClasses === 0) return true;
  const told = (reading.classes | headClasses) & (WordClass.media | WordClass.source | WordClass.group);
  if (reading.preposition !== 'ل' || headClasses & WordClass.document || !told) return false;
  return !isOutlet(scan, at, headClasses);
}

/** «الوزير فلان والسفير فلان»: after a name another person comes. */
function joinsAnother(walk: PhraseWalk, reading: WordReading): boolean {
  if (!reading.joined) return false;
  const afterName = (walk.named && walk.entityEnd === walk.at) || (walk.given && reading.definite);
  const other = afterName && (reading.classes & (WordClass.role | WordClass.honorific)) !== 0;
  return other || !staysJoined(walk.scan, walk.at, walk.headClasses);
}

/** Over a word that belongs to the phrase, or to the phrase's end before it. */
export function stepOverWord(walk: PhraseWalk): Step {
  const { scan, from, at, headClasses } = walk;
  const { tokens, language } = scan;
  // «أحدهم تجربته», «بعضهم الرحلة»: of whom he is one is in the word.
  const one = at === from + 1 && language.wholeOnes.has(tokens.word[from] as string);
  if (one && !isSomeOf(scan, from)) return Step.ends;
  if (at === from) return Step.none;
  // «الهادي أبو راية»: what a name's first half takes, whatever else the word means.
  if (language.nameHalves.has(tokens.word[at - 1] as string) && !scan.entityAt.has(at)) return Step.none;
  const reading = readingAt(scan, at) as WordReading;
  walk.given ||= readingAt(scan, at - 1)?.given === true;
  if (opensClause(walk, reading) || tellsOutlet(walk, reading)) return Step.ends;
  if (isPair(walk)) return moveTo(walk, at + 2);
  // «شريف 30 عاما»: how old he is.
  if (headClasses === 0 && STARTS_WITH_DIGIT.test(tokens.word[at] as string)) return Step.ends;
  // «المجلس بحضور المدير»: when.
  if (language.howAndWhen.has(tokens.word[at] as string)) return Step.ends;
  const step = stepOverPreposition(walk, reading);
  if (step !== Step.none) return step;
  const apart = reports(walk, reading) || isForVerb(walk, reading) || endsAtObject(walk, reading);
  return apart || joinsAnother(walk, reading) ? Step.ends : Step.none;
}
