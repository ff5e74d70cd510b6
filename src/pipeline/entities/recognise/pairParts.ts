import { mix, scatter } from './hash.ts';

/**
 * Places in {@link pairParts}: a pair's feature is mixed of the half that its first word opens (kinds of pairs; for clusters
 * one a level, coarse and middle) and the half that the second closes.
 */
export const Opens = {
  wordBefore: 0,
  wordAfter: 1,
  kindBefore: 2,
  kindAfter: 3,
  /** Of a level: two and one before, one before and here, here and one after, one before and after, one and two after. */
  clusters: 4,
} as const;
export const Closes = { word: 14, kind: 15, clusters: 16 } as const;
/** Kinds of cluster pairs. */
export const CLUSTER_PAIRS = 5;
/** Clusterings whose pairs count: the coarse one and the middle one. */
export const PAIR_LEVELS = 2;

const WORDS = 42;
const KINDS = 43;
const LEVELS = [44, 45];

/** What a word adds to the features of pairs that it stands in, counted once per spelling. */
export function pairParts(word: number, kind: number, clusters: ArrayLike<number>): Int32Array {
  const parts = new Int32Array(Closes.clusters + PAIR_LEVELS);
  parts[Opens.wordBefore] = mix(WORDS, word);
  parts[Opens.wordAfter] = mix(WORDS + 100, word);
  parts[Opens.kindBefore] = mix(KINDS, kind);
  parts[Opens.kindAfter] = mix(KINDS + 100, kind);
  parts[Closes.word] = scatter(word);
  parts[Closes.kind] = scatter(kind);
  for (const [level, base] of LEVELS.entries()) {
    const cluster = (clusters[level] as number) + 1;
    for (let pair = 0; pair < CLUSTER_PAIRS; pair++)
      parts[Opens.clusters + CLUSTER_PAIRS * level + pair] = mix(base + 100 * (pair + 1), cluster);
    parts[Closes.clusters + level] = scatter(cluster);
  }
  return parts;
}
