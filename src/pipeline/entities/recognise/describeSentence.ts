import { describeLatinSentence, MOST_LATIN } from './describeLatin.ts';
import type { WordFeatures } from './describeWord.ts';
import type { FeatureList } from './featureList.ts';
import { mix } from './hash.ts';
import { CLUSTER_PAIRS, Closes, Opens, PAIR_LEVELS } from './pairParts.ts';
import { matchPhrases, type PhraseTable } from './phrases.ts';

const T = {
  position: 40,
  short: 41,
  phrase: 46,
  phraseSet: 47,
} as const;
const NEAR_PLACES = [-1, 0, 1];
// Features of a token beside those of lists and capitals: place, length, words, kinds, clusters, set of lists.
const MOST_PLAIN = 2 + 4 + CLUSTER_PAIRS * PAIR_LEVELS + 1;

/**
 * Features that need more than one word: word pairs, kinds and clusters in a row, phrase matches, place in the
 * sentence. Fills `list`; a token's features stand in order. `edge` describes the place outside the sentence.
 */
export function describeSentence(
  words: readonly WordFeatures[],
  edge: WordFeatures,
  phrases: PhraseTable,
  list: FeatureList,
): void {
  const length = words.length;
  const lists = phrases.listCount;
  list.clear(length * (MOST_PLAIN + NEAR_PLACES.length * lists + MOST_LATIN));
  const tags = matchPhrases(phrases, words);
  for (let i = 0; i < length; i++) {
    const w = (words[i] as WordFeatures).pairs;
    const p1 = (words[i - 1] ?? edge).pairs;
    const p2 = (words[i - 2] ?? edge).pairs;
    const n1 = (words[i + 1] ?? edge).pairs;
    const n2 = (words[i + 2] ?? edge).pairs;
    list.push(i, T.position, Math.min(i, 3));
    if (length <= 4) list.push(i, T.short, length);
    pushPair(list, i, p1, Opens.wordBefore, w, Closes.word);
    pushPair(list, i, w, Opens.wordAfter, n1, Closes.word);
    pushPair(list, i, p1, Opens.kindBefore, w, Closes.kind);
    pushPair(list, i, w, Opens.kindAfter, n1, Closes.kind);
    for (let level = 0; level < PAIR_LEVELS; level++) {
      const opens = Opens.clusters + CLUSTER_PAIRS * level;
      const closes = Closes.clusters + level;
      pushPair(list, i, p2, opens, p1, closes);
      pushPair(list, i, p1, opens + 1, w, closes);
      pushPair(list, i, w, opens + 2, n1, closes);
      pushPair(list, i, p1, opens + 3, n1, closes);
      pushPair(list, i, n1, opens + 4, n2, closes);
    }
    if (tags !== null) describeLists(tags, lists, i, length, list);
  }
  describeLatinSentence(words, edge, list);
}

function pushPair(
  list: FeatureList,
  token: number,
  first: Int32Array,
  opens: number,
  second: Int32Array,
  closes: number,
): void {
  list.pushScattered(token, first[opens] as number, second[closes] as number);
}

/** Names from lists that token `i` or one beside it stands in. */
function describeLists(tags: Uint8Array, lists: number, i: number, length: number, list: FeatureList): void {
  for (const offset of NEAR_PLACES) {
    if (i + offset < 0 || i + offset >= length) continue;
    let set = 0;
    for (let one = 0; one < lists; one++) {
      const tag = tags[(i + offset) * lists + one] as number;
      if (tag === 0) continue;
      set |= 1 << one;
      list.push(i, mix(T.phrase + 100 * (offset + 1), one), tag);
    }
    if (offset === 0 && set !== 0) list.push(i, T.phraseSet, set);
  }
}
