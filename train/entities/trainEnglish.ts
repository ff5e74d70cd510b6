import { join } from 'node:path';
import compromise from 'compromise';
import type { PhraseTable } from '../../src/pipeline/entities/recognise/phrases.ts';
import { EN_DEMONYMS } from '../../src/pipeline/lang/en/demonyms.ts';
import { EN_ENTITIES } from '../../src/pipeline/lang/en/entities.ts';
import { EN_KNOWN } from '../../src/pipeline/lang/en/knownNames.ts';
import { readConll, type TaggedSentence } from './corpora.ts';
import { packModel } from './packModel.ts';
import { CONLL_TYPES, ENGLISH_SCHEMES, ENGLISH_TYPES, WNUT_TYPES } from './schemes.ts';
import { type CrfWeights, trainCrf } from './trainCrf.ts';
import { buildPhrases, joinClusters, readClusters, readPlaceNames } from './vocabulary.ts';

const CLUSTERS = 'train/entities/clusters-en.tsv.br';
// Taken off the score of O at decoding; 0 to 0.8 are within 0.1 of each other on CoNLL's dev.
const OUTSIDE_PENALTY = 0.4;
const CONLL = 0;
const WIKIPEDIA = 1;
const TWEETS = 2;

/**
 * Which sets an English model is made of: `all`, the train and the dev parts; `train`, without the dev parts, so that it can
 * be measured on them; `free`, of the latter those alone whose texts are free.
 */
type EnglishSources = 'all' | 'train' | 'free';

/** The English sets of `DIR/ner/english`, each under its own annotation scheme; the test splits are not among them. */
function readEnglish(dir: string, sources: EnglishSources): TaggedSentence[] {
  const parts = sources === 'all' ? ['train', 'dev'] : ['train'];
  const read = (name: string, types: Readonly<Record<string, string>>, scheme: number): TaggedSentence[] =>
    parts.flatMap((part) =>
      readConll(join(dir, 'ner/english', `${name}-${part}.conll`), ENGLISH_TYPES, types, scheme),
    );
  const tweets = join(dir, 'ner/english/btc-train.conll');
  // Without CoNLL its scheme is learnt from Wikipedia, whose annotators followed the same guide.
  return [
    ...(sources === 'free' ? [] : read('conll2003', CONLL_TYPES, CONLL)),
    ...read('wikigold', CONLL_TYPES, sources === 'free' ? CONLL : WIKIPEDIA),
    ...readConll(tweets, ENGLISH_TYPES, CONLL_TYPES, TWEETS),
    ...read('wnut17', WNUT_TYPES, TWEETS),
  ];
}

/** Train the English recogniser; the model file's bytes. Deterministic. */
export function trainEnglish(dir: string, sources: EnglishSources): Uint8Array {
  const clusters = readClusters(CLUSTERS);
  const lexicon = joinClusters([clusters], clusters.counts);
  const phrases = englishPhrases();
  const weights = trainCrf(readEnglish(dir, sources), lexicon, phrases, {
    types: ENGLISH_TYPES,
    schemes: ENGLISH_SCHEMES,
    c: 1.5,
    epochs: 10,
    minimum: 1,
    seed: 1,
  });
  // Only CoNLL's scheme ships: the others taught the weights that all share.
  const shipped: CrfWeights = {
    labels: weights.labels,
    sections: weights.sections.slice(0, CONLL + 2),
    transitions: weights.transitions.slice(0, CONLL + 1),
  };
  return packModel(shipped, ENGLISH_SCHEMES.slice(0, CONLL + 1), lexicon, phrases, new Map(), {
    conll: OUTSIDE_PENALTY,
  });
}

/** Name lists as features: the product's own, and those of compromise's lexicon (MIT). */
function englishPhrases(): PhraseTable {
  const lists = wordLists();
  const tagged = (...tags: string[]): string[] => tags.flatMap((tag) => lists.get(tag) ?? []);
  const known = EN_KNOWN.filter(({ type }) => type === 'organisation').flatMap(({ names }) => names);
  const { masculine, feminine } = EN_ENTITIES.givenNames;
  return buildPhrases([
    [...readPlaceNames('en', false), ...tagged('Country', 'Region')],
    [...readPlaceNames('en', true), ...tagged('City')],
    [...masculine, ...feminine, ...tagged('MaleName', 'FemaleName', 'FirstName')],
    tagged('LastName'),
    [...known, ...tagged('Organization', 'SportsTeam')],
    [...EN_DEMONYMS.flatMap(({ forms }) => forms), ...tagged('Demonym')],
  ]);
}

// compromise's words by tag. Its types do not cover the lexicon.
function wordLists(): Map<string, string[]> {
  const { lexicon } = (
    compromise.model() as { one: { lexicon: Readonly<Record<string, string | readonly string[]>> } }
  ).one;
  const lists = new Map<string, string[]>();
  for (const [word, tags] of Object.entries(lexicon))
    for (const tag of typeof tags === 'string' ? [tags] : tags)
      lists.set(tag, [...(lists.get(tag) ?? []), word]);
  return lists;
}
