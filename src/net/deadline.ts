import { FetchFailure } from './outcome.ts';

/** A signal that aborts when time is up, or with the caller's signal. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** To be called at the end, whichever: lets go of the timer and of the caller's signal. */
  readonly clear: () => void;
}

/**
 * A deadline of `ms` milliseconds; its signal's reason is FetchFailure TIMEOUT, or the caller's own. Not
 * `AbortSignal.any`: a caller's signal may live as long as the process, and gathers a listener a fetch there.
 */
export function deadlineOf(ms: number, caller: AbortSignal | undefined): Deadline {
  const controller = new AbortController();
  const onAbort = (): void => controller.abort(caller?.reason);
  const timer = setTimeout(
    () => controller.abort(new FetchFailure('TIMEOUT', `not done within ${ms} ms`)),
    ms,
  );
  if (caller?.aborted) onAbort();
  else caller?.addEventListener('abort', onAbort, { once: true });
  return {
    signal: controller.signal,
    clear() {
      clearTimeout(timer);
      caller?.removeEventListener('abort', onAbort);
    },
  };
}
