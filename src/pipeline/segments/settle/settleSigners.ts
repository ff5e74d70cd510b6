import type { Block, BlockPage, Frame } from '../../page/blocks.ts';
import { endsSentence } from '../labels.ts';
import { frameUp, isSeen } from './standing.ts';
import { BODY, takeIn, type Verdicts } from './verdicts.ts';

const NEAR = 4;
const SHORTEST = 40;
const LONGEST = 100;
const LEAST = 0.02;
// A quotation is signed with a name, and perhaps an office.
const MOST_LINES = 2;

function quoteOf({ frame }: Block): Frame | null {
  return frameUp(frame, NEAR, ({ tag }) => tag === 'blockquote');
}

/**
 * Take in who is quoted: the short lines that close a quotation of the body, in its element.
 *
 * @example // <blockquote><p>We sail daily.</p><p>Ada Reed</p></blockquote> with 0.9, 0.3: the second becomes 0.5
 */
export function settleSigners({ blocks }: BlockPage, verdicts: Verdicts): void {
  const { p } = verdicts;
  for (const block of blocks) {
    const { index, text, hidden } = block;
    if (hidden || (p[index] as number) < BODY || text.length < SHORTEST) continue;
    const quote = quoteOf(block);
    if (quote === null || quote.end - index - 1 > MOST_LINES) continue;
    const signed = blocks.slice(index + 1, quote.end).filter(isSeen);
    const isName = ({ text: line }: Block): boolean => line.length <= LONGEST && !endsSentence(line);
    if (!signed.every((line) => isName(line) && (p[line.index] as number) >= LEAST)) continue;
    for (const line of signed) takeIn(verdicts, line.index);
  }
}
