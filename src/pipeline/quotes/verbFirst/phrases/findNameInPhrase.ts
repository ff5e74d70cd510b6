import { WordClass } from '../language/language.ts';
import { CLAUSE, HEAD } from '../text/phraseClasses.ts';
import { classesAt, type EntityAt, readingAt, type Scan, writtenAt } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';

export const isPerson = (at: EntityAt | undefined): at is EntityAt => at?.entity.type === 'person';
export const isSpeakerType = (at: EntityAt | undefined): at is EntityAt =>
  at !== undefined &&
  (at.entity.type === 'organisation' || at.entity.type === 'place' || at.entity.type === 'other');

/** The person in `[from, to)` who is meant, and not someone inside a description («مصدر قريب من مبارك»). */
export function personIn(scan: Scan, from: number, to: number): EntityAt | null {
  for (let i = from; i < to; i++) {
    if (classesAt(scan, i) & WordClass.relative) return null;
    const at = scan.entityAt.get(i);
    if (!isPerson(at)) continue;
    if (at.start > (scan.tokens.start[i] as number) && !readingAt(scan, i)?.joined && !losesLetter(scan, at))
      return null; // «لترامب»
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
    // «رمزي مستشار نادر»: after a name, an office without an article is that name's, and this person's man.
    const first = readingAt(scan, from);
    if (
      before &&
      i - 1 > from &&
      before.classes & WordClass.role &&
      !before.definite &&
      first?.classes === 0 &&
      !first.definite &&
      !scan.entityAt.has(from)
    )
      return null;
    // «حافظ الأختام الطيب لوح»: an office taken for a name stands right before the name.
    const next = scan.entityAt.get(at.to);
    // «الصافي لنادر»: whom he told.
    const own = isPerson(next) && next.start === scan.tokens.start[at.to];
    if (own && at.to < to && !readingAt(scan, at.to)?.joined) return next;
    // «القناص السويدي المخضرم كريم الصافي»: a nickname and its adjectives, taken for a name.
    if (at.to - at.from === 1 && readingAt(scan, at.from)?.definite) {
      let k = at.to;
      while (k < to && isPlainDefinite(scan, k)) k++;
      const named = scan.entityAt.get(k);
      if (k > at.to && k < to && isPerson(named) && named.to - named.from > 1) return named;
    }
    const after = scan.tokens.word[at.to] === '-' ? scan.entityAt.get(at.to + 1) : undefined;
    return isPerson(after) && at.to < to && at.to - at.from === 1 ? after : at;
  }
  return null;
}

/** A word with its article that heads nothing; a nationality may be one. */
function isPlainDefinite(scan: Scan, i: number): boolean {
  const reading = readingAt(scan, i);
  const type = scan.entityAt.get(i)?.entity.type;
  const nation = type === undefined || (type !== 'person' && type !== 'organisation' && type !== 'place');
  return (
    nation &&
    reading?.definite === true &&
    reading.classes === 0 &&
    reading.preposition === '' &&
    !reading.joined
  );
}

export const MAX_FIRST_NAMES = 3;

/** «وليام», «وائل» without their first letter: a recogniser took it for "and", which no title and no verb is followed by. */
export function losesLetter(scan: Scan, at: EntityAt): boolean {
  const word = scan.tokens.word[at.from] as string;
  return (
    at.start === (scan.tokens.start[at.from] as number) + 1 &&
    word.startsWith(scan.language.conjunction) &&
    readingAt(scan, at.from)?.joined === false
  );
}

/** A word that can be part of a name: no lexicon holds it, nothing is written on to it. */
export function isNameWord(scan: Scan, i: number): boolean {
  const reading = readingAt(scan, i);
  if (scan.tokens.kind[i] !== Kind.word || !reading || scan.entityAt.has(i)) return false;
  if (reading.cue || reading.joined || reading.definite || reading.preposition !== '' || reading.action)
    return false;
  // «تحدى عرفات», «يزاول شيللر»: written like a verb, as hardly a name is.
  if (!reading.given && scan.language.verbLike(writtenAt(scan, i))) return false;
  // «زوجها محمود»: whose he is, is no name.
  if (scan.language.possessed(scan.tokens.text.slice(scan.tokens.start[i], scan.tokens.end[i]))) return false;
  const other = reading.classes & WordClass.givenName ? WordClass.givenName | WordClass.preposition : 0;
  return (reading.classes & ~other) === 0 && !/[0-9]/u.test(scan.tokens.word[i] as string);
}

