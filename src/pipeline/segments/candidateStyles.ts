import type { Block, Frame } from '../page/blocks.ts';
import type { BlockFeatures } from './blockFeatures.ts';
import { COSINE_WIDE, HEADLINE_BEFORE, RETURNS, TOPIC_BREAK } from './topicBreaks.ts';

/** What candidates that look alike have together: real headlines break off the words before them one and all. */
export interface StylePool {
  count: number;
  cosine: number;
  returns: number;
  headline: number;
}

/** A name for what a candidate looks like. */
export function styleOf(block: Block, marker: number, opened: Frame | null, features: BlockFeatures): string {
  const bold = block.bold >= block.text.length * 0.95 ? 1 : 0;
  const led = block.afterRule ? 1 : marker >= 0 ? 2 : 0;
  return `${features.kinds[block.index]} ${bold} ${led} ${opened === null ? '' : `${opened.tag} ${opened.names}`}`;
}

/** Sum up what the words say by style, {@link TOPIC_BREAK} numbers a candidate. */
export function poolStyles(styles: readonly string[], breaks: Float32Array): ReadonlyMap<string, StylePool> {
  const pools = new Map<string, StylePool>();
  styles.forEach((style, c) => {
    const pool = pools.get(style) ?? { count: 0, cosine: 0, returns: 0, headline: 0 };
    const row = c * TOPIC_BREAK.length;
    pool.count++;
    pool.cosine += breaks[row + COSINE_WIDE] as number;
    pool.returns += breaks[row + RETURNS] as number;
    pool.headline += breaks[row + HEADLINE_BEFORE] as number;
    pools.set(style, pool);
  });
  return pools;
}
