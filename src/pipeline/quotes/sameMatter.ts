import { canSpeak } from './findSubject.ts';
import { isStrict } from './language.ts';
import type { Scan } from './scan.ts';
import { Kind } from './tokens.ts';

/** Tokens after "while" in which its clause would report. */
const REACH = 12;

/**
 * «، في حين تم تقديم العلاج»، «، فيما ساهم نقص التمويل»: a clause of nobody, right after "while", goes on with what is
 * told; «، فيما قتل جندي» and «، فيما نفت الشركة» turn to another.
 */
export function sameMatter(scan: Scan, at: number): boolean {
  const { tokens } = scan;
  for (let i = at; i < at + REACH; i++) {
    const kind = tokens.kind[i];
    if (kind !== Kind.word) return i > at + 1;
    if (i <= at + 1 && (scan.entityAt.has(i) || canSpeak(scan, i))) return false;
    // «، بينما الفئة الأخرى امتعضت»
    if (i <= at + 2 && scan.language.others.has(tokens.reading[i]?.head ?? '')) return false;
    const form = tokens.reading[i]?.cue;
    if (form?.form === 'finite' && !isStrict(form)) return false;
  }
  return true;
}
