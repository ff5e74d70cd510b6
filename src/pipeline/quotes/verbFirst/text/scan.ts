import type { Article, Entity } from '../../../entities/types.ts';
import { isStrict, type QuotesLanguage, WordClass, type WordReading } from '../language/language.ts';
import type { Phrase, PhraseKind } from '../language/phraseKind.ts';
import { numberScopes } from './numberScopes.ts';
import { type MarkPairs, pairMarks } from './pairMarks.ts';
import { CLAUSE } from './phraseClasses.ts';
import { TokenMap } from './tokenMap.ts';
import { Kind, readTokens, type Tokens } from './tokens.ts';

/** A mention of an entity in tokens, `[from, to)`. */
export interface EntityAt {
  readonly entity: Entity;
  readonly from: number;
  readonly to: number;
  /** UTF-16 offset where the name begins: clitics may stand before it in the same token. */
  readonly start: number;
}

/** Everything read once from one article; each step of the engine takes it. */
export interface Scan {
  readonly article: Article;
  readonly language: QuotesLanguage;
  readonly tokens: Tokens;
  readonly pairs: MarkPairs;
  readonly phrases: TokenMap<{ readonly kind: PhraseKind; readonly end: number }>;
  /** For each token the next closing bracket of its line, or a number beyond reach. */
  readonly closers: Int32Array;
  /** Whether the reporter speaks again at a token inside a reported clause: 0 not asked yet, 1 no, 2 yes. */
  readonly clauseEnds: Uint8Array;
  /** By first token. */
  readonly entityAt: TokenMap<EntityAt>;
  /** Number of the article (on an aggregator's page) that each token belongs to. */
  readonly scope: Uint16Array;
}

function wordFits(pattern: string, word: string): boolean {
  const star = pattern.indexOf('*');
  if (star < 0) return pattern === word;
  const head = pattern.slice(0, star);
  const tail = pattern.slice(star + 1);
  if (!word.startsWith(head) || word.length > head.length + 3) return false;
  // `x*ه`: a pronoun ending (ه, ها, هم, هما).
  return tail === '' || word.slice(head.length).startsWith(tail);
}

/** Phrases of one first word: by their second, and those of one word or whose second is open at its end. */
interface PhraseList {
  readonly bySecond: Map<string, Phrase[]>;
  readonly rest: Phrase[];
}

/** Fixed phrases by their first word; those whose first word is open at its end apart. */
interface PhraseIndex {
  readonly byFirst: ReadonlyMap<string, PhraseList>;
  readonly open: readonly Phrase[];
}

const indexes = new WeakMap<QuotesLanguage, PhraseIndex>();

function addPhrase(byFirst: Map<string, PhraseList>, phrase: Phrase): void {
  const [first = '', second = '*'] = phrase.words;
  let list = byFirst.get(first);
  if (!list) byFirst.set(first, (list = { bySecond: new Map(), rest: [] }));
  const same = list.bySecond.get(second);
  if (second.includes('*')) list.rest.push(phrase);
  else if (same) same.push(phrase);
  else list.bySecond.set(second, [phrase]);
}

function phraseIndex(language: QuotesLanguage): PhraseIndex {
  const known = indexes.get(language);
  if (known) return known;
  const byFirst = new Map<string, PhraseList>();
  const open: Phrase[] = [];
  for (const phrase of language.phrases)
    if ((phrase.words[0] as string).includes('*')) open.push(phrase);
    else addPhrase(byFirst, phrase);
  const made = { byFirst, open };
  indexes.set(language, made);
  return made;
}

function phraseFits(tokens: Tokens, { words }: Phrase, at: number): boolean {
  for (let k = 1; k < words.length; k++) {
    const word = tokens.word[at + k];
    if (word === undefined || tokens.kind[at + k] !== Kind.word || !wordFits(words[k] as string, word))
      return false;
  }
  return true;
}

/** The longest phrase that stands at `at`, the later one among equals. */
function longest(
  tokens: Tokens,
  candidates: readonly Phrase[] | undefined,
  at: number,
  before: Phrase | undefined,
): Phrase | undefined {
  if (candidates === undefined) return before;
  let best = before;
  for (const phrase of candidates)
    if ((best === undefined || phrase.words.length >= best.words.length) && phraseFits(tokens, phrase, at))
      best = phrase;
  return best;
}

