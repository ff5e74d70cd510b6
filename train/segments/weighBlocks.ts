import type { BlockPage } from '../../src/pipeline/page/blocks.ts';

const WORD = /[\p{L}\p{N}]/u;

/**
 * How much each block counts in training: pages weigh by the root of their size, and a block by a constant (an exact
 * page needs every block right) plus its length (recall and precision count words).
 */
export function weighBlocks(page: BlockPage): Float32Array {
  // Marks alone (a dash, an icon's letter) are no words: no score counts them, and their labels mean nothing.
  const raw = Float32Array.from(page.blocks, (block) =>
    WORD.test(block.text) ? 1 + Math.min(block.text.length, 600) / 120 : 0,
  );
  let total = 0;
  for (const weight of raw) total += weight;
  const scale = Math.min(3, (Math.sqrt(raw.length) * 16) / Math.max(1, total));
  return raw.map((weight) => weight * scale);
}
