import { type Follow, MOST_DEPTH } from '../contract/jobs.ts';
import type { Watched, WatchOptions } from '../queues/enqueue.ts';
import type { Watches } from '../watch/createWatches.ts';
import { watchId } from '../watch/watchStore.ts';

const LONGEST_URL = 8_192;

/** Watch each address that can be; names the others. */
export async function addWatches(
  watches: Watches,
  urls: Iterable<string> | AsyncIterable<string>,
  options: WatchOptions,
): Promise<Watched> {
  const { tags = [], include = [], exclude = [], depth = 1 } = options;
  checkDepth(depth);
  let added = 0;
  let changed = 0;
  const invalid: { url: string; reason: string }[] = [];
  for await (const raw of urls) {
    const url = URL.canParse(raw) && raw.length <= LONGEST_URL ? new URL(raw) : null;
    if (url === null || !/^https?:$/.test(url.protocol)) {
      const reason = 'not an absolute http or https URL of at most 8,192 characters';
      invalid.push({ url: raw.slice(0, 200), reason });
      continue;
    }
    const { href } = url;
    const createdAt = new Date().toISOString();
    const isNew = await watches.add({
      id: watchId(href),
      url: href,
      tags,
      include,
      exclude,
      depth,
      createdAt,
    });
    if (isNew) added++;
    else changed++;
  }
  return { added, changed, invalid };
}

/** The part of a request that says which links are followed; `undefined` for none. */
export function readFollow(options: {
  readonly depth?: number;
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
}): Follow | undefined {
  const { depth = 0, include = [], exclude = [] } = options;
  checkDepth(depth);
  return depth === 0 ? undefined : { depth, include: [...include], exclude: [...exclude] };
}

function checkDepth(depth: number): void {
  if (!Number.isInteger(depth) || depth < 0 || depth > MOST_DEPTH)
    throw new TypeError(`depth: ${depth} is not a whole number from 0 to ${MOST_DEPTH}`);
}
