import { describe, expect, it } from 'vitest';
import { parseDateLine } from '../../../src/pipeline/page/dates/parseDateLine.ts';

const fetchedAt = '2024-01-25T10:00:00Z';

describe('parseDateLine', () => {
  it.each([
    // mixed, as aggregators write it
    ['تاريخ النشر: 25th, January 2024 GMT', '2024-01-25'],
    ['3th, March 2021 GMT', '2021-03-03'],
    // Levant, twin names, Arabic digits
    ['الخميس 25 كانون الثاني/ يناير 2024 - 14:30', '2024-01-25T14:30'],
    ['٢٥ تشرين الأول ٢٠٢٣ الساعة ٢:٣٠ مساءً', '2023-10-25T14:30'],
    ['الثلاثاء 3 أيلول (سبتمبر) 2024 م', '2024-09-03'],
    ['12 آب 2022', '2022-08-12'],
    // Maghreb
    ['نشر في: 12 جويلية 2023 على 10:15', '2023-07-12T10:15'],
    ['25 غشت 2024 - 09:00', '2024-08-25T09:00'],
    ['8 دجنبر 2023', '2023-12-08'],
    ['1 أوت 2020', '2020-08-01'],
    // Gulf and Egypt
    ['آخر تحديث: 10:15 ص - 5 فبراير 2024', '2024-02-05T10:15'],
    ['20:15 - 31 مارس 2024 بتوقيت غرينتش', '2024-03-31T20:15Z'],
    ['6 يونيه 2023 09:05 بتوقيت مكة المكرمة', '2023-06-06T06:05Z'],
    ['1/2/2024 م', '2024-02-01'],
    // Islamic calendar
    ['15 رجب 1445 هـ', '2024-01-27'],
    ['15 رجب 1445 هـ الموافق 27 يناير 2024 م', '2024-01-27'],
    ['1445/7/15هـ', '2024-01-27'],
    // English
    ['Published on March 3rd, 2022 by the desk', '2022-03-03'],
    ['Updated: 5:00 p.m. ET Jan. 5, 2021', '2021-01-05T17:00'],
    ['Jan 25, 2024 2:30 PM EST', '2024-01-25T19:30Z'],
    ['January 2024', '2024-01'],
    ['13/02/2024', '2024-02-13'],
    ['02/13/2024', '2024-02-13'],
    ['12:00 AM 2021-05-06', '2021-05-06T00:00'],
    // machines
    ['2024-01-25T14:30:00.120+03:00', '2024-01-25T11:30:00Z'],
    ['2024-01-25T23:30:00-0500', '2024-01-26T04:30:00Z'],
    ['Thu, 25 Jan 2024 14:30:00 GMT', '2024-01-25T14:30:00Z'],
    ['Thu Jan 25 2024 14:30:00 GMT+0300 (AST)', '2024-01-25T11:30:00Z'],
    // counted back
    ['منذ ساعتين', '2024-01-25T08:00Z'],
    ['قبل 3 أيام', '2024-01-22'],
    ['منذ ثلاثة أسابيع', '2024-01-04'],
    ['5 minutes ago', '2024-01-25T09:55Z'],
    ['an hour ago', '2024-01-25T09:00Z'],
    ['أمس', '2024-01-24'],
  ])('%s', (line, value) => {
    expect(parseDateLine(line, { fetchedAt })?.value).toBe(value);
  });

  it.each([
    '2024-02-31',
    '01/02/2024', // either order: unknown beats a guess
    'He won 25 games in 2024',
    '25 January',
    'منذ بداية العام', // since the start of the year
    'We met yesterday and talked about the harvest of 2023',
    '14:30',
    '',
  ])('reads no date from: %s', (line) => {
    expect(parseDateLine(line, { fetchedAt })).toBeNull();
  });

  it('reads nothing relative without the instant of the fetch', () => {
    expect(parseDateLine('منذ ساعتين')).toBeNull();
  });

  it('keeps the words it read, as written', () => {
    expect(parseDateLine('نُشر يوم ٢٥ كانون الثاني ٢٠٢٤ الساعة ٢:٣٠ مساءً | الرياض')).toEqual({
      value: '2024-01-25T14:30',
      raw: '٢٥ كانون الثاني ٢٠٢٤ الساعة ٢:٣٠ مساءً',
      precision: 'minute',
      basis: 'line',
      confidence: 90,
    });
  });

  it('takes an order of day and month from its caller', () => {
    expect(parseDateLine('01/02/2024', { order: 'monthFirst' })?.value).toBe('2024-01-02');
    expect(parseDateLine('01/02/2024', { order: 'dayFirst' })?.value).toBe('2024-02-01');
  });

  it('stays quick on a line of a million digits, words and signs', () => {
    const parts = ['1/', '25 يناير ', 'كانون ', '12:', '(', '\u064b', '3 - 5 ', 'منذ ساعة و', '1/1/2024 - '];
    const time = (count: number): number => {
      const lines = parts.map((part) => Buffer.from(part.repeat(count)).toString());
      const start = process.cpuUsage().user;
      for (const line of lines) parseDateLine(line, { fetchedAt });
      return (process.cpuUsage().user - start) / 1000;
    };
    time(500);
    // Only the first 240 characters are read: a thousand times the length costs no more.
    expect(time(500_000)).toBeLessThan(Math.max(20, 5 * time(500)));
  });
});
