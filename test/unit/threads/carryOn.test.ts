import { describe, expect, it } from 'vitest';
import { carryOn } from '../../../src/threads/carryOn.ts';
import type { ArticleWork } from '../../../src/threads/task.ts';

const works = (count: number): ArticleWork[] =>
  Array.from({ length: count }, (_, index) => ({ segment: { index } }) as ArticleWork);

describe('carryOn', () => {
  it('takes every article of a page through', async () => {
    const taken = await carryOn(works(3), async (work) => ({ ...work, sketch: null }));
    expect(taken).toEqual(works(3).map((work) => ({ ...work, sketch: null })));
  });

  it.each([0, 17])('leaves %i articles alone', async (count) => {
    let asked = 0;
    const taken = await carryOn(works(count), async (work) => {
      asked++;
      return work;
    });
    expect([taken, asked]).toEqual([null, 0]);
  });

  it('gives the page up where one article fails', async () => {
    const taken = await carryOn(works(3), async (work) => {
      if (work.segment.index === 1) throw new Error('this article');
      return work;
    });
    expect(taken).toBeNull();
  });

  it('gives the page up where one article is refused', async () => {
    const taken = await carryOn(works(3), async (work) =>
      work.segment.index === 1 ? { ...work, refusal: 'textNotNormal' } : work,
    );
    expect(taken).toBeNull();
  });
});
