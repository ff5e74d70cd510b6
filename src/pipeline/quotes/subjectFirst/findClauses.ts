import { findQuotedAs } from './findQuotedAs.ts';
import { findSubject, type Subject } from './findSubject.ts';
import type { ReportingForm, SubjectFirstLanguage } from './language.ts';
import { type Phrase, readPhrase } from './readPhrase.ts';
import type { ReadText, Sentence, Token } from './readText.ts';
import { WordBit } from './tokenize.ts';

/** Reporting verbs read in one sentence. */
const MOST_CLAUSES = 12;

/** Speakers of "found that" and "showed that": a study, researchers, records. */
const VOICES: ReadonlySet<string> = new Set(['document', 'group', 'body']);

/** "The study found", and "they found", "it found" of one. */
function hasVoice({ phrase }: Subject): boolean {
  return (
    phrase !== null && (VOICES.has(phrase.kind) || phrase.pronoun === 'thing' || phrase.pronoun === 'many')
  );
}

/** "We tell you", "this suggests": the writer, or nobody. */
function speaksForNobody({ phrase }: Subject): boolean {
  if (phrase === null) return false;
  const { pronoun, name, kind } = phrase;
  return (
    pronoun === 'first' || (kind === 'other' && /^(?:this|that|these|those|all|what|which|not)\b/i.test(name))
  );
}

/** A cue in its sentence: a verb with its subject, or a frame with its speaker. */
export interface Clause {
  readonly cue: number;
  readonly cueEnd: number;
  readonly form: ReportingForm | null;
  readonly subject: Subject;
  /** "The Herald" in "The Herald quoted Roe as saying". */
  readonly carrier: Phrase | null;
  /** Where a clause before it must end. */
  readonly cut: number;
  /** Stands in the words of the clause before: "said Jones told him that". */
  readonly embedded: boolean;
}

export const isWord = (token: Token | undefined): boolean => token?.sign === 'word' && token.piece < 0;

/** The piece that ends right before token `at`, over a comma; -1 for none. */
export function pieceBefore(read: ReadText, at: number): number {
  const before = read.tokens[at - 1];
  if (before === undefined) return -1;
  if (before.piece >= 0) return before.piece;
  if (before.sign !== 'comma' && before.sign !== 'dash') return -1;
  return read.tokens[at - 2]?.piece ?? -1;
}

function matchesFrame(read: ReadText, at: number, frame: readonly string[]): boolean {
  return frame.every((word, i) => isWord(read.tokens[at + i]) && read.tokens[at + i]?.word === word);
}

/** "according to" and its speaker at `at`. */
function readFrame(
  read: ReadText,
  at: number,
  sentence: Sentence,
  language: SubjectFirstLanguage,
): Clause | null {
  const frame = language.frames.find((words) => matchesFrame(read, at, words));
  if (frame === undefined) return null;
  const from = at + frame.length;
  let to = from;
  for (; to < sentence.to && to - from < 25; to++) {
    const token = read.tokens[to] as Token;
    if (!isWord(token) || language.relatives.has(token.word) || token.word === 'that') break;
    if (to > from && language.finites.has(token.word)) break;
  }
  const phrase = readPhrase(read, { from, to }, language);
  if (phrase === null) return null;
  const cut = read.tokens[at - 1]?.sign === 'comma' ? at - 1 : at;
  const subject: Subject = { how: 'before', phrase, from: at, to };
  return { cue: at, cueEnd: from, form: null, subject, carrier: null, cut, embedded: false };
}

/** Where the words of the clause before this one end: before its comma and conjunction. */
function cutBefore(
  read: ReadText,
  from: number,
  limit: number,
  language: SubjectFirstLanguage,
): { cut: number; apart: boolean } {
  let cut = from;
  let apart = false;
  const contrast = read.tokens[cut - 1];
  if (
    cut - 1 > limit &&
    isWord(contrast) &&
    contrast &&
    (language.conjunctions.has(contrast.word) ||
      contrast.word === 'while' ||
      contrast.word === 'although' ||
      contrast.word === 'though')
  )
    cut--;
  const sign = read.tokens[cut - 1]?.sign;
  if (cut - 1 > limit && (sign === 'comma' || sign === 'dash')) {
    cut--;
    apart = true;
  }
  return { cut, apart };
}

