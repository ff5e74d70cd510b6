import { canSpeak } from '../clauses/findSubject.ts';
import { isStrict } from '../language/language.ts';
import type { Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';

/** Tokens after "while" in which its clause would report. */
const REACH = 12;

/** Tokens of what is told in which a noun is looked for that comes back behind "while". */
const TOLD = 40;

/** «فالدول النامية تتعرض لضغوط، بينما الآن الدول النامية هي …»: who is told of already. */
function isToldOf({ tokens }: Scan, i: number, at: number): boolean {
  const head = tokens.reading[i]?.head ?? '';
  for (let k = at - 2; k > at - TOLD && k >= 0; k--) {
    if (tokens.kind[k] === Kind.stop || tokens.kind[k] === Kind.line) return false;
    if (tokens.reading[k]?.head === head && tokens.word[k + 1] === tokens.word[i + 1]) return true;
  }
  return false;
}

/**
 * «، في حين تم تقديم العلاج»، «، فيما ساهم نقص التمويل»: a clause of nobody, right after "while", goes on with what is
 * told; «، فيما قتل جندي» and «، فيما نفت الشركة» turn to another.
 */
export function sameMatter(scan: Scan, at: number): boolean {
  const { tokens } = scan;
  for (let i = at; i < at + REACH; i++) {
    const kind = tokens.kind[i];
    if (kind !== Kind.word) return i > at + 1;
    if (i <= at + 1 && (scan.entityAt.has(i) || canSpeak(scan, i)) && !isToldOf(scan, i, at)) return false;
    // «، بينما الفئة الأخرى امتعضت»
    if (i <= at + 2 && scan.language.others.has(tokens.reading[i]?.head ?? '')) return false;
    const form = tokens.reading[i]?.cue;
    if (form?.form === 'finite' && !isStrict(form)) return false;
  }
  return true;
}
