import { expect, it } from 'vitest';
import { loadEntityModels } from '../../../src/models/entities.ts';
import { createEntityFinder } from '../../../src/pipeline/entities/createEntityFinder.ts';
import { findQuotes } from '../../../src/pipeline/quotes/findQuotes.ts';

const findEntities = createEntityFinder(loadEntityModels());

/** Quotes of a text read with its entities: type, words and speaker. */
function wordsOf(text: string): string[] {
  const article = { text, language: 'ar', headline: null };
  return findQuotes(article, findEntities(article)).quotes.map(
    ({ type, contents, speaker }) =>
      `${type} «${text.slice(contents[0]?.start, contents.at(-1)?.end)}» ${speaker.name}`,
  );
}

const BODY = 'أعلن الوزير كريم الصافي أن الجسر سيفتح غدا.'; // "Minister Karim al-Safi announced that the bridge will open tomorrow."
const BODY_QUOTE = 'indirect «الجسر سيفتح غدا» كريم الصافي';

it.each([
  // A place and a paper in marks: a byline.
  'بيروت: «الأفق»',
  'لرياض: «الشرق الأوسط»',
  // "The Horizon platform launches the book «The Way: From Sea to City»": a colon in a title.
  'منصة الأفق تدشن كتاب «الطريق: من البحر إلى المدينة» في ذكراه الأولى',
  // "The Horizon platform launches a book: «The Journey of Light …»".
  'منصة الأفق تدشن كتاب: "رحلة الضوء في زمن العتمة" في ذكراه',
  // A paper's name before the kicker it prints.
  'القدس العربي افتتاح مهرجان الساحل الدولي: الفرق الشعبية تطرب الجمهور',
])('takes no headline for words: %s', (line) => {
  expect(wordsOf(`${line}\n${BODY}`)).toEqual([BODY_QUOTE]);
});

it('takes a headline in the first person for speech', () => {
  // "The writer Huda Nadir to the Horizon: I am working on a new novel."
  expect(wordsOf(`الكاتبة هدى نادر لـ الأفق: أعمل على رواية جديدة عن البحر\n${BODY}`)).toContain(
    'direct «أعمل على رواية جديدة عن البحر» هدى نادر',
  );
});

it.each([
  // "The scholar «Faisal Nasir al-Umari»: my colleagues and I made a work of art …"
  [
    'وقال المبتعث «فيصل ناصر العمري» جسدنا أنا وزملائي تحفة فنية، وتفاعل معنا الكثير من الحضور.',
    ['direct «جسدنا أنا وزملائي تحفة فنية، وتفاعل معنا الكثير من الحضور» فيصل ناصر العمري'],
  ],
  // "«Weld Nadir al-Umari» unveiled the main points …"
  [
    'وكشف «ولد نادر العمري» النقاب عن أهم النقاط التي عرضها على المجلس.',
    ['indirect «أهم النقاط التي عرضها على المجلس» نادر العمري'],
  ],
])('takes a name that marks hold for no words: %s', (text, quotes) => {
  expect(wordsOf(text)).toEqual(quotes);
});

it.each([
  // "A spokesman of the Coast hospital said: the director was found ill, …"
  [
    'وقال متحدث باسم مستشفى الساحل ثبتت إصابة المدير بالمرض، لقد ظهرت عليه الأعراض أمس لكنه بخير.',
    ['direct «ثبتت إصابة المدير بالمرض، لقد ظهرت عليه الأعراض أمس لكنه بخير» متحدث باسم مستشفى الساحل'],
  ],
  // "The spokeswoman of the company, Huda Nadir, said: the lines have stood still since Sunday, …"
  [
    'وقالت المتحدثة باسم الشركة هدى نادر توقفت خطوط الإنتاج منذ الأحد، ونعمل على إعادتها.',
    ['direct «توقفت خطوط الإنتاج منذ الأحد، ونعمل على إعادتها» هدى نادر'],
  ],
  // "Inhabitants of the quarter said: power was cut for two whole days."
  [
    'وقال سكان في الحي انقطعت الكهرباء عنا يومين كاملين.',
    ['direct «انقطعت الكهرباء عنا يومين كاملين» سكان في الحي'],
  ],
])('begins bare speech at the verb that tells what happened: %s', (text, quotes) => {
  expect(wordsOf(text)).toEqual(quotes);
});

