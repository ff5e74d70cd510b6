import { expect, it } from 'vitest';
import { WordMemo } from '../../../src/pipeline/text/wordMemo.ts';

it('keeps short words up to its bound, then begins anew', () => {
  const memo = new WordMemo<number>(2, 4);
  memo.set('خبر', 1);
  memo.set('مستشفيات', 2);
  expect([memo.get('خبر'), memo.get('مستشفيات')]).toEqual([1, undefined]);
  memo.set('قمة', 3);
  memo.set('بحر', 4);
  expect([memo.get('خبر'), memo.get('قمة'), memo.get('بحر')]).toEqual([undefined, undefined, 4]);
  memo.clear();
  expect(memo.get('بحر')).toBeUndefined();
});
