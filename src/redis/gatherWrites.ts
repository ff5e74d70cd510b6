import type { Redis } from 'ioredis';

// While Redis is busy with what was sent, more is gathered, but no longer than a timer can tell apart.
const LONGEST_GATHERING_MS = 1;

/**
 * Send commands in few pieces. Every command is written by itself otherwise, and each write is a system call that wakes
 * Redis up: under load that costs more than the commands do. Nagle's algorithm (RFC 896) over commands: where nothing
 * is unanswered, those of one turn of the event loop leave together at once; else they wait for the next answer, and at
 * most a millisecond.
 *
 * Nothing else changes: commands keep their order, and those that were not answered when the connection broke are sent
 * again by ioredis, as if they had left at once (its auto-pipelining fails them instead).
 */
export function gatherWrites(redis: Redis): void {
  redis.on('connect', () => {
    const { stream } = redis;
    let isGathering = false;
    let isUnanswered = false;
    let timer: NodeJS.Timeout | undefined;
    const write = stream.write.bind(stream) as (...args: unknown[]) => boolean;
    const flush = (): void => {
      clearTimeout(timer);
      if (!isGathering) return;
      isGathering = false;
      isUnanswered = true;
      stream.uncork();
    };
    stream.write = (...args: unknown[]): boolean => {
      if (!isGathering) {
        isGathering = true;
        stream.cork();
        if (isUnanswered) timer = setTimeout(flush, LONGEST_GATHERING_MS);
        else setImmediate(flush);
      }
      return write(...args);
    };
    stream.on('data', () => {
      isUnanswered = false;
      // Not now: whoever waited for this answer is about to send what comes next.
      if (isGathering) setImmediate(flush);
    });
  });
}
