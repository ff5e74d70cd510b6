import { describe, expect, it } from 'vitest';
import type { RecognisedSpan } from '../../../src/pipeline/entities/recognise/createRecogniser.ts';
import { splitSpans } from '../../../src/pipeline/entities/rules/splitSpans.ts';
import { compileVocabulary } from '../../../src/pipeline/entities/vocabulary.ts';
import { AR_ENTITIES } from '../../../src/pipeline/lang/ar/entities.ts';
import { tokenize } from '../../../src/pipeline/text/tokens.ts';
import { applySpanRule } from '../../support/applySpanRule.ts';

const applied = (text: string, ...names: string[]): string[] => applySpanRule(splitSpans, text, names);

describe('splitSpans', () => {
  it('cuts two people at the و between them, not at a name that opens with it', () => {
    // "Samer and Kamal said", "Karim Walid said"
    expect(applied('قال سامر وكمال', 'person سامر وكمال')).toEqual(['person سامر', 'person كمال']);
    expect(applied('قال كريم وليد', 'person كريم وليد')).toEqual(['person كريم وليد']);
  });

  it('cuts two places, and leaves a listed one whole', () => {
    // "between Suwair and al-Isawiya"
    expect(applied('بين صوير والعيساوية', 'place صوير والعيساوية')).toEqual([
      'place صوير',
      'place العيساوية',
    ]);
    const row = {
      code: 'BA',
      kind: 'country',
      population: 0,
      names: { ar: ['البوسنة والهرسك'], en: ['Bosnia'] },
    } as const;
    const text = 'زار البوسنة والهرسك';
    const span: RecognisedSpan = { type: 'place', start: 4, end: text.length, confidence: 90 };
    expect(splitSpans(text, tokenize(text), [span], compileVocabulary(AR_ENTITIES, [row]))).toEqual([span]);
  });
});
