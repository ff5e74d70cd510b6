import { fold } from '../text/fold.ts';
import {
  addVoice,
  type Cast,
  findByName,
  findByOffice,
  nameWords,
  phraseText,
  type Resolved,
  type Voice,
  voiceOfEntity,
} from './cast.ts';
import type { Discourse } from './discourse.ts';
import { authorOf } from './findAuthor.ts';
import { type CueForm, WordClass } from './language.ts';
import { officeWords } from './offices.ts';
import { type NounPhrase, readPhrase } from './readPhrase.ts';
import { classesAt, type EntityAt, type Scan } from './scan.ts';
import { Kind } from './tokens.ts';

/** Latest speaker that goes by this head word: «الصحيفة» for a newspaper named before. */
function byHead(cast: Cast, state: Discourse, head: string): Voice | null {
  for (let i = state.spoken.length - 1; i >= 0; i--) {
    const voice = state.spoken[i] as Voice;
    if (voice.heads.has(head) || voice.words[0] === head) return voice;
  }
  let best: Voice | null = null;
  for (const voice of cast.voices)
    if (voice.kind !== 'person' && (voice.heads.has(head) || voice.words[0] === head)) best ??= voice;
  return best;
}

/** The body a document belongs to: «بيان لوزارة الدفاع», «تقرير في مجلة …», «بيان المقاومة». */
function documentOwner(scan: Scan, cast: Cast, state: Discourse, phrase: NounPhrase): Voice | null {
  const author = authorOf(scan, phrase.to);
  if (author) return resolvePhrase(scan, cast, state, author, null)?.voice ?? null;
  for (let i = phrase.from + 1; i < phrase.to; i++) {
    const at = scan.entityAt.get(i);
    if (at && (at.entity.type === 'organisation' || at.entity.type === 'person'))
      return voiceOfEntity(cast, at.entity);
    if (classesAt(scan, i) & (WordClass.body | WordClass.media | WordClass.group)) {
      const name = phraseText(scan, i, phrase.to);
      return (
        findByName(cast, nameWords(name), 'organisation') ??
        addVoice(cast, { name, entity: null, kind: 'organisation', gender: null, plural: false })
      );
    }
  }
  return null;
}

/** «خلصت الدراسة»: a study is the one spoken of before; a statement the last body's. */
function knownOwner(scan: Scan, cast: Cast, state: Discourse, head: string): Voice | null {
  const last = state.spoken[state.spoken.length - 1] ?? null;
  const known = byHead(cast, state, head);
  return (scan.language.mediaDocuments.has(head) && known) || (state.owner ?? known ?? last);
}

/** True for «الأميركية», «العام»: a word with its article after another that has it, and no head of a phrase itself. */
function isAdjective(scan: Scan, i: number): boolean {
  const reading = scan.tokens.reading[i];
  if (!reading?.definite || reading.preposition !== '' || scan.tokens.kind[i] !== Kind.word) return false;
  return /ي[هن]?$/u.test(reading.head) || scan.language.empty.has(reading.head);
}

/** True where all after the head are adjectives of origin: «المسؤول اليمني» says no more than «المسؤول». */
function isPlainEpithet(scan: Scan, phrase: NounPhrase): boolean {
  if (scan.tokens.reading[phrase.from]?.definite !== true) return false;
  for (let i = phrase.from + 1; i < phrase.to; i++)
    if (!(classesAt(scan, i) & WordClass.backReference) && !isAdjective(scan, i)) return false;
  return true;
}

function ownWords(scan: Scan, phrase: NounPhrase): number {
  let words = 0;
  for (let i = phrase.from; i < phrase.to; i++)
    if (scan.tokens.kind[i] === Kind.word && !(classesAt(scan, i) & WordClass.backReference)) words++;
  return words;
}

/** «السرايا» for «سرايا القدس», «بو عنز» for «فهد بو عنز»: the recogniser kept the short name apart. */
function fullerVoice(cast: Cast, state: Discourse, voice: Voice): Voice {
  if (voice.words.length === 1 && voice.kind === 'organisation') return fullerBody(cast, state, voice);
  if (voice.kind !== 'person') return voice;
  const short = voice.words.length;
  const fuller = cast.voices.filter(
    ({ kind, words }) =>
      kind === 'person' &&
      words.length > short &&
      voice.words.every((word, i) => words[words.length - short + i] === word),
  );
  return fuller.length === 1 ? (fuller[0] as Voice) : voice;
}

/** How far back a namesake's full name is looked for. */
const NAMESAKE_REACH = 120;

/** «السبيعي» where two of that family are in the article: the one whose full name stood last before it, or `null`. */
function latestNamesake(scan: Scan, cast: Cast, own: Voice, { from }: EntityAt): Voice | null {
  if (own.kind !== 'person' || own.words.length < 2) return null;
  const family = own.words.at(-1);
  if (!cast.voices.some((voice) => voice !== own && voice.kind === 'person' && voice.words.at(-1) === family))
    return null;
  for (let i = from - 1; i >= Math.max(0, from - NAMESAKE_REACH); i--) {
    const at = scan.entityAt.get(i);
    if (at?.entity.type !== 'person' || at.to - at.from < 2) continue;
    const voice = voiceOfEntity(cast, at.entity);
    if (voice.words.at(-1) === family) return voice;
  }
  return null;
}

