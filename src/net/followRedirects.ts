import type { Dispatcher } from 'undici';
import { deadlineOf } from './deadline.ts';
import type { HostPace } from './fetcherOptions.ts';
import type { HostGate, Leave } from './hostGate.ts';
import { isRedirect } from './judgeStatus.ts';
import { FetchFailure } from './outcome.ts';
import { parseTarget } from './parseTarget.ts';
import { type Answer, requestOnce } from './requestOnce.ts';

/** What every hop goes through. */
export interface Road {
  readonly dispatcher: Dispatcher;
  readonly gate: HostGate;
  /** Asked before a redirect to another host; `undefined` lets it go on at once. */
  readonly pace: HostPace | undefined;
  /** Longest wait for a host's other requests to end, in milliseconds. */
  readonly longestWaitMs: number;
}

/** One fetch, from its first address to the first answer that is no redirect. */
export interface Journey {
  readonly target: URL;
  readonly maxRedirects: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** Asked before every hop; throws FetchFailure to stop the journey. */
  readonly checkHop: (url: URL) => Promise<void>;
}

/** Filled in on the way, so that the outcome can tell how far the journey came. */
export interface Progress {
  finalUrl: string;
  readonly redirects: string[];
  status: number | null;
}

/**
 * Ask for the target and follow its redirects by hand, so that each hop passes the address guard, robots.txt, the
 * limit of its host and its pace. `read` gets the last answer while its host is still held.
 *
 * @throws FetchFailure, or `signal.reason` when aborted.
 */
export async function followRedirects<T>(
  road: Road,
  journey: Journey,
  progress: Progress,
  read: (answer: Answer) => Promise<T>,
): Promise<T> {
  const { signal, maxRedirects, headers } = journey;
  const seen = new Set<string>();
  let url = journey.target;
  for (;;) {
    progress.finalUrl = url.href;
    progress.status = null;
    if (seen.has(url.href)) throw new FetchFailure('REDIRECT_LOOP', `came back to ${url.href}`);
    if (seen.size > maxRedirects)
      throw new FetchFailure('TOO_MANY_REDIRECTS', `more than ${maxRedirects} redirects`);
    seen.add(url.href);
    await journey.checkHop(url);
    const leave = await enterHost(road, url, signal);
    try {
      const answer = await requestOnce(url, { dispatcher: road.dispatcher, headers, signal });
      progress.status = answer.status;
      if (!isRedirect(answer.status)) return await read(answer);
      answer.letGo();
      progress.redirects.push(url.href);
      url = await nextHop(answer, url, road.pace);
    } finally {
      leave();
    }
  }
}

async function enterHost(road: Road, url: URL, signal: AbortSignal): Promise<Leave> {
  const wait = deadlineOf(road.longestWaitMs, signal);
  try {
    return await road.gate.enter(url.hostname, wait.signal);
  } catch (error) {
    // It was not our turn in time: nobody's fault.
    if (error instanceof FetchFailure && error.reason === 'TIMEOUT')
      throw new FetchFailure('HOST_BUSY', `${url.hostname} is at its limit of requests at a time`);
    throw error;
  } finally {
    wait.clear();
  }
}

async function nextHop(answer: Answer, from: URL, pace: HostPace | undefined): Promise<URL> {
  const { location } = answer.headers;
  if (location === undefined)
    throw new FetchFailure('BAD_REDIRECT', `status ${answer.status} without a Location`);
  const to = parseTarget(readUtf8(location), from, 'BAD_REDIRECT');
  const until = pace === undefined || from.host === to.host ? null : await pace.take(to.host);
  if (until !== null) throw new FetchFailure('HOST_BUSY', `redirect to ${to.host}`, { until });
  return to;
}

// Header octets come as Latin-1, yet sites put Arabic paths into Location as bare UTF-8, and browsers read them so.
function readUtf8(header: string): string {
  if (!/[\x80-\xff]/u.test(header)) return header;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(header, 'latin1'));
  } catch {
    return header;
  }
}
