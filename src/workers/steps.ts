import type { Job } from 'bullmq';
import { z } from 'zod';
import { articleJobSchema, type FetchedPage, pageJobSchema, type Request } from '../contract/jobs.ts';
import type { Intake } from '../intake/createIntake.ts';
import type { Fetcher } from '../net/createFetcher.ts';
import type { FetchOutcome } from '../net/outcome.ts';
import type { Tally } from '../observe/counts.ts';
import { addJobs } from '../queues/addJobs.ts';
import type { Queues } from '../queues/openQueues.ts';
import { queuesOf, STEPS, type Step, stepAfter } from '../queues/topology.ts';
import type { PageStore } from '../store/pageStore.ts';
import type { ValidatorStore } from '../store/validators.ts';
import { StageFailure, type StagePool } from '../threads/createStagePool.ts';
import type { Origin, PageTask, StageResult, ThreadStep } from '../threads/task.ts';
import type { WarcWriter } from '../warc/createWarcWriter.ts';
import type { JobWork } from './createQueueWorker.ts';
import type { Emit } from './emit.ts';
import { followLinks, mayBeList } from './followLinks.ts';
import { JobEnd } from './outcome.ts';
import type { PollSource } from './pollSource.ts';
import { readDueJob } from './readDueJob.ts';
import { tellProgress } from './tellProgress.ts';

/** What the steps of a job work with. */
export interface StepParts {
  readonly queues: Queues;
  readonly store: PageStore;
  readonly fetcher: Fetcher;
  readonly validators: ValidatorStore;
  readonly pool: StagePool;
  readonly emit: Emit;
  readonly poll: PollSource;
  readonly intake: Intake;
  /** Keeps every fetched page. */
  readonly keeper?: WarcWriter;
  /** Hears what each fetch brought. */
  readonly onFetched?: (job: Job, outcome: FetchOutcome) => void;
}

/** The queues behind one, as far as this process works on them too. */
export interface Further {
  readonly steps: readonly ThreadStep[];
  /** Whether a page's job may go through them at once, without putting its articles on the queues. */
  readonly isOpen: () => boolean;
}

// Articles up to this size ride in the job; longer ones wait in the page store, so that Redis' lists stay light.
const INLINE_BYTES = 20 * 1024;
// A parent that runs again within this time cannot add a child that is already done.
const CHILD_TTL_MS = 3_600_000;

/**
 * The work of one queue: its first step reads the job, the others follow in the same job, the last one publishes. A page
 * of few articles goes on through `further` where that is open: queues cost more than the work of a step.
 */
export function jobWork(steps: readonly Step[], parts: StepParts, further?: Further): JobWork {
  const first = steps[0];
  const threadSteps = steps.filter((step): step is ThreadStep => step !== 'fetch');
  const last = steps.at(-1) ?? 'record';
  return (job) => tellProgress(job, { step: first, steps }, () => run(job));

  async function run(job: Job): Promise<Tally> {
    if (first === 'fetch') {
      const { request } = accept(readDueJob(job), first);
      if (request.poll !== undefined) return parts.poll(job, request, request.poll);
      const { page, bytes, wasKnown } = await fetchPage(parts, job, request);
      const remember = async (): Promise<void> => {
        // Most sites send none, and most pages are new.
        if (!wasKnown && page.etag === null && page.lastModified === null) return;
        await parts.validators.set(request.url, jobKey(job, request), page);
      };
      if (threadSteps.length === 0) {
        await publish(parts, 'segments', job, [{ request, page }]);
        await remember();
        return { fetched: 1 };
      }
      const tally = await splitAndPublish(parts, {
        steps: threadSteps,
        further,
        last,
        job,
        request,
        page,
        bytes,
      });
      await remember();
      return { fetched: 1, ...tally };
    }
    if (first === 'segments') {
      const { request, page } = parse(pageJobSchema, job, first);
      const bytes = await parts.store.get(page.sha256);
      if (bytes === null) throw expired(first, page.sha256);
      return splitAndPublish(parts, { steps: threadSteps, further, last, job, request, page, bytes });
    }
    const { request, page, work } = parse(articleJobSchema, job, first ?? 'record');
    const packed = 'inline' in work ? work.inline : await stored(parts, work.stored);
    const origin = originOf(request, page, job);
    const task = { kind: 'article', steps: threadSteps, origin, packed, give: giveOf(last) } as const;
    return publishArticles(parts, { last, job, request, page, result: await onThread(parts, task, last) });
  }
}