function fullerBody(cast: Cast, state: Discourse, voice: Voice): Voice {
  const short = fold(voice.name);
  // With the article in the short form alone: «السرايا», «سرايا القدس».
  const fits = (other: Voice): boolean =>
    other.kind === 'organisation' &&
    other.words.length > 1 &&
    other.words[0] === voice.words[0] &&
    !fold(other.name).startsWith(short);
  return state.spoken.findLast(fits) ?? cast.voices.find(fits) ?? voice;
}

/** «فلان وفلان»: one speaker string, whose verbs may be dual or plural. */
function resolveJoint(scan: Scan, cast: Cast, state: Discourse, phrase: NounPhrase): Resolved | null {
  const { more = [], ...first } = phrase;
  const voices = [first, ...more]
    .map((one) => resolvePhrase(scan, cast, state, one, null)?.voice)
    .filter((voice) => voice !== undefined);
  if (voices.length < 2) return null;
  const name = voices.map((voice) => voice.name).join(` ${scan.language.conjunction}`);
  const known = cast.voices.find((voice) => voice.kind === 'group' && voice.name === name);
  const voice = known ?? addVoice(cast, { name, entity: null, kind: 'group', gender: null, plural: true });
  return { voice, resolution: 'named', rule: `${scan.language.code}.joint`, confidence: 80 };
}

/** Who a noun phrase means, given who is in the article and who spoke before. */
export function resolvePhrase(
  scan: Scan,
  cast: Cast,
  state: Discourse,
  phrase: NounPhrase,
  form: CueForm | null,
): Resolved | null {
  const code = scan.language.code;
  const at = scan.tokens.start[phrase.from] as number;
  const head = scan.tokens.reading[phrase.from];
  if (!head) return null;
  if (phrase.more) return resolveJoint(scan, cast, state, phrase);
  if (phrase.named) {
    const own = voiceOfEntity(cast, phrase.named.entity);
    const voice =
      (phrase.named.to - phrase.named.from === 1 && latestNamesake(scan, cast, own, phrase.named)) ||
      fullerVoice(cast, state, own);
    const full = phrase.named.to - phrase.named.from >= voice.words.length;
    return { voice, resolution: full ? 'named' : 'short', rule: `${code}.entity`, confidence: 95 };
  }
  const gender = form?.gender ?? head.gender;
  if (phrase.name) {
    const name = phraseText(scan, ...phrase.name);
    const words = nameWords(name);
    // «المتحدثة باسم المفوضية فلانة»: whoever has a title is no body, though a recogniser ran the two together.
    const titled = phrase.role !== null && phrase.role[0] < phrase.name[0];
    const known = findByName(cast, words, titled ? 'person' : null);
    if (known)
      return {
        voice: known,
        resolution: known.words.length === words.length ? 'named' : 'short',
        rule: `${code}.name`,
        confidence: 85,
      };
    // «الجفري حادث التفجير»: a known family name, and then the object.
    const family = words.length > 1 ? findByName(cast, words.slice(0, 1), 'person') : null;
    if (family && family.words.length > 1 && family.words[family.words.length - 1] === words[0])
      return { voice: family, resolution: 'short', rule: `${code}.familyName`, confidence: 75 };
    const kind =
      classesAt(scan, phrase.name[0]) & (WordClass.body | WordClass.media) ? 'organisation' : 'person';
    return {
      voice: addVoice(cast, { name, entity: null, kind, gender, plural: false }),
      resolution: 'named',
      rule: `${code}.unlistedName`,
      confidence: 60,
    };
  }
  return resolveRole(scan, cast, state, phrase, form, at);
}

/** «صحيفة «الميزان»»: the name of a medium is what its marks hold. */
function nameInMarks(scan: Scan, phrase: NounPhrase): string | null {
  const open = phrase.from + 1;
  const close = scan.pairs.partner[open] as number;
  if (scan.tokens.kind[open] !== Kind.mark || close <= open || close > phrase.to) return null;
  return phraseText(scan, open + 1, close) || null;
}

/** Offices that anyone may be called by, after his own: «المسؤول»، «المتحدث». */
const ANYONE = 3;

/**
 * Who an office with no name means, when no known office has its words: a plain epithet the last person who spoke, an
 * office with its body the last one who has the same office and no other body («المدرب الإسباني فلان … مدرب الساحل»).
 */
