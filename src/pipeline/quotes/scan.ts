import type { Article, Entity } from '../entities/types.ts';
import {
  type Phrase,
  type PhraseKind,
  type QuotesLanguage,
  WordClass,
  type WordReading,
} from './language.ts';
import { type MarkPairs, pairMarks } from './pairMarks.ts';
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
  readonly phrases: ReadonlyMap<number, { readonly kind: PhraseKind; readonly end: number }>;
  /** For each token the next closing bracket of its line, or a number beyond reach. */
  readonly closers: Float64Array;
  /** Whether the reporter speaks again at a token inside a reported clause: 0 not asked yet, 1 no, 2 yes. */
  readonly clauseEnds: Uint8Array;
  /** By first token. */
  readonly entityAt: ReadonlyMap<number, EntityAt>;
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

function findPhrases(tokens: Tokens, language: QuotesLanguage): Scan['phrases'] {
  const found = new Map<number, { kind: PhraseKind; end: number }>();
  const byFirst = new Map<string, Phrase[]>();
  const open: Phrase[] = [];
  for (const phrase of language.phrases) {
    const first = phrase.words[0] as string;
    if (first.includes('*')) open.push(phrase);
    else byFirst.set(first, [...(byFirst.get(first) ?? []), phrase]);
  }
  const fits = (phrase: Phrase, at: number): boolean =>
    phrase.words.every((pattern, k) => {
      if (k === 0) return true;
      const word = tokens.word[at + k];
      return word !== undefined && tokens.kind[at + k] === Kind.word && wordFits(pattern, word);
    });
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== Kind.word) continue;
    const reading = tokens.reading[i] as NonNullable<(typeof tokens.reading)[number]>;
    const word = tokens.word[i] as string;
    if (
      reading.classes & WordClass.phraseStart &&
      language.unlike(word, tokens.text.slice(tokens.start[i], tokens.end[i]))
    )
      continue;
    let best: Phrase | undefined;
    const tryAll = (candidates: readonly Phrase[] | undefined): void => {
      for (const phrase of candidates ?? [])
        if ((best === undefined || phrase.words.length >= best.words.length) && fits(phrase, i))
          best = phrase;
    };
    tryAll(byFirst.get(word));
    if (reading.classes & WordClass.phraseStart && reading.head !== word) tryAll(byFirst.get(reading.head));
    for (const phrase of open) if (wordFits(phrase.words[0] as string, word)) tryAll([phrase]);
    if (best !== undefined) found.set(i, { kind: best.kind, end: i + best.words.length });
  }
  return found;
}

/** «بوشر ودلير» taken for one man, where «دلير» is named alone elsewhere. */
function runTogether(
  tokens: Tokens,
  mentions: readonly { readonly entity: Entity; readonly mention: Entity['mentions'][number] }[],
  conjunction: string,
): ReadonlySet<Entity> {
  const persons = mentions.filter(({ entity }) => entity.type === 'person');
  const alone = new Set<string>();
  for (const { mention } of persons) {
    const name = tokens.text.slice(mention.start, mention.end);
    if (!/\s/u.test(name)) alone.add(name);
  }
  return new Set(
    persons
      .filter(({ entity }) =>
        entity.name
          .split(/\s+/u)
          .slice(1)
          .some((word) => word.startsWith(conjunction) && alone.has(word.slice(1))),
      )
      .map(({ entity }) => entity),
  );
}

