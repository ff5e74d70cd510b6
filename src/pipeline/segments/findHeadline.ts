import { fold } from '../text/fold.ts';
import { inHeading, type LabelledBlock } from './labels.ts';

const WORD = /[\p{L}\p{N}]+/gu;

function wordSet(text: string): Set<string> {
  return new Set(fold(text).match(WORD) ?? []);
}

/** Share of words two texts have in common, 0 to 1 (Jaccard over folded words). */
export function titleOverlap(left: string, right: string): number {
  const a = wordSet(left);
  const b = wordSet(right);
  if (a.size === 0 || b.size === 0) return 0;
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  return (common / Math.min(a.size, b.size)) * (common / Math.max(a.size, b.size) > 0.3 ? 1 : 0.5);
}

// Letters and digits: a shorter line stands in many a title by chance.
const LEAST_PRINT = 12;

function printOf(text: string): string {
  return (fold(text).match(WORD) ?? []).join('');
}

/** The line before the body that is the page's title without the site's name: old templates set headlines in no heading. */
function findTitleLine(entries: readonly LabelledBlock[], firstBody: number, title: string): number {
  const whole = printOf(title);
  for (let i = firstBody - 1; i >= 0; i--) {
    const { block } = entries[i] as LabelledBlock;
    if (block.hidden || block.text.length > title.length) continue;
    const print = printOf(block.text);
    if (print.length < LEAST_PRINT || 2 * print.length < whole.length) continue;
    if (whole.startsWith(print) || whole.endsWith(print)) return i;
  }
  return -1;
}

/**
 * The first article's headline: the heading before its body that says what the page's title says, else the last
 * `h1` before it, else the first heading, else a line that the title begins or ends with; in plain text the line before
 * the body.
 *
 * @returns Index of its block, or -1.
 */
export function findHeadline(
  entries: readonly LabelledBlock[],
  firstBody: number,
  title: string | null,
): number {
  let best = -1;
  let bestScore = 0;
  for (let i = 0; i <= firstBody && i < entries.length; i++) {
    const entry = entries[i] as LabelledBlock;
    const { block } = entry;
    if (block.text.length > 300 || block.hidden) continue;
    const heading = inHeading(block);
    if (!heading && block.frame.tag !== '#text') continue;
    if (i === firstBody && !heading) continue;
    let score = block.frame.tag === 'h1' ? 0.6 : heading ? 0.2 : 0.1;
    if (title !== null) score += titleOverlap(block.text, title);
    if (score >= bestScore && !(block.frame.tag === '#text' && best >= 0)) {
      best = i;
      bestScore = score;
    }
  }
  return best === -1 && title !== null ? findTitleLine(entries, firstBody, title) : best;
}
