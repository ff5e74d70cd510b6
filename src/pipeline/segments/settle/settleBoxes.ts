import type { Block, BlockPage, Frame } from '../../page/blocks.ts';
import { inHeading } from '../labels.ts';
import { frameUp } from './standing.ts';
import { BODY, DOUBTED_TO, leaveOut, type Verdicts } from './verdicts.ts';

// An element of more blocks is no box.
const MOST_BLOCKS = 40;
const LONE_SURE = 0.98;
const TEXT_SURE = 0.9;
// So many elements of one tag and class that hold body are what the text is made of: cards of a listing.
const REPEATED = 4;
const NEAR = 6;

const WORD = /[\p{L}\p{N}]/u;
const ITEM = /^(?:li|td|th|dd|dt)$/;
const ANSWERS = /quote|faq|accordion/i;

const keyOf = ({ tag, names }: Frame): string => `${tag} ${names.slice(0, 80)}`;
const isBox = (frame: Frame): boolean => frame.end - frame.first < MOST_BLOCKS;

/** Running sums over the page's blocks: lines with words, those that are out, and those that are surely body. */
function sumLines(blocks: readonly Block[], p: Float32Array) {
  const lines = new Int32Array(blocks.length + 1);
  const out = new Int32Array(blocks.length + 1);
  const sure = new Int32Array(blocks.length + 1);
  blocks.forEach(({ text }, i) => {
    const seen = WORD.test(text) ? 1 : 0;
    const own = p[i] as number;
    lines[i + 1] = (lines[i] as number) + seen;
    out[i + 1] = (out[i] as number) + (own < BODY ? seen : 0);
    sure[i + 1] = (sure[i] as number) + (own >= DOUBTED_TO ? seen : 0);
  });
  return { lines, out, sure };
}

/** How many elements of each tag and class hold body. */
function countKinds({ blocks, frames }: BlockPage, p: Float32Array): ReadonlyMap<string, number> {
  const counted = new Uint8Array(frames.length);
  const kinds = new Map<string, number>();
  for (const { index, frame } of blocks) {
    if ((p[index] as number) < BODY) continue;
    let at: Frame | null = frame;
    for (let up = 0; at !== null && up < NEAR && isBox(at); up++, at = at.parent) {
      if (counted[at.index] === 1) continue;
      counted[at.index] = 1;
      kinds.set(keyOf(at), (kinds.get(keyOf(at)) ?? 0) + 1);
    }
  }
  return kinds;
}

/** Whether a block is a cell, an item, a quotation or an answer: a part that may well stand alone. */
function standsAlone({ frame, inner }: Block): boolean {
  if (frameUp(frame, 4, ({ tag }) => ITEM.test(tag)) !== null) return true;
  const holds = ({ tag, names }: Frame): boolean =>
    tag === 'blockquote' || tag === 'details' || ANSWERS.test(names.slice(0, 300));
  return frameUp(inner, 4, holds) !== null;
}

/**
 * Leave the doubtful lines of a box out with the box: an element behind the text's beginning whose other lines are all
 * out, or half of whose lines are and none of which is sure. Elements such as the text itself is made of are no boxes.
 *
 * @example // <div><h4>Plan a trip</h4><p>Ferries for groups</p><a>Book</a></div> with 0.1, 0.8, 0.1: the second becomes 0.49, "in a box left out"
 */
export function settleBoxes(page: BlockPage, verdicts: Verdicts): void {
  const { blocks } = page;
  const { p } = verdicts;
  const start = p.findIndex((own) => own >= TEXT_SURE);
  if (start < 0) return;
  const sums = sumLines(blocks, p);
  const kinds = countKinds(page, p);
  const within = (of: Int32Array, { first, end }: Frame): number =>
    (of[end] as number) - (of[first] as number);
  /** The smallest element around a block with so many lines, where that is a box. */
  const boxOf = (block: Block, least: number): Frame | null => {
    let frame: Frame | null = block.frame;
    while (frame !== null && isBox(frame) && within(sums.lines, frame) < least) frame = frame.parent;
    return frame !== null && isBox(frame) && (kinds.get(keyOf(frame)) ?? 0) < REPEATED ? frame : null;
  };
  for (const block of blocks.slice(start + 1)) {
    const own = p[block.index] as number;
    if (own < BODY || own >= LONE_SURE || standsAlone(block)) continue;
    const pair = inHeading(block) ? null : boxOf(block, 2);
    const isLone = pair !== null && within(sums.out, pair) === within(sums.lines, pair) - 1;
    if (isLone || (own < DOUBTED_TO && isMostlyOut(block)))
      leaveOut(verdicts, block.index, 'in a box left out');
  }
  function isMostlyOut(block: Block): boolean {
    const box = boxOf(block, 3);
    if (box === null || box === block.frame || within(sums.sure, box) > 0) return false;
    return within(sums.out, box) * 2 >= within(sums.lines, box);
  }
}
