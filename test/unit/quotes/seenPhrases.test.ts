import { describe, expect, it } from 'vitest';
import { seen, speakers } from '../../support/seenEntity.ts';

describe('phrases around what the recogniser saw', () => {
  it('keeps the name of a capital with the capital', () => {
    const text = 'أكد شهود عيان في العاصمة صنعاء أن كثيرا من المباني انهار.';
    expect(speakers(text, seen(text, 'صنعاء', 'place'))).toEqual(['شهود عيان في العاصمة صنعاء']);
  });

  it("knows a source's adjective of origin from a man", () => {
    const text = 'أكد مصدر نصراوي أن العقد ينتهي غدا.';
    expect(speakers(text, seen(text, 'نصراوي'))).toEqual(['مصدر نصراوي']);
  });

  it("gives a firm its owner's name", () => {
    const text = 'أصدرت مجموعة محمد الصافي بيانا قالت فيه إن العمل مستمر.';
    expect(speakers(text, seen(text, 'محمد الصافي'))).toEqual(['مجموعة محمد الصافي']);
  });

  it('hears two in a frame, the second written like "survivors"', () => {
    const text =
      'وبحسب كريم الصافي، وناجي السالم من المتضررين، فقد بدأت الوزارة الصرف. وأشارا إلى أن العمل مستمر.';
    const both = 'كريم الصافي وناجي السالم';
    expect(speakers(text, seen(text, 'كريم الصافي'), seen(text, 'ناجي السالم'))).toEqual([both, both]);
  });
});
