import { expect, it } from 'vitest';
import { settleLead } from '../../../../src/pipeline/segments/settle/settleLead.ts';

const settle = (...p: number[]): number[] =>
  Array.from(settleLead(Float32Array.from(p)), (own) => Math.round(own * 100) / 100);

it('leaves a doubtful line out that stands apart from the body above it', () => {
  expect(settle(0.1, 0.56, 0.4, 0.95, 0.95)).toEqual([0.1, 0.49, 0.4, 0.95, 0.95]);
});

it('keeps a sure line, one that the body goes on from, and what is nearly all of a body', () => {
  expect(settle(0.1, 0.7, 0.4, 0.95, 0.95)).toEqual([0.1, 0.7, 0.4, 0.95, 0.95]);
  expect(settle(0.56, 0.95, 0.1, 0.95)).toEqual([0.56, 0.95, 0.1, 0.95]);
  expect(settle(0.56, 0.1, 0.95)).toEqual([0.56, 0.1, 0.95]);
  expect(settle(0.1, 0.2)).toEqual([0.1, 0.2]);
});
