import { describe, expect, it } from 'vitest';
import { wordsAlike } from '../../../src/pipeline/entities/likeness.ts';

describe('wordsAlike', () => {
  const none = new Set<string>();

  it('knows spellings of one name, and keeps names apart that differ by ح or ع', () => {
    expect(wordsAlike('ترامب', 'ترمب', none)).toBe(true); // Trump
    expect(wordsAlike('كالينينجراد', 'كالينينغراد', none)).toBe(true); // Kaliningrad
    expect(wordsAlike('الرميان', 'الحرمين', none)).toBe(false); // a surname; "the two holy mosques"
  });
});
