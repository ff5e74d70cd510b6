import type { Entity } from '../../../entities/types.ts';
import { fold } from '../../../text/fold.ts';
import type { Span } from '../../../text/span.ts';
import type { Resolution, Speaker } from '../../types.ts';
import { type Gender, type QuotesLanguage, WordClass, type WordReading } from '../language/language.ts';
import { bodyEnd, nameEnd, titledName } from '../phrases/findNameInPhrase.ts';
import type { NounPhrase } from '../phrases/readPhrase.ts';
import { classesAt, type EntityAt, endsName, readingAt, type Scan } from '../text/scan.ts';
import { Kind, readWritten } from '../text/tokens.ts';
import { addNearOffices, addOffice, holdsPerson, MAX_VOICES, officeWords } from './offices.ts';

/** Someone who speaks in this article. */
export interface Voice {
  name: string;
  readonly entity: string | null;
  readonly kind: Speaker['kind'];
  /** By the name, the recogniser, and the verbs of which it is the subject. */
  gender: Gender | null;
  readonly plural: boolean;
  /** Words of the name, folded, without article. */
  words: readonly string[];
  /** Head words it goes by: صحيفة for «معاريف», وزير for a minister. */
  readonly heads: Set<string>;
}

/** An office seen with a person: «وزير الخارجية» … «لافروف». */
interface Office {
  readonly words: ReadonlySet<string>;
  readonly head: string;
  readonly voice: Voice;
  readonly at: number;
}

export interface Cast {
  readonly language: QuotesLanguage;
  readonly voices: Voice[];
  readonly offices: Office[];
  readonly byEntity: Map<string, Voice>;
  /** Persons who are the subject of a verb of reporting, in reading order. */
  readonly speaking: Voice[];
}

export interface Resolved {
  readonly voice: Voice;
  readonly resolution: Resolution;
  readonly rule: string;
  readonly confidence: number;
}

const NAMED_KINDS: Readonly<Record<string, Speaker['kind']>> = {
  person: 'person',
  organisation: 'organisation',
  place: 'organisation',
};

/** Folded words without article, for comparing names and offices. */
export function nameWords(name: string): string[] {
  const words: string[] = fold(name).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word) => (word.length > 4 && word.startsWith('ال') ? word.slice(2) : word));
}

/** The text of tokens `[from, to)` with single spaces and no marks; clitics of the first word left out. */
export function phraseText(scan: Scan, from: number, to: number): string {
  const { tokens } = scan;
  const parts: string[] = [];
  let toward = '';
  for (let i = from; i < to; i++) {
    if (tokens.kind[i] !== Kind.word) continue;
    let start = tokens.start[i] as number;
    const reading = tokens.reading[i];
    if (i === from && reading) start += reading.clitics;
    if (i > from && reading && reading.classes & WordClass.backReference) continue;
    // «الأمين العام لـ«مجلس الساحل»»: one word without its marks.
    if (i > from && tokens.word[i] === scan.language.toward) {
      toward = scan.language.toward;
      continue;
    }
    parts.push(toward + tokens.text.slice(start, tokens.end[i]));
    toward = '';
  }
  const text = parts.join(' ');
  // «لوزارة» sheds its preposition; «للوزارة» gets its article back.
  const first = tokens.reading[from];
  return first?.preposition === 'ل' && first.definite && !text.startsWith('ال') ? `ا${text}` : text;
}

function addVoice(cast: Cast, voice: Omit<Voice, 'words' | 'heads'>, heads: readonly string[] = []): Voice {
  const { name, entity, kind, gender, plural } = voice;
  const made: Voice = { name, entity, kind, gender, plural, words: nameWords(name), heads: new Set(heads) };
  if (cast.voices.length < MAX_VOICES) cast.voices.push(made);
  return made;
}

const TOLD = WordClass.group | WordClass.media;

