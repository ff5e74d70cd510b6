import { HashIndex, mix } from './hash.ts';

/** Names from word lists, as hashes of their words in normal form. */
export interface PhraseTable {
  /** Hash of each phrase and of each proper beginning of one, sorted. */
  readonly hashes: Uint32Array;
  /** Bit per list that has the phrase whole; 0 for a mere beginning. */
  readonly lists: Uint8Array;
  readonly listCount: number;
  readonly index: HashIndex;
}

export const PHRASE_SEED = 0x5bd1e995;
const LONGEST = 6;

export function createPhraseTable(hashes: Uint32Array, lists: Uint8Array, listCount: number): PhraseTable {
  return { hashes, lists, listCount, index: new HashIndex(hashes) };
}

/**
 * Longest match of each list, left to right. `tags` gets, per token and list, 0 or 1 + (0 single, 1 begin, 2 inside).
 * The first word may be any of its clitic variants (`firsts`), later words are as written (`words`).
 */
export function matchPhrases(
  table: PhraseTable,
  words: ArrayLike<number>,
  firsts: readonly (readonly number[])[],
  tags: Uint8Array,
): void {
  const { listCount, index, lists } = table;
  const length = words.length;
  tags.fill(0, 0, length * listCount);
  for (let start = 0; start < length; start++) {
    const longest = new Uint8Array(listCount);
    let found = false;
    for (const first of firsts[start] ?? []) {
      let hash = mix(PHRASE_SEED, first);
      let row = index.find(hash);
      for (let end = start + 1; row >= 0; end++) {
        const bits = lists[row] as number;
        for (let list = 0; list < listCount; list++) {
          if ((bits >> list) & 1 && (longest[list] as number) < end - start) {
            longest[list] = end - start;
            found = true;
          }
        }
        if (end >= length || end - start >= LONGEST) break;
        hash = mix(hash, words[end] as number);
        row = index.find(hash);
      }
    }
    if (!found) continue;
    for (let list = 0; list < listCount; list++) {
      const size = longest[list] as number;
      if (size === 0 || tags[start * listCount + list] !== 0) continue;
      for (let t = start; t < start + size; t++)
        tags[t * listCount + list] = size === 1 ? 1 : t === start ? 2 : 3;
    }
  }
}
