import type { BlockPage, Frame } from '../page/blocks.ts';
import { nameFrames, ROLES, structureBucket } from './hashedWords.ts';

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
 * @param tables Weights by bucket.
 * @returns Sums by each of the tables.
 */
export function weighNames(page: BlockPage, tables: readonly Float32Array[]): NameSums[] {
  const { frames } = page;
  const { kinds, hashes } = nameFrames(page);
  return tables.map((weights) => {
    const sums = new Float32Array(hashes.length * ROLES);
    hashes.forEach((own, kind) => {
      for (let role = 0; role < ROLES; role++) {
        let sum = 0;
        for (const hash of own) sum += weights[structureBucket(hash, role)] as number;
        sums[kind * ROLES + role] = sum;
      }
    });
    const above = new Float32Array(frames.length);
    for (const frame of frames) {
      const parent = frame.parent === null ? 0 : (above[frame.parent.index] as number);
      above[frame.index] = parent + (sums[(kinds[frame.index] as number) * ROLES + ROLES - 1] as number);
    }
    return {
      above,
      asRole: (frame, role) =>
        frame === null ? 0 : (sums[(kinds[frame.index] as number) * ROLES + role] as number),
    };
  });
}
