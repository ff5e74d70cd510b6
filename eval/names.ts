import { readFileSync } from 'node:fs';
import { loadEntityModels } from '../src/models/entities.ts';
import { nameKey } from '../src/pipeline/entities/nameKey.ts';

const FIGURES = 'eval/names/figures.tsv';

/**
 * `npm run eval -- names [FILE]`: how many names share a key with their other spelling, and how many different names
 * do. `FILE`: lines `Arabic<TAB>Latin`, the public figures by default; the shipped places follow.
 */
export async function evalNames([file = FIGURES]: readonly string[]): Promise<void> {
  const pairs = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.includes('\t'))
    .map((line) => line.split('\t') as [string, string]);
  print('figures', pairs);
  const { places } = loadEntityModels();
  for (const kind of ['country', 'region', 'city'] as const)
    print(
      kind,
      places
        .filter((place) => place.kind === kind)
        .flatMap(({ names }): [string, string][] => {
          const [ar, en] = [names.ar?.[0], names.en?.[0]];
          return ar && en ? [[ar, en]] : [];
        }),
    );
}

function print(label: string, pairs: readonly (readonly [string, string])[]): void {
  const keys = pairs.map(([ar, en]) => [nameKey(ar), nameKey(en)] as const);
  const sharing = keys.filter(([ar, en]) => ar === en).length;
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
    `${label.padEnd(8)} ${pairs.length} pairs, ${per(sharing, pairs.length)} % share a key; of ${names} names ${per(confused, names)} % share it with a different one, of their pairs ${per(confusedPairs, (names * (names - 1)) / 2)} %`,
  );
}
