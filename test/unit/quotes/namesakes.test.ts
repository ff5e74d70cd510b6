import { describe, expect, it } from 'vitest';
import { findQuotes } from '../../../src/pipeline/quotes/findQuotes.ts';
import { seen, speakers } from '../../support/seenEntity.ts';

const mentionAt = (text: string, name: string) => {
  const start = text.lastIndexOf(name);
  return { start, end: start + name.length, form: 'full' as const, role: null };
};

describe('who of several is meant', () => {
  it('takes a son for no fuller name of his father', () => {
    const text = 'قال سلمان بن كريم إن العمل مستمر. والتقى الأمير محمد بن سلمان بن كريم الوفد.';
    const son = seen(text, 'محمد بن سلمان بن كريم');
    expect(speakers(text, seen(text, 'سلمان بن كريم'), son)).toEqual(['سلمان بن كريم']);
  });

  it('leaves whom he told out of the name', () => {
    const text = 'قال الصافي لنادر إن الطريق مفتوح.';
    expect(speakers(text, seen(text, 'الصافي'), seen(text, 'نادر'))).toEqual(['الصافي']);
  });

  it('knows a family name with its preposition', () => {
    const text = 'قال موسى هاشم إن الأئمة خطفوا ليلا. وبلغت الفدية ألف دولار في اليوم، وفقا لهاشم.';
    const told = seen(text, 'لهاشم');
    expect(speakers(text, seen(text, 'موسى هاشم'), told)).toEqual(['موسى هاشم', 'موسى هاشم']);
  });

  it('makes another first name another person', () => {
    const text = 'قال معيض الصافي إن النقل خطر. وأوضحت مديرة المكتب زينب الصافي أن الخطة جاهزة.';
    const joined = seen(text, 'معيض الصافي');
    const at = text.lastIndexOf('الصافي');
    const mentions = [...joined.mentions, { start: at, end: at + 6, form: 'short' as const, role: null }];
    expect(speakers(text, { ...joined, mentions })).toEqual(['معيض الصافي', 'زينب الصافي']);
  });

  it('goes on with the one of two of a family who speaks', () => {
    const text =
      'قال حسن الصافي إن النادي طبع كتبا. وهي للشعراء محمد الصافي وكريم نادر. وأشار الصافي إلى أن العقود جاهزة.';
    const poet = seen(text, 'محمد الصافي');
    const at = text.lastIndexOf('الصافي');
    const mentions = [...poet.mentions, { start: at, end: at + 6, form: 'short' as const, role: null }];
    expect(speakers(text, seen(text, 'حسن الصافي'), { ...poet, mentions })).toEqual([
      'حسن الصافي',
      'حسن الصافي',
    ]);
  });

  it('joins two names right after the verb, but not who was told', () => {
    const text = 'قال تشافي هرناند إن النادي كبير.';
    expect(speakers(text, seen(text, 'تشافي'), seen(text, 'هرناند'))).toEqual(['تشافي هرناند']);
  });

  it('takes a rank off, and leaves a first name before a father', () => {
    const ranked = 'قال اللواء ركن جعفر محمد سعد إن العملية نجحت.';
    expect(speakers(ranked, seen(ranked, 'ركن جعفر محمد سعد'))).toEqual(['جعفر محمد سعد']);
    const named = 'قال مدير البرنامج رائد بن سالم شلال إن العمل مستمر.';
    expect(speakers(named, seen(named, 'رائد بن سالم شلال'))).toEqual(['رائد بن سالم شلال']);
  });

  it('gives a part its body back', () => {
    const text =
      'قالت الأمانة العامة لهيئة كبار البحارة إن القرار مرفوض. وأضافت الأمانة العامة أن العمل مستمر.';
    const part = seen(text, 'الأمانة العامة', 'organisation');
    const owner = seen(text, 'هيئة كبار البحارة', 'organisation');
    const whole = 'الأمانة العامة لهيئة كبار البحارة';
    expect(speakers(text, part, owner)[0]).toBe(whole);
    expect(findQuotes({ text, language: 'ar', headline: null }, [part, owner]).quotes[0]?.via).toEqual([]);
  });

  it('gives a body what else it is for', () => {
    const text = 'قالت الإدارة العامة لمراقبة الجودة والتفتيش البحري إن السحب يشمل السفن.';
    expect(speakers(text, seen(text, 'الإدارة العامة لمراقبة الجودة', 'organisation'))).toEqual([
      'الإدارة العامة لمراقبة الجودة والتفتيش البحري',
    ]);
  });

  it('takes a courtesy for whoever has it before the name', () => {
    const text =
      'يبدأ جلالة الملك كريم الصافي زيارة يلتقي خلالها سمو الشيخ سالم النادر. وأكد جلالته أن العمل مستمر.';
    expect(speakers(text, seen(text, 'كريم الصافي'), seen(text, 'سالم النادر'))).toEqual(['كريم الصافي']);
  });

  it('names no father by his child', () => {
    const text = 'وقال والد الطفل كريم الصافي إن ابنه بخير. وقال أحد أبناء الحرفي سامي نادر إن الدعم سخي.';
    expect(speakers(text, seen(text, 'كريم الصافي'), seen(text, 'سامي نادر'))).toEqual([
      'والد الطفل كريم الصافي',
      'أحد أبناء الحرفي سامي نادر',
    ]);
  });

  it('finds whose remarks they are behind "in which he claimed"', () => {
    const text =
      'قالت الأمانة إن الأمر مؤسف. واستنكرت التصريحات التي أدلى بها كريم الصافي للقناة، والتي ادعى فيها بأن السفن غرقت.';
    expect(speakers(text, seen(text, 'كريم الصافي'))).toEqual(['الأمانة', 'كريم الصافي']);
  });

  it('puts a first name back after whose ministry it is', () => {
    const text =
      'وقالت على لسان الناطق باسم خارجيتها عبدالعزيز علي شريف إن الاتفاق قائم. وقال شريف إن العمل مستمر.';
    const cut = seen(text, 'علي شريف', 'person', ['علي شريف']);
    const at = text.lastIndexOf('شريف');
    const mentions = [...cut.mentions, { start: at, end: at + 4, form: 'short' as const, role: null }];
    expect(speakers(text, { ...cut, mentions }).at(-1)).toBe('عبدالعزيز علي شريف');
  });

  it('reads the office after a courtesy', () => {
    const text =
      'وزار الدكتور كريم الصافي وزير التعليم المدرسة. وأكد معالي وزير التعليم أن الوزارة تسعى للتطوير.';
    expect(speakers(text, seen(text, 'كريم الصافي'))).toEqual(['كريم الصافي']);
  });

  it('finds a name after a place in her office', () => {
    const text = 'وأوضحت ممثلة برنامج الأغذية المديرة القطرية في الساحل جين هارت أن نقص الأموال خطير.';
    expect(speakers(text, seen(text, 'الساحل', 'place'), seen(text, 'جين هارت'))).toEqual(['جين هارت']);
  });

  it('ends the words before another who "made plain", however long he is described', () => {
    const text =
      'ورأى المشجعون أن الجماهير ستكون حاضرة، وبين كريم الصافي أحد الطلبة الذين يدرسون في مدينة الساحل منذ عامين أن العديد سيحضرون.';
    const [first, second] = findQuotes({ text, language: 'ar', headline: null }, [
      seen(text, 'كريم الصافي'),
    ]).quotes.map(({ contents, speaker }) => [
      text.slice(contents[0]?.start, contents[0]?.end),
      speaker.name,
    ]);
    expect(first).toEqual(['الجماهير ستكون حاضرة', 'المشجعون']);
    expect(second).toEqual(['العديد سيحضرون', 'كريم الصافي']);
  });

  it("takes a man's adviser for no name of his", () => {
    const text = 'فيما قال رمزي مستشار نادر: إن الدولة تريد التفاوض.';
    expect(speakers(text, seen(text, 'نادر'))).toEqual(['رمزي']);
  });

  it('ends an office at its place', () => {
    const text = 'أكد كريم الصافي أمير منطقة عسير أن الطرق آمنة. ووعد أمير عسير الشباب بأن الفعاليات ستستمر.';
    expect(speakers(text, seen(text, 'كريم الصافي'))).toEqual(['كريم الصافي', 'كريم الصافي']);
  });

  it('takes a player for whoever was named before', () => {
    const text =
      'خضع المدافع كريم الصافي لفحص طبي أمس. وقال اللاعب للموقع: "أريد أن أساعد الفريق". وانتقل لاعب الوسط سامي النادر.';
    expect(speakers(text, seen(text, 'كريم الصافي'), seen(text, 'سامي النادر'))).toEqual(['كريم الصافي']);
  });

  it('finds a first name like a preposition after an office and its place', () => {
    const text = 'ونشر مرشد الساحل علي الخطيبي كلمة أمس. وكان الخطيبي أكد أن بلاده لن تغير سياستها.';
    const short = seen(text, 'الخطيبي');
    const at = text.lastIndexOf('الخطيبي');
    const mentions = [...short.mentions, { start: at, end: at + 7, form: 'short' as const, role: null }];
    expect(speakers(text, { ...short, mentions }, seen(text, 'الساحل', 'place'))).toEqual(['علي الخطيبي']);
  });

  it('takes a father for no short name of his child', () => {
    const text = 'أصيبت الطفلة زينب كريم الصافي أمس. وأوضح كريم الصافي والد الطفلة أن حالتها مستقرة.';
    expect(
      speakers(text, seen(text, 'زينب كريم الصافي'), {
        ...seen(text, 'كريم الصافي'),
        mentions: [mentionAt(text, 'كريم الصافي')],
      }),
    ).toEqual(['كريم الصافي']);
  });

  it('takes whom he thanks for no subject', () => {
    const text =
      'وقال كريم الصافي إن الرحلة تأخرت. وشكر سفارة الساحل على جهودها، مبينا أن الموظفين تابعوا حالته.';
    const body = seen(text, 'سفارة الساحل', 'organisation');
    expect(speakers(text, seen(text, 'كريم الصافي'), body)).toEqual(['كريم الصافي', 'كريم الصافي']);
  });

  it('reads "made plain" after when it was, with its subject and clause at once', () => {
    const text = 'قال كريم الصافي إن الفحص تم. وفي المرة الثانية بين الصافي أنه وجد الأوراق مزورة.';
    const short = seen(text, 'كريم الصافي');
    const mentions = [...short.mentions, { ...mentionAt(text, 'الصافي'), form: 'short' as const }];
    expect(speakers(text, { ...short, mentions })).toEqual(['كريم الصافي', 'كريم الصافي']);
  });

  it('takes nobody for his spokesman', () => {
    const text = 'وقال متحدث باسم الرئيس كريم الصافي إن الهدنة قائمة.';
    expect(speakers(text, seen(text, 'كريم الصافي'))).toEqual(['متحدث باسم الرئيس كريم الصافي']);
  });

  it('but a body or a rank before the name makes it the spokesman’s own', () => {
    const text =
      'وقالت المتحدثة باسم الحلبي ليلى منصور إن القرار نهائي. وقال المتحدث باسم الوزير العميد سعد معن إن الطريق مفتوح.';
    const all = ['الحلبي', 'ليلى منصور', 'سعد معن'].map((name) => seen(text, name));
    expect(speakers(text, ...all)).toEqual(['ليلى منصور', 'سعد معن']);
  });

  it('joins two who hold one office, in a frame too', () => {
    const text = 'المفاوضات دخلت مرحلة حاسمة، على ما قال الوزيران كريم الصافي وسامي الحلبي.';
    expect(speakers(text, seen(text, 'كريم الصافي'), seen(text, 'سامي الحلبي'))).toEqual([
      'كريم الصافي وسامي الحلبي',
    ]);
  });

  it('joins two over a comma, where "and" is written on to an unknown name', () => {
    const text = 'وقال تيري نورمان، وفيجاي كوربار موفدا البنك، إن الهدنة قائمة.';
    const all = [seen(text, 'تيري نورمان'), seen(text, 'فيجاي كوربار')];
    expect(speakers(text, ...all)).toEqual(['تيري نورمان وفيجاي كوربار']);
  });

  it('leaves a verb or a preposition out of a name that a recogniser ran into it', () => {
    const text =
      'لكن المحلل نادر الصافي أفاد بأن الطريق مفتوح. وقال المحلل سامي الحلبي ردا على سؤال إن السوق هش.';
    const all = [seen(text, 'نادر الصافي أفاد'), seen(text, 'سامي الحلبي ردا')];
    expect(speakers(text, ...all)).toEqual(['نادر الصافي', 'سامي الحلبي']);
  });

  it('but no family name after "father of"', () => {
    const text = 'أوضح المهندس حسن أبو طالب أن الطريق مفتوح.';
    expect(speakers(text, seen(text, 'حسن أبو طالب'))).toEqual(['حسن أبو طالب']);
  });

  it('takes the reporter before a verb of the other gender for no speaker', () => {
    const text = 'الميناء: كريم الصافي ذكرت شركة الساحل أن الظروف مواتية.';
    expect(speakers(text, seen(text, 'كريم الصافي'))).toEqual(['شركة الساحل']);
  });

  it('finds whom a relative clause tells of over his office', () => {
    const text = 'التقت المجلة الدكتور خالد الساحلي عضو هيئة التدريس بالكلية، الذي أفاد بأن المرض نادر.';
    expect(speakers(text, seen(text, 'خالد الساحلي'))).toEqual(['خالد الساحلي']);
  });

  it('knows a newspaper that goes by its name alone as the newspaper', () => {
    const text = 'وقالت ألموندو إن اللقاء تأخر. وأضافت الصحيفة الإسبانية أن المبادرة جديدة.';
    expect(speakers(text, seen(text, 'ألموندو', 'organisation'))).toEqual(['ألموندو', 'ألموندو']);
  });

  it('takes a city and its country at the head of a paragraph for no speaker', () => {
    const text = 'نورمان، بلاد الساحل (أفق)-- علق كريم الصافي على النتيجة قائلا: «مبروك لهم هذا الفوز».';
    const all = [
      seen(text, 'نورمان', 'place'),
      seen(text, 'بلاد الساحل', 'place'),
      seen(text, 'كريم الصافي'),
    ];
    expect(speakers(text, ...all)).toEqual(['كريم الصافي']);
  });

  it('keeps a given name that is a rank too, before "father of"', () => {
    const text = 'قال وزير المياه المهندس رائد أبو السعود إن المشروع جاهز.';
    expect(speakers(text, seen(text, 'رائد أبو السعود'))).toEqual(['رائد أبو السعود']);
  });

  it('takes the body after a ministry that its article names for the object', () => {
    const text =
      'أصدرت وزارة الخارجية بيانا. وطالبت الوزارة مجلس الأمن بالتحرك، معتبرة أن الصمت يشجع على التمادي.';
    const all = [seen(text, 'وزارة الخارجية', 'organisation'), seen(text, 'مجلس الأمن', 'organisation')];
    expect(speakers(text, ...all).at(-1)).toEqual('وزارة الخارجية');
  });
});
