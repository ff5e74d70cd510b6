import { describe, expect, it } from 'vitest';
import type { Entity } from '../../../src/pipeline/entities/types.ts';
import { seen, speakers } from '../../support/seenEntity.ts';

/** What stands inside the marks of `written`, as a short mention. */
function marked(text: string, written: string): Entity['mentions'] {
  const start = text.indexOf(written) + 1;
  return [{ start, end: start + written.length - 2, form: 'short', role: null }];
}

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

  it("keeps a family name that is written like a trade, behind a father's", () => {
    const text = 'وقال المهندس محمد بن عبدالرحمن المخرج إن الحدائق جاهزة.';
    expect(speakers(text, seen(text, 'محمد بن عبدالرحمن المخرج'))).toEqual(['محمد بن عبدالرحمن المخرج']);
  });

  it('hears the first of two family names that the recogniser ran together', () => {
    const text =
      'قال ماركوس الصافي إن الاتفاق ممكن. والتقت هدى مراد الوفد. وحذر الصافي مراد من الخلط بين الملفين، مضيفا أن القرار نهائي.';
    const seenAll = ['ماركوس الصافي', 'هدى مراد', 'الصافي مراد'].map((name) => seen(text, name));
    expect(new Set(speakers(text, ...seenAll))).toEqual(new Set(['ماركوس الصافي']));
  });

  it('hears two presidents by the names that stood before', () => {
    const text =
      'بحث الرئيس كريم الصافي ونظيره الساحلي فادي سالم الأزمة. وأكد الرئيسان أنهما سيعززان جهودهما.';
    expect(speakers(text, seen(text, 'كريم الصافي'), seen(text, 'فادي سالم'))).toEqual([
      'كريم الصافي وفادي سالم',
    ]);
  });

  it('calls a newspaper by what its marks hold, whatever a headline made of it', () => {
    const text = 'الأفق إسرائيل تجند الآلاف\nكشفت صحيفة "الأفق" أن الجيش يعرض الإقامة.';
    const paper = seen(text, 'الأفق إسرائيل تجند', 'organisation');
    const again = { ...paper, mentions: [...paper.mentions, ...marked(text, '"الأفق"')] };
    expect(speakers(text, again)).toEqual(['الأفق']);
  });

  it('leaves what was reported out when it looks for who reports', () => {
    const text = 'وبيّن أن العاملين ومنهم كريم الصافي سيأتون غدا، مشيرا إلى أنه تم تدريب مئة.';
    expect(speakers(text, seen(text, 'كريم الصافي'))).toEqual(['', '']);
  });

  it('knows the former minister for the minister who spoke last, whoever else is one', () => {
    const text =
      'وقال وزير المالية المستقيل كريم الصافي إن العمل مستمر. وأوضح الوزير السابق في مقاله أن وزير المالية الساحلي فادي سالم رفض الخطة.';
    const both = ['كريم الصافي', 'فادي سالم'].map((name) => seen(text, name));
    expect(speakers(text, ...both)).toEqual(['كريم الصافي', 'كريم الصافي']);
  });

  it('knows a journalist by his nation, where one person was named and nobody has spoken', () => {
    const text = 'يتسلح كريم الصافي بالصبر. ويؤكد الصحافي البريطاني أنه سيعود.';
    expect(speakers(text, seen(text, 'كريم الصافي'))).toEqual(['كريم الصافي']);
    const two = 'التقى كريم الصافي صديقه فادي سالم. ويؤكد الصحافي البريطاني أنه سيعود.';
    const both = ['كريم الصافي', 'فادي سالم'].map((name) => seen(two, name));
    expect(speakers(two, ...both)).toEqual(['الصحافي البريطاني']);
  });

  it('leaves a mark without its other out of a name', () => {
    const text = 'وأوضحت هيئة "الغذاء والدواء", أن منع دخول تلك الأغذية مؤقت.';
    expect(speakers(text, seen(text, 'هيئة "الغذاء والدواء', 'organisation'))).toEqual([
      'هيئة الغذاء والدواء',
    ]);
  });

  it('gives a presidency the body that it is of', () => {
    const text = 'أدانت الرئاسة المشتركة لمنظومة المجتمع الساحلي الهجوم، وقالت إن المدنيين بخير.';
    const parts = ['الرئاسة المشتركة', 'منظومة المجتمع الساحلي'].map((name) =>
      seen(text, name, 'organisation'),
    );
    expect(speakers(text, ...parts)).toEqual(['الرئاسة المشتركة لمنظومة المجتمع الساحلي']);
  });

  it('reaches a name over an aside about the council in marks', () => {
    const text =
      'قال الأمين العام لـ«مجلس الساحل»، وهو من الجمعيات الأهلية في البلاد، الدكتور كريم الصافي: «نحن نؤيد القرار كله».';
    expect(speakers(text, seen(text, 'كريم الصافي'))).toEqual(['كريم الصافي']);
  });

  it('hears a body in marks that accuses a man with a title', () => {
    const text = 'يتهم «الساحل» الشيخ كريم الصافي بأنه يريد السيطرة على الميناء.';
    expect(speakers(text, seen(text, 'كريم الصافي'))).toEqual(['الساحل']);
  });
});
