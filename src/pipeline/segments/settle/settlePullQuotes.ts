import type { Block, BlockPage } from '../../page/blocks.ts';
import { foldedWords } from '../foldedWords.ts';
import { endsSentence, inHeading } from '../labels.ts';
import { frameUp, namesOf } from './standing.ts';
import { BODY, leaveOut, type Verdicts } from './verdicts.ts';

const SHORTEST = 32;
const LONGEST = 400;
const REACH = 15;
// The paragraph it was pulled from says more.
const MORE = 20;
// A score below this says that something is set apart, whatever its element is called.
const VERY_DOUBTFUL = 0.7;
// Of a longer paragraph the beginning is looked at, and of one page so many quotes: both bound the time.
const LOOKED_AT = 4000;
const MOST = 200;
const PROBE_FROM = 8;
const PROBE_TO = 24;

const OPENS_QUOTED = /^["“«‘']/u;
const TAGS: ReadonlySet<string> = new Set(['blockquote', 'aside', 'figure']);
const NAMES = /quote/i;

/** Whether a block looks like a sentence set out of its paragraph to draw the eye. */
function looksPulled(block: Block, own: number): boolean {
  const { text, inner } = block;
  if (text.length < SHORTEST || text.length > LONGEST || !endsSentence(text)) return false;
  if (OPENS_QUOTED.test(text) || inHeading(block) || (own < VERY_DOUBTFUL && block.frame.tag !== 'li'))
    return true;
  return frameUp(inner, 3, (frame) => TAGS.has(frame.tag) || NAMES.test(namesOf(frame))) !== null;
}

/** Whether a text says all the words of `part` in a row; marks and capitals do not count. */
function repeats(text: string, part: string): boolean {
  const looked = text.slice(0, LOOKED_AT);
  // Most do not: some letters from within tell that without folding.
  if (!looked.includes(part.slice(PROBE_FROM, PROBE_TO))) return false;
  return ` ${foldedWords(looked)} `.includes(` ${foldedWords(part)} `);
}

/**
 * Leave pull quotes out: a sentence in an element for quotes, in a heading or in quote marks that a paragraph nearby
 * says word for word. Who reads the body would read it twice.
 *
 * @example // <aside>The bridge will hold.</aside> beside <p>… The bridge will hold. …</p> becomes 0.49, "repeats a paragraph"
 */
export function settlePullQuotes({ blocks }: BlockPage, verdicts: Verdicts): void {
  const { p } = verdicts;
  let looked = 0;
  for (const block of blocks) {
    const { index, text } = block;
    const own = p[index] as number;
    if (own < BODY || !looksPulled(block, own)) continue;
    if (++looked > MOST) return;
    const near = blocks.slice(Math.max(0, index - REACH), index + REACH + 1);
    const isRepeated = near.some(
      (other) =>
        other !== block &&
        (p[other.index] as number) >= BODY &&
        other.text.length >= text.length + MORE &&
        repeats(other.text, text),
    );
    if (isRepeated) leaveOut(verdicts, index, 'repeats a paragraph');
  }
}
