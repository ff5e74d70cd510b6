import type { Block } from '../page/blocks.ts';
import { endsSentence, linkShare } from './labels.ts';

const BODY = 0.5;
const LEAST = 0.25;
const SHORTEST = 60;
const MOST_LINKED = 0.3;
// As much text as the shortest article worth a record.
const LEAST_TEXT = 150;

/**
 * Where a page has no body at all, its doubtful whole sentences are the text: the forests learned from long articles,
 * and doubt a note of two paragraphs as a whole. Lists of links have no sentences, and menus are not doubted.
 *
 * @param p Probability, 0 to 1, of each block to be body; changed in place.
 * @example rescueText(blocks, Float32Array.of(0.02, 0.45, 0.48)) // both paragraphs become 0.5
 */
export function rescueText(blocks: readonly Block[], p: Float32Array): void {
  if (p.some((own, i) => own >= BODY && (blocks[i] as Block).hidden === false)) return;
  const doubtful = blocks.filter(
    (block) =>
      (p[block.index] as number) >= LEAST &&
      !block.hidden &&
      block.text.length >= SHORTEST &&
      linkShare(block) < MOST_LINKED &&
      endsSentence(block.text),
  );
  if (doubtful.reduce((sum, { text }) => sum + text.length, 0) < LEAST_TEXT) return;
  for (const { index } of doubtful) p[index] = BODY;
}
