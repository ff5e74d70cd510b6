import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePointsOf, countCodePoints, sliceByCodePoint } from '../../../src/contract/offsets.ts';
import { widenToGraphemes } from '../../../src/pipeline/record/widenToGraphemes.ts';

// Arabic with harakat, emoji with joiners, astral letters, broken surrogates, and anything else.
const anyText = fc
  .array(
    fc.oneof(
      fc.constantFrom('بُ', 'لآ', 'ـ', '👩‍🚀', '🇩🇿', '𐎀', '\ud83d', '\udc4d', 'e\u0301', ' ', '«', '\n', 'a'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 40 },
  )
  .map((pieces) => pieces.join(''));

const textAndSpan = anyText.chain((text) =>
  fc.tuple(fc.constant(text), fc.nat(text.length), fc.nat(text.length)).map(([whole, a, b]) => ({
    text: whole,
    start: Math.min(a, b),
    end: Math.max(a, b),
  })),
);

describe('offsets', () => {
  it('slice as an array of code points does, which is how Python slices', () => {
    fc.assert(
      fc.property(anyText, fc.nat(60), fc.nat(60), (text, a, b) => {
        expect(sliceByCodePoint(text, Math.min(a, b), Math.max(a, b))).toBe(
          [...text].slice(Math.min(a, b), Math.max(a, b)).join(''),
        );
      }),
    );
  });

  it('lead back to the same words from any span that cuts no pair', () => {
    fc.assert(
      fc.property(textAndSpan, ({ text, ...span }) => {
        const { start, end } = widenToGraphemes(text, span);
        const codePoint = codePointsOf(text);
        expect(sliceByCodePoint(text, codePoint(start), codePoint(end))).toBe(text.slice(start, end));
      }),
    );
  });

  it('widen to whole grapheme clusters and no further', () => {
    const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
    fc.assert(
      fc.property(textAndSpan, ({ text, ...span }) => {
        const edges = new Set([...segmenter.segment(text)].map(({ index }) => index)).add(text.length);
        const wide = widenToGraphemes(text, span);
        expect(edges.has(wide.start) && edges.has(wide.end)).toBe(true);
        if (edges.has(span.start)) expect(wide.start).toBe(span.start);
        if (edges.has(span.end)) expect(wide.end).toBe(span.end);
      }),
    );
  });

  it('are counted once a text, not once a span, on a megabyte of marks', () => {
    const text = 'ب\u0651\u064e'.repeat(350_000);
    const begun = performance.now();
    for (let at = 0; at < 2_000; at++) widenToGraphemes(text, { start: at * 100, end: at * 100 + 7 });
    expect(countCodePoints(`${text}🚀`)).toBe(1_050_001);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
