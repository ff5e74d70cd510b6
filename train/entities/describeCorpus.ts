import { describeSentence } from '../../src/pipeline/entities/recognise/describeSentence.ts';
import { type DescribedWord, describeWord } from '../../src/pipeline/entities/recognise/describeWord.ts';
import { FeatureList } from '../../src/pipeline/entities/recognise/featureList.ts';
import type { Lexicon } from '../../src/pipeline/entities/recognise/lexicon.ts';
import type { PhraseTable } from '../../src/pipeline/entities/recognise/phrases.ts';

type SentenceFeatures = readonly number[][];

/** All feature hashes of each token of a sentence. One describer keeps the words it has seen. */
export function createDescriber(
  lexicon: Lexicon,
  phrases: PhraseTable,
): (words: readonly string[]) => number[][] {
  const seen = new Map<string, DescribedWord>();
  const list = new FeatureList();
  const edge = describeWord(null, lexicon);
  return (surfaces) => {
    const words = surfaces.map((surface) => {
      let word = seen.get(surface);
      if (!word) {
        word = describeWord(surface, lexicon);
        seen.set(surface, word);
      }
      return word;
    });
    const features = words.map((word, i) => [
      ...word.own,
      ...(words[i - 1] ?? edge).lent[0],
      ...(words[i + 1] ?? edge).lent[1],
      ...(words[i - 2] ?? edge).lent[2],
      ...(words[i + 2] ?? edge).lent[3],
    ]);
    describeSentence(
      words.map((word) => word.features),
      edge.features,
      phrases,
      list,
    );
    list.forEach((token, feature) => features[token]?.push(feature));
    return features;
  };
}
