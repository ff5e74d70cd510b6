import type { QuoteType } from '../types.ts';
import { type Clause, findClauses, isWord, pieceBefore } from './findClauses.ts';
import { findContentStart, hasFinite } from './findContent.ts';
import type { SubjectFirstLanguage } from './language.ts';
import { type Phrase, readPhrase } from './readPhrase.ts';
import type { Piece, ReadText, Sentence, Token } from './readText.ts';
import type { Report } from './report.ts';

/** Fewer words in marks leave a clause indirect: a name or a scare quote (scheme, section 3). */
const MIXED_WORDS = 3;

/** Words of the shortest clause before its cue: "Taxes will rise, she said". */
const LEAST_CLAUSE = 3;

/** Direct where all words are in marks, mixed where three or more are, else indirect. */
function typeOf(read: ReadText, from: number, to: number): { type: QuoteType; marks: string } {
  let outside = 0;
  let longest: Piece | undefined;
  for (let i = from; i < to; i++) {
    const token = read.tokens[i] as Token;
    if (token.sign === 'word' && token.piece < 0) outside++;
    const piece = read.pieces[token.piece];
    if (piece && i === piece.open && piece.words > (longest?.words ?? 0)) longest = piece;
  }
  if (longest === undefined || longest.words < MIXED_WORDS)
    return longest && outside === 0
      ? { type: 'direct', marks: longest.marks }
      : { type: 'indirect', marks: '' };
  return { type: outside === 0 ? 'direct' : 'mixed', marks: longest.marks };
}

/** Span of tokens `[from, to)` without marks, commas and stops at its edges; `null` where no word is left. */
export function spanOf(read: ReadText, from: number, to: number): { start: number; end: number } | null {
  let start = from;
  let end = to;
  const keeps = (i: number): boolean => {
    const token = read.tokens[i] as Token;
    return (
      token.sign === 'word' ||
      token.sign === 'bracket' ||
      (token.sign === 'other' && /[\p{L}\p{N}\p{S}%]/u.test(token.word))
    );
  };
  while (start < end && !keeps(start)) start++;
  while (end > start && !keeps(end - 1)) end--;
  if (end <= start) return null;
  // A question or exclamation mark is the speaker's own.
  if (end < to && /^[?!\u2026]/.test((read.tokens[end] as Token).word)) end++;
  return { start: (read.tokens[start] as Token).start, end: (read.tokens[end - 1] as Token).end };
}

interface Claim {
  readonly from: number;
  readonly to: number;
  readonly rule: string;
  readonly confidence: number;
}

/** Words to the left: «"…," she said», "The plan failed, she said". */
function claimLeft(
  read: ReadText,
  clause: Clause,
  leftBound: number,
  free: (piece: number) => boolean,
  language: SubjectFirstLanguage,
): Claim | null {
  const { from } = clause.subject;
  if (clause.subject.how === 'elided' && clause.form?.form !== 'past') return null;
  const piece = pieceBefore(read, from);
  const before = read.tokens[from - 1];
  // Marks of the sentence before are speech of their own.
  if (piece >= 0 && free(piece) && (read.pieces[piece] as Piece).close >= leftBound) {
    const { open, close, ending } = read.pieces[piece] as Piece;
    if (before?.sign === 'comma' || ending !== '' || clause.subject.how === 'after') {
      let start = open;
      for (let i = open - 1; i >= leftBound; i--) if (isWord(read.tokens[i])) start = i;
      // «Smith was blunt: "…," he said» keeps to the marks.
      for (let i = open - 1; i >= start; i--) if (read.tokens[i]?.sign === 'colon') start = open;
      const outside = open - start;
      if (outside > 0 && outside <= 2 && language.adjunctOpeners.has((read.tokens[start] as Token).word))
        start = open;
      return { from: start, to: close + 1, rule: 'wordsBeforeCue', confidence: 95 };
    }
  }
  if (before?.sign !== 'comma' || from - 1 <= leftBound) return null;
  // "To fast well, experts suggest drinking": the cue has its own complement.
  const next = read.tokens[clause.subject.to];
  if (
    isWord(next) &&
    next &&
    next.word !== 'out' &&
    !(language.settingPrepositions.has(next.word) && next.word !== 'to') &&
    !language.times.has(next.word) &&
    !language.adverbs.has(next.word) &&
    !language.relatives.has(next.word) &&
    !language.subordinators.has(next.word) &&
    !clause.form?.cue.hearer
  )
    return null;
  if (clause.subject.phrase?.kind === 'other' && !/s$/.test(clause.subject.phrase.head)) return null;
  return { from: leftBound, to: from - 1, rule: 'clauseBeforeCue', confidence: 80 };
}

/** End of the words to the right: the sentence's, or where the next report begins. */
function rightEnd(
  read: ReadText,
  start: number,
  by: string,
  next: Clause | undefined,
  sentence: Sentence,
): number {
  let end = next?.cut ?? sentence.to;
  const token = read.tokens[start];
  if (token === undefined || token.piece < 0) return end;
  const piece = read.pieces[token.piece] as Piece;
  const after = read.tokens[piece.close + 1];
  // Marks to the end of the sentence, or closed by a sign: they hold it all; else the clause goes on.
  if (
    by === 'colon' ||
    (piece.ending !== '' && piece.ending !== '\u2014') ||
    after === undefined ||
    !isWord(after)
  )
    end = Math.min(end, piece.close + 1);
  return end;
}

