// Train the Arabic recogniser: npm run train:entities -- DIR [OUT]   (DIR holds ner/ and entities/)
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArticles, readConll, sentencesOfArticle } from './entities/corpora.ts';
import { packModel } from './entities/packModel.ts';
import { ARABIC_SCHEMES, CONLL_TYPES, TYPES } from './entities/schemes.ts';
import { trainClitics } from './entities/trainClitics.ts';
import { trainCrf } from './entities/trainCrf.ts';
import { buildPhrases, joinClusters, readClusters, readNames } from './entities/vocabulary.ts';

const [dir = '../shared/data', out = 'models/entities-ar.bin'] = process.argv.slice(2);
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
writeFileSync(
  out,
  packModel(weights, ARABIC_SCHEMES, lexicon, phrases, clitics, { modern: 0.5, anercorp: 0.5 }),
);
