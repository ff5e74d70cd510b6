import type { Bundle } from './bundle.ts';
import { createFeatureTable, type FeatureTable } from './featureTable.ts';
import { type LabelSet, labelSet } from './labels.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';
import { createPhraseTable, type PhraseTable } from './phrases.ts';

/** A trained sequence model for one annotation scheme. */
export interface SequenceModel {
  readonly labels: LabelSet;
  /** Score of each pair of `labels.from`/`to`. */
  readonly transitions: Float32Array;
  readonly features: FeatureTable;
  readonly lexicon: Lexicon;
  readonly phrases: PhraseTable;
  /** Taken off the score of O at decoding: trades precision for recall. */
  readonly outsidePenalty: number;
  /** Logistic weights of the clitic cutter, by feature name. */
  readonly clitics: ReadonlyMap<string, number>;
}

export interface ModelHeader {
  readonly types: readonly string[];
  readonly schemes: readonly { readonly name: string; readonly types: readonly string[] }[];
  readonly transitions: readonly (readonly number[])[];
  readonly largest: number;
  readonly levels: number;
  readonly lists: number;
  readonly outsidePenalty: Readonly<Record<string, number>>;
  readonly clitics: Readonly<Record<string, number>>;
}

/** Weights are kept as signed squares in a byte, so that small ones keep their precision. */
function unpackWeight(byte: number, largest: number): number {
  return (byte * Math.abs(byte) * largest) / 16129;
}

/** Set up one scheme of a model file. Throws when the file has no such scheme. */
export function openModel(bundle: Bundle, schemeName: string): SequenceModel {
  const header = bundle.header as ModelHeader;
  const position = header.schemes.findIndex((scheme) => scheme.name === schemeName);
  const scheme = header.schemes[position];
  if (!scheme) throw new Error(`entity model: no scheme ${schemeName}`);
  const all = labelSet(header.types);
  const labels = labelSet(header.types, scheme.types);
  const scores = new Map<number, number>();
  for (const [p, score] of (header.transitions[position] ?? []).entries())
    scores.set((all.from[p] as number) * all.count + (all.to[p] as number), score);
  const transitions = Float32Array.from(
    labels.from,
    (from, p) => scores.get(from * labels.count + (labels.to[p] as number)) ?? 0,
  );
  return {
    labels,
    transitions,
    features: mergeSections(bundle, [0, position + 1], header.largest, new Set(labels.from)),
    lexicon: createLexicon(
      bundle.uint32('lexicon.hashes'),
      header.levels,
      bundle.uint16('lexicon.clusters'),
      bundle.uint8('lexicon.frequencies'),
    ),
    phrases: createPhraseTable(bundle.uint32('phrases.hashes'), bundle.uint8('phrases.lists'), header.lists),
    outsidePenalty: header.outsidePenalty[schemeName] ?? 0,
    clitics: new Map(Object.entries(header.clitics)),
  };
}

// A feature's weights under a scheme are those all schemes share plus the scheme's own; labels that it has not, are left out.
function mergeSections(
  bundle: Bundle,
  sections: readonly number[],
  largest: number,
  used: ReadonlySet<number>,
): FeatureTable {
  const parts = sections.map((section) => ({
    hashes: bundle.uint32(`rows${section}.hashes`),
    counts: bundle.uint8(`rows${section}.counts`),
    labels: bundle.uint8(`rows${section}.labels`),
    weights: bundle.int8(`rows${section}.weights`),
    row: 0,
    cell: 0,
  }));
  const cells = parts.reduce((sum, part) => sum + part.labels.length, 0);
  const most = parts.reduce((sum, part) => sum + part.hashes.length, 0);
  const hashes = new Uint32Array(most);
  const starts = new Uint32Array(most + 1);
  const labels = new Uint8Array(cells);
  const weights = new Int8Array(cells);
  let row = 0;
  let cell = 0;
  for (;;) {
    let lowest = Infinity;
    for (const part of parts) lowest = Math.min(lowest, part.hashes[part.row] ?? Infinity);
    if (lowest === Infinity) break;
    for (const part of parts) {
      if (part.hashes[part.row] !== lowest) continue;
      for (let k = 0; k < (part.counts[part.row] as number); k++, part.cell++) {
        const label = part.labels[part.cell] as number;
        if (!used.has(label)) continue;
        labels[cell] = label;
        weights[cell++] = part.weights[part.cell] as number;
      }
      part.row++;
    }
    if (cell === starts[row]) continue;
    hashes[row] = lowest;
    starts[++row] = cell;
  }
  return createFeatureTable(
    hashes.subarray(0, row),
    starts.subarray(0, row + 1),
    labels,
    weights,
    Float32Array.from({ length: 256 }, (_, byte) => unpackWeight((byte << 24) >> 24, largest)),
  );
}
