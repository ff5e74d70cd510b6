import type { Redis } from 'ioredis';

/**
 * Send the commands of one turn of the event loop in one piece. Every command is written by itself otherwise, and each
 * write is a system call that wakes Redis up: under load that costs more than the commands do.
 *
 * Nothing else changes: commands keep their order, and those that were not answered when the connection broke are sent
 * again by ioredis, as if they had left at once (its auto-pipelining fails them instead).
 */
export function gatherWrites(redis: Redis): void {
  redis.on('connect', () => {
    const { stream } = redis;
    let isGathering = false;
    const write = stream.write.bind(stream) as (...args: unknown[]) => boolean;
    const flush = (): void => {
      isGathering = false;
      stream.uncork();
    };
    stream.write = (...args: unknown[]): boolean => {
      if (!isGathering) {
        isGathering = true;
        stream.cork();
        setImmediate(flush);
      }
      return write(...args);
    };
  });
}
