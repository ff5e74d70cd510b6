import { closeParenthesis } from './findLink.ts';
import { isStrict, WordClass, type WordReading } from './language.ts';
import { classesAt, type EntityAt, type Scan } from './scan.ts';
import { Kind } from './tokens.ts';

/** A noun phrase that may be a speaker, in tokens `[from, to)`. */
export interface NounPhrase {
  readonly from: number;
  readonly to: number;
  /** Token that says what it is: وزير, مصدر, a name's first word. */
  readonly head: number;
  /** The entity it names, when one matches at the right place. */
  readonly named: EntityAt | null;
  /** A name that no entity covers, `[from, to)`, or `null`. */
  readonly name: readonly [number, number] | null;
  /** Office or description, `[from, to)`, or `null`. */
  readonly role: readonly [number, number] | null;
}

const MAX_PHRASE = 28;
const MAX_NAME = 6;
const HEAD =
  WordClass.role |
  WordClass.group |
  WordClass.body |
  WordClass.media |
  WordClass.document |
  WordClass.source |
  WordClass.quantifier;
const ENDS =
  WordClass.phraseEnd |
  WordClass.complementizer |
  WordClass.fusedComplementizer |
  WordClass.relative |
  WordClass.speechParticle |
  WordClass.auxiliary |
  WordClass.joiner |
  WordClass.negation;

const COLLECTIVE = WordClass.group | WordClass.quantifier | WordClass.source;

const readingAt = (scan: Scan, i: number): WordReading | undefined => scan.tokens.reading[i];

/** True where a noun phrase can begin at `i`. */
export function startsPhrase(scan: Scan, i: number): boolean {
  const reading = readingAt(scan, i);
  if (scan.tokens.kind[i] === Kind.mark) return (scan.pairs.partner[i] as number) > i;
  if (scan.tokens.kind[i] !== Kind.word || !reading) return false;
  if (scan.entityAt.has(i)) return true;
  if (reading.preposition !== '' && reading.preposition !== undefined) return false;
  if (reading.classes & (HEAD | WordClass.honorific | WordClass.metonym)) return true;
  return (
    (reading.classes & (ENDS | WordClass.preposition | WordClass.governor)) === 0 && reading.cue === null
  );
}

/** Whether the preposition at `i` stays inside a phrase with these head classes. */
function keepsPreposition(scan: Scan, i: number, from: number, headClasses: number): boolean {
  const word = scan.tokens.word[i] as string;
  const next = classesAt(scan, i + 1);
  const before = readingAt(scan, i - 1);
  if (classesAt(scan, i) & WordClass.givenName) return isGivenName(scan, i, headClasses);
  if (/^[0-9]/u.test(scan.tokens.word[i + 1] ?? '')) return false;
  if (next & (WordClass.setting | WordClass.adverb)) return false;
  for (const entry of scan.language.attached) {
    if (entry.preposition !== word) continue;
    if (headClasses & entry.heads && i - from <= MAX_NAME) return true;
    if (entry.after.includes(readingAt(scan, i - 1)?.head ?? '')) return true;
  }
  return false;
}

/** «المتحدث باسم المقاومة علي الأحمدي», but «أكد الوزير علي أن» (a careless على). */
function isGivenName(scan: Scan, i: number, headClasses: number): boolean {
  const before = readingAt(scan, i - 1);
  const next = readingAt(scan, i + 1);
  if (!next || scan.tokens.kind[i + 1] !== Kind.word || next.action || next.cue) return false;
  if (next.classes & (WordClass.complementizer | WordClass.governor | WordClass.setting)) return false;
  if (before?.classes === 0 && !before.definite) return true;
  return (headClasses & (WordClass.role | WordClass.honorific)) !== 0 && next.classes === 0;
}

