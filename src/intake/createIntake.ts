import type { Follow } from '../contract/jobs.ts';
import type { Frontier, FrontierItem } from '../frontier/createFrontier.ts';
import type { Counts } from '../observe/counts.ts';
import { canonicaliseUrl } from '../pipeline/page/canonicalUrl.ts';
import type { Enqueued } from '../queues/enqueue.ts';

/** A URL on its way in. */
interface IncomingUrl {
  readonly url: string;
  /** 0 (first) to 2,097,152 (last). */
  readonly priority: number;
}

/** How a list of URLs is taken in. */
interface IntakeOptions {
  readonly tags?: readonly string[];
  readonly force?: boolean;
  readonly follow?: Follow;
}

/** The one door to the frontier: checks URLs, canonicalises them, and counts what became of each. */
export interface Intake {
  add(urls: readonly IncomingUrl[], options?: IntakeOptions): Promise<Enqueued>;
}

const LONGEST_URL = 8_192;

/** Make the door. A canonical URL is added once within `recrawlTtlSeconds`, unless forced. */
export function createIntake(options: {
  readonly frontier: Pick<Frontier, 'add'>;
  readonly counts: Pick<Counts, 'countAll'>;
  readonly recrawlTtlSeconds: number;
  readonly now?: () => number;
}): Intake {
  const { frontier, counts, recrawlTtlSeconds, now = Date.now } = options;
  return {
    async add(urls, chosen = {}) {
      const { valid, invalid } = toItems(urls, chosen, now());
      const { force } = chosen;
      const added = await frontier.add(valid, {
        recrawlTtlSeconds,
        ...(force === undefined ? {} : { force }),
      });
      const tallies = new Map<string, { enqueued: number; duplicates: number }>();
      valid.forEach((item, i) => {
        const tally = tallies.get(item.request.source) ?? { enqueued: 0, duplicates: 0 };
        if (added[i] === true) tally.enqueued++;
        else tally.duplicates++;
        tallies.set(item.request.source, tally);
      });
      await counts.countAll(tallies);
      const news = added.filter(Boolean).length;
      return { added: news, duplicates: valid.length - news, invalid };
    },
  };
}

function toItems(
  urls: readonly IncomingUrl[],
  options: IntakeOptions,
  enqueuedAt: number,
): { readonly valid: readonly FrontierItem[]; readonly invalid: Enqueued['invalid'] } {
  const valid: FrontierItem[] = [];
  const invalid: { url: string; reason: string }[] = [];
  for (const { url: raw, priority } of urls) {
    const url = URL.canParse(raw) ? new URL(raw) : null;
    if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:') || raw.length > LONGEST_URL) {
      invalid.push({
        url: raw.slice(0, 200),
        reason: 'not an absolute http or https URL of at most 8,192 characters',
      });
      continue;
    }
    const request = {
      url: url.href,
      source: url.hostname,
      tags: [...(options.tags ?? [])],
      force: options.force ?? false,
      enqueuedAt,
      ...(options.follow === undefined ? {} : { follow: options.follow }),
    };
    valid.push({ request, canonicalUrl: canonicaliseUrl(url), priority });
  }
  return { valid, invalid };
}
