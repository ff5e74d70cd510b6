import type { Job } from 'bullmq';
import { expect, it } from 'vitest';
import { TOPOLOGY } from '../../../src/queues/topology.ts';
import { StageFailure } from '../../../src/threads/createStagePool.ts';
import type { PageTask, StageResult } from '../../../src/threads/task.ts';
import { type Further, jobWork, type StepParts } from '../../../src/workers/steps.ts';

const NONE: StageResult = {
  works: [],
  finished: [],
  packed: [],
  bodies: [],
  ledger: [],
  metadata: null,
};

const job = {
  id: 'u-7-s0',
  opts: {},
  data: {
    request: { url: 'https://a.example/1', source: 'a.example', tags: [], force: false, enqueuedAt: 5 },
    page: {
      url: 'https://a.example/1',
      finalUrl: 'https://a.example/1',
      status: 200,
      contentType: null,
      etag: null,
      lastModified: null,
      fetchedAt: '2026-01-02T03:04:05.000Z',
      sha256: '0'.repeat(64),
      bytes: 3,
    },
  },
} as unknown as Job;

/** A segments job over a page of two articles; `run` is what threads do. */
function work(further: Further | undefined, run: (task: PageTask) => Promise<StageResult>) {
  const ids: string[] = [];
  const by: string[] = [];
  const parts = {
    queues: {
      topology: TOPOLOGY,
      get: () => ({
        addBulk: async (jobs: readonly { opts: { jobId: string } }[]) => {
          ids.push(...jobs.map(({ opts }) => opts.jobId));
        },
      }),
    },
    store: { get: async () => new Uint8Array(3) },
    pool: { run },
    emit: async (articles: readonly unknown[], from: { jobOf: (index: number) => string }) => {
      by.push(...articles.map((_, index) => from.jobOf(index)));
      return { emitted: articles.length };
    },
  } as unknown as StepParts;
  return { ids, by, run: () => jobWork(['segments'], parts, further)(job) };
}

const ENRICH = ['entities', 'quotes', 'record'] as const;
const open: Further = { steps: ENRICH, isOpen: () => true };
const threads = async (task: PageTask): Promise<StageResult> =>
  task.further === undefined ? { ...NONE, packed: ['{}', '{}'] } : { ...NONE, finished: [{}, {}] };

it('emits a page of few articles at once, in the names of the jobs that would have done it', async () => {
  const at = work(open, threads);
  expect(await at.run()).toEqual({ split: 1, articles: 2, emitted: 2 });
  expect(at).toMatchObject({ ids: [], by: ['u-7-s0-e0', 'u-7-s0-e1'] });
});

it('puts its articles on the next queue where others help with that one', async () => {
  const at = work({ steps: ENRICH, isOpen: () => false }, threads);
  expect(await at.run()).toEqual({ split: 1, articles: 2 });
  expect(at).toMatchObject({ ids: ['u-7-s0-e0', 'u-7-s0-e1'], by: [] });
});

it('puts them there, too, where its thread was lost on the way', async () => {
  const at = work(open, async (task) => {
    if (task.further !== undefined) throw new StageFailure('STAGE_TIMEOUT', 'too long');
    return threads(task);
  });
  expect(await at.run()).toEqual({ split: 1, articles: 2 });
  expect(at).toMatchObject({ ids: ['u-7-s0-e0', 'u-7-s0-e1'], by: [] });
});
