import { describe, expect, it } from 'vitest';
import { parseDateLine } from '../../../src/pipeline/page/dates/parseDateLine.ts';
import { readPage } from '../../../src/pipeline/page/readPage.ts';

const fetchedAt = '2024-01-25T10:00:00Z';

describe('date lines as Arabic sites write them', () => {
  it.each([
    // both calendars on one line, in either order
    ['الخميس ١٤ رجب ١٤٤٥هـ - ٢٥ يناير ٢٠٢٤م - ٠٨:٣٠ م', '2024-01-25T20:30'],
    ['نُشر: 11:05-25 يناير 2024 م ـ 13 رَجب 1445 هـ', '2024-01-25T11:05'],
    ['آخر تحديث: 17:05-05 يناير 2024 م ـ 23 جمادى الآخرة 1445 هـ', '2024-01-05T17:05'],
    ['الخميس 1445/7/13 الموافق 2024/1/25', '2024-01-25'],
    ['13 رجب 1445 هـ الموافق 25 يناير 2024 م واس', '2024-01-25'],
    // the Islamic calendar alone
    ['1 رمضان المبارك 1445هـ', '2024-03-11'],
    ['محرم الحرام 1, 1445', '2023-07-19'],
    ['14-07-1445', '2024-01-26'],
    // Persian digits, marks of direction between the parts
    ['۲۵ كانون الثاني ۲۰۲۴', '2024-01-25'],
    ['25\u200f/01\u200f/2024', '2024-01-25'],
    ['٢٥\u200f/١\u200f/٢٠٢٤، ١٠:٣٠ م', '2024-01-25T22:30'],
    // Levant
    ['25 يناير/كانون الثاني 2024', '2024-01-25'],
    ['25 كانون2 2024', '2024-01-25'],
    ['3 تشرين1 2023', '2023-10-03'],
    ['5 ت2 2023', '2023-11-05'],
    ['شباط/فبراير 2024', '2024-02'],
    ['25 كانون ثان 2024', '2024-01-25'],
    // French, as sites of the Maghreb and Lebanon date their pages
    ['Publié le 12 juin 2023 à 14h30', '2023-06-12T14:30'],
    ['lundi 3 avril 2023', '2023-04-03'],
    ['1er août 2023', '2023-08-01'],
    ['le 3 févr. 2023', '2023-02-03'],
    ['mar. 4 juil. 2023', '2023-07-04'],
    ['12 DÉCEMBRE 2022', '2022-12-12'],
    ['il y a 2 heures', '2024-01-25T08:00Z'],
    ['il y a une heure', '2024-01-25T09:00Z'],
    ['hier à 10:30', '2024-01-24'],
    // a point between hour and minute
    ['Thu 25 Jan 2024 10.30 GMT', '2024-01-25T10:30Z'],
    ['25 يناير 2024 06.30 م', '2024-01-25T18:30'],
    ['25 يناير 2024 10.30', '2024-01-25'], // no half and no zone: it may be a number
    // Maghreb
    ['7 أبريل 2023 على الساعة 18h30', '2023-04-07T18:30'],
    ['7 أبريل 2023 على 18س30', '2023-04-07T18:30'],
    ['25 أغشت 2023', '2023-08-25'],
    ['3 يوليوز 2022 الساعة 10:15', '2022-07-03T10:15'],
    ['25 شتنبر 2023 | 14:02', '2023-09-25T14:02'],
    ['الخميس، 25 جانفي 2024 16:45', '2024-01-25T16:45'],
    ['25 يناير 2024 16:30 بتوقيت تونس', '2024-01-25T15:30Z'],
    // Gulf and Egypt
    ['السبت 09/يناير/2021 - 05:12 م', '2021-01-09T17:12'],
    ['نشر في: 25 يناير ,2024: 10:30 ص GST', '2024-01-25T06:30Z'],
    ['آخر تحديث: 25/1/2024 04:13 PM (بتوقيت مكة المكرمة)', '2024-01-25T13:13Z'],
    ['25 يناير 2024 - 16:30 بتوقيت أبو ظبي', '2024-01-25T12:30Z'],
    ['تاريخ النشر: 25.01.2024 | 10:30 GMT', '2024-01-25T10:30Z'],
    ['25 يناير 2024 16:30 بتوقيت غرينيتش', '2024-01-25T16:30Z'],
    ['رام الله 25-1-2024 وفا-', '2024-01-25'],
    // halves of the day
    ['25 يناير 2024 م، 05:30 م', '2024-01-25T17:30'],
    ['25 يناير 2024 10:30 مساءا', '2024-01-25T22:30'],
    ['25 يناير 2024 10:30 ليلا', '2024-01-25T22:30'],
    ['25 يناير 2024 1:30 ليلاً', '2024-01-25T01:30'],
    ['25 يناير 2024 12:30 ليلاً', '2024-01-25T00:30'],
    ['25 يناير 2024 01:30 بعد الظهر', '2024-01-25T13:30'],
    ['25 يناير 2024 10:30 قبل الظهر', '2024-01-25T10:30'],
    ['25 يناير 2024 1:30 ظ', '2024-01-25T13:30'],
    // counted back
    ['منذ لحظات', '2024-01-25'],
    ['قبل قليل', '2024-01-25'],
    ['منذ 3 ساعات و20 دقيقة', '2024-01-25T06:40Z'],
    ['منذ ساعة ونصف', '2024-01-25T08:30Z'],
    ['1 hour and 20 minutes ago', '2024-01-25T08:40Z'],
    ['قبل ساعة واحدة', '2024-01-25T09:00Z'],
    ['5 ساعات مضت', '2024-01-25T05:00Z'],
    ['منذ 5 د', '2024-01-25T09:55Z'], // short for minutes
    ['منذ 3 س', '2024-01-25T07:00Z'], // short for hours
    ['قبل نصف ساعة', '2024-01-25T09:30Z'], // half an hour
    ['منذ ربع ساعة', '2024-01-25T09:45Z'], // a quarter
    ['half an hour ago', '2024-01-25T09:30Z'],
    ['منذ حوالي ساعتين', '2024-01-25T08:00Z'], // about
    ['قبل نحو 3 أيام', '2024-01-22'],
    ['منذ إحدى عشرة ساعة', '2024-01-24T23:00Z'], // eleven
    ['قبل عشرين دقيقة', '2024-01-25T09:40Z'], // twenty
    ['نشر قبل 11 ساعة', '2024-01-24T23:00Z'],
    // a time before the day is no end of a range
    ['14:30 - 25 يناير 2024', '2024-01-25T14:30'],
    ['الخميس 3 - 5 - 2024', '2024-05-03'],
  ])('%s', (line, value) => {
    expect(parseDateLine(line, { fetchedAt })?.value).toBe(value);
  });

  it.each([
    'من 3 إلى 5 مايو 2024', // from 3 to 5 May
    '3-5 مايو 2024',
    'بين 3 و5 مايو 2024', // between 3 and 5 May
    'من 3 مايو إلى 5 مايو 2024',
    '3 مايو 2024 - 5 مايو 2024',
    'حتى 5 مايو 2024', // until 5 May
    'From 3 to 5 May 2024',
    '3–5 May 2024',
    'قبل عام 2011', // before the year 2011
    'du 3 au 5 mai 2024', // from 3 to 5 May
    'عمان 25 كانون الثاني (بترا)', // an agency's dateline: no year
    '31/4/2024',
  ])('reads no day from: %s', (line) => {
    expect(parseDateLine(line, { fetchedAt })).toBeNull();
  });
});