function originOf(request: Request, page: FetchedPage, job: Job): Origin {
  const { url, finalUrl, status, fetchedAt, etag, sha256 } = page;
  return {
    source: { url, finalUrl, status, fetchedAt, etag, sha256 },
    job: job.id ?? null,
    tags: request.tags,
    // Set anew when the record goes out; until then the page's own instant, so that the step stays repeatable.
    emittedAt: fetchedAt,
  };
}

/** A job and the enqueueing it comes from: unique even where Redis was emptied in between. */
function jobKey(job: Job, request: Request): string {
  return `${job.id}@${request.enqueuedAt}`;
}

function parse<T>(schema: z.ZodType<T>, job: Job, step: string): T {
  return accept(schema.safeParse(job.data), step);
}

function accept<T>(parsed: z.ZodSafeParseResult<T>, step: string): T {
  if (parsed.success) return parsed.data;
  const detail = z.prettifyError(parsed.error).slice(0, 500);
  throw new JobEnd({ ending: 'quarantine', step, reason: 'INVALID_PAYLOAD', detail });
}

function expired(step: string, key: string): JobEnd {
  return new JobEnd({ ending: 'quarantine', step, reason: 'PAGE_EXPIRED', detail: `no page under ${key}` });
}

async function stored(parts: StepParts, key: string): Promise<string> {
  const bytes = await parts.store.get(key);
  if (bytes === null) throw expired('entities', key);
  return new TextDecoder().decode(bytes);
}

async function fetchPage(
  parts: StepParts,
  job: Job,
  request: Request,
): Promise<{ readonly page: FetchedPage; readonly bytes: Uint8Array; readonly wasKnown: boolean }> {
  const known = request.force ? null : await parts.validators.get(request.url, jobKey(job, request));
  const outcome = await parts.fetcher.fetch(request.url, known ?? {});
  parts.onFetched?.(job, outcome);
  if (outcome.kind === 'unchanged') {
    throw new JobEnd({ ending: 'discard', step: 'fetch', reason: outcome.reason, detail: 'HTTP 304' });
  }
  if (outcome.kind === 'delay') {
    const { reason, detail, until } = outcome;
    throw new JobEnd({ ending: 'delay', step: 'fetch', reason, detail, until });
  }
  if (outcome.kind !== 'page') {
    throw new JobEnd({ ending: outcome.kind, step: 'fetch', reason: outcome.reason, detail: outcome.detail });
  }
  const { url, finalUrl, status, contentType, etag, lastModified, fetchedAt, body } = outcome;
  await parts.keeper?.write(outcome);
  const sha256 = await parts.store.put(body);
  const page = {
    url,
    finalUrl,
    status,
    contentType,
    etag,
    lastModified,
    fetchedAt,
    sha256,
    bytes: body.byteLength,
  };
  return { page, bytes: body, wasKnown: known?.isKnown ?? true };
}

