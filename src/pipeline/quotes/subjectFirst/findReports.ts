import { spanOf, typeOf } from './contentSpan.ts';
import { type Claim, claimFrame, claimLeft, isApposition, rightEnd } from './findClaims.ts';
import { type Clause, findClauses, isWord } from './findClauses.ts';
import { findContentStart } from './findContent.ts';
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
