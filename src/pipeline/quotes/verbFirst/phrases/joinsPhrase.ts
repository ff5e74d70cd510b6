import { WordClass, type WordReading } from '../language/language.ts';
import { classesAt, readingAt, type Scan } from '../text/scan.ts';
import { isPerson, isSpeakerType } from './findNameInPhrase.ts';
import type { NounPhrase } from './readPhrase.ts';

/** A state or a body by its name alone: «فرنسا», «حماس». */
export function isState(scan: Scan, phrase: NounPhrase): boolean {
  if (phrase.named) return isSpeakerType(phrase.named) && phrase.named.from === phrase.from;
  return phrase.to - phrase.from === 1 && classesAt(scan, phrase.from) === WordClass.metonym;
}

/** «وألمانيا»: another with "and" written on to it. */
export function joinsState(scan: Scan, i: number): boolean {
  if (!(scan.tokens.word[i] as string).startsWith(scan.language.conjunction)) return false;
  const at = scan.entityAt.get(i);
  if (at) return isSpeakerType(at) && at.start === (scan.tokens.start[i] as number) + 1;
  return classesAt(scan, i) === WordClass.metonym;
}

/** A person's name or office with "and" written on to it. */
export function joinsPerson(scan: Scan, i: number): boolean {
  const reading = readingAt(scan, i) as WordReading;
  if (!(scan.tokens.word[i] as string).startsWith(scan.language.conjunction)) return false;
  if (isPerson(scan.entityAt.get(i)) || reading.given) return true;
  return (reading.classes & (WordClass.role | WordClass.honorific)) !== 0 && reading.definite;
}