/** «محمد سيد | المحدثين», «هانز - | بيتر بارتلس»: a name that the recogniser took for two; where its first begins, or -1. */
function nameBefore(scan: Scan, person: EntityAt, from: number): number {
  const hyphen = scan.tokens.word[person.from - 1] === '-';
  const end = hyphen ? person.from - 1 : person.from;
  for (let i = end - 1; i >= Math.max(from, end - MAX_FIRST_NAMES); i--) {
    const at = scan.entityAt.get(i);
    if (!at) continue;
    const one = at.to === end && isPerson(at) && at.entity !== person.entity;
    if (!one) return -1;
    // «قال تشافي هرنانديز», but «أبلغ كيري لافروف أن».
    const cue = readingAt(scan, from - 1)?.cue?.cue;
    const first = i === from && at.to - at.from === 1 && cue !== undefined && !cue.object;
    return (hyphen ? at.to - at.from === 1 : first || readingAt(scan, at.from)?.given === true)
      ? at.from
      : -1;
  }
  return -1;
}

/**
 * The whole name of a person whom the recogniser cut: plain words right before it, where what stands before those is
 * complete in itself (the verb, a title, a word with its article). «مدير تعليم بيشة العمري» keeps its place name.
 *
 * @example «قالت فوزية الخالدي» with the entity «الخالدي»: from «فوزية»
 * @returns the token where the whole name begins, or -1 where the recogniser's is whole
 */
export function wholeName(scan: Scan, person: EntityAt, from: number): number {
  if (losesLetter(scan, person)) return person.from;
  // «والري لمحمد السعدي»: what stands before its preposition is no part of the name.
  if (person.start > (scan.tokens.start[person.from] as number)) return -1;
  const joined = nameBefore(scan, person, from);
  if (joined >= 0) return joined;
  let start = person.from;
  // «الجهاز اعتقل يوسف نازك»: before a name that begins with a given one, only another given name is part of it.
  const whole = person.to - person.from > 1 && readingAt(scan, person.from)?.given === true;
  while (
    start > from &&
    person.from - start < MAX_FIRST_NAMES &&
    isNameWord(scan, start - 1) &&
    !(whole && !readingAt(scan, start - 1)?.given)
  )
    start--;
  // «الفريق رائد شاكر»: a given name that is a rank too, after another rank.
  const rank = readingAt(scan, start - 1);
  const office = WordClass.role | WordClass.honorific;
  if (start > from + 1 && rank?.given && !rank.definite && rank.classes & office)
    if (readingAt(scan, start - 2)?.definite && classesAt(scan, start - 2) & office) return start - 1;
  if (start === person.from) return -1;
  if (start === from) return start;
  const before = readingAt(scan, start - 1);
  const kind = scan.tokens.kind[start - 1];
  // «باسم خارجيتها عبدالعزيز»: whose it is, is complete too.
  const closed =
    kind !== Kind.word ||
    before?.definite ||
    scan.language.possessed(writtenAt(scan, start - 1)) ||
    ((before?.classes ?? 0) & WordClass.honorific) !== 0;
  return closed ? start : -1;
}

/** Words that may stand after a name and belong to none of its parts. */
const ENDS_NAME = CLAUSE | WordClass.preposition | WordClass.phraseEnd;

/** True where a name is complete before token `i`: punctuation, a clause, a preposition, a verb of reporting. */
function closesName(scan: Scan, i: number): boolean {
  const reading = readingAt(scan, i);
  if (scan.tokens.kind[i] !== Kind.word || !reading) return true;
  return (reading.classes & ENDS_NAME) !== 0 || reading.cue?.form === 'finite' || reading.preposition !== '';
}

