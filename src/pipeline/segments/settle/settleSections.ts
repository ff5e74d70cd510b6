import type { Block, BlockPage } from '../../page/blocks.ts';
import { headingLevel } from './standing.ts';
import { BODY, LEFT_OUT, leaveOut, type Verdicts } from './verdicts.ts';

const TEXT_SURE = 0.9;
// So much sure text comes first: the page's own headline opens no section.
const LEAST_TEXT = 2;
// A section with a block as sure as this has a heading that was misjudged.
const SECTION_SURE = 0.98;

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
    // A heading that a rule left out stood near: it does not speak for its section.
    if (before < LEAST_TEXT || levels[i] === 0 || own >= Math.fround(LEFT_OUT) || hidden || links.length > 0)
      continue;
    let end = i + 1;
    while (end < blocks.length && !isAsHigh(end, i) && (p[end] as number) < SECTION_SURE) end++;
    if (end < blocks.length && !isAsHigh(end, i)) continue;
    for (let at = i + 1; at < end; at++)
      if ((p[at] as number) >= BODY) leaveOut(verdicts, at, 'under a heading left out');
  }
  function isAsHigh(at: number, heading: number): boolean {
    return levels[at] !== 0 && (levels[at] as number) <= (levels[heading] as number);
  }
}
