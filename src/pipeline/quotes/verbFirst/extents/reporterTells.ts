import { findLink } from '../clauses/findLink.ts';
import { canSpeak } from '../clauses/findSubject.ts';
import { WordClass } from '../language/language.ts';
import { classesAt, type Scan } from '../text/scan.ts';

/** Tokens of «وهو يعترف في الوقت نفسه بأن». */
const MAX_OWN = 8;

/** «اعتبره», «وصفتها»: with the pronoun of what somebody calls so. */
const OBJECT = /(?:ه|ها|هم|هما)$/u;

/**
 * Whether the reporter tells of the speaker or of the matter at `i`, in words that no speaker says of himself: «، ولم يعلق»,
 * «، دون أن تكشف», «، وهو يعترف بأن», «الذي اعتبره الوزير».
 *
 * @param apart Whether a comma or the like stands before `i`.
 */
export function reporterTells(scan: Scan, i: number, apart: boolean): boolean {
  const { tokens, language } = scan;
  const classes = classesAt(scan, i);
  const next = tokens.word[i + 1] ?? '';
  // «، وما يعطى في هذه المرحلة»: "and what", no negation.
  const untold =
    apart && classes & WordClass.negation && tokens.reading[i]?.joined && language.untold.has(next);
  if (untold && !language.whatever.has(tokens.reading[i]?.head ?? '')) return true;
  if (
    apart &&
    language.withouts.has(tokens.word[i] as string) &&
    language.untold.has(tokens.word[i + 2] ?? '')
  )
    return (classesAt(scan, i + 1) & WordClass.complementizer) !== 0;
  const form = tokens.reading[i + 1]?.cue;
  if (apart && classes & WordClass.pronoun && tokens.reading[i]?.joined) {
    const link = form?.form === 'finite' && form.past !== true ? findLink(scan, i + 1, form) : null;
    return link !== null && link.at - i <= MAX_OWN;
  }
  if (!(classes & WordClass.relative) || !OBJECT.test(next) || !canSpeak(scan, i + 2)) return false;
  return language.judging.has(next.replace(OBJECT, ''));
}
