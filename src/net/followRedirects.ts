import type { Dispatcher } from 'undici';
import { deadlineOf } from './deadline.ts';
import type { HostPace, HostTurn } from './fetcherOptions.ts';
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
  const { signal, maxRedirects, headers, target } = journey;
  const seen = new Set<string>();
  const visits = createVisits(road.pace, target.host);
  let url = target;
  try {
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
        url = nextHop(answer, url);
      } finally {
        leave();
      }
      await visits.go(url.host);
    }
  } finally {
    await visits.end();
  }
}

/** The turns of a journey at hosts that are not its first: that one's turn is the caller's, also when it leads back. */
function createVisits(pace: HostPace | undefined, own: string) {
  let host = own;
  let turn: HostTurn | null = null;
  const end = async (): Promise<void> => {
    const held = turn;
    turn = null;
    await held?.leave();
  };
  return {
    async go(to: string): Promise<void> {
      if (to === host) return;
      await end();
      host = to;
      if (pace === undefined || to === own) return;
      const answer = await pace.take(to);
      if ('until' in answer)
        throw new FetchFailure('HOST_BUSY', `redirect to ${to}`, { until: answer.until });
      turn = answer;
    },
    end,
  };
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

function nextHop(answer: Answer, from: URL): URL {
  const { location } = answer.headers;
  if (location === undefined)
    throw new FetchFailure('BAD_REDIRECT', `status ${answer.status} without a Location`);
  return parseTarget(readUtf8(location), from, 'BAD_REDIRECT');
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
