import { type CueForm, isStrict, SPEAKS, WordClass } from '../language/language.ts';
import { losesLetter } from '../phrases/findNameInPhrase.ts';
import { isHearer, isTaken } from '../phrases/findObject.ts';
import { type NounPhrase, readJointPhrase, readPhrase, startsPhrase } from '../phrases/readPhrase.ts';
import { describesSetting, skipPrepositional } from '../phrases/skipPrepositional.ts';
import { classesAt, type Scan, writtenAt } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';
import { antecedent } from './antecedent.ts';
import { clauseStart, sentenceStart } from './clauseStart.ts';
import { headOfClause, oneOfThem } from './farSubject.ts';
import { closeParenthesis } from './findLink.ts';
import { mediumTold } from './mediumTold.ts';
import { afterAbout, isCalledOn, markedSubject } from './wordAfter.ts';

/** True where the phrase at `i` can be someone who speaks: known by entity or by its head word. */
export function canSpeak(scan: Scan, i: number): boolean {
  const at = scan.entityAt.get(i);
  if (at)
    return at.entity.type === 'person' || at.entity.type === 'organisation' || at.entity.type === 'place';
  return (classesAt(scan, i) & SPEAKS) !== 0;
}

/** A name that no entity covers, unless plain defined words are all there is. */
const titled = (scan: Scan, { from, name }: NounPhrase): boolean =>
  name !== null && (name[0] > from || scan.tokens.reading[name[0]]?.given === true);

/** One plain word with its article between a comma and a preposition. */
function describesBefore(scan: Scan, i: number): boolean {
  const reading = scan.tokens.reading[i];
  if (scan.tokens.kind[i - 1] !== Kind.comma || scan.tokens.kind[i] !== Kind.word || scan.entityAt.has(i))
    return false;
  if (!reading?.definite || reading.classes !== 0 || reading.preposition !== '' || reading.joined)
    return false;
  return (
    scan.tokens.kind[i + 1] === Kind.word &&
    (classesAt(scan, i + 1) & (WordClass.preposition | WordClass.phraseEnd)) !== 0 &&
    !(classesAt(scan, i + 1) & WordClass.adverb)
  );
}

/** «لمتدرب "…"»: an unknown word of this shape right before the words is no name. */
const toldAtOnce = (scan: Scan, i: number): boolean =>
  scan.language.told(scan.tokens.word[i] as string) &&
  (scan.tokens.kind[i + 1] === Kind.mark || scan.tokens.kind[i + 1] === Kind.colon);

/** «في صحيفة المرفأ اليوم المستقلة نشرتها», «في كلمة افتتح بها معرضا دوليا»: an adjective, or what another verb takes. */
function isNoName(scan: Scan, { from, to, named, name }: NounPhrase): boolean {
  const first = scan.tokens.reading[from];
  if (named || !name || name[0] !== from || !first || first.given || first.classes !== 0) return false;
  if (first.definite)
    return scan.tokens.kind[from - 1] === Kind.word && scan.language.noName(writtenAt(scan, from));
  return to - from > 1 && scan.language.accusative(scan.tokens.word[from + 1] as string);
}

