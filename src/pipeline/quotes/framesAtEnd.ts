import { WordClass } from './language.ts';
import { classesAt, type Scan } from './scan.ts';
import { Kind } from './tokens.ts';

/** Tokens of a frame that ends its sentence. */
const REACH = 16;

/** «… بحسب تقرير نشرته الوكالة.»: a document or a medium to the end of the sentence is where the reporter has it from. */
export function framesAtEnd(scan: Scan, at: number): boolean {
  if (!(classesAt(scan, at) & (WordClass.document | WordClass.media))) return false;
  for (let i = at + 1; i < at + REACH; i++) {
    const kind = scan.tokens.kind[i];
    if (kind === undefined || kind === Kind.stop || kind === Kind.line) return true;
    if (kind !== Kind.word && kind !== Kind.mark) return false;
    if (classesAt(scan, i) & (WordClass.complementizer | WordClass.fusedComplementizer)) return false;
  }
  return false;
}
