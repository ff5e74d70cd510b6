import { type NounPhrase, readPhrase } from '../phrases/readPhrase.ts';
import type { Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';

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
