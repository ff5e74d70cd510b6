import type { Block, BlockPage, Frame } from '../../page/blocks.ts';
import { inHeading } from '../labels.ts';
import { frameUp, inItem, namesOf } from './standing.ts';
import { BODY, DOUBTED_TO, leaveOut, type Verdicts } from './verdicts.ts';

// An element of more blocks is no box.
const MOST_BLOCKS = 40;
const LONE_SURE = 0.98;
const TEXT_SURE = 0.9;
// So many elements of one tag and class that hold body are what the text is made of: cards of a listing.
const REPEATED = 4;
const NEAR = 6;

const WORD = /[\p{L}\p{N}]/u;
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
function standsAlone(block: Block): boolean {
  if (inItem(block)) return true;
  const holds = (frame: Frame): boolean =>
    frame.tag === 'blockquote' || frame.tag === 'details' || ANSWERS.test(namesOf(frame));
  return frameUp(block.inner, 4, holds) !== null;
}

/** The boxes of a page as it stood when they were first asked about: most pages have no line that could stand in one. */
class Boxes {
  private readonly page: BlockPage;
  private readonly sums: ReturnType<typeof sumLines>;
  private readonly p: Float32Array;
  private kinds: ReadonlyMap<string, number> | null = null;

  constructor(page: BlockPage, p: Float32Array) {
    this.page = page;
    this.sums = sumLines(page.blocks, p);
    this.p = p.slice();
  }

  /** Whether all other lines of the smallest element of two lines around a block are out. */
  isLone(block: Block): boolean {
    const box = inHeading(block) ? null : this.boxOf(block, 2);
    return box !== null && this.within('out', box) === this.within('lines', box) - 1;
  }

  /** Whether half of the lines of the smallest element of three are out, and none is sure. */
  isMostlyOut(block: Block): boolean {
    const box = this.boxOf(block, 3);
    if (box === null || box === block.frame || this.within('sure', box) > 0) return false;
    return this.within('out', box) * 2 >= this.within('lines', box);
  }

  private within(which: 'lines' | 'out' | 'sure', { first, end }: Frame): number {
    const sums = this.sums[which];
    return (sums[end] as number) - (sums[first] as number);
  }

  /** The smallest element around a block with so many lines, where that is a box. */
  private boxOf(block: Block, least: number): Frame | null {
    let frame: Frame | null = block.frame;
    while (frame !== null && isBox(frame) && this.within('lines', frame) < least) frame = frame.parent;
    if (frame === null || !isBox(frame)) return null;
    this.kinds ??= countKinds(this.page, this.p);
    return (this.kinds.get(keyOf(frame)) ?? 0) < REPEATED ? frame : null;
  }
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
  let boxes: Boxes | null = null;
  for (let i = start + 1; i < blocks.length; i++) {
    const own = p[i] as number;
    const block = blocks[i] as Block;
    if (own < BODY || own >= LONE_SURE || standsAlone(block)) continue;
    boxes ??= new Boxes(page, p);
    if (boxes.isLone(block) || (own < DOUBTED_TO && boxes.isMostlyOut(block)))
      leaveOut(verdicts, i, 'in a box left out');
  }
}
