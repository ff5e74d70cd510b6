import { expect, it } from 'vitest';
import {
  CODE_VALUES,
  codeValue,
  createNetReader,
  type DoubtNet,
  rankOf,
} from '../../../src/pipeline/segments/doubtNet.ts';

it('ranks a number among the cuts of its own feature, whatever its size', () => {
  const cuts = Float32Array.of(99, 0, 1, 5, 900, 99);
  const rank = (x: number): number => rankOf(cuts, 1, 5, x);
  expect([-7, 0, 0.5, 5, 899, 900, 1e9].map(rank)).toEqual([-1, -0.5, -0.5, 0.5, 0.5, 1, 1]);
});

it('gives each code from -1 on a place of its own, and larger ones the last', () => {
  expect([-1, 0, 3, 20, 21, 400].map(codeValue)).toEqual([0, 1, 4, 21, 21, 21]);
});

it('adds ranks and the weights of codes, and keeps what is above nought of each hidden unit', () => {
  const weights = new Float32Array((1 + CODE_VALUES) * 2);
  // The rank of feature 1: for the first unit, against the second; feature 0 never changed and has no weights.
  weights.set([2, -2], 0);
  weights.set([1, 0], (1 + codeValue(4)) * 2);
  const net: DoubtNet = {
    cuts: Float32Array.of(7, 10, 20),
    cutsFrom: Int32Array.of(0, 1, 3, 3),
    codes: Int32Array.of(2),
    weights,
    biases: Float32Array.of(0.5, 0),
    out: Float32Array.of(1, 10),
    outBias: -3,
  };
  const reader = createNetReader(net);
  const ask = (amount: number, code: number): number => reader(Float32Array.of(0, 7, amount, code), 1);
  expect(ask(25, 4)).toBeCloseTo(-3 + 3.5);
  expect(ask(25, 5)).toBeCloseTo(-3 + 2.5);
  expect(ask(5, 4)).toBeCloseTo(-3 + 20);
  // Back to what was read before: a row counts for itself alone.
  expect(ask(25, 4)).toBeCloseTo(-3 + 3.5);
  expect(ask(25, 4)).toBeCloseTo(-3 + 3.5);
});
