import type { Block, BlockPage } from '../../page/blocks.ts';

// Nearer to 0 or 1 a block goes its own way.
const LEAST = 0.2;
const MOST = 0.8;
const LONGEST_NAMES = 80;

/**
 * Let doubtful blocks in like elements (tag and class) go together, by their mean: a text has all of a page's
 * captions, or of its lines to read on, or none.
 *
 * @param p Probability, 0 to 1, of each block to be body; changed in place and given back.
 * @example settleAlike(page, Float32Array.of(0.45, 0.95, 0.65)) // both captions: 0.55
 */
export function settleAlike({ blocks }: BlockPage, p: Float32Array): Float32Array {
  const groups = new Map<string, { sum: number; readonly of: number[] }>();
  for (let i = 0; i < p.length; i++) {
    const own = p[i] as number;
    if (own < LEAST || own > MOST) continue;
    const { tag, names } = (blocks[i] as Block).frame;
    const key = `${tag} ${names.slice(0, LONGEST_NAMES)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { sum: own, of: [i] });
    else {
      group.sum += own;
      group.of.push(i);
    }
  }
  for (const { sum, of } of groups.values()) for (const i of of) p[i] = sum / of.length;
  return p;
}
