import type { BlockPage, Frame } from '../page/blocks.ts';
import { nameFrames, ROLES, structureBucket, WORD_SCALE } from './hashedWords.ts';

/** Sums of the weights of the names that frames have. */
export interface NameSums {
  /** Of all names from the root down to each frame, as ancestors. */
  readonly above: Float32Array;
  /** Of a frame's own names in a role; 0 for no frame. */
  asRole(frame: Frame | null, role: number): number;
}

/**
 * Sum up the weights of class words for every frame, once for frames that are named alike.
 *
 * @param tables Weights by bucket, {@link WORD_SCALE} to a log-odd.
 * @returns Sums by each of the tables.
 */
export function weighNames(page: BlockPage, tables: readonly Int8Array[]): NameSums[] {
  const { frames } = page;
  const { kinds, hashes } = nameFrames(page);
  return tables.map((weights) => {
    // Most kinds are met in one role or two: filled when asked for.
    const sums = new Float32Array(hashes.length * ROLES).fill(Number.NaN);
    const asRole = (frame: Frame | null, role: number): number => {
      if (frame === null) return 0;
      const kind = kinds[frame.index] as number;
      const at = kind * ROLES + role;
      if (Number.isNaN(sums[at])) {
        const own = hashes[kind] as readonly number[];
        let sum = 0;
        for (let h = 0; h < own.length; h++)
          sum += weights[structureBucket(own[h] as number, role)] as number;
        sums[at] = sum / WORD_SCALE;
      }
      return sums[at] as number;
    };
    const above = new Float32Array(frames.length);
    for (let i = 0; i < frames.length; i++) {
      const frame = frames[i] as Frame;
      const parent = frame.parent === null ? 0 : (above[frame.parent.index] as number);
      above[i] = parent + asRole(frame, ROLES - 1);
    }
    return { above, asRole };
  });
}
