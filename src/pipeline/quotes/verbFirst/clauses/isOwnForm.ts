import type { Scan } from '../text/scan.ts';
import { canSpeak } from './findSubject.ts';

/** «وأقترح أن» (and I suggest): by its hamza a verb of reporting is the first person's present, unless a speaker follows. */
export function isOwnForm(scan: Scan, i: number): boolean {
  const { tokens, language } = scan;
  const conjunction = tokens.reading[i]?.joined ? 1 : 0;
  const first = tokens.text.charCodeAt((tokens.start[i] as number) + conjunction);
  return language.ownVerb((tokens.word[i] as string).slice(conjunction), first) && !canSpeak(scan, i + 1);
}
