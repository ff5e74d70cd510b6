import type { PronounKind, SubjectFirstLanguage } from './language.ts';
import type { ReadText, Token } from './readText.ts';
import { WordBit } from './tokenize.ts';

/** A noun phrase that can speak, as far as its own words tell. Tokens `[from, to)`. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
  readonly kind: 'name' | 'body' | 'role' | 'group' | 'document' | 'pronoun' | 'other';
  /** The name without titles, or the phrase without its determiner. */
  readonly name: string;
  /** Head word of a role, group or document: "spokesman". */
  readonly head: string;
  readonly pronoun: PronounKind | null;
  /** "the mayor": someone the reader knows already. */
  readonly definite: boolean;
  readonly gender: 'masculine' | 'feminine' | null;
}

/** Words for people by their ending, where no list has them. */
const PLURAL_DOCUMENT = /^(?:studies|surveys|polls|reports|records|documents|data|research|figures)$/;
export const AGENTS = /.{3}(?:ers|ors|ists|ians|ants|men|women|people)$/;
const AGENT = /.{3}(?:er|or|ist|ian|man|woman|person)$/;

interface Range {
  readonly from: number;
  readonly to: number;
}

type Word = Token & { readonly sign: 'word' };
const isWord = (token: Token | undefined): token is Word => token?.sign === 'word';

/** Letters, digits, inner signs and single blanks: nothing to mend. */
function isPlain(words: string): boolean {
  let blank = true;
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i);
    if (code === 0x20) {
      if (blank) return false;
      blank = true;
    } else if (code > 0x20 && code < 0x7f && (i > 0 || (code !== 0x22 && code !== 0x27))) blank = false;
    else return false;
  }
  return !blank && words.charCodeAt(words.length - 1) !== 0x2c;
}