/** The subject between the cue and what it brings, over adverbs, «في بيان», «لوكالة …» and parentheses. */
export function subjectAfter(scan: Scan, cueAt: number, limit: number, form?: CueForm): NounPhrase | null {
  const { tokens } = scan;
  if (form && isCalledOn(scan, cueAt + 1, form)) return null;
  for (let i = cueAt + 1; i < limit; ) {
    const kind = tokens.kind[i];
    const classes = classesAt(scan, i);
    if (kind === Kind.other) {
      i = closeParenthesis(scan, i) + 1;
      continue;
    }
    const told = mediumTold(scan, i);
    if (told > 0) {
      i = told;
      continue;
    }
    if (kind === Kind.comma || kind === Kind.dots || kind === Kind.colon) {
      i++;
      continue;
    }
    const phrase = scan.phrases.get(i);
    if (phrase) {
      // «نقلا عن», «بحسب»: the speaker after it is read by the chain, not here.
      i = phrase.end;
      if (phrase.kind === 'frame') while (i < limit && tokens.kind[i] !== Kind.comma) i++;
      else if (phrase.kind === 'setting' && describesSetting(scan, i)) i++;
      continue;
    }
    if (classes & WordClass.adverb && !scan.entityAt.has(i)) {
      i++;
      continue;
    }
    // «في مؤتمر صحفي عقد في الميناء»: it describes the setting.
    if (i > cueAt + 1 && scan.language.held.has(tokens.word[i] as string) && !scan.entityAt.has(i)) {
      do i++;
      while (
        i < limit &&
        tokens.kind[i] === Kind.word &&
        !(classesAt(scan, i) & (WordClass.preposition | WordClass.phraseEnd))
      );
      continue;
    }
    // «وتتابع وهي تمسح دموعها»: how, not who.
    if (classes & WordClass.pronoun && tokens.reading[i]?.joined) return null;
    // «أشاروا في البرقية، التي حصلت الصحيفة على نصها، إلى»: who is in there did not say it.
    if (classes & WordClass.relative && !scan.entityAt.has(i)) {
      while (i < limit && tokens.kind[i] !== Kind.comma) i++;
      continue;
    }
    // «ببرنامج «الصباح»، المذاع عبر القناة»: it describes what stands before the comma.
    if (i > cueAt + 1 && describesBefore(scan, i)) {
      while (i < limit && tokens.kind[i] !== Kind.comma) i++;
      continue;
    }
    const reading = tokens.reading[i];
    // «وشكر سفارة بلاده»: a verb agrees with the body right after it, unless that is whom he thanks.
    if (
      i === cueAt + 1 &&
      form?.cue.act &&
      form.form === 'finite' &&
      form.gender === 'masculine' &&
      reading?.gender === 'feminine' &&
      classes & WordClass.body
    )
      return null;
    // «خلال زيارته للقرية، ومركز الساحل»: a further place of what stands before the comma.
    if (tokens.kind[i - 1] === Kind.comma && i - 1 > cueAt && reading?.joined) {
      while (i < limit && tokens.kind[i] !== Kind.comma) i++;
      continue;
    }
    // «، مرجعا ذلك إلى»: the case of a participle.
    const apart =
      tokens.kind[i - 1] === Kind.comma &&
      kind === Kind.word &&
      (classes & ~WordClass.role) === 0 &&
      !reading?.given;
    if (apart && !scan.entityAt.has(i) && scan.language.accusative(tokens.word[i] as string)) return null;
    // «اتهمتهم بسرقة»: what this verb takes with its preposition.
    const fuses = reading?.mayFuse !== undefined && form?.cue.soft.includes(reading.mayFuse) === true;
    if (kind === Kind.word && reading && !scan.entityAt.has(i)) {
      if (classes & WordClass.speechParticle) return null;
      // «ولفت الانتباه إلى أن», «وأخبر الصحفيين أن».
      const owned = scan.language.ownedObject(tokens.word[i] as string);
      if (owned || isTaken(scan, i) || (isHearer(scan, i) && form?.cue.object)) {
        i++;
        continue;
      }
      // «أكد إصرار الوفد»: what was said, not who.
      if (
        reading.action &&
        !reading.definite &&
        !reading.given &&
        classes === 0 &&
        (form?.cue.soft.includes('') || form?.cue.act)
      )
        return null;
      // «أكد فيه المدير», «نقلته عنه»: complete in itself.
      if (
        classes & WordClass.pronominal ||
        (i === cueAt + 1 && scan.language.demonstratives.includes(tokens.word[i] as string))
      ) {
        i++;
        continue;
      }
      // «وأشار بلهجة ساخرة إلى أن»: how.
      const how =
        i === cueAt + 1 && reading.mayFuse !== undefined && scan.language.noName(writtenAt(scan, i));
      // «لنظرائها», «لمتدرب "…"»: whom she told.
      const hears =
        reading.mayFuse === 'ل' &&
        !reading.given &&
        (scan.language.possessed(writtenAt(scan, i)) || toldAtOnce(scan, i));
      const prepositional =
        how ||
        (classes & (WordClass.preposition | WordClass.phraseEnd)) !== 0 ||
        reading.preposition !== '' ||
        fuses;
      if (how || hears || (prepositional && !startsPhrase(scan, i))) {
        i = Math.max(i + 1, skipPrepositional(scan, i, limit));
        continue;
      }
      if (reading.cue?.form === 'participle' && !reading.cue.nounToo) return null;
      // «اختتم حديثه قائلا»: his talk is the object.
      if (classes & WordClass.setting && !(classes & (SPEAKS & ~WordClass.metonym))) {
        i += describesSetting(scan, i + 1) ? 2 : 1;
        continue;
      }
    }
    const entity = scan.entityAt.get(i);
    if (
      entity &&
      entity.start > (tokens.start[i] as number) &&
      !reading?.joined &&
      !losesLetter(scan, entity)
    ) {
      i = Math.max(i + 1, skipPrepositional(scan, entity.to - 1, limit));
      continue;
    }
    if (startsPhrase(scan, i)) {
      const marked = i === cueAt + 1 && form ? markedSubject(scan, i, form) : null;
      if (marked) return marked;
      const read = readJointPhrase(scan, i, limit);
      // «ووصف نتائج الحرب بأنها»: what cannot speak is the object.
      const describes = form?.cue.object === true && form.cue.soft.length > 0;
      // «وحذر الدول الثلاث من أن»: a verb of the other gender takes it for its object.
      const gender = tokens.reading[read?.from ?? i]?.gender;
      if (
        read &&
        form?.cue.object &&
        i === cueAt + 1 &&
        // «واتهم موسكو بأنها»: a city or a state is accused, too.
        (!read.named || read.named.entity.type === 'place') &&
        form.gender === 'masculine' &&
        gender === 'feminine' &&
        !form.complete
      )
        return null;
      if (read && describes && !read.named && !canSpeak(scan, read.from) && !titled(scan, read)) return null;
      if (read && i > cueAt + 1 && isNoName(scan, read)) {
        i = read.to;
        continue;
      }
      if (read) return read;
    }
    // «استعرض فكرة الكتاب»: whose idea it is, is no subject either.
    const owner = tokens.reading[i + 1];
    const owned = classes & WordClass.governor && reading?.definite === false && !reading.joined;
    if (owned && owner?.definite && owner.preposition === '' && !owner.joined) i++;
    i++;
  }
  return null;
}

