import { expect, it } from 'vitest';
import { openTags } from '../../../src/pipeline/text/openTags.ts';

it('reads Arabic tags as words, each character in its place', () => {
  // "The #ministry_of_energy said #today"
  const text = 'قالت #وزارة_الطاقة إن #اليوم';
  expect(openTags(text)).toBe('قالت  وزارة الطاقة إن  اليوم');
  expect(openTags(text)).toHaveLength(text.length);
});

it('leaves other scripts, numbers and lone signs alone', () => {
  for (const text of ['#Snake_Case said', 'رقم #1', '# _ #', 'a_b', '#']) expect(openTags(text)).toBe(text);
});

it('is linear in hostile text', () => {
  const text = '#ا_'.repeat(400_000);
  expect(openTags(text)).toHaveLength(text.length);
});
