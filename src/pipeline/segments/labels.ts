import type { Block } from '../page/blocks.ts';
import type { LabelledLine } from './recogniseLine.ts';

/** What a block was taken for. `marker` is a read-also label that stands alone. */
export type BlockLabel =
  | 'body'
  | 'headline'
  | 'byline'
  | 'date'
  | 'teaser'
  | 'source'
  | 'keywords'
  | 'caption'
  | 'marker'
  | 'chrome';

/** A block on its way into a segment or the ledger. */
export interface LabelledBlock {
  readonly block: Block;
  /** Probability, 0 to 1, that the block is part of an article's body. */
  readonly score: number;
  readonly line: LabelledLine | null;
  label: BlockLabel;
  reason: string;
}

/** Share of a block's characters that are a link, 0 to 1. */
export function linkShare(block: Block): number {
  let linked = 0;
  for (const link of block.links) linked += link.end - link.start;
  return linked / block.text.length;
}

// What ends a sentence, in any script, with the marks that may close after it.
const SENTENCE_END = /[.!?…؟۔。！？][\s"'»”’)\]]*$/u;

/** Whether a text closes like a sentence: a headline seldom does. */
export function endsSentence(text: string): boolean {
  return SENTENCE_END.test(text.slice(-12));
}

/** The level of a heading's tag, 1 to 6; 0 for any other. */
export function levelOf(tag: string): number {
  if (tag.length !== 2 || tag.charCodeAt(0) !== 104) return 0;
  const level = tag.charCodeAt(1) - 48;
  return level >= 1 && level <= 6 ? level : 0;
}

/** Whether a block stands in a heading element, or is set in bold from end to end and short. */
export function looksLikeHeading(block: Block): boolean {
  if (inHeading(block)) return true;
  return block.text.length <= 160 && block.bold >= block.text.length * 0.95;
}

/** Whether a block stands in an `h1` to `h6`. */
export function inHeading(block: Block): boolean {
  return levelOf(block.frame.tag) > 0;
}
