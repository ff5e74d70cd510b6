import type { Config } from '../config.ts';
import { createFetcher, type Fetcher } from '../net/createFetcher.ts';
import { PIPELINE_VERSION } from '../version.ts';

/** The fetcher that the settings ask for. */
export function openFetcher(config: Config): Fetcher {
  return createFetcher({
    userAgent: `isnad/${PIPELINE_VERSION}`,
    contact: config.ISNAD_CONTACT,
    allowAddresses: config.ISNAD_ALLOW_ADDRESSES,
    timeouts: { totalMs: config.ISNAD_FETCH_TIMEOUT * 1_000 },
    maxBytes: config.ISNAD_MAX_PAGE_BYTES,
    respectRobots: config.ISNAD_ROBOTS === 'obey',
  });
}
