import { afterEach, expect, it } from 'vitest';
import { createStagePool, type StagePool } from '../../../src/threads/createStagePool.ts';

const pools: StagePool[] = [];
afterEach(async () => {
  for (const pool of pools.splice(0)) await pool.close();
});

function open(timeoutMs: number): StagePool {
  const pool = createStagePool({ threads: 1, timeoutMs });
  pools.push(pool);
  return pool;
}

const annotate = (pool: StagePool, text: string) => pool.annotate({ kind: 'annotate', text, language: 'ar' });
// "The mayor said that the bridge opens tomorrow."
const SENTENCE = 'وقال رئيس البلدية سامر الدالي إن الجسر يفتح غدا. ';

it('counts no time while a thread starts and loads its models', async () => {
  // All are given at once to one thread: the last wait several times longer than a task may take.
  const pool = open(1_500);
  const texts = Array.from({ length: 800 }, () => SENTENCE.repeat(80));
  const started = performance.now();
  const results = await Promise.all(texts.map((text) => annotate(pool, text)));
  expect(results.map(({ language }) => language)).toEqual(texts.map(() => 'ar'));
  expect(performance.now() - started).toBeGreaterThan(1_500);
});

it('stops a task that takes too long, and goes on with the next', async () => {
  // A cold thread's first sentence took over 300 ms on a busy machine; the long text takes 6 s on the fastest one seen.
  const pool = open(2_000);
  await annotate(pool, SENTENCE);
  await expect(annotate(pool, SENTENCE.repeat(120_000))).rejects.toMatchObject({
    name: 'StageFailure',
    reason: 'STAGE_TIMEOUT',
  });
  expect((await annotate(pool, SENTENCE)).quotes).toHaveLength(1);
});