/** Tokens of a city, with its comma, before its country. */
const MAX_CITY = 4;

/** «رام الله 3-9-2024 وفا- قال …», «شفق نيوز/ كشف …»: a place or medium before the dash, at the head of a paragraph. */
function isDateline(scan: Scan, start: number, cueAt: number): boolean {
  const { tokens } = scan;
  if (tokens.kind[cueAt - 1] !== Kind.other || tokens.word[cueAt - 1] === ')') return false;
  // «الميناء، بلاد الساحل (أفق)-- علق»: a city before its country.
  const country = tokens.kind[start - 1] === Kind.comma && scan.entityAt.get(start)?.entity.type === 'place';
  let first = start;
  while (country && first > 0 && start - first < MAX_CITY && tokens.kind[first - 1] !== Kind.line) first--;
  if (first > 0 && tokens.kind[first - 1] !== Kind.line) return false;
  const at = scan.entityAt.get(start);
  if (at) return at.entity.type !== 'person';
  return (
    tokens.word[cueAt - 1] === '/' || (classesAt(scan, start) & (WordClass.metonym | WordClass.media)) !== 0
  );
}

function phraseUpTo(scan: Scan, from: number, cueAt: number): NounPhrase | null {
  let start = from;
  while (start < cueAt && classesAt(scan, start) & WordClass.auxiliary) start++;
  if (start >= cueAt || !startsPhrase(scan, start) || isDateline(scan, start, cueAt)) return null;
  const phrase = readJointPhrase(scan, start, cueAt);
  if (!phrase) return null;
  // Only commas, adverbs and «قد» may stand between the phrase and its verb.
  for (let i = phrase.to; i < cueAt; i++) {
    if (scan.tokens.kind[i] === Kind.other) {
      // «بغداد (اف ب) أعلن»: where, and which agency.
      if (phrase.to - phrase.from < 3) return null;
      // «مسؤول بوزارة الدفاع (البنتاغون) أبلغ».
      i = Math.min(closeParenthesis(scan, i), cueAt);
    }
    if (
      scan.tokens.kind[i] === Kind.word &&
      !(classesAt(scan, i) & (WordClass.adverb | WordClass.joiner | WordClass.negation | WordClass.auxiliary))
    )
      return null;
  }
  return phrase;
}

/** How far before its verb a fronted subject stands. */
const FRONT_REACH = 20;

/** «أما زوجها محمود فيقول إنه»: the subject after the fronting word. */
function fronted(scan: Scan, cueAt: number): NounPhrase | null {
  for (let i = cueAt - 1; i >= Math.max(0, cueAt - FRONT_REACH); i--) {
    const kind = scan.tokens.kind[i];
    if (kind === Kind.line || kind === Kind.stop) return null;
    if (kind !== Kind.word || !scan.language.fronting.includes(scan.tokens.word[i] as string)) continue;
    const phrase = readPhrase(scan, i + 1, cueAt);
    return phrase && (phrase.named || phrase.name || canSpeak(scan, phrase.from)) ? phrase : null;
  }
  return null;
}

