import { isDateLine } from './isDateLine.ts';
import type { LabelledBlock } from './labels.ts';

/**
 * Take the date lines off an article's beginning: on flat pages nothing but their words tells them from its text.
 * What is taken off is relabelled in `entries`.
 *
 * @param bodies Indices of the article's body blocks, in page order.
 * @returns The indices that stay.
 */
export function trimDates(entries: readonly LabelledBlock[], bodies: readonly number[]): readonly number[] {
  let first = 0;
  for (; first < bodies.length; first++) {
    const entry = entries[bodies[first] as number] as LabelledBlock;
    if (!isDateLine(entry.block.text)) break;
    entry.label = 'date';
    entry.reason = 'a date alone';
  }
  return bodies.slice(first);
}
