import { join } from 'node:path';
import type { Lexicon } from '../../src/pipeline/entities/recognise/lexicon.ts';
import type { PhraseTable } from '../../src/pipeline/entities/recognise/phrases.ts';
import type { EntityType } from '../../src/pipeline/entities/types.ts';
import { AR_DEMONYMS } from '../../src/pipeline/lang/ar/demonyms.ts';
import { AR_ENTITIES } from '../../src/pipeline/lang/ar/entities.ts';
import { AR_KNOWN } from '../../src/pipeline/lang/ar/knownNames.ts';
import { buildPhrases, joinClusters, readClusters, readNames, readPlaceNames } from './vocabulary.ts';

/** Word clusters of `DIR/ner/unlabeled` and name lists, both features of the Arabic recogniser. */
export function arabicVocabulary(dir: string): { readonly lexicon: Lexicon; readonly phrases: PhraseTable } {
  const clusters = readClusters(join(dir, 'ner/unlabeled/clusters.tsv.br'));
  const names = (file: string, type: string): string[] => readNames(join(dir, 'ner/gazetteers', file), type);
  const known = (...types: EntityType[]): string[] =>
    AR_KNOWN.filter(({ type }) => types.includes(type)).flatMap((one) => one.names);
  const { masculine, feminine } = AR_ENTITIES.givenNames;
  return {
    lexicon: joinClusters([clusters], clusters.counts),
    phrases: buildPhrases([
      [...names('cldr-iso-world-countries.tsv', 'LOC'), ...readPlaceNames('ar', false)],
      names('cldr-languages.tsv', 'LANG'),
      [...names('faker.tsv', 'PER'), ...masculine, ...feminine],
      [
        ...names('cldr-exemplar-cities.tsv', 'LOC'),
        ...names('faker.tsv', 'LOC'),
        ...readPlaceNames('ar', true),
      ],
      known('organisation'),
      AR_DEMONYMS.flatMap(({ forms }) => forms),
      known('event', 'other'),
      known('person'),
    ]),
  };
}
