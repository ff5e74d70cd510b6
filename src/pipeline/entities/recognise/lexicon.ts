import { HashIndex, hashString } from './hash.ts';

/** Word clusters learned from unlabeled text: every level is one clustering, coarse or fine. */
export interface Lexicon {
  /** Sorted {@link hashString} of each word's normal form. */
  readonly hashes: Uint32Array;
  /** How many clusterings each word has. */
  readonly levels: number;
  /** `levels` cluster numbers a word, in the order of `hashes`. */
  readonly clusters: Uint16Array;
  /** log2 of each word's count in the text, rounded. */
  readonly frequencies: Uint8Array;
  readonly index: HashIndex;
}

export function createLexicon(
  hashes: Uint32Array,
  levels: number,
  clusters: Uint16Array,
  frequencies: Uint8Array,
): Lexicon {
  return { hashes, levels, clusters, frequencies, index: new HashIndex(hashes) };
}

/** Row of a normal form, or -1 where the text never had it. */
export function findWord(lexicon: Lexicon, norm: string): number {
  return lexicon.index.find(hashString(norm));
}
