import type { Redis } from 'ioredis';
import type { Logger } from 'pino';

/** Knows which queues other processes help out with. */
export interface Help {
  /** Whether a process works on the queue without the one before it: what goes there reaches more hands. */
  readonly isHelped: (queue: string) => boolean;
  stop(): void;
}

const EVERY_MS = 10_000;
// Two words may be late on a busy machine.
const GOOD_FOR_MS = 3 * EVERY_MS;

/**
 * Tell the other processes which queues this one helps out with (`PREFIX:helped:QUEUE`, which ends by itself), and hear
 * theirs. Until the first answer, and where Redis is away, the last word holds.
 */
export function startHelp(options: {
  readonly redis: Redis;
  readonly prefix: string;
  /** Queues of the topology, in order. */
  readonly all: readonly string[];
  /** Those that this process works on. */
  readonly working: readonly string[];
  readonly log: Logger;
}): Help {
  const { redis, prefix, all, working, log } = options;
  const keyOf = (queue: string): string => `${prefix}:helped:${queue}`;
  const isHelper = (queue: string): boolean => !working.includes(all[all.indexOf(queue) - 1] ?? queue);
  const helping = working.filter(isHelper);
  const helpable = working.filter((queue) => queue !== all[0] && !isHelper(queue));
  let helped: ReadonlySet<string> = new Set(helpable);
  const talk = async (): Promise<void> => {
    for (const queue of helping) await redis.set(keyOf(queue), 1, 'PX', GOOD_FOR_MS);
    if (helpable.length === 0) return;
    const words = await redis.mget(helpable.map(keyOf));
    helped = new Set(helpable.filter((_, i) => words[i] !== null));
  };
  const soon = (): void => {
    talk().catch((error: unknown) => log.warn({ error: String(error) }, 'help'));
  };
  soon();
  const timer = setInterval(soon, EVERY_MS);
  return { isHelped: (queue) => helped.has(queue), stop: () => clearInterval(timer) };
}
