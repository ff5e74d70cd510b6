import { describe, expect, it } from 'vitest';
import { cellsOf, isolate, wrapIsolated } from '../../../src/cli/bidiLine.ts';
import { readableRecord } from '../../../src/cli/readableRecord.ts';
import { pageFactsOf } from '../../../src/pipeline/record/identify.ts';
import { makeRecord } from '../../../src/pipeline/record/makeRecord.ts';
import { CONTEXT, entityOf, pageOf, quoteOf, segmentOf, spanOf } from '../../support/recordInput.ts';

// "Ports: Suad Malki rules out a closure" / "Suad Malki said, as Manara agency reported: «We will not close the port»."
const SEGMENT = segmentOf({
  headline: 'الموانئ: سعاد المالكي تستبعد الإغلاق',
  body: 'قالت سعاد المالكي، بحسب وكالة منارة: «لن نغلق الميناء».',
  sources: ['وكالة منارة'],
  published: { value: '2026-02-28T10:20Z', raw: '', precision: 'minute', basis: 'line', confidence: 90 },
});
const RECORD = makeRecord({
  ...CONTEXT,
  page: pageFactsOf(pageOf([SEGMENT])),
  segment: SEGMENT,
  annotation: {
    entities: [
      entityOf({ name: 'سعاد المالكي', role: 'مديرة الموانئ', mentions: [spanOf(SEGMENT, 'سعاد المالكي')] }),
    ],
    quotes: [
      quoteOf({
        contents: [spanOf(SEGMENT, 'لن نغلق الميناء')],
        via: [
          { ...spanOf(SEGMENT, 'وكالة منارة'), name: 'وكالة منارة', entity: null, rule: 'ar.accordingTo' },
        ],
        speaker: {
          name: 'سعاد المالكي',
          entity: 'e1',
          confidence: 95,
          kind: 'person',
          resolution: 'named',
          candidates: [],
          rule: 'ar.verbSubject',
        },
      }),
    ],
  },
});

describe('readableRecord', () => {
  const plain = readableRecord(RECORD, { colour: false, width: 80 });

  it('puts marks around words that all stood in them, and none around those of a mixed quote', () => {
    const mixed = {
      ...RECORD,
      quotes: RECORD.quotes.map((quote) => ({
        ...quote,
        type: 'mixed' as const,
        text: 'الميناء «لن يغلق أبدا»',
      })),
    };
    expect(readableRecord(mixed, { colour: false, width: 80 }).replace(/[\u2068\u2069]/g, '')).toContain(
      '\n    الميناء «لن يغلق أبدا»\n',
    );
  });

  it('shows what a person asks first', () => {
    expect(plain.replace(/[\u2068\u2069]/g, '')).toBe(
      [
        'الموانئ: سعاد المالكي تستبعد الإغلاق',
        '  source         وكالة منارة',
        '  date           2026-02-28 10:20 UTC',
        '  people         سعاد المالكي (مديرة الموانئ)',
        '  quote          سعاد المالكي ← وكالة منارة (direct, 95%)',
        '    «لن نغلق الميناء»',
        '  warnings       BODY_SHORT',
        '  page           https://manara.example/news/1',
      ].join('\n'),
    );
  });

  it('isolates every right-to-left piece, closed on its own line', () => {
    for (const line of plain.split('\n')) {
      const outside = line.replace(/\u2068[^\u2068\u2069]*\u2069/g, '');
      expect(outside).not.toMatch(/[\u0600-\u06ff\u2068\u2069]/);
    }
  });

  it('keeps to the width', () => {
    const narrow = readableRecord(RECORD, { colour: false, width: 40 });
    const wrapped = wrapIsolated('كلمة '.repeat(60), 40);
    expect(Math.max(...wrapped.map(cellsOf))).toBeLessThanOrEqual(40);
    expect(narrow.split('\n').length).toBeGreaterThanOrEqual(plain.split('\n').length);
  });

  it('paints only when asked', () => {
    expect(plain).not.toContain('\u001b[');
    expect(readableRecord(RECORD, { colour: true, width: 80 })).toContain('\u001b[1m');
  });

  it('lets no text break out of its isolate', () => {
    expect(isolate('a\u2069\u202eb\nc')).toBe('\u2068ab c\u2069');
    expect(isolate('\u001b]0;x\u0007')).toBe('\u2068 ]0;x \u2069');
  });

  it('counts cells as a terminal does', () => {
    expect([cellsOf('بوتينُ'), cellsOf('🚀'), cellsOf('中'), cellsOf(isolate('ab'))]).toEqual([5, 2, 2, 2]);
  });
});