/** A given name that no entity covers; «على» is none, though it folds like «علي». */
function isGiven(scan: Scan, i: number): boolean {
  const reading = readingAt(scan, i);
  if (!reading?.given || scan.entityAt.has(i)) return false;
  return !(reading.classes & WordClass.preposition) || (reading.classes & WordClass.givenName) !== 0;
}

/**
 * Where the name of a person ends whom the recogniser left without a family name: «كريم | الخطيب» (written like an
 * office), «طلال | الشمالي», «فؤاد | باسيا،».
 *
 * @returns the token after the whole name; `person.to` where nothing is missing
 */
export function nameEnd(scan: Scan, person: EntityAt): number {
  if (person.to - person.from > 1 || !readingAt(scan, person.from)?.given) return person.to;
  let at = person.to;
  // «كريم | سمير مدني»: a second given name.
  while (at < person.to + 2 && isGiven(scan, at)) at++;
  const reading = readingAt(scan, at);
  if (!reading || scan.tokens.kind[at] !== Kind.word) return at;
  if (scan.entityAt.has(at) || reading.joined || reading.preposition !== '' || reading.cue || reading.action)
    return at;
  const next = scan.tokens.kind[at + 1];
  // «الشيخ سلمان العودة:»: any word with its article, where the name is closed.
  const closed = next === Kind.colon || next === Kind.mark;
  const family = reading.definite && reading.classes === 0 && (closed || scan.language.nisba(reading.head));
  const office = reading.definite && (reading.classes & WordClass.role) !== 0 && closesName(scan, at + 1);
  const plain =
    !reading.definite &&
    reading.classes === 0 &&
    (scan.tokens.kind[at + 1] !== Kind.word || (at > person.to && closesName(scan, at + 1))) &&
    !/[0-9]/u.test(scan.tokens.word[at] as string);
  return family || office || plain ? at + 1 : at;
}

/** {@link wholeName} anywhere in the text, where a title or a word with its article stands before the name; or -1. */
export function titledName(scan: Scan, person: EntityAt): number {
  const start = wholeName(scan, person, Math.max(0, person.from - MAX_FIRST_NAMES));
  const before = readingAt(scan, start - 1);
  // «مرشد الساحل علي النادر»: after an office and its place.
  const place = scan.entityAt.get(start - 1)?.entity.type === 'place';
  if (place && classesAt(scan, start - 2) & WordClass.role) return start;
  if (start <= 0 || !before || scan.entityAt.has(start - 1)) return -1;
  const owned = scan.language.possessed(writtenAt(scan, start - 1));
  return before.definite || owned || before.classes & (WordClass.honorific | WordClass.role) ? start : -1;
}

/** «الأمانة العامة | لهيئة الساحل»: a part of a body, and whose part it is. */
export function ownsBody(scan: Scan, { from, to }: { readonly from: number; readonly to: number }): boolean {
  const first = readingAt(scan, from);
  const next = readingAt(scan, to);
  if (!first?.definite || !scan.language.parts.has(first.head) || to - from < 2) return false;
  if (scan.tokens.kind[to] !== Kind.word || !next || next.joined) return false;
  // «الرئاسة المشتركة | لمنظومة الساحل»: the recogniser saw both.
  const owner = scan.entityAt.get(to);
  if (owner?.entity.type === 'organisation' && next.mayFuse === 'ل')
    return owner.start > (scan.tokens.start[to] as number);
  if (next.preposition !== 'ل') return false;
  return (next.classes & (WordClass.body | WordClass.media)) === WordClass.body;
}

