import { BOUNDARY, type Candidates } from './boundaryFeatures.ts';
import { evaluate, type Forest, sigmoid } from './forest.ts';
import type { LabelledBlock } from './labels.ts';
import { type Opening, readMarker } from './readAlso.ts';

// Characters of body an article has at least: less is a box, not an article.
const SHORTEST_ARTICLE = 120;
// Below a half: a missed opening costs two articles, a false one is mostly a short box that falls away below.
const OPENS = 0.3;
// A short stretch between openings is rather a box with a heading: the forest must be surer of it.
const SHORT_STRETCH = 700;
const OPENS_SHORT = 0.6;

function bodyBetween(entries: readonly LabelledBlock[], from: number, to: number): number {
  let characters = 0;
  for (let i = from; i < to; i++)
    if (entries[i]?.label === 'body') characters += entries[i]?.block.text.length ?? 0;
  return characters;
}

interface Scored extends Opening {
  readonly chance: number;
}

/** Openings that the boundary forest sees among `candidates`. */
function byForest(entries: readonly LabelledBlock[], candidates: Candidates, forest: Forest): Scored[] {
  const found: Scored[] = [];
  candidates.list.forEach(({ at, from, marker }, c) => {
    const chance = sigmoid(evaluate(forest, candidates.rows, c * BOUNDARY.length));
    if (chance < OPENS) return;
    const led = marker >= 0 ? entries[marker]?.line : null;
    const block = (entries[at] as LabelledBlock).block;
    const exact = led ? (entries[marker] as LabelledBlock).block.text.slice(0, led.end).trim() : block.text;
    found.push({ at, from, rule: led ? `${led.rule}Heading` : `model.${block.frame.tag}`, exact, chance });
  });
  return found;
}

/**
 * Where articles after the first start, in page order. Relabels read-also lists as it goes. Openings that leave too
 * little body for an article between them fall away, the less likely one first.
 *
 * @param candidates What the forest is asked about; `null` for plain text, where the read-also rules decide.
 */
export function findOpenings(
  entries: readonly LabelledBlock[],
  candidates: Candidates | null,
  forest: Forest,
): Opening[] {
  const scored: Scored[] = candidates === null ? [] : byForest(entries, candidates, forest);
  const opens = new Set(scored.map(({ at }) => at));
  for (let at = 0; at < entries.length; at++) {
    const kind = entries[at]?.line?.kind;
    if (kind !== 'readAlso' && kind !== 'lists') continue;
    const opening = readMarker(entries, at, opens);
    if (opening !== null && candidates === null) scored.push({ ...opening, chance: 0.9 });
  }
  const kept: Scored[] = [];
  let from = 0;
  for (let n = scored.length - 1; n >= 0; n--) {
    const { at, chance } = scored[n] as Scored;
    const end = scored[n + 1]?.at ?? entries.length;
    if (chance < OPENS_SHORT && bodyBetween(entries, at + 1, end) < SHORT_STRETCH) scored.splice(n, 1);
  }
  for (let n = 0; n < scored.length; n++) {
    const opening = scored[n] as Scored;
    if (bodyBetween(entries, from, opening.at) < SHORTEST_ARTICLE) {
      const last = kept[kept.length - 1];
      if (last === undefined || last.chance >= opening.chance) continue;
      kept.pop();
    }
    if (bodyBetween(entries, opening.at + 1, entries.length) < SHORTEST_ARTICLE) break;
    kept.push(opening);
    from = opening.at + 1;
  }
  return kept;
}
