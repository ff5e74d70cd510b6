import { type CueForm, WordClass } from '../language/language.ts';
import { CLAUSE } from '../text/phraseClasses.ts';
import { classesAt, type Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';

/**
 * True where the clause of a verb that is mostly another word follows it at once: «أصر على أن», «أبان أن», «عبر عن ثقته
 * بأن» (over the noun that is somebody's).
 */
export function linksAtOnce(scan: Scan, at: number, form: CueForm): boolean {
  if (form.form !== 'finite' || form.impersonal) return false;
  const { tokens, language } = scan;
  let i = at + 1;
  if (form.cue.links.includes(tokens.word[i] as string) && tokens.kind[i] === Kind.word) {
    i++;
    // «عبر عن أمله في أن».
    if (language.possessed(tokens.text.slice(tokens.start[i], tokens.end[i]))) {
      i++;
      if (classesAt(scan, i) & WordClass.preposition) i++;
    }
  }
  return (classesAt(scan, i) & CLAUSE) !== 0;
}