function byEpithet(
  scan: Scan,
  cast: Cast,
  state: Discourse,
  phrase: NounPhrase,
  gender: Voice['gender'],
  lone: boolean,
): Voice | null {
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
    if (lone) return voice;
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

/** Tokens between a turn and the phrase after its verb. */
const MAX_TURN = 4;

/** «بدوره، أكد …»: a turn to a new speaker, right before the verb of the phrase at `from`. */
function turnsBefore(scan: Scan, from: number): boolean {
  for (let i = from - 2; i >= Math.max(0, from - MAX_TURN); i--) {
    const phrase = scan.phrases.get(i);
    if (phrase?.kind === 'turn' && phrase.end >= from - 2) return true;
  }
  return false;
}

/** «سعادته»: where nobody has spoken, a courtesy is for the person with a title who was named last. */
function lastPerson(scan: Scan, cast: Cast, from: number, gender: Voice['gender']): Voice | null {
  if (!(classesAt(scan, from) & WordClass.honorific) || classesAt(scan, from) & WordClass.role) return null;
  for (let i = from - 1; i >= Math.max(0, from - NAMESAKE_REACH); i--) {
    const at = scan.entityAt.get(i);
    if (at?.entity.type !== 'person') continue;
    const voice = voiceOfEntity(cast, at.entity);
    if (!gender || !voice.gender || voice.gender === gender) return voice;
  }
  return null;
}

function resolveRole(
  scan: Scan,
  cast: Cast,
  state: Discourse,
  phrase: NounPhrase,
  form: CueForm | null,
  at: number,
): Resolved | null {
  const code = scan.language.code;
  const head = scan.tokens.reading[phrase.from];
  if (!head) return null;
  const classes = head.classes;
  const gender = form?.gender ?? head.gender;
  const text = phraseText(scan, ...(phrase.role ?? [phrase.from, phrase.to]));
  const lone = isPlainEpithet(scan, phrase);
  const made = (kind: Voice['kind'], rule: string, confidence: number): Resolved => {
    const words = nameWords(text).join(' ');
    const known = cast.voices.find((voice) => voice.words.join(' ') === words && voice.kind === kind);
    const voice =
      known ??
      addVoice(
        cast,
        { name: text, entity: null, kind, gender: head.gender ?? gender, plural: kind === 'group' },
        [head.head],
      );
    return {
      voice,
      resolution: kind === 'organisation' ? 'named' : 'role',
      rule: `${code}.${rule}`,
      confidence,
    };
  };
  const last = state.spoken[state.spoken.length - 1] ?? null;
  if (classes & WordClass.document) {
    const owner =
      documentOwner(scan, cast, state, phrase) ??
      (head.definite ? knownOwner(scan, cast, state, head.head) : null);
    if (owner && !head.definite) owner.heads.add(head.head);
    if (owner) return { voice: owner, resolution: 'role', rule: `${code}.documentOwner`, confidence: 75 };
    return made('organisation', 'document', 60);
  }
  if (classes & WordClass.source) {
    if (head.definite) {
      const known = byHead(cast, state, head.head) ?? last;
      if (known) return { voice: known, resolution: 'role', rule: `${code}.sameSource`, confidence: 75 };
    }
    return made('role', 'source', 80);
  }
  // «أحد أعضاء الفريق»: one man, and no group.
  if (head.count === 'one' && classes & WordClass.quantifier) return made('role', 'oneOf', 75);
  if (classes & (WordClass.group | WordClass.quantifier)) {
    if (head.definite && ownWords(scan, phrase) <= 2) {
      const known = byHead(cast, state, head.head);
      if (known) return { voice: known, resolution: 'role', rule: `${code}.sameGroup`, confidence: 65 };
    }
    return made('group', 'group', 75);
  }
  if (classes & (WordClass.body | WordClass.media) && !(classes & WordClass.role)) {
    const words = nameWords(text);
    if (lone) {
      const known = byHead(cast, state, head.head);
      if (known) return { voice: known, resolution: 'short', rule: `${code}.sameBody`, confidence: 80 };
    }
    const fuller = findByName(cast, words, 'organisation');
    if (fuller) return { voice: fuller, resolution: 'short', rule: `${code}.bodyName`, confidence: 80 };
    const marked = classes & WordClass.media ? nameInMarks(scan, phrase) : null;
    if (marked) {
      const known = findByName(cast, nameWords(marked), 'organisation');
      const voice =
        known ??
        addVoice(
          cast,
          { name: marked, entity: null, kind: 'organisation', gender: head.gender, plural: false },
          [head.head],
        );
      return { voice, resolution: 'named', rule: `${code}.markedName`, confidence: 80 };
    }
    return made('organisation', 'body', 75);
  }
  if (classes & (WordClass.role | WordClass.honorific)) {
    const words = officeWords(scan, phrase.from, phrase.to);
    const holder = findByOffice(cast, words, at, gender);
    if (holder) return { voice: holder, resolution: 'role', rule: `${code}.office`, confidence: 80 };
    const epithet = byEpithet(scan, cast, state, phrase, gender, lone);
    if (epithet) return { voice: epithet, resolution: 'role', rule: `${code}.epithet`, confidence: 60 };
    const named = lone && !state.spoken.length ? lastPerson(scan, cast, phrase.from, gender) : null;
    if (named) return { voice: named, resolution: 'role', rule: `${code}.lastNamed`, confidence: 50 };
    return made('role', 'unnamedRole', 70);
  }
  const fuller = findByName(cast, nameWords(text), null);
  if (fuller) return { voice: fuller, resolution: 'short', rule: `${code}.name`, confidence: 70 };
  return made('organisation', 'metonym', 65);
}
