import { describe, expect, it } from 'vitest';
import { FeatureList } from '../../../../src/pipeline/entities/recognise/featureList.ts';
import { createFeatureTable } from '../../../../src/pipeline/entities/recognise/featureTable.ts';
import { mix } from '../../../../src/pipeline/entities/recognise/hash.ts';

const WIDTH = 3;
// Two features: one weighs on labels 0 and 2, one on label 1.
const hashes = Uint32Array.from([mix(7, 8), mix(9, 10)]);
const table = createFeatureTable(
  hashes,
  Uint32Array.from([0, 2, 3]),
  Uint8Array.from([0, 2, 1]),
  Int8Array.from([4, -4, 127]),
  Float32Array.from({ length: 256 }, (_, byte) => (byte << 24) >> 24),
);

describe('createFeatureTable', () => {
  it('adds what each feature weighs to the row of its token, and nothing for one that it has not', () => {
    const list = new FeatureList();
    list.clear(4);
    for (const [token, first, second] of [
      [0, 7, 8],
      [1, 9, 10],
      [1, 7, 8],
      [1, 7, 9],
    ] as const)
      list.push(token, first, second);
    const scores = new Float32Array(2 * WIDTH);
    table.add(list, scores, WIDTH);
    expect([...scores]).toEqual([4, 0, -4, 4, 127, -4]);
  });

  it('adds features that are hashed already', () => {
    const scores = new Float32Array(2 * WIDTH);
    table.addTo(Uint32Array.from([mix(9, 10), 5]), scores, WIDTH);
    expect([...scores]).toEqual([0, 0, 0, 0, 127, 0]);
  });
});

describe('FeatureList', () => {
  it('gives back the features in order, however many there are', () => {
    const list = new FeatureList();
    list.clear(10_000);
    for (let i = 0; i < 10_000; i++) list.push(i >> 1, i, -i);
    const seen: [number, number][] = [];
    list.forEach((token, feature) => seen.push([token, feature]));
    expect(seen).toEqual(Array.from({ length: 10_000 }, (_, i) => [i >> 1, mix(i, -i)]));
  });
});
