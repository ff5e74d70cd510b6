import { endingOf, type FetchReason, type FetchReasonOf } from '../contract/reasons.ts';

/** What every outcome tells, whatever its kind. */
export interface FetchTrace {
  /** Address that was asked for, as given. */
  readonly url: string;
  /** Last address asked, after redirects. */
  readonly finalUrl: string;
  /** Addresses on the way, first to last but one; empty without redirects. */
  readonly redirects: readonly string[];
  /** HTTP status of the last answer, `null` if none came. */
  readonly status: number | null;
  /** Crawl-delay of the last host's robots.txt for us, in milliseconds; `null` if none or not read. */
  readonly crawlDelayMs: number | null;
  /** ISO 8601 UTC. */
  readonly fetchedAt: string;
}

/** A page to work on. */
export interface PageOutcome extends FetchTrace {
  readonly kind: 'page';
  readonly status: number;
  /** Headers worth keeping, lower case; see `KEPT_HEADERS`. */
  readonly headers: Readonly<Record<string, string>>;
  /** Decoded: no Content-Encoding left. Charset untouched. */
  readonly body: Uint8Array;
  /** As sent, `null` if the server named none. */
  readonly contentType: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/**
 * How a fetch ended: a page, or one of the endings with its reason. `detail` is one line for the log, never page text.
 * A worker maps `page` to publishing, `unchanged` and `discard` to completing with a counted reason, `retry` to
 * throwing, `delay` to moving to delayed until `until`, `quarantine` to the quarantine.
 */
export type FetchOutcome =
  | PageOutcome
  | (FetchTrace & { readonly kind: 'unchanged'; readonly reason: 'NOT_MODIFIED' })
  | (FetchTrace & {
      readonly kind: 'discard';
      readonly reason: Exclude<FetchReasonOf<'discard'>, 'NOT_MODIFIED'>;
      readonly detail: string;
    })
  | (FetchTrace & {
      readonly kind: 'retry';
      readonly reason: FetchReasonOf<'retry'>;
      readonly detail: string;
    })
  | (FetchTrace & {
      readonly kind: 'delay';
      readonly reason: FetchReasonOf<'delay'>;
      readonly detail: string;
      /** Not before this instant, milliseconds since 1970. */
      readonly until: number;
    })
  | (FetchTrace & {
      readonly kind: 'quarantine';
      readonly reason: FetchReasonOf<'quarantine'>;
      readonly detail: string;
    });

/** Thrown inside `src/net` by whatever finds that a fetch cannot go on; never leaves it. */
export class FetchFailure extends Error {
  readonly reason: FetchReason;
  /** For reasons that delay: not before this instant, milliseconds since 1970. */
  readonly until: number | null;
  constructor(reason: FetchReason, detail: string, options: { until?: number; cause?: unknown } = {}) {
    super(detail, { cause: options.cause });
    this.name = 'FetchFailure';
    this.reason = reason;
    this.until = options.until ?? null;
  }
}

/** A failure as the outcome its reason asks for. `fallbackUntil` serves delays that came without an instant. */
export function outcomeOf(failure: FetchFailure, trace: FetchTrace, fallbackUntil: number): FetchOutcome {
  const { reason, message: detail } = failure;
  if (reason === 'NOT_MODIFIED') return { ...trace, kind: 'unchanged', reason };
  if (endsAs(reason, 'retry')) return { ...trace, kind: 'retry', reason, detail };
  if (endsAs(reason, 'delay'))
    return { ...trace, kind: 'delay', reason, detail, until: failure.until ?? fallbackUntil };
  if (endsAs(reason, 'quarantine')) return { ...trace, kind: 'quarantine', reason, detail };
  return { ...trace, kind: 'discard', reason, detail };
}

function endsAs<E extends 'retry' | 'delay' | 'quarantine'>(
  reason: FetchReason,
  ending: E,
): reason is FetchReasonOf<E> {
  return endingOf(reason) === ending;
}
