import type { Block } from '../page/blocks.ts';
import { isDateLine } from './isDateLine.ts';
import { isPartName } from './isPartName.ts';
import { type LabelledBlock, linkShare } from './labels.ts';
import type { Opening } from './readAlso.ts';
import type { LabelledLine } from './recogniseLine.ts';

const SHORTEST_HEADLINE = 8;
const LONGEST_HEADLINE = 250;
const LEAST_PARAGRAPH = 60;
const MOST_LINKED = 0.3;
// Text that a headline has under it at least: less is a box.
const LEAST_TEXT = 250;
// How far pictures and bylines may keep a headline from its text, in blocks.
const REACH = 3;
const FULL_STOP = /[.۔。][\s"'»”’)\]]*$/u;

/**
 * Headlines right behind a read-also label that stands alone, neither of them a link, with paragraphs under them: a label that
 * leads elsewhere has a link behind it, so that what follows is the article itself.
 *
 * @example findLedOpenings(entries) // «اقرأ أيضاً:» (read also), a plain line, paragraphs: the line
 */
export function findLedOpenings(entries: readonly LabelledBlock[]): Opening[] {
  const found: Opening[] = [];
  for (let at = 1; at + 1 < entries.length; at++) {
    const marker = entries[at - 1] as LabelledBlock;
    const { block } = entries[at] as LabelledBlock;
    if (!leads(marker.block, marker.line) || !mayHead(block, (entries[at] as LabelledBlock).line)) continue;
    if (!hasText(entries, at)) continue;
    found.push({ at, from: 0, rule: `${marker.line?.rule}Alone`, exact: block.text });
  }
  return found;
}

/** Whether {@link findLedOpenings} may find any, whatever the blocks will be labelled. */
export function mayBeLed(blocks: readonly Block[], lines: readonly (LabelledLine | null)[]): boolean {
  for (let at = 1; at + 1 < blocks.length; at++) {
    if (!leads(blocks[at - 1] as Block, lines[at - 1] ?? null)) continue;
    if (mayHead(blocks[at] as Block, lines[at] ?? null)) return true;
  }
  return false;
}

/** Whether a block is a read-also label and nothing else: a button ("Read more") closes what stands above it. */
function leads({ text, links, hidden }: Block, line: LabelledLine | null): boolean {
  if (line?.kind !== 'readAlso' || line.button === true || hidden) return false;
  return text.length <= line.end && links.length === 0;
}

function mayHead({ text, links, hidden }: Block, line: LabelledLine | null): boolean {
  if (hidden || line !== null || links.length > 0 || FULL_STOP.test(text)) return false;
  if (text.length < SHORTEST_HEADLINE || text.length > LONGEST_HEADLINE) return false;
  return !isPartName(text) && !isDateLine(text);
}

function isParagraph({ label, block }: LabelledBlock): boolean {
  return label === 'body' && block.text.length >= LEAST_PARAGRAPH && linkShare(block) < MOST_LINKED;
}

function hasText(entries: readonly LabelledBlock[], at: number): boolean {
  let chars = 0;
  for (let i = at + 1; i < entries.length && chars < LEAST_TEXT; i++) {
    const entry = entries[i] as LabelledBlock;
    if (entry.line?.kind === 'readAlso' && chars > 0) break;
    if (isParagraph(entry)) chars += entry.block.text.length;
    else if (chars === 0 && i >= at + REACH) return false;
  }
  return chars >= LEAST_TEXT;
}
