import { expect, it } from 'vitest';
import { loadEntityModels } from '../../../src/models/entities.ts';
import { createEntityFinder } from '../../../src/pipeline/entities/createEntityFinder.ts';
import { findQuotes } from '../../../src/pipeline/quotes/findQuotes.ts';

const findEntities = createEntityFinder(loadEntityModels());

/** Speakers of a text's quotes, each with who carried the words. */
function speakersOf(text: string): string[] {
  const article = { text, language: 'ar', headline: null };
  return findQuotes(article, findEntities(article)).quotes.map(({ speaker, via }) =>
    [speaker.name, ...via.map(({ name }) => name)].join(' < '),
  );
}

it.each([
  // "A security official told Reuters that the wounded had left."
  ['وقال مسؤول أمني لرويترز إن الجرحى غادروا.', ['مسؤول أمني < رويترز']],
  // "A witness told Anadolu that the fire is big."
  ['وأكد شاهد عيان للأناضول أن الحريق كبير.', ['شاهد عيان < الأناضول']],
  // "The mayor told Sky News Arabia that the water is back."
  ['وصرح رئيس البلدية لسكاي نيوز عربية بأن الماء عاد.', ['رئيس البلدية < سكاي نيوز عربية']],
])('tells a medium by its name: %s', (text, speakers) => {
  expect(speakersOf(text)).toEqual(speakers);
});

it('takes the body of an office behind the name for no carrier', () => {
  // "Abdelhak Salmi, secretary of the National Union of Education, told Hespress that the strike works."
  const text =
    'قال عبد الحق السالمي، الكاتب العام للنقابة الوطنية للتعليم، في تصريح لهسبريس، إن الإضراب ناجح.';
  expect(speakersOf(text)).toEqual(['عبد الحق السالمي < هسبريس']);
});

it('tells a state from whom it accuses', () => {
  // "Ankara accuses Karim al-Safi of having planned the attempt."
  expect(speakersOf('وتتهم أنقرة كريم الصافي بأنه دبر المحاولة.')).toEqual(['أنقرة']);
});

it('tells by its gender whether a name is a spokeswoman’s or that of whom she speaks for', () => {
  // "The spokeswoman of the Swedish prime minister, Joanna Kopsinska, said …"
  expect(speakersOf('وقالت المتحدثة باسم رئيس الوزراء السويدي جوانا كوبشينسكا إن العمل تقدم.')).toEqual([
    'جوانا كوبشينسكا',
  ]);
  // "A spokesman of the Swedish prime minister Theresa Cole said …"
  expect(speakersOf('وقال متحدث باسم رئيسة الوزراء السويدية تيريزا كول إنها قبلت الاستقالة.')).toEqual([
    'متحدث باسم رئيسة الوزراء السويدية تيريزا كول',
  ]);
});

it('takes a verb before a whole name for no part of it', () => {
  // "The agency reported that the service had arrested Yusuf Nazik. Nazik said he was innocent."
  const text = 'ونقلت الوكالة أن جهاز الأمن المحلي اعتقل يوسف نازيك في المدينة. وقال نازيك إنه بريء.';
  expect(speakersOf(text).at(-1)).toBe('يوسف نازيك');
});

it('names a paper whose report it is by what its marks hold, once', () => {
  // "A report of the New York Times pointed out that sanctions are near."
  expect(speakersOf('وأشار تقرير لصحيفة "نيويورك تايمز" إلى أن العقوبات قريبة.')).toEqual(['نيويورك تايمز']);
});

it('finds an unlisted name behind the place of an office, and a body behind which stands whose it is', () => {
  // "The head of production at Tokyo Television, Kai Yama, said: …"
  expect(speakersOf('وقال كبير المنتجين في تلفاز طوكيو كائي ياما: "سعداء بأن الحلقة ستعرض اليوم".')).toEqual([
    'كائي ياما',
  ]);
  // "The media centre of the council of ministers affirmed that the rumours are baseless."
  expect(speakersOf('أكد المركز الإعلامي لمجلس الوزراء أن الشائعات لا أساس لها.')).toEqual([
    'المركز الإعلامي لمجلس الوزراء',
  ]);
});

it('takes a verb behind a comma for no name', () => {
  // "A foreign ministry spokesman, who went with al-Safi on his trip, called the talks …"
  const text = 'ووصف متحدث باسم الخارجية، رافق الصافي في رحلته، المحادثات بأنها "مثمرة ومفتوحة جدا".';
  expect(speakersOf(text)).toEqual(['متحدث باسم الخارجية']);
});
