import { WordClass } from '../language/language.ts';
import { classesAt, type Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';

/**
 * «إن الحملة تقدمت. وأن الفريق زار سبع مدن»: a sentence that begins with "and that" goes on with the clause before the
 * full stop at `stop`; «. وإن كان الطريق طويلا» (even if) does not.
 */
export function resumesClause(scan: Scan, stop: number): boolean {
  const { tokens } = scan;
  const at = stop + 1;
  if (tokens.kind[stop] !== Kind.stop || tokens.reading[at]?.joined !== true) return false;
  if (!(tokens.word[at] as string).startsWith(scan.language.conjunction)) return false;
  const classes = classesAt(scan, at);
  if (classes & WordClass.fusedComplementizer) return true;
  const condition = WordClass.auxiliary | WordClass.negation;
  return (classes & WordClass.complementizer) !== 0 && (classesAt(scan, at + 1) & condition) === 0;
}

const QUESTION = /^[?؟]/u;

/**
 * «مضيفا: هل نتحدث عن توسعة؟ هذا ممكن، ولكن …»: speech with no marks asks and goes on, where the next sentence opens as
 * speech does.
 */
export function answersItself(scan: Scan, stop: number): boolean {
  const { tokens, language } = scan;
  const at = stop + 1;
  if (tokens.kind[stop] !== Kind.stop || !QUESTION.test(tokens.word[stop] as string)) return false;
  if (tokens.kind[at] !== Kind.word || scan.phrases.has(at) || tokens.reading[at]?.cue) return false;
  const word = tokens.word[at] as string;
  const opens = WordClass.firstPerson | WordClass.negation;
  return (classesAt(scan, at) & opens) !== 0 || language.ownOpeners.has(word) || language.replies.has(word);
}