/** «الإدارة العامة لمراقبة الجودة | والتفتيش والحجر الصحي»: what else the body is for; `to` where nothing. */
function furtherFields(scan: Scan, { from, to }: { readonly from: number; readonly to: number }): number {
  const fields = (i: number): boolean => {
    const reading = readingAt(scan, i);
    return reading?.preposition === 'ل' || reading?.mayFuse === 'ل';
  };
  let owned = false;
  for (let i = from + 1; i < to; i++) owned ||= fields(i);
  if (!owned || !readingAt(scan, to - 1)?.definite) return to;
  let end = to;
  const plain = (i: number, joined: boolean): boolean => {
    const reading = readingAt(scan, i);
    return (
      scan.tokens.kind[i] === Kind.word &&
      reading?.definite === true &&
      reading.joined === joined &&
      reading.classes === 0 &&
      reading.preposition === '' &&
      !reading.cue &&
      !scan.entityAt.has(i)
    );
  };
  while (end < to + MAX_OWNER && plain(end, true)) {
    end++;
    while (end < to + MAX_OWNER && plain(end, false)) end++;
  }
  return end;
}

/** Words of the owner's name without an entity. */
const MAX_OWNER = 4;

function ownerEnd(scan: Scan, at: number): number {
  const owner = scan.entityAt.get(at);
  if (owner) return owner.to;
  let end = at + 1;
  while (end < at + MAX_OWNER && isOwnerWord(scan, end)) end++;
  return readingAt(scan, end - 1)?.definite ? end : at;
}

/** «كبار», «العلماء»: a plain word, or one with its article that heads nothing. */
function isOwnerWord(scan: Scan, i: number): boolean {
  const reading = readingAt(scan, i);
  if (scan.tokens.kind[i] !== Kind.word || !reading || reading.cue || reading.joined) return false;
  if (reading.preposition !== '' || (!reading.definite && readingAt(scan, i - 1)?.definite && i > 0))
    return false;
  return (reading.classes & ENDS_NAME) === 0;
}

/**
 * Where the name of a body ends that the recogniser left without what it is for: «المفوضية الساحلية | لسلامة المستهلك».
 *
 * @returns the token after the whole name; `body.to` where nothing is missing
 */
export function bodyEnd(scan: Scan, body: EntityAt): number {
  if (ownsBody(scan, body)) return ownerEnd(scan, body.to);
  const further = furtherFields(scan, body);
  if (further > body.to) return further;
  const next = readingAt(scan, body.to);
  const after = readingAt(scan, body.to + 1);
  if (!next || scan.tokens.kind[body.to] !== Kind.word || scan.entityAt.has(body.to)) return body.to;
  if (!(classesAt(scan, body.from) & WordClass.body) || !readingAt(scan, body.to - 1)?.definite)
    return body.to;
  if (next.classes !== 0 || (next.preposition !== 'ل' && next.mayFuse !== 'ل')) return body.to;
  if (next.definite) return body.to + 1;
  const owned = after?.definite && after.preposition === '' && !after.joined && !after.cue;
  return owned ? body.to + 2 : body.to;
}

export function skipHonorifics(scan: Scan, from: number, to: number): number {
  let i = from;
  while (i < to - 1 && classesAt(scan, i) & WordClass.honorific) i++;
  return i;
}

/** First token in `[from, to)` that begins a description: «المهنا | الرئيس التنفيذي». */
export function roleAfterName(scan: Scan, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    if (scan.tokens.kind[i] !== Kind.word) return i;
    const classes = classesAt(scan, i);
    if (classes & (WordClass.role | WordClass.body | WordClass.group)) return i;
  }
  return to;
}

/** «صحيفة "معاريف" الإسرائيلية»: what follows the marks describes, and is no part of the name. */
export function markedNameEnd(scan: Scan, from: number, to: number, headClasses: number): number {
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

export const isPatronymic = (scan: Scan, i: number): boolean =>
  scan.language.patronymics.includes(scan.tokens.word[i] as string);

export function findComma(scan: Scan, from: number, to: number): number {
  for (let i = from; i < to; i++) if (scan.tokens.kind[i] === Kind.comma) return i;
  return to;
}

/** Where the name begins after courtesies with no office: «الدكتورة | هدى مراد، أستاذة …»; `to` where a comma closes none. */
export function nameAfterCourtesy(scan: Scan, from: number, to: number): number {
  const start = skipHonorifics(scan, from, to);
  if (start === from || findComma(scan, from, to) === to) return to;
  return scan.tokens.kind[start] === Kind.word && classesAt(scan, start) === 0 ? start : to;
}