/** The words of tokens `[from, to)` as written. */
export function wording(read: ReadText, { from, to }: Range): string {
  const first = read.tokens[from];
  const last = read.tokens[to - 1];
  if (first === undefined || last === undefined || to <= from) return '';
  const end = last.possessive ? last.end - 2 : last.end;
  const words = read.text.slice(first.start, end);
  if (isPlain(words)) return words;
  return words.replace(/\s+/g, ' ').replace(/^[\s"'\u201c\u2018]+|[\s,]+$/g, '');
}

/** The last run of capitalised words in the range, particles inside ("Ursula von der Leyen"); `null` without one. */
export function lastNameRun(read: ReadText, range: Range, language: SubjectFirstLanguage): Range | null {
  let to = range.to;
  while (to > range.from) {
    const token = read.tokens[to - 1] as Token;
    if (isWord(token) && token.capital && !(token.bits & WordBit.digit)) break;
    to--;
  }
  if (to === range.from) return null;
  let from = to - 1;
  for (let i = to - 2; i >= range.from; i--) {
    const token = read.tokens[i] as Token;
    if (
      !isWord(token) ||
      token.possessive ||
      (token.end < (read.tokens[i + 1] as Token).start && read.text[token.end] === '\n')
    )
      break;
    if (token.capital && !(token.bits & WordBit.digit)) from = i;
    else if (!(language.nameParticles.has(token.word) || token.word === '&')) break;
  }
  return { from, to };
}

/** "Gov." as "gov" is listed. */
export const withoutStop = (word: string): string => (word.endsWith('.') ? word.slice(0, -1) : word);

/** The run without the titles before it; `null` where it is all titles ("President"). */
export function withoutTitles(read: ReadText, run: Range, language: SubjectFirstLanguage): Range | null {
  let { from } = run;
  const plain = (i: number): string => withoutStop((read.tokens[i] as Token).word);
  // "U.S. Cardinal Roe", "Israeli Prime Minister Roe": a people before a title goes with it.
  if (
    language.peoples.has((read.tokens[from] as Token).word) &&
    from + 2 < run.to &&
    language.titles.has(plain(from + 1))
  )
    from++;
  while (from < run.to && (language.titles.has(plain(from)) || language.determiners.has(plain(from)))) from++;
  // "Forbes Functions Founder Cameron Forbes": the office stands between the body and a full name.
  for (let i = run.to - 3; i > from; i--)
    if (language.titles.has(plain(i)) || language.roles.has(plain(i))) {
      from = i + 1;
      break;
    }
  // "Chief Justice": all titles; "Judge" as a family name stays when something titled it.
  return from < run.to ? { from, to: run.to } : null;
}

function withoutDeterminers(read: ReadText, run: Range, language: SubjectFirstLanguage): Range | null {
  let { from } = run;
  while (from < run.to && language.determiners.has((read.tokens[from] as Token).word)) from++;
  return from < run.to ? { from, to: run.to } : null;
}

function genderOf(read: ReadText, range: Range, language: SubjectFirstLanguage): Phrase['gender'] {
  for (let i = range.from; i < range.to; i++) {
    const { word } = read.tokens[i] as Token;
    if (language.masculineWords.has(word)) return 'masculine';
    if (language.feminineWords.has(word)) return 'feminine';
  }
  return null;
}

/** Gender that a name's first word tells; `null` where it tells none. */
export function genderOfName(name: string, language: SubjectFirstLanguage): Phrase['gender'] {
  const blank = name.indexOf(' ');
  if (blank < 0) return null;
  const first = name.slice(0, blank).toLowerCase();
  if (language.masculineNames.has(first)) return 'masculine';
  return language.feminineNames.has(first) ? 'feminine' : null;
}

/** First token in the range that leaves the head of the phrase: "of", "for", "who". */
function headEnd(read: ReadText, range: Range, language: SubjectFirstLanguage): number {
  for (let i = range.from + 1; i < range.to; i++) {
    const token = read.tokens[i] as Token;
    if (!isWord(token)) return i;
    if (!token.capital && (language.ofWords.has(token.word) || language.relatives.has(token.word))) return i;
    // "executives working with large firms"
    const { word } = read.tokens[i - 1] as Token;
    if (
      /(?:ing|ed)$/.test(token.word) &&
      !token.capital &&
      (language.groups.has(word) || language.roles.has(word) || language.documents.has(word))
    )
      return i;
  }
  return range.to;
}

/** "Department of Justice", "Centers for Disease Control and Prevention": the name goes on over small words. */
function extendBody(read: ReadText, run: Range, limit: number, language: SubjectFirstLanguage): Range {
  if (!language.bodies.has((read.tokens[run.to - 1] as Token).word)) return run;
  let { to } = run;
  for (let i = run.to; i < limit && i < run.to + 8; i++) {
    const token = read.tokens[i] as Token;
    if (!isWord(token)) break;
    if (token.capital) to = i + 1;
    else if (!['of', 'for', 'the', 'and', 'on'].includes(token.word)) break;
  }
  return { from: run.from, to };
}

const ISSUED: ReadonlySet<string> = new Set(
  'released issued published filed prepared written signed posted'.split(' '),
);
/** Words between "released" and "by": "on Tuesday". */
const MAX_WHEN = 3;

/** Whose statement it is, behind its head: "statement from the company", "letter released Tuesday by the World Bank". */
function issuerOf(read: ReadText, { from, to }: Range, language: SubjectFirstLanguage): Phrase | null {
  const wordAt = (i: number): string => (i < to ? ((read.tokens[i] as Token | undefined)?.word ?? '') : '');
  let by = from;
  if (ISSUED.has(wordAt(from))) while (by < from + MAX_WHEN + 2 && wordAt(by) !== 'by') by++;
  else if (wordAt(from) !== 'from' && wordAt(from) !== 'by') return null;
  if (by >= to - 1 || (wordAt(by) !== 'by' && wordAt(by) !== 'from')) return null;
  const issuer = readPhrase(read, { from: by + 1, to }, language);
  return issuer === null || issuer.kind === 'other' || issuer.kind === 'pronoun' || issuer.kind === 'document'
    ? null
    : issuer;
}

/**
 * Read one chunk (no commas inside) as a speaker: "Foreign Minister Jane Roe of Utah" is the name Jane Roe,
 * "a spokesman for Roe" the role, "the Department of Justice" the body.
 */
export function readPhrase(read: ReadText, range: Range, language: SubjectFirstLanguage): Phrase | null {
  const { tokens } = read;
  let { from } = range;
  const { to } = range;
  while (from < to && !isWord(tokens[from])) from++;
  if (from >= to) return null;
  const first = tokens[from] as Token;
  const base = { from, to, head: '', pronoun: null, definite: false, gender: null } as const;
  if (to - from === 1) {
    const pronoun = language.pronouns.get(first.word);
    if (pronoun !== undefined) return { ...base, kind: 'pronoun', name: first.word, pronoun };
  }
  const end = headEnd(read, { from, to }, language);
  const last = tokens[end - 1] as Token;
  const gender = genderOf(read, { from, to: end }, language);
  const run = lastNameRun(read, { from, to: end }, language);
  // "Prosecutors say", at the head of a sentence, and "the South Carolina Republican": no name.
  const plain =
    run !== null &&
    (run.to - run.from === 1 || language.parties.has(last.word)) &&
    (language.groups.has(last.word) || language.roles.has(last.word) || PLURAL_DOCUMENT.test(last.word));
  if (run !== null && run.to === end && !last.possessive && !plain) {
    const ends = language.bodies.has(last.word) || language.media.has(last.word);
    // "the Justice Department": no office there, though "Justice Roe" has one.
    const bare = ends ? withoutDeterminers(read, run, language) : withoutTitles(read, run, language);
    if (bare !== null) {
      const full = extendBody(read, bare, to, language);
      const name = wording(read, full);
      const body = ends || full.to > bare.to;
      return { ...base, kind: body ? 'body' : 'name', name, gender: gender ?? genderOfName(name, language) };
    }
  }
  const determined = language.determiners.has(first.word);
  const name = wording(read, {
    from: determined && first.word.length < 4 && to > from + 1 ? from + 1 : from,
    to,
  });
  const definite = first.word === 'the';
  // The head is the last word before "of"; "one of the officials" has it after.
  const head = last.word;
  // "poll released", "analysis published in the Herald": what was done with a document is no part of its name.
  const cut =
    language.documents.has(head) && /(?:ed|ing)$/.test((tokens[end] as Token | undefined)?.word ?? '');
  const issuer = language.statements.has(head) ? issuerOf(read, { from: end, to }, language) : null;
  if (issuer !== null) return { ...issuer, from };
  const rest = {
    ...base,
    name: cut ? wording(read, { from: determined ? from + 1 : from, to: end }) : name,
    head,
    definite,
    gender,
  };
  if (language.groups.has(head)) return { ...rest, kind: 'group' };
  if (language.roles.has(head) || language.titles.has(withoutStop(head))) return { ...rest, kind: 'role' };
  if (language.documents.has(head)) return { ...rest, kind: 'document' };
  if (language.bodies.has(head) || language.media.has(head)) return { ...rest, kind: 'body' };
  // "dealers", "cyclists", "a dealer": agents by their form.
  if (AGENTS.test(head)) return { ...rest, kind: 'group' };
  if (AGENT.test(head) && determined) return { ...rest, kind: 'role' };
  return { ...rest, kind: 'other' };
}
