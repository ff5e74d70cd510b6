import type { Block } from '../page/blocks.ts';
import { isDateLine } from './isDateLine.ts';
import { isDated, isShortLine } from './labelLines.ts';
import { endsSentence, type LabelledBlock } from './labels.ts';
import type { Opening } from './readAlso.ts';
import type { LabelledLine } from './recogniseLine.ts';

const SHORTEST_HEADLINE = 8;
const LONGEST_HEADLINE = 250;
const LEAST_TEXT = 60;
// How many link headlines may stand between a read-also marker and the headline after them.
const LONGEST_LIST = 30;

/**
 * Headlines that no markup tells: an unfinished line with a date beside it, text under it, and above it what closes
 * an article: a source or keyword line, a rule, or a read-also marker with its link headlines.
 */
export function findDatedOpenings(entries: readonly LabelledBlock[]): Opening[] {
  const found: Opening[] = [];
  for (let at = 1; at + 1 < entries.length; at++) {
    const { block, line } = entries[at] as LabelledBlock;
    if (!mayHead(block, line)) continue;
    const dateAbove = isDated(entries[at - 1]);
    const dateBelow = isDated(entries[at + 1]);
    if ((!dateAbove && !dateBelow) || isDated(entries[at])) continue;
    if (!isText(entries[at + (dateBelow ? 2 : 1)])) continue;
    const rule = closedBy(entries, at, dateAbove ? at - 1 : at);
    if (rule !== null) found.push({ at, from: 0, rule, exact: block.text });
  }
  return found;
}

/**
 * Whether {@link findDatedOpenings} may find any, whatever the blocks will be labelled: asked of most pages in vain, and
 * their labels need not be known for it.
 */
export function mayBeDated(blocks: readonly Block[], lines: readonly (LabelledLine | null)[]): boolean {
  const isDate = (at: number): boolean =>
    lines[at]?.kind === 'date' || isDateLine((blocks[at] as Block).text);
  const isText = (at: number): boolean => at < blocks.length && mayBeText(blocks[at] as Block);
  for (let at = 1; at + 1 < blocks.length; at++) {
    if (!mayHead(blocks[at] as Block, lines[at] ?? null)) continue;
    if ((isText(at + 2) && isDate(at + 1)) || (isText(at + 1) && isDate(at - 1))) return true;
  }
  return false;
}

function mayHead(block: Block, line: LabelledLine | null): boolean {
  const { length } = block.text;
  if (block.hidden || length < SHORTEST_HEADLINE || length > LONGEST_HEADLINE) return false;
  return line === null && !endsSentence(block.text);
}

function mayBeText({ text }: Block): boolean {
  return text.length >= LEAST_TEXT && endsSentence(text);
}

function isText(entry: LabelledBlock | undefined): boolean {
  return entry?.label === 'body' && mayBeText(entry.block);
}

/** What closes the article above the lines from `first` on; `null` where nothing does. */
function closedBy(entries: readonly LabelledBlock[], at: number, first: number): string | null {
  if ((entries[first] as LabelledBlock).block.afterRule || (entries[at] as LabelledBlock).block.afterRule)
    return 'rule.datedAfterRule';
  for (let i = first - 1; i >= 0 && first - i <= LONGEST_LIST; i--) {
    const entry = entries[i] as LabelledBlock;
    const kind = entry.line?.kind;
    if (kind === 'readAlso') return `${entry.line?.rule}Dated`;
    if (kind === 'source' || kind === 'keywords') return i === first - 1 ? `${entry.line?.rule}Dated` : null;
    if (!isShortLine(entry)) return null;
  }
  return null;
}
