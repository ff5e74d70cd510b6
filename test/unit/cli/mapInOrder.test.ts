import { describe, expect, it } from 'vitest';
import { mapInOrder } from '../../../src/cli/mapInOrder.ts';

async function* count(to: number): AsyncGenerator<number> {
  for (let n = 0; n < to; n++) yield n;
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe('mapInOrder', () => {
  it('keeps the order although later items finish first, and never runs more than allowed', async () => {
    let running = 0;
    let most = 0;
    const slowFirst = async (n: number): Promise<number> => {
      most = Math.max(most, ++running);
      for (let turn = 0; turn < 20 - n; turn++) await Promise.resolve();
      running--;
      return n;
    };
    expect(await collect(mapInOrder(count(20), 4, slowFirst))).toEqual(
      Array.from({ length: 20 }, (_, n) => n),
    );
    expect(most).toBe(4);
  });

  it('fails where the failing item stands', async () => {
    const seen: number[] = [];
    const failing = async (n: number): Promise<number> => {
      if (n === 3) throw new Error('three');
      return n;
    };
    const run = (async () => {
      for await (const n of mapInOrder(count(9), 4, failing)) seen.push(n);
    })();
    await expect(run).rejects.toThrow('three');
    expect(seen).toEqual([0, 1, 2]);
  });
});
