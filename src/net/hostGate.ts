/** Leaves the gate; safe to call more than once. */
export type Leave = () => void;

interface Waiter {
  readonly enter: (leave: Leave) => void;
}

/** At most so many requests at a time to one host name, over all its ports and schemes. First come, first served. */
export interface HostGate {
  /** Resolves once there is room. Rejects with `signal.reason` when aborted while waiting. */
  enter(hostname: string, signal: AbortSignal): Promise<Leave>;
}

/** A gate for one process; `perHost` is the number of requests at a time. Hosts without requests take no memory. */
export function createHostGate(perHost: number): HostGate {
  const inside = new Map<string, number>();
  const waiting = new Map<string, Set<Waiter>>();

  function admit(hostname: string): Leave {
    inside.set(hostname, (inside.get(hostname) ?? 0) + 1);
    let left = false;
    return () => {
      if (left) return;
      left = true;
      leave(hostname);
    };
  }

  function leave(hostname: string): void {
    const count = (inside.get(hostname) ?? 1) - 1;
    if (count === 0) inside.delete(hostname);
    else inside.set(hostname, count);
    const queue = waiting.get(hostname);
    const next = queue?.values().next().value;
    if (queue === undefined || next === undefined) return;
    drop(hostname, queue, next);
    next.enter(admit(hostname));
  }

  function drop(hostname: string, queue: Set<Waiter>, waiter: Waiter): void {
    queue.delete(waiter);
    if (queue.size === 0) waiting.delete(hostname);
  }

  return {
    enter(hostname, signal) {
      if (signal.aborted) return Promise.reject(signal.reason);
      if ((inside.get(hostname) ?? 0) < perHost) return Promise.resolve(admit(hostname));
      const { promise, resolve, reject } = withResolvers<Leave>();
      const queue = waiting.get(hostname) ?? new Set<Waiter>();
      waiting.set(hostname, queue);
      const giveUp = (): void => {
        drop(hostname, queue, waiter);
        reject(signal.reason);
      };
      const waiter: Waiter = {
        enter(leaveGate) {
          signal.removeEventListener('abort', giveUp);
          resolve(leaveGate);
        },
      };
      queue.add(waiter);
      signal.addEventListener('abort', giveUp, { once: true });
      return promise;
    },
  };
}

// Promise.withResolvers comes with Node 22.
function withResolvers<T>(): {
  promise: Promise<T>;
  resolve: (value: T) => void;
  reject: (reason: unknown) => void;
} {
  let resolve: (value: T) => void = () => {};
  let reject: (reason: unknown) => void = () => {};
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}
