import { expect, it } from 'vitest';
import { compileForest } from '../../../src/pipeline/segments/compileForest.ts';
import { evaluate, type Forest } from '../../../src/pipeline/segments/forest.ts';

const WIDTH = 200;

function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A forest of trees with questions at random; `lean` moves its leaves. */
function forestOf(trees: number, questions: number, lean: number): Forest {
  const random = numbersFrom(trees + questions);
  const roots: number[] = [];
  const [feature, threshold, left, right, values]: number[][] = [[], [], [], [], []] as const;
  for (let tree = 0; tree < trees; tree++) {
    const first = feature.length;
    roots.push(questions === 0 ? ~values.length : first);
    if (questions === 0) values.push(random() + lean);
    for (let q = 0; q < questions; q++) {
      feature.push(Math.floor(random() * WIDTH));
      threshold.push(random() * 4 - 2);
      const leaf = () => ~(values.push(random() - 0.5 + lean) - 1);
      // A chain that turns: every second question hangs on the right.
      const more = q + 1 < questions ? first + q + 1 : leaf();
      left.push(q % 2 === 0 ? more : leaf());
      right.push(q % 2 === 0 ? leaf() : more);
    }
  }
  return {
    roots: Int32Array.from(roots),
    feature: Uint8Array.from(feature),
    threshold: Float32Array.from(threshold),
    left: Int32Array.from(left),
    right: Int32Array.from(right),
    values: Float32Array.from(values),
    bias: 0.125,
  };
}

const random = numbersFrom(7);
const rows = Float32Array.from({ length: 150 * WIDTH }, () => random() * 6 - 3);
rows[3] = Number.NaN;
rows[WIDTH] = Number.POSITIVE_INFINITY;

it.each([
  ['some hundred trees', forestOf(160, 23, 0)],
  ['trees that settle early for some rows', forestOf(80, 9, -0.168)],
  ['fewer trees than settle a score', forestOf(3, 5, 0)],
  ['trees of one leaf', forestOf(4, 0, 0)],
  ['no tree', forestOf(0, 0, 0)],
])('says what the forest says, to the last bit: %s', (_, forest) => {
  const read = compileForest(forest);
  const every = Array.from({ length: 150 }, (_, i) => i);
  const expected = every.map((i) => evaluate(forest, rows, i * WIDTH));
  expect([...read(rows, WIDTH, every)]).toEqual(expected);
  const some = [149, 0, 70];
  expect([...read(rows, WIDTH, some)]).toEqual(some.map((i) => expected[i]));
  expect(read(rows, WIDTH, [])).toHaveLength(0);
});

it('settles some of the rows early and some not, where it is meant to', () => {
  const forest = forestOf(80, 9, -0.168);
  const whole = { ...forest, bias: forest.bias + 1000 };
  const early = Array.from({ length: 150 }, (_, i) => i * WIDTH).filter(
    (from) => Math.abs(evaluate(forest, rows, from) + 1000 - evaluate(whole, rows, from)) > 1e-6,
  );
  expect(early.length).toBeGreaterThan(20);
  expect(early.length).toBeLessThan(130);
});

it('takes the mean of both ways where a feature is unknown', () => {
  // Is number 0 at most 1? Then 8, else: is number 1 at most 1? Then 2, else 4.
  const forest: Forest = {
    roots: Int32Array.of(0),
    feature: Uint8Array.of(0, 1),
    threshold: Float32Array.of(1, 1),
    left: Int32Array.of(~0, ~1),
    right: Int32Array.of(1, ~2),
    values: Float32Array.of(8, 2, 4),
    bias: 0.5,
  };
  const numbers = Float32Array.of(0, 0, 2, 0, 2, 2);
  expect([...compileForest(forest, [0])(numbers, 2, [0, 1, 2])]).toEqual([5.5, 5.5, 6.5]);
  expect([...compileForest(forest, [1])(numbers, 2, [0, 1, 2])]).toEqual([8.5, 3.5, 3.5]);
});
