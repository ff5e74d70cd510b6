import { describe, expect, it } from 'vitest';
import type { TaggedWords } from '../../../../src/pipeline/entities/recognise/createTagger.ts';
import type { WordFeatures } from '../../../../src/pipeline/entities/recognise/describeWord.ts';
import { documentPass } from '../../../../src/pipeline/entities/recognise/documentPass.ts';

const word = (norm: string): WordFeatures => ({
  norm,
  word: 0,
  clusters: new Int32Array(),
  kind: 0,
  casing: 0,
  variants: [],
  frequency: 1,
  pairs: new Int32Array(),
});
const sentence = (text: string, ...chunks: [number, number, number][]): TaggedWords => ({
  words: text.split(' ').map(word),
  chunks: chunks.map(([start, end, type]) => ({ start, end, type, confidence: 0.9 })),
});
const OPTIONS = { window: Infinity, types: [0, 1, 2], person: 0 };

describe('documentPass', () => {
  it('knows a surname from the full name, seen once', () => {
    // "Salim Mardini said", "Mardini refused"
    const passed = documentPass([sentence('قال سالم مارديني', [1, 3, 0]), sentence('رفض مارديني')], OPTIONS);
    expect(passed[1]).toMatchObject([{ start: 1, end: 2, type: 0 }]);
  });

  it('knows no body by its last word alone', () => {
    // "the Baraka company announced", "baraka came"
    const passed = documentPass([sentence('أعلنت شركه البركه', [1, 3, 1]), sentence('حلت البركه')], OPTIONS);
    expect(passed[1]).toEqual([]);
  });
});
