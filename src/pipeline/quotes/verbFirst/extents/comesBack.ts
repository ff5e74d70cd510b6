import { isStrict } from '../language/language.ts';
import type { Scan } from '../text/scan.ts';

/** «عاد وقال» from its first word on: what somebody did once and does again with a verb of reporting. */
function saysAgain({ tokens, language }: Scan, i: number): boolean {
  if (!language.again.has(tokens.word[i] as string)) return false;
  const form = tokens.reading[i + 1]?.cue;
  return (
    tokens.reading[i + 1]?.joined === true && form?.form === 'finite' && form.past === true && !isStrict(form)
  );
}

/** «، وعاد وقال إن», «، ولكنه عاد وأكد أن», «ثم عاد وأوضح أن»: the verb before belongs to the verb of reporting. */
export function comesBack(scan: Scan, i: number): boolean {
  const word = scan.tokens.word[i] as string;
  const { language } = scan;
  if (language.beforeAgain.has(word)) return saysAgain(scan, i + 1);
  return word.startsWith(language.conjunction) && saysAgain(scan, i);
}
