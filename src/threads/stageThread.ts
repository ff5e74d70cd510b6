import { loadConfig } from '../config.ts';
import { readListing } from '../discovery/readListing.ts';
import type { Listing, NoListing } from '../discovery/types.ts';
import { openStages } from '../models/openStages.ts';
import { annotate, type Stages } from '../pipeline/enrich.ts';
import { articleOf } from '../pipeline/record/articleOf.ts';
import { pageFactsOf } from '../pipeline/record/identify.ts';
import { makeRecord } from '../pipeline/record/makeRecord.ts';
import { RecordRefused } from '../pipeline/record/refusal.ts';
import { identifyLanguage } from '../pipeline/text/language.ts';
import { sketchOf } from '../pipeline/text/sketch.ts';
import { PIPELINE_VERSION } from '../version.ts';
import { carryOn } from './carryOn.ts';
import type {
  AnnotateResult,
  AnnotateTask,
  ArticleTask,
  ArticleWork,
  Called,
  ListTask,
  Origin,
  PageTask,
  StageResult,
  ThreadStep,
} from './task.ts';
import { markBegun } from './taskDeadline.ts';

// One set of models a thread, loaded with its first task.
let opened: Promise<Stages> | null = null;

function stages(): Promise<Stages> {
  opened ??= openStages(loadConfig());
  return opened;
}

/** Run the task's steps one after the other on this thread. */
export async function runStages({ task, begun }: Called<PageTask | ArticleTask>): Promise<StageResult> {
  const ready = await stages();
  markBegun(begun);
  if (task.kind === 'article') {
    const work = JSON.parse(task.packed) as ArticleWork;
    return handOver([await takeFurther(ready, task, work)], task.give);
  }
  const started = performance.now();
  const page = ready.segments(task.input);
  const times = [timing('segments', started)];
  const facts = pageFactsOf(page);
  const works: ArticleWork[] = [];
  for (const segment of page.segments) works.push(await takeFurther(ready, task, { facts, segment, times }));
  const bodies = task.bodies === true ? page.segments.map(({ body }) => body) : [];
  if (task.give === undefined)
    return { works, finished: works, packed: [], bodies, ledger: page.ledger, metadata: page.metadata };
  const { further, origin } = task;
  const finished =
    further === undefined
      ? null
      : await carryOn(works, (work) => takeFurther(ready, { steps: further, origin }, work));
  return { ...(finished === null ? handOver(works, task.give) : handOver(finished, 'finished')), bodies };
}

// What goes to another queue, or out, needs no ledger: copying between threads costs.
function handOver(works: readonly ArticleWork[], give: 'packed' | 'finished'): StageResult {
  const none = { works: [], bodies: [], ledger: [], metadata: null };
  if (give === 'packed') return { ...none, finished: [], packed: works.map((work) => JSON.stringify(work)) };
  const finished = works.map(({ record, sketch, refusal }) => ({
    ...(record === undefined ? {} : { record }),
    ...(sketch === undefined ? {} : { sketch }),
    ...(refusal === undefined ? {} : { refusal }),
  }));
  return { ...none, finished, packed: [] };
}

/** Annotate a text that is no page. */
export async function runAnnotate({ task, begun }: Called<AnnotateTask>): Promise<AnnotateResult> {
  const ready = await stages();
  markBegun(begun);
  const language = task.language ?? identifyLanguage(task.text);
  const found = await annotate(ready, { text: task.text, language, headline: null });
  return { language, entities: found.entities, ...found.quotes };
}

/** Read a list; needs no models. */
export function runList({ task, begun }: Called<ListTask>): Promise<Listing | NoListing> {
  markBegun(begun);
  return readListing(task.input);
}

async function takeFurther(
  ready: Stages,
  task: { readonly steps: readonly ThreadStep[]; readonly origin: Origin },
  work: ArticleWork,
): Promise<ArticleWork> {
  let current = work;
  for (const step of task.steps) {
    if (step === 'segments') continue;
    const started = performance.now();
    const added = await runStep(ready, step, current, task.origin);
    current = { ...current, ...added, times: [...current.times, timing(step, started)] };
  }
  return current;
}

async function runStep(
  ready: Stages,
  step: Exclude<ThreadStep, 'segments'>,
  work: ArticleWork,
  origin: Origin,
): Promise<Partial<ArticleWork>> {
  const article = articleOf(work.segment);
  const entities = work.entities ?? [];
  switch (step) {
    case 'entities':
      return { entities: await ready.entities(article) };
    case 'quotes':
      return { quotes: ready.quotes(article, entities) };
    case 'record':
      return recordOf(work, origin);
  }
}

function recordOf(work: ArticleWork, origin: Origin): Partial<ArticleWork> {
  const annotation = { entities: work.entities ?? [], quotes: work.quotes?.quotes ?? [] };
  try {
    const record = makeRecord({
      ...origin,
      page: work.facts,
      segment: work.segment,
      annotation,
      pipelineVersion: PIPELINE_VERSION,
      stages: work.times,
    });
    return { record, sketch: sketchOf(work.segment.body) };
  } catch (error) {
    // An error's class is lost between threads: a refusal travels as a value.
    if (error instanceof RecordRefused) return { refusal: error.message };
    throw error;
  }
}

function timing(name: string, since: number): ArticleWork['times'][number] {
  return { name, version: PIPELINE_VERSION, ms: Math.round((performance.now() - since) * 1_000) / 1_000 };
}
