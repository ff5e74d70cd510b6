import type { Request } from '../contract/jobs.ts';
import { type EnrichedRecord, recordKey } from '../contract/record.ts';
import type { Tally } from '../observe/counts.ts';
import { diffQuotes, keptQuotesOf } from '../pipeline/record/diffQuotes.ts';
import type { Queues } from '../queues/openQueues.ts';
import { OUTPUT_QUEUE } from '../queues/topology.ts';
import type { FinishedArticle } from '../threads/task.ts';
import { allOver } from './allOver.ts';
import type { RecordMemory } from './openRecordMemory.ts';
import { JobEnd } from './outcome.ts';

/** Puts finished records on the output queue and says what became of each. */
export type Emit = (
  articles: readonly FinishedArticle[],
  from: {
    readonly request: Request;
    /** The job that emits the article, by its place: the same one each time, whichever process does it. */
    readonly jobOf: (index: number) => string;
  },
) => Promise<Tally>;

/**
 * Make an emitter. Each record gets its revision first, then goes out under the deduplication id `ID-REVISION`, so
 * that a job that runs twice leaves one record; only then is the revision marked as emitted.
 */
export function createEmit(options: {
  readonly queues: Queues;
  readonly memory: RecordMemory;
  readonly emitTtlSeconds: number;
  readonly now: () => number;
  /** Hears why a revision could not be marked as emitted. */
  readonly onUnmarked: (error: unknown) => void;
}): Emit {
  const { queues, emitTtlSeconds, now, onUnmarked } = options;
  const { revisions, duplicates, history } = options.memory;
  const output = queues.get(OUTPUT_QUEUE);
  const changesOf = async (
    record: EnrichedRecord,
    revisionOf: number | null,
  ): Promise<EnrichedRecord['changes']> => {
    const before = revisionOf === null ? null : await history.get(record.id, revisionOf);
    return before === null ? undefined : { quotes: diffQuotes(before, record.quotes) };
  };
  return async (articles, { jobOf, request }) => {
    const { force, enqueuedAt } = request;
    let emitted = 0;
    let unchanged = 0;
    for (const [index, { record, sketch = null }] of articles.entries()) {
      if (record === undefined) continue;
      const by = `${jobOf(index)}@${enqueuedAt}`;
      const { text } = record.fingerprint;
      // Sent together, in this order: the index of near copies keeps its answer with the record's revision.
      const [place, duplicateOf] = await allOver([
        revisions.place(record.id, text, by),
        duplicates.find({ id: record.id, text, sketch }),
      ]);
      if (!place.isNew && !force) {
        unchanged++;
        continue;
      }
      const revised = revise(record, {
        ...place,
        changes: await changesOf(record, place.revisionOf),
        duplicateOf,
        emittedAt: new Date(now()).toISOString(),
      });
      // A forced emission is new once per request, and still only once if its job runs twice.
      const id = `${recordKey(revised)}${force ? `-${enqueuedAt}` : ''}`;
      await allOver([
        // First: a revision that consumers have seen is what the next one is compared with.
        history.set(record.id, place.revision, keptQuotesOf(record.quotes)),
        output.add('record', revised, { deduplication: { id, ttl: emitTtlSeconds * 1_000 } }),
      ]);
      // Sent and not waited for: it leaves with the job's count. Unmarked, the revision would only be emitted again.
      revisions.markEmitted(record.id, by).catch(onUnmarked);
      emitted++;
    }
    const refusal = articles.find((article) => article.refusal !== undefined)?.refusal;
    if (refusal !== undefined) {
      throw new JobEnd({ ending: 'quarantine', step: 'record', reason: 'RECORD_REFUSED', detail: refusal });
    }
    return {
      ...(emitted > 0 ? { emitted } : {}),
      ...(unchanged > 0 ? { 'drop:record:UNCHANGED': unchanged } : {}),
    };
  };
}

function revise(
  record: EnrichedRecord,
  place: {
    readonly revision: number;
    readonly revisionOf: number | null;
    readonly changes: EnrichedRecord['changes'];
    readonly duplicateOf: string | null;
    readonly emittedAt: string;
  },
): EnrichedRecord {
  const { revision, revisionOf, changes, duplicateOf, emittedAt } = place;
  return {
    ...record,
    revision,
    ...(revisionOf === null ? {} : { revisionOf: recordKey({ id: record.id, revision: revisionOf }) }),
    ...(changes === undefined ? {} : { changes }),
    emittedAt,
    item: { ...record.item, version: String(revision) },
    fingerprint: { ...record.fingerprint, duplicateOf },
  };
}
