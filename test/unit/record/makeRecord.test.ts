import { describe, expect, it } from 'vitest';
import { sliceByCodePoint } from '../../../src/contract/offsets.ts';
import { enrichedRecord, textAt } from '../../../src/contract/record.ts';
import { pageFactsOf } from '../../../src/pipeline/record/identify.ts';
import { type Annotation, makeRecord } from '../../../src/pipeline/record/makeRecord.ts';
import { makeRecords } from '../../../src/pipeline/record/makeRecords.ts';
import { RecordRefused } from '../../../src/pipeline/record/refusal.ts';
import type { Segment, SegmentedPage } from '../../../src/pipeline/segments/types.ts';
import { CONTEXT, entityOf, NOTHING, pageOf, quoteOf, segmentOf, spanOf } from '../../support/recordInput.ts';

// "Launch 🚀 delayed, says Nadim" / "The engineer Nadim Sarraf said: «We will try 🚀 again on Sunday»."
const SEGMENT = segmentOf({
  headline: 'تأجيل الإطلاق 🚀 بحسب نديم',
  body: 'قال المهندس نديم الصراف: «سنحاول 🚀 مجدداً يوم الأحد».\nوانتهى المؤتمر.',
});

const ANNOTATION: Annotation = {
  entities: [
    entityOf({
      name: 'نديم الصراف',
      relevance: 71.6,
      mentions: [spanOf(SEGMENT, 'نديم'), spanOf(SEGMENT, 'نديم الصراف')],
    }),
  ],
  quotes: [
    quoteOf({
      contents: [spanOf(SEGMENT, 'سنحاول 🚀 مجدداً يوم الأحد')],
      cue: spanOf(SEGMENT, 'قال'),
      sources: [spanOf(SEGMENT, 'المهندس نديم الصراف')],
      speaker: {
        name: 'نديم الصراف',
        entity: 'e1',
        confidence: 92,
        kind: 'person',
        resolution: 'named',
        candidates: [],
        rule: 'ar.verbSubject',
      },
    }),
  ],
};

function recordOf(segment: Segment, annotation: Annotation, page: Partial<SegmentedPage> = {}) {
  return makeRecord({ ...CONTEXT, page: pageFactsOf(pageOf([segment], page)), segment, annotation });
}

function refusalOf(segment: Segment, annotation: Annotation): RecordRefused {
  try {
    recordOf(segment, annotation);
  } catch (error) {
    if (error instanceof RecordRefused) return error;
    throw error;
  }
  throw new Error('not refused');
}

