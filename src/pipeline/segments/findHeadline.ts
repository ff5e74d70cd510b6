import type { Block } from '../page/blocks.ts';
import { isHomeLink } from '../page/homeLink.ts';
import { fold } from '../text/fold.ts';
import { isDated } from './labelLines.ts';
import { endsSentence, inHeading, type LabelledBlock, linkShare } from './labels.ts';

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

const LONGEST_LINE = 200;

/** Short and unfinished, as a headline is, and a section's name or a date above it. */
function isLine({ text }: Block): boolean {
  return text.length <= LONGEST_LINE && !endsSentence(text);
}

/** The last of the short lines that the body begins with: the forests may take what stands above a headline for its text. */
function lastLine(entries: readonly LabelledBlock[], firstBody: number): number {
  let last = firstBody;
  while (last - firstBody < MOST_BETWEEN) {
    const next = entries[last + 1];
    if (next === undefined || !isLine((entries[last] as LabelledBlock).block) || !isLine(next.block)) break;
    last++;
  }
  return last;
}

/** The line before the body that is the page's title without the site's name: old templates set headlines in no heading. */
function findTitleLine(entries: readonly LabelledBlock[], firstBody: number, title: string): number {
  const whole = printOf(title);
  for (let i = lastLine(entries, firstBody); i >= 0; i--) {
    const { block } = entries[i] as LabelledBlock;
    if (block.hidden || block.text.length > title.length) continue;
    const print = printOf(block.text);
    if (print.length < LEAST_PRINT || 2 * print.length < whole.length) continue;
    if (whole.startsWith(print) || whole.endsWith(print)) return i;
  }
  return -1;
}

/** A heading that links to the site's first page: its name, on whichever page it stands. */
function isSiteName(block: Block): boolean {
  const [link] = block.links;
  return link !== undefined && linkShare(block) > 0.9 && isHomeLink(link.href);
}

/** The line above the body that is set as a later article's headline is: a page sets all of them alike. */
function findLineLike(entries: readonly LabelledBlock[], firstBody: number, like: Block): number {
  if (inHeading(like)) return -1;
  const isBold = (block: Block): boolean => block.bold >= block.text.length * 0.95;
  for (let i = firstBody; i >= 0 && firstBody - i <= MOST_BETWEEN; i--) {
    const { block } = entries[i] as LabelledBlock;
    const { frame } = block;
    if (block.hidden || !isLine(block) || isBold(block) !== isBold(like)) continue;
    if (frame.tag === like.frame.tag && frame.names === like.frame.names && isApart(block, like)) return i;
  }
  return -1;
}

/** Whether a headline's setting tells it from a line of text: by its weight or by a class. */
function isApart(block: Block, like: Block): boolean {
  return like.bold > 0 || (block.frame.names !== '' && block.frame !== like.frame);
}

/**
 * The first article's headline: the heading before its body that says what the page's title says, else the last
 * `h1` before it, else the first heading, else a line that the title begins or ends with, or that is set as the next
 * article's headline, else the unfinished line above the body where it shares more words with it than the title does; in
 * plain text the line before the body.
 *
 * @param like The headline of the page's next article, or `null`.
 * @returns Index of its block, or -1. It may lie behind `firstBody`, with short lines of the page's head in between.
 */
export function findHeadline(
  entries: readonly LabelledBlock[],
  firstBody: number,
  title: string | null,
  like: Block | null = null,
): number {
  let best = -1;
  let bestScore = 0;
  for (let i = 0; i <= firstBody && i < entries.length; i++) {
    const entry = entries[i] as LabelledBlock;
    const { block } = entry;
    if (block.text.length > 300 || block.hidden) continue;
    const heading = inHeading(block);
    if (!heading && block.frame.tag !== '#text') continue;
    if (heading && isSiteName(block)) continue;
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
  const alike = like === null ? -1 : findLineLike(entries, firstBody, like);
  if (alike >= 0) return alike;
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

const HEADLINE_NAME = /(?<!sub[-_]?)(?:title|headline)/iu;
const MOST_LEVELS = 4;

/**
 * The unfinished line of several words right above the body, in the body's own column; a link to the article may be one. Of
 * several the one whose class or id speaks of a title.
 */
function findLineAbove(entries: readonly LabelledBlock[], firstBody: number): number {
  const { frame } = (entries[firstBody] as LabelledBlock).block;
  let nearest = -1;
  // The forests may take the headline of a flat page for the text's first line: a date beside it tells.
  for (let i = firstBody; i >= 0 && firstBody - i <= MOST_BETWEEN; i--) {
    const { block, label } = entries[i] as LabelledBlock;
    if (block.hidden || isDated(entries[i]) || label === 'byline' || label === 'caption') continue;
    const { text } = block;
    const fits = text.length >= SHORTEST_LINE && text.split(' ').length > 2 && isLine(block);
    const isTold = i < firstBody || isDated(entries[i - 1]) || isDated(entries[i + 1]);
    if (fits && isTold && isNear(block, frame)) {
      if (isNamed(block)) return i;
      if (nearest < 0) nearest = i;
    } else if (i < firstBody) break;
  }
  return nearest;
}

/** Whether a line's class or id calls it a title. */
function isNamed({ frame, inner }: Block): boolean {
  return HEADLINE_NAME.test(`${frame.names} ${frame.id} ${inner.names} ${inner.id}`);
}

/** Whether a line stands in the body's column: its holder is one of the few elements around the body's first line. */
function isNear(block: Block, body: Block['frame']): boolean {
  let around: Block['frame'] | null = body;
  for (let up = 0; around !== null && up <= MOST_LEVELS; up++, around = around.parent)
    if (block.frame === around || block.frame.parent === around) return true;
  return false;
}
