import { type CueForm, WordClass } from '../language/language.ts';
import { CLAUSE } from '../text/phraseClasses.ts';
import { classesAt, type Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';

/** Words between a verb and the object that makes an idiom of it. */
const IDIOM_REACH = 9;

/** Words between «لافتة» and «كتب عليها». */
const WRITTEN_REACH = 2;

/** «لفت المهرجان انتباه الزوار إلى», before the verb's own link; «لافتة كبيرة كتب عليها», behind what it is written on. */
export function isIdiom(scan: Scan, at: number, form: CueForm): boolean {
  const on = (classesAt(scan, at + 1) & WordClass.pronominal) !== 0 && !scan.tokens.reading[at]?.joined;
  for (let i = at - 1; on && i >= at - WRITTEN_REACH && scan.tokens.kind[i] === Kind.word; i--)
    if (form.cue.idioms.includes(scan.tokens.reading[i]?.head ?? '')) return true;
  for (let i = at + 1; i <= at + IDIOM_REACH && scan.tokens.kind[i] === Kind.word; i++) {
    const word = scan.tokens.word[i] as string;
    if (form.cue.idioms.includes(word) || form.cue.idioms.includes(scan.tokens.reading[i]?.head ?? ''))
      // «لافتا الانتباه إلى أن»: with its clause at once it reports.
      return !(form.cue.links.includes(scan.tokens.word[i + 1] ?? '') && classesAt(scan, i + 2) & CLAUSE);
    if (form.cue.links.includes(word)) return false;
  }
  return false;
}
