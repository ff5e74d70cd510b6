import { expect, it } from 'vitest';
import { isDateLine } from '../../../src/pipeline/segments/isDateLine.ts';

it.each([
  ['الأحد 3 مارس 2002', true], // Sunday 3 March 2002
  ['١٢ أيار ٢٠٢٤ - ١٠:٤٥', true], // 12 May 2024 - 10:45
  ['12/05/2024 - 10:30', true],
  ['Wednesday, 4 November 2020', true],
  ['4 جمادى الآخرة 1446هـ - 5 ديسمبر 2024م', true], // 4 Jumada II 1446 AH - 5 December 2024
  ['منذ ساعتين', true], // two hours ago
  ['قبل 3 ساعات', true], // 3 hours ago
  ['Updated 5 minutes ago', true],
  ['قبل فوات الأوان', false], // before it is too late
  ['لم يتغير شيء منذ عامين في القرية', false], // nothing has changed in the village for two years
  ['12 تعليقا', false], // 12 comments
  ['© 2024 The Daily Example', false],
  ['زار الوزير المصنع في 3 مارس 2002 وافتتح قسما جديدا', false], // the minister visited the plant on …
  ['جميع الحقوق محفوظة 2024', false], // all rights reserved 2024
  ['قال مراسلنا في 12 مايو 2024', false], // our reporter said on 12 May 2024
])('says whether a line is a date alone: %s', (line, expected) => {
  expect(isDateLine(line)).toBe(expected);
});
