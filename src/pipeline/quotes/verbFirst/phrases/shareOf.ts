import { readingAt, type Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';
import type { NounPhrase } from './readPhrase.ts';

/** Code units of the digits. */
const ZERO = 48;
const NINE = 57;

/** «29 في المائة», «29 بالمئة من السكان»: a share of people, by its number; or `null`. */
export function shareOf(scan: Scan, from: number): NounPhrase | null {
  const { tokens, language } = scan;
  const code = (tokens.word[from] as string).charCodeAt(0);
  if (code < ZERO || code > NINE) return null;
  const free = language.withinWords.has(tokens.word[from + 1] as string);
  const at = free ? from + 2 : from + 1;
  const reading = tokens.reading[at];
  if (tokens.kind[at] !== Kind.word || !reading?.definite || !language.hundreds.has(reading.head))
    return null;
  const of = readingAt(scan, at + 2);
  const whole =
    tokens.word[at + 1] === language.learnedFrom && of?.definite === true && of.preposition === '';
  const to = whole ? at + 3 : at + 1;
  return { from, to, head: from, named: null, name: null, role: [from, to] };
}
