import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sketchOf } from '../../../src/pipeline/text/sketch.ts';
import { connect } from '../../../src/redis/connect.ts';
import { createDuplicates, type Duplicates } from '../../../src/store/duplicates.ts';
import { redisForFile } from '../../support/redisPrefix.ts';
import { storyOf } from '../../support/stories.ts';

const at = redisForFile();
let prefixes = 0;

function freshPrefix(): string {
  return `${at.prefix.slice(0, -1)}-${prefixes++}}`;
}

function openIndex(most = 1_000, prefix = freshPrefix(), redis = at.redis): Duplicates {
  return createDuplicates({ redis, prefix, most, ttlSeconds: 3_600 });
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const idOf = (name: string): string => `a-${hash(name).slice(0, 32)}`;
const ask = (index: Duplicates, name: string, body: string): Promise<string | null> =>
  index.find({ id: idOf(name), text: `sha256:${hash(body)}`, sketch: sketchOf(body) });

/** Cut after `share` of the lines. */
const cut = (body: string, share: number): string => {
  const lines = body.split('\n');
  return lines.slice(0, Math.ceil(lines.length * share)).join('\n');
};

describe('duplicates', () => {
  it('names the first of an edited and a cut copy, and tells other stories apart', async () => {
    const index = openIndex();
    const first = storyOf(1);
    expect(await ask(index, 'first', first)).toBeNull();
    for (let n = 2; n < 60; n++) expect(await ask(index, `other ${n}`, storyOf(n))).toBeNull();
    expect(await ask(index, 'edited', first.replaceAll('السكان', 'الأهالي'))).toBe(idOf('first'));
    expect(await ask(index, 'cut', cut(first, 0.5))).toBe(idOf('first'));
    // A copy of the copy is named after the first too, never after the copy.
    expect(await ask(index, 'copy of the cut', cut(first, 0.6))).toBe(idOf('first'));
  });

  it('gives a job that runs again its first answer, whatever came in between', async () => {
    const index = openIndex();
    expect(await ask(index, 'a', storyOf(1))).toBeNull();
    expect(await ask(index, 'b', storyOf(1))).toBe(idOf('a'));
    expect(await ask(index, 'a', storyOf(1))).toBeNull();
    expect(await ask(index, 'b', storyOf(1))).toBe(idOf('a'));
  });

  it('takes no earlier revision of a record for a duplicate, and keeps the record first', async () => {
    const index = openIndex();
    const before = storyOf(1);
    const after = before.replace('مساء', 'صباح');
    expect(await ask(index, 'a', before)).toBeNull();
    expect(await ask(index, 'a', `${after}\n${storyOf(900, 2)}`)).toBeNull();
    expect(await ask(index, 'b', after)).toBe(idOf('a'));
  });

  it('lets one of many copies be first when they arrive at once on many connections', async () => {
    const prefix = freshPrefix();
    const connections = Array.from({ length: 8 }, () => connect(at.url));
    try {
      const answers = await Promise.all(
        connections.flatMap((redis, c) =>
          Array.from({ length: 5 }, (_, n) =>
            ask(openIndex(1_000, prefix, redis), `${c}-${n}`, `${storyOf(1)}\n${storyOf(50 + c, 1)}`),
          ),
        ),
      );
      expect(answers.filter((answer) => answer === null)).toHaveLength(1);
      expect(new Set(answers).size).toBe(2);
    } finally {
      await Promise.all(connections.map((redis) => redis.quit()));
    }
  });

  it('stays within its size: old records go, new ones are found', async () => {
    const prefix = freshPrefix();
    const index = openIndex(40, prefix);
    const keys = async (): Promise<number> =>
      (await at.redis.keys(`${prefix.replace(/[{}]/gu, '?')}:near*`)).length;
    for (let n = 0; n < 300; n++) await ask(index, `${n}`, storyOf(n));
    // Of two generations of 20 records, and of one on its way out: ten buckets and a page each, and the state.
    expect(await keys()).toBeLessThanOrEqual(3 * 11 + 1);
    expect(await ask(index, 'late copy', storyOf(299))).toBe(idOf('299'));
    expect(await ask(index, 'copy of a forgotten one', storyOf(0))).toBeNull();
    for (const key of await at.redis.keys(`${prefix.replace(/[{}]/gu, '?')}:near*`))
      expect(await at.redis.ttl(key)).toBeGreaterThan(0);
  });

  it('finds nothing where it is turned off or the text is too short', async () => {
    const off = openIndex(0);
    expect([await ask(off, 'a', storyOf(1)), await ask(off, 'b', storyOf(1))]).toEqual([null, null]);
    const index = openIndex();
    expect([await ask(index, 'a', 'خبر عاجل'), await ask(index, 'b', 'خبر عاجل')]).toEqual([null, null]);
  });
});
