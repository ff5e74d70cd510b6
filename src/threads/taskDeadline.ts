/** The time limit of one task, which counts from where its thread begins with it. */
export interface TaskDeadline {
  /** Aborts when time is up. */
  readonly signal: AbortSignal;
  /** Goes along with the task: the thread calls {@link markBegun} on it. */
  readonly begun: Int32Array<SharedArrayBuffer>;
  /** To be called at the end, whichever. */
  clear(): void;
}

const LOOK_MS = 1_000;
// A thread that did not begin within this will not begin at all.
const LONGEST_WAIT_MS = 600_000;

/**
 * A deadline of `ms` milliseconds that starts when the thread does. A task may wait for a thread to come free, and a
 * new thread loads its models first, which takes long on a busy machine: neither says anything of the task.
 */
export function createTaskDeadline(ms: number): TaskDeadline {
  const begun = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  const look = Math.min(LOOK_MS, ms);
  let timer: NodeJS.Timeout;
  let waited = 0;
  const wait = (): void => {
    waited += look;
    if (Atomics.load(begun, 0) === 1) timer = setTimeout(abort, ms);
    else if (waited >= LONGEST_WAIT_MS) abort();
    else timer = setTimeout(wait, look);
  };
  timer = setTimeout(wait, look);
  return { signal: controller.signal, begun, clear: () => clearTimeout(timer) };
}

/** Called on the thread, once it has all that it needs. */
export function markBegun(begun: Int32Array<SharedArrayBuffer>): void {
  Atomics.store(begun, 0, 1);
}
