import { WordClass, type WordReading } from '../language/language.ts';
import { ENDS, HEAD, MAX_NAME } from '../text/phraseClasses.ts';
import { classesAt, type EntityAt, readingAt, type Scan, writtenAt } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';
import {
  findComma,
  isPatronymic,
  isPerson,
  isSpeakerType,
  markedNameEnd,
  nameAfterCourtesy,
  personIn,
  roleAfterName,
  skipHonorifics,
  wholeName,
} from './findNameInPhrase.ts';
import { findPhraseEnd } from './findPhraseEnd.ts';
import { isState, joinsPerson, joinsState } from './joinsPhrase.ts';
import { nameAfterRole } from './nameAfterRole.ts';
import { nameAfterTrade } from './nameAfterTrade.ts';
import { overAside } from './overAside.ts';
import { several } from './several.ts';
import { shareOf } from './shareOf.ts';
import { speaksFor } from './speaksFor.ts';

/** A noun phrase that may be a speaker, in tokens `[from, to)`. */
export interface NounPhrase {
  readonly from: number;
  readonly to: number;
  /** Token that says what it is: وزير, مصدر, a name's first word. */
  readonly head: number;
  /** The entity it names, when one matches at the right place. */
  readonly named: EntityAt | null;
  /** Where the name of `named` begins when the recogniser cut its first words off; else `undefined`. */
  readonly nameFrom?: number | undefined;
  /** A name that no entity covers, `[from, to)`, or `null`. */
  readonly name: readonly [number, number] | null;
  /** Office or description, `[from, to)`, or `null`. */
  readonly role: readonly [number, number] | null;
  /** A relative or spokesman of the person named in it, without a name: «والد الطفل كريم». */
  readonly kin?: true;
  /** Those who speak with them: «قال فلان وفلان إن». */
  readonly more?: readonly NounPhrase[];
}

/** True where a noun phrase can begin at `i`. */
export function startsPhrase(scan: Scan, i: number): boolean {
  const reading = readingAt(scan, i);
  if (scan.tokens.kind[i] === Kind.mark) return (scan.pairs.partner[i] as number) > i;
  if (scan.tokens.kind[i] !== Kind.word || !reading) return false;
  if (scan.entityAt.has(i)) return true;
  if (reading.preposition !== '' && reading.preposition !== undefined) return false;
  if (reading.classes & WordClass.pronoun) return false;
  // «عن علي أكبر»: written with its dots, before a name.
  if (reading.classes & WordClass.givenName && startsName(scan, i)) return true;
  if (reading.classes & (HEAD | WordClass.honorific | WordClass.metonym)) return true;
  return (
    (reading.classes & (ENDS | WordClass.preposition | WordClass.governor)) === 0 && reading.cue === null
  );
}

/** «علي» and «باسم» before a given name or a recognised person. */
function startsName(scan: Scan, i: number): boolean {
  const next = scan.entityAt.get(i + 1);
  if (next) return isPerson(next) && next.start === scan.tokens.start[i + 1];
  const carried = scan.language.carriedFrom.includes(scan.tokens.word[i - 1] as string);
  const reading = readingAt(scan, i + 1);
  if (!reading || reading.definite || reading.joined || reading.preposition !== '') return false;
  return reading.classes === 0 && (reading.given === true || (carried && isPerson(scan.entityAt.get(i + 2))));
}

