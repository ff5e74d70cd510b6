import { expect, it } from 'vitest';
import { gregorianOfHijri } from '../../../src/pipeline/page/dates/hijri.ts';

const DAY_MS = 86_400_000;
const ISLAMIC = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  dateStyle: 'short',
  timeZone: 'UTC',
});

it('turns every tenth day from 1930 to 2075 back from the Umm al-Qura calendar', () => {
  for (let at = Date.UTC(1930, 0, 1); at < Date.UTC(2075, 0, 1); at += 10 * DAY_MS) {
    const date = new Date(at);
    const [month, day, year] = ISLAMIC.format(date).match(/\d+/g)?.map(Number) as [number, number, number];
    expect(gregorianOfHijri(year, month, day)).toBe(date.toISOString().slice(0, 10));
  }
});

it('knows no thirtieth day of a month that has 29, and no thirteenth month', () => {
  expect(gregorianOfHijri(1445, 5, 30)).toBeNull();
  expect(gregorianOfHijri(1445, 13, 1)).toBeNull();
});