/** End of the words that belong together from `from`: no clause, no adverbial, no comma inside. */
function runEnd(scan: Scan, from: number, limit: number, headClasses: number): number {
  const { tokens, pairs } = scan;
  let i = from;
  let entityEnd = -1;
  let named = false;
  const stop = Math.min(limit, from + MAX_PHRASE);
  while (i < stop) {
    const entity = scan.entityAt.get(i);
    if (entity && (i === from || entity.start === tokens.start[i]) && entity.entity.type !== 'date') {
      // «محتجون ومصريون … مبارك»: after a group's name a person is the object.
      if (i > from && entity.entity.type === 'person' && headClasses & COLLECTIVE) return i;
      i = Math.min(entity.to, stop);
      entityEnd = i;
      named ||= entity.entity.type === 'person';
      continue;
    }
    const kind = tokens.kind[i];
    if (kind === Kind.mark) {
      const close = pairs.partner[i] as number;
      if (close <= i || close - i > 9 || close >= limit) return i;
      i = close + 1;
      continue;
    }
    if (kind === Kind.other) {
      const close = closeParenthesis(scan, i);
      if (close > i && close + 1 < stop) {
        i = close + 1;
        continue;
      }
      return i;
    }
    if (kind !== Kind.word) return i;
    if (i > from) {
      const reading = readingAt(scan, i) as WordReading;
      if (scan.phrases.has(i)) return i;
      if (reading.classes & WordClass.preposition) {
        if (!keepsPreposition(scan, i, from, headClasses)) return i;
        // «مسؤول عسكري في كابل الضربة»: the place closes the description.
        const place = scan.entityAt.get(i + 1);
        if (
          place?.entity.type === 'place' &&
          !(headClasses & WordClass.role && readingAt(scan, from)?.definite)
        )
          return Math.min(place.to, stop);
      } else if (
        reading.classes & ENDS &&
        !(reading.classes & (WordClass.role | WordClass.body | WordClass.media))
      )
        return i;
      if (
        reading.cue &&
        (reading.cue.form === 'participle' || !isStrict(reading.cue)) &&
        !(reading.classes & HEAD)
      )
        return i;
      if (
        reading.preposition !== '' &&
        (named ||
          headClasses === 0 ||
          (reading.preposition === 'ل' &&
            (reading.classes | headClasses) & (WordClass.media | WordClass.source | WordClass.group)))
      )
        return i;
      // «الأعضاء المعزولون الأمين العام»: a second office with its article is the object.
      const title = readingAt(scan, from);
      if (
        reading.definite &&
        reading.classes & WordClass.role &&
        !reading.joined &&
        title?.definite &&
        !(reading.classes & WordClass.honorific) &&
        !(classesAt(scan, i - 1) & WordClass.honorific)
      )
        return i;
      const last = readingAt(scan, i - 1);
      // «كتائب القسام استهداف …»: after a closed phrase a noun of action is what was said.
      if (
        reading.action &&
        !reading.definite &&
        (last?.definite || scan.tokens.kind[i - 1] === Kind.mark || entityEnd === i)
      )
        return i;
      if (reading.joined && !joinsPhrase(scan, i, headClasses)) return i;
    }
    i++;
  }
  return i;
}

/** «المدير العام للتشغيل والصيانة»: a joined word stays when it is of the same kind as the head, or defines it. */
function joinsPhrase(scan: Scan, i: number, headClasses: number): boolean {
  const reading = readingAt(scan, i) as WordReading;
  if (reading.cue) return false;
  const group = HEAD | WordClass.honorific;
  return (reading.classes & group) !== 0 && (headClasses & group) !== 0;
}

const isPerson = (at: EntityAt | undefined): at is EntityAt => at?.entity.type === 'person';
const isSpeakerType = (at: EntityAt | undefined): at is EntityAt =>
  at !== undefined &&
  (at.entity.type === 'organisation' || at.entity.type === 'place' || at.entity.type === 'other');

/** The person in `[from, to)` who is meant, and not someone inside a description («مصدر قريب من مبارك»). */
function personIn(scan: Scan, from: number, to: number): EntityAt | null {
  for (let i = from; i < to; i++) {
    if (classesAt(scan, i) & WordClass.relative) return null;
    const at = scan.entityAt.get(i);
    if (!isPerson(at)) continue;
    if (at.start > (scan.tokens.start[i] as number) && !readingAt(scan, i)?.joined) return null; // «لترامب»
    const before = i > from ? readingAt(scan, i - 1) : undefined;
    if (before && before.classes & WordClass.preposition) return null;
    // «محامي مبارك», «مكتب نتنياهو»: an undefined head directly before a name owns it, it does not title it.
    if (
      before &&
      i - 1 === from &&
      !before.definite &&
      !(before.classes & WordClass.honorific) &&
      before.classes & HEAD
    )
      return null;
    // «حافظ الأختام الطيب لوح»: an office taken for a name stands right before the name.
    const next = scan.entityAt.get(at.to);
    return isPerson(next) && at.to < to && !readingAt(scan, at.to)?.joined ? next : at;
  }
  return null;
}

