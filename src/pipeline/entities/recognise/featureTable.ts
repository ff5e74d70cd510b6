import type { FeatureList } from './featureList.ts';
import { HashIndex } from './hash.ts';

/** Weights of features, found by their hashes. */
export interface FeatureTable {
  /** Add the weights of all features of `list`, in order, to `scores`: a row of `width` labels a token. */
  add(list: FeatureList, scores: Float32Array, width: number): void;
  /** Add the weights of `features` to the scores by label from `offset` on. */
  addTo(features: Uint32Array, scores: Float32Array, offset: number): void;
}

// A cell: a weight's byte, the label, and whether it is its feature's last.
const LABEL = 8;
const LAST = 1 << 15;

/**
 * A table of sparse rows: row `r` has labels and weights at `starts[r]` to `starts[r + 1]`, one at least. Weights are bytes;
 * `unpacked` says what each is worth.
 */
export function createFeatureTable(
  hashes: Uint32Array,
  starts: Uint32Array,
  labels: Uint8Array,
  weights: Int8Array,
  unpacked: Float32Array,
): FeatureTable {
  const cells = new Uint16Array(starts[hashes.length] as number);
  for (let k = 0; k < cells.length; k++)
    cells[k] = ((weights[k] as number) & 0xff) | ((labels[k] as number) << LABEL);
  for (let row = 1; row <= hashes.length; row++) {
    const last = (starts[row] as number) - 1;
    cells[last] = (cells[last] as number) | LAST;
  }
  const index = new HashIndex(hashes, starts);
  let places = new Int32Array(1 << 12);
  return {
    add(list, scores, width) {
      const { length, tokens } = list;
      if (places.length < length) places = new Int32Array(2 * length);
      const at = places;
      // All look-ups first: they wait for memory side by side.
      index.findPairs(list.firsts, list.seconds, length, at);
      for (let k = 0; k < length; k++) {
        const place = at[k] as number;
        if (place >= 0) addRow(cells, place, unpacked, scores, (tokens[k] as number) * width);
      }
    },
    addTo(features, scores, offset) {
      for (let k = 0; k < features.length; k++) {
        const place = index.find(features[k] as number);
        if (place >= 0) addRow(cells, place, unpacked, scores, offset);
      }
    },
  };
}

function addRow(
  cells: Uint16Array,
  from: number,
  unpacked: Float32Array,
  scores: Float32Array,
  offset: number,
): void {
  for (let place = from; ; place++) {
    const cell = cells[place] as number;
    const score = offset + ((cell >> LABEL) & 0x7f);
    scores[score] = (scores[score] as number) + (unpacked[cell & 0xff] as number);
    if (cell >= LAST) return;
  }
}
