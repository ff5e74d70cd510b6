import { type Clause, isWord, pieceBefore } from './findClauses.ts';
import { hasFinite } from './findContent.ts';
import type { SubjectFirstLanguage } from './language.ts';
import type { Piece, ReadText, Sentence, Token } from './readText.ts';

/** The words that a verb or frame claims, tokens `[from, to)`. */
export interface Claim {
  readonly from: number;
  readonly to: number;
  readonly rule: string;
  readonly confidence: number;
}

/** Words to the left: «"…," she said», "The plan failed, she said". */
export function claimLeft(
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
export function rightEnd(
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

/** "…, says Jane Roe, author of a guide": the rest tells who she is, and says nothing more. */
export function isApposition(
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
export function claimFrame(
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