/** Where, after a description, words without article or class begin: the name («الايطالي | باولو …»). */
function nameAfterRole(scan: Scan, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    const classes = classesAt(scan, i);
    if (classes & WordClass.honorific && !(classes & WordClass.role)) return i;
    if (classes & WordClass.givenName) return i;
  }
  for (let i = from + 1; i < to; i++) {
    const reading = readingAt(scan, i);
    const before = readingAt(scan, i - 1);
    if (!reading || scan.tokens.kind[i] !== Kind.word || !before) continue;
    const plain =
      reading.classes === 0 &&
      !reading.definite &&
      reading.preposition === '' &&
      !/^[0-9]/u.test(scan.tokens.word[i] as string);
    if (plain && (before.definite || before.classes & WordClass.honorific)) return i;
  }
  return to;
}

function skipHonorifics(scan: Scan, from: number, to: number): number {
  let i = from;
  while (i < to - 1 && classesAt(scan, i) & WordClass.honorific) i++;
  return i;
}

/** First token in `[from, to)` that begins a description: «المهنا | الرئيس التنفيذي». */
function roleAfterName(scan: Scan, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    if (scan.tokens.kind[i] !== Kind.word) return i;
    const classes = classesAt(scan, i);
    if (classes & (WordClass.role | WordClass.body | WordClass.group)) return i;
  }
  return to;
}

/** Extend over commas: «المتحدث باسم الكرملين، دميتري بيسكوف،» and «بيسكوف، المتحدث باسم …،». */
function appositionEnd(scan: Scan, from: number, end: number, limit: number, hasName: boolean): number {
  const { tokens } = scan;
  if (tokens.kind[end] !== Kind.comma) return end;
  const next = end + 1;
  if (next >= limit || tokens.kind[next] !== Kind.word) return end;
  const reading = readingAt(scan, next) as WordReading;
  if (reading.cue || reading.joined || reading.preposition !== '') return end;
  const stop = runEnd(scan, next, limit, reading.classes);
  const closed =
    stop >= limit ||
    tokens.kind[stop] === Kind.comma ||
    tokens.kind[stop] === Kind.colon ||
    classesAt(scan, stop) !== 0;
  if (hasName) return reading.classes & (WordClass.role | WordClass.honorific) ? stop : end;
  // A second office after a comma, when the name may follow it.
  if (reading.classes & WordClass.role && tokens.kind[stop] === Kind.comma) return stop;
  if (isPerson(scan.entityAt.get(next)) || reading.classes & WordClass.honorific) return stop;
  const plain = reading.classes === 0 && !reading.definite && stop - next <= MAX_NAME && stop - next >= 2;
  return plain && closed && from < end ? stop : end;
}

/**
 * Read the noun phrase that starts at `from` and ends before `limit`: who it names and how.
 *
 * @example «المتحدث باسم الكرملين، دميتري بيسكوف، أن» names بيسكوف, with the office as role
 */
export function readPhrase(scan: Scan, from: number, limit: number): NounPhrase | null {
  return startsPhrase(scan, from) ? readPhraseAt(scan, from, limit) : null;
}

