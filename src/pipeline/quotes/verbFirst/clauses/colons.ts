import { type CueForm, isStrict, WordClass } from '../language/language.ts';
import type { Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';

/** Tokens between a verb that is mostly another word and what it brings. */
export const MAX_STRICT = 10;

/** True for a colon that brings items, an address or a number. */
export function opensList(scan: Scan, colon: number): boolean {
  const word = scan.tokens.reading[colon - 1];
  if (word && scan.language.listing.includes(word.head)) return true;
  // «تصنيفها إلى: حزين، سعيد».
  if (word && word.classes & WordClass.preposition && !word.cue) return true;
  // «الصفات، مثل: الصبر والهدوء».
  if (scan.language.examples.has(scan.tokens.word[colon - 1] as string)) return true;
  // «على الرابط: example.org».
  if (/^(?:https?|www|[a-z-]+\.[a-z])/iu.test(scan.tokens.word[colon + 1] ?? '')) return true;
  return /^[0-9]+$/u.test(scan.tokens.word[colon + 1] ?? '') && scan.tokens.kind[colon + 2] !== Kind.word;
}

/** Tokens between a verb that does not say and its colon, where no marks follow. */
const MAX_TO_COLON = 20;

/** A colon too far behind its verb to be the verb's. */
export function isFarColon({ tokens }: Scan, colon: number, cueAt: number, form: CueForm): boolean {
  if (isStrict(form)) return colon - cueAt > MAX_STRICT;
  return !form.cue.bare && colon - cueAt > MAX_TO_COLON && tokens.kind[colon + 1] !== Kind.mark;
}
