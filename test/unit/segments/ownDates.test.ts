import { describe, expect, it } from 'vitest';
import { ownDates } from '../../../src/pipeline/segments/ownDates.ts';

describe('ownDates', () => {
  it('tells publication from change by the label, and takes the first of each that can be read', () => {
    const { published, modified } = ownDates([
      'نُشر في مكان ما', // "published somewhere": states no date
      'آخر تحديث: 4 مايو 2023', // "last updated"
      'تاريخ النشر: 3 مايو 2023', // "publication date"
      '5 مايو 2023',
    ]);
    expect(published).toMatchObject({ value: '2023-05-03', basis: 'line', precision: 'day' });
    expect(modified?.value).toBe('2023-05-04');
  });

  it('leaves both unknown without a date', () => {
    expect(ownDates([])).toEqual({ published: null, modified: null });
  });
});
