import { readFileSync } from 'node:fs';
import { hashString, mix } from '../../src/pipeline/entities/recognise/hash.ts';
import { createLexicon, type Lexicon } from '../../src/pipeline/entities/recognise/lexicon.ts';
import { normalWord } from '../../src/pipeline/entities/recognise/normalWord.ts';
import {
  createPhraseTable,
  PHRASE_SEED,
  type PhraseTable,
} from '../../src/pipeline/entities/recognise/phrases.ts';
import { readLines } from './readText.ts';

export interface ClusterColumn {
  readonly words: ReadonlyMap<string, readonly number[]>;
  readonly levels: number;
}

/** `word TAB count TAB cluster…` lines, as one column group. */
export function readClusters(path: string): ClusterColumn & { readonly counts: ReadonlyMap<string, number> } {
  const words = new Map<string, number[]>();
  const counts = new Map<string, number>();
  let levels = 0;
  for (const line of readLines(path)) {
    const [word = '', count = '0', ...clusters] = line.split('\t');
    words.set(word, clusters.map(Number));
    counts.set(word, Number(count));
    levels = clusters.length;
  }
  return { words, levels, counts };
}

const UNKNOWN = 0xffff;

/** One lexicon of several clusterings side by side; a word missing from one of them has 65,535 there. */
export function joinClusters(
  columns: readonly ClusterColumn[],
  counts: ReadonlyMap<string, number>,
): Lexicon {
  const rows = new Map<number, string>();
  for (const column of columns) for (const word of column.words.keys()) rows.set(hashString(word), word);
  const hashes = Uint32Array.from(rows.keys()).sort();
  const levels = columns.reduce((sum, column) => sum + column.levels, 0);
  const clusters = new Uint16Array(hashes.length * levels).fill(UNKNOWN);
  const frequencies = new Uint8Array(hashes.length);
  for (let row = 0; row < hashes.length; row++) {
    const word = rows.get(hashes[row] as number) ?? '';
    let at = row * levels;
    for (const column of columns) {
      const found = column.words.get(word);
      if (found) clusters.set(found, at);
      at += column.levels;
    }
    frequencies[row] = Math.round(Math.log2((counts.get(word) ?? 0) + 1));
  }
  return createLexicon(hashes, levels, clusters, frequencies);
}

/** Phrase table of name lists: list number → names as written. */
export function buildPhrases(lists: readonly (readonly string[])[]): PhraseTable {
  // A bit a list, in a byte.
  if (lists.length > 8) throw new Error(`${lists.length} lists of names, where 8 have room`);
  const bits = new Map<number, number>();
  for (const [list, names] of lists.entries()) {
    for (const name of names) {
      const words = name
        .split(/[\s-]+/u)
        .map(normalWord)
        .filter((word) => word !== '' && /\p{L}/u.test(word));
      if (words.length === 0 || words.length > 6 || (words.length === 1 && (words[0] ?? '').length < 2))
        continue;
      let hash = PHRASE_SEED;
      for (const [i, word] of words.entries()) {
        hash = mix(hash, hashString(word));
        bits.set(hash, (bits.get(hash) ?? 0) | (i === words.length - 1 ? 1 << list : 0));
      }
    }
  }
  const hashes = Uint32Array.from(bits.keys()).sort();
  return createPhraseTable(
    hashes,
    Uint8Array.from(hashes, (hash) => bits.get(hash) ?? 0),
    lists.length,
  );
}

/** Names of a `type TAB name` file, one list a type asked for. */
export function readNames(path: string, type: string): string[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([found]) => found === type)
    .map(([, name]) => (name ?? '').trim());
}

// Columns of `models/places.tsv` with the names in a language.
const NAMES = { ar: 3, en: 4 } as const;

/** Names of the shipped list of places: cities, or countries and regions. */
export function readPlaceNames(language: keyof typeof NAMES, isCity: boolean): string[] {
  return readFileSync('models/places.tsv', 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter(([, kind]) => (kind === 'city') === isCity)
    .flatMap((columns) => (columns[NAMES[language]] ?? '').split('|'));
}
