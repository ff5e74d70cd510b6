import { describe, expect, it } from 'vitest';
import type { Entity } from '../../../src/pipeline/entities/types.ts';
import { seen, speakers } from '../../support/seenEntity.ts';

/** Where `name` stands again, from `from` on. */
function mentionAt(text: string, name: string, from: number): Entity['mentions'][number] {
  const start = text.indexOf(name, from);
  return { start, end: start + name.length, form: 'short', role: null };
}

describe('names that the recogniser got wrong', () => {
  it('puts the first name back before a family name', () => {
    const text = 'وقالت فوزية الصافي إن الطريق مفتوح. وأضافت الصافي أن العمل مستمر.';
    expect(speakers(text, seen(text, 'الصافي'))).toEqual(['فوزية الصافي', 'فوزية الصافي']);
  });

  it('puts it back after a title, and not where the title goes on', () => {
    const titled = 'قال المهندس رفعت عزام إن الطريق مفتوح.';
    expect(speakers(titled, seen(titled, 'عزام'))).toEqual(['رفعت عزام']);
    const placed = 'قال مدير تعليم بيشة العمري إن الطريق مفتوح.';
    expect(speakers(placed, seen(placed, 'العمري'))).toEqual(['العمري']);
  });

  it('gives back a first letter taken for "and"', () => {
    const text = 'وقال وليام لادوف إن الطريق مفتوح.';
    expect(speakers(text, seen(text, 'ليام لادوف'))).toEqual(['وليام لادوف']);
  });

  it('takes no name that runs into the clause', () => {
    const text = 'قالت وزارة النقل إن الطريق مفتوح. وأعلنت الوزارة بأن الجسر آمن.';
    expect(speakers(text, seen(text, 'الوزارة بأن الجسر', 'organisation')).at(-1)).toBe('وزارة النقل');
  });

  it('knows a titled person from the body that her name was run into', () => {
    const text = 'وصرحت المتحدثة باسم المفوضية مينا لادوف بأن الطريق مفتوح.';
    expect(speakers(text, seen(text, 'المفوضية مينا لادوف', 'organisation'))).toEqual(['مينا لادوف']);
  });

  it('knows who praised "in his turn", and hears him in the next paragraph', () => {
    const text =
      'ورافق اللاعب المدير الطبي الدكتور إيريك رولان، والذي بدوره أشاد بالخدمات.\nوصرح قائلا: "هذه ليست زيارتي الأولى".';
    expect(speakers(text, seen(text, 'إيريك رولان'))).toEqual(['إيريك رولان']);
  });

  it('gives "stressing" to whom the reported clause is about, where the verb is his and not the agency\'s', () => {
    const text = 'وقالت الوكالة إن كريم الصافي رد على الدعوات، مؤكدا أن بلاده تؤيد المشاركة.';
    expect(speakers(text, seen(text, 'كريم الصافي'))).toEqual(['الوكالة', 'كريم الصافي']);
  });

  it('believes the given name and the verb about who is a man, not the word before the name', () => {
    const text = 'واصل مستشفى الساحل نجاحه. وقال سعيد الموري إن الحملة بدأت. ولفت إلى أن العمل مستمر.';
    const woman = { ...seen(text, 'سعيد الموري'), gender: 'feminine' as const };
    expect(speakers(text, woman)).toEqual(['سعيد الموري', 'سعيد الموري']);
    const rare = 'واصل مستشفى الساحل نجاحه. وقال كنعاد الموري إن الحملة بدأت. ولفت إلى أن العمل مستمر.';
    const other = { ...seen(rare, 'كنعاد الموري'), gender: 'feminine' as const };
    expect(speakers(rare, other)).toEqual(['كنعاد الموري', 'كنعاد الموري']);
  });

  it('gives no one an office that holds the name of another', () => {
    const text =
      'صرح محمود زيد وزير المياه والري لمحمد السعدي نائب المدير بأن المطر غزير. وقال الوزير إن السد آمن.';
    const told = seen(text, 'محمد السعدي');
    const role = { start: 4, end: 32, exact: text.slice(4, 32) };
    const wrong = { ...told, mentions: [{ ...(told.mentions[0] as Entity['mentions'][number]), role }] };
    expect(speakers(text, seen(text, 'محمود زيد'), wrong)).toEqual(['محمود زيد', 'محمود زيد']);
  });

  it('cuts the medium that was told off a body', () => {
    const text =
      'قال سمير نادر الناطق باسم وزارة الصحة لوكالة الساحل إن الحر شديد. وقالت الوزارة إن العدد ارتفع.';
    expect(speakers(text, seen(text, 'سمير نادر'), seen(text, 'وزارة الصحة لوكالة', 'organisation'))).toEqual(
      ['سمير نادر', 'وزارة الصحة'],
    );
  });

  it('asks the verb whether "stressing" goes on with an agency of unknown gender', () => {
    const text = 'وقالت وكالة الساحل إن كريم الصافي رد على الدعوات، مؤكدا أن بلاده تؤيد المشاركة.';
    expect(speakers(text, seen(text, 'وكالة الساحل', 'organisation'), seen(text, 'كريم الصافي'))).toEqual([
      'وكالة الساحل',
      'كريم الصافي',
    ]);
  });

  it('takes a state for the one who acts', () => {
    const text = 'شنت بحرستان هجوما على الشركة قائلة إنها تخالف العقد.';
    expect(speakers(text, seen(text, 'بحرستان', 'place'))).toEqual(['بحرستان']);
  });

  it('ends a body before what it admits', () => {
    const text = 'وأقرت إدارة الرئيس كريم بوشر بوجود البرنامج، لكنها أكدت أنه مشروع.';
    expect(speakers(text, seen(text, 'كريم بوشر')).at(-1)).toBe('إدارة الرئيس كريم بوشر');
  });

  it('puts a family name back that is written like an office, or that the recogniser left off', () => {
    const text = 'قال وزير النقل كريم الخطيب بعد اللقاء إن الطريق مفتوح. وقال الخطيب إن العمل مستمر.';
    expect(speakers(text, seen(text, 'كريم'))).toEqual(['كريم الخطيب', 'كريم الخطيب']);
    const nisba = 'شكر اللاعب طلال الشمالي الجمهور. وقال: «نعمل كل يوم». وأكد الشمالي أن الفريق عائد.';
    expect(speakers(nisba, seen(nisba, 'طلال'))).toEqual(['طلال الشمالي', 'طلال الشمالي']);
    const plain = 'وقال فؤاد باسيا، نائب رئيس الجمعية: «هذا أمر طبيعي جدا».';
    expect(speakers(plain, seen(plain, 'فؤاد'))).toEqual(['فؤاد باسيا']);
  });

  it('puts two names back, and reads over a body with its preposition and a club like a verb', () => {
    const three = 'وأوضح الأمين العام للمنظمة كريم سمير مدني أن الأمانة تسعى إلى القمة.';
    expect(speakers(three, seen(three, 'كريم'))).toEqual(['كريم سمير مدني']);
    const body = 'وأكد المتحدث الرسمي لمركز الملك سالم للإغاثة رأفت الصباغ أن العدد مفتوح.';
    expect(
      speakers(body, seen(body, 'مركز الملك سالم للإغاثة', 'organisation'), seen(body, 'رأفت الصباغ')),
    ).toEqual(['رأفت الصباغ']);
    const club =
      'يعتقد مايكل كاريل لاعب وسط ليدز يونايتد الذي ينافس في الدوري الأول لكرة القدم أن الجدد تأقلموا.';
    expect(speakers(club, seen(club, 'مايكل كاريل'), seen(club, 'ليدز يونايتد', 'organisation'))).toEqual([
      'مايكل كاريل',
    ]);
  });

  it('hears two ministers of two states, and two states', () => {
    const two = 'أكد وزيرا خارجية مصر سامح نادر والأردن أيمن سالم أن الحل قريب. وأكدا أن العمل مستمر.';
    const men = [seen(two, 'سامح نادر'), seen(two, 'أيمن سالم')];
    expect(speakers(two, ...men)).toEqual(['سامح نادر وأيمن سالم', 'سامح نادر وأيمن سالم']);
    const states = 'وقالت بحرستان ونهرستان إن الحدود مفتوحة.';
    const places = [seen(states, 'بحرستان', 'place'), seen(states, 'نهرستان', 'place')];
    expect(speakers(states, ...places)).toEqual(['بحرستان ونهرستان']);
  });

  it('takes "on" for no second name', () => {
    const text = 'وشدد سمير على أن الوقت ضيق. وتابع سمير أن الحل قريب.';
    expect(speakers(text, seen(text, 'سمير'))).toEqual(['سمير', 'سمير']);
  });

  it('takes two men that a recogniser ran together for two', () => {
    const text = 'قال بوشر ودلير إن الخطر قائم. وأضاف دلير أن الحل قريب.';
    const both = seen(text, 'بوشر ودلير');
    const short = { ...both, mentions: [...both.mentions, mentionAt(text, 'دلير', 20)] };
    expect(speakers(text, short).at(-1)).toBe('دلير');
  });

  it('reads a family name alone as the one person who has it', () => {
    const text = 'نقل الفريق عثمان ناصر المحرج التحيات. وقال الفريق المحرج إن الوضع مطمئن.';
    const short = { ...seen(text, 'المحرج'), mentions: [mentionAt(text, 'المحرج', 30)] };
    expect(speakers(text, seen(text, 'عثمان ناصر المحرج'), short)).toEqual(['عثمان ناصر المحرج']);
  });

  it('gives the office after "and" to another', () => {
    const text =
      'قال الوزير كريم فتح إن البواخر وصلت. وأعلن الوزير أن الخطة جاهزة. وحضر محمد الشداد ووزير النقل.';
    expect(speakers(text, seen(text, 'كريم فتح'), seen(text, 'محمد الشداد'))).toEqual([
      'كريم فتح',
      'كريم فتح',
    ]);
  });

  it('takes no place of a dateline for the speaker', () => {
    const text = 'رام الله 3-9-2024 وفا- قال رئيس النادي كريم الصافي إن الطريق مفتوح.';
    expect(speakers(text, seen(text, 'رام الله', 'place'))).toEqual(['كريم الصافي']);
  });

  it('joins a name that was taken for two', () => {
    const text = 'دعا رئيس اللجنة محمد سيد المحدثين إلى حوار شامل. وأكد المحدثين أن الحل قريب.';
    expect(speakers(text, seen(text, 'محمد سيد'), seen(text, 'المحدثين'))).toEqual([
      'محمد سيد المحدثين',
      'محمد سيد المحدثين',
    ]);
    const hyphen = 'ذكر هانز - بيتر بارتلس، مفوض الدفاع، أن المهمة صعبة.';
    expect(speakers(hyphen, seen(hyphen, 'هانز'), seen(hyphen, 'بيتر بارتلس'))).toEqual(['هانز بيتر بارتلس']);
  });

  it('takes an office for no name', () => {
    const text = 'وأكد القيادي في حركة الميزان كريم الصافي أن الحل قريب.';
    expect(speakers(text, seen(text, 'القيادي'), seen(text, 'كريم الصافي'))).toEqual(['كريم الصافي']);
    const run = 'صرح كريم الصافي وزير الموارد والمياه لمحمد عزام بأن السد ممتلئ. وقال الوزير إن العمل مستمر.';
    expect(speakers(run, seen(run, 'كريم الصافي'), seen(run, 'والمياه لمحمد عزام'))).toEqual([
      'كريم الصافي',
      'كريم الصافي',
    ]);
  });

  it('leaves an office after the name out of it', () => {
    const text = 'وأكد خالد المختار المسئول عن الفريق أن الفريق جديد.';
    expect(speakers(text, seen(text, 'خالد المختار المسئول'))).toEqual(['خالد المختار']);
  });

  it('finds the first words of a name that looks like a preposition', () => {
    const text = 'نقلت وكالة الساحل عن علي أكبر صالحي كبير المفاوضين قوله إن الاتفاق سار.';
    expect(speakers(text, seen(text, 'صالحي'))).toEqual(['علي أكبر صالحي']);
  });

  it('names one of many', () => {
    const text = 'وقال أحد أعضاء الفريق كريم الصافي إن البرنامج جديد. وبين أن نبرة الصوت مهمة.';
    expect(speakers(text, seen(text, 'كريم الصافي'))).toEqual(['كريم الصافي', 'كريم الصافي']);
  });

  it('takes the short name of a body for the long one', () => {
    const text = 'أعلنت سرايا الميناء أن القارب عاد. وأضافت السرايا أن الطاقم بخير.';
    expect(
      speakers(text, seen(text, 'سرايا الميناء', 'organisation'), seen(text, 'السرايا', 'organisation')),
    ).toEqual(['سرايا الميناء', 'سرايا الميناء']);
  });

  it('does not ask the office for the gender of its carrier', () => {
    const text =
      'أفادت وكالة الساحل بأن وزير الخارجية كريم الصافي استقبل الوفد. ونسبت الوكالة إلى الوزير قوله إن الحل قريب.';
    const minister: Entity = { ...seen(text, 'كريم الصافي'), gender: 'masculine', role: 'وزير الخارجية' };
    expect(speakers(text, minister, seen(text, 'وكالة الساحل', 'organisation'))).toEqual([
      'وكالة الساحل',
      'كريم الصافي',
    ]);
  });

  it('finds a newspaper behind its bracket', () => {
    const text =
      'أكدت صحيفة (الميزان) الساحلية أن المباراة تأجلت. وينتظر أن تقام الأحد بحسب الصحيفة الساحلية.';
    expect(speakers(text, seen(text, 'الميزان', 'organisation'))).toEqual(['الميزان', 'الميزان']);
  });
});

