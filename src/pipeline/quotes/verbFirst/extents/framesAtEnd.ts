import { WordClass } from '../language/language.ts';
import { CLAUSE } from '../text/phraseClasses.ts';
import { classesAt, type Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';

/** Tokens of a frame that ends its sentence. */
const REACH = 16;

/** «… بحسب تقرير نشرته الوكالة.»: a document or a medium to the end of the sentence is where the reporter has it from. */
export function framesAtEnd(scan: Scan, at: number): boolean {
  if (!(classesAt(scan, at) & (WordClass.document | WordClass.media))) return false;
  for (let i = at + 1; i < at + REACH; i++) {
    const kind = scan.tokens.kind[i];
    if (kind === undefined || kind === Kind.stop || kind === Kind.line) return true;
    if (kind !== Kind.word && kind !== Kind.mark) return false;
    if (classesAt(scan, i) & CLAUSE) return false;
  }
  return false;
}

/**
 * «ذلك النظام، بحسب بيان الوزير، ينبغي أن يبقى», «أنه، ووفقا للهيئة، يبلغ»: a frame between commas that stands inside the
 * clause, which goes on behind it.
 */
export function standsInside(scan: Scan, from: number, at: number): boolean {
  const { tokens } = scan;
  for (let i = at; i < at + REACH; i++) {
    const kind = tokens.kind[i];
    if (kind === Kind.word || kind === Kind.mark) continue;
    if (kind !== Kind.comma) return false;
    const next = tokens.reading[i + 1];
    if (classesAt(scan, from - 2) & CLAUSE) return true;
    if (tokens.kind[i + 1] !== Kind.word || !next || next.joined || next.cue || scan.phrases.has(i + 1))
      return false;
    return (next.classes & (WordClass.governor | WordClass.auxiliary)) === next.classes && next.classes !== 0;
  }
  return false;
}
