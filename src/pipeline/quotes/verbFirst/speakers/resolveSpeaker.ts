import { fold } from '../../../text/fold.ts';
import { type CueForm, WordClass } from '../language/language.ts';
import { authorOf } from '../phrases/findAuthor.ts';
import { type NounPhrase, readPhrase, readPhraseAt } from '../phrases/readPhrase.ts';
import { classesAt, type EntityAt, type Scan, writtenAt } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';
import { bothNamed } from './bothNamed.ts';
import {
  addVoice,
  type Cast,
  findByName,
  findByOffice,
  holderByPlace,
  namesakeOf,
  nameWords,
  originIn,
  phraseText,
  type Resolved,
  type Voice,
  voiceOfEntity,
} from './cast.ts';
import type { Discourse } from './discourse.ts';
import {
  byEpithet,
  isAdjective,
  isNamedBefore,
  isPlainEpithet,
  lastNamed,
  lastPerson,
  onlyHolder,
} from './epithets.ts';
import { fullerBefore, printedBefore } from './fullerBefore.ts';
import { firstOfTwo, fullerVoice, latestNamesake, unfused } from './namesakes.ts';
import { officeWords } from './offices.ts';
import { formerHolder, onlyNamed } from './oneMeant.ts';

/** Latest speaker that goes by this head word: «الصحيفة» for a newspaper named before. */
function byHead(
  cast: Cast,
  state: Discourse,
  head: string,
  fits: (voice: Voice) => boolean = () => true,
): Voice | null {
  const goes = (voice: Voice): boolean => (voice.heads.has(head) || voice.words[0] === head) && fits(voice);
  for (let i = state.spoken.length - 1; i >= 0; i--)
    if (goes(state.spoken[i] as Voice)) return state.spoken[i] as Voice;
  return cast.voices.find((voice) => voice.kind !== 'person' && goes(voice)) ?? null;
}

/** «السلطات الأوكرانية» are not «سلطات دونيتسك»: whose a body is said to be must not be another than known. */
function sameOrigin(scan: Scan, phrase: NounPhrase): (voice: Voice) => boolean {
  const origins = nameWords(phraseText(scan, phrase.from + 1, phrase.to)).filter((word) =>
    /يه?$/u.test(word),
  );
  return ({ words }) => {
    if (origins.length === 0 || words.length < 2) return true;
    return origins.some((origin) => originIn(new Set(words), origin));
  };
}

