import { join } from 'node:path';
import { readArticles, readConll, sentencesOfArticle } from './corpora.ts';
import { packModel } from './packModel.ts';
import { ARABIC_SCHEMES, CONLL_TYPES, TYPES } from './schemes.ts';
import { trainClitics } from './trainClitics.ts';
import { trainCrf } from './trainCrf.ts';
import { buildPhrases, joinClusters, readClusters, readNames } from './vocabulary.ts';

/** Train the Arabic recogniser on `DIR/ner` and `DIR/entities`; the model file's bytes. Deterministic. */
export function trainArabic(dir: string): Uint8Array {
  const clusters = readClusters(join(dir, 'ner/unlabeled/clusters.tsv.br'));
  const lexicon = joinClusters([clusters], clusters.counts);
  const names = (file: string, type: string): string[] => readNames(join(dir, 'ner/gazetteers', file), type);
  const phrases = buildPhrases([
    names('cldr-iso-world-countries.tsv', 'LOC'),
    names('cldr-exemplar-cities.tsv', 'LOC'),
    names('cldr-languages.tsv', 'LANG'),
    names('faker.tsv', 'PER'),
    names('faker.tsv', 'LOC'),
  ]);
  const articles = readArticles(join(dir, 'entities/dev-ar.jsonl'));
  const sentences = [
    ...articles.flatMap((article) => sentencesOfArticle(article, TYPES, 0, 1)),
    ...['train', 'dev'].flatMap((part) =>
      readConll(join(dir, `ner/anercorp/${part}.conll`), TYPES, CONLL_TYPES, 1),
    ),
  ];
  const weights = trainCrf(sentences, lexicon, phrases, {
    types: TYPES,
    schemes: ARABIC_SCHEMES,
    c: 4,
    epochs: 12,
    minimum: 1,
    seed: 1,
  });
  const clitics = trainClitics(articles, lexicon, phrases);
  return packModel(weights, ARABIC_SCHEMES, lexicon, phrases, clitics, { modern: 0.5, anercorp: 0.5 });
}
