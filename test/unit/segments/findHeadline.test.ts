import { describe, expect, it } from 'vitest';
import { loadSegmentModel } from '../../../src/models/segments.ts';
import { readPage } from '../../../src/pipeline/page/readPage.ts';
import { createSegmenter } from '../../../src/pipeline/segments/createSegmenter.ts';

const segment = createSegmenter(loadSegmentModel());
// "The port said on Monday that ferries would sail again on Tuesday morning after three days of fog." / "The harbour
// master told reporters that nine ships had waited outside, and that two had turned back." / "Traders put the losses at
// half a million, and asked the ministry for a tug that can work in bad sight."
const BODY = [
  'قالت إدارة الميناء يوم الاثنين إن العبارات ستبحر من جديد صباح الثلاثاء بعد ثلاثة أيام من الضباب.',
  'وأبلغ رئيس المرفأ الصحفيين أن تسع سفن انتظرت خارج الحوض، وأن اثنتين منها عادتا من حيث أتتا.',
  'وقدر التجار خسائرهم بنصف مليون، وطلبوا من الوزارة قاطرة تعمل حين تسوء الرؤية.',
];
const headlineOf = (title: string, above: string): string | null | undefined =>
  segment(
    readPage({
      url: 'https://news.example/1',
      body: `<html lang="ar"><title>${title}</title><body><div><b>${above}</b><br></div>${BODY.map((text) => `<p>${text}</p>`).join('')}`,
      contentType: 'text/html; charset=utf-8',
    }),
  ).segments[0]?.headline;

describe('headline of a page without headings', () => {
  it('is the line that the title begins or ends with, without the site’s name', () => {
    // "Ferries sail from Sidra again" / "Gate of the Delta"
    expect(
      headlineOf('العبارات تعود إلى ميناء السدرة - بوابة الدلتا', 'العبارات تعود إلى ميناء السدرة'),
    ).toBe('العبارات تعود إلى ميناء السدرة');
    expect(headlineOf('بوابة الدلتا: العبارات تعود إلى ميناء السدرة', 'العبارات تعود إلى ميناء السدرة')).toBe(
      'العبارات تعود إلى ميناء السدرة',
    );
  });

  it('is the title where no line says it', () => {
    // "Weather and prayer times"
    expect(headlineOf('العبارات تعود إلى ميناء السدرة - بوابة الدلتا', 'الطقس ومواقيت الصلاة')).toBe(
      'العبارات تعود إلى ميناء السدرة - بوابة الدلتا',
    );
  });
});
