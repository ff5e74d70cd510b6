import type { Frame } from '../page/blocks.ts';
import { isDated } from './labelLines.ts';
import type { BlockLabel, LabelledBlock } from './labels.ts';

// Lines above a headline: a section's name, a date, a byline.
const MOST_LINES = 4;
const LONGEST_LINE = 80;
const DEEPEST = 64;
// Lines that end an article: a date behind them is the next one's.
const CLOSING: ReadonlySet<BlockLabel> = new Set(['source', 'keywords', 'marker', 'teaser']);

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

/** Body, unless it is a date close above the headline that the forests took for the end of the text before. */
function isText(entry: LabelledBlock, above: number): boolean {
  return entry.label === 'body' && !(above <= MOST_LINES && isDated(entry));
}

/** Whether the article that ends above has a date of its own before its text: that at its end is not its. */
function isDatedAbove(entries: readonly LabelledBlock[], from: number, end: number): boolean {
  for (let i = Math.max(0, from - MOST_LINES); i < end; i++) {
    const entry = entries[i] as LabelledBlock;
    if (isDated(entry)) return true;
    if (i >= from && entry.label === 'body') return false;
  }
  return false;
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
  while (last >= from && !isText(entries[last] as LabelledBlock, at - last)) last--;
  const outside = last < from ? 0 : commonDepth(ancestors, (entries[last] as LabelledBlock).block.frame);
  let lead = at;
  let parted = head.afterRule;
  for (let i = at - 1; i > last && i >= from && at - i <= MOST_LINES && !parted; i--) {
    const { block, ...entry } = entries[i] as LabelledBlock;
    const label = entry.label === 'body' ? 'date' : entry.label;
    if (label !== 'date' && label !== 'byline' && label !== 'chrome') break;
    if (block.text.length > LONGEST_LINE) break;
    parted = block.afterRule;
    const inside = commonDepth(ancestors, block.frame) > outside;
    const closed =
      label === 'date' &&
      (CLOSING.has(entries[i - 1]?.label ?? 'body') ||
        (!isDated(entries[at + 1]) && (entry.label === 'body' || isDatedAbove(entries, from, last))));
    if (inside || parted || closed) lead = label === 'chrome' && !parted ? lead : i;
  }
  return lead;
}
