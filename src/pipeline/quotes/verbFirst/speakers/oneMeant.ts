import type { NounPhrase } from '../phrases/readPhrase.ts';
import { readingAt, type Scan } from '../text/scan.ts';
import { type Cast, type Voice, voiceOfEntity } from './cast.ts';
import type { Discourse } from './discourse.ts';
import { isAdjective, turnsBefore } from './epithets.ts';

/** «وأوضح الوزير السابق»: whoever spoke last, where he is such a one and no turn brings another. */
export function formerHolder(scan: Scan, state: Discourse, { from, to }: NounPhrase): Voice | null {
  if (to - from !== 2 || !scan.language.formers.has(readingAt(scan, from + 1)?.head ?? '')) return null;
  const last = state.spoken[state.spoken.length - 1];
  const his = last?.kind === 'person' && last.heads.has(readingAt(scan, from)?.head ?? '');
  return his && !turnsBefore(scan, from) ? last : null;
}

/** Tokens before an epithet in which the one whom it means is named. */
const REACH = 120;

/** «يتسلح كريم الصافي بالصبر. ويؤكد الصحافي الساحلي»: the one person named so far, where nobody has spoken. */
export function onlyNamed(
  scan: Scan,
  cast: Cast,
  state: Discourse,
  { from, to }: NounPhrase,
  gender: Voice['gender'],
): Voice | null {
  const office = readingAt(scan, from);
  if (state.spoken.length > 0 || to - from !== 2 || !office?.definite || !isAdjective(scan, from + 1))
    return null;
  let only: Voice | null = null;
  for (let i = from - 1; i >= Math.max(0, from - REACH) && scan.scope[i] === scan.scope[from]; i--) {
    const at = scan.entityAt.get(i);
    if (at?.entity.type !== 'person') continue;
    const voice = voiceOfEntity(cast, at.entity);
    if (only && voice !== only) return null;
    only = voice;
  }
  // «الوزير الساحلي» is not whoever has another office.
  if (!only || only.words.length < 2 || (gender && only.gender && only.gender !== gender)) return null;
  return only.heads.size === 0 || only.heads.has(office.head) ? only : null;
}