/** The subject before its verb: «بوتين أبلغ نظيره», «وكان المتحدث قد أعلن», headlines «الوزارة، في بيان، تعلن». */
export function subjectBefore(scan: Scan, cueAt: number, form: CueForm): NounPhrase | null {
  const reading = scan.tokens.reading[cueAt];
  if (form.form !== 'finite') return null;
  if (reading?.joined) return fronted(scan, cueAt);
  // «أما الائتلاف، فقد دعا الكتائب إلى»: over its particle, too.
  const particle = classesAt(scan, cueAt - 1) & (WordClass.auxiliary | WordClass.joiner);
  const answers = particle !== 0 && scan.language.answers(scan.tokens.word[cueAt - 1] as string);
  const front = answers ? fronted(scan, cueAt) : null;
  if (front) return front;
  let at = cueAt;
  while (
    at > 0 &&
    classesAt(scan, at - 1) & (WordClass.negation | WordClass.joiner) &&
    !(classesAt(scan, at - 1) & (WordClass.auxiliary | WordClass.contrast))
  ) {
    at--;
    // «عزز فلان فرضية رحيله عندما قال»: what stands before "when" is another clause's.
    if (classesAt(scan, at) & WordClass.phraseEnd && !(classesAt(scan, at) & WordClass.adverb)) return null;
  }
  if (at > 0 && scan.tokens.kind[at - 1] === Kind.comma) at--;
  const start = clauseStart(scan, at);
  if (start >= at) return null;
  // «فيما أعلنت النقابة رفضها، حذر»: what follows another verb of reporting is that one's.
  const other = scan.tokens.kind[start - 1] === Kind.word ? scan.tokens.reading[start - 1]?.cue : null;
  const near = other?.form === 'finite' ? null : phraseUpTo(scan, start, at);
  if (near && (canSpeak(scan, near.from) || near.named)) return near;
  const first = sentenceStart(scan, cueAt);
  if (cueAt - first > 25 || first === start) return null;
  const whole = phraseUpTo(scan, first, at);
  return whole && (canSpeak(scan, whole.from) || whole.named) ? whole : null;
}

/** «الميناء: كريم الصافي ذكرت شركة …»: the reporter's name before a verb of the other gender, which has its body after it. */
function agreeing(scan: Scan, cueAt: number, form: CueForm, before: NounPhrase | null): NounPhrase | null {
  if (form.gender !== 'feminine' || before?.named?.entity.type !== 'person') return before;
  const next = scan.tokens.reading[cueAt + 1];
  if (!next || next.gender !== 'feminine' || !(next.classes & (WordClass.body | WordClass.media)))
    return before;
  const first = scan.tokens.word[before.named.from] as string;
  return scan.language.nameGender(first) === 'masculine' ? null : before;
}

/** Subject of a cue: after it first in verb-first languages, and before it; or the other way round. */
export function findSubject(scan: Scan, cueAt: number, form: CueForm, limit: number): NounPhrase | null {
  // «بعد إعلان الشرطة أنها»: whose saying it is, right behind the noun.
  if (form.form === 'noun' && !form.gender && canSpeak(scan, cueAt + 1))
    return readJointPhrase(scan, cueAt + 1, limit);
  if (form.form !== 'finite') return null;
  // «غير أنها نفت الأنباء»: the pronoun is the subject.
  if (classesAt(scan, cueAt - 1) & WordClass.fusedComplementizer) return null;
  if (scan.language.verbFirst) {
    const about = afterAbout(scan, cueAt, form);
    const says = about > 0 && startsPhrase(scan, about) && (about > cueAt + 1 || canSpeak(scan, about));
    const teller = says ? readJointPhrase(scan, about, limit) : null;
    if (teller) return teller;
    return (
      antecedent(scan, cueAt, form) ??
      agreeing(scan, cueAt, form, subjectBefore(scan, cueAt, form)) ??
      subjectAfter(scan, cueAt, limit, form) ??
      oneOfThem(scan, cueAt) ??
      headOfClause(scan, cueAt, form)
    );
  }
  return subjectBefore(scan, cueAt, form) ?? subjectAfter(scan, cueAt, limit, form);
}
