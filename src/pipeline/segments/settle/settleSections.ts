import type { Block, BlockPage, Frame } from '../../page/blocks.ts';
import { headingLevel } from './standing.ts';
import { BODY, leaveOut, type Verdicts } from './verdicts.ts';

const WRAPPERS = 8;
const TEXT_SURE = 0.9;
// So much sure text comes first: the page's own headline opens no section.
const LEAST_TEXT = 2;
// A heading that is less surely out does not speak for its section.
const HEADING_OUT = 0.3;
// A section with a block as sure as this has a heading that was misjudged.
const SECTION_SURE = 0.98;

/** The element that a heading stands in with what it heads, over wrappers of its own. */
function holderOf({ frame }: Block): Frame {
  let holder = frame.parent ?? frame;
  for (let up = 0; up < WRAPPERS && holder.parent !== null; up++, holder = holder.parent)
    if (holder.end - holder.first > frame.end - frame.first) break;
  return holder;
}

/**
 * Leave a section out whose heading is no body, behind the text's beginning: questions about a product, a promotion, what
 * others say. It runs to the next heading as high. For pages of one article: elsewhere such a heading may open the next one.
 *
 * @example // <h2>Why travel with us</h2><p>We sail daily.</p> with 0.2, 0.8 behind the text: the second becomes 0.49, "under a heading left out"
 */
export function settleSections({ blocks }: BlockPage, verdicts: Verdicts): void {
  const { p } = verdicts;
  const levels = Uint8Array.from(blocks, headingLevel);
  let before = 0;
  for (let i = 0; i < blocks.length; i++) {
    const { hidden, links } = blocks[i] as Block;
    const own = p[i] as number;
    if (own >= TEXT_SURE) before++;
    if (before < LEAST_TEXT || levels[i] === 0 || own >= HEADING_OUT || hidden || links.length > 0) continue;
    const last = holderOf(blocks[i] as Block).end;
    let end = i + 1;
    while (end < last && !isAsHigh(end, i) && (p[end] as number) < SECTION_SURE) end++;
    if (end < last && !isAsHigh(end, i)) continue;
    for (let at = i + 1; at < end; at++)
      if ((p[at] as number) >= BODY) leaveOut(verdicts, at, 'under a heading left out');
  }
  function isAsHigh(at: number, heading: number): boolean {
    return levels[at] !== 0 && (levels[at] as number) <= (levels[heading] as number);
  }
}
