import { readFileSync } from 'node:fs';
import { loadEntityModels } from '../src/models/entities.ts';
import { nameKey } from '../src/pipeline/entities/nameKey.ts';
import { compileVocabulary } from '../src/pipeline/entities/vocabulary.ts';
import { AR_ENTITIES } from '../src/pipeline/lang/ar/entities.ts';
import { EN_ENTITIES } from '../src/pipeline/lang/en/entities.ts';
import { tokenize } from '../src/pipeline/text/tokens.ts';

const FIGURES = 'eval/names/figures.tsv';

/**
 * `npm run eval -- names [FILE]`: how many names share a key with their other spelling, and how many different names
 * do. `FILE`: lines `Arabic<TAB>Latin`, the public figures by default; the shipped places follow, by their spelling alone and as
 * records have them, where a listed place has the key of its English name.
 */
export async function evalNames([file = FIGURES]: readonly string[]): Promise<void> {
  const pairs = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.includes('\t'))
    .map((line) => line.split('\t') as [string, string]);
  const spelled: Keys = { ar: nameKey, en: nameKey };
  print('figures', pairs, spelled);
  const { places } = loadEntityModels();
  const recorded: Keys = { ar: keyOfRecords(AR_ENTITIES, places), en: keyOfRecords(EN_ENTITIES, places) };
  for (const kind of ['country', 'region', 'city'] as const) {
    const named = places
      .filter((place) => place.kind === kind)
      .flatMap(({ names }): [string, string][] => {
        const [ar, en] = [names.ar?.[0], names.en?.[0]];
        return ar && en ? [[ar, en]] : [];
      });
    print(kind, named, spelled);
    print('… in records', named, recorded);
  }
}

interface Keys {
  readonly ar: (name: string) => string;
  readonly en: (name: string) => string;
}

/** The key that a record gives a name of its language: the listed place's, else the spelling's. */
function keyOfRecords(...[lexicon, places]: Parameters<typeof compileVocabulary>): (name: string) => string {
  const words = compileVocabulary(lexicon, places);
  return (name) => {
    const tokens = tokenize(name);
    const match = words.names.longest(name, tokens, 0);
    const whole = match !== null && match.start === 0 && match.end === name.length;
    return (whole && words.keys.get(match.listed.code)) || nameKey(name);
  };
}

function print(label: string, pairs: readonly (readonly [string, string])[], { ar, en }: Keys): void {
  const keys = pairs.map(([arabic, latin]) => [ar(arabic), en(latin)] as const);
  const sharing = keys.filter(([arabic, latin]) => arabic === latin).length;
  // Different names under one key, in any script: the names that have such a one, and the pairs.
  const latin = new Map<string, Set<string>>();
  for (const [i, [, key]] of keys.entries()) {
    const names = latin.get(key) ?? new Set();
    latin.set(key, names.add(pairs[i]?.[1] ?? ''));
  }
  let confused = 0;
  let confusedPairs = 0;
  for (const { size } of latin.values()) {
    if (size > 1) confused += size;
    confusedPairs += (size * (size - 1)) / 2;
  }
  const per = (part: number, whole: number): string => ((100 * part) / whole).toFixed(2);
  const names = [...latin.values()].reduce((sum, { size }) => sum + size, 0);
  console.log(
    `${label.padEnd(12)} ${pairs.length} pairs, ${per(sharing, pairs.length)} % share a key; of ${names} names ${per(confused, names)} % share it with a different one, of their pairs ${per(confusedPairs, (names * (names - 1)) / 2)} %`,
  );
}
