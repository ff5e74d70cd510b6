import { MIXED_WORDS, spanOf, typeOf } from './contentSpan.ts';
import { type Claim, claimFrame, claimLeft, isApposition, rightEnd } from './findClaims.ts';
import { type Clause, findClauses, isWord, pieceBefore } from './findClauses.ts';
import { type ContentStart, findContentStart } from './findContent.ts';
import type { SubjectFirstLanguage } from './language.ts';
import { type Phrase, readPhrase } from './readPhrase.ts';
import type { ReadText, Sentence, Token } from './readText.ts';
import type { Report } from './report.ts';

/** Words of the shortest clause before its cue: "Taxes will rise, she said". */
const LEAST_CLAUSE = 3;

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

function rightStart(
  read: ReadText,
  { subject, form }: Clause,
  sentence: Sentence,
  language: SubjectFirstLanguage,
): ContentStart | null {
  if (form === null) return null;
  const byDocument = subject.phrase?.kind === 'document';
  return findContentStart(read, subject.to, sentence.to, form.cue, language, byDocument);
}

/** Not "a group which would offer $120 million", "and officers fired": no words to the right, none to the left. */
function brings(read: ReadText, clause: Clause, sentence: Sentence, language: SubjectFirstLanguage): boolean {
  const { how, from } = clause.subject;
  if (how === 'after' || clause.form === null) return true;
  if (how === 'before' && read.tokens[from - 1]?.sign === 'comma') return true;
  return pieceBefore(read, from) >= 0 || rightStart(read, clause, sentence, language) !== null;
}

/**
 * The clause that closes its sentence and owns all of it: "Studies show that gardeners sleep better, Moss said";
 * -1 for none. What is reported before it is nested.
 */
function findOwner(
  read: ReadText,
  clauses: readonly Clause[],
  sentence: Sentence,
  language: SubjectFirstLanguage,
): number {
  const last = clauses.length - 1;
  const clause = clauses[last];
  if (last < 1 || clause?.form === null || clause === undefined || clause.form.form === 'participle')
    return -1;
  const { how, from } = clause.subject;
  if ((how !== 'before' && how !== 'after') || clause.embedded) return -1;
  if (read.tokens[from - 1]?.word !== ',' || (read.tokens[from - 1] as Token).piece >= 0) return -1;
  if (pieceBefore(read, from) >= 0 || rightStart(read, clause, sentence, language) !== null) return -1;
  for (let i = sentence.from; i < from; i++)
    if (read.tokens[i]?.word === ';' || read.tokens[i]?.sign === 'colon') return -1;
  const others = clauses.slice(0, last);
  const all = others.every(
    (other) =>
      other.form !== null &&
      other.subject.from < from &&
      rightStart(read, other, sentence, language)?.by !== 'marks',
  );
  return all && others.every((other) => pieceBefore(read, other.subject.from) < 0) ? last : -1;
}

/** After a medial cue: "…, dealers said, but they stayed". */
function reporterGoesOn(read: ReadText, comma: number, language: SubjectFirstLanguage): boolean {
  const word = read.tokens[comma + 1]?.word ?? '';
  const after = read.tokens[comma + 2]?.word ?? '';
  return (
    language.contrasts.has(word) || (word === 'and' && (after === 'that' || language.pronouns.has(after)))
  );
}

/** 'stressed "unity"': a word or two in marks with no comma before them and no capital. */
function isFragment(read: ReadText, { form }: Clause, { from, to }: Claim): boolean {
  const piece = read.pieces[(read.tokens[from] as Token).piece];
  if (piece === undefined || piece.close < to - 1 || piece.words >= MIXED_WORDS) return false;
  if (form?.cue.takes === 'bare' || !isWord(read.tokens[piece.open - 1])) return false;
  return !read.tokens[piece.open + 1]?.capital;
}

/** "Some say yes", "they shared that view": no clause. */
function isOneWord(read: ReadText, { from, to, rule }: Claim): boolean {
  if (rule !== 'cueClause' && rule !== 'cueThat') return false;
  let words = 0;
  for (let i = from; i < to && words < 2; i++) if (read.tokens[i]?.sign === 'word') words++;
  return words < 2;
}

/** All reports that a verb or frame of one sentence brings. `used` takes the marked pieces they hold. */
export function findReports(
  read: ReadText,
  sentence: Sentence,
  language: SubjectFirstLanguage,
  used: Set<number>,
): Report[] {
  const clauses = findClauses(read, sentence, language).filter((clause) =>
    brings(read, clause, sentence, language),
  );
  const owner = findOwner(read, clauses, sentence, language);
  const reports: Report[] = [];
  let leftBound = sentence.from;
  /** End of the words of the last report that were to its right. */
  let heldTo = Number.NEGATIVE_INFINITY;
  let holder: Clause | null = null;
  /** A frame at the head holds the whole sentence. */
  let framed = false;
  for (const [k, clause] of clauses.entries()) {
    const next = clauses.slice(k + 1).find((other) => !other.embedded);
    const nested = (clause.embedded && heldTo > clause.cue) || (framed && heldTo > clause.cue) || k < owner;
    const { subject, form } = clause;
    let claim: Claim | null = null;
    if (form === null) {
      claim = claimFrame(read, clause, leftBound, sentence, next, heldTo > clause.cue - 2, language);
      framed ||= claim !== null && claim.from > clause.cue;
    } else if (k === owner) {
      claim = { from: sentence.from, to: clause.cut, rule: 'clauseBeforeCue', confidence: 80 };
    } else {
      const free = (piece: number): boolean => !used.has(piece);
      const left = nested ? null : claimLeft(read, clause, leftBound, free, language);
      if (left?.rule === 'wordsBeforeCue') claim = left;
      else {
        const start = rightStart(read, clause, sentence, language);
        if (start !== null) {
          const to = rightEnd(read, clause, start.at, start.by, next, sentence, language);
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
            !reporterGoesOn(read, subject.to, language) &&
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
    if (claim !== null && isOneWord(read, claim)) claim = null;
    if (claim?.rule === 'cueMarks' && isFragment(read, clause, claim)) claim = null;
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
        carriers: [
          ...(medium ? [{ phrase: medium, rule: 'hearer' }] : []),
          ...(clause.carrier ? [{ phrase: clause.carrier, rule: 'quoting' }] : []),
        ],
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
