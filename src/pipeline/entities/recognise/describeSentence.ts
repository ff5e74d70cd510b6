import { describeLatinSentence } from './describeLatin.ts';
import type { WordFeatures } from './describeWord.ts';
import { mix } from './hash.ts';
import { matchPhrases, type PhraseTable } from './phrases.ts';

const T = {
  position: 40,
  short: 41,
  words: 42,
  kinds: 43,
  coarse: 44,
  middle: 45,
  phrase: 46,
  phraseSet: 47,
} as const;
const NEAR_PLACES = [-1, 0, 1];

/**
 * Features that need more than one word: word pairs, kinds and clusters in a row, phrase matches, place in the
 * sentence. Calls `emit` with each hash, token by token. `edge` describes the place outside the sentence.
 */
export function describeSentence(
  words: readonly WordFeatures[],
  edge: WordFeatures,
  phrases: PhraseTable,
  emit: (token: number, feature: number) => void,
): void {
  const length = words.length;
  const tags = new Uint8Array(length * phrases.listCount);
  const hashes = new Uint32Array(length);
  for (let i = 0; i < length; i++) hashes[i] = (words[i] as WordFeatures).word;
  matchPhrases(
    phrases,
    hashes,
    words.map((word) => word.variants),
    tags,
  );
  const lists = phrases.listCount;
  for (let i = 0; i < length; i++) {
    const w = words[i] as WordFeatures;
    const p1 = words[i - 1] ?? edge;
    const p2 = words[i - 2] ?? edge;
    const n1 = words[i + 1] ?? edge;
    const n2 = words[i + 2] ?? edge;
    emit(i, mix(T.position, Math.min(i, 3)));
    if (length <= 4) emit(i, mix(T.short, length));
    emit(i, mix(mix(T.words, p1.word), w.word));
    emit(i, mix(mix(T.words + 100, w.word), n1.word));
    emit(i, mix(mix(T.kinds, p1.kind), w.kind));
    emit(i, mix(mix(T.kinds + 100, w.kind), n1.kind));
    for (let level = 0; level < 2; level++) {
      const base = level === 0 ? T.coarse : T.middle;
      const c = (w.clusters[level] as number) + 1;
      const a1 = (p1.clusters[level] as number) + 1;
      const b1 = (n1.clusters[level] as number) + 1;
      emit(i, mix(mix(base + 100, (p2.clusters[level] as number) + 1), a1));
      emit(i, mix(mix(base + 200, a1), c));
      emit(i, mix(mix(base + 300, c), b1));
      emit(i, mix(mix(base + 400, a1), b1));
      emit(i, mix(mix(base + 500, b1), (n2.clusters[level] as number) + 1));
    }
    for (const offset of NEAR_PLACES) {
      if (i + offset < 0 || i + offset >= length) continue;
      let set = 0;
      for (let list = 0; list < lists; list++) {
        const tag = tags[(i + offset) * lists + list] as number;
        if (tag === 0) continue;
        set |= 1 << list;
        emit(i, mix(mix(T.phrase + 100 * (offset + 1), list), tag));
      }
      if (offset === 0 && set !== 0) emit(i, mix(T.phraseSet, set));
    }
  }
  describeLatinSentence(words, edge, emit);
}
