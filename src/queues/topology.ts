/**
 * The steps a URL goes through, in order. `segments` reads the page and splits it (a parsed page cannot travel
 * between processes, so stages page and segments are one step).
 */
export const STEPS = ['fetch', 'segments', 'entities', 'quotes', 'record'] as const;
export type Step = (typeof STEPS)[number];

/** Which queue runs which step. Steps of one queue run in one job, and must stand next to each other in {@link STEPS}. */
export type Topology = Readonly<Record<Step, string>>;

/**
 * The table to change for another cut: `{ …, quotes: 'quotes' }` gives stage quotes a queue and workers of its own.
 * Fetching waits on the network, segmenting needs the page's bytes, enriching needs neither: three different loads.
 */
export const TOPOLOGY: Topology = {
  fetch: 'fetch',
  segments: 'segments',
  entities: 'enrich',
  quotes: 'enrich',
  record: 'enrich',
};

/** Where records wait for consumers; nothing of ours works on it. */
export const OUTPUT_QUEUE = 'enriched';
/** Where jobs wait that can never pass as they are, for a person to look at and replay. */
export const QUARANTINE_QUEUE = 'quarantine';
/** Where the job schedulers of watched sources put their polls. */
export const WATCH_QUEUE = 'watch';
const RESERVED: readonly string[] = [OUTPUT_QUEUE, QUARANTINE_QUEUE, WATCH_QUEUE];

/**
 * The queues of a topology in order, each with its steps.
 *
 * @throws {Error} when steps of one queue stand apart, or a queue takes a reserved name.
 * @example queuesOf(TOPOLOGY).map((q) => q.name) // ['fetch', 'segments', 'enrich']
 */
export function queuesOf(
  topology: Topology,
): readonly { readonly name: string; readonly steps: readonly Step[] }[] {
  const queues: { name: string; steps: Step[] }[] = [];
  for (const step of STEPS) {
    const name = topology[step];
    const last = queues.at(-1);
    if (last?.name === name) {
      last.steps.push(step);
      continue;
    }
    if (RESERVED.includes(name) || !/^[a-z][a-z0-9-]*$/u.test(name)) {
      throw new Error(`topology: step ${step} cannot use queue '${name}'; take another name (a-z, 0-9, -)`);
    }
    if (queues.some((queue) => queue.name === name)) {
      throw new Error(
        `topology: queue '${name}' holds steps that do not follow each other; give ${step} another queue`,
      );
    }
    queues.push({ name, steps: [step] });
  }
  return queues;
}

/** The step after `step`, or `null` after the last. */
export function stepAfter(step: Step): Step | null {
  return STEPS[STEPS.indexOf(step) + 1] ?? null;
}
