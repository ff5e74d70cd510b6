import type { Block, BlockPage, Frame } from '../../page/blocks.ts';
import { endsSentence } from '../labels.ts';

const BODY = 0.5;
const DOUBTFUL = 0.4;
const SURE = 0.9;
const SHORTEST = 60;
const WRAPPERS = 4;
// What comes right behind a sure paragraph may be as short: "Egypt takes part as an observer."
const SHORTEST_BEHIND = 25;

/** Elements alike in tag, class and parent, with the wrappers of theirs that hold nothing else. */
function keyOf({ tag, names, parent, first, end }: Frame): string {
  let key = `${tag} ${names}`;
  let holder = parent;
  for (
    let up = 0;
    up < WRAPPERS && holder?.first === first && holder.end === end;
    up++, holder = holder.parent
  )
    key += ` ${holder.tag} ${holder.names}`;
  return `${holder?.index} ${key}`;
}

/**
 * Take a doubtful paragraph in, where it is a whole sentence without links and stands in one element with sure
 * paragraphs of the same tag and class: a box between them does not end the article.
 *
 * @param p Probability, 0 to 1, of each block to be body; changed in place and given back.
 * @example settleParagraphs(page, Float32Array.of(0.95, 0.1, 0.45)) // the last becomes 0.5
 */
export function settleParagraphs({ blocks }: BlockPage, p: Float32Array): Float32Array {
  const doubtful: Block[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const own = p[i] as number;
    if (own < DOUBTFUL || own >= BODY) continue;
    const block = blocks[i] as Block;
    if (block.text.length >= SHORTEST_BEHIND && block.links.length === 0 && endsSentence(block.text))
      doubtful.push(block);
  }
  // Most pages have none.
  if (doubtful.length === 0) return p;
  const sure = new Set<string>();
  for (const { index, frame } of blocks) if ((p[index] as number) > SURE) sure.add(keyOf(frame));
  for (const { index, frame, text } of doubtful) {
    const before = blocks[index - 1];
    const isBehind =
      before !== undefined && (p[index - 1] as number) > SURE && keyOf(before.frame) === keyOf(frame);
    if (sure.has(keyOf(frame)) && (isBehind || text.length >= SHORTEST)) p[index] = BODY;
  }
  return p;
}
