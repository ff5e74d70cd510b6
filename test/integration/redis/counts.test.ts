import { describe, expect, it } from 'vitest';
import { createCounts } from '../../../src/observe/counts.ts';
import { createRevisions } from '../../../src/store/revisions.ts';
import { redisForFile } from '../../support/redisPrefix.ts';

const { redis, prefix } = redisForFile();

describe('counts', () => {
  it('counts a job once however often it ends, in total, by source and by minute', async () => {
    let now = 1_700_000_000_000;
    const counts = createCounts({ redis, prefix, now: () => now });
    await redis.hset(`${prefix}:fetch:u-1`, 'data', '{}');
    const job = { queue: 'fetch', id: 'u-1' };
    await counts.countJob(job, 'a.example', { fetched: 1 });
    await counts.countJob(job, 'a.example', { fetched: 1 });
    await counts.count('b.example', { enqueued: 5, 'drop:fetch:TIMEOUT': 2 });
    expect(await counts.total()).toEqual({ fetched: 1, enqueued: 5, 'drop:fetch:TIMEOUT': 2 });
    expect(await counts.source('a.example')).toEqual({ fetched: 1 });
    expect(await counts.sources(10)).toEqual(['b.example', 'a.example']);
    expect(await counts.recent(5)).toMatchObject({ fetched: 1, enqueued: 5 });
    now += 10 * 60_000;
    expect(await counts.recent(5)).toEqual({});
  });

  it('counts for many sources in one call', async () => {
    const counts = createCounts({ redis, prefix: `${prefix}many` });
    await counts.countAll(new Map());
    expect(await counts.total()).toEqual({});
    await counts.countAll(
      new Map([
        ['a.example', { enqueued: 2, duplicates: 1 }],
        ['b.example', { enqueued: 3 }],
      ]),
    );
    await counts.countAll(new Map([['b.example', { enqueued: 1 }]]));
    expect(await counts.total()).toEqual({ enqueued: 6, duplicates: 1 });
    expect(await counts.source('a.example')).toEqual({ enqueued: 2, duplicates: 1 });
    expect(await counts.source('b.example')).toEqual({ enqueued: 4 });
    expect(await counts.recent(1)).toEqual({ enqueued: 6, duplicates: 1 });
    expect((await counts.sources(10)).toSorted()).toEqual(['a.example', 'b.example']);
  });

  it('forgets sources that were silent for ninety days', async () => {
    const at = { now: 1_800_000_000_000 };
    const counts = createCounts({ redis, prefix, now: () => at.now });
    await counts.count('old.example', { enqueued: 1 });
    at.now += 91 * 86_400_000;
    await counts.count('new.example', { enqueued: 1 });
    expect(await counts.sources(10)).toEqual(['new.example']);
    expect(await redis.ttl(`${prefix}:counts:source:new.example`)).toBeGreaterThan(89 * 86_400);
  });
});

describe('revisions', () => {
  it('keeps a revision until it was emitted, then counts on with the text', async () => {
    const revisions = createRevisions({ redis, prefix });
    expect(await revisions.place('a-1', 'x', 'job-1')).toEqual({
      revision: 1,
      revisionOf: null,
      isNew: true,
    });
    // The job was lost before it emitted: the same again.
    expect(await revisions.place('a-1', 'x', 'job-1')).toEqual({
      revision: 1,
      revisionOf: null,
      isNew: true,
    });
    // The text changed before anything left: still the first.
    expect(await revisions.place('a-1', 'y', 'job-1')).toEqual({
      revision: 1,
      revisionOf: null,
      isNew: true,
    });
    await revisions.markEmitted('a-1', 'job-1');
    // Lost before it was counted, the same job comes to the same end; any other job has nothing new.
    expect(await revisions.place('a-1', 'y', 'job-1')).toEqual({
      revision: 1,
      revisionOf: null,
      isNew: true,
    });
    expect(await revisions.place('a-1', 'y', 'job-2')).toEqual({
      revision: 1,
      revisionOf: null,
      isNew: false,
    });
    expect(await revisions.place('a-1', 'z', 'job-2')).toEqual({ revision: 2, revisionOf: 1, isNew: true });
  });
});
