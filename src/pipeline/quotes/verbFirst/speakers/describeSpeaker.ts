import type { Speaker } from '../../types.ts';
import type { Scan } from '../text/scan.ts';
import type { Resolved, Voice } from './cast.ts';
import type { Discourse } from './discourse.ts';

/** The speaker as a record names it, with the last others who spoke as runners-up. */
export function describeSpeaker(scan: Scan, resolved: Resolved | null, state: Discourse): Speaker {
  const code = scan.language.code;
  if (!resolved)
    return {
      name: '',
      entity: null,
      kind: 'unknown',
      resolution: 'unknown',
      confidence: 0,
      candidates: [],
      rule: `${code}.noSpeaker`,
    };
  const { voice } = resolved;
  const candidates = lastOthers(state, voice).map((other, i) => ({
    name: other.name,
    entity: other.entity,
    confidence: Math.max(5, 30 - 10 * i),
  }));
  return {
    name: voice.name,
    entity: voice.entity,
    kind: voice.kind,
    resolution: resolved.resolution,
    confidence: resolved.confidence,
    candidates: [{ name: voice.name, entity: voice.entity, confidence: resolved.confidence }, ...candidates],
    rule: resolved.rule,
  };
}

const MOST_OTHERS = 3;

/** Who spoke last beside `voice`, nearest first, each once. */
function lastOthers({ spoken }: Discourse, voice: Voice): Voice[] {
  const others = new Map<string, Voice>();
  for (let i = spoken.length - 1; i >= 0 && others.size < MOST_OTHERS; i--) {
    const other = spoken[i] as Voice;
    if (other.name !== voice.name && !others.has(other.name)) others.set(other.name, other);
  }
  return [...others.values()];
}
