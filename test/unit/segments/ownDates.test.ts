import { describe, expect, it } from 'vitest';
import { loadSegmentModel } from '../../../src/models/segments.ts';
import { readPage } from '../../../src/pipeline/page/readPage.ts';
import { createSegmenter } from '../../../src/pipeline/segments/createSegmenter.ts';
import { ownDates } from '../../../src/pipeline/segments/ownDates.ts';

describe('ownDates', () => {
  it('tells publication from change by the label, and takes the first of each that can be read', () => {
    const { published, modified } = ownDates(
      [
        'نُشر في مكان ما', // "published somewhere": states no date
        'آخر تحديث: 4 مايو 2023', // "last updated"
        'تاريخ النشر: 3 مايو 2023', // "publication date"
        '5 مايو 2023',
      ],
      { fetchedAt: null, language: 'ar' },
    );
    expect(published).toMatchObject({ value: '2023-05-03', basis: 'line', precision: 'day' });
    expect(modified?.value).toBe('2023-05-04');
  });

  it('leaves both unknown without a date', () => {
    expect(ownDates([], { fetchedAt: null, language: null })).toEqual({ published: null, modified: null });
  });

  it('counts spans back from the fetch, and leaves them unread without its instant', () => {
    const lines = ['آخر تحديث: منذ ساعتين', 'نشر قبل 3 أيام']; // last update: two hours ago; published 3 days ago
    const fetchedAt = '2024-01-25T10:00:00Z';
    const { published, modified } = ownDates(lines, { fetchedAt, language: 'ar' });
    expect([published?.value, modified?.value]).toEqual(['2024-01-22', '2024-01-25T08:00Z']);
    expect(ownDates(lines, { fetchedAt: null, language: 'ar' })).toEqual({ published: null, modified: null });
  });

  it('reads 3/4/2024 as the third of April in Arabic and French articles only', () => {
    const day = (language: string): string | undefined =>
      ownDates(['3/4/2024'], { fetchedAt: null, language }).published?.value;
    expect([day('ar'), day('fr'), day('en')]).toEqual(['2024-04-03', '2024-04-03', undefined]);
  });

  it('knows the fetch inside a page of several articles', () => {
    const text = (words: string): string =>
      `<p>${Array.from({ length: 40 }, (_, i) => `${words} ${i}`).join(' ')}.</p>`.repeat(2);
    const article = (title: string, date: string, words: string): string =>
      `<h2>${title}</h2><p>تاريخ النشر: ${date}</p>${text(words)}`; // date of publication
    const first = article('المجلس يقر الموازنة بعد نقاش طويل', '25 يناير 2024', 'قال الوزير إن الموازنة رقم');
    const second = article(
      'أسعار القمح تتراجع في الأسواق العالمية',
      'منذ ساعتين',
      'تراجعت أسعار القمح في السوق',
    );
    const page = readPage({
      url: 'https://akhbar.example/1',
      body: `<html lang="ar"><body>${first}<hr>${second}</body></html>`,
      contentType: 'text/html; charset=utf-8',
      fetchedAt: '2024-01-26T10:00:00Z',
    });
    const { segments } = createSegmenter(loadSegmentModel())(page);
    expect(segments.map(({ published }) => published?.value)).toEqual(['2024-01-25', '2024-01-26T08:00Z']);
  });
});
