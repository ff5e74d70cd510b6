import { isDated } from './labelLines.ts';
import type { LabelledBlock } from './labels.ts';
import { opensAlike } from './pageFacts.ts';

// How far below a standfirst the byline stands.
const REACH = 4;
// A paragraph of the article may stand above a byline; a page's description is seldom so long.
const LONGEST = 300;

function isSigned(entry: LabelledBlock | undefined): boolean {
  return entry?.line?.kind === 'byline' || isDated(entry);
}

/**
 * Take a standfirst off an article's beginning: a line that says what the page's description says, with the byline or date below it and
 * the text below that. What is taken off is relabelled in `entries`.
 *
 * @param bodies Indices of the article's body blocks, in page order.
 * @param description What the page says of itself, or `null`.
 * @returns The indices that stay.
 */
export function trimStandfirst(
  entries: readonly LabelledBlock[],
  bodies: readonly number[],
  description: string | null,
): readonly number[] {
  const [at] = bodies;
  if (at === undefined || description === null || bodies.length < 3) return bodies;
  const entry = entries[at] as LabelledBlock;
  if (entry.block.text.length > LONGEST || !opensAlike(entry.block.text, description)) return bodies;
  for (let i = at + 1; i <= at + REACH; i++) {
    if (isSigned(entries[i])) {
      entry.label = 'chrome';
      entry.reason = 'standfirst above the byline';
      return bodies.slice(1);
    }
    if (entries[i]?.label === 'body') return bodies;
  }
  return bodies;
}
