import { isStrict, WordClass } from '../language/language.ts';
import { classesAt, type Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';

/** How far back a sentence is followed. */
const MAX_BACK = 300;
const BOUNDARY =
  WordClass.complementizer |
  WordClass.fusedComplementizer |
  WordClass.joiner |
  WordClass.contrast |
  WordClass.relative;

/** «… تقدم." وكانت الحكومة»: past the mark that closes the sentence before. */
function afterClosing(scan: Scan, from: number, at: number): number {
  let i = from;
  while (
    i < at &&
    scan.tokens.kind[i] === Kind.mark &&
    (scan.pairs.partner[i] as number) >= 0 &&
    (scan.pairs.partner[i] as number) < i
  )
    i++;
  return i;
}

/** Token after the last boundary before `at`: where the clause with the verb at `at` begins. */
export function clauseStart(scan: Scan, at: number): number {
  let i = at;
  while (i > 0 && at - i < MAX_BACK) {
    const kind = scan.tokens.kind[i - 1];
    if (
      kind === Kind.line ||
      kind === Kind.stop ||
      kind === Kind.comma ||
      kind === Kind.colon ||
      kind === Kind.dots
    )
      break;
    if (classesAt(scan, i - 1) & BOUNDARY && !scan.entityAt.has(i - 1)) break;
    const form = scan.tokens.reading[i - 1]?.cue;
    if (form?.form === 'finite' && !isStrict(form) && i < at) break;
    // Words in marks know no subject outside them.
    if (kind === Kind.mark && (scan.pairs.partner[i - 1] as number) > at) break;
    i--;
  }
  return afterClosing(scan, i, at);
}

/** First token of the sentence that holds `at`. */
export function sentenceStart(scan: Scan, at: number): number {
  let i = at;
  while (
    i > 0 &&
    at - i < MAX_BACK &&
    scan.tokens.kind[i - 1] !== Kind.line &&
    scan.tokens.kind[i - 1] !== Kind.stop
  )
    i--;
  return afterClosing(scan, i, at);
}