function placeEntities(
  tokens: Tokens,
  entities: readonly Entity[],
  conjunction: string,
): Map<number, EntityAt> {
  const mentions = entities
    .flatMap((entity) => entity.mentions.map((mention) => ({ entity, mention })))
    .sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end);
  const placed = new Map<number, EntityAt>();
  const together = runTogether(tokens, mentions, conjunction);
  let token = 0;
  for (const { entity, mention } of mentions) {
    if (together.has(entity)) continue;
    while (token < tokens.count && (tokens.end[token] as number) <= mention.start) token++;
    let to = token;
    while (to < tokens.count && (tokens.start[to] as number) < mention.end) to++;
    // A recogniser's name that runs into the clause is none: «الوزارة بأن السفارة».
    const COMPLEMENTIZER = WordClass.complementizer | WordClass.fusedComplementizer;
    let runs = false;
    for (let i = token + 1; i < to; i++) runs ||= ((tokens.reading[i]?.classes ?? 0) & COMPLEMENTIZER) !== 0;
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

/** After «اقرأ أيضا» every short line is the headline of another article, and so its own scope. */
function numberScopes(tokens: Tokens, phrases: Scan['phrases']): Uint16Array {
  const scope = new Uint16Array(tokens.count);
  let current = 0;
  let listing = false;
  let lineStart = 0;
  for (let i = 0; i <= tokens.count; i++) {
    if (i < tokens.count && tokens.kind[i] !== Kind.line) continue;
    const broken = phrases.get(lineStart)?.kind === 'break';
    if (broken) {
      listing = true;
      current++;
    } else if (listing && i > lineStart) {
      current++;
      // A line that ends like a sentence is body text again: the article of the last headline.
      const last = tokens.kind[i - 1];
      if (last === Kind.stop || i - lineStart > 25) {
        listing = false;
        current--;
      }
    }
    scope.fill(Math.min(current, 0xffff), lineStart, Math.min(i + 1, tokens.count));
    lineStart = i + 1;
  }
  return scope;
}

/** Words of a fixed name mean nothing by themselves: their readings are taken back, and the name is no phrase. */
function readNames(
  tokens: Tokens,
  found: Scan['phrases'],
): { readonly plain: Tokens; readonly phrases: Scan['phrases'] } {
  const names = [...found].filter(([, { kind }]) => kind === 'name');
  if (names.length === 0) return { plain: tokens, phrases: found };
  const reading = [...tokens.reading];
  for (const [at, { end }] of names)
    for (let i = at; i < end; i++)
      reading[i] = { ...(reading[i] as WordReading), classes: 0, cue: null, definite: false };
  return {
    plain: { ...tokens, reading },
    phrases: new Map([...found].filter(([, { kind }]) => kind !== 'name')),
  };
}

function findClosers(tokens: Tokens): Float64Array {
  const closers = new Float64Array(tokens.count);
  let next = Number.POSITIVE_INFINITY;
  for (let i = tokens.count - 1; i >= 0; i--) {
    if (tokens.kind[i] === Kind.line) next = Number.POSITIVE_INFINITY;
    else if (tokens.word[i] === ')' || tokens.word[i] === ']') next = i;
    closers[i] = next;
  }
  return closers;
}

/** Read an article for quotes: tokens, mark pairs, fixed phrases, entity places, scopes. */
export function scanArticle(article: Article, entities: readonly Entity[], language: QuotesLanguage): Scan {
  const tokens = readTokens(article.text, language);
  const found = findPhrases(tokens, language);
  const { phrases, plain } = readNames(tokens, found);
  return {
    article,
    language,
    tokens: plain,
    pairs: pairMarks(tokens),
    closers: findClosers(tokens),
    clauseEnds: new Uint8Array(tokens.count),
    phrases,
    entityAt: placeEntities(plain, entities, language.conjunction),
    scope: numberScopes(tokens, phrases),
  };
}

/** The classes of token `i`, 0 where it is no word. */
export function classesAt(scan: Scan, i: number): number {
  return scan.tokens.reading[i]?.classes ?? 0;
}

/** What the language knows of token `i`; `undefined` outside the text. */
export const readingAt = (scan: Scan, i: number): WordReading | undefined => scan.tokens.reading[i];

/** Number of words in `[from, to)`, counted to `limit` at most. */
export function countWords(tokens: Tokens, from: number, to: number, limit: number): number {
  let words = 0;
  for (let i = from; i < Math.min(to, from + 4 * limit) && words < limit; i++)
    if (tokens.kind[i] === Kind.word) words++;
  return words;
}
