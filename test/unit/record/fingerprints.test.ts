import { describe, expect, it } from 'vitest';
import { fingerprintsOf, simhashDistance } from '../../../src/pipeline/record/fingerprints.ts';

// "The municipality opened the bridge on Thursday after repairs that took nine months, and its head said that ..."
const REPORT = `افتتحت البلدية الجسر يوم الخميس بعد أعمال ترميم استمرت تسعة أشهر، وقال رئيسها إن الكلفة لم تتجاوز
المبلغ المرصود، وإن الجسر سيبقى مغلقا أمام الشاحنات حتى نهاية الشتاء. وشارك في الافتتاح سكان الحي الذين طالبوا
بإنارة الرصيف وإضافة ممر للدراجات، ووعدت البلدية بدراسة الطلب خلال شهر واحد. وكان الجسر قد أغلق في الربيع
الماضي بعد سقوط حجر منه على قارب صيد صغير دون أن يصاب أحد، وأظهر فحص المهندسين تشققا في دعامتين من أصل ست.`;
// "The ministry announced the timetable of exams ...": another matter.
const OTHER = `أعلنت الوزارة جدول امتحانات الفصل الثاني، وأوضحت أن المدارس الريفية ستبدأ بعد أسبوع من سواها بسبب
موسم الحصاد، وأن نتائج الشهادة المتوسطة ستعلن على موقعها لا في الصحف كما جرت العادة كل عام. ودعت النقابة إلى
تأجيل امتحان الرياضيات يومين لأنه يوافق عيدا محليا، فيما رأى أولياء الأمور أن الجدول مزدحم أكثر مما يحتمل طفل.`;

describe('fingerprintsOf', () => {
  const { text, simhash } = fingerprintsOf(REPORT);

  it('reads spelling variants, harakat, marks and spacing alike', () => {
    const respelt = REPORT.replaceAll('أ', 'ا')
      .replaceAll('ة', 'ه')
      .replaceAll('،', '')
      .replaceAll('\n', '  ');
    expect(fingerprintsOf(respelt)).toEqual({ text, simhash });
  });

  it('tells one changed word by the hash, and stays near by the simhash', () => {
    const edited = fingerprintsOf(REPORT.replace('الخميس', 'الجمعة'));
    expect(edited.text).not.toBe(text);
    expect(simhashDistance(edited.simhash, simhash)).toBeLessThan(16);
    expect(simhashDistance(fingerprintsOf(OTHER).simhash, simhash)).toBeGreaterThan(16);
  });

  it('is total: nothing, one word, a megabyte without spaces', () => {
    for (const odd of ['', '؟', 'كلمة', 'ب'.repeat(1_000_000)])
      expect(fingerprintsOf(odd).simhash).toMatch(/^[0-9a-f]{16}$/);
  });
});
