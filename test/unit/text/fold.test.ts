import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, shadowOf } from '../../../src/pipeline/text/fold.ts';

describe('fold', () => {
  it('joins the spellings of one word', () => {
    expect(fold('الأمريكيّ')).toBe(fold('الامريكي')); // "the American"
    expect(fold('النـاتو\u200f')).toBe('الناتو'); // "NATO", with tatweel and a right-to-left mark
    expect(fold('٢٠٢٤ Putin')).toBe('2024 putin');
  });
});

describe('shadowOf', () => {
  it('leads every shadow character back to the original it came from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const shadow = shadowOf(text);
        expect(shadow.text).toBe(fold(text));
        expect(shadow.offsets.length).toBe(shadow.text.length + 1);
        for (let i = 0; i < shadow.text.length; i++) {
          expect(fold(text.charAt(shadow.offsets[i] ?? -1))).toBe(shadow.text.charAt(i));
        }
      }),
    );
  });
});