/** Extend over commas: «المتحدث باسم الكرملين، دميتري بيسكوف،» and «بيسكوف، المتحدث باسم …،». */
function appositionEnd(scan: Scan, from: number, end: number, limit: number, hasName: boolean): number {
  const { tokens } = scan;
  if (tokens.kind[end] !== Kind.comma) return end;
  const next = end + 1;
  if (next >= limit || tokens.kind[next] !== Kind.word) return end;
  const reading = readingAt(scan, next) as WordReading;
  // «عضو المجلس، والشريك المؤسس للنادي لينا السالم، أن»: a second office of one whose name comes after it.
  if (!hasName && reading.joined && reading.definite && reading.classes & WordClass.role) {
    const stop = findPhraseEnd(scan, next, limit, reading.classes);
    const person = personIn(scan, next, stop);
    return person?.to === stop && tokens.kind[stop] === Kind.comma ? stop : end;
  }
  // «رئيس الجامعة، بهذه المناسبة،».
  const pointing = scan.language.thus.has(tokens.word[next] as string);
  if (reading.cue || reading.joined || reading.preposition !== '' || pointing) return end;
  const stop = findPhraseEnd(scan, next, limit, reading.classes);
  const closed =
    stop >= limit ||
    tokens.kind[stop] === Kind.comma ||
    tokens.kind[stop] === Kind.colon ||
    classesAt(scan, stop) !== 0;
  if (hasName) return reading.classes & (WordClass.role | WordClass.honorific) ? stop : end;
  // A second office after a comma, when the name may follow it.
  if (reading.classes & WordClass.role && tokens.kind[stop] === Kind.comma) return stop;
  if (isPerson(scan.entityAt.get(next)) || reading.classes & WordClass.honorific) return stop;
  // «، رافق الصافي في رحلته»: a verb before a name; «، ضيفة الحلقة»: written like no name.
  const nameless =
    !reading.given && (isPerson(scan.entityAt.get(next + 1)) || scan.language.noName(writtenAt(scan, next)));
  // «النائب، مواقف الأغلبية»: a noun and its owner, unless the first is a given name.
  const owned = !reading.given && readingAt(scan, next + 1)?.definite === true;
  const plain =
    reading.classes === 0 &&
    !reading.definite &&
    !nameless &&
    !owned &&
    stop - next <= MAX_NAME &&
    stop - next >= 2;
  return plain && closed && from < end ? stop : end;
}

/**
 * Read the noun phrase that starts at `from` and ends before `limit`: who it names and how.
 *
 * @example «المتحدث باسم الكرملين، دميتري بيسكوف، أن» names بيسكوف, with the office as role
 */
export function readPhrase(scan: Scan, from: number, limit: number): NounPhrase | null {
  // «ذات المسؤول»: the noun itself tells who.
  if (
    scan.language.sameness.includes(scan.tokens.word[from] as string) &&
    readingAt(scan, from + 1)?.definite
  )
    return startsPhrase(scan, from + 1) ? readPhraseAt(scan, from + 1, limit) : null;
  return startsPhrase(scan, from) ? readPhraseAt(scan, from, limit) : null;
}

/** Speakers joined by "and" that one phrase holds. */
const MAX_JOINT = 4;

/** A person whom a recogniser saw here, or behind an office of three words at most. */
function personNear(scan: Scan, at: number): boolean {
  for (let i = at; i <= at + MAX_JOINT; i++) {
    if (scan.tokens.kind[i] !== Kind.word) return false;
    if (scan.entityAt.has(i)) return isPerson(scan.entityAt.get(i));
  }
  return false;
}

/** {@link readPhrase} with the persons that "and" joins to it: «قال فلان والوزير فلان إن». */
export function readJointPhrase(scan: Scan, from: number, limit: number): NounPhrase | null {
  const first = readPhrase(scan, from, limit);
  if (!first || first.more) return first;
  const state = isState(scan, first);
  if (!state && !isOnePerson(first)) return first;
  const more: NounPhrase[] = [];
  let to = first.to;
  // «كريم الصافي، وسامي الحلبي»: over a comma where a recogniser saw the second.
  const comma = !state && scan.tokens.kind[to] === Kind.comma && to + 1 < limit;
  if (comma && joinsPerson(scan, to + 1) && personNear(scan, to + 1)) to++;
  while (more.length < MAX_JOINT && to < limit && (state ? joinsState(scan, to) : joinsPerson(scan, to))) {
    const read = readPhraseAt(scan, to, limit);
    // «وفيجاي نامبيار»: "and", no first letter of his.
    const next = read?.nameFrom === to && read.named?.from === to ? { ...read, nameFrom: undefined } : read;
    if (!next || !(state ? isState(scan, next) : isOnePerson(next))) break;
    more.push(next);
    to = next.to;
  }
  return more.length > 0 ? { ...first, to, more } : first;
}

const isOnePerson = ({ named, name }: NounPhrase): boolean =>
  named ? named.entity.type === 'person' : name !== null;