/** «دكتور عاطي القرشي»: a recogniser keeps a title that is no part of the canonical name. */
function withoutTitles({ language }: Cast, name: string): string {
  const words = name.split(/\s+/u);
  const isTitle = (word: string): boolean =>
    (readWritten(word, language).classes & WordClass.honorific) !== 0 || language.nameTitles.has(fold(word));
  const isOffice = (word: string): boolean => {
    const reading = readWritten(word, language);
    return reading.definite && (reading.classes & WordClass.role) !== 0;
  };
  let first = 0;
  // «رائد أبو السعود»: without its article a given name.
  const given = (i: number): boolean => {
    const word = words[i] as string;
    const reading = language.read(fold(word), word);
    return reading.given === true && !reading.definite;
  };
  // «رائد بن عبدالله»: a father's name follows no rank.
  const son = (i: number): boolean => language.patronymics.includes(fold(words[i + 1] ?? ''));
  while (first < words.length - 2 && isTitle(words[first] as string) && !son(first) && !given(first)) first++;
  // «خالد المختار المسئول»: an office after the name that a recogniser took for a part of it.
  let last = words.length;
  // «باور للصحفيين»: whom she told.
  const end = readWritten(words[last - 1] as string, language);
  if (last - first > 1 && end.preposition !== '' && end.classes & TOLD) last--;
  // «محمد بن عبدالرحمن المخرج»: behind a father's name it is the family's.
  const family = last > 3 && language.patronymics.includes(fold(words[last - 3] as string));
  while (!family && last - first > 2 && isOffice(words[last - 1] as string)) last--;
  // «نادر عبد الله أفاد».
  const folded = words.map(fold);
  while (last - first > 1 && endsName(language, folded[last - 1] as string, folded[last - 2] as string))
    last--;
  return words.slice(first, last).join(' ');
}

/** «وزارة الصحة لوكالة», «وزارة الدفاع الخميس»: whom the body told, or when, that a recogniser ran into its name. */
function withoutTail({ language }: Cast, name: string): string {
  const words = name.split(/\s+/u);
  const last = words[words.length - 1] as string;
  const reading = readWritten(last, language);
  const told =
    (reading.preposition !== '' && (reading.classes & WordClass.media) !== 0) ||
    // «وزارة الصحة للصحفيين», but «الاتحاد الدولي للصحفيين».
    (reading.preposition !== '' &&
      language.hearers.has(reading.head) &&
      !language.societies.has(nameWords(name)[0] as string)) ||
    (reading.classes & WordClass.adverb) !== 0;
  return words.length > 2 && told ? words.slice(0, -1).join(' ') : name;
}

