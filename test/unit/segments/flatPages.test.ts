import { describe, expect, it } from 'vitest';
import { loadSegmentModel } from '../../../src/models/segments.ts';
import { readPage } from '../../../src/pipeline/page/readPage.ts';
import { createSegmenter } from '../../../src/pipeline/segments/createSegmenter.ts';
import type { Segment } from '../../../src/pipeline/segments/types.ts';

const segment = createSegmenter(loadSegmentModel());

// Invented. A fish market reopens in Sfax; a chess cup ends in Manama.
const MARKET = {
  head: 'سوق السمك في صفاقس يفتح أبوابه من جديد', // the fish market in Sfax opens its doors again
  date: 'الخميس 8 ماي 2025', // Thursday 8 May 2025
  text: [
    'فتح سوق السمك في مدينة صفاقس أبوابه صباح الخميس بعد أشغال دامت عاما كاملا، وسط إقبال كبير من الأهالي والتجار.',
    'وقال رئيس البلدية المنصف القلال إن السوق الجديد يضم ثمانين محلا وغرفا للتبريد، مؤكدا أن الأسعار تراقب كل يوم.',
    'وعبر باعة عن ارتياحهم لعودة النشاط إلى السوق قبل موسم الصيف.',
  ],
};
const CHESS = {
  head: 'ختام كأس الشطرنج في المنامة', // end of the chess cup in Manama
  date: '14 ديسمبر 2021', // 14 December 2021
  text: [
    'اختتمت في العاصمة البحرينية المنامة مساء الثلاثاء كأس الشطرنج للناشئين بمشاركة ستين لاعبا من عشر دول عربية.',
    'وأحرز اللاعب يوسف الدوسري المركز الأول بعد فوزه في الجولة الأخيرة، وحلت اللاعبة مريم الهاشمي في المركز الثاني.',
  ],
};
type Story = typeof MARKET;

function segmentsOf(lines: readonly string[], title: string): readonly Segment[] {
  const body = `<html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${title}</title></head>
<body><div><a href="/">الرئيسية</a> <a href="/s">رياضة</a></div><div class="c">${lines.join('<br>\n')}</div></body></html>`;
  return segment(readPage({ url: 'https://news.example/1', body, contentType: 'text/html' })).segments;
}

const partsOf = (segments: readonly Segment[]): unknown =>
  segments.map(({ headline, body, dates }) => ({ head: headline, date: dates[0], text: body.split('\n') }));

const below = ({ head, date, text }: Story): readonly string[] => [head, date, ...text];
const above = ({ head, date, text }: Story): readonly string[] => [date, head, ...text];

describe('flat pages, whose headlines stand in no heading', () => {
  it.each([
    ['a source line', ['المصدر: وكالات']], // source: agencies
    ['keywords', ['كلمات دلالية: أخبار، المتوسط']], // keywords
    ['a read-also marker', ['اقرأ أيضا:']],
    ['link headlines', ['اقرأ أيضا', '<a href="/1">غلق ميناء الصيد</a>', '<a href="/2">معرض للكتاب</a>']],
  ])('open the next article at the line with a date after %s', (_, between) => {
    for (const shape of [below, above]) {
      const segments = segmentsOf([...shape(MARKET), ...between, ...shape(CHESS)], MARKET.head);
      expect(partsOf(segments)).toEqual([MARKET, CHESS]);
    }
  });

  it('give a date between two articles to the second, where that has none below its headline', () => {
    const bold = { ...CHESS, head: `<b>${CHESS.head}</b>` };
    const segments = segmentsOf([...above(MARKET), ...above(bold)], MARKET.head);
    expect(partsOf(segments)).toEqual([MARKET, CHESS]);
  });

  it('take the line above the text for the headline where the title tells of the site', () => {
    const segments = segmentsOf(below(MARKET), 'بوابة الساحل الإخبارية'); // the Coast news portal
    expect(partsOf(segments)).toEqual([MARKET]);
  });

  it('keep the title where the line above the text is none of its own', () => {
    const title = 'عودة النشاط إلى سوق السمك في صفاقس'; // activity returns to the fish market in Sfax
    const credit = 'عدسة محمد بن عمار'; // photograph by Mohamed Ben Ammar
    expect(segmentsOf([credit, ...MARKET.text], title)[0]?.headline).toBe(title);
  });

  it('see no headline in a line before a dated box that closes nothing', () => {
    const box = ['صورة من السوق', '8 ماي 2025']; // a picture of the market
    const [first, second] = MARKET.text as [string, string];
    const segments = segmentsOf([MARKET.head, first, ...box, second, ...CHESS.text], MARKET.head);
    expect(segments).toHaveLength(1);
  });
});
