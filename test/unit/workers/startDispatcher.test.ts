import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { expect, it } from 'vitest';
import type { Frontier } from '../../../src/frontier/createFrontier.ts';
import type { Queues } from '../../../src/queues/openQueues.ts';
import { TOPOLOGY } from '../../../src/queues/topology.ts';
import { startDispatcher } from '../../../src/workers/startDispatcher.ts';

it('takes hosts that come free one after the other together', async () => {
  let looks = 0;
  const take = async (): ReturnType<Frontier['take']> => {
    looks++;
    return { due: [], waitMs: null };
  };
  const queues = { topology: TOPOLOGY, get: () => undefined } as unknown as Queues;
  const dispatcher = startDispatcher({
    frontier: { take } as unknown as Frontier,
    queues,
    most: 4,
    log: pino({ level: 'silent' }),
  });
  await sleep(5);
  const before = looks;
  for (let host = 0; host < 50; host++) {
    dispatcher.wake();
    await new Promise((resolve) => setImmediate(resolve));
  }
  await sleep(20);
  // Each of them once more at least, but not each by itself; a busy machine may part them.
  expect(looks).toBeGreaterThan(before);
  expect(looks - before).toBeLessThan(25);
  await dispatcher.stop();
});
