import type { Block, BlockPage, Frame } from '../../page/blocks.ts';
import { endsSentence } from '../labels.ts';

const BODY = 0.5;
const DOUBTFUL = 0.4;
const SURE = 0.9;
const SHORTEST = 60;

/** Elements alike in tag, class and parent. */
function keyOf({ tag, names, parent }: Frame): string {
  return `${parent?.index} ${tag} ${names}`;
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
    if (block.text.length >= SHORTEST && block.links.length === 0 && endsSentence(block.text))
      doubtful.push(block);
  }
  // Most pages have none.
  if (doubtful.length === 0) return p;
  const sure = new Set<string>();
  for (const { index, frame } of blocks) if ((p[index] as number) > SURE) sure.add(keyOf(frame));
  for (const { index, frame } of doubtful) if (sure.has(keyOf(frame))) p[index] = BODY;
  return p;
}