const MARKS = /["«»“”]/gu;

/** «هيئة "الغذاء والدواء»: a mark without its other is no part of the name, nor is one of three. */
const unmarked = (name: string): string =>
  (name.match(MARKS)?.length ?? 0) % 2 === 1 ? name.replace(MARKS, '') : name;

function voiceOfEntity(cast: Cast, entity: Entity): Voice {
  const known = cast.byEntity.get(entity.id);
  if (known) return known;
  const person = entity.type === 'person';
  const name = person ? withoutTitles(cast, entity.name) : withoutTail(cast, unmarked(entity.name));
  const given = person ? cast.language.nameGender(fold(name.split(/\s+/u)[0] as string)) : null;
  const voice = addVoice(cast, {
    name,
    entity: entity.id,
    kind: NAMED_KINDS[entity.type] ?? 'organisation',
    gender: given ?? entity.gender,
    plural: false,
  });
  cast.byEntity.set(entity.id, voice);
  return voice;
}

/** «والمياه لمحمد عزام»: no name begins with "and the". */
function runsOn(scan: Scan, entity: Entity): boolean {
  const first = entity.name.split(/\s+/u)[0] as string;
  const reading = readWritten(first, scan.language);
  return entity.type === 'person' && reading.joined && reading.definite;
}

/** Start a cast from the entities: their names, offices and the head words before their names. */
export function createCast(scan: Scan, entities: readonly Entity[]): Cast {
  const cast: Cast = { language: scan.language, voices: [], offices: [], byEntity: new Map(), speaking: [] };
  for (const entity of entities) {
    if (NAMED_KINDS[entity.type] === undefined || runsOn(scan, entity)) continue;
    const voice = voiceOfEntity(cast, entity);
    if (entity.type !== 'person') continue;
    let foreign = '';
    for (const { role, start } of entity.mentions) {
      if (!role) continue;
      // «محمود زيد وزير المياه والري لمحمد السعدي»: the office before a name holds the name of its holder.
      if (holdsPerson(scan, role, entity)) foreign = role.exact;
      else addOffice(cast, nameWords(role.exact), voice, start);
    }
    if (entity.role && entity.role !== foreign) addOffice(cast, nameWords(entity.role), voice, 0);
  }
  for (const [at, place] of scan.entityAt) {
    const voice = cast.byEntity.get(place.entity.id);
    if (!voice) continue;
    let before = at - 1;
    // «صحيفة «الميزان»», «صحيفة (الميزان)».
    if (scan.tokens.kind[before] === Kind.mark || scan.tokens.word[before] === '(') before--;
    const classes = classesAt(scan, before);
    const head = scan.tokens.reading[before]?.head;
    if (voice.kind === 'organisation') {
      const own = scan.tokens.reading[at];
      if (own && own.head !== '') voice.heads.add(own.head);
      if (head && classes & (WordClass.media | WordClass.body)) voice.heads.add(head);
      if (classes & WordClass.media) {
        dropOrigin(cast, voice);
        keepMarked(scan, voice, place);
      }
      const end = bodyEnd(scan, place);
      if (end > place.to) lengthenBody(voice, phraseText(scan, at, end));
    } else {
      const start = titledName(scan, place);
      if (start >= 0) lengthenName(voice, phraseText(scan, start, place.to));
      const end = nameEnd(scan, place);
      if (end > place.to) addFamily(voice, phraseText(scan, place.from, end));
      addNearOffices(scan, cast, voice, place);
    }
  }
  return cast;
}

/** A fuller name than the recogniser's is the article's canonical one. */
function lengthenName(voice: Voice, name: string): void {
  const words = nameWords(name);
  if (name.length > voice.name.length && words.at(-1) === voice.words.at(-1))
    Object.assign(voice, { name, words });
}

/** «صحيفة ألموندو ديبورتيفو الإسبانية»: the nationality is the newspaper's, and no part of its name. */
function dropOrigin({ language }: Cast, voice: Voice): void {
  const words = voice.name.split(/\s+/u);
  const read = (word: string): WordReading => readWritten(word, language);
  const last = read(words.at(-1) as string);
  // «ألموندو» is written with its hamza, and has no article.
  const first = words[0] as string;
  if (words.length < 2 || (read(first).definite && fold(first) === first)) return;
  if (!last.definite || last.classes !== 0) return;
  if (!/ي[هن]?$/u.test(last.head)) return;
  const name = words.slice(0, -1).join(' ');
  Object.assign(voice, { name, words: nameWords(name) });
}

/** «صحيفة "الأفق"» where a headline made «الأفق إسرائيل» of it: the marks hold all the name. */
function keepMarked(scan: Scan, voice: Voice, { from, to }: EntityAt): void {
  const words = voice.words.length;
  if (to - from >= words || scan.pairs.partner[from - 1] !== to) return;
  const name = phraseText(scan, from, to);
  if (nameWords(name).every((word, i) => word === voice.words[i]))
    Object.assign(voice, { name, words: nameWords(name) });
}

/** What a body is for, that the recogniser left off. */
function lengthenBody(voice: Voice, name: string): void {
  const words = nameWords(name);
  if (words.length > voice.words.length && voice.words.every((word, i) => word === words[i]))
    Object.assign(voice, { name, words });
}

/** A family name that the recogniser left off. */
function addFamily(voice: Voice, name: string): void {
  if (voice.words.length === 1) Object.assign(voice, { name, words: nameWords(name) });
}

/** All that is known of `part` is known of `whole`. */
function absorb(cast: Cast, part: Voice | undefined, whole: Voice): void {
  if (!part || part === whole || !part.words.every((word) => whole.words.includes(word))) return;
  if (part.entity !== null) cast.byEntity.set(part.entity, whole);
  cast.offices.forEach((office, i) => {
    if (office.voice === part) cast.offices[i] = { ...office, voice: whole };
  });
}

/**
 * «ثبته الصافي» where the recogniser saw «الصافي» alone and joined it to «سعيد الصافي»: with another first name she is
 * another person.
 */
export function namesakeOf(scan: Scan, cast: Cast, { named, nameFrom }: NounPhrase): Voice | null {
  if (!named || nameFrom === undefined || named.entity.type !== 'person') return null;
  const voice = voiceOfEntity(cast, named.entity);
  const name = phraseText(scan, nameFrom, named.to);
  const words = nameWords(name);
  if (voice.words.length < 2 || words.length < 2 || voice.words.includes(words[0] as string)) return null;
  if (words.at(-1) !== voice.words.at(-1) || !readingAt(scan, nameFrom)?.given) return null;
  const known = cast.voices.find((other) => other.name === name);
  return known ?? addVoice(cast, { name, entity: null, kind: 'person', gender: null, plural: false });
}

/** «أمير جازان», «محافظ الساحل»: what stands after an office without an article is its place, where its holder is known. */
export function holderByPlace(scan: Scan, cast: Cast, phrase: NounPhrase): Voice | null {
  const { name, role, from } = phrase;
  const head = readingAt(scan, from);
  if (!name || !role || role[0] !== from || head?.definite || readingAt(scan, name[0])?.given) return null;
  // «أمير عسير الشباب»: what has its article after the place is the verb's.
  if (name[1] - name[0] > 1 && !readingAt(scan, name[0] + 1)?.definite) return null;
  const place = nameWords(phraseText(scan, ...name))[0] as string;
  const fits = (office: Office): boolean => office.head === head?.head && office.words.has(place);
  return cast.offices.find(fits)?.voice ?? null;
}

/** Note the names a phrase brings, before any phrase is resolved: a short name may stand before the full one. */
export function registerPhrase(scan: Scan, cast: Cast, phrase: NounPhrase): void {
  const at = scan.tokens.start[phrase.from] as number;
  for (const other of phrase.more ?? []) registerPhrase(scan, cast, other);
  if (phrase.named) {
    const voice = namesakeOf(scan, cast, phrase) ?? voiceOfEntity(cast, phrase.named.entity);
    if (voice.kind === 'person' && voice.words.length > 1 && cast.speaking.length < MAX_VOICES)
      cast.speaking.push(voice);
    if (phrase.nameFrom !== undefined) {
      lengthenName(voice, phraseText(scan, phrase.nameFrom, phrase.named.to));
      const part = scan.entityAt.get(phrase.nameFrom);
      // «محمد سيد | المحدثين»: two entities of one man.
      if (part && part.entity.type === 'person' && part.entity !== phrase.named.entity)
        absorb(cast, cast.byEntity.get(part.entity.id), voice);
    }
    if (phrase.role && voice.kind === 'person') addOffice(cast, officeWords(scan, ...phrase.role), voice, at);
    return;
  }
  if (!phrase.name) return;
  const name = phraseText(scan, ...phrase.name);
  if (name === '') return;
  const words = nameWords(name);
  const role = phrase.role;
  if (holderByPlace(scan, cast, phrase)) return;
  let voice = cast.voices.find((known) => known.words.join(' ') === words.join(' '));
  if (!voice && (words.length > 1 || role)) {
    const gender = scan.tokens.reading[phrase.head]?.gender ?? null;
    voice = addVoice(cast, { name, entity: null, kind: 'person', gender, plural: false });
  }
  if (voice && role) addOffice(cast, officeWords(scan, ...role), voice, at);
}

const contains = (long: readonly string[], short: readonly string[]): boolean =>
  short.every((word) => long.includes(word));

/** The fullest known voice that a short name can mean. */
export function findByName(cast: Cast, words: readonly string[], kind: Voice['kind'] | null): Voice | null {
  let best: Voice | null = null;
  for (const voice of cast.voices) {
    if (kind !== null && voice.kind !== kind) continue;
    // «الفادي» is one of «الفادي ونادر», not both.
    if (kind === null && voice.kind === 'group') continue;
    if (voice.words.length < words.length || !contains(voice.words, words)) continue;
    if (!best || voice.words.length > best.words.length) best = voice;
  }
  return best;
}

/** «تونسي», «تونس», «روسي», «روسيا»: a state and who comes from it begin alike. */
const origin = (word: string): string => word.replace(/(?:ي[اه]?|ا)$/u, '');

export function originIn(words: ReadonlySet<string>, word: string): boolean {
  const stem = origin(word);
  if (stem.length < 3) return false;
  for (const other of words) if (origin(other) === stem) return true;
  return false;
}

/** The person whose office fits these words: the same head, and every word known or every known word said. */
export function findByOffice(
  cast: Cast,
  words: readonly string[],
  at: number,
  gender: Gender | null,
): Voice | null {
  let best: Office | null = null;
  let bestScore = 0;
  for (const office of cast.offices) {
    if (office.head !== words[0]) continue;
    if (gender && office.voice.gender && office.voice.gender !== gender) continue;
    const shared = words.filter((word) => office.words.has(word) || originIn(office.words, word)).length;
    // «مراسل الميادين» is not whoever is just «مراسل».
    if (shared < words.length && (shared < office.words.size || shared < 2)) continue;
    // Nearest before the cue wins among equals.
    const score =
      shared * 4 - (office.words.size - shared) + (office.at <= at ? 2 + office.at / (at + 1) : 0);
    if (!best || score > bestScore) {
      best = office;
      bestScore = score;
    }
  }
  return best?.voice ?? null;
}

export { addVoice, voiceOfEntity };
