import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { tellProgress } from '../../../src/workers/tellProgress.ts';

function jobThat(update: () => Promise<void>): { readonly told: object[]; updateProgress: never } {
  const told: object[] = [];
  const updateProgress = (progress: object): Promise<void> => {
    told.push(progress);
    return update();
  };
  return { told, updateProgress: updateProgress as never };
}

it('says nothing of work that is soon over', async () => {
  const job = jobThat(async () => undefined);
  expect(await tellProgress(job, { step: 'fetch' }, async () => 'done')).toBe('done');
  await sleep(150);
  expect(job.told).toEqual([]);
});

it('tells once of long work, and ends after what was told has arrived', async () => {
  let hasArrived = false;
  const job = jobThat(async () => {
    await sleep(200);
    hasArrived = true;
  });
  await expect(
    tellProgress(job, { step: 'fetch' }, async () => {
      await sleep(150);
      throw new Error('work failed');
    }),
  ).rejects.toThrow('work failed');
  expect(hasArrived).toBe(true);
  expect(job.told).toEqual([{ step: 'fetch' }]);
});

it('leaves the work alone where Redis refuses the progress', async () => {
  const job = jobThat(() => Promise.reject(new Error('Missing key for job')));
  expect(await tellProgress(job, {}, () => sleep(150, 'done'))).toBe('done');
});
