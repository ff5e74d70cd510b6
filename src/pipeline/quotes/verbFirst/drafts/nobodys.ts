import { type CueForm, WordClass } from '../language/language.ts';
import type { NounPhrase } from '../phrases/readPhrase.ts';
import { classesAt, type Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';

/**
 * «ولكن يتوقع وصوله», «فإن مكونات النمو تشير إلى»: a passive, or a present verb right after the noun that does it, with
 * no one who speaks.
 */
export function isNobodys(scan: Scan, at: number, form: CueForm, subject: NounPhrase | null): boolean {
  // «كشفت عن وجود تحديات على المجتمع»: behind its preposition stands what was said.
  const beyond =
    subject !== null && subject.from > at && form.cue.soft.includes(scan.tokens.word[at + 1] as string);
  if ((subject && !beyond) || form.form !== 'finite') return false;
  if (form.impersonal) return true;
  const before = scan.tokens.reading[at - 1];
  if (scan.tokens.reading[at]?.joined || !before || scan.tokens.kind[at - 1] !== Kind.word) return false;
  // «فإن الأزمة كشفت عن»: in the past, where the noun opens the clause.
  if (form.past && !(classesAt(scan, at - 2) & WordClass.complementizer)) return false;
  return before.definite && before.classes === 0;
}

/** «تشير التوقعات إلى أن»: what points, and is nobody (annotation guide, section 2.2). */
export const isImpersonalSource = (scan: Scan, subject: NounPhrase | null): boolean =>
  subject !== null &&
  !subject.named &&
  scan.language.impersonalSources.has(scan.tokens.reading[subject.from]?.head ?? '');

/** «أكدت التحاليل إصابته»: what finds out, and announces nothing. */
export const isFinding = (scan: Scan, subject: NounPhrase | null): boolean =>
  subject !== null &&
  !subject.named &&
  scan.language.findings.has(scan.tokens.reading[subject.from]?.head ?? '');

/** «المعلومات تشير إلى أن», «الكثير يعتقدون أن»: inside another's words, a source or people at large that are nobody. */
function isGeneral(scan: Scan, subject: NounPhrase | null): boolean {
  if (isImpersonalSource(scan, subject)) return true;
  if (!subject || subject.named || subject.to - subject.from > 1) return false;
  const reading = scan.tokens.reading[subject.from];
  return (
    reading !== undefined &&
    scan.language.people.has(reading.head) &&
    (reading.definite || reading.count === 'many')
  );
}

/** «أن المعلومات تشير إلى أن», «أن الكثير يعتقدون أن»: within what somebody says, nobody's words. */
export const isHearsay = (scan: Scan, form: CueForm, subject: NounPhrase | null): boolean =>
  isGeneral(scan, subject) ||
  (form.cue.opinion && subject !== null && (classesAt(scan, subject.from) & WordClass.quantifier) !== 0);

/** A plain noun with a pronoun: «شهرتهم» (their fame). */
export const isOwned = (scan: Scan, { from, named }: NounPhrase): boolean =>
  !named &&
  classesAt(scan, from) === 0 &&
  scan.language.possessed(scan.tokens.text.slice(scan.tokens.start[from], scan.tokens.end[from]));

const VOICES = WordClass.document | WordClass.group | WordClass.body | WordClass.media;

/** A study, its authors or a body, known by the head word or over «نتائج» (results of). */
export const isVoice = (scan: Scan, phrase: NounPhrase): boolean =>
  ((classesAt(scan, phrase.from) | classesAt(scan, phrase.from + 1)) & VOICES) !== 0;
