import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadRecogniserModel } from '../../../../src/models/recogniser.ts';
import { createRecogniser } from '../../../../src/pipeline/entities/recognise/createRecogniser.ts';

const recognise = createRecogniser(loadRecogniserModel());
const named = (text: string): string[] =>
  recognise(text).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`);

describe('createRecogniser with the shipped Arabic model', () => {
  it('leaves glued clitics outside a name and its article inside', () => {
    // "The president visited Moscow, and met the French foreign minister in China and in Lebanon."
    const found = named('زار الرئيس موسكو، والتقى وزير الخارجية الفرنسي في الصين ولبنان.');
    expect(found).toContain('place موسكو');
    expect(found).toContain('nationality الفرنسي');
    expect(found).toContain('place الصين');
    expect(found).toContain('place لبنان');
  });

  it('finds the longest name of a body', () => {
    // "The Ministry of Foreign Affairs announced in Cairo that the United Nations will send a mission."
    const found = named('أعلنت وزارة الخارجية في القاهرة أن الأمم المتحدة سترسل بعثة.');
    expect(found).toEqual(['organisation وزارة الخارجية', 'place القاهرة', 'organisation الأمم المتحدة']);
  });

  it('keeps harakat and tatweel inside the published span', () => {
    const text = 'وصل إلى القاهِـرة أمس'; // "He arrived in Cairo yesterday", pointed and stretched
    expect(named(text)).toEqual(['place القاهِـرة']);
  });
});

describe('createRecogniser on hostile text', () => {
  // One verdict for all spans: an assertion a span would be the slowest part of the test.
  const isOrderly = (text: string): boolean => {
    let last = 0;
    return recognise(text).every(({ start, end, confidence }) => {
      const fits = start >= last && end > start && end <= text.length && confidence >= 0 && confidence <= 100;
      last = end;
      return fits;
    });
  };

  it('gives ordered, disjoint spans inside any string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), isOrderly));
    const pieces = fc.constantFrom(
      'و',
      'ب',
      'ال',
      'مصر',
      ' ',
      '\n',
      'َ',
      'ـ',
      '\ud83d',
      '\u200f',
      'US',
      '.',
      '«',
      '»',
      '5',
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
        isOrderly,
      ),
    );
  });

  it.each([
    ['one word of a megabyte', 'ب'.repeat(1_000_000)],
    ['a line of 100,000 words', 'بوتين '.repeat(100_000)],
    ['100,000 distinct words', Array.from({ length: 100_000 }, (_, i) => `كلمة${i.toString(36)}`).join(' ')],
    ['a Latin word of a megabyte', 'Ab'.repeat(500_000)],
    ['a line of 100,000 English words', 'London said '.repeat(50_000)],
    ['100,000 distinct capitals', Array.from({ length: 100_000 }, (_, i) => `X${i.toString(36)}`).join(' ')],
    ['words joined without end', "A-b.c'd&".repeat(100_000)],
    ['nothing but harakat', 'َ'.repeat(200_000)],
    ['emoji and torn surrogates', '😀\ud800 \udc00'.repeat(50_000)],
    ['200,000 lines', 'و\n'.repeat(200_000)],
  ])('reads %s in linear time', (_, text) => {
    const started = performance.now();
    expect(isOrderly(text)).toBe(true);
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
