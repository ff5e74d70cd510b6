import { type CueForm, WordClass } from '../language/language.ts';
import { classesAt, type Scan, writtenAt } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';
import { findLink } from './findLink.ts';
import { canSpeak } from './findSubject.ts';

/** Tokens between two verbal nouns. */
const REACH = 14;

/**
 * «تمكن من توثيق القصص وكشف الغطاء عن الأخطار»: a verb that is written like its noun is that noun where it goes on with
 * another one behind a preposition, and has an object and no words.
 */
export function isVerbalNoun(scan: Scan, i: number, form: CueForm): boolean {
  const { tokens, language } = scan;
  const reading = tokens.reading[i];
  if (!reading?.joined || form.past !== true || !language.alsoNouns.has(reading.head)) return false;
  const next = tokens.reading[i + 1];
  if (tokens.kind[i + 1] !== Kind.word || canSpeak(scan, i + 1)) return false;
  if (!next?.definite && !language.possessed(writtenAt(scan, i + 1))) return false;
  for (let k = i - 1; k > i - REACH && tokens.kind[k] === Kind.word; k--) {
    const noun = tokens.reading[k];
    if (!noun?.action || noun.definite) continue;
    const governed = noun.preposition !== '' || (classesAt(scan, k - 1) & WordClass.preposition) !== 0;
    return governed && findLink(scan, i, form)?.kind !== 'clause';
  }
  return false;
}
