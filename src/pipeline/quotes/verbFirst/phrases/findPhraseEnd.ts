import { closeParenthesis } from '../clauses/findLink.ts';
import { mediumTold } from '../clauses/mediumTold.ts';
import { isStrict, WordClass, type WordReading } from '../language/language.ts';
import { COLLECTIVE, ENDS, HEAD, MAX_NAME } from '../text/phraseClasses.ts';
import { classesAt, readingAt, type Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';
import { isLateObject, isLoosePreposition, isObject, isTakenAfter, namesObject } from './findObject.ts';
import { goesBeyond, isOutlet } from './goesBeyond.ts';
import { keepsPreposition } from './keepsPreposition.ts';

const MAX_PHRASE = 28;
/** First words that no name in marks begins with. */
const SPEECH = WordClass.negation | WordClass.firstPerson | WordClass.verb | WordClass.complementizer;

/**
 * End of the words that belong together from `from`: no clause, no adverbial, no comma inside.
 *
 * @returns the token after the last one of the phrase; `from` where none can be read
 */
export function findPhraseEnd(scan: Scan, from: number, limit: number, headClasses: number): number {
  let end = lastOf(scan, from, limit, headClasses);
  // «المسؤول عن أمله»: a preposition whose noun is the verb's.
  while (end > from + 1 && isLoosePreposition(scan, end - 1)) end--;
  return end;
}

function lastOf(scan: Scan, from: number, limit: number, headClasses: number): number {
  const { tokens, pairs } = scan;
  let i = from;
  let entityEnd = -1;
  let named = false;
  let given = false;
  let owned = false;
  const title = readingAt(scan, from) as WordReading;
  const stop = Math.min(limit, from + MAX_PHRASE);
  while (i < stop) {
    const entity = scan.entityAt.get(i);
    if (entity && (i === from || entity.start === tokens.start[i]) && entity.entity.type !== 'date') {
      // «محتجون ومصريون … مبارك»: after a group's name a person is the object.
      const attached = i > from + 1 && (classesAt(scan, i - 1) & WordClass.preposition) !== 0;
      const many = headClasses & COLLECTIVE && readingAt(scan, from)?.count !== 'one';
      if (i > from && entity.entity.type === 'person' && many && !attached) {
        if (!isOrigin(scan, i, from, entity.to) && !isFirm(title, i - from)) return i;
        i = entity.to;
        continue;
      }
      // «وتتهم أنقرة كريم الصافي»: a state, and whom it accuses.
      const state = scan.entityAt.get(from);
      if (entity.entity.type === 'person' && state?.entity.type === 'place' && i === state.to) return i;
      // «الوزارة مجلس الأمن»: one body by its article, and another, the object.
      const alone =
        i === from + 1 && title.definite && (headClasses & (WordClass.body | WordClass.media)) !== 0;
      if (alone && entity.entity.type === 'organisation' && readingAt(scan, i)?.definite === false) return i;
      // «الجانب الشمالي لبنان»: a place right after a word with its article is another, the object.
      // «مسؤولون إقليميون العاصمة»: so it is after an adjective of several.
      const several = many && scan.language.manyNisba(tokens.word[i - 1] as string);
      const closed = i > from + 1 && (several || readingAt(scan, i - 1)?.definite === true);
      // «في العاصمة صنعاء»: the capital and its name.
      const called = scan.language.placeNouns.has(readingAt(scan, i - 1)?.head ?? '');
      const bare = entity.entity.type === 'place' && !readingAt(scan, i)?.definite;
      if (closed && !attached && bare && !called) return i;
      i = Math.min(entity.to, stop);
      entityEnd = i;
      named ||= entity.entity.type === 'person';
      continue;
    }
    if (i > from && entity && mediumTold(scan, i) > 0) return i;
    // «فرنسا وألمانيا»: a second name, joined.
    if (entity && i > from && scan.entityAt.has(from) && entity.start === (tokens.start[i] as number) + 1)
      if ((tokens.word[i] as string).startsWith(scan.language.conjunction)) return i;
    // «المتحدث لمركز الملك سالم»: a body with its preposition, as one.
    if (entity && i > from && headClasses & WordClass.role && readingAt(scan, i)?.preposition === 'ل') {
      const type = entity.entity.type;
      // «خبير لسكاي نيوز»: whom he told; «رئيس لمنظمة الساحل» is the body's.
      const told = i === from + 1 && !title.definite && scan.language.strangers.has(title.head);
      if (told) return i;
      if (type === 'organisation' && !(classesAt(scan, i) & WordClass.media)) {
        i = Math.min(entity.to, stop);
        entityEnd = i;
        continue;
      }
    }
    const kind = tokens.kind[i];
    if (kind === Kind.mark) {
      const close = pairs.partner[i] as number;
      if (close <= i || close - i > 9 || close >= limit) return i;
      // «كريم الصافي "ليس هناك …"»: speech, no name.
      if (classesAt(scan, i + 1) & SPEECH && !(headClasses & (WordClass.media | WordClass.body))) return i;
      i = close + 1;
      continue;
    }
    if (kind === Kind.other) {
      // «هانز - بيتر بارتلس»: a double name with blanks around its hyphen.
      if (named && entityEnd === i && hyphenates(scan, i)) {
        i++;
        continue;
      }
      const close = closeParenthesis(scan, i);
      // «هيئة (نورماكس) إن»: all the name that it has.
      const only = i === from + 1 && (headClasses & WordClass.body) !== 0 && !title.definite;
      if (close > i && close + 1 < stop + (only ? 1 : 0)) {
        i = close + 1;
        continue;
      }
      return i;
    }
    if (kind !== Kind.word) return i;
    // «أحدهم تجربته», «بعضهم الرحلة»: of whom he is one is in the word.
    if (i === from + 1 && scan.language.wholeOnes.has(tokens.word[from] as string))
      if (!isSomeOf(scan, from)) return i;
    // «الهادي أبو راية»: what a name's first half takes, whatever else the word means.
    if (i > from && scan.language.nameHalves.has(tokens.word[i - 1] as string) && !scan.entityAt.has(i)) {
      i++;
      continue;
    }
    if (i > from) {
      const reading = readingAt(scan, i) as WordReading;
      given ||= readingAt(scan, i - 1)?.given === true;
      // «مسؤول بشركة لديها تاريخ طويل»: what somebody has is a clause of its own.
      const owns = reading.classes & WordClass.pronominal && !(headClasses & WordClass.quantifier);
      if (scan.phrases.has(i) || owns) return i;
      // «وقال الوزير يجب أن», «المهندس لابد من»: a word that opens speech.
      if (scan.language.openers.has(tokens.word[i] as string) && !reading.given) return i;
      // «مسؤول أمني لرويترز إن»: whom he told; «القنصل العام للمملكة» is the kingdom's.
      const ofState = (reading.classes & WordClass.body) !== 0 && scan.language.envoys.has(title.head);
      if (!ofState && mediumTold(scan, i) > 0) return i;
      // «أنباء غير رسمية»: of what kind, by what it is not.
      if (scan.language.unlikeWords.has(tokens.word[i] as string) && isUnlike(scan, i)) {
        i += 2;
        continue;
      }
      // «شريف 30 عاما»: how old he is.
      if (headClasses === 0 && /^[0-9]/u.test(tokens.word[i] as string)) return i;
      // «اللواء الأول التابع للجيش كريم الصافي»: whose it is stands before the name of the office's holder.
      if (headClasses & WordClass.role && belongs(scan, i, stop)) {
        i += 2;
        continue;
      }
      // «المجلس بحضور المدير»: when.
      if (scan.language.howAndWhen.has(tokens.word[i] as string)) return i;
      const kept = (reading.classes & ENDS) !== 0 && keepsPreposition(scan, i, from, headClasses);
      if (reading.classes & WordClass.preposition || kept) {
        if (!kept && !keepsPreposition(scan, i, from, headClasses)) return i;
        // «مسؤول عسكري في كابل الضربة»: the place closes the description.
        const place = scan.entityAt.get(i + 1);
        if (
          place?.entity.type === 'place' &&
          !(headClasses & WordClass.role && readingAt(scan, from)?.definite) &&
          !readingAt(scan, place.to)?.given &&
          scan.entityAt.get(place.to)?.entity.type !== 'person'
        )
          return Math.min(place.to, stop);
      } else if (
        reading.classes & ENDS &&
        !(reading.classes & (WordClass.role | WordClass.body | WordClass.media))
      )
        return i;
      // «مصادر مؤكدة», «مصادر مطلعة»: what kind of sources.
      const kindOf =
        i === from + 1 &&
        (headClasses & WordClass.source) !== 0 &&
        !title.definite &&
        !reading.joined &&
        !scan.language.accusative(tokens.word[i] as string);
      if (
        reading.cue &&
        !(kindOf && reading.cue.form === 'participle') &&
        ((reading.cue.form === 'participle' && !reading.cue.nounToo) ||
          (reading.cue.form !== 'participle' && !isStrict(reading.cue))) &&
        !(reading.classes & HEAD)
      )
        return i;
      if (
        reading.preposition !== '' &&
        !(headClasses & (WordClass.media | WordClass.body) && scan.language.fields.has(reading.head)) &&
        !(scan.language.societies.has(title.head) && scan.language.hearers.has(reading.head)) &&
        (named ||
          headClasses === 0 ||
          (reading.preposition === 'ل' &&
            !(headClasses & WordClass.document) &&
            !isOutlet(scan, i, headClasses) &&
            (reading.classes | headClasses) & (WordClass.media | WordClass.source | WordClass.group)))
      )
        return i;
      // «تابع الصافي حديثه بالقول»: what he was saying is the object.
      if (
        reading.classes & WordClass.setting &&
        !(reading.classes & HEAD) &&
        scan.language.possessed(tokens.text.slice(tokens.start[i], tokens.end[i]))
      )
        return i;
      // «اللويم بعض الإحصاءات»: some of a thing is the object of what a name does.
      if (
        reading.classes & WordClass.quantifier &&
        // «الوزير مجموعة من الصحفيين»: after an office with its article it is no body.
        (!(reading.classes & WordClass.body) || (title.definite && headClasses & WordClass.role)) &&
        !reading.joined &&
        !reading.definite &&
        !(headClasses & WordClass.quantifier)
      )
        return i;
      // «المتحدث لوزارة الشؤون البلدية»: whose he is has adjectives of its own.
      owned ||= reading.preposition === 'ل' && (reading.classes & WordClass.body) !== 0;
      if (!owned && namesObject(scan, i, from, headClasses)) return i;
      // «باحثون قاموا بدراسة»: what they did is no part of who they are.
      const told = headClasses & (WordClass.group | WordClass.document | WordClass.source);
      if (told && !title.definite && reading.classes === WordClass.verb) return i;
      // «جماعة مجهولة أطلقت على نفسها»: what it did.
      if (
        !title.definite &&
        headClasses & (WordClass.group | WordClass.body | WordClass.document) &&
        reading.classes === 0 &&
        !reading.definite &&
        reading.preposition === '' &&
        (tokens.word[i] as string).length > 3 &&
        scan.language.feminineVerb(tokens.word[i] as string) &&
        isLoosePreposition(scan, i + 1)
      )
        return i;
      // «تقرير أجري بطلب من»: what was done with it.
      // «بيان أصدره الوزير»: and who made it.
      const word = tokens.word[i] as string;
      if (
        headClasses & WordClass.document &&
        (scan.language.made.has(word) || scan.language.authored.includes(word))
      )
        return i;
      const last = readingAt(scan, i - 1);
      if (isTakenAfter(scan, from, i) || goesBeyond(scan, i, from, headClasses)) return i;
      if (isObject(scan, from, i, title) || isLateObject(scan, from, i, headClasses)) return i;
      // «سعد الحريري التمسك بالحكومة»: what a person does, with its article.
      if (reading.action && reading.definite && reading.classes === 0 && named && entityEnd === i) return i;
      // «كتائب القسام استهداف …»: after a closed phrase a noun of action is what was said.
      if (
        reading.action &&
        !reading.definite &&
        reading.preposition === '' &&
        (last?.definite ||
          scan.tokens.kind[i - 1] === Kind.mark ||
          entityEnd === i ||
          (headClasses & WordClass.source && i - from > 1))
      )
        return i;
      // «مسؤولون النادي»: what is written so has no owner; its object comes.
      if (
        i === from + 1 &&
        headClasses & WordClass.group &&
        reading.definite &&
        last?.definite === false &&
        scan.language.unowned(tokens.word[from] as string)
      )
        return i;
      if (i > from + 1 && reading.classes === WordClass.metonym && !reading.definite && last?.definite)
        return i;
      // «عدد من العسكريين بعريضة»: no voice without a name goes on so.
      if (
        headClasses & COLLECTIVE &&
        last?.definite &&
        ((reading.mayFuse !== undefined && !reading.definite) || reading.preposition === 'ب')
      )
        return i;
      // «الهيئة باللغة الصينية»: how, not who.
      if (reading.preposition === 'ب' && scan.language.manners.has(reading.head)) return i;
      // «المدرب كريم بلاعبيه»: somebody's, with its preposition.
      const theirs = tokens.text.slice(tokens.start[i], tokens.end[i]);
      if (reading.mayFuse === 'ب' && scan.language.possessed(theirs)) return i;
      // «مصدر أمني بدور المنظمات»: a bare noun with its preposition is the verb's, unless somebody works there.
      const apart =
        reading.preposition === 'ب' && !reading.definite && !scan.language.fields.has(reading.head);
      if (apart && !(reading.classes & (HEAD | WordClass.metonym | WordClass.setting))) {
        if (!takesBy(scan, last)) return i;
      }
      // «رحب الأمين العام بإقرار الوثيقة», but «المدير المكلف بإدارة الملف».
      if (reading.preposition === 'ب' && reading.action && reading.classes === 0 && !takesBy(scan, last))
        return i;
      // «وزارة الخارجية هجوما»: the object's case.
      if (
        last?.definite &&
        !reading.definite &&
        !reading.given &&
        (reading.classes & ~WordClass.role) === 0 &&
        scan.language.accusative(tokens.word[i] as string)
      )
        return i;
      // «منصور كريم اليماني شرحا»: after a name that ends with its article, what has none is the object.
      if (
        headClasses === 0 &&
        !named &&
        i - from > 2 &&
        last?.definite &&
        !reading.definite &&
        !reading.given &&
        !reading.joined &&
        reading.classes === 0 &&
        !scan.language.patronymics.includes(tokens.word[i] as string)
      )
        return i;
      // «وزارة الصحة نتائج الفحوص»: no proper name follows a ministry, so a bare noun after it is its object.
      // «التقرير أهم المبادرات», «المتحدثون أدلة»: nor does one follow a document or several men with an article.
      const nameless = headClasses & (WordClass.document | WordClass.group) && title.definite;
      if (
        ((headClasses & (WordClass.body | WordClass.media)) === WordClass.body || nameless) &&
        // «الشركة إيرادات», but «شركة الساحل موتورز»: with its article it has no name after it.
        (!scan.language.nameBearing.has(title.head) || (title.definite && i === from + 1)) &&
        reading.classes === 0 &&
        !reading.definite &&
        !reading.joined &&
        !reading.given &&
        reading.preposition === '' &&
        last?.definite &&
        !/[0-9]/u.test(tokens.word[i] as string)
      )
        return i;
      // «أدان مصدر في وزارة الثقافة حادثة …»: no name follows a source, so a bare noun after its closed phrase is the object.
      if (
        headClasses & WordClass.source &&
        reading.classes === 0 &&
        !reading.definite &&
        !reading.joined &&
        reading.preposition === '' &&
        last?.definite &&
        i - from > 2
      )
        return i;
      // «الوزير فلان والسفير فلان»: after a name another person comes.
      const other =
        ((named && entityEnd === i) || (given && reading.definite)) &&
        (reading.classes & (WordClass.role | WordClass.honorific)) !== 0;
      if (reading.joined && (other || !joinsPhrase(scan, i, headClasses))) return i;
    }
    i++;
  }
  return i;
}

/** True for a hyphen between two parts of one person's name: the recogniser saw two persons, or one and a given name. */
function hyphenates(scan: Scan, i: number): boolean {
  if (scan.tokens.word[i] !== '-' || scan.tokens.kind[i - 1] !== Kind.word) return false;
  const next = scan.entityAt.get(i + 1);
  if (next) return next.entity.type === 'person' && scan.entityAt.get(i - 1)?.to === i;
  return readingAt(scan, i + 1)?.given === true && readingAt(scan, i + 1)?.preposition === '';
}

/** «المكلف بإدارة الملف», but «المؤلف بتعريف الغرباء»: no office takes its preposition so. */
const takesBy = (scan: Scan, last: WordReading | undefined): boolean =>
  last !== undefined && !(last.classes & WordClass.role) && scan.language.takesBy(last.head);

/** «مصدر نصراوي»: an adjective of origin that a recogniser took for a man. */
const isOrigin = (scan: Scan, i: number, from: number, to: number): boolean =>
  i === from + 1 &&
  to === i + 1 &&
  (classesAt(scan, from) & WordClass.source) !== 0 &&
  readingAt(scan, from)?.definite === false &&
  readingAt(scan, i)?.definite === false &&
  scan.language.nisba(readingAt(scan, i)?.head ?? '');

/** «مجموعة كريم الصافي»: a firm by its owner's name, no number of men. */
const isFirm = ({ classes, definite }: WordReading, after: number): boolean =>
  after === 1 && !definite && (classes & WordClass.body) !== 0 && (classes & WordClass.quantifier) !== 0;

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
function joinsPhrase(scan: Scan, i: number, headClasses: number): boolean {
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