/** «أحد المسؤولين عنه كريم الصافي»: one of several, and then his name. */
function oneByName(scan: Scan, from: number, to: number, limit: number): NounPhrase | null {
  const first = readingAt(scan, from) as WordReading;
  if (first.count !== 'one' || !(first.classes & WordClass.quantifier)) return null;
  const start = scan.language.carriedFromPronouns.has(scan.tokens.word[to] as string) ? to + 1 : to;
  if (
    start >= limit ||
    !(isPerson(scan.entityAt.get(start)) || (start > to && readingAt(scan, start)?.given))
  )
    return null;
  const name = readPhraseAt(scan, start, limit);
  return name && (name.named || name.name) ? { ...name, from, head: from, role: [from, to] } : null;
}

/** «امرأة تدعى هدى السالم»: the name after the verb of naming. */
function calledBy(scan: Scan, from: number, to: number, limit: number): NounPhrase | null {
  if (to + 1 >= limit || !scan.language.called.has(scan.tokens.word[to] as string)) return null;
  if (readingAt(scan, from)?.definite || !startsPhrase(scan, to + 1)) return null;
  const name = readPhraseAt(scan, to + 1, limit);
  return name && (name.named || name.name) ? { ...name, from, head: from, role: [from, to] } : null;
}

/** «معالي وزير التعليم»: a courtesy, and then the office itself. */
function officeAfterCourtesy(scan: Scan, from: number, limit: number): NounPhrase | null {
  const courtesy = readingAt(scan, from);
  const next = readingAt(scan, from + 1);
  if (!courtesy || courtesy.classes !== WordClass.honorific || courtesy.definite || from + 1 >= limit)
    return null;
  if (!next || !(next.classes & WordClass.role) || next.definite || next.joined || next.preposition !== '')
    return null;
  // «معالي رائد السالم»: a name that is written like a rank.
  return next.given || scan.entityAt.has(from) || scan.entityAt.has(from + 1)
    ? null
    : readPhraseAt(scan, from + 1, limit);
}

/** «والد الطفل كريم الصافي»، «أحد أبناء الحرفي كريم الصافي»: the name is the child's, or the father's. */
function isParent(scan: Scan, from: number, person: EntityAt): boolean {
  const { parents, deceased } = scan.language;
  const at =
    readingAt(scan, from)?.count === 'one' && parents.has(readingAt(scan, from + 1)?.head ?? '') ? 1 : 0;
  const kin = readingAt(scan, from + at);
  const title = readingAt(scan, from + at + 1);
  if (!kin || kin.definite || !parents.has(kin.head)) return false;
  // «والد الشهيد كريم الصافي» is as often the father's own name.
  return person.from > from + at + 1 && title?.definite === true && !deceased.has(title.head);
}

/** True where a word in `[from, to)` has its preposition and its article written on to it, as no part of a name has. */
function takesNoun(scan: Scan, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const reading = readingAt(scan, i);
    if (reading?.definite && (reading.preposition === 'ب' || reading.preposition === 'ل')) return true;
  }
  return false;
}

