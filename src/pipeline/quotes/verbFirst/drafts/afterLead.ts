import { afterAgency } from '../clauses/findTopic.ts';
import { WordClass } from '../language/language.ts';
import { classesAt, type Scan } from '../text/scan.ts';

/** Past what opens a framed sentence and is no part of it: a dateline, «يذكر أن» (it is to be mentioned that). */
export function afterLead(scan: Scan, from: number, to: number): number {
  const at = afterAgency(scan, from, to);
  const phrase = scan.phrases.get(at);
  if (phrase?.kind !== 'impersonal' && phrase?.kind !== 'background') return at;
  const that = (i: number): boolean => (classesAt(scan, i) & WordClass.complementizer) !== 0;
  const end = that(phrase.end) ? phrase.end + 1 : phrase.end;
  return that(end - 1) && end < to ? end : at;
}
