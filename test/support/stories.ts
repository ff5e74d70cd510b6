import { createRandom } from '../../train/entities/random.ts';

/** Invented Arabic news sentences; `storyOf` strings together a story of its own for each number. */
const WHO = [
  'رئيس البلدية',
  'مدير المرفأ',
  'نقيب الصيادين',
  'وزيرة المياه',
  'قائد الدفاع المدني',
  'عميد الكلية',
]; // offices
const DID = ['أعلن', 'نفى', 'أكد', 'افتتح', 'انتقد', 'أرجأ', 'استعرض']; // announced, denied, confirmed, opened, …
const WHAT = [
  'مشروع الجسر',
  'خطة الري',
  'معرض الكتاب',
  'سوق السمك',
  'محطة القطار',
  'ميزانية العام',
  'سباق الزوارق',
];
const WHERE = ['في الحي القديم', 'عند مدخل المدينة', 'على ضفة النهر', 'أمام المجلس', 'في القرى الجبلية'];
const WHEN = ['مساء الأحد', 'صباح أمس', 'بعد أسبوع من التأجيل', 'قبل نهاية الشهر', 'للمرة الثالثة هذا العام'];
const WHY = ['بسبب الأمطار', 'بعد شكاوى السكان', 'رغم نقص العمال', 'تنفيذا لقرار سابق', 'وسط حضور كبير'];

const SYLLABLES = ['با', 'دور', 'سيم', 'كال', 'مر', 'نو', 'هال', 'شم', 'طار', 'زي', 'فو', 'رين'];

/** A story of `sentences` sentences, the same for the same `number` and unlike that of any other. */
export function storyOf(number: number, sentences = 12): string {
  const random = createRandom(number);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  // An invented name, so that no two stories share more than a phrase.
  const name = (): string => pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES);
  return Array.from(
    { length: sentences },
    () =>
      `${pick(DID)} ${pick(WHO)} ${name()} ${pick(WHAT)} ${name()} ${pick(WHERE)} ${name()} ${pick(WHEN)} ${pick(WHY)}.`,
  ).join('\n');
}
