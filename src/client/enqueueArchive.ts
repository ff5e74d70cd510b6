import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ArchiveReason } from '../contract/archiveReasons.ts';
import type { PageJob, Request } from '../contract/jobs.ts';
import type { Counts } from '../observe/counts.ts';
import type { EnqueueOptions } from '../queues/enqueue.ts';
import type { Queues } from '../queues/openQueues.ts';
import type { PageStore } from '../store/pageStore.ts';
import { type ArchivedPage, readPages } from '../warc/readPages.ts';

/** What became of a web archive's records. */
export interface ArchiveEnqueued {
  /** Pages put on the queue. */
  readonly added: number;
  /** Pages that were put there before, within the recrawl time. */
  readonly duplicates: number;
  /** Records that gave no page, by reason. */
  readonly problems: Readonly<Partial<Record<ArchiveReason, number>>>;
}

/** How an archive is taken in. */
export interface ArchiveOptions extends EnqueueOptions {
  /** Hears, now and then, how many pages wait for workers while this waits for them. */
  readonly onWait?: (waiting: number) => void;
}

// Pages take memory in the page store: more are put in only as workers take them out.
const MOST_WAITING = 2_000;
const CHECK_EVERY = 100;
const PAUSE_MS = 500;

/** Put the pages of WARC files on the queue that splits pages: nothing is fetched. */
export async function enqueueArchive(
  files: readonly string[],
  options: ArchiveOptions,
  parts: {
    readonly queues: Queues;
    readonly store: PageStore;
    readonly counts: Counts;
    readonly mostBytes: number;
    readonly ttlSeconds: number;
  },
): Promise<ArchiveEnqueued> {
  const queue = parts.queues.get(parts.queues.topology.segments);
  const problems: Partial<Record<ArchiveReason, number>> = {};
  let [added, duplicates] = [0, 0];
  for (const file of files) {
    for await (const one of readPages(file, { mostBytes: parts.mostBytes })) {
      if ('reason' in one) {
        problems[one.reason] = (problems[one.reason] ?? 0) + 1;
        continue;
      }
      while (added % CHECK_EVERY === 0) {
        const { waiting = 0, prioritized = 0 } = await queue.getJobCounts('waiting', 'prioritized');
        if (waiting + prioritized < MOST_WAITING) break;
        options.onWait?.(waiting + prioritized);
        await sleep(PAUSE_MS);
      }
      if (await add(one)) added++;
      else duplicates++;
    }
  }
  return { added, duplicates, problems };

  async function add(page: ArchivedPage): Promise<boolean> {
    const job = jobOf(page, options);
    const { request } = job;
    const hash = createHash('sha256').update(`${page.url}\n${page.fetchedAt}\n${job.page.sha256}`);
    const jobId = `w-${hash.digest('hex').slice(0, 32)}${request.force ? `-${request.enqueuedAt}` : ''}`;
    if ((await queue.getDeduplicationJobId(jobId)) !== null) {
      await parts.counts.count(request.source, { duplicates: 1 });
      return false;
    }
    await parts.store.put(page.body);
    await queue.add('segments', job, {
      jobId,
      deduplication: { id: jobId, ttl: parts.ttlSeconds * 1_000 },
      ...(options.priority === undefined ? {} : { priority: options.priority }),
    });
    await parts.counts.count(request.source, { archived: 1 });
    return true;
  }
}

function jobOf(page: ArchivedPage, { tags = [], force = false }: EnqueueOptions): PageJob {
  const { url, finalUrl, status, contentType, etag, lastModified, fetchedAt, body } = page;
  const request: Request = {
    url,
    source: new URL(url).hostname,
    tags: [...tags],
    force,
    enqueuedAt: Date.now(),
  };
  const sha256 = createHash('sha256').update(body).digest('hex');
  const fetched = { url, finalUrl, status, contentType, etag, lastModified, fetchedAt, sha256 };
  return { request, page: { ...fetched, bytes: body.byteLength } };
}
