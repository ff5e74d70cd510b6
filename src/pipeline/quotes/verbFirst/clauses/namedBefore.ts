import { phraseOf } from '../phrases/phraseOf.ts';
import { type NounPhrase, readPhrase } from '../phrases/readPhrase.ts';
import type { Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';
import { sentenceStart } from './clauseStart.ts';

/** Tokens of a name before a relative, with its comma. */
const MAX_UNLISTED = 4;

/** «وزير النفط كريم الصافي، والذي أفاد بأن»: a name right before the relative that no entity covers. */
export function unlistedBefore(scan: Scan, relative: number): NounPhrase | null {
  const end = scan.tokens.kind[relative - 1] === Kind.comma ? relative - 1 : relative;
  for (let i = end - 1; i > end - MAX_UNLISTED && scan.tokens.kind[i] === Kind.word; i--) {
    if (!scan.tokens.reading[i]?.given) continue;
    const phrase = readPhrase(scan, i, end);
    return phrase?.name && phrase.to === end ? phrase : null;
  }
  return null;
}

/** The last person named in the sentence before `relative`. */
export function lastPerson(scan: Scan, relative: number): NounPhrase | null {
  const first = sentenceStart(scan, relative);
  for (let i = relative - 1; i >= first; i--) {
    const at = scan.entityAt.get(i);
    if (at?.entity.type === 'person' && at.start === scan.tokens.start[i]) return phraseOf(at);
  }
  return null;
}

/** «تصريحات كريم الصافي جاءت أثناء اجتماع، والذي أفاد بأن»: with "and" the relative goes back to the person of the clause before. */
export function goesOnWith(scan: Scan, relative: number): NounPhrase | null {
  if (!scan.tokens.reading[relative]?.joined || scan.tokens.kind[relative - 1] !== Kind.comma) return null;
  return lastPerson(scan, relative);
}
