import type { Config } from '../config.ts';
import { createFetcher, type Fetcher } from '../net/createFetcher.ts';
import type { HostPace } from '../net/fetcherOptions.ts';
import { PIPELINE_VERSION } from '../version.ts';

/** The fetcher that the settings ask for; `pace` is asked before a redirect leads to another host. */
export function openFetcher(config: Config, pace?: HostPace): Fetcher {
  return createFetcher({
    userAgent: `isnad/${PIPELINE_VERSION}`,
    contact: config.ISNAD_CONTACT,
    allowAddresses: config.ISNAD_ALLOW_ADDRESSES,
    timeouts: { totalMs: config.ISNAD_FETCH_TIMEOUT * 1_000 },
    perHost: config.ISNAD_HOST_CONCURRENCY,
    ...(pace === undefined ? {} : { pace }),
    maxBytes: config.ISNAD_MAX_PAGE_BYTES,
    respectRobots: config.ISNAD_ROBOTS === 'obey',
  });
}
