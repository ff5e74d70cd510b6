import type { NounPhrase } from '../phrases/readPhrase.ts';
import { readingAt, type Scan, writtenAt } from '../text/scan.ts';
import type { Resolved } from './cast.ts';

/** Letters of an unlisted name. */
const MIN_LETTERS = 3;

/** Fathatan, with or without its alef: an adverb or an object, and no subject's case. */
const TANWIN = /\u064b\u0627?$/u;

/**
 * Whether the one word taken for a name that nobody listed is rather an object, an adverb or what somebody owns
 * («وأكد المقبل أن», «قال متأخرا:», «كتب مقالي»): in 26 of 969 quotes of random news it was a name twice.
 */
export function isStray(scan: Scan, subject: NounPhrase, { rule }: Resolved): boolean {
  if (rule !== `${scan.language.code}.unlistedName` || !subject.name || subject.role) return false;
  const [from, to] = subject.name;
  const reading = readingAt(scan, from);
  if (to - from !== 1 || !reading || reading.given || subject.from !== from) return false;
  const written = writtenAt(scan, from);
  return (
    // «أو» (or), «كي» (so that): no unlisted name has two letters.
    (scan.tokens.word[from] as string).length < MIN_LETTERS ||
    (reading.definite && !scan.language.nisba(reading.head)) ||
    TANWIN.test(written) ||
    scan.language.manner(scan.tokens.word[from] as string) ||
    scan.language.possessed(written) ||
    scan.language.feminineNisba(written)
  );
}
