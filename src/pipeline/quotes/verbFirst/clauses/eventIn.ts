import { WordClass } from '../language/language.ts';
import type { NounPhrase } from '../phrases/readPhrase.ts';
import { classesAt, type Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';

/** A word with an article, an entity's last word, or an adverb: what stands before it is complete. */
function closes(scan: Scan, i: number, entityEnd: number): boolean {
  if (scan.tokens.kind[i] !== Kind.word) return true;
  return i === entityEnd - 1 || scan.tokens.reading[i]?.definite === true;
}

/** What a verb of an event has for its subject: a word with an article, a body, a number, a noun of action or a name. */
function happensTo(scan: Scan, i: number): boolean {
  const reading = scan.tokens.reading[i];
  if (!reading || reading.joined || scan.tokens.kind[i] !== Kind.word) return false;
  const who = WordClass.body | WordClass.quantifier | WordClass.group;
  return reading.definite || reading.action === true || (reading.classes & who) !== 0 || scan.entityAt.has(i);
}

/**
 * «قال متحدث باسم المستشفى ثبتت إصابة المدير»: the verb with which bare speech begins, though it reads as a word of the
 * subject's; its token, or 0. Only behind a phrase that is complete, so that nothing describes the speaker.
 */
export function eventIn(scan: Scan, subject: NounPhrase): number {
  const { tokens, language } = scan;
  let entityEnd = 0;
  for (let i = subject.from; i <= subject.to; i++) {
    const at = scan.entityAt.get(i);
    if (at) {
      entityEnd = at.to;
      i = Math.max(i, at.to - 1);
      continue;
    }
    const reading = tokens.reading[i];
    if (i <= subject.from || tokens.kind[i] !== Kind.word || !reading) continue;
    if (
      reading.classes & ~WordClass.verb ||
      reading.definite ||
      reading.given ||
      reading.cue ||
      reading.joined
    )
      continue;
    const word = tokens.word[i] as string;
    const whole = closes(scan, i - 1, entityEnd);
    if (whole && language.ownPast(word)) return i;
    if (!language.eventVerb(word) || !happensTo(scan, i + 1)) continue;
    const kind = WordClass.source | WordClass.group | WordClass.role;
    if (whole || classesAt(scan, i - 2) & kind || classesAt(scan, i - 1) & kind) return i;
  }
  return 0;
}
