import type { BylineWords } from '../bylineWords.ts';

/** Arabic byline words. */
export const arBylines: BylineWords = {
  openings: [
    'بقلم', // by the pen of
    'كتب', // wrote (he)
    'كتبت', // wrote (she)
    'كتبه', // wrote it
    'الكاتب', // the writer
    'الكاتبة',
    'المحرر', // the editor
    'تحرير', // edited by
    'إعداد', // prepared by
    'أعده', // prepared it
    'تقرير', // report by
    'المؤلف', // the author
  ],
  joiners: ['و'], // and
  roles: [
    'مراسل', // correspondent
    'مراسلة',
    'محرر', // editor
    'محررة',
    'كاتب', // writer
    'كاتبة',
    'صحفي', // journalist
    'صحفية',
    'صحافي',
    'صحافية',
    'رئيس', // head of
    'مدير', // director
    'باحث', // researcher
    'باحثة',
    'أستاذ', // professor
  ],
  never: [
    'في', // in
    'على', // on
    'من', // of
    'إن', // that
    'أن', // that
    'هذا', // this
    'هذه',
    'التي', // which
    'الذي',
    'المزيد', // more
    'جميع', // all
    'مقالات', // articles
    'تعليق', // comment
  ],
  placeholders: ['الكاتب', 'المحرر'],
};
