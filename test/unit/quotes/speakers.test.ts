import { expect, it } from 'vitest';
import { loadEntityModels } from '../../../src/models/entities.ts';
import { createEntityFinder } from '../../../src/pipeline/entities/createEntityFinder.ts';
import { findQuotes } from '../../../src/pipeline/quotes/findQuotes.ts';

const findEntities = createEntityFinder(loadEntityModels());

/** Speakers of a text's quotes, in order. */
function speakersOf(text: string): string[] {
  const article = { text, language: 'ar', headline: null };
  return findQuotes(article, findEntities(article)).quotes.map(({ speaker }) => speaker.name ?? '');
}

it.each([
  // "The harbour master drew attention: …": what he drew is not who he is.
  [
    'قال مدير الميناء إن السفن وصلت. ولفت المدير النظر إلى أن الأرصفة جاهزة.',
    ['مدير الميناء', 'مدير الميناء'],
  ],
  // "Salem al-Nader spoke of the harbour. He said, late: …": an adverb.
  [
    'قال سالم النادر إن الميناء مفتوح. وقال متأخرا: "السفن وصلت أمس إلى الرصيف".',
    ['سالم النادر', 'سالم النادر'],
  ],
  // "And he stressed in this connection": nothing that speaks.
  ['قال سالم النادر إن الميناء مفتوح. وأكد الإجراءات أن السفن آمنة.', ['سالم النادر', 'سالم النادر']],
])('takes no stray word for a name: %s', (text, speakers) => {
  expect(speakersOf(text)).toEqual(speakers);
});

it('takes a singer by his trade for the singer named before', () => {
  // "Karim al-Safi said that the album is new. The young singer mentioned that …"
  expect(speakersOf('قال الفنان كريم الصافي إن الألبوم جديد. وذكر المغني الشاب أنه كتب كلماته.')).toEqual([
    'كريم الصافي',
    'كريم الصافي',
  ]);
});

it('reaches a name behind two regions and the body that its office is in', () => {
  // "The economist for the Middle East and North Africa in the International Monetary Fund, Huda Murad, said: …"
  const text =
    'من جهتها قالت الخبيرة الاقتصادية في منطقة الشرق الأوسط وشمال أفريقيا في صندوق النقد الدولي هدى مراد: «من المتوقع أن تتراجع السيولة».';
  expect(speakersOf(text)).toEqual(['هدى مراد']);
});

it('tells two bodies of one kind apart by where they are from', () => {
  // "The authorities of Tarif announced … . The Jordanian authorities said …"
  expect(speakersOf('وأعلنت سلطات طريف أن الطريق مغلق. وقالت السلطات الأردنية إن المعبر مفتوح.')).toEqual([
    'سلطات طريف',
    'السلطات الأردنية',
  ]);
});

it('ends a document before what it does', () => {
  // "The report reviewed the most important roads. The report explained that …"
  expect(
    speakersOf('واستعرض التقرير أهم الطرق في المنطقة. وأوضح التقرير أن الجسور تحتاج إلى ترميم.'),
  ).toEqual(['التقرير']);
  // "The speakers stressed that … . They showed proofs …": no name goes on with a bare noun.
  expect(speakersOf('وعرض المتحدثون أدلة على التلوث، وأكد المتحدثون أن البحر ملوث.')).toEqual(['المتحدثون']);
});

it('reads an office of the state, and a second office before the name', () => {
  // "The minister of state for harbours Salem al-Nader said … . The Kuwaiti minister of state for harbours added …"
  expect(
    speakersOf(
      'قال وزير الدولة الكويتي لشؤون الموانئ سالم النادر إن السفن وصلت. وأضاف وزير الدولة الكويتي لشؤون الموانئ أن الأرصفة جاهزة.',
    ),
  ).toEqual(['سالم النادر', 'سالم النادر']);
  // "The member of the council, and founding partner of the club, Lina al-Salem, stressed that …"
  expect(speakersOf('أكدت عضو المجلس، والشريك المؤسس للنادي لينا السالم، أن الفريق جاهز.')).toEqual([
    'لينا السالم',
  ]);
});

it('takes the first person of a sentence where nobody who spoke agrees', () => {
  // "Among the visitors was Karim al-Safi, who spoke of the harbour, for he sees that …"
  expect(speakersOf('ومن بين الزوار كريم الصافي وقد تحدث عن الميناء فهو يرى أن السفن كثيرة.')).toEqual([
    'كريم الصافي',
  ]);
  // "The director said … . He talked with a worker who works in the harbour. She added that …"
  expect(
    speakersOf(
      'قال سالم النادر إن الأجور ارتفعت. وتحدث مع عاملة تعمل في الميناء منذ عام. وأضافت أن العمل كثير.',
    ),
  ).toEqual(['سالم النادر', 'عاملة']);
});