/** The longest phrase of a first word, one that spells its second word out before one that leaves it open. */
function longestOf(
  tokens: Tokens,
  list: PhraseList | undefined,
  at: number,
  before: Phrase | undefined,
): Phrase | undefined {
  if (list === undefined) return before;
  const best = longest(tokens, list.rest, at, before);
  return longest(tokens, list.bySecond.get(tokens.word[at + 1] ?? ''), at, best);
}

function findPhrases(tokens: Tokens, language: QuotesLanguage): Scan['phrases'] {
  const found: Scan['phrases'] = new TokenMap(tokens.count);
  const { byFirst, open } = phraseIndex(language);
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== Kind.word) continue;
    const { classes, head } = tokens.reading[i] as WordReading;
    const word = tokens.word[i] as string;
    let best: Phrase | undefined;
    if (classes & WordClass.phraseStart) {
      best = longestOf(tokens, byFirst.get(word), i, best);
      if (head !== word) best = longestOf(tokens, byFirst.get(head), i, best);
      if (best && language.unlike(word, tokens.text.slice(tokens.start[i], tokens.end[i]))) continue;
    }
    for (const phrase of open)
      if (
        (phrase.words[0] as string).charCodeAt(0) === word.charCodeAt(0) &&
        wordFits(phrase.words[0] as string, word)
      )
        best = longest(tokens, [phrase], i, best);
    if (best !== undefined) found.set(i, { kind: best.kind, end: i + best.words.length });
  }
  return found;
}

/** «بوشر ودلير» taken for one man, where «دلير» is named alone elsewhere. */
function runTogether(
  { text }: Tokens,
  entities: readonly Entity[],
  conjunction: string,
): ReadonlySet<Entity> {
  const persons = entities.filter(({ type }) => type === 'person');
  const joined = persons.filter(({ name }) => name.includes(` ${conjunction}`));
  if (joined.length === 0) return new Set();
  const alone = new Set<string>();
  for (const { mentions } of persons)
    for (const { start, end } of mentions) {
      const name = text.slice(start, end);
      if (!/\s/u.test(name)) alone.add(name);
    }
  return new Set(
    joined.filter(({ name }) =>
      name
        .split(/\s+/u)
        .slice(1)
        .some((word) => word.startsWith(conjunction) && alone.has(word.slice(1))),
    ),
  );
}

/** Letters of a word that says where a name is over; shorter ones are foreign syllables. */
const MIN_END = 3;

/** «نادر عبد الله | أفاد», «كريم الصافي | ردا»: a verb of reporting, or a preposition, that a recogniser ran into the name. */
export function endsName(language: QuotesLanguage, word: string, before: string): boolean {
  const reading = language.read(word, word);
  if (reading.given || word.length < MIN_END || reading.classes & WordClass.role) return false;
  // «حسن أبو طالب»: a father's or a son's name.
  if (language.patronymics.includes(before) || language.fathers.has(before)) return false;
  const { cue } = reading;
  if (cue) return cue.form === 'finite' && cue.past === true && !cue.cue.act && !isStrict(cue);
  const other = WordClass.adverb | WordClass.givenName | WordClass.pronominal | WordClass.setting;
  return (reading.classes & (WordClass.phraseEnd | other)) === WordClass.phraseEnd;
}