describe('makeRecord', () => {
  const record = recordOf(SEGMENT, ANNOTATION);

  it('passes its own schema', () => {
    expect(enrichedRecord.parse(record)).toEqual(record);
  });

  it('splits spans into headline and body and counts code points', () => {
    const [inHeadline, inBody] = record.entities[0]?.mentions ?? [];
    expect(inHeadline).toMatchObject({ in: '/item/headlines/0', start: 21, end: 25, exact: 'نديم' });
    expect(inBody).toMatchObject({ in: '/item/bodies/0', start: 12, end: 23, exact: 'نديم الصراف' });
    const content = record.quotes[0]?.contents[0];
    expect(content?.exact).toBe('سنحاول 🚀 مجدداً يوم الأحد');
    const body = textAt(record, '/item/bodies/0');
    expect([...body].slice(content?.start, content?.end).join('')).toBe(content?.exact);
    expect(sliceByCodePoint(body, content?.start ?? 0, content?.end ?? 0)).toBe(content?.exact);
    expect(record.item.bodies[0]?.charCount).toBe([...body].length);
  });

  it('gives each quote the words around it and a link to them', () => {
    const quote = record.quotes[0];
    expect(quote?.contents[0]?.prefix).toBe('قال المهندس نديم الصراف: «');
    expect(quote?.contents[0]?.suffix).toBe('».\nوانتهى المؤتمر.');
    expect(decodeURIComponent(quote?.link ?? '')).toBe(
      'https://manara.example/news/1#:~:text=سنحاول 🚀 مجدداً يوم الأحد',
    );
  });

  it('projects entities into the item, by id and once', () => {
    expect(record.item.people).toEqual([{ name: 'نديم الصراف', rel: 'mentions', literal: 'e1' }]);
    expect(record.item.places).toEqual([]);
    expect(record.entities[0]?.relevance).toBe(72);
  });

  it('names no instant where the page gave a day', () => {
    const day = {
      value: '2026-02-28',
      raw: '28 شباط',
      precision: 'day',
      basis: 'line',
      confidence: 90,
    } as const;
    expect(recordOf(segmentOf({ body: 'نص', published: day }), NOTHING).item.contentCreated).toBeUndefined();
    const minute = { ...day, value: '2026-02-28T10:20Z', precision: 'minute' } as const;
    expect(recordOf(segmentOf({ body: 'نص', published: minute }), NOTHING).item.contentCreated).toBe(
      '2026-02-28T10:20:00Z',
    );
    const zoneless = { ...minute, value: '2026-02-28T10:20' } as const;
    expect(
      recordOf(segmentOf({ body: 'نص', published: zoneless }), NOTHING).item.contentCreated,
    ).toBeUndefined();
  });

  it('splits source and keyword lines into names', () => {
    const segment = segmentOf({
      body: 'نص',
      sources: ['وكالة منارة + برقيات'],
      keywords: ['ميناء، ضباب، ميناء'], // port, fog, port
    });
    const { item } = recordOf(segment, NOTHING, {
      metadata: { ...pageOf([]).metadata, siteName: 'بوابة الخليج' },
    });
    expect(item.infoSources).toEqual([
      { name: 'وكالة منارة', role: 'originator' },
      { name: 'برقيات', role: 'originator' },
      { name: 'بوابة الخليج', role: 'aggregator' },
    ]);
    expect(item.subjects.map((subject) => subject.name)).toEqual(['ميناء', 'ضباب']);
  });

  it("keeps the page's keywords from a second article", () => {
    const page = pageOf([segmentOf({ body: 'أ' }), segmentOf({ index: 1, body: 'ب' })], {
      metadata: { ...pageOf([]).metadata, keywords: ['نفط'] },
    });
    const records = makeRecords({ ...CONTEXT, page, annotations: [NOTHING, NOTHING] });
    expect(records.map((made) => made.item.subjects)).toEqual([[], []]);
    expect(records[0]?.item.associations).toEqual([{ uri: records[1]?.item.uri, name: 'samePage' }]);
    expect(records[1]?.item.associations).toEqual([{ uri: records[0]?.item.uri, name: 'samePage' }]);
  });

  it.each([
    ['an end past the text', { start: 3, end: 4_000 }, 'spanOutsideText'],
    ['a negative start', { start: -1, end: 4 }, 'spanOutsideText'],
    ['a broken number', { start: Number.NaN, end: 4 }, 'spanOutsideText'],
    ['nothing', { start: 5, end: 5 }, 'spanEmpty'],
    ['headline and body at once', { start: 20, end: 40 }, 'spanCrossesHeadline'],
  ] as const)('refuses a span that takes %s', (_, span, reason) => {
    const refusal = refusalOf(SEGMENT, { entities: [entityOf({ mentions: [span] })], quotes: [] });
    expect([refusal.reason, refusal.where]).toEqual([reason, 'entities/0/mentions/0']);
  });

  it('refuses a speaker or an outer quote that does not exist', () => {
    const { quotes } = ANNOTATION;
    expect(refusalOf(SEGMENT, { entities: [], quotes }).reason).toBe('entityUnknown');
    const nested = quotes.map((quote) => ({ ...quote, nestedIn: 'q9' }));
    expect(refusalOf(SEGMENT, { ...ANNOTATION, quotes: nested }).reason).toBe('quoteUnknown');
  });

  it.each([
    ['a bidi control', 'نص\u200f عربي'],
    ['a carriage return', 'نص\r\nعربي'],
    ['a letter that NFC joins', 'ا\u0653'],
  ])('refuses a text with %s: its offsets would not last', (_, body) => {
    expect(refusalOf(segmentOf({ body }), NOTHING).reason).toBe('textNotNormal');
  });

  it('never ends inside a letter and its harakat, or inside an emoji', () => {
    const segment = segmentOf({ body: 'زار بوتينُ المعرض 👩‍🚀 اليوم' });
    const bare = spanOf(segment, 'بوتين');
    const emoji = spanOf(segment, '\u200d🚀');
    const record = recordOf(segment, { entities: [entityOf({ mentions: [bare, emoji] })], quotes: [] });
    expect(record.entities[0]?.mentions.map((mention) => mention.exact)).toEqual(['بوتينُ', '👩‍🚀']);
  });
});
