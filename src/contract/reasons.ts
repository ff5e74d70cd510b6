/** How a job may end. Each reason has exactly one of them; see docs/reference/reasons.md. */
export type Ending = 'delay' | 'retry' | 'discard' | 'quarantine';

/** One entry of the catalogue: what happened, in a line, and what an operator can do about it. */
export interface ReasonEntry {
  readonly ending: Ending;
  readonly meaning: string;
  readonly action: string;
}

/**
 * Why stage fetch gave no page. A closed list: outcomes, counters and docs/reference/reasons.md all read it, and a
 * test compares the page with it both ways.
 */
export const FETCH_REASONS = {
  NOT_MODIFIED: {
    ending: 'discard',
    meaning: 'The server answered 304: nothing changed since the validators that were sent.',
    action: 'Nothing. Force a fetch to read it anew.',
  },
  HTTP_NOT_FOUND: {
    ending: 'discard',
    meaning: 'The server answered 404.',
    action: 'Nothing. Many from one site: its links changed, look at the page that lists them.',
  },
  HTTP_GONE: {
    ending: 'discard',
    meaning: 'The server answered 410: the page was taken away for good.',
    action: 'Nothing.',
  },
  HTTP_UNAUTHORIZED: {
    ending: 'discard',
    meaning: 'The server answered 401, 402 or 407: it wants a login or a payment.',
    action: 'Agree access with the publisher; isnad sends no credentials.',
  },
  HTTP_FORBIDDEN: {
    ending: 'discard',
    meaning: 'The server answered 403 or 451: it refuses this client, or the law forbids the page here.',
    action:
      'Many from one site: it blocks robots. Slow down, check the contact in the User-Agent, ask the publisher.',
  },
  HTTP_REJECTED: {
    ending: 'discard',
    meaning: 'The server answered another status from 400 to 499.',
    action: 'Read the status in the job log; mostly a malformed or outdated address.',
  },
  BAD_URL: {
    ending: 'discard',
    meaning: 'Not an absolute http or https address, too long, or one that carries a user name or password.',
    action: 'Correct the address where it comes from.',
  },
  BAD_REDIRECT: {
    ending: 'discard',
    meaning: 'A redirect without a Location, or to something that BAD_URL describes.',
    action: 'Nothing; the site is at fault.',
  },
  REDIRECT_LOOP: {
    ending: 'discard',
    meaning: 'Redirects came back to an address already asked for in the same state.',
    action: 'Open it in a browser; some sites loop for clients without a login.',
  },
  TOO_MANY_REDIRECTS: {
    ending: 'discard',
    meaning: 'More redirects than the limit.',
    action: 'Enqueue the final address instead, or raise the limit.',
  },
  ADDRESS_FORBIDDEN: {
    ending: 'discard',
    meaning:
      'The host is, or its name resolves to, an address that is not public: private, loopback, link-local and the like.',
    action: 'Nothing, if a page led there. A source of your own: add its network to the allow-list.',
  },
  ROBOTS_DISALLOWED: {
    ending: 'discard',
    meaning: 'The robots.txt of the host forbids this address to this client.',
    action: 'Ask the publisher.',
  },
  NOT_HTML: {
    ending: 'discard',
    meaning: 'The bytes are no page: an image, a PDF, an archive, JSON, whatever the header says.',
    action: 'Nothing. Exclude such links where they come from if there are many.',
  },
  EMPTY_BODY: {
    ending: 'discard',
    meaning: 'A good status with no bytes after it, or 204 or 205.',
    action: 'Many from one site: it answers robots with nothing.',
  },
  DNS_NOT_FOUND: {
    ending: 'retry',
    meaning: 'The name of the host does not exist (now).',
    action: 'Correct the name; if many hosts fail, check the resolver of this machine.',
  },
  DNS_FAILED: {
    ending: 'retry',
    meaning: 'The resolver did not answer, or answered with an error.',
    action: 'Check the resolver of this machine.',
  },
  CONNECTION_REFUSED: {
    ending: 'retry',
    meaning: 'Nothing listens at that port.',
    action: 'Nothing, if it is one host.',
  },
  CONNECTION_RESET: {
    ending: 'retry',
    meaning: 'The server closed the connection before it had answered.',
    action: 'Nothing, if it is one host; some firewalls drop robots this way.',
  },
  CONNECTION_FAILED: {
    ending: 'retry',
    meaning: 'No way to the host, or a failure below HTTP that has no reason of its own.',
    action: 'Read the detail in the job log; if many hosts fail, check the network of this machine.',
  },
  TIMEOUT: {
    ending: 'retry',
    meaning:
      'Connecting, waiting for the headers, a pause inside the body, or all of it together took too long.',
    action: 'Nothing, if it is one host; else raise the time-outs or lower the concurrency.',
  },
  HTTP_SERVER_ERROR: {
    ending: 'retry',
    meaning: 'The server answered a status from 500 to 599, or 408, 421 or 425.',
    action: 'Nothing.',
  },
  BODY_INCOMPLETE: {
    ending: 'retry',
    meaning: 'The body ended before its declared length, or inside its compression.',
    action: 'Nothing; always on one site: its server or a proxy before it is broken.',
  },
  BAD_RESPONSE: {
    ending: 'retry',
    meaning:
      'What came back is not HTTP, has oversized headers, or a status that fits nothing that was asked.',
    action: 'Nothing, if it is one host.',
  },
  RATE_LIMITED: {
    ending: 'delay',
    meaning: 'The server answered 429, with or without Retry-After.',
    action: 'Set a longer gap for the host if it is frequent.',
  },
  SERVER_BUSY: {
    ending: 'delay',
    meaning: 'The server answered 503 with Retry-After.',
    action: 'Nothing.',
  },
  ROBOTS_UNREACHABLE: {
    ending: 'delay',
    meaning: 'The robots.txt of the host could not be read (5xx, 429, time-out): no permission until it can.',
    action: 'Nothing; isnad asks again, less and less often.',
  },
  HOST_BUSY: {
    ending: 'delay',
    meaning: 'The host, or one that a redirect leads to, is at its limit of connections or its pace.',
    action: 'Nothing.',
  },
  TOO_LARGE: {
    ending: 'quarantine',
    meaning: 'The body, after decoding, is larger than the limit: an endless page or a compression bomb.',
    action: 'Look at it; raise the limit if it is a real page.',
  },
  BAD_ENCODING: {
    ending: 'quarantine',
    meaning: 'The Content-Encoding is unknown, layered too deep, or the bytes do not follow it.',
    action: 'Look at it; replay once the site is mended.',
  },
  TLS_INVALID: {
    ending: 'quarantine',
    meaning: 'The certificate is expired, for another name, or signed by nobody this machine trusts.',
    action: 'Replay once the site is mended, or install the missing authority.',
  },
} as const satisfies Readonly<Record<string, ReasonEntry>>;

export type FetchReason = keyof typeof FETCH_REASONS;

/** The fetch reasons that share one ending: `FetchReasonOf<'retry'>` is what may pass later. */
export type FetchReasonOf<E extends Ending> = {
  [R in FetchReason]: (typeof FETCH_REASONS)[R]['ending'] extends E ? R : never;
}[FetchReason];

/** The ending of a reason. */
export function endingOf(reason: FetchReason): Ending {
  return FETCH_REASONS[reason].ending;
}
