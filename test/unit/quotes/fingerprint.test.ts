import { describe, expect, it } from 'vitest';
import { FINGERPRINT_LENGTH, fingerprint, normalWords } from '../../../src/pipeline/quotes/fingerprint.ts';

/** Two spellings of one quote. */
const SAME: readonly (readonly [string, string])[] = [
  ['الرئيس الأمريكي', 'الرئيس الأميركي'], // the American president
  ['الولايات المتحدة الأمريكية', 'الولايات المتحدة الأميركيّة'],
  ['للأمريكيين وبالأمريكيين', 'للأميركيين وبالأميركيين'], // to the Americans and by the Americans
  ['قال نتنياهو إنه سيعود', 'قال نتانياهو انه سيعود'], // Netanyahu said he would return
  ['سنلتقي ترامب قريبا', 'سنلتقي ترمب قريباً'], // we shall meet Trump soon
  ['المسؤولون عن الشؤون الخارجية', 'المسئولون عن الشئون الخارجية'], // those in charge of foreign affairs
  ['«لن نتراجع»', '"لن نتراجع".'], // we will not back down
  ['لَنْ نَتَفَاوَضَ', 'لن نتفاوض'], // we will not negotiate
  ['لـــن نستسلم', 'لن نستسلم'], // we will not give in
  ['خصصنا ٣٬٠٠٠ وظيفة', 'خصصنا 3,000 وظيفة'], // we set aside 3,000 jobs
  ['بنينا 2500 منزل', 'بنينا 2,500 منزل'], // we built 2,500 houses
  ['قرار مجلس الوزراء', 'قرار مجلس الوزرا'], // the cabinet's decision
  ['مئة مليون في الإمارات', 'مائة مليون في الامارات'], // a hundred million in the Emirates
  ['إلى هيئة الأمن', 'الى هيأة الامن'], // to the security authority
  ['بوتين زار أوكرانيا', 'بوتين زار اوكرانيا'], // Putin visited Ukraine
  ['التلفزيون الأوروبي', 'التليفزيون الأوربي'], // European television
  ["We don't know", 'we don’t know'],
  ['The organisation’s behaviour', "the organization's behavior"],
  ['“We can’t go on,”', '"We can\'t go on"'],
  ['a café on a long-term lease', 'a cafe on a long term lease'],
  ['3,000 people', '3000 people'],
];

/** Two quotes that must stay apart although they look alike. */
const DIFFERENT: readonly (readonly [string, string])[] = [
  ['كتب الكاتب', 'كتاب الكاتب'], // the writer wrote / the writer's book
  ['قال الرئيس', 'قيل للرئيس'], // the president said / the president was told
  ['سنعود غدا', 'لن نعود غدا'], // we shall / shall not return tomorrow
  ['هو المسؤول', 'هي المسؤول'], // he / she is in charge
  ['رأس الحكومة', 'رئيس الحكومة'], // he headed / the head of the government
  ['قتل خمسة جنود', 'قاتل خمسة جنود'], // killed / fought five soldiers
  ['الحرب انتهت', 'الحرب تنتهي'], // the war has ended / is ending
  ['دعم مالي', 'دعم مال'], // financial support / support of money
  ['عاد الأمل', 'يعود الأمل'], // hope came back / comes back
  ['في 2015', 'في 2016'],
  ['ثلاثة آلاف', 'ثلاثة آلاف ونصف'], // three thousand / and a half
  ['علم الدولة', 'عالم الدولة'], // the state's flag / scholar
  ['نحن مع السلام', 'نحن مع الإسلام'], // we are with peace / with Islam
  ['حكومة وطنية', 'حكومة وطن'], // a national government / a homeland's
  ['وزير الداخلية', 'وزير الخارجية'], // minister of the interior / foreign minister
  ['ارتفاع الأسعار', 'ارتفعت الأسعار'], // a rise in prices / prices rose
  ['We will go', 'We will not go'],
  ['four more years', 'for more years'],
  ['rise of prices', 'rize of prices'],
  ['He was there', 'She was there'],
];

describe('fingerprint', () => {
  it.each(SAME)('is alike for %s and %s', (one, other) => {
    expect(normalWords(one)).toBe(normalWords(other));
    expect(fingerprint(one)).toBe(fingerprint(other));
  });

  it.each(DIFFERENT)('differs for %s and %s', (one, other) => {
    expect(fingerprint(one)).not.toBe(fingerprint(other));
  });

  it('gives no two of the listed quotes the same fingerprint', () => {
    const seen = new Map<string, string>();
    for (const [one] of [...SAME, ...DIFFERENT]) {
      const print = fingerprint(one);
      expect(seen.get(print) ?? one).toBe(one);
      seen.set(print, one);
    }
  });

  it('has a fixed length, also for text without words', () => {
    for (const text of ['', '«»', '🙂', '\ud800', 'قال'])
      expect(fingerprint(text)).toMatch(new RegExp(`^[0-9a-f]{${FINGERPRINT_LENGTH}}$`));
  });

  it('reads a megabyte of hostile text in linear time', () => {
    for (const unit of ["a'", '«', 'ا', 'اء', '1,', 'e\u0301']) {
      const started = performance.now();
      fingerprint(unit.repeat(1_000_000 / unit.length));
      expect(performance.now() - started).toBeLessThan(3000);
    }
  });
});
