import { EventEmitter } from 'node:events';
import { Writable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { gatherWrites } from '../../../src/redis/gatherWrites.ts';

// The only timer is the longest gathering; turns of the event loop are real.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** A connection whose socket notes what it is given at a time. */
function connectionWithNotes(): { redis: Redis; notes: string[][] } {
  const notes: string[][] = [];
  const stream = new Writable({
    decodeStrings: false,
    write: (chunk, _, done) => {
      notes.push([String(chunk)]);
      done();
    },
    writev: (chunks, done) => {
      notes.push(chunks.map(({ chunk }) => String(chunk)));
      done();
    },
  });
  const redis = Object.assign(new EventEmitter(), { stream }) as unknown as Redis;
  return { redis, notes };
}

it('sends the commands of one turn together, in order, and those of the next by themselves', async () => {
  const { redis, notes } = connectionWithNotes();
  gatherWrites(redis);
  redis.emit('connect');
  redis.stream.write('a');
  // A command that follows from a reply of the same turn.
  await Promise.resolve();
  redis.stream.write('b');
  redis.stream.write('c');
  expect(notes).toEqual([]);
  await turn();
  expect(notes).toEqual([['a', 'b', 'c']]);
  redis.stream.emit('data', Buffer.from('answers'));
  redis.stream.write('d');
  await turn();
  expect(notes).toEqual([['a', 'b', 'c'], ['d']]);
});

it('gathers while something is unanswered, and sends all of it with what the answer brings about', async () => {
  const { redis, notes } = connectionWithNotes();
  gatherWrites(redis);
  redis.emit('connect');
  redis.stream.write('a');
  await turn();
  redis.stream.write('b');
  await turn();
  redis.stream.write('c');
  await turn();
  redis.stream.emit('data', Buffer.from('answer'));
  redis.stream.write('d');
  expect(notes).toEqual([['a']]);
  await turn();
  expect(notes).toEqual([['a'], ['b', 'c', 'd']]);
});

it('does not wait for an answer that takes long', async () => {
  const { redis, notes } = connectionWithNotes();
  gatherWrites(redis);
  redis.emit('connect');
  redis.stream.write('a');
  await turn();
  redis.stream.write('b');
  await turn();
  expect(notes).toEqual([['a']]);
  vi.advanceTimersByTime(1);
  expect(notes).toEqual([['a'], ['b']]);
});

it('sends what is gathered when the connection is ended', async () => {
  const { redis, notes } = connectionWithNotes();
  gatherWrites(redis);
  redis.emit('connect');
  redis.stream.write('a');
  redis.stream.write('b');
  redis.stream.end();
  await turn();
  expect(notes).toEqual([['a', 'b']]);
});
