import type { Frame } from '../page/blocks.ts';
import type { LabelledBlock } from './labels.ts';

// Lines above a headline: a section's name, a date, a byline.
const MOST_LINES = 4;
const LONGEST_LINE = 80;
const DEEPEST = 64;

function ancestorsOf(frame: Frame): Set<Frame> {
  const found = new Set<Frame>();
  let above: Frame | null = frame;
  for (let up = 0; above !== null && up < DEEPEST; up++, above = above.parent) found.add(above);
  return found;
}

function commonDepth(ancestors: ReadonlySet<Frame>, frame: Frame): number {
  let above = frame;
  for (let up = 0; !ancestors.has(above) && above.parent !== null && up < DEEPEST; up++) above = above.parent;
  return above.depth;
}

/**
 * Where the lines start that belong to the headline at `at` though they stand above it: a date or byline behind a
 * rule, or in an element with the headline that the text before is not in.
 *
 * @param from First block that may belong to it.
 * @returns Index of the first such line; `at` where there is none.
 */
export function findLead(entries: readonly LabelledBlock[], at: number, from: number): number {
  const head = (entries[at] as LabelledBlock).block;
  const ancestors = ancestorsOf(head.frame);
  let last = at - 1;
  while (last >= from && entries[last]?.label !== 'body') last--;
  const outside = last < from ? 0 : commonDepth(ancestors, (entries[last] as LabelledBlock).block.frame);
  let lead = at;
  let parted = head.afterRule;
  for (let i = at - 1; i > last && i >= from && at - i <= MOST_LINES && !parted; i--) {
    const { label, block } = entries[i] as LabelledBlock;
    if (label !== 'date' && label !== 'byline' && label !== 'chrome') break;
    if (block.text.length > LONGEST_LINE) break;
    parted = block.afterRule;
    const inside = commonDepth(ancestors, block.frame) > outside;
    if (inside || parted) lead = label === 'chrome' && !parted ? lead : i;
  }
  return lead;
}
