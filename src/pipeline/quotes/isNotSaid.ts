import { type CueForm, WordClass } from './language.ts';
import { classesAt, type Scan } from './scan.ts';

/** True where what stands before a verb of reporting says that nobody in the text said it. */
export function isNotSaid(scan: Scan, at: number, form: CueForm): boolean {
  // «وليبرز للعالم بأن»: what a thing is done for.
  if (form.purpose && form.cue.deed) return true;
  if (form.form !== 'finite') return false;
  // «وكأنها تقول: «…»»: as if.
  if (scan.language.asIf.has(scan.tokens.word[at - 1] as string)) return true;
  // «لست مع الذين يرون أن»: whoever they are.
  const before = WordClass.preposition | WordClass.phraseEnd;
  return (classesAt(scan, at - 1) & WordClass.relative) !== 0 && (classesAt(scan, at - 2) & before) !== 0;
}