/** Words of a relative clause between a speaker and his verb. */
const LONGEST_RELATIVE = 14;

/** "Jane Roe, a lawyer who testified at trial, said": what the clause tells is who she is. */
function describesSpeaker(read: ReadText, at: number, to: number, language: SubjectFirstLanguage): boolean {
  for (let i = at + 1; i < Math.min(to - 1, at + LONGEST_RELATIVE); i++) {
    const token = read.tokens[i] as Token;
    const next = read.tokens[i + 1];
    if (token.sign === 'comma')
      return next !== undefined && isWord(next) && language.cues.get(next.word)?.form === 'past';
    if (!isWord(token) || token.word === 'that') return false;
  }
  return false;
}

/** Every reporting verb and frame of a sentence that has a subject, in order. */
export function findClauses(read: ReadText, sentence: Sentence, language: SubjectFirstLanguage): Clause[] {
  const { tokens } = read;
  const clauses: Clause[] = [];
  let limit = sentence.from;
  for (let at = sentence.from; at < sentence.to && clauses.length < MOST_CLAUSES; at++) {
    const token = tokens[at] as Token;
    if (token.piece >= 0 || !(token.bits & (WordBit.cue | WordBit.frame))) continue;
    const frame = token.bits & WordBit.frame ? readFrame(read, at, sentence, language) : null;
    if (frame !== null) {
      clauses.push(frame);
      limit = frame.subject.to;
      at = frame.subject.to - 1;
      continue;
    }
    const form = language.cues.get(token.word);
    if (form === undefined || token.possessive) continue;
    if (
      token.capital &&
      at > sentence.from &&
      isWord(tokens[at - 1]) &&
      tokens[at - 1]?.capital &&
      (form.cue.nounLike || form.form === 'base' || form.form === 'participle')
    )
      continue;
    const inverted =
      pieceBefore(read, at) >= 0 ||
      tokens[at - 1]?.sign === 'comma' ||
      tokens[at - 1]?.sign === 'dash' ||
      at === sentence.from;
    const afterWords = pieceBefore(read, at) >= 0;
    const quoted = form.form === 'participle' ? findQuotedAs(read, at, limit, language) : null;
    const own = quoted?.subject ?? findSubject(read, at, limit, sentence.to, inverted, afterWords, language);
    if (own === null) continue;
    if (own.how === 'relative' && describesSpeaker(read, at, sentence.to, language)) continue;
    // '"…," said Jane Roe, a member of the church, who said': she is who spoke before.
    const last = clauses.at(-1)?.subject;
    const subject =
      own.how === 'relative' && last?.how === 'after' && last.to === limit
        ? { ...own, phrase: last.phrase }
        : own;
    if (speaksForNobody(subject)) continue;
    if (form.cue.voiced && !hasVoice(subject)) continue;
    const { cut, apart } = cutBefore(read, subject.from, limit, language);
    const previous = clauses.at(-1);
    const coordinate = subject.how === 'elided' || subject.how === 'relative';
    // "he would go but doctors have told him there was no hope": told to the speaker, in his words.
    const toSpeaker = form.cue.hearer && language.objectPronouns.has(tokens[at + 1]?.word ?? '');
    const embedded =
      previous !== undefined &&
      !apart &&
      !coordinate &&
      pieceBefore(read, subject.from) < 0 &&
      (cut === subject.from || toSpeaker);
    const carrier = quoted?.carrier ?? null;
    clauses.push({ cue: at, cueEnd: at + 1, form, subject, carrier, cut, embedded });
    limit = Math.max(at + 1, subject.to);
  }
  return clauses;
}
