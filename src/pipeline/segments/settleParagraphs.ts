import type { BlockPage, Frame } from '../page/blocks.ts';
import { endsSentence } from './labels.ts';

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
  const sure = new Set<string>();
  const doubtful: number[] = [];
  for (const { index, frame, text, links } of blocks) {
    const own = p[index] as number;
    if (own > SURE) sure.add(keyOf(frame));
    else if (own >= DOUBTFUL && own < BODY && text.length >= SHORTEST && links.length === 0)
      if (endsSentence(text)) doubtful.push(index);
  }
  for (const at of doubtful) {
    const block = blocks[at];
    if (block !== undefined && sure.has(keyOf(block.frame))) p[at] = BODY;
  }
  return p;
}
