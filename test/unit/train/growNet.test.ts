import { expect, it } from 'vitest';
import { createNetReader } from '../../../src/pipeline/segments/doubtNet.ts';
import { makeRandom } from '../../../train/segments/growForest.ts';
import { growNet } from '../../../train/segments/growNet.ts';

const OPTIONS = {
  hidden: 12,
  epochs: 40,
  rate: 0.02,
  decay: 0,
  keep: 1,
  batch: 4,
  patience: 16,
  alone: 0.5,
  seed: 3,
};

/** Pages of four rows: right where an amount lies in the middle or a code is 3, beside an amount that says nothing. */
function makeSamples(count: number) {
  const random = makeRandom(5);
  const values = new Float32Array(count * 3);
  const labels = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const amount = random() ** 4 * 1000;
    const code = Math.floor(random() * 5);
    values.set([amount, code, random()], i * 3);
    labels[i] = (amount > 20 && amount < 300) || code === 3 ? 1 : 0;
  }
  const pages = Array.from({ length: count / 4 }, (_, at) => ({ first: at * 4, rows: 4, weight: 1 }));
  return { values, width: 3, labels, weights: new Float32Array(count).fill(1), pages };
}

function countRight(
  net: ReturnType<typeof growNet>,
  { values, labels }: ReturnType<typeof makeSamples>,
): number {
  const ask = createNetReader(net);
  let right = 0;
  for (let i = 0; i < labels.length; i++) if (ask(values, i * 3) > 0 === (labels[i] === 1)) right++;
  return right / labels.length;
}

it('learns amounts that lie between two bounds, and codes', () => {
  const samples = makeSamples(800);
  expect(countRight(growNet(samples, [1], OPTIONS), samples)).toBeGreaterThan(0.95);
  // Without the code's own weights the middle code cannot be told from its neighbours.
  expect(countRight(growNet(samples, [], { ...OPTIONS, hidden: 1 }), samples)).toBeLessThan(0.9);
});

it('gives the same net for the same seed, and another for another', () => {
  const samples = makeSamples(80);
  const grow = (seed: number) =>
    Array.from(growNet(samples, [1], { ...OPTIONS, keep: 0.7, epochs: 2, seed }).weights);
  expect(grow(1)).toEqual(grow(1));
  expect(grow(1)).not.toEqual(grow(2));
});

it('gives up pages that are past helping before pages that miss by one row', () => {
  // One page of eight contradicts every other page in all its rows.
  const values = new Float32Array(64 * 1).fill(1);
  for (let i = 0; i < 64; i += 2) values[i] = 0;
  const labels = Uint8Array.from({ length: 64 }, (_, i) => (i < 32 ? i % 2 : 1 - (i % 2)));
  const pages = [{ first: 0, rows: 2, weight: 1 }];
  for (let at = 1; at < 16; at++) pages.push({ first: at * 2, rows: 2, weight: 1 });
  pages.push({ first: 32, rows: 32, weight: 1 });
  const samples = { values, width: 1, labels, weights: new Float32Array(64).fill(1), pages };
  const net = growNet(samples, [], { ...OPTIONS, alone: 0, patience: 4 });
  expect(createNetReader(net)(Float32Array.of(1), 0)).toBeGreaterThan(0.5);
});
