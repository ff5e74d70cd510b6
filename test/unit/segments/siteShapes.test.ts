import { describe, expect, it } from 'vitest';
import { loadSegmentModel } from '../../../src/models/segments.ts';
import { readPage } from '../../../src/pipeline/page/readPage.ts';
import { createSegmenter } from '../../../src/pipeline/segments/createSegmenter.ts';
import type { Segment } from '../../../src/pipeline/segments/types.ts';

const segment = createSegmenter(loadSegmentModel());
const segmentsOf = (title: string, body: string): readonly Segment[] =>
  segment(
    readPage({
      url: 'https://news.example/1',
      body: `<html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`,
      contentType: 'text/html',
    }),
  ).segments;

// Invented. Bakers in Sfax go back to work; a bridge in Mosul opens to walkers.
const BAKERS = {
  head: 'خبازو صفاقس يستأنفون العمل بعد اتفاق الأجور',
  text: [
    'استأنف عمال المخابز في مدينة صفاقس العمل صباح الاثنين بعد اتفاق على زيادة الأجور أنهى إضرابا دام ستة أيام.',
    'وقال الكاتب العام للنقابة المنجي الطرابلسي إن الزيادة تشمل ثلاثة آلاف عامل، وإنها تصرف بداية من الشهر الجاري.',
    'ورحب أصحاب المخابز بالاتفاق، لكنهم طالبوا الحكومة بتسديد متأخرات الدعم قبل نهاية الصيف.',
    'وتستهلك الولاية نحو مليون رغيف في اليوم، بحسب أرقام وزارة التجارة.',
  ],
};
const BRIDGE = {
  head: 'جسر الموصل العتيق يفتح للمشاة من جديد',
  text: [
    'فتحت بلدية الموصل مساء الخميس الجسر العتيق أمام المشاة بعد ترميم استغرق أربع سنوات وشمل الأقواس والأسوار.',
    'وأوضح المهندس غسان الحمداني أن العمال أعادوا استعمال أغلب الحجارة القديمة بعد ترقيمها واحدة واحدة.',
    'وسيبقى الجسر مغلقا أمام السيارات حتى ينتهي فحص الدعائم في الخريف.',
  ],
};
const p = (text: string): string => `<p>${text}</p>`;
const linesOf = (found: Segment | undefined): readonly string[] => found?.body.split('\n') ?? [];

describe('the headline of the first article', () => {
  it('is never a heading that links to the first page of the site', () => {
    // "News of the Quarter", a blog
    const [found] = segmentsOf(
      `أخبار الحي: ${BAKERS.head}`,
      `<div><h1><a href="/">أخبار الحي</a></h1></div><div class="post"><h3>${BAKERS.head}</h3><div>${BAKERS.text.join('<br><br>')}</div></div>`,
    );
    expect(found?.headline).toBe(BAKERS.head);
    expect(linesOf(found)).toEqual(BAKERS.text);
  });

  it('is the line of the title below a section’s name, where the forests take both for text', () => {
    // "Economy", "The Horizon", a newspaper
    const cell = (html: string): string => `<tr><td>${html}</td></tr>`;
    const [found] = segmentsOf(
      `صحيفة الأفق :: ${BAKERS.head}`,
      `<table>${cell('<font size="2">اقتصاد</font>')}${cell(`<font size="5"><b>${BAKERS.head}</b></font>`)}${cell('12/5/2010')}${cell(BAKERS.text.map((text) => `${text}<br><br>`).join(''))}</table>`,
    );
    expect(found?.headline).toBe(BAKERS.head);
    expect(linesOf(found)).toEqual(BAKERS.text);
  });

  it('is set as the next article’s, above a line that names its writer', () => {
    const brief = ({ head, text }: typeof BAKERS, by: string): string =>
      `<div class="brief"><p class="title"><b>${head}</b></p><p class="from">${by}</p>${text.map(p).join('')}</div>`;
    // "News of the week"; "Salma Rashid - society", "Anis Murad - cities"; "The Nucleus", a magazine
    const found = segmentsOf(
      'أخبار الأسبوع',
      `<div class="menu"><a href="/">مجلة النواة</a></div><div class="all">${brief(BAKERS, 'سلمى رشيد - مجتمع')}<div class="sep">* * *</div>${brief(BRIDGE, 'أنيس مراد - مدن')}</div>`,
    );
    expect(found.map(({ headline }) => headline)).toEqual([BAKERS.head, BRIDGE.head]);
  });

  it('is the line whose class says so, where a standfirst stands below it', () => {
    // "The New Morning", a newspaper; "Six days without bread in the south"
    const [found] = segmentsOf(
      'جريدة الصباح الجديد',
      `<div><div><span class="NewsTitle">${BAKERS.head}</span></div><div><span class="SubTitle">ستة أيام بلا خبز في الجنوب</span></div><div><div class="NewsBody">${BAKERS.text.map(p).join('')}</div></div></div>`,
    );
    expect(found?.headline).toBe(BAKERS.head);
  });
});

it('reads the date and the writer of a later article from the line under its headline', () => {
  const story = ({ head, text }: typeof BAKERS, by: string): string =>
    `<article><header><h1>${head}</h1><div class="by">${by}</div></header><div>${text.map(p).join('')}</div></article>`;
  // "Anis Murad Abd al-Rahman, Tuesday 2 September 2025"; "by the pen of Salma Rashid"
  const [, second] = segmentsOf(
    BAKERS.head,
    `<main>${story(BAKERS, 'سلمى رشيد')}${story(BRIDGE, 'أنيس مراد عبد الرحمن <time>الثلاثاء، 2 سبتمبر 2025</time>')}</main>`,
  );
  expect(second?.published?.value).toBe('2025-09-02');
  const [, signed] = segmentsOf(
    BAKERS.head,
    `<main>${story(BAKERS, 'أنيس مراد')}${story(BRIDGE, 'بقلم: سلمى رشيد')}</main>`,
  );
  expect(signed?.authors).toEqual(['سلمى رشيد']);
});

it('reads a page that stands in one form as one that does not', () => {
  const page = `<h1>${BAKERS.head}</h1><div><span>${BAKERS.text.map((text) => `<p class="MsoNormal"><span>${text}</span></p>`).join('')}</span></div>`;
  const [found] = segmentsOf(BAKERS.head, `<form action="/default.aspx">${page}</form>`);
  expect(linesOf(found)).toEqual(BAKERS.text);
});

it('keeps the subheading behind a read-also list in the article', () => {
  const [one = '', two = '', ...rest] = BAKERS.text.map(p);
  // "Read also", "A ship leaves Gabes", "Rain in the north"; "The bill for support"
  const list =
    '<ul><h3>اقرأ أيضا</h3><li><a href="/1">سفينة تغادر ميناء قابس</a></li><li><a href="/2">أمطار في الشمال</a></li></ul>';
  const subhead = 'فاتورة الدعم';
  const [found] = segmentsOf(
    BAKERS.head,
    `<main><h1>${BAKERS.head}</h1><div>${one}${two}${list}<h2>${subhead}</h2>${rest.join('')}</div></main>`,
  );
  expect(linesOf(found)).toEqual(BAKERS.text.toSpliced(2, 0, subhead));
});
