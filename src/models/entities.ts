import { readFileSync } from 'node:fs';
import type { EntityModels } from '../pipeline/entities/createEntityFinder.ts';
import type { PlaceRow } from '../pipeline/entities/gazetteer.ts';
import { loadRecogniserModel } from './recogniser.ts';

const MODELS = new URL('../../models/', import.meta.url);

/**
 * Load what stage entities needs from the package's `models` folder.
 *
 * @throws Error naming the file, where one is missing: the package is incomplete
 */
export function loadEntityModels(): EntityModels {
  return { places: parsePlaces(read('places.tsv')), recogniser: loadRecogniserModel() };
}

function read(name: string): string {
  try {
    return readFileSync(new URL(name, MODELS), 'utf8');
  } catch (cause) {
    throw new Error(`Model file models/${name} cannot be read: reinstall the package`, { cause });
  }
}

function parsePlaces(tsv: string): PlaceRow[] {
  return tsv
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [code = '', kind = '', population = '', ar = '', en = ''] = line.split('\t');
      return {
        code,
        kind: kind === 'country' || kind === 'region' ? kind : 'city',
        population: Number(population),
        names: { ar: split(ar), en: split(en) },
      };
    });
}

function split(names: string): string[] {
  return names === '' ? [] : names.split('|');
}
