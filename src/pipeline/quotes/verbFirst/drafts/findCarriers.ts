import { canSpeak } from '../clauses/findSubject.ts';
import { mediumTold } from '../clauses/mediumTold.ts';
import { type CueForm, WordClass } from '../language/language.ts';
import { ownsBody } from '../phrases/findNameInPhrase.ts';
import { phraseOf } from '../phrases/phraseOf.ts';
import { type NounPhrase, readJointPhrase, readPhrase, startsPhrase } from '../phrases/readPhrase.ts';
import { classesAt, type Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';
import type { CarrierPhrase } from './draft.ts';

/** Who a carrying cue quotes, and through whom. */
export interface Carried {
  readonly speaker: NounPhrase;
  /** Further hands, nearest to the speaker first. */
  readonly via: readonly CarrierPhrase[];
}

/** A place by entity, or by its name alone. */
const isPlace = (scan: Scan, i: number): boolean =>
  scan.entityAt.get(i)?.entity.type === 'place' ||
  (!scan.entityAt.has(i) && classesAt(scan, i) === WordClass.metonym);

/** «على لسان المتحدث»: where the one begins by whose mouth it is said, or 0. */
function mouthEnd(scan: Scan, i: number): number {
  const phrase = scan.phrases.get(i);
  if (phrase?.kind !== 'frame') return 0;
  return scan.tokens.word[phrase.end - 1] === scan.language.mouth ? phrase.end : 0;
}

/**
 * A carrying cue: who follows «عن», the speaker, in the region before the words. The last of several is the speaker,
 * those before it carried the words.
 *
 * @example «نقلت الوكالة عن الصحيفة عن مصدر قوله»: the source speaks, the newspaper carries
 */
export function carriedSpeaker(scan: Scan, from: number, limit: number, form?: CueForm): Carried | null {
  const { tokens, language } = scan;
  let speaker: NounPhrase | null = null;
  const via: CarrierPhrase[] = [];
  for (let i = from; i < limit; i++) {
    const word = tokens.word[i] as string;
    const mouth = mouthEnd(scan, i);
    const learned = form?.cue.learns === true;
    const brings = learned ? word === language.learnedFrom : language.carriedFrom.includes(word);
    if (!mouth && (tokens.kind[i] !== Kind.word || !brings)) continue;
    // «نقل المصابين إلى المستشفى»: only «نسب» (attributed) takes the other preposition.
    const other = !mouth && word !== language.carriedFrom[0];
    if (form && other && !learned && !form.cue.attributes) continue;
    const at = mouth || i + 1;
    if (learned && !canSpeak(scan, at)) continue;
    // After the first, only who can speak is a further hand: «عن مصدر عن الحادث» is its topic.
    if (!startsPhrase(scan, at) || (speaker && !canSpeak(scan, at))) continue;
    // «موفد الصحيفة إلى بغداد عن فلان»: where he was sent.
    if (other && isPlace(scan, at)) continue;
    const close = tokens.kind[at] === Kind.mark ? (scan.pairs.partner[at] as number) : -1;
    // «عن "مسؤول رفيع"»: who speaks is in the marks.
    const quoted = close > at && close <= limit && canSpeak(scan, at + 1);
    const phrase = quoted ? readPhrase(scan, at + 1, close) : readJointPhrase(scan, at, limit);
    if (!phrase) continue;
    if (speaker) via.unshift({ phrase: speaker, rule: `${language.code}.carriedBy` });
    speaker = phrase;
    i = phrase.to - 1;
  }
  return speaker && { speaker, via };
}

/** «المدير العام | لإدارة الطوارئ»: the body of an office that says no other is its own; token after that office. */
function officeEnd(scan: Scan, subject: NounPhrase | null): number {
  if (!subject) return -1;
  const office = WordClass.role | WordClass.honorific;
  let i = subject.from;
  while (i < subject.to && (classesAt(scan, i) & office || (i > subject.from && adjoins(scan, i)))) i++;
  return i > subject.from ? i + 1 : -1;
}

/** «المركز الإعلامي | لمجلس الوزراء»: a body's own name; else as {@link officeEnd}. */
function subjectEnd(scan: Scan, subject: NounPhrase | null): number {
  const classes = subject ? classesAt(scan, subject.from) : 0;
  const body = classes & WordClass.body && !(classes & (WordClass.role | WordClass.media));
  return subject && body ? subject.to : officeEnd(scan, subject);
}

/** A plain word with its article: «العام», «الرسمي». */
const adjoins = (scan: Scan, i: number): boolean =>
  scan.tokens.reading[i]?.definite === true &&
  scan.tokens.reading[i]?.preposition === '' &&
  classesAt(scan, i) === 0;

/**
 * Carriers named between a cue and its words, nearest to the speaker first: «لوكالة …» (told to), «في بيان نشرته
 * الوكالة» (published by), «نقلا عن» when the subject itself is a medium.
 */
export function findCarriers(
  scan: Scan,
  from: number,
  limit: number,
  subject: NounPhrase | null,
): CarrierPhrase[] {
  // «الأمين العام لاتحاد الساحل كريم الصافي»: whose office it is stands before the name.
  const named = subject?.named?.from ?? subject?.name?.[0] ?? subjectEnd(scan, subject);
  const { tokens, language } = scan;
  const carriers: CarrierPhrase[] = [];
  const owner = subject?.named && ownsBody(scan, subject.named) ? subject.named.to : -1;
  for (let i = from; i < limit; i++) {
    const reading = tokens.reading[i];
    if (tokens.kind[i] !== Kind.word || !reading || i === owner) continue;
    const medium = mediumTold(scan, i);
    const heard = medium > 0 ? scan.entityAt.get(i) : null;
    if (heard?.entity.type === 'organisation') {
      carriers.push({
        phrase: { from: i, to: heard.to, head: i, named: heard, name: null, role: null },
        rule: `${language.code}.toldTo`,
      });
      i = medium - 1;
      continue;
    }
    // «كريم الصافي، الكاتب العام لنقابة التعليم»: whose office it is stands behind the name, too.
    const office =
      subject?.role && subject.role[0] > subject.from && i >= subject.role[0] && i < subject.role[1];
    const told =
      (reading.preposition === 'ل' || tokens.word[i] === 'ل') &&
      !office &&
      !(subject && i >= subject.from && i < named);
    if (told && reading.classes & WordClass.media) {
      const phrase = mediaPhrase(scan, i, limit);
      if (phrase) carriers.push({ phrase, rule: `${language.code}.toldTo` });
      continue;
    }
    if (told) {
      const next = tokens.word[i] === 'ل' ? i + 1 : i;
      const at = scan.entityAt.get(tokens.kind[next] === Kind.mark ? next + 1 : next);
      if (at && at.entity.type === 'organisation')
        carriers.push({
          phrase: phraseOf(at),
          rule: `${language.code}.toldTo`,
        });
      continue;
    }
    if (reading.classes & WordClass.publishes && startsPhrase(scan, i + 1) && canSpeak(scan, i + 1)) {
      const phrase = readPhrase(scan, i + 1, limit);
      if (phrase) carriers.push({ phrase, rule: `${language.code}.publishedBy` });
    }
  }
  return carriers;
}

/** «لوكالة "…"»: the head carries the preposition, so that the phrase reader would refuse it. */
function mediaPhrase(scan: Scan, at: number, limit: number): CarrierPhrase['phrase'] | null {
  let to = at + 1;
  if (scan.tokens.kind[to] === Kind.mark) to = (scan.pairs.partner[to] as number) + 1;
  else
    while (
      to < limit &&
      to < at + 4 &&
      scan.tokens.kind[to] === Kind.word &&
      (classesAt(scan, to) & ~(WordClass.metonym | WordClass.group)) === 0 &&
      !scan.tokens.reading[to]?.cue
    )
      to++;
  if (to <= at || to > limit) return null;
  for (let i = at; i < to; i++) {
    const named = scan.entityAt.get(i);
    if (named && named.entity.type === 'organisation')
      return { from: at, to, head: at, named, name: null, role: null };
  }
  return { from: at, to, head: at, named: null, name: null, role: [at, to] };
}
