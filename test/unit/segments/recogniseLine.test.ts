import { describe, expect, it } from 'vitest';
import { segmentWords } from '../../../src/pipeline/lang/segments.ts';
import { type LineKind, recogniseLine } from '../../../src/pipeline/segments/recogniseLine.ts';

const KINDS: readonly LineKind[] = ['readAlso', 'lists', 'source', 'keywords', 'date', 'byline', 'caption'];

describe('recogniseLine', () => {
  it('reads a marker glued to the headline after it, whatever its hamza and tanwin', () => {
    const text = 'إقرأ أيضاًوزير الري يتفقد السدود';
    const line = recogniseLine(text);
    expect(line?.kind).toBe('readAlso');
    expect(text.slice(line?.end)).toBe('وزير الري يتفقد السدود');
  });

  it('takes a source label only where it is set off', () => {
    expect(recogniseLine('المصدر: صحيفة الميناء')?.kind).toBe('source');
    expect(recogniseLine('المصدر الذي طلب عدم ذكر اسمه قال إن الرحلة ألغيت')).toBeNull();
    expect(recogniseLine('Topics of the day were many')).toBeNull();
  });

  it('knows each label by the example beside it', () => {
    for (const words of segmentWords) {
      for (const kind of KINDS) {
        for (const { words: label, example } of words[kind]) {
          expect(example.toLowerCase(), label).not.toBe('');
          if (kind === 'byline' || kind === 'caption') continue;
          expect(recogniseLine(example)?.kind ?? `none: ${example}`, label).not.toBeNull();
        }
      }
    }
  });

  it('stays linear on a megabyte of lead characters', () => {
    const started = performance.now();
    expect(recogniseLine(`${'«'.repeat(1_000_000)}المصدر`)).toBeNull();
    expect(performance.now() - started).toBeLessThan(500);
  });
});