it('gives an address to whose it is', () => {
  // "Karim al-Safi said … . In an address of Salem al-Nader, head of the club, he stressed …"
  expect(
    speakersOf(
      'قال كريم الصافي إن الحفل كبير. وفي كلمة للأستاذ سالم النادر رئيس النادي، أكد أن الفريق جاهز.',
    ),
  ).toEqual(['كريم الصافي', 'سالم النادر']);
  // "The meeting went on with an address of the editor Salem al-Nader, in which he showed the idea of the book, explaining …"
  expect(
    speakersOf(
      'قال كريم الصافي إن الكتاب مهم. وتواصلت الندوة بكلمة لمحرر الكتاب سالم النادر، استعرض فيها فكرة الكتاب، موضحا أن فصوله خمسة.',
    ),
  ).toEqual(['كريم الصافي', 'سالم النادر']);
  // "…, head of the club, on this occasion, stressed …": the occasion is nobody.
  expect(speakersOf('وفي كلمة سالم النادر، رئيس النادي، بهذه المناسبة، أكد أن الفريق جاهز.')).toEqual([
    'سالم النادر',
  ]);
});

it('gives data to the body they come from', () => {
  // "According to the data issued by the ministry of harbours, the ships are fewer."
  expect(
    speakersOf(
      'ووفقا للبيانات الصادرة عن وزارة الموانئ، فإن السفن أقل. ووفقا للمعلومات الواردة من صحيفة «أفق»، فإن الرصيف مغلق.',
    ),
  ).toEqual(['وزارة الموانئ', 'أفق']);
});

it('takes no verb for the first name, and no object for a part of an office', () => {
  // "Al-Safi defied the council in statements, stressing that …"
  expect(speakersOf('تحدى كريم الصافي المجلس في تصريحات، مؤكدا أن الجسر باق.')).toEqual(['كريم الصافي']);
  // "The minister briefed a group of journalists. He said …"
  expect(speakersOf('واطلع الوزير مجموعة من الصحفيين على المشروع. وقال إن الشركة ستنفق ملايين.')).toEqual([
    'الوزير',
  ]);
  // "An official of a shipping company that has an old contract said …"
  expect(speakersOf('وقال مسؤول بشركة ملاحة لديها عقد قديم "سنضطر في النهاية إلى وقف الرحلات".')).toEqual([
    'مسؤول بشركة ملاحة',
  ]);
});

it('ends a speaker where his words open, and keeps the halves of a name together', () => {
  // "The engineer said the fighting has to be stopped at the border soon."
  expect(speakersOf('وقال المهندس لابد من وقف القتال على الحدود في أقرب وقت.')).toEqual(['المهندس']);
  // "The head of the municipality al-Hadi Abu Raya said that the road is open."
  expect(speakersOf('وقال رئيس البلدية الهادي أبو راية إن الطريق مفتوح.')).toEqual(['الهادي أبو راية']);
});

it('ends one of many, and a paper of then, where the words about them begin', () => {
  // "Some, in care of safety, said …"
  expect(speakersOf('وقال البعض حماية للأمن إن القرار صائب.')).toEqual(['البعض']);
  // "A northern newspaper said … The newspaper said then …"
  expect(speakersOf('وذكرت صحيفة شمالية أن الميناء مزدحم. وقالت الصحيفة حينذاك إن المسؤولين قلقون.')).toEqual(
    ['صحيفة شمالية', 'صحيفة شمالية'],
  );
});

it('finds who spoke behind a pronoun, and those whom a participle of several means', () => {
  // "Ahmad Masoud said the text is new. Justin Butcher defended it saying …"
  expect(
    speakersOf(
      'قال أحمد مسعود إن النص جديد. ودافع عنه جاستن بوتشر قائلا: "ما نحاول فعله هو أن نقدم قصصا حقيقية".',
    ),
  ).toEqual(['أحمد مسعود', 'جاستن بوتشر']);
  // "… Stories like this are what the directors wanted to show, deeming that their meaning is great."
  expect(
    speakersOf(
      'قال أحمد مسعود إن النص جديد. قصص كهذه هي ما أراد المخرجون عرضه للجمهور، معتبرين أن دلالاتها كبيرة.',
    ),
  ).toEqual(['أحمد مسعود', 'المخرجون']);
});

it('takes the person between commas right before the words, whatever stands before', () => {
  // "The former star of the northern team and the club Real Madrid, Karim al-Safi, expected that the team will be the likeliest to win."
  expect(
    speakersOf(
      'توقع النجم السابق للمنتخب الشمالي وفريق ريال مدريد، كريم الصافي، أن يكون المنتخب الأوفر حظا للفوز.',
    ),
  ).toEqual(['كريم الصافي']);
});