function placeEntities(
  tokens: Tokens,
  entities: readonly Entity[],
  language: QuotesLanguage,
): TokenMap<EntityAt> {
  const mentions = entities
    .flatMap((entity) => entity.mentions.map((mention) => ({ entity, mention })))
    .sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end);
  const placed = new TokenMap<EntityAt>(tokens.count);
  const together = runTogether(tokens, entities, language.conjunction);
  let token = 0;
  for (const { entity, mention } of mentions) {
    if (together.has(entity)) continue;
    while (token < tokens.count && (tokens.end[token] as number) <= mention.start) token++;
    let to = token;
    while (to < tokens.count && (tokens.start[to] as number) < mention.end) to++;
    while (to - token > 1 && endsName(language, tokens.word[to - 1] as string, tokens.word[to - 2] as string))
      to--;
    // A recogniser's name that runs into the clause is none: «الوزارة بأن السفارة».
    let runs = false;
    for (let i = token + 1; i < to; i++) runs ||= ((tokens.reading[i]?.classes ?? 0) & CLAUSE) !== 0;
    // «القيادي», «الوزير»: an office that a recogniser took for a man's name.
    const first = tokens.reading[token];
    const office = to - token === 1 && first?.definite === true && (first.classes & WordClass.role) !== 0;
    // «والري لمحمد السعدني»: the end of an office and a name run together.
    if (entity.type === 'person' && first?.joined && first.definite && mention.start === tokens.start[token])
      continue;
    if (office && entity.type === 'person' && !/\s/u.test(entity.name)) continue;
    if (to > token && !placed.has(token) && !runs)
      placed.set(token, { entity, from: token, to, start: mention.start });
  }
  return placed;
}

/** Words of a fixed name mean nothing by themselves: their readings are taken back, and the name is no phrase. */
function readNames(tokens: Tokens, found: Scan['phrases']): Tokens {
  const names = [...found].filter(([, { kind }]) => kind === 'name');
  if (names.length === 0) return tokens;
  const reading = [...tokens.reading];
  for (const [at, { end }] of names) {
    found.delete(at);
    for (let i = at; i < end; i++)
      reading[i] = { ...(reading[i] as WordReading), classes: 0, cue: null, definite: false };
  }
  const { text, lineEnd, count, kind, start, end, word } = tokens;
  // In the order of `readTokens`: tokens of two shapes would slow every step after this one.
  return { text, lineEnd, count, kind, start, end, word, reading };
}

/** No token: whole, since a token number that may be a fraction makes the engine give up its code again and again. */
const BEYOND = 0x7fff_ffff;

function findClosers(tokens: Tokens): Int32Array {
  const closers = new Int32Array(tokens.count);
  let next = BEYOND;
  for (let i = tokens.count - 1; i >= 0; i--) {
    if (tokens.kind[i] === Kind.line) next = BEYOND;
    else if (tokens.word[i] === ')' || tokens.word[i] === ']') next = i;
    closers[i] = next;
  }
  return closers;
}

/** Read an article for quotes: tokens, mark pairs, fixed phrases, entity places, scopes. */
export function scanArticle(article: Article, entities: readonly Entity[], language: QuotesLanguage): Scan {
  const tokens = readTokens(article.text, language);
  const phrases = findPhrases(tokens, language);
  const plain = readNames(tokens, phrases);
  return {
    article,
    language,
    tokens: plain,
    pairs: pairMarks(tokens),
    closers: findClosers(tokens),
    clauseEnds: new Uint8Array(tokens.count),
    phrases,
    entityAt: placeEntities(plain, entities, language),
    scope: numberScopes(tokens, phrases),
  };
}

/** The classes of token `i`, 0 where it is no word. */
export function classesAt(scan: Scan, i: number): number {
  return scan.tokens.reading[i]?.classes ?? 0;
}

/** A verb of reporting at token `i` that is not mostly another word. */
export function reportsAt(scan: Scan, i: number): boolean {
  const form = scan.tokens.reading[i]?.cue;
  return form?.form === 'finite' && !isStrict(form);
}

/** What the language knows of token `i`; `undefined` outside the text. */
export const readingAt = (scan: Scan, i: number): WordReading | undefined => scan.tokens.reading[i];

/** Token `i` as it is written in the text. */
export const writtenAt = ({ tokens }: Scan, i: number): string =>
  tokens.text.slice(tokens.start[i], tokens.end[i]);

/** Number of words in `[from, to)`, counted to `limit` at most. */
export function countWords(tokens: Tokens, from: number, to: number, limit: number): number {
  let words = 0;
  for (let i = from; i < Math.min(to, from + 4 * limit) && words < limit; i++)
    if (tokens.kind[i] === Kind.word) words++;
  return words;
}
