import { WordClass } from '../language/language.ts';
import type { NounPhrase } from '../phrases/readPhrase.ts';
import { classesAt, type Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';
import { type Cast, nameWords, phraseText, type Voice, voiceOfEntity } from './cast.ts';
import type { Discourse } from './discourse.ts';

/** True for «الأميركية», «العام»: a word with its article after another that has it, and no head of a phrase itself. */
export function isAdjective(scan: Scan, i: number): boolean {
  const reading = scan.tokens.reading[i];
  if (!reading?.definite || reading.preposition !== '' || scan.tokens.kind[i] !== Kind.word) return false;
  return /ي[هن]?$/u.test(reading.head) || scan.language.empty.has(reading.head);
}

/** True where all after the head are adjectives of origin: «المسؤول اليمني» says no more than «المسؤول». */
export function isPlainEpithet(scan: Scan, phrase: NounPhrase): boolean {
  if (scan.tokens.reading[phrase.from]?.definite !== true) return false;
  for (let i = phrase.from + 1; i < phrase.to; i++)
    if (
      scan.tokens.kind[i] !== Kind.mark &&
      !(classesAt(scan, i) & WordClass.backReference) &&
      !isAdjective(scan, i)
    )
      return false;
  return true;
}

/** How far back a full name is looked for. */
const NAME_REACH = 120;

/** Offices that anyone may be called by, after his own: «المسؤول»، «المتحدث». */
const ANYONE = 3;

/**
 * Who an office with no name means, when no known office has its words: a plain epithet the last person who spoke, an
 * office with its body the last one who has the same office and no other body («المدرب الإسباني فلان … مدرب الساحل»).
 */
export function byEpithet(
  scan: Scan,
  cast: Cast,
  state: Discourse,
  phrase: NounPhrase,
  gender: Voice['gender'],
  lone: boolean,
  continues: boolean,
): Voice | null {
  const goesOn =
    continues && !turnsBefore(scan, phrase.from) && scan.tokens.reading[phrase.to - 1]?.definite === true;
  const head = scan.tokens.reading[phrase.from]?.head ?? '';
  const own = scan.tokens.reading[phrase.from]?.definite
    ? nameWords(phraseText(scan, phrase.from, phrase.to))
    : [];
  for (let i = state.spoken.length - 1; i >= Math.max(0, state.spoken.length - ANYONE); i--) {
    const voice = state.spoken[i] as Voice;
    if (voice.kind !== 'person' && voice.kind !== 'role') continue;
    // «مسؤول كبير في الإدارة» … «المسؤول الكبير».
    if (voice.kind === 'role' && own.length > 1 && own.every((word, k) => voice.words[k] === word))
      return voice;
    if (gender && voice.gender && voice.gender !== gender) continue;
    // «رئيس النادي … والمدرب»: an unnamed office is not another office.
    const another = voice.kind === 'role' && !voice.heads.has(head) && !scan.language.epithets.has(head);
    if (lone && another) continue;
    // «من جانبه، أعرب المسؤول الإماراتي»: the turn brings another.
    if (lone && !(own.length > 1 && turnsBefore(scan, phrase.from))) return voice;
    // «وأضاف لاعب الساحل السابق»: who adds is who spoke, unless he has another office.
    if (goesOn && i === state.spoken.length - 1 && voice.kind === 'person' && fitsOffice(cast, voice, head))
      return voice;
    // «بدوره، أكد مدرب الميناء»: another, with a body of his own.
    if (turnsBefore(scan, phrase.from)) continue;
    if (voice.kind !== 'person' || !voice.heads.has(head)) continue;
    const bodied = cast.offices.some(
      (office) =>
        office.voice === voice && [...office.words].some((word) => word !== head && !/يه?$/u.test(word)),
    );
    if (!bodied) return voice;
  }
  return null;
}

/** Whether a person may have this office: it is his, or none of his is known and it is nobody else's. */
function fitsOffice(cast: Cast, voice: Voice, head: string): boolean {
  if (voice.heads.has(head)) return true;
  return voice.heads.size === 0 && !cast.offices.some((office) => office.head === head);
}

/** «المبعوث الأممي»: the one person of the article with such an office, unless anyone may be called so. */
export function onlyHolder(scan: Scan, cast: Cast, head: string, gender: Voice['gender']): Voice | null {
  if (scan.language.epithets.has(head)) return null;
  let only: Voice | null = null;
  for (const { head: other, voice } of cast.offices) {
    if (other !== head || voice === only || voice.kind !== 'person') continue;
    if (gender && voice.gender && voice.gender !== gender) continue;
    if (only) return null;
    only = voice;
  }
  return only;
}

/** Tokens between a turn and the phrase after its verb. */
const MAX_TURN = 4;

/** «بدوره، أكد …»: a turn to a new speaker, right before the verb of the phrase at `from`. */
export function turnsBefore(scan: Scan, from: number): boolean {
  for (let i = from - 2; i >= Math.max(0, from - MAX_TURN); i--) {
    const phrase = scan.phrases.get(i);
    if (phrase?.kind === 'turn' && phrase.end >= from - 2) return true;
  }
  return false;
}

/** Letters that a courtesy shares with its form with a pronoun: «جلالة», «جلالته». */
const COURTESY = 4;

/** «جلالة الملك فلان» for «جلالته»: the same courtesy before the name. */
function hasCourtesy({ tokens }: Scan, name: number, courtesy: string): boolean {
  for (let i = name - 1; i >= name - 3 && tokens.kind[i] === Kind.word; i--)
    if (tokens.word[i]?.slice(0, COURTESY) === courtesy) return true;
  return false;
}

/** Whether a voice was named in reach before a token. */
export function isNamedBefore(scan: Scan, cast: Cast, from: number, voice: Voice): boolean {
  for (let i = from - 1; i >= Math.max(0, from - NAME_REACH); i--) {
    const at = scan.entityAt.get(i);
    if (at && voiceOfEntity(cast, at.entity) === voice) return true;
  }
  return false;
}

/** Whoever of this gender was named last before a token. */
export function lastNamed(scan: Scan, cast: Cast, from: number, gender: Voice['gender']): Voice | null {
  for (let i = from - 1; i >= Math.max(0, from - NAME_REACH); i--) {
    const at = scan.entityAt.get(i);
    if (at?.entity.type !== 'person') continue;
    const voice = voiceOfEntity(cast, at.entity);
    if (!gender || !voice.gender || voice.gender === gender) return voice;
  }
  return null;
}

/**
 * «سعادته»: where nobody has spoken, a courtesy is for the person named last who has it before the name, else for the
 * one with a title who was named last.
 */
export function lastPerson(scan: Scan, cast: Cast, from: number, gender: Voice['gender']): Voice | null {
  if (!(classesAt(scan, from) & WordClass.honorific) || classesAt(scan, from) & WordClass.role) return null;
  const courtesy = (scan.tokens.word[from] as string).slice(0, COURTESY);
  let last: Voice | null = null;
  for (let i = from - 1; i >= Math.max(0, from - NAME_REACH); i--) {
    const at = scan.entityAt.get(i);
    if (at?.entity.type !== 'person') continue;
    const voice = voiceOfEntity(cast, at.entity);
    if (gender && voice.gender && voice.gender !== gender) continue;
    if (hasCourtesy(scan, i, courtesy)) return voice;
    last ??= voice;
  }
  return last;
}
