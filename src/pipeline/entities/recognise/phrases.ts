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

/** Of a word's clitic variants those that open a name of some list: the others need not be looked up again. */
export function openingVariants({ index }: PhraseTable, variants: readonly number[]): readonly number[] {
  return variants.filter((variant) => index.find(mix(PHRASE_SEED, variant)) >= 0);
}

/** What {@link matchPhrases} needs of a word. */
interface ListedWord {
  /** Hash of its normal form. */
  readonly word: number;
  /** Hashes of its clitic variants, of those at least that {@link openingVariants} gives. */
  readonly variants: readonly number[];
}

/**
 * Longest match of each list, left to right: per word and list, 0 or 1 + (0 single, 1 begin, 2 inside); `null` where no list
 * has a name of them. The first word of a name may be any of its clitic variants, later ones are as written.
 */
export function matchPhrases(table: PhraseTable, words: readonly ListedWord[]): Uint8Array | null {
  const { listCount, index, lists } = table;
  const length = words.length;
  const longest = new Uint8Array(listCount);
  let tags: Uint8Array | null = null;
  for (let start = 0; start < length; start++) {
    let found = false;
    for (const first of (words[start] as ListedWord).variants) {
      let hash = mix(PHRASE_SEED, first);
      let row = index.find(hash);
      for (let end = start + 1; row >= 0; end++) {
        const bits = lists[row] as number;
        for (let list = 0; list < listCount && bits >> list !== 0; list++) {
          if ((bits >> list) & 1 && (longest[list] as number) < end - start) {
            longest[list] = end - start;
            found = true;
          }
        }
        if (end >= length || end - start >= LONGEST) break;
        hash = mix(hash, (words[end] as ListedWord).word);
        row = index.find(hash);
      }
    }
    if (!found) continue;
    tags ??= new Uint8Array(length * listCount);
    for (let list = 0; list < listCount; list++) {
      const size = longest[list] as number;
      longest[list] = 0;
      if (size === 0 || tags[start * listCount + list] !== 0) continue;
      for (let t = start; t < start + size; t++)
        tags[t * listCount + list] = size === 1 ? 1 : t === start ? 2 : 3;
    }
  }
  return tags;
}
