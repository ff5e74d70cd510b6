import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { allOver } from '../../../src/workers/allOver.ts';

it('gives all results in order', async () => {
  expect(await allOver([sleep(5, 'late'), Promise.resolve(2)])).toEqual(['late', 2]);
});

it('throws only when nothing runs any more', async () => {
  let isOver = false;
  const slow = sleep(20).then(() => {
    isOver = true;
  });
  await expect(allOver([Promise.reject(new Error('first')), slow])).rejects.toThrow('first');
  expect(isOver).toBe(true);
});
