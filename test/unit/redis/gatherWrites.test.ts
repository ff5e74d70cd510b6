import { EventEmitter } from 'node:events';
import { Writable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { expect, it } from 'vitest';
import { gatherWrites } from '../../../src/redis/gatherWrites.ts';

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
  redis.stream.write('d');
  await turn();
  expect(notes).toEqual([['a', 'b', 'c'], ['d']]);
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
