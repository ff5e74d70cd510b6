import type { Block } from '../page/blocks.ts';
import { endsSentence } from './labels.ts';

// A line this long without a full stop is still a paragraph: headlines on the Arabic and English news web stay below.
const LONG_LINE = 160;

/**
 * Body scores for plain text, which has no markup to learn from: lines that close like a sentence, or are long,
 * are body; short lines between them are subheads.
 */
export function scorePlainText(blocks: readonly Block[]): Float32Array {
  return Float32Array.from(blocks, (block) =>
    endsSentence(block.text) || block.text.length >= LONG_LINE ? 0.9 : 0.3,
  );
}
