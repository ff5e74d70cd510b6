import { fold } from '../text/fold.ts';
import { isDated } from './labelLines.ts';
import { endsSentence, inHeading, type LabelledBlock } from './labels.ts';

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
  for (let i = firstBody; i >= 0; i--) {
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
 * `h1` before it, else the first heading, else a line that the title begins or ends with, else the unfinished line above
 * the body where it shares more words with it than the title does; in plain text the line before the body.
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
  const isTold =
    best >= 0 && (title === null || titleOverlap((entries[best] as LabelledBlock).block.text, title) > 0);
  if (isTold) return best;
  // A heading that shares no word with the title is a standfirst's or a box's, where a line says the title.
  const line = title === null ? -1 : findTitleLine(entries, firstBody, title);
  if (line >= 0 || best >= 0) return line >= 0 ? line : best;
  const above = findLineAbove(entries, firstBody);
  if (above < 0) return -1;
  // A title that tells of the site shares no words with the text; a picture's credit above it does not either.
  const text = wordSet(bodyFrom(entries, firstBody));
  const shared = (of: string | null): number => sharedWith(text, of ?? '');
  return shared((entries[above] as LabelledBlock).block.text) > shared(title) ? above : -1;
}

const READ = 2_000; // characters

function bodyFrom(entries: readonly LabelledBlock[], firstBody: number): string {
  let text = '';
  for (let i = firstBody; i < entries.length && text.length < READ; i++)
    if (entries[i]?.label === 'body') text += `${entries[i]?.block.text} `;
  return text.slice(0, READ);
}

/** Share of a line's words that a text has, 0 to 1. */
function sharedWith(text: ReadonlySet<string>, line: string): number {
  const words = wordSet(line);
  let common = 0;
  for (const word of words) if (text.has(word)) common++;
  return words.size === 0 ? 0 : common / words.size;
}

// Between a headline and its text stand a date, a byline, a picture's caption.
const MOST_BETWEEN = 4;
const SHORTEST_LINE = 12;
const LONGEST_LINE = 200;

/** The unfinished line of several words right above the body, in the body's own column; a link to the article may be one. */
function findLineAbove(entries: readonly LabelledBlock[], firstBody: number): number {
  const { frame } = (entries[firstBody] as LabelledBlock).block;
  // The forests may take the headline of a flat page for the text's first line: a date beside it tells.
  for (let i = firstBody; i >= 0 && firstBody - i <= MOST_BETWEEN; i--) {
    const { block, label } = entries[i] as LabelledBlock;
    if (block.hidden || isDated(entries[i]) || label === 'byline' || label === 'caption') continue;
    const { text } = block;
    const isLine = text.length >= SHORTEST_LINE && text.length <= LONGEST_LINE && text.split(' ').length > 2;
    const isNear =
      block.frame === frame || block.frame.parent === frame.parent || block.frame.parent === frame;
    const isTold = i < firstBody || isDated(entries[i - 1]) || isDated(entries[i + 1]);
    if (isLine && isNear && isTold && !endsSentence(text)) return i;
    if (i < firstBody) return -1;
  }
  return -1;
}
