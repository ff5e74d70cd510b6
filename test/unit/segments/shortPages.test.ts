import { expect, it } from 'vitest';
import { loadSegmentModel } from '../../../src/models/segments.ts';
import { readPage } from '../../../src/pipeline/page/readPage.ts';
import { createSegmenter } from '../../../src/pipeline/segments/createSegmenter.ts';
import type { Segment } from '../../../src/pipeline/segments/types.ts';

const segment = createSegmenter(loadSegmentModel());

// Invented: a bridge in Basra is closed for repairs.
const HEAD = 'إغلاق جسر الصالحية في البصرة للصيانة';
const TEXT = [
  'أغلقت مديرية الطرق في محافظة البصرة صباح الاثنين جسر الصالحية أمام حركة السيارات لأعمال صيانة تستمر أسبوعين.',
  'وقال مدير الطرق كاظم الجبوري إن الأعمال تشمل استبدال المفاصل الحديدية، داعيا السائقين إلى سلوك الطريق البديل.',
  'وتشهد المدينة ازدحاما كبيرا في ساعات الصباح منذ بدء العام الدراسي.',
];
const SHORT = TEXT.slice(0, 2);

function read(article: string): readonly Segment[] {
  const body = `<html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${HEAD} - بوابة الجنوب</title></head>
<body><div><a href="/">الرئيسية</a> <a href="/s">رياضة</a></div><div class="c">${article}</div><div>جميع الحقوق محفوظة</div></body></html>`;
  return segment(readPage({ url: 'https://news.example/1', body, contentType: 'text/html' })).segments;
}

const lines = (texts: readonly string[]): string => texts.map((text) => `${text}<br>`).join('\n');
const bodiesOf = (segments: readonly Segment[]): readonly (readonly string[])[] =>
  segments.map(({ body }) => body.split('\n'));

it('keeps a date under the text out of the body', () => {
  const [only] = read(`<h1>${HEAD}</h1>${lines([...TEXT, '6 تشرين الأول 2025'])}`);
  expect(only?.body.split('\n')).toEqual(TEXT);
  expect(only?.dates).toEqual(['6 تشرين الأول 2025']);
});

it('takes the line that says the title for the headline, not the standfirst set as a heading', () => {
  // "Drivers are asked to leave early"
  const [only] = read(`<b>${HEAD}</b><h2>دعوات إلى الخروج باكرا</h2>${lines(TEXT)}`);
  expect(only?.headline).toBe(HEAD);
});

it('finds a note of two paragraphs between a caption and a link to read on', () => {
  // "The bridge in an old picture"; "Read also: new traffic lights"
  const caption = '<img src="b.jpg"><figcaption>الجسر في صورة قديمة</figcaption>';
  const link = 'اقرأ أيضا: <a href="/2">إشارات ضوئية جديدة</a>';
  const [first = '', second = ''] = SHORT;
  expect(bodiesOf(read(`<h1>${HEAD}</h1>${caption}${lines([first, link, second])}`))).toEqual([SHORT]);
});

it('finds no article on a page of links and menus', () => {
  const links = ['ارتفاع منسوب شط العرب', 'معرض للزهور في الكورنيش', 'مباراة ودية مساء الغد'];
  const list = links.map((text, n) => `<li><a href="/n/${n}">${text}</a></li>`).join('');
  expect(read(`<h2>الأكثر قراءة</h2><ul>${list}</ul><p>اتصل بنا على العنوان أدناه.</p>`)).toEqual([]);
});
