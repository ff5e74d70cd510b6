import { isStrict, WordClass } from '../language/language.ts';
import { classesAt, type Scan } from '../text/scan.ts';

/** «عاد وقال» from its first word on: what somebody did once and does again with a verb of reporting. */
function saysAgain({ tokens, language }: Scan, i: number): boolean {
  const reading = tokens.reading[i + 1];
  const form = reading?.cue;
  if (!form || !reading.joined || form.form !== 'finite' || form.past !== true || isStrict(form))
    return false;
  return language.again.has(tokens.word[i] as string);
}

/** «، وعاد وقال إن», «، ولكنه عاد وأكد أن», «ثم عاد وأوضح أن»: the verb before belongs to the verb of reporting. */
export function comesBack(scan: Scan, i: number): boolean {
  if (classesAt(scan, i) & WordClass.joiner && saysAgain(scan, i + 1)) return true;
  return saysAgain(scan, i) && (scan.tokens.word[i] as string).startsWith(scan.language.conjunction);
}
