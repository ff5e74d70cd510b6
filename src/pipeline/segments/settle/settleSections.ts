import type { Block, BlockPage } from '../../page/blocks.ts';
import { headingLevel, wrapperOf } from './standing.ts';
import { BODY, leaveOut, type Verdicts } from './verdicts.ts';

const TEXT_SURE = 0.9;
// So much sure text comes first: the page's own headline opens no section.
const LEAST_TEXT = 2;
// A heading that is less surely out does not speak for its section.
const HEADING_OUT = 0.3;
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
  const lastBody = lastOf(p);
  let before = 0;
  for (let i = 0; i < lastBody; i++) {
    const own = p[i] as number;
    if (own >= TEXT_SURE) before++;
    if (before < LEAST_TEXT || own >= HEADING_OUT) continue;
    const heading = blocks[i] as Block;
    const level = headingLevel(heading);
    if (level === 0 || heading.hidden || heading.links.length > 0) continue;
    const end = endOf(heading, level);
    for (let at = i + 1; at < end; at++)
      if ((p[at] as number) >= BODY) leaveOut(verdicts, at, 'under a heading left out');
  }
  /** Where a heading's section ends; right behind the heading where a block of it is sure. */
  function endOf(heading: Block, level: number): number {
    const last = Math.min((wrapperOf(heading).holder ?? heading.frame).end, lastBody + 1);
    for (let at = heading.index + 1; at < last; at++) {
      const below = headingLevel(blocks[at] as Block);
      if (below !== 0 && below <= level) return at;
      if ((p[at] as number) >= SECTION_SURE) return heading.index;
    }
    return last;
  }
}

/** The last block that is body, or -1. */
function lastOf(p: Float32Array): number {
  let last = p.length - 1;
  while (last >= 0 && (p[last] as number) < BODY) last--;
  return last;
}
