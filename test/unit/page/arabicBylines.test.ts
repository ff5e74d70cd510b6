import { describe, expect, it } from 'vitest';
import { namesOfByline, namesOfFields } from '../../../src/pipeline/page/metadata/parseNames.ts';
import { readPage } from '../../../src/pipeline/page/readPage.ts';

function read(head: string, body: string) {
  return readPage({
    url: 'https://akhbar.example/news/7',
    body: `<html lang="ar"><head>${head}</head><body>${body}</body></html>`,
    contentType: 'text/html; charset=utf-8',
  }).metadata;
}

describe('Arabic bylines', () => {
  it.each([
    ['كتب: أحمد محمود', ['أحمد محمود']], // wrote
    ['كتبت - مريم حسن', ['مريم حسن']],
    ['كتبت مريم حسن', ['مريم حسن']],
    ['بقلم/ ليلى سالم', ['ليلى سالم']], // by the pen of
    ['بقلم: محمد علي', ['محمد علي']], // Ali folds to the letters of "on"
    ['إعداد: سامي حداد - بيروت', ['سامي حداد']], // prepared by
    ['تقرير – سامي حداد', ['سامي حداد']], // report by
    ['متابعة/ سامي حداد', ['سامي حداد']], // followed by
    ['كتبت: سارة محمود وأحمد سالم', ['سارة محمود', 'أحمد سالم']],
    ['كتب: خالد وليد', ['خالد وليد']], // Walid begins with the letter of "and"
    ['كتب/ أحمد محمود - محمد علي', ['أحمد محمود', 'محمد علي']],
    ['كتب: أحمد محمود - القاهرة', ['أحمد محمود']],
    ['بقلم: د. ليلى سالم', ['د. ليلى سالم']],
    ['بقلم : الكاتب الصحفي سامي حداد', ['سامي حداد']], // the writer and journalist
    ['إعداد وتقديم: سامي حداد', ['سامي حداد']], // prepared and presented by
    ['إعداد: سامي حداد، ليلى خوري', ['سامي حداد', 'ليلى خوري']],
    ['كتبت: مريم حسن | تصوير: أحمد علي', ['مريم حسن']], // photographs by
    ['نُشر بواسطة: أحمد محمود', ['أحمد محمود']], // published by, with a vowel mark
    ['بواسطة أحمد محمود', ['أحمد محمود']], // by
    ['مرسلة بواسطة أحمد محمود', ['أحمد محمود']], // sent by
    ['حاورته: مريم حسن', ['مريم حسن']], // she interviewed him
    ['أجرى الحوار: سامي حداد', ['سامي حداد']], // led the interview
    ['25 يناير 2024 | سامي حداد', ['سامي حداد']],
    ['القاهرة - أ ش أ', ['أ ش أ']], // a city and an agency
    ['الرياض: محمد الحارثي', ['محمد الحارثي']], // a city and a reporter
    ['القاهرة ـ محمد علي ـ وكالات', ['محمد علي']],
    ['عمّان – ليلى خوري – رويترز', ['ليلى خوري', 'رويترز']],
  ])('%s', (line, names) => {
    expect(namesOfByline(line)).toEqual(names);
  });

  it.each([
    'متابعات', // follow-ups
    'متابعات - وكالات', // follow-ups, agencies
    'القاهرة: مستعدون للحوار', // Cairo: ready to talk
    'دبي - «الخليج»', // a city and a newspaper
    'بواسطة طائرة مسيرة', // by means of a drone
    'كتبت الصحيفة في افتتاحيتها', // the newspaper wrote in its leader
    'تقرير: وكالات', // report: agencies
    'ترجمة: ليلى خوري', // translated by
    '25 يناير 2024 | سياسة', // a date and a section
  ])('names nobody: %s', (line) => {
    expect(namesOfByline(line)).toEqual([]);
  });

  it('takes agencies and reporters out of stated datelines', () => {
    expect(namesOfFields(['القاهرة - أ ش أ'])).toEqual(['أ ش أ']);
    expect(namesOfFields(['متابعات - وكالات'])).toEqual([]);
  });

  it('finds a dateline under the heading, and none further off', () => {
    const heading = '<h1>المجلس يقر الموازنة</h1>'; // the council passes the budget
    expect(read('', `${heading}<p>الرياض: محمد الحارثي</p><p>نص.</p>`).authors).toEqual(['محمد الحارثي']);
    expect(read('', `${heading}${'<p>نص الخبر.</p>'.repeat(60)}<p>الرياض: محمد الحارثي</p>`).authors).toEqual(
      [],
    );
    expect(read('', `${heading}<p>تقرير أممي جديد</p>`).authors).toEqual([]); // a new UN report
  });
});

describe('several articles stated on one page', () => {
  const article = (more: object): object => ({ '@type': 'NewsArticle', ...more });
  const other = article({
    headline: 'انخفاض أسعار القمح', // wheat prices fall
    url: 'https://akhbar.example/news/6',
    datePublished: '2024-01-20',
    author: { '@type': 'Person', name: 'ليلى خوري' },
  });
  const script = (facts: object): string =>
    `<script type="application/ld+json">${JSON.stringify(facts)}</script>`;
  const heading = '<h1>المجلس يقر الموازنة</h1>';

  it('takes the one that has the address or the title of the page', () => {
    const byAddress = article({ url: 'https://akhbar.example/news/7/', datePublished: '2024-01-25' });
    expect(read(script({ '@graph': [other, byAddress] }), heading).published?.value).toBe('2024-01-25');
    const byTitle = article({ headline: 'المجلس يقر الموازنة الجديدة', datePublished: '2024-01-25' });
    expect(read(script([other, byTitle]), heading).published?.value).toBe('2024-01-25');
  });

  it('takes none where all are other pages', () => {
    const third = article({ url: 'https://akhbar.example/news/5', datePublished: '2024-01-19' });
    const found = read(script([other, third]), heading);
    expect([found.published, found.authors]).toEqual([null, []]);
  });
});