it.each([
  // "The coach of the Coast: we played a great match", in the first person.
  ['مدرب الساحل: قدمنا مباراة كبيرة والتحكيم كان ظالما', 'direct'],
  // "The coach of the Coast: we won over everybody"
  ['مدرب الساحل: انتصرنا على الجميع رغم الغيابات', 'direct'],
  // "The ministry of oil: no rise of prices this year", told of others.
  ['وزارة النفط: لا زيادة في الأسعار هذا العام', 'indirect'],
])('tells speech from a report in a headline by the first person: %s', (line, type) => {
  expect(wordsOf(`${line}\n${BODY}`)[0]?.split(' ')[0]).toBe(type);
});

it('ends the framed words before whom an apposition and a relative describe', () => {
  // "The new leader is moderate, according to Karim al-Safi, the former member of the movement who has become …"
  const text =
    'وبات الزعيم الجديد معتدلا ويؤيد السلام بحسب كريم الصافي العضو السابق في الحركة الذي أصبح اليوم عضوا في المجلس.';
  expect(wordsOf(text)).toEqual(['indirect «وبات الزعيم الجديد معتدلا ويؤيد السلام» كريم الصافي']);
});

it('takes brackets behind a colon for marks, though they begin with a complementizer', () => {
  // "Shaker al-Nader said: (The same pattern is repeated here. There we began with three villages)."
  expect(wordsOf('وقال شاكر النادر: (إن النموذج نفسه يتكرر هنا. فهناك بدأنا بثلاث قرى).')).toEqual([
    'direct «إن النموذج نفسه يتكرر هنا. فهناك بدأنا بثلاث قرى» شاكر النادر',
  ]);
});

it.each([
  // "The activities will begin, says al-Safi, at the start of next month."
  'وستبدأ الأنشطة، يقول الصافي، في مطلع الشهر المقبل.',
  'وستبدأ الأنشطة -يقول الصافي- في مطلع الشهر المقبل.',
])('takes the sentence around an inserted verb of saying for a quote: %s', (text) => {
  expect(wordsOf(`قال كريم الصافي إن الكتاب مهم. ${text}`)[1]).toBe(
    `indirect «${text.slice(0, -1)}» كريم الصافي`,
  );
});

it('ends a clause at marks that close behind a full stop, though the next sentence begins with "and"', () => {
  // 'Karim said that his brother "was hurt in his arm and ribs." And the paper could not confirm the claims.'
  expect(
    wordsOf('وقال كريم الصافي إن شقيقه "تعرض لكسر في ذراعه وأضلاعه." ولا يمكن للصحيفة تأكيد المزاعم.'),
  ).toEqual(['mixed «شقيقه "تعرض لكسر في ذراعه وأضلاعه."» كريم الصافي']);
});

it('reads a text of headlines alone line by line, and leaves notes in brackets out', () => {
  // "Horizon: the dinar falls … / The money changer Karim al-Safi: the shops get no dollars / The gas board: no crisis in gas for homes (Horizon)"
  const text =
    'وزارة الكهرباء: صيانة الحقل تخفض التجهيز لعدة ساعات\nالصيرفي كريم الصافي: محال الملابس لا تحصل على الدولار\nلجنة الغاز: لا مؤشرات على أزمة بغاز المنازل (الأفق)';
  expect(wordsOf(text)).toEqual([
    'indirect «صيانة الحقل تخفض التجهيز لعدة ساعات» وزارة الكهرباء',
    'indirect «محال الملابس لا تحصل على الدولار» كريم الصافي',
    'indirect «لا مؤشرات على أزمة بغاز المنازل» لجنة الغاز',
  ]);
});

it('ends words before what the writer likens them to', () => {
  // "The minister said that the cause of the crisis is human nature, as if he acquitted the banks."
  expect(wordsOf('وقال الوزير إن سبب الأزمة هو طبيعة الناس، وكأنه يعفي المصارف من المسؤولية.')).toEqual([
    'indirect «سبب الأزمة هو طبيعة الناس» الوزير',
  ]);
});

it('takes advice for a report, and no word of two letters for a name', () => {
  // "Leila al-Safi strongly advises that children sit far from the screen."
  expect(wordsOf('تنصح ليلى الصافي بشدة بأن يجلس الأطفال بعيدا عن الشاشة.')).toEqual([
    'indirect «يجلس الأطفال بعيدا عن الشاشة» ليلى الصافي',
  ]);
  // "Karim al-Safi said that the way is long. And said or wrote that the vessel is far."
  expect(wordsOf('قال كريم الصافي إن الرحلة طويلة. وقال أو كتب إن المركبة بعيدة.')[1]).toBe(
    'indirect «المركبة بعيدة» كريم الصافي',
  );
});
