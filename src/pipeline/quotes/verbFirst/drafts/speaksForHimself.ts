import type { Link } from '../clauses/findLink.ts';
import type { Extent } from '../extents/findExtent.ts';
import type { CueForm } from '../language/language.ts';
import type { Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';

/** Tokens of speech in which a hearer is named. */
const MAX_HEARD = 60;

/** «وقال: إن الضلال … اتصل بكم نبؤه»: behind a colon, with "you". */
function addressesHearers({ tokens, language }: Scan, { regionEnd }: Link, { from, to }: Extent): boolean {
  if (tokens.kind[regionEnd] !== Kind.colon) return false;
  for (let i = from; i < Math.min(to, from + MAX_HEARD); i++)
    if (language.hearer.has(tokens.word[i] as string)) return true;
  return false;
}

/**
 * True for a clause with no marks that is speech all the same: «قال فلان إننا ندعم» ("that we" after "said"; «أكد أننا» is a
 * report), «وقال: إن … عليكم».
 */
export function speaksForHimself(scan: Scan, form: CueForm, link: Link, extent: Extent): boolean {
  if (link.kind !== 'clause' || extent.type !== 'indirect') return false;
  const { tokens, language } = scan;
  const ours = form.cue.bare && link.at === link.regionEnd && language.spoken(tokens.word[link.at] as string);
  return ours || addressesHearers(scan, link, extent);
}
