import { describe, expect, it } from 'vitest';
import type { RecordQuote } from '../../../src/contract/record.ts';
import { fingerprint } from '../../../src/pipeline/quotes/fingerprint.ts';
import { diffQuotes, keptQuotesOf } from '../../../src/pipeline/record/diffQuotes.ts';

function quote(id: string, text: string, speaker = 'سالم الحارثي'): RecordQuote {
  return { id, text, fingerprint: fingerprint(text), speaker: { name: speaker } } as RecordQuote;
}

const OPEN = 'الجسر سيفتح أمام السيارات في نهاية الشهر المقبل'; // "the bridge will open to cars at the end of next month"
const LATER = 'الجسر سيفتح أمام السيارات في نهاية العام المقبل'; // "… of next year"
const COST = 'التكلفة لم تتجاوز ما أقره المجلس'; // "the cost did not exceed what the council allowed"

describe('diffQuotes', () => {
  const before = keptQuotesOf([quote('q1', OPEN), quote('q2', COST)]);

  it('finds nothing where the words are the same in another order, spelling or marks', () => {
    const after = [quote('q1', `«${COST}»`), quote('q2', OPEN.replaceAll('أ', 'ا'))];
    expect(diffQuotes(before, after)).toEqual({ added: [], removed: [], changed: [] });
  });

  it('tells an edited quote from an added and a removed one', () => {
    const after = [quote('q1', LATER), quote('q2', 'العمل في الطريق الساحلي يبدأ غدا')];
    expect(diffQuotes(before, after)).toEqual({
      added: ['q2'],
      removed: [{ text: COST, fingerprint: fingerprint(COST), speaker: 'سالم الحارثي' }],
      changed: [{ quote: 'q1', before: before[0] }],
    });
  });

  it('names a quote that went to another speaker, not one whose speaker is now called by his surname', () => {
    expect(diffQuotes(before, [quote('q1', OPEN, 'هدى الريس'), quote('q2', COST, 'الحارثي')])).toEqual({
      added: [],
      removed: [],
      changed: [{ quote: 'q1', before: before[0] }],
    });
  });

  it('pairs the likest first, and each quote once', () => {
    const after = [quote('q1', `${LATER} إن شاء الله`), quote('q2', LATER), quote('q3', COST)];
    const { added, changed } = diffQuotes(before, after);
    expect(changed.map((one) => one.quote)).toEqual(['q2']);
    expect(added).toEqual(['q1']);
  });

  it('takes thousands of quotes in its stride', () => {
    const many = Array.from({ length: 3_000 }, (_, n) => quote(`q${n}`, `قول رقم ${n} عن أمر ${n * 7}`));
    const started = performance.now();
    expect(diffQuotes(keptQuotesOf(many), many)).toEqual({ added: [], removed: [], changed: [] });
    diffQuotes(
      keptQuotesOf(many),
      many.map((one) => quote(one.id, `${one.text} اليوم`)),
    );
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
