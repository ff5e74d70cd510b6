import { isDateLine } from './isDateLine.ts';
import type { LabelledBlock } from './labels.ts';

/**
 * Take the date and byline lines off an article's beginning, and the date lines off its end: on flat pages nothing but
 * their words tells them from its text. What is taken off is relabelled in `entries`.
 *
 * @param bodies Indices of the article's body blocks, in page order.
 * @returns The indices that stay.
 */
export function trimDates(entries: readonly LabelledBlock[], bodies: readonly number[]): readonly number[] {
  let first = 0;
  for (; first < bodies.length; first++) {
    const entry = entries[bodies[first] as number] as LabelledBlock;
    if (isDateLine(entry.block.text)) markDate(entry);
    else if (entry.line?.kind === 'byline' && entry.line.parted) {
      entry.label = 'byline';
      entry.reason = entry.line.rule;
    } else break;
  }
  let end = bodies.length;
  for (; end > first + 1; end--) {
    const entry = entries[bodies[end - 1] as number] as LabelledBlock;
    if (!isDateLine(entry.block.text)) break;
    markDate(entry);
  }
  return bodies.slice(first, end);
}

function markDate(entry: LabelledBlock): void {
  entry.label = 'date';
  entry.reason = 'a date alone';
}
