import { describe, expect, it } from 'vitest';
import { HashIndex, mix } from '../../../../src/pipeline/entities/recognise/hash.ts';
import { labelSet, mayStand } from '../../../../src/pipeline/entities/recognise/labels.ts';
import { createLattice } from '../../../../src/pipeline/entities/recognise/lattice.ts';

const labels = labelSet(['person', 'place']);
const LENGTH = 4;
let seed = 7;
const random = (): number => {
  seed = mix(seed, 3);
  return seed / 2 ** 32;
};
const weights = Float32Array.from(labels.from, () => 4 * random() - 2);
const pairOf = new Map(
  [...labels.from].map((from, p) => [from * labels.count + (labels.to[p] as number), p]),
);

/** Every legal path with its weight, by trying all. */
function* paths(scores: Float32Array): Generator<{ path: number[]; weight: number }> {
  for (let code = 0; code < labels.count ** LENGTH; code++) {
    const path = Array.from(
      { length: LENGTH },
      (_, t) => Math.floor(code / labels.count ** t) % labels.count,
    );
    if (!mayStand(path[0] as number, false) || !mayStand(path.at(-1) as number, true)) continue;
    let sum = scores[path[0] as number] as number;
    for (let t = 1; t < LENGTH; t++) {
      const pair = pairOf.get((path[t - 1] as number) * labels.count + (path[t] as number));
      sum += pair === undefined ? -Infinity : (weights[pair] as number);
      sum += scores[t * labels.count + (path[t] as number)] as number;
    }
    if (sum > -Infinity) yield { path, weight: Math.exp(sum) };
  }
}

describe('createLattice', () => {
  it.each([1, 12])('sums what all legal paths sum, scores spread over %i', (spread) => {
    const scores = Float32Array.from({ length: LENGTH * labels.count }, () => spread * (random() - 0.5));
    const lattice = createLattice(labels, weights);
    const marginals = new Float32Array(scores.length);
    lattice.marginals(scores, LENGTH, marginals);
    const all = [...paths(scores)];
    const whole = all.reduce((sum, { weight }) => sum + weight, 0);
    const plain = new Float32Array(scores.length);
    for (const { path, weight } of all)
      for (const [t, label] of path.entries()) {
        const cell = t * labels.count + label;
        plain[cell] = (plain[cell] as number) + weight / whole;
      }
    for (const [cell, share] of plain.entries()) expect(marginals[cell]).toBeCloseTo(share, 5);
    const best = all.reduce((a, b) => (b.weight > a.weight ? b : a));
    expect([...lattice.best(scores, LENGTH)]).toEqual(best.path);
    const path = Uint8Array.from(best.path);
    const shares = best.path.map((label, t) => (label === 0 ? 0 : plain[t * labels.count + label]));
    for (const [t, share] of lattice.posteriors(scores, LENGTH, path).entries())
      expect(share).toBeCloseTo(shares[t] as number, 5);
  });
});

describe('HashIndex', () => {
  it('finds each key at its place and no other', () => {
    const keys = Uint32Array.from([
      0,
      1,
      0xffffffff,
      16,
      32,
      0x80000000,
      ...Array.from({ length: 500 }, (_, i) => mix(i, 9)),
    ]);
    const index = new HashIndex(keys);
    expect([...keys].map((key) => index.find(key))).toEqual([...keys.keys()]);
    expect([2, 48, 0xfffffffe, mix(500, 9)].map((key) => index.find(key))).toEqual([-1, -1, -1, -1]);
  });
});
