import { expect, it } from 'vitest';
import type { EnrichedRecord } from '../../../src/contract/record.ts';
import type { Topology } from '../../../src/queues/topology.ts';
import { articlePage } from '../../support/articlePage.ts';
import { startPipeline } from '../../support/pipeline.ts';
import { redisForFile } from '../../support/redisPrefix.ts';
import { startSite } from '../../support/startSite.ts';

const at = redisForFile();

const CUTS: Readonly<Record<string, Topology>> = {
  one: { fetch: 'fetch', segments: 'fetch', entities: 'fetch', quotes: 'fetch', record: 'fetch' },
  five: { fetch: 'fetch', segments: 'segments', entities: 'entities', quotes: 'quotes', record: 'record' },
};

it('makes the same records whichever steps share a queue', async () => {
  const site = await startSite({ '/1': articlePage(1), '/2': articlePage(2) });
  const made: Record<string, object[]> = {};
  try {
    for (const [name, topology] of Object.entries(CUTS)) {
      const prefix = `${at.prefix.slice(0, -1)}-${name}}`;
      const pipeline = await startPipeline({ ...at, prefix }, { topology });
      const records: EnrichedRecord[] = [];
      const consumer = pipeline.client.consume((record) => {
        records.push(record);
      });
      await pipeline.client.enqueue([`${site.url}/1`, `${site.url}/2`]);
      await expect.poll(() => records.length, { timeout: 30_000 }).toBe(2);
      await consumer.close();
      await pipeline.close();
      made[name] = records
        .toSorted((a, b) => (a.page.url < b.page.url ? -1 : 1))
        .map(({ id, item, quotes, segment }) => ({ id, item: item.bodies, quotes, segment }));
    }
  } finally {
    await site.close();
  }
  expect(made['five']).toEqual(made['one']);
});
