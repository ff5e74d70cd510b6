import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/pipeline/text/sentences.ts';
import { tokenize } from '../../../src/pipeline/text/tokens.ts';

describe('tokenize', () => {
  it('keeps words with harakat and tatweel whole and cuts marks off', () => {
    expect(tokenize('قـالَ: «نعم» 5%').map((t) => t.folded)).toEqual(['قال', ':', '«', 'نعم', '»', '5', '%']);
  });

  it('gives ordered spans that lose no letter, for any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = 0;
        for (const token of tokenize(text)) {
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(token.end).toBeGreaterThan(token.start);
          expect(text.slice(last, token.start)).not.toMatch(/[\p{L}\p{N}]/u);
          last = token.end;
        }
        expect(text.slice(last)).not.toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });

  it('does not tear a surrogate pair and survives a broken one', () => {
    expect(tokenize('🙂').map((t) => t.end - t.start)).toEqual([2]);
    expect(tokenize('\ud83dab').map((t) => t.folded)).toEqual(['\ud83d', 'ab']);
  });
});

describe('splitSentences', () => {
  const split = (text: string) => splitSentences(text).map((s) => text.slice(s.start, s.end));

  it('ends at full stops and line breaks, not at initials, titles or decimals', () => {
    expect(split('Mr. Reed met J. Hale. They paid 3.5 million.\nDone')).toEqual([
      'Mr. Reed met J. Hale.',
      'They paid 3.5 million.',
      'Done',
    ]);
    expect(split('هل وصل الوفد؟ نعم. «انتهى اللقاء.» ثم غادر')).toEqual([
      'هل وصل الوفد؟', // "has the delegation arrived?"
      'نعم.', // "yes"
      '«انتهى اللقاء.»', // "the meeting is over"
      'ثم غادر', // "then he left"
    ]);
  });
});
