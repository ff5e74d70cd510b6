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

const isSemicolon = (read: ReadText, at: number): boolean => read.tokens[at]?.word === ';';

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
      for (let i = open - 1; i >= leftBound && !isSemicolon(read, i); i--)
        if (isWord(read.tokens[i])) start = i;
      // 'Roe accused him of "…," and said': the marks are the first verb's.
      if (start < open && clause.subject.how === 'elided') return null;
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
  if (
    clause.subject.phrase?.kind === 'other' &&
    clause.form?.cue.takes !== 'bare' &&
    !/s$/.test(clause.subject.phrase.head)
  )
    return null;
  return { from: leftBound, to: from - 1, rule: 'clauseBeforeCue', confidence: 80 };
}

/** Whether the reporter speaks again after the comma or dash at `at`: "…, but he called the plan a disgrace". */
function reporterReturns(read: ReadText, at: number, limit: number, language: SubjectFirstLanguage): boolean {
  const first = read.tokens[at + 1];
  if (!isWord(first) || !first) return false;
  const contrast = language.contrasts.has(first.word);
  if (!contrast && !language.conjunctions.has(first.word)) return false;
  if (read.tokens[at]?.sign === 'dash' && contrast) return true;
  const subject = read.tokens[at + 2];
  if (
    !isWord(subject) ||
    !subject ||
    !(language.pronouns.has(subject.word) || subject.capital || language.groups.has(subject.word))
  )
    return false;
  for (let i = at + 3; i < limit && i < at + 7; i++) {
    const token = read.tokens[i] as Token;
    if (!isWord(token)) return false;
    if (language.characterizers.has(token.word)) return true;
    if (!token.capital && !language.auxiliaries.has(token.word) && !language.adverbs.has(token.word))
      return false;
  }
  return false;
}

/** "While Roe agrees that the hours are long, it appears": the report hangs on the clause after its comma. */
function hangs(read: ReadText, clause: Clause, sentence: Sentence, language: SubjectFirstLanguage): boolean {
  const { from } = clause.subject;
  const at = from - 1 >= sentence.from ? from - 1 : from;
  const { word } = read.tokens[at] as Token;
  return at <= sentence.from + 1 && language.hangers.has(word) && clause.subject.how === 'before';
}

/** End of the words to the right: the sentence's, or where the next report begins. */
export function rightEnd(
  read: ReadText,
  clause: Clause,
  start: number,
  by: string,
  next: Clause | undefined,
  sentence: Sentence,
  language: SubjectFirstLanguage,
): number {
  let end = next?.cut ?? sentence.to;
  const hanging = hangs(read, clause, sentence, language);
  for (let i = start; i < end; i++) {
    const here = read.tokens[i] as Token;
    const piece = read.pieces[here.piece];
    if (piece) {
      i = piece.close;
      if (hanging && by !== 'colon' && piece.ending === ',') end = Math.min(end, i + 1);
    } else if (here.sign === 'comma' || here.sign === 'dash') {
      if (i > start + 1 && hanging && here.word === ',') end = i;
      else if (reporterReturns(read, i, end, language)) end = i;
      // "Roe says it is slow; more hands would help, he said": the next report begins after the semicolon.
      else if (isSemicolon(read, i) && next !== undefined && !next.embedded && next.form !== null) end = i;
    }
  }
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

/** Whether the chunk at `from` describes the name before it and another comma follows: "a builder,", "who asked not to be named,". */
function describes(read: ReadText, from: number, limit: number, language: SubjectFirstLanguage): boolean {
  const { word } = read.tokens[from] ?? { word: '' };
  const relative = language.relatives.has(word) || word === 'whose';
  if (!relative && !/^\d+$/.test(word) && word !== 'a' && word !== 'an' && !language.roles.has(word))
    return false;
  for (let i = from; i < limit && i < from + 20; i++) {
    const token = read.tokens[i] as Token;
    if (token.sign === 'comma') return true;
    if (token.sign !== 'word' || (!relative && language.finites.has(token.word))) return false;
  }
  return false;
}

/** The sentence that "according to X" frames. */
export function claimFrame(
  read: ReadText,
  clause: Clause,
  leftBound: number,
  sentence: Sentence,
  next: Clause | undefined,
  held: boolean,
  language: SubjectFirstLanguage,
): Claim | null {
  const base = { rule: 'frame', confidence: 85 };
  const limit = next?.cut ?? sentence.to;
  const after = clause.subject.to;
  const words = clause.cut - leftBound;
  if (words <= 2) {
    if (held) return null;
    // At the head: the words follow the comma after the speaker and what describes him.
    for (let i = after; i < sentence.to && i - after < 40; i++)
      if (read.tokens[i]?.sign === 'comma' && !describes(read, i + 1, sentence.to, language))
        return { ...base, from: i + 1, to: sentence.to };
    return null;
  }
  if (held) return null;
  const goesOn =
    read.tokens[after]?.sign === 'comma' &&
    limit - after > 4 &&
    isWord(read.tokens[after + 1]) &&
    !/^(?:who|which|whose|a|an|the)$/.test(read.tokens[after + 1]?.word ?? '') &&
    !language.contrasts.has(read.tokens[after + 1]?.word ?? '') &&
    hasFinite(read, after + 1, limit, language);
  return { ...base, from: leftBound, to: goesOn ? limit : clause.cut };
}
