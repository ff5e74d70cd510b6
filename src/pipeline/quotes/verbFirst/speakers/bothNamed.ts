import type { NounPhrase } from '../phrases/readPhrase.ts';
import type { EntityAt, Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';
import { type Cast, type Voice, voiceOfEntity } from './cast.ts';

/** Tokens before an office of two in which they are named. */
const REACH = 160;

/** Tokens between the two: «ونظيره الساحلي». */
const MAX_BETWEEN = 4;

/** «كريم الصافي | ونظيره الساحلي | فادي سالم»: "and", with at most an office between two names. */
function areJoined(scan: Scan, first: EntityAt, second: EntityAt): boolean {
  if (second.from - first.to > MAX_BETWEEN) return false;
  const { joined } = scan.tokens.reading[first.to] ?? { joined: false };
  for (let i = first.to; i < second.from; i++) if (scan.tokens.kind[i] !== Kind.word) return false;
  return joined || second.start > (scan.tokens.start[second.from] as number);
}

/** «بحث الرئيس كريم الصافي ونظيره فادي سالم … وأكد الرئيسان»: the two who were named last, in their order, or `null`. */
export function bothNamed(scan: Scan, cast: Cast, { from }: NounPhrase): readonly [Voice, Voice] | null {
  let second: EntityAt | null = null;
  for (let i = from - 1; i >= Math.max(0, from - REACH) && scan.scope[i] === scan.scope[from]; i--) {
    const at = scan.entityAt.get(i);
    if (at?.entity.type !== 'person') continue;
    if (second && areJoined(scan, at, second))
      return [voiceOfEntity(cast, at.entity), voiceOfEntity(cast, second.entity)];
    second = at;
  }
  return null;
}
