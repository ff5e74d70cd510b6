import { WordClass } from '../language/language.ts';
import { classesAt, reportsAt, type Scan } from '../text/scan.ts';

/**
 * «، وهو ما نفته الشركة»، «، الأمر الذي نفته الشركة»، «، وهي نفس الفكرة التي دافع عنها المخرج»: the reporter sets what another
 * said against what was said.
 */
export function answersBack(scan: Scan, i: number): boolean {
  const { tokens, language } = scan;
  const reading = tokens.reading[i];
  if (language.matter.has(tokens.word[i] as string))
    return (classesAt(scan, i + 1) & WordClass.relative) !== 0 && reportsAt(scan, i + 2);
  if (!reading?.joined || !(reading.classes & WordClass.pronoun)) return false;
  const next = tokens.word[i + 1] as string;
  if (language.whatever.has(next)) return reportsAt(scan, i + 2);
  return language.sameness.includes(next) && (classesAt(scan, i + 3) & WordClass.relative) !== 0;
}