describe('persons who are named and do not speak', () => {
  it('leaves out whom a feminine relative describes', () => {
    const text = 'وأكد كريم الصافي دعم حكومة فادي سالم التي أثنى على أدائها وقال إنها الأفضل.';
    expect(speakers(text, seen(text, 'كريم الصافي'), seen(text, 'فادي سالم'))).toEqual([
      'كريم الصافي',
      'كريم الصافي',
    ]);
  });

  it('looks for no subject outside the marks', () => {
    const text = 'وأضاف كريم الصافي "يقولون لنا أن نوقف العمل ولو ليوم، إلا أن ردنا واضح".';
    expect(speakers(text, seen(text, 'كريم الصافي'))).toEqual(['كريم الصافي']);
  });

  it('gives the office before a proposal to nobody', () => {
    const text = 'رفض السفير الساحلي في المجلس اقتراح كريم الصافي بوقف العمل، قائلا إن الطريق طويل.';
    expect(speakers(text, seen(text, 'كريم الصافي'))).toEqual(['السفير الساحلي في المجلس']);
  });

  it('takes the actor of the sentence for the subject of "when he said"', () => {
    const text = 'ثم عزز كريم الصافي مدرب الميناء، فرضية ضم فادي سالم عندما قال: "هناك احتمال كبير لرحيله".';
    expect(speakers(text, seen(text, 'كريم الصافي'), seen(text, 'فادي سالم'))).toEqual(['كريم الصافي']);
  });

  it('takes whose remarks they were for no speaker', () => {
    const text =
      'وكان سفير تونس لدى الأمم المتحدة كريم الصافي قد أعرب عن دهشته لتصريحات فادي سالم. وأوضح أن بلاده تحقق في الحادث.';
    expect(speakers(text, seen(text, 'كريم الصافي'), seen(text, 'فادي سالم'))).toEqual([
      'كريم الصافي',
      'كريم الصافي',
    ]);
  });

  it('leaves the day out of the name of a ministry', () => {
    const text = 'وأعلنت وزارة الدفاع الخميس، أن الطريق مفتوح.';
    expect(speakers(text, seen(text, 'وزارة الدفاع الخميس', 'organisation'))).toEqual(['وزارة الدفاع']);
  });

  it('knows a first name that is a rank too', () => {
    const text = 'أكد قائد الشرطة الفريق رائد شاكر الصافي أن الطريق مفتوح. وأضاف الصافي أن العمل مستمر.';
    const name = 'رائد شاكر الصافي';
    expect(speakers(text, seen(text, 'شاكر الصافي'))).toEqual([name, name]);
  });

  it('keeps an office of a body apart from the body', () => {
    const text = 'وقال مكتب مفوض شرطة الساحل إن الحيوان رصد مساء.';
    expect(speakers(text, seen(text, 'شرطة الساحل', 'organisation'))).toEqual(['مكتب مفوض شرطة الساحل']);
  });

  it('passes over a nickname that was taken for a name', () => {
    const text = 'أكد القناص السويدي المخضرم كريم الصافي أن الطريق مفتوح.';
    expect(speakers(text, seen(text, 'القناص'), seen(text, 'كريم الصافي'))).toEqual(['كريم الصافي']);
  });

  it('takes a family name for the one of two who was named last', () => {
    const text =
      'استشهد ماجد بن فهد السبيعي أمس. وشكر فهد بن نادر السبيعي والد الشهيد الحضور. وأكد السبيعي أن ابنه مصدر فخر.';
    const son = seen(text, 'ماجد بن فهد السبيعي');
    const again = { ...son, mentions: [...son.mentions, mentionAt(text, 'السبيعي أن', 60)] };
    const last = again.mentions.at(-1) as Entity['mentions'][number];
    const short = { ...again, mentions: [...son.mentions, { ...last, end: last.start + 7 }] };
    expect(speakers(text, short, seen(text, 'فهد بن نادر السبيعي'))).toEqual(['فهد بن نادر السبيعي']);
  });

  it('takes a courtesy for whoever was named last, where nobody has spoken', () => {
    const text = 'زار فريق بقيادة المدير كريم الصافي المصابين. وأشار سعادته إلى أن معظم الحالات بسيطة.';
    expect(speakers(text, seen(text, 'كريم الصافي'))).toEqual(['كريم الصافي']);
  });

  it('gives a body what it is for back to its name', () => {
    const text =
      'قالت المفوضية الساحلية لسلامة المستهلك إن الطريق مفتوح. وقالت المفوضية في بيان إن العمل مستمر.';
    const name = 'المفوضية الساحلية لسلامة المستهلك';
    expect(speakers(text, seen(text, 'المفوضية الساحلية', 'organisation'))).toEqual([name, name]);
  });

  it('takes no customs office for the name of its director', () => {
    const text = 'وأوضح المدير العام لجمرك المطار كريم الصافي أن الطريق مفتوح.';
    expect(speakers(text, seen(text, 'كريم الصافي'))).toEqual(['كريم الصافي']);
  });

  it('adds a family name with its article before the colon', () => {
    const text = 'فقال الشيخ سلمان العودة: «نسأل الله السلامة للجميع».';
    expect(speakers(text, seen(text, 'سلمان'))).toEqual(['سلمان العودة']);
  });

  it('leaves whom she told out of her name', () => {
    const text = 'وقالت باور للصحفيين بعد الاجتماع: «هذه تقارير مقلقة للغاية».';
    expect(speakers(text, seen(text, 'باور للصحفيين'))).toEqual(['باور']);
  });

  it("gives the nationality after a newspaper's name to the newspaper", () => {
    const text = 'وذكرت صحيفة ألفارو ديلا الساحلية أن اللاعب سينتقل.';
    expect(speakers(text, seen(text, 'ألفارو ديلا الساحلية', 'organisation'))).toEqual(['ألفارو ديلا']);
  });

  it('keeps a command apart from what it commands', () => {
    const text = 'وقالت قيادة قوات الساحل إن الطريق مفتوح.';
    expect(speakers(text, seen(text, 'قوات الساحل', 'organisation'))).toEqual(['قيادة قوات الساحل']);
  });
});
