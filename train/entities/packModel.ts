import { packBundle } from '../../src/pipeline/entities/recognise/bundle.ts';
import type { Lexicon } from '../../src/pipeline/entities/recognise/lexicon.ts';
import type { ModelHeader } from '../../src/pipeline/entities/recognise/model.ts';
import type { PhraseTable } from '../../src/pipeline/entities/recognise/phrases.ts';
import type { CrfWeights, Scheme } from './trainCrf.ts';

// Weights nearer to zero than this are dropped: most of the size, hardly any F1.
const NEGLIGIBLE = 0.03;

/** Trained weights as a model file: rows sorted by hash, weights as signed squares in a byte. */
export function packModel(
  weights: CrfWeights,
  schemes: readonly Scheme[],
  lexicon: Lexicon,
  phrases: PhraseTable,
  clitics: ReadonlyMap<string, number>,
  outsidePenalty: Readonly<Record<string, number>>,
): Uint8Array {
  const width = weights.labels.count;
  let largest = 0;
  for (const section of weights.sections)
    for (const weight of section.weights) largest = Math.max(largest, Math.abs(weight));
  const arrays = new Map<string, ArrayBufferView>();
  for (const [s, { table, weights: cells }] of weights.sections.entries()) {
    const rows: { hash: number; row: number }[] = [];
    if (cells.length > 0)
      for (const [hash, row] of table.entries()) {
        let kept = false;
        for (let l = 0; l < width; l++)
          if (Math.abs(cells[row * width + l] as number) >= NEGLIGIBLE) kept = true;
        if (kept) rows.push({ hash, row });
      }
    rows.sort((a, b) => a.hash - b.hash);
    const labels: number[] = [];
    const bytes: number[] = [];
    const counts = Uint8Array.from(rows, ({ row }) => {
      let count = 0;
      for (let l = 0; l < width; l++) {
        const weight = cells[row * width + l] as number;
        if (Math.abs(weight) < NEGLIGIBLE) continue;
        labels.push(l);
        bytes.push(Math.sign(weight) * Math.round(127 * Math.sqrt(Math.abs(weight) / largest)));
        count++;
      }
      return count;
    });
    arrays.set(
      `rows${s}.hashes`,
      Uint32Array.from(rows, ({ hash }) => hash),
    );
    arrays.set(`rows${s}.counts`, counts);
    arrays.set(`rows${s}.labels`, Uint8Array.from(labels));
    arrays.set(`rows${s}.weights`, Int8Array.from(bytes));
    console.error(`pack: section ${s} has ${rows.length} rows, ${labels.length} weights`);
  }
  arrays.set('lexicon.hashes', lexicon.hashes);
  arrays.set('lexicon.clusters', lexicon.clusters);
  arrays.set('lexicon.frequencies', lexicon.frequencies);
  arrays.set('phrases.hashes', phrases.hashes);
  arrays.set('phrases.lists', phrases.lists);
  const header: ModelHeader = {
    types: weights.labels.types,
    schemes,
    transitions: weights.transitions.map((scores) =>
      [...scores].map((score) => Math.round(score * 1e4) / 1e4),
    ),
    largest,
    levels: lexicon.levels,
    lists: phrases.listCount,
    outsidePenalty,
    clitics: Object.fromEntries([...clitics].map(([name, weight]) => [name, Math.round(weight * 1e3) / 1e3])),
  };
  return packBundle(header, arrays);
}