/** The body a document belongs to: «بيان لوزارة الدفاع», «تقرير في مجلة …», «بيان المقاومة». */
function documentOwner(scan: Scan, cast: Cast, state: Discourse, phrase: NounPhrase): Voice | null {
  const author = authorOf(scan, phrase.to);
  if (author) return resolvePhrase(scan, cast, state, author, null)?.voice ?? null;
  for (let i = phrase.from + 1; i < phrase.to; i++) {
    const at = scan.entityAt.get(i);
    if (at && (at.entity.type === 'organisation' || at.entity.type === 'person'))
      return voiceOfEntity(cast, at.entity);
    // «بيان للبحرية»: whose it is, by its adjective alone.
    const owner = scan.tokens.reading[i];
    const forces = owner?.classes === 0 && owner.definite && owner.preposition === scan.language.toward;
    if (forces && scan.language.feminineNisba(writtenAt(scan, i))) {
      const name = phraseText(scan, i, i + 1);
      return addVoice(cast, { name, entity: null, kind: 'organisation', gender: 'feminine', plural: false });
    }
    if (classesAt(scan, i) & (WordClass.body | WordClass.media | WordClass.group)) {
      const end = readPhraseAt(scan, i, phrase.to)?.to ?? phrase.to;
      // «تقرير لصحيفة "الميزان"»: the name in the marks.
      const marked = scan.entityAt.get(i + 2);
      if (scan.tokens.kind[i + 1] === Kind.mark && marked?.entity.type === 'organisation' && marked.to < end)
        return voiceOfEntity(cast, marked.entity);
      const name = phraseText(scan, i, end);
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
  const latest = state.spoken[state.spoken.length - 1] ?? null;
  // «يرى 29 في المائة أن …. وأفاد التقرير»: nor do several issue one.
  const last = latest?.kind === 'group' ? null : latest;
  const known = byHead(cast, state, head);
  return (scan.language.mediaDocuments.has(head) && known) || (state.owner ?? known ?? last);
}

/** «في بيان صدر عن المجلس … وشدد البيان»: whose the same document was said to be before. */
function ownerBefore(scan: Scan, cast: Cast, state: Discourse, phrase: NounPhrase): Voice | null {
  const { head } = scan.tokens.reading[phrase.from] as { head: string };
  for (let i = phrase.from - 1; i >= Math.max(0, phrase.from - OWNER_REACH); i--) {
    if (scan.tokens.reading[i]?.head !== head || scan.tokens.reading[i]?.definite) continue;
    const before = readPhraseAt(scan, i, phrase.from);
    return before && documentOwner(scan, cast, state, before);
  }
  return null;
}

/** Tokens before a document's short name in which its owner may stand. */
const OWNER_REACH = 80;

/** «أدان المجلس الهجوم، وجاء في بيان: …»: a statement with no owner is the body's that was heard last. */
function lastBody({ spoken, owner }: Discourse): Voice | null {
  const last = spoken[spoken.length - 1];
  return last?.kind === 'organisation' ? last : owner;
}

/** «أنباء موثوقة»: another source, that «المصادر» may mean. */
const isSource = (scan: Scan, { heads }: Voice): boolean =>
  [...heads].some(
    (head) =>
      (scan.language.read(head, head).classes & WordClass.source) !== 0 &&
      !scan.language.impersonalSources.has(head),
  );

/** Speakers before an epithet that may be meant by it. */
const UNHEADED_REACH = 3;

/** «يديعوت … الصحيفة»: the last body that spoke and of which nothing tells what it is. */
function unheaded(scan: Scan, { spoken }: Discourse): Voice | null {
  const known = WordClass.body | WordClass.media | WordClass.metonym | WordClass.document;
  for (const voice of spoken.slice(-UNHEADED_REACH).reverse()) {
    if (voice.kind !== 'organisation' || voice.entity === null) continue;
    if (![...voice.heads].some((head) => scan.language.read(head, head).classes & known)) return voice;
  }
  return null;
}

function ownWords(scan: Scan, phrase: NounPhrase): number {
  let words = 0;
  for (let i = phrase.from; i < phrase.to; i++)
    if (scan.tokens.kind[i] === Kind.word && !(classesAt(scan, i) & WordClass.backReference)) words++;
  return words;
}

/** «فلان وفلان»: one speaker string, whose verbs may be dual or plural. */
function resolveJoint(scan: Scan, cast: Cast, state: Discourse, phrase: NounPhrase): Resolved | null {
  const { more = [], ...first } = phrase;
  const voices = [first, ...more]
    .map((one) => resolvePhrase(scan, cast, state, one, null)?.voice)
    .filter((voice) => voice !== undefined);
  if (voices.length < 2) return null;
  const voice = joined(scan, cast, voices);
  return { voice, resolution: 'named', rule: `${scan.language.code}.joint`, confidence: 80 };
}

function joined(scan: Scan, cast: Cast, voices: readonly Voice[]): Voice {
  const name = voices.map((voice) => voice.name).join(` ${scan.language.conjunction}`);
  const known = cast.voices.find((voice) => voice.kind === 'group' && voice.name === name);
  return known ?? addVoice(cast, { name, entity: null, kind: 'group', gender: null, plural: true });
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
    const { from, to, entity } = phrase.named;
    // «لهاشم» taken for a name, where «هاشم» is known.
    const told = to - from === 1 && phrase.named.start === at ? unfused(scan, cast, from) : null;
    if (told) return { voice: told, resolution: 'short', rule: `${code}.name`, confidence: 75 };
    const own =
      namesakeOf(scan, cast, phrase) ?? firstOfTwo(cast, phrase.named) ?? voiceOfEntity(cast, entity);
    const voice =
      (phrase.nameFrom === undefined &&
        phrase.named.to - phrase.named.from === 1 &&
        latestNamesake(scan, cast, state, own, phrase.named)) ||
      fullerVoice(cast, state, own);
    const full = phrase.named.to - phrase.named.from >= voice.words.length;
    return { voice, resolution: full ? 'named' : 'short', rule: `${code}.entity`, confidence: 95 };
  }
  const gender = form?.gender ?? head.gender;
  if (phrase.name) {
    const holder = holderByPlace(scan, cast, phrase);
    if (holder) return { voice: holder, resolution: 'role', rule: `${code}.office`, confidence: 75 };
    const name = phraseText(scan, ...phrase.name);
    const words = nameWords(name);
    // «المتحدثة باسم المفوضية فلانة»: whoever has a title is no body, though a recogniser ran the two together.
    const titled = phrase.role !== null && phrase.role[0] < phrase.name[0];
    const known = findByName(cast, words, titled ? 'person' : null) ?? unfused(scan, cast, phrase.name[0]);
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
  // «الصحيفة "الإسبانية"»: one known before, and where it comes from.
  if (scan.tokens.reading[phrase.from]?.definite && close === open + 2 && isAdjective(scan, open + 1))
    return null;
  return phraseText(scan, open + 1, close) || null;
}

/** «الموقع» for «الموقع الإلكتروني لنادي الساحل», «الصحيفة» for «(الأفق)»: a body that nobody has heard yet. */
function bodyBefore(scan: Scan, cast: Cast, state: Discourse, phrase: NounPhrase): Voice | null {
  const head = scan.tokens.reading[phrase.from]?.head as string;
  const printed = classesAt(scan, phrase.from) & WordClass.media ? printedBefore(scan, phrase.from) : null;
  if (printed) {
    const name = phraseText(scan, ...printed);
    return addVoice(cast, { name, entity: null, kind: 'organisation', gender: null, plural: false }, [head]);
  }
  const fuller = fullerBefore(scan, phrase);
  const voice = fuller && resolvePhrase(scan, cast, state, fuller, null)?.voice;
  if (voice?.kind !== 'organisation') return null;
  voice.heads.add(head);
  return voice;
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
  if (phrase.kin) return made('role', 'kin', 65);
  // «29 في المائة»: so many people.
  if (phrase.role && /^[0-9]/u.test(text)) return made('group', 'group', 60);
  if (classes & WordClass.document) {
    const owner =
      documentOwner(scan, cast, state, phrase) ??
      (head.definite
        ? ((state.owner ? null : ownerBefore(scan, cast, state, phrase)) ??
          knownOwner(scan, cast, state, head.head))
        : form?.cue.inDocument && phrase.to - phrase.from === 1
          ? lastBody(state)
          : null);
    if (owner && !head.definite) owner.heads.add(head.head);
    if (owner) return { voice: owner, resolution: 'role', rule: `${code}.documentOwner`, confidence: 75 };
    const fuller = lone && phrase.to - phrase.from === 1 ? fullerBefore(scan, phrase) : null;
    const before = fuller && resolvePhrase(scan, cast, state, fuller, null);
    if (before) return { ...before, resolution: 'role', confidence: 55 };
    return made('organisation', 'document', 60);
  }
  if (classes & WordClass.source) {
    // «المعلومات الواردة من شبكة الأفق»: the body they come from.
    const owner = scan.language.impersonalSources.has(head.head) && documentOwner(scan, cast, state, phrase);
    if (owner) return { voice: owner, resolution: 'role', rule: `${code}.documentOwner`, confidence: 70 };
    if (head.definite) {
      // «المصادر» are no one man, whoever spoke last.
      const many = head.gender === 'feminine';
      const same = many ? last?.kind === 'role' && isSource(scan, last) : ownWords(scan, phrase) < 3;
      const known =
        (many && ownWords(scan, phrase) > 2 ? null : byHead(cast, state, head.head)) ?? (same ? last : null);
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
      const both = head.count === 'two' && phrase.to - phrase.from === 1 && bothNamed(scan, cast, phrase);
      if (both)
        return {
          voice: joined(scan, cast, both),
          resolution: 'role',
          rule: `${code}.bothNamed`,
          confidence: 55,
        };
      const several = classes & WordClass.group && head.count !== 'two' && phrase.to - phrase.from === 1;
      const fuller = several ? fullerBefore(scan, phrase) : null;
      const meant = fuller ? resolvePhrase(scan, cast, state, fuller, null) : null;
      if (meant?.voice.kind === 'group')
        return { ...meant, resolution: 'role', rule: `${code}.sameGroup`, confidence: 55 };
    }
    return made('group', 'group', 75);
  }
  if (classes & (WordClass.body | WordClass.media) && !(classes & WordClass.role)) {
    const words = nameWords(text);
    if (lone) {
      const fits = classes & WordClass.media ? undefined : sameOrigin(scan, phrase);
      const known = byHead(cast, state, head.head, fits);
      if (known) return { voice: known, resolution: 'short', rule: `${code}.sameBody`, confidence: 80 };
      const medium = classes & WordClass.media ? unheaded(scan, state) : null;
      if (medium) return { voice: medium, resolution: 'short', rule: `${code}.sameBody`, confidence: 60 };
    }
    const fuller = findByName(cast, words, 'organisation');
    if (fuller) return { voice: fuller, resolution: 'short', rule: `${code}.bodyName`, confidence: 80 };
    const before = lone && phrase.to - phrase.from === 1 ? bodyBefore(scan, cast, state, phrase) : null;
    if (before) return { voice: before, resolution: 'short', rule: `${code}.sameBody`, confidence: 55 };
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
    // «وقال اللاعب» before any player was called one: whoever was named last.
    const later = lone && holder?.entity && !isNamedBefore(scan, cast, phrase.from, holder);
    const before = later && !state.spoken.length ? lastNamed(scan, cast, phrase.from, gender) : null;
    if (before) return { voice: before, resolution: 'role', rule: `${code}.lastNamed`, confidence: 50 };
    if (holder) return { voice: holder, resolution: 'role', rule: `${code}.office`, confidence: 80 };
    const only = lone ? onlyHolder(scan, cast, head.head, gender) : null;
    if (only) return { voice: only, resolution: 'role', rule: `${code}.office`, confidence: 70 };
    const former = formerHolder(scan, state, phrase) ?? onlyNamed(scan, cast, state, phrase, gender);
    if (former) return { voice: former, resolution: 'role', rule: `${code}.epithet`, confidence: 55 };
    const epithet = byEpithet(scan, cast, state, phrase, gender, lone, form?.cue.continues === true);
    if (epithet) return { voice: epithet, resolution: 'role', rule: `${code}.epithet`, confidence: 60 };
    // «كاتب المقال» after «للكاتب فلان»: nothing else is known of his office.
    const bare = lone ? null : onlyHolder(scan, cast, head.head, gender);
    const plain = bare && cast.offices.every((office) => office.voice !== bare || office.words.size === 1);
    const work = scan.tokens.reading[phrase.to - 1];
    const known = work?.definite && (work.classes & WordClass.document || scan.language.works.has(work.head));
    if (bare && plain && known)
      return { voice: bare, resolution: 'role', rule: `${code}.office`, confidence: 55 };
    const named = lone && !state.spoken.length ? lastPerson(scan, cast, phrase.from, gender) : null;
    if (named) return { voice: named, resolution: 'role', rule: `${code}.lastNamed`, confidence: 50 };
    return made('role', 'unnamedRole', 70);
  }
  const fuller = findByName(cast, nameWords(text), null);
  if (fuller) return { voice: fuller, resolution: 'short', rule: `${code}.name`, confidence: 70 };
  return made('organisation', 'metonym', 65);
}
