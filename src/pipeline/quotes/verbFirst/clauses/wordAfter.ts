import type { CueForm } from '../language/language.ts';
import { WordClass } from '../language/language.ts';
import { type NounPhrase, readJointPhrase } from '../phrases/readPhrase.ts';
import { classesAt, type Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';

/** «ودعا الفلسطينيين إلى», «ودعا مسؤولي الحركة»: several in the case of an object, right after a verb that takes one. */
export function isCalledOn(scan: Scan, i: number, form: CueForm): boolean {
  if (!(classesAt(scan, i) & WordClass.group)) return false;
  if (!form.cue.object && !scan.language.urging.has(form.cue.lemma)) return false;
  const reading = scan.tokens.reading[i];
  if (!reading || reading.preposition !== '' || reading.joined) return false;
  return scan.language.oblique(scan.tokens.word[i] as string, reading.definite);
}

/** Words of a name in marks. */
const MAX_MARKED = 4;

/** «يتهم «الساحل» كريم الصافي بأنه»: a name in marks is the subject, and who stands behind it the object. */
export function markedSubject(scan: Scan, i: number, form: CueForm): NounPhrase | null {
  if (scan.tokens.kind[i] !== Kind.mark || !form.cue.object) return null;
  const close = scan.pairs.partner[i] as number;
  if (close <= i || close - i > MAX_MARKED) return null;
  // «يتهم «الساحل» الشيخ كريم الصافي»: over a title.
  const next = scan.tokens.reading[close + 1];
  const at = scan.entityAt.get(close + 1) ?? (next?.definite ? scan.entityAt.get(close + 2) : undefined);
  if (at?.entity.type !== 'person' && !next?.given) return null;
  return readJointPhrase(scan, i, close + 1);
}

/**
 * Where who says it may begin, right behind of whom it is said: «قال عنه الصافي:», «الذي يصفه أصدقاؤه بأنه»; or -1. The one
 * before the verb is then no subject.
 */
export function afterAbout(scan: Scan, cueAt: number, form: CueForm): number {
  if (form.complete && form.cue.object) return cueAt + 1;
  const about = scan.language.carriedFromPronouns.has(scan.tokens.word[cueAt + 1] ?? '');
  return about && !form.cue.carries ? cueAt + 2 : -1;
}
