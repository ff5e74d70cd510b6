import type { Block } from '../page/blocks.ts';
import { isDateLine } from './isDateLine.ts';
import { isNotice } from './isNotice.ts';
import { type BlockLabel, endsSentence, inHeading, type LabelledBlock, linkShare } from './labels.ts';
import { type LabelledLine, recogniseBlock } from './recogniseLine.ts';
import { amongSureItems } from './settle/standing.ts';

const NAVIGATION: ReadonlySet<string> = new Set(['nav', 'header', 'footer', 'button', 'menu']);

function inNavigation(block: Block): boolean {
  let frame = block.frame as Block['frame'] | null;
  for (let up = 0; frame !== null && up < 12; up++, frame = frame.parent) {
    if (NAVIGATION.has(frame.tag)) return true;
  }
  return false;
}

const LEADS_NOWHERE = /^\s*(?:#|javascript:|$)/i;

/** A link of one word, or of two short ones, is a menu entry, no headline. */
function isHeadlineLike(text: string): boolean {
  const gap = text.indexOf(' ');
  return gap >= 0 && (text.indexOf(' ', gap + 1) >= 0 || text.length >= 20);
}

function isTeaser(block: Block): boolean {
  if (block.links.length === 0 || linkShare(block) < 0.8 || !isHeadlineLike(block.text)) return false;
  const { text, links } = block;
  // What a script does on the page leads to no article.
  if (links.every(({ href }) => LEADS_NOWHERE.test(href))) return false;
  // A row of links to share or to go up by: "Facebook X WhatsApp".
  if (links.length > 1 && !links.some(({ start, end }) => isHeadlineLike(text.slice(start, end))))
    return false;
  return !inNavigation(block);
}

const LABEL_OF_LINE: Readonly<Record<LabelledLine['kind'], BlockLabel>> = {
  readAlso: 'marker',
  lists: 'marker',
  source: 'source',
  keywords: 'keywords',
  date: 'date',
  byline: 'byline',
  caption: 'caption',
};

const REASONS: readonly string[] = Array.from(
  { length: 101 },
  (_, n) => `model.body ${(n / 100).toFixed(2)}`,
);

/** The score in words, with two places: most blocks of a page share a few. Rounds a 32-bit float as `toFixed` does. */
function reasonOf(score: number): string {
  return REASONS[Math.floor(score * 100 + 0.5)] as string;
}

// A few joiners and marks with nothing to join: U+200D on a line of its own.
const INVISIBLE = /^[\p{Cf}\p{M}\s]{1,8}$/u;

function labelOne(
  block: Block,
  score: number,
  line: LabelledLine | null,
  why: string | undefined,
): [BlockLabel, string] {
  if (line !== null && line.kind !== 'byline' && line.kind !== 'caption')
    return [LABEL_OF_LINE[line.kind], line.rule];
  if (score >= 0.5) {
    if (INVISIBLE.test(block.text)) return ['chrome', 'no visible character'];
    return isNotice(block.text) ? ['chrome', 'a notice'] : ['body', reasonOf(score)];
  }
  if (line !== null) return [LABEL_OF_LINE[line.kind], line.rule];
  if (isTeaser(block)) return ['teaser', 'link headline'];
  if (isDateLine(block.text)) return ['date', 'a date alone'];
  if (why === 'a caption' || block.frame.tag === 'figcaption') return ['caption', why ?? 'figcaption'];
  return ['chrome', why ?? reasonOf(score)];
}

/** Whether a line says something of the page, such as its date, that an item of the text's own lists may say as well. */
function speaksOfPage({ kind }: LabelledLine): boolean {
  return kind === 'source' || kind === 'keywords' || kind === 'date';
}

/**
 * First labels, block by block: body by its score, lines by their words, headlines that are links.
 *
 * @param lines What each block's words were recognised as, where that is known already.
 * @param why Why a rule left a block out, by block.
 */
export function labelLines(
  blocks: readonly Block[],
  scores: Float32Array,
  lines?: readonly (LabelledLine | null)[],
  why?: ReadonlyMap<number, string>,
): LabelledBlock[] {
  return blocks.map((block, at) => {
    const score = scores[at] as number;
    const found = lines ? (lines[at] ?? null) : recogniseBlock(block);
    const line =
      found !== null && speaksOfPage(found) && amongSureItems(blocks, block, scores) ? null : found;
    const [label, reason] = labelOne(block, score, line, why?.get(at));
    return { block, score, line, label, reason };
  });
}

/** Short, unfinished or linked: what a headline looks like from outside. */
export function isShortLine(entry: LabelledBlock): boolean {
  const { block } = entry;
  if (inHeading(block) && block.text.length <= 250) return true;
  if (block.text.length > 200) return false;
  return linkShare(block) >= 0.8 || !endsSentence(block.text);
}

/** Whether an entry is a date line, though it may have been taken for body. */
export function isDated(entry: LabelledBlock | undefined): boolean {
  if (entry === undefined || entry.block.hidden) return false;
  return entry.label === 'date' || (entry.label === 'body' && isDateLine(entry.block.text));
}
