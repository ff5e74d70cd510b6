import { WordClass } from './language.ts';
import { classesAt, type Scan } from './scan.ts';
import { Kind } from './tokens.ts';

/** Tokens of a place before its agency, and of the agency. */
const MAX_PLACE = 8;

/** «الميناء، بلاد الساحل (أفق) – كشف …»: past a place and the agency in brackets behind it, with their dash. */
function afterAgency(scan: Scan, from: number, to: number): number {
  const { tokens } = scan;
  if (from > 0 && tokens.kind[from - 1] !== Kind.line) return from;
  let open = from + 1;
  while (open < from + MAX_PLACE && (tokens.kind[open] === Kind.word || tokens.kind[open] === Kind.comma))
    open++;
  const close = scan.closers[open] as number;
  if (tokens.word[open] !== '(' || close > open + MAX_PLACE || close + 1 >= to) return from;
  let i = close + 1;
  while (i < to && tokens.kind[i] === Kind.other) i++;
  return i > close + 1 ? i : from;
}

/** Past what opens a framed sentence and is no part of it: a dateline, «يذكر أن» (it is to be mentioned that). */
export function afterLead(scan: Scan, from: number, to: number): number {
  const at = afterAgency(scan, from, to);
  const phrase = scan.phrases.get(at);
  if (phrase?.kind !== 'impersonal' && phrase?.kind !== 'background') return at;
  const that = (i: number): boolean => (classesAt(scan, i) & WordClass.complementizer) !== 0;
  const end = that(phrase.end) ? phrase.end + 1 : phrase.end;
  return that(end - 1) && end < to ? end : at;
}
