import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { Piscina } from 'piscina';
import type { Listing, NoListing } from '../discovery/types.ts';
import type {
  AnnotateResult,
  AnnotateTask,
  ArticleTask,
  Called,
  ListTask,
  PageTask,
  StageResult,
} from './task.ts';
import { createTaskDeadline } from './taskDeadline.ts';

/** Threads that run the pure stages, so that a heavy page never holds up the event loop and its job locks. */
export interface StagePool {
  readonly threads: number;
  /**
   * Run one task.
   *
   * @throws {StageFailure} when it takes too long, throws, or its thread dies; so do the others.
   */
  run(task: PageTask | ArticleTask): Promise<StageResult>;
  annotate(task: AnnotateTask): Promise<AnnotateResult>;
  list(task: ListTask): Promise<Listing | NoListing>;
  close(): Promise<void>;
}

/** A task that did not come back: `STAGE_TIMEOUT`, or `STAGE_CRASHED` with what was thrown. */
export class StageFailure extends Error {
  readonly reason: 'STAGE_TIMEOUT' | 'STAGE_CRASHED';
  constructor(reason: StageFailure['reason'], detail: string) {
    super(detail);
    this.name = 'StageFailure';
    this.reason = reason;
  }
}

// A thread that outgrows this is stopped and its task quarantined, instead of taking the process with it.
const THREAD_HEAP_MB = 1_024;
// A page's many small objects are gone before a collection this late: a sixth less CPU a page than with V8's own size.
const THREAD_YOUNG_MB = 160;

// The engine would come to place objects of some kinds among old ones at once, where they outlast their page and keep all of it
// from being collected with the young: up to a quarter less CPU a page without.
const ALL_YOUNG = '--no-allocation-site-pretenuring';

// Threads run compiled code: from the sources (tests, tsx) it is the build's.
const THREAD_FILE = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/threads/stageThread.js' : './stageThread.js',
  import.meta.url,
);

/** Threads that start with the first task; `threads` 0 means one a core. `timeoutMs` bounds one task, once a thread has begun it. */
export function createStagePool(options: {
  readonly threads: number;
  readonly timeoutMs: number;
}): StagePool {
  const threads = options.threads === 0 ? availableParallelism() : options.threads;
  // A process that only fetches never needs them.
  let started: Piscina | undefined;
  const pool = (): Piscina => {
    if (started === undefined) setFlagsFromString(ALL_YOUNG);
    started ??= new Piscina({
      filename: THREAD_FILE.href,
      minThreads: 1,
      maxThreads: threads,
      idleTimeout: 30_000,
      // Nobody reads piscina's histograms of waiting and running, which are kept per task.
      recordTiming: false,
      resourceLimits: { maxOldGenerationSizeMb: THREAD_HEAP_MB, maxYoungGenerationSizeMb: THREAD_YOUNG_MB },
    });
    return started;
  };
  const call = async (name: string, task: object): Promise<unknown> => {
    const { signal, begun, clear } = createTaskDeadline(options.timeoutMs);
    try {
      return await pool().run({ task, begun } satisfies Called<object>, { signal, name });
    } catch (error) {
      if (signal.aborted) throw new StageFailure('STAGE_TIMEOUT', `no result after ${options.timeoutMs} ms`);
      throw new StageFailure('STAGE_CRASHED', describe(error));
    } finally {
      clear();
    }
  };
  return {
    threads,
    run: async (task) => (await call('runStages', task)) as StageResult,
    annotate: async (task) => (await call('runAnnotate', task)) as AnnotateResult,
    list: async (task) => (await call('runList', task)) as Listing | NoListing,
    close: async () => started?.close(),
  };
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