describe('dates of Arabic pages', () => {
  const read = (body: string, head = '') =>
    readPage({
      url: 'https://akhbar.example/1',
      body: `<html lang="ar"><head>${head}</head><body>${body}</body></html>`,
      contentType: 'text/html; charset=utf-8',
      fetchedAt,
    }).metadata;

  it('parts publication from update on one line each', () => {
    const lines =
      '<div class="dates"><span>نشر في: 24 يناير ,2024: 10:30 ص GST</span><span>آخر تحديث: 25 يناير ,2024: 09:15 ص GST</span></div>';
    const { published, modified } = read(`<h1>المجلس يقر الموازنة</h1>${lines}`);
    expect([published?.value, modified?.value]).toEqual(['2024-01-24T06:30Z', '2024-01-25T05:15Z']);
    expect(published).toMatchObject({ precision: 'minute', basis: 'line' });
  });

  it('reads numbers day first, and French lines with their labels', () => {
    expect(read('<h1>الاقتراع</h1><span class="date">03/04/2023</span>').published?.value).toBe('2023-04-03');
    const { published, modified } = read(
      '<h1>Le port rouvre</h1><p>Publié le 12/06/2023 à 10h15</p><p>Mis à jour le 14/06/2023</p>',
    );
    expect([published?.value, modified?.value]).toEqual(['2023-06-12T10:15', '2023-06-14']);
  });

  it('takes no span that counts from something else', () => {
    expect(read('<h1>الاقتراع</h1><p>قبل 3 أيام من الانتخابات</p>').published).toBeNull(); // before the election
    expect(read('<h1>الاقتراع</h1><p>منذ 3 أيام</p>').published?.value).toBe('2024-01-22');
  });

  it('reads the stamps of ASP.NET', () => {
    const head = '<meta property="article:published_time" content="/Date(1706178600000)/">';
    expect(read('<h1>الاقتراع</h1>', head).published).toMatchObject({
      value: '2024-01-25T10:30:00Z',
      raw: '/Date(1706178600000)/',
      basis: 'opengraph',
    });
  });

  it('cuts one line with both labels in two', () => {
    const { published, modified } = read('<h1>Fog</h1><p>Published 3 May 2024, last updated 5 May 2024</p>');
    expect([published?.value, modified?.value]).toEqual(['2024-05-03', '2024-05-05']);
    const update = read('<h1>Fog</h1><p>Last updated: Jul 22, 2021</p>');
    expect(update.modified?.value).toBe('2021-07-22');
    expect(update.published).toMatchObject({ value: '2021-07-22', confidence: 40 });
  });
});