/** {@link readPhrase} where the first word may carry a preposition: «وفقا لوزارة الدفاع». */
export function readPhraseAt(scan: Scan, from: number, limit: number): NounPhrase | null {
  const { tokens } = scan;
  const first = readingAt(scan, from) as WordReading;
  const firstEntity = scan.entityAt.get(from);
  const headClasses = first.classes;
  let to = runEnd(scan, from, limit, headClasses);
  if (to <= from) return null;
  const described = (headClasses & HEAD) !== 0 && !isPerson(firstEntity);
  const unnamedPerson =
    (headClasses & (WordClass.role | WordClass.honorific)) !== 0 && personIn(scan, from, to) === null;
  const bareName = !described || isPerson(firstEntity);
  if (bareName || unnamedPerson) {
    const roleOnly = unnamedPerson && nameAfterRole(scan, from, to) === to;
    for (let k = 0; k < 3; k++) {
      const end = appositionEnd(scan, from, to, limit, !roleOnly && k === 0);
      if (end === to) break;
      to = end;
      if (!roleOnly || personIn(scan, from, to)) break;
    }
  }
  const person = personIn(scan, from, to);
  const collective =
    (headClasses &
      (WordClass.source | WordClass.quantifier | WordClass.group | WordClass.document | WordClass.media)) !==
    0;
  if (person && !collective && !(headClasses & WordClass.body && !(headClasses & WordClass.role))) {
    const role: readonly [number, number] | null =
      person.from > from ? [from, person.from] : person.to < to ? [person.to, to] : null;
    // «… بن حسين الهذلول» without its first word is a name cut short.
    if (person.from > from && isPatronymic(scan, person.from) && classesAt(scan, person.from - 1) === 0)
      return {
        from,
        to,
        head: from,
        named: null,
        name: [person.from - 1, person.to],
        role: person.from - 1 > from ? [from, person.from - 1] : null,
      };
    return { from, to, head: from, named: person, name: null, role };
  }
  if (isSpeakerType(firstEntity) && !(headClasses & WordClass.role))
    return { from, to, head: from, named: firstEntity, name: null, role: null };
  if (headClasses & (WordClass.role | WordClass.honorific) && !collective) {
    // A courtesy alone is followed by the name itself: «د. الجفري».
    const start = headClasses & WordClass.role ? nameAfterRole(scan, from, to) : to;
    if (start < to) {
      const bare = skipHonorifics(scan, start, to);
      return {
        from,
        to,
        head: from,
        named: null,
        name: [bare, Math.min(roleAfterName(scan, bare, to), bare + MAX_NAME)],
        role: [from, start],
      };
    }
    const comma = findComma(scan, from, to);
    if (comma < to) {
      const bare = skipHonorifics(scan, comma + 1, to);
      return { from, to, head: from, named: null, name: [bare, to], role: [from, comma] };
    }
    if (headClasses & WordClass.honorific && !(headClasses & WordClass.role) && to - from > 1) {
      const bare = skipHonorifics(scan, from, to);
      return { from, to, head: bare, named: null, name: [bare, roleAfterName(scan, bare, to)], role: null };
    }
    return { from, to, head: from, named: null, name: null, role: [from, to] };
  }
  if (headClasses & (HEAD | WordClass.metonym)) {
    // «صحيفة "معاريف"»: the entity inside the marks is the medium.
    for (let i = from; i < Math.min(to, from + 3); i++) {
      const at = scan.entityAt.get(i);
      if (
        isSpeakerType(at) &&
        at.entity.type === 'organisation' &&
        headClasses & (WordClass.media | WordClass.body)
      )
        return { from, to, head: from, named: at, name: null, role: null };
    }
    return {
      from,
      to,
      head: from,
      named: null,
      name: null,
      role: [from, markedNameEnd(scan, from, to, headClasses)],
    };
  }
  const end = Math.min(roleAfterName(scan, from, to), from + MAX_NAME);
  return { from, to, head: from, named: null, name: [from, end], role: end < to ? [end, to] : null };
}

/** «صحيفة "معاريف" الإسرائيلية»: what follows the marks describes, and is no part of the name. */
function markedNameEnd(scan: Scan, from: number, to: number, headClasses: number): number {
  if (!(headClasses & (WordClass.media | WordClass.body))) return to;
  for (let i = from + 1; i < to; i++) {
    const close = scan.pairs.partner[i] as number;
    if (
      scan.tokens.kind[i] === Kind.mark &&
      close > i &&
      close < to &&
      scan.entityAt.get(i + 1)?.entity.type !== 'place'
    )
      return close + 1;
  }
  return to;
}

const isPatronymic = (scan: Scan, i: number): boolean =>
  scan.language.patronymics.includes(scan.tokens.word[i] as string);

function findComma(scan: Scan, from: number, to: number): number {
  for (let i = from; i < to; i++) if (scan.tokens.kind[i] === Kind.comma) return i;
  return to;
}