/** {@link readPhrase} where the first word may carry a preposition: «وفقا لوزارة الدفاع». */
export function readPhraseAt(scan: Scan, from: number, limit: number): NounPhrase | null {
  const { tokens } = scan;
  const first = readingAt(scan, from) as WordReading;
  const firstEntity = scan.entityAt.get(from);
  const headClasses = first.classes;
  const share = shareOf(scan, from);
  if (share) return share;
  const office = officeAfterCourtesy(scan, from, limit);
  if (office) return { ...office, from };
  let to = findPhraseEnd(scan, from, limit, headClasses);
  if (to <= from) return null;
  const one =
    oneByName(scan, from, to, limit) ?? calledBy(scan, from, to, limit) ?? several(scan, from, limit);
  if (one) return one;
  const described = (headClasses & HEAD) !== 0 && !isPerson(firstEntity);
  const unnamedPerson =
    (headClasses & (WordClass.role | WordClass.honorific)) !== 0 && personIn(scan, from, to) === null;
  const bareName = !described || isPerson(firstEntity);
  const aside = unnamedPerson ? overAside(scan, to) : to;
  const behind = aside > to ? appositionEnd(scan, from, aside, limit, false) : aside;
  if (behind > aside && personIn(scan, aside, behind)) to = behind;
  else if (bareName || unnamedPerson) {
    const roleOnly = unnamedPerson && nameAfterRole(scan, from, to) === to;
    for (let k = 0; k < 3; k++) {
      const end = appositionEnd(scan, from, to, limit, !roleOnly && k === 0);
      if (end === to) break;
      to = end;
      if (!roleOnly || personIn(scan, from, to)) break;
    }
  }
  const person = personIn(scan, from, to);
  const spokesman = person && speaksFor(scan, from, to, person);
  if (spokesman) return spokesman;
  if (person && isParent(scan, from, person))
    return { from, to, head: from, named: null, name: null, role: [from, person.to], kin: true };
  // «وناجي سالم»: a name that is written like "survivors of".
  const collective =
    !isPerson(firstEntity) &&
    first.count !== 'one' &&
    (headClasses &
      (WordClass.source | WordClass.quantifier | WordClass.group | WordClass.document | WordClass.media)) !==
      0;
  // «الفريق فلان»: a general, where his name is near; else a team.
  const ranked = headClasses & WordClass.honorific && person !== null && person.from - from <= 2;
  const ofBody = headClasses & WordClass.body && !(headClasses & WordClass.role) && !ranked;
  if (person && !collective && !ofBody) {
    const role: readonly [number, number] | null =
      person.from > from ? [from, person.from] : person.to < to ? [person.to, to] : null;
    // «… بن حسين الهذلول» without its first word is a name cut short.
    const first = readingAt(scan, person.from - 1);
    if (person.from > from && isPatronymic(scan, person.from) && (first?.classes === 0 || first?.given))
      return {
        from,
        to,
        head: from,
        named: null,
        name: [person.from - 1, person.to],
        role: person.from - 1 > from ? [from, person.from - 1] : null,
      };
    const start = wholeName(scan, person, from);
    if (start >= 0)
      return {
        from,
        to,
        head: from,
        named: person,
        nameFrom: start,
        name: null,
        role: start > from ? [from, start] : person.to < to ? [person.to, to] : null,
      };
    return { from, to, head: from, named: person, name: null, role };
  }
  if (isSpeakerType(firstEntity) && !(headClasses & WordClass.role))
    return { from, to, head: from, named: firstEntity, name: null, role: null };
  // «الفريق الطبي»: a team by its adjective, no general.
  const adjective = readingAt(scan, from + 1);
  const team =
    (headClasses & WordClass.body) !== 0 &&
    !(headClasses & WordClass.role) &&
    from + 1 < to &&
    adjective?.definite === true &&
    adjective.head.endsWith('ي');
  if (headClasses & (WordClass.role | WordClass.honorific) && !collective && !team) {
    // A courtesy alone is followed by the name itself: «د. الجفري».
    const start =
      headClasses & WordClass.role ? nameAfterRole(scan, from, to) : nameAfterCourtesy(scan, from, to);
    if (start < to) {
      const bare = skipHonorifics(scan, start, to);
      // «قاضي المحكمة | أصدر حكمين بالسجن»: a verb and what it takes.
      if (takesNoun(scan, bare + 1, Math.min(to, bare + MAX_NAME)))
        return { from, to: start, head: from, named: null, name: null, role: [from, start] };
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
    // «مكتب مفوض شرطة الساحل»: an office of the body that is named in it.
    const part = scan.language.parts.has(first.head) && !first.definite && !firstEntity;
    // «صحيفة "معاريف"»: the entity inside the marks is the medium.
    for (let i = from; !part && i < Math.min(to, from + 3); i++) {
      const at = scan.entityAt.get(i);
      // «المركز الإعلامي لمجلس الوزراء»: the body that it belongs to.
      const owner = i > from && at !== undefined && at.start > (tokens.start[i] as number);
      if (
        isSpeakerType(at) &&
        !owner &&
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
  // «دار «الساحل»»: a house by what its marks hold.
  const shop = scan.tokens.kind[from + 1] === Kind.mark ? (scan.pairs.partner[from + 1] as number) : -1;
  if (shop > from + 2 && shop < to && !first.definite)
    return { from, to, head: from, named: null, name: [from, shop], role: null };
  const end = Math.min(roleAfterName(scan, from, to), from + MAX_NAME);
  // «سير جون هارلي»: Sir is no first name.
  const titled = end - from > 2 && scan.language.nameTitles.has(tokens.word[from] as string);
  const start = titled ? from + 1 : nameAfterTrade(scan, from, end);
  const role: NounPhrase['role'] = start > from ? [from, start] : end < to ? [end, to] : null;
  return { from, to, head: from, named: null, name: [start, end], role };
}
