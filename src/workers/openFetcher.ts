import type { Config } from '../config.ts';
import { createFetcher, type Fetcher } from '../net/createFetcher.ts';
import type { HostPace } from '../net/fetcherOptions.ts';
import type { RobotsCache } from '../net/robots/robotsCache.ts';
import { PIPELINE_VERSION } from '../version.ts';

/**
 * The fetcher that the settings ask for.
 *
 * @param shared `pace` is asked before a redirect leads to another host; `robotsCache` is where files are remembered.
 */
export function openFetcher(
  config: Config,
  shared: { readonly pace?: HostPace; readonly robotsCache?: RobotsCache } = {},
): Fetcher {
  return createFetcher({
    userAgent: `isnad/${PIPELINE_VERSION}`,
    contact: config.ISNAD_CONTACT,
    allowAddresses: config.ISNAD_ALLOW_ADDRESSES,
    timeouts: { totalMs: config.ISNAD_FETCH_TIMEOUT * 1_000 },
    perHost: config.ISNAD_HOST_CONCURRENCY,
    ...shared,
    maxBytes: config.ISNAD_MAX_PAGE_BYTES,
    respectRobots: config.ISNAD_ROBOTS === 'obey',
  });
}
