import type { Block, Frame } from '../page/blocks.ts';
import type { Candidate } from './findCandidates.ts';
import { inHeading } from './labels.ts';

const DEEPEST = 64;
const FAR = 99999;
export const NO_HEADING = 7;

/** 1 to 6 for a heading's level; {@link NO_HEADING} for any other block. */
export function levelOf(block: Block): number {
  return inHeading(block) ? block.frame.tag.charCodeAt(1) - 48 : NO_HEADING;
}

/** The page's own headline: the strongest heading near above the first body block, or -1. */
export function pageHeadline(blocks: readonly Block[], first: number): number {
  let best = -1;
  for (let i = first; i >= 0 && i > first - 60; i--) {
    const block = blocks[i] as Block;
    if (!inHeading(block) || block.hidden) continue;
    if (best < 0 || levelOf(block) < levelOf(blocks[best] as Block)) best = i;
  }
  return best;
}

/** Highest element that starts between `from` and the block itself. */
export function opensAt(block: Block, from: number): Frame | null {
  let found: Frame | null = null;
  let frame: Frame | null = block.frame;
  for (let up = 0; frame !== null && up < 16 && frame.first >= from; up++, frame = frame.parent)
    found = frame;
  return found;
}

export interface Change {
  readonly before: number;
  readonly after: number;
  readonly joined: Frame;
}

/** How many elements close after `last` and open before `next`. */
export function containerChange(last: Block, next: Block): Change {
  const above = new Set<Frame>();
  let frame: Frame | null = last.frame;
  for (let up = 0; frame !== null && up < DEEPEST; up++, frame = frame.parent) above.add(frame);
  let joined = next.frame;
  let after = 0;
  for (; !above.has(joined) && joined.parent !== null && after < DEEPEST; after++) joined = joined.parent;
  let before = 0;
  for (frame = last.frame; frame !== null && frame !== joined && before < DEEPEST; frame = frame.parent)
    before++;
  return { before, after, joined };
}

export interface Distances {
  sinceHigher: number;
  untilHigher: number;
  sinceAlike: number;
  untilAlike: number;
}

/** Characters of body between a candidate and the nearest one of its level or above, or of its kind, on each side. */
export function distances(
  list: readonly Candidate[],
  blocks: readonly Block[],
  chars: Float64Array,
  kindOf: (c: Candidate | undefined) => number,
): Distances[] {
  const found = list.map(() => ({ sinceHigher: FAR, untilHigher: FAR, sinceAlike: FAR, untilAlike: FAR }));
  const bodyAt = (c: number) => chars[(list[c] as Candidate).at] as number;
  const walk = (
    order: readonly number[],
    higher: 'sinceHigher' | 'untilHigher',
    same: 'sinceAlike' | 'untilAlike',
  ) => {
    const lastOfLevel = new Array<number>(NO_HEADING + 1).fill(-1);
    const lastOfKind = new Map<number, number>();
    for (const c of order) {
      const own = found[c] as Distances;
      const level = levelOf(blocks[(list[c] as Candidate).at] as Block);
      for (let above = 0; above <= level; above++) {
        const other = lastOfLevel[above] as number;
        if (other >= 0) own[higher] = Math.min(own[higher], Math.abs(bodyAt(c) - bodyAt(other)));
      }
      const other = lastOfKind.get(kindOf(list[c]));
      if (other !== undefined) own[same] = Math.abs(bodyAt(c) - bodyAt(other));
      lastOfLevel[level] = c;
      lastOfKind.set(kindOf(list[c]), c);
    }
  };
  const order = list.map((_, c) => c);
  walk(order, 'sinceHigher', 'sinceAlike');
  walk(order.reverse(), 'untilHigher', 'untilAlike');
  return found;
}