async function splitAndPublish(
  parts: StepParts,
  at: {
    readonly steps: readonly ThreadStep[];
    readonly further: Further | undefined;
    readonly last: Step;
    readonly job: Job;
    readonly request: Request;
    readonly page: FetchedPage;
    readonly bytes: Uint8Array;
  },
): Promise<Tally> {
  const { steps, further, last, job, request, page, bytes } = at;
  const origin = originOf(request, page, job);
  const input = {
    url: page.finalUrl,
    body: bytes,
    fetchedAt: page.fetchedAt,
    ...(page.contentType === null ? {} : { contentType: page.contentType }),
  };
  const mayBeFollowed = request.follow !== undefined;
  const task = { kind: 'page', steps, origin, input, give: giveOf(last), bodies: mayBeFollowed } as const;
  const result = await onward(parts, task, further);
  const articles = result.finished.length + result.packed.length;
  if (articles === 0) {
    const followed = await followLinks(parts, { input, request, bodies: [] });
    const detail = `${bytes.byteLength} bytes, no article in them${followed}`;
    throw new JobEnd({ ending: 'discard', step: 'segments', reason: 'NO_ARTICLE', detail });
  }
  const { bodies } = result;
  if (mayBeFollowed && mayBeList(bodies)) await followLinks(parts, { input, request, bodies });
  const published = await publishArticles(parts, { last, job, request, page, result });
  return { split: 1, articles, ...published };
}

function giveOf(last: Step): 'packed' | 'finished' {
  return last === 'record' ? 'finished' : 'packed';
}

/** A page through its own steps, and through further ones where they are open. */
async function onward(parts: StepParts, task: PageTask, further: Further | undefined): Promise<StageResult> {
  if (further?.isOpen()) {
    try {
      return await parts.pool.run({ ...task, further: further.steps });
    } catch (error) {
      // It took too long, or its thread with it: once more without them, so that one article's fault stays its own.
      if (!(error instanceof StageFailure)) throw error;
    }
  }
  return onThread(parts, task, 'segments');
}

async function onThread(
  parts: StepParts,
  task: Parameters<StagePool['run']>[0],
  step: string,
): Promise<StageResult> {
  try {
    return await parts.pool.run(task);
  } catch (error) {
    if (!(error instanceof StageFailure)) throw error;
    throw new JobEnd({ ending: 'quarantine', step, reason: error.reason, detail: error.message });
  }
}

async function publishArticles(
  parts: StepParts,
  at: {
    readonly last: Step;
    readonly job: Job;
    readonly request: Request;
    readonly page: FetchedPage;
    readonly result: StageResult;
  },
): Promise<Tally> {
  const { last, job, request, page, result } = at;
  if (last === 'record') return parts.emit(result.finished, { request, jobOf: () => job.id ?? '' });
  if (result.packed.length === 0) {
    const jobOf = (index: number): string => emittingJob(parts, last, job, index);
    return parts.emit(result.finished, { request, jobOf });
  }
  const payloads = [];
  for (const packed of result.packed) {
    const work =
      Buffer.byteLength(packed) <= INLINE_BYTES
        ? { inline: packed }
        : { stored: await parts.store.put(new TextEncoder().encode(packed)) };
    payloads.push({ request, page, work });
  }
  await publish(parts, stepAfter(last) ?? 'record', job, payloads);
  return {};
}

/** Add the next queue's jobs under ids made from this job's, so that running twice adds them once. */
async function publish(parts: StepParts, step: Step, job: Job, payloads: readonly object[]): Promise<void> {
  const name = queuesOf(parts.queues.topology).find((queue) => queue.steps.includes(step))?.name ?? step;
  const priority = job.opts.priority;
  const jobs = payloads.map((payload, index) => {
    const jobId = childId(job.id, step, index);
    return {
      name: step,
      data: payload,
      opts: {
        jobId,
        deduplication: { id: jobId, ttl: CHILD_TTL_MS },
        ...(priority === undefined ? {} : { priority }),
      },
    };
  });
  await addJobs(parts.queues.get(name), jobs);
}

function childId(parent: string | undefined, step: Step, index: number): string {
  return `${parent}-${step.charAt(0)}${index}`;
}

/** The job that would emit an article had it gone by the queues behind step `last`. */
function emittingJob(parts: StepParts, last: Step, job: Job, index: number): string {
  const steps = queuesOf(parts.queues.topology).map((queue) => queue.steps[0] ?? 'record');
  const behind = steps.filter((step) => STEPS.indexOf(step) > STEPS.indexOf(last));
  return behind.reduce((id, step, n) => childId(id, step, n === 0 ? index : 0), job.id ?? '');
}
