import { createHash, randomUUID } from 'node:crypto';
import type { FetchJob } from '../contract/jobs.ts';
import type { Queues } from './openQueues.ts';

/** How a URL is taken in. */
export interface EnqueueOptions {
  /** 1 (first) to 2,097,152 (last), as in BullMQ; left out: before all that have one. */
  readonly priority?: number;
  /** Labels that every record of these URLs will carry. */
  readonly tags?: readonly string[];
  /** Fetch again although the URL was enqueued within the recrawl time. */
  readonly force?: boolean;
}

/** What became of a list of URLs. `invalid` names each refused one with its reason. */
export interface Enqueued {
  readonly added: number;
  readonly duplicates: number;
  readonly invalid: readonly { readonly url: string; readonly reason: string }[];
}

/** A URL made ready for its job. */
export interface EnqueueItem {
  readonly canonicalUrl: string;
  readonly job: FetchJob;
}

// One round trip a chunk; larger ones hold Redis' single thread for too long.
const CHUNK = 500;

/** Deduplication id of a URL: BullMQ ids may hold no colon, so its hash. */
export function urlKey(canonicalUrl: string): string {
  return createHash('sha256').update(canonicalUrl).digest('hex').slice(0, 32);
}

/**
 * Add fetch jobs, each canonical URL once per `recrawlTtlSeconds`: the deduplication key is set by the same script
 * that adds the job, so a crash in between cannot lose a URL. Gives for each item whether it was added.
 */
export async function addFetchJobs(
  queues: Queues,
  items: readonly EnqueueItem[],
  options: { readonly recrawlTtlSeconds: number; readonly priority?: number; readonly force?: boolean },
): Promise<readonly boolean[]> {
  const queue = queues.get(queues.topology.fetch);
  const added: boolean[] = [];
  for (let from = 0; from < items.length; from += CHUNK) {
    const chunk = items.slice(from, from + CHUNK).map((item) => ({ item, jobId: `u-${randomUUID()}` }));
    if (options.force === true) {
      await Promise.all(chunk.map(({ item }) => queue.removeDeduplicationKey(urlKey(item.canonicalUrl))));
    }
    const jobs = await queue.addBulk(
      chunk.map(({ item, jobId }) => ({
        name: 'fetch',
        data: item.job,
        opts: {
          jobId,
          deduplication: { id: urlKey(item.canonicalUrl), ttl: options.recrawlTtlSeconds * 1_000 },
          ...(options.priority === undefined ? {} : { priority: options.priority }),
        },
      })),
    );
    // A deduplicated job comes back under the id of the one before it.
    added.push(...jobs.map((job, i) => job.id === chunk[i]?.jobId));
  }
  return added;
}
