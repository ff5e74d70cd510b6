import { inHeading, type LabelledBlock } from './labels.ts';

// Where the forests are surer than this, the line is the article's own last word, or a heading over a heading.
const SURE_LAST = 0.9;
const SURE_EMPTY = 0.7;
const COLON = /[:：]$/u;

/** Whether a heading has nothing under it but the next one: its section was left out. */
function isEmpty(entry: LabelledBlock, next: LabelledBlock): boolean {
  return inHeading(entry.block) && inHeading(next.block) && next.block.frame.tag <= entry.block.frame.tag;
}

/**
 * Take off what announces no part of the article: headings and lines in a colon at its end ("Related content:",
 * "More from us"), and headings whose section was left out. What is taken off is relabelled in `entries`.
 *
 * @param bodies Indices of the article's body blocks, in page order.
 * @returns The indices that stay: at least the first.
 */
export function trimHeadings(entries: readonly LabelledBlock[], bodies: readonly number[]): number[] {
  const kept: number[] = [];
  for (let b = bodies.length - 1; b >= 0; b--) {
    const entry = entries[bodies[b] as number] as LabelledBlock;
    const { block, score } = entry;
    const next = kept[kept.length - 1];
    const idle =
      next === undefined
        ? b > 0 && score < SURE_LAST && (inHeading(block) || COLON.test(block.text))
        : score < SURE_EMPTY && isEmpty(entry, entries[next] as LabelledBlock);
    if (!idle) {
      kept.push(bodies[b] as number);
      continue;
    }
    entry.label = 'chrome';
    entry.reason = next === undefined ? 'announces what is no body' : 'heading without a text';
  }
  return kept.reverse();
}