function hearerMedium(
  read: ReadText,
  clause: Clause,
  to: number,
  language: SubjectFirstLanguage,
): Phrase | null {
  if (!clause.form?.cue.hearer) return null;
  const from = clause.cueEnd;
  let end = from;
  while (
    end < to &&
    end - from < 8 &&
    isWord(read.tokens[end]) &&
    !language.complementizers.has((read.tokens[end] as Token).word)
  )
    end++;
  for (let i = end; i > from; i--) {
    const token = read.tokens[i - 1] as Token;
    if (language.media.has(token.word) && (token.capital || token.word !== 'news'))
      return readPhrase(read, { from, to: i }, language);
  }
  return null;
}

/** All reports that a verb or frame of one sentence brings. `used` takes the marked pieces they hold. */
export function findReports(
  read: ReadText,
  sentence: Sentence,
  language: SubjectFirstLanguage,
  used: Set<number>,
): Report[] {
  const clauses = findClauses(read, sentence, language);
  const reports: Report[] = [];
  let leftBound = sentence.from;
  /** End of the words of the last report that were to its right. */
  let heldTo = Number.NEGATIVE_INFINITY;
  let holder: Clause | null = null;
  for (const [k, clause] of clauses.entries()) {
    const next = clauses.slice(k + 1).find((other) => !other.embedded);
    const nested = clause.embedded && heldTo > clause.cue;
    const { subject, form } = clause;
    let claim: Claim | null = null;
    if (form === null) claim = claimFrame(read, clause, leftBound, sentence, next, heldTo > clause.cue - 2);
    else {
      const free = (piece: number): boolean => !used.has(piece);
      const left = nested ? null : claimLeft(read, clause, leftBound, free, language);
      if (left?.rule === 'wordsBeforeCue') claim = left;
      else {
        const start = findContentStart(read, subject.to, sentence.to, form.cue, language);
        if (start !== null) {
          const to = rightEnd(read, start.at, start.by, next, sentence);
          if (to > start.at)
            claim = {
              from: start.at,
              to,
              rule: start.by === 'that' ? 'cueThat' : start.by === 'bare' ? 'cueClause' : 'cueMarks',
              confidence: start.by === 'bare' ? 80 : 92,
            };
        } else if (left !== null) {
          const medial =
            read.tokens[subject.to]?.sign === 'comma' &&
            subject.to + 3 < (next?.cut ?? sentence.to) &&
            form.form !== 'participle' &&
            !isApposition(read, clause, sentence.to, language);
          if (medial) claim = { ...left, to: next?.cut ?? sentence.to, rule: 'cueInside' };
          else if (subject.from - 1 - leftBound >= LEAST_CLAUSE) claim = left;
        }
      }
    }
    if (form === null && claim === null && heldTo >= clause.cut && holder !== null) {
      // "Smith said …, according to the filing": the frame carried Smith's words.
      const last = reports.at(-1);
      if (last && subject.phrase)
        reports[reports.length - 1] = {
          ...last,
          carriers: [...last.carriers, { phrase: subject.phrase, rule: 'frame' }],
        };
    }
    // "Some say yes": one word is no clause.
    if (claim?.rule === 'cueClause' && claim.to - claim.from < 2) claim = null;
    const content = claim && spanOf(read, claim.from, claim.to);
    if (claim !== null && content !== null) {
      const { type, marks } = typeOf(read, claim.from, claim.to);
      for (let i = claim.from; i < claim.to; i++)
        if ((read.tokens[i] as Token).piece >= 0) used.add((read.tokens[i] as Token).piece);
      const medium = hearerMedium(read, clause, claim.from, language);
      reports.push({
        cue: clause.cue,
        cueEnd: clause.cueEnd,
        phrase: subject.phrase,
        content,
        type,
        marks,
        denied: form?.cue.denies ?? false,
        rule: form === null ? 'frame' : claim.rule,
        confidence: claim.confidence,
        nested,
        carriers: medium ? [{ phrase: medium, rule: 'hearer' }] : [],
      });
      if (!nested) {
        heldTo = claim.to;
        holder = clause;
      }
    }
    // "The study adds to the evidence, Roe said": a verb that reports nothing stays in the words.
    if (claim === null && form !== null && subject.how === 'before') continue;
    leftBound = Math.max(leftBound, subject.to, next === undefined ? 0 : Math.min(next.cut, heldTo));
  }
  return reports;
}

/** "…, says Jane Roe, author of a guide": the rest tells who she is, and says nothing more. */
function isApposition(
  read: ReadText,
  { subject }: Clause,
  limit: number,
  language: SubjectFirstLanguage,
): boolean {
  const word = read.tokens[subject.to + 1]?.word ?? '';
  if (subject.how !== 'after' || subject.phrase === null) return false;
  if (language.settingPrepositions.has(word) || language.adjunctOpeners.has(word)) return false;
  if (language.subordinators.has(word) || language.times.has(word) || language.adverbs.has(word))
    return false;
  return !hasFinite(read, subject.to + 1, limit, language);
}

/** The sentence that "according to X" frames. */
function claimFrame(
  read: ReadText,
  clause: Clause,
  leftBound: number,
  sentence: Sentence,
  next: Clause | undefined,
  held: boolean,
): Claim | null {
  const base = { rule: 'frame', confidence: 85 };
  const limit = next?.cut ?? sentence.to;
  const after = clause.subject.to;
  const words = clause.cut - leftBound;
  if (words <= 2) {
    if (held) return null;
    // At the head: the words follow the first comma.
    for (let i = after; i < limit; i++)
      if (read.tokens[i]?.sign === 'comma' && i - after < 25) return { ...base, from: i + 1, to: limit };
    return null;
  }
  if (held) return null;
  const goesOn =
    read.tokens[after]?.sign === 'comma' &&
    limit - after > 4 &&
    isWord(read.tokens[after + 1]) &&
    !/^(?:who|which|a|an|the)$/.test(read.tokens[after + 1]?.word ?? '');
  return { ...base, from: leftBound, to: goesOn ? limit : clause.cut };
}
