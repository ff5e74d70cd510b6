import { describe, expect, it } from 'vitest';
import { loadEntityModels } from '../../../src/models/entities.ts';
import { createEntityFinder } from '../../../src/pipeline/entities/createEntityFinder.ts';
import { identifyLanguage } from '../../../src/pipeline/text/language.ts';

const findEntities = createEntityFinder(loadEntityModels());
const find = (text: string) => findEntities({ text, language: identifyLanguage(text), headline: null });
const named = (text: string, name: string) => {
  const entity = find(text).find((one) => one.name === name);
  expect(entity, `${name} in ${find(text).map((one) => one.name)}`).toBeDefined();
  return entity;
};
const exacts = (text: string, name: string) =>
  named(text, name)?.mentions.map((m) => text.slice(m.start, m.end));

describe('names in Arabic', () => {
  it('keeps titles and offices outside the name, as its role', () => {
    // "The foreign minister of Norway, Karim al-Hadi, said"
    const minister = named('قال وزير الخارجية النرويجي كريم الهادي إن المحادثات انتهت', 'كريم الهادي');
    expect(minister).toMatchObject({ type: 'person', role: 'وزير الخارجية النرويجي', gender: 'masculine' });
  });

  it('leaves glued particles outside, and restores the article that ل swallowed', () => {
    // "to the Kremlin", "and in Moscow"
    expect(exacts('رسالة للكرملين وبموسكو', 'الكرملين')).toEqual(['لكرملين']);
    expect(exacts('رسالة للكرملين وبموسكو', 'موسكو')).toEqual(['موسكو']);
  });

  it('joins the full name, the family name and a spelling variant', () => {
    // "President Donald Trump arrived. Trump met the king, and Trump left" with two spellings of Trump
    const text = 'وصل الرئيس دونالد ترامب صباحا. والتقى ترامب الملك، ثم غادر ترمب المدينة.';
    expect(exacts(text, 'دونالد ترامب')).toEqual(['دونالد ترامب', 'ترامب', 'ترمب']);
  });

  it('keeps a last name that folds like a preposition', () => {
    // "The coach Rafat Ali said after the match on Friday that they had stood on their feet."
    const text = 'وقال المدرب رأفت علي عقب اللقاء يوم الجمعة إنهم وقفوا على أقدامهم.';
    expect(exacts(text, 'رأفت علي')).toEqual(['رأفت علي']);
  });

  it('joins a name with its acronym and with the names that lists know', () => {
    // "the ministry … ISIS … the organisation of the Islamic State"
    expect(exacts('هاجم مسلحو تنظيم الدولة الإسلامية، وقال داعش إنه', 'تنظيم الدولة الإسلامية')).toHaveLength(
      2,
    );
    expect(exacts('زار مصر ثم غادر جمهورية مصر العربية', 'جمهورية مصر العربية')).toEqual([
      'مصر',
      'جمهورية مصر العربية',
    ]);
  });

  it('names by the full name whoever is known by a short one', () => {
    // "Netanyahu said that the government will meet", "Gallant met the minister"
    expect(exacts('قال نتنياهو إن الحكومة ستجتمع غدا', 'بنيامين نتنياهو')).toEqual(['نتنياهو']);
    expect(exacts('والتقى غالانت الوزير ظهرا', 'يوآف غالانت')).toEqual(['غالانت']);
    // as the article spells it: "Donald Trump … Trump", in two spellings
    expect(exacts('وصل دونالد ترمب إلى لندن، وقال ترامب إنه باق', 'دونالد ترمب')).toEqual([
      'دونالد ترمب',
      'ترامب',
    ]);
    // another of that name: "Yasser al-Sisi said … al-Sisi added"
    expect(exacts('قال ياسر السيسي إن السوق تنمو. وأضاف السيسي أنها واعدة.', 'ياسر السيسي')).toEqual([
      'ياسر السيسي',
      'السيسي',
    ]);
  });

  it('counts the year to an event, and names a product by its own spelling', () => {
    // "Oslo asked for the Winter Olympics 2030", "she wrote on Facebook"
    expect(
      exacts('طلبت أوسلو استضافة الألعاب الأولمبية الشتوية 2030 رسميا', 'الألعاب الأولمبية الشتوية 2030'),
    ).toHaveLength(1);
    expect(exacts('كتبت ذلك على الفيس بوك', 'فيسبوك')).toEqual(['الفيس بوك']);
  });

  it('takes no verb or complement behind a lone given name into it', () => {
    // "they made Mullah Kamal leader", "Mullah Kamal seems calm"
    expect(exacts('عينوا الملا كمال زعيما لهم', 'كمال')).toEqual(['كمال']);
    expect(exacts('الملا كمال يبدو هادئا', 'كمال')).toEqual(['كمال']);
  });

  it('finds a club of a common name through the whole article', () => {
    // "Al-Nasr won. The coach of al-Nasr spoke."
    expect(exacts('فاز النصر أمس. وتحدث مدرب النصر بعد اللقاء.', 'النصر')).toEqual(['النصر', 'النصر']);
  });

  it('keeps two people of one family apart', () => {
    // two brothers, each by full name
    const people = find('قال السيد سامي النجار إن السيد كمال النجار غادر').filter(
      (one) => one.type === 'person',
    );
    expect(people.map((one) => one.name)).toEqual(['سامي النجار', 'كمال النجار']);
  });
});

describe('long names of countries in Arabic', () => {
  it.each([
    // "The minister left the Kingdom of Saudi Arabia for the United States of America."
    [
      'غادر الوزير المملكة العربية السعودية متوجها إلى الولايات المتحدة الأمريكية.',
      'المملكة العربية السعودية',
    ],
    [
      'غادر الوزير المملكة العربية السعودية متوجها إلى الولايات المتحدة الأمريكية.',
      'الولايات المتحدة الأمريكية',
    ],
    // "An agreement with the People's Republic of China was signed."
    ['وقعت الشركة اتفاقا مع جمهورية الصين الشعبية.', 'جمهورية الصين الشعبية'],
  ])('keeps «%s» in one piece', (text, name) => {
    expect(find(text).filter(({ type }) => type === 'nationality')).toEqual([]);
    expect(named(text, name)?.type).toBe('place');
  });

  it('leaves a body the country in its name', () => {
    // "The embassy of the Kingdom of Saudi Arabia in Tunis said ..."
    const text = 'قالت سفارة المملكة العربية السعودية في تونس إن المكتب مغلق.';
    expect(find(text).filter(({ type }) => type === 'nationality')).toEqual([]);
  });
});

describe('adjectives in the case of their noun', () => {
  const places = (text: string) => find(text).flatMap(({ type, name }) => (type === 'place' ? [name] : []));
  it('are no places, where no list has them', () => {
    // "The Sulaymaniyah museum got back a clay tablet robbed twenty years ago."
    expect(places('استعاد متحف السليمانية لوحا طينيا نهب قبل عشرين عاما.')).not.toContain('طينيا');
    // "They entered Albania yesterday. And also Russia signed."
    expect(places('دخلوا ألبانيا أمس. ووقعت أيضا روسيا على الاتفاق.')).toEqual(['ألبانيا', 'روسيا']);
  });
});

describe('titles of several words', () => {
  it('stand outside the name, and are none alone', () => {
    // "The authority Grand Ayatollah Ali al-Sistani said … . Ayatollah Ali Khamenei apologised."
    const text =
      'وقال المرجع آية الله العظمى علي السيستاني إن الحوار واجب. واعتذر المرشد آية الله علي خامنئي.';
    expect(
      find(text)
        .filter(({ type }) => type === 'person')
        .map(({ name }) => name),
    ).toEqual(['علي السيستاني', 'علي خامنئي']);
  });
});

describe('names in English', () => {
  const text =
    'Mr. Daniel Reed, the mayor, met Foreign Minister Olga Hale in Vienna. Reed thanked the French Ministry of Culture.';

  it('finds people behind titles, places and bodies', () => {
    expect(exacts(text, 'Daniel Reed')).toEqual(['Daniel Reed', 'Reed']);
    expect(named(text, 'Olga Hale')).toMatchObject({ role: 'Foreign Minister', gender: 'feminine' });
    expect(named(text, 'Vienna')?.type).toBe('place');
    expect(named(text, 'French Ministry of Culture')?.type).toBe('organisation');
  });

  it('takes "us" for a word and "US" for a country', () => {
    expect(find('They told us so').map((one) => one.name)).toEqual([]);
    expect(named('They left the US', 'US')?.type).toBe('place');
  });
});

describe('what the English recogniser sees beyond lists and rules', () => {
  it('types bodies, people and places that no list has by the words around them', () => {
    const text =
      'Shares of Corvane Plc fell 4 percent on Tuesday after its chairman, Tobin Marsh, resigned in Geneva.';
    expect(named(text, 'Corvane Plc')?.type).toBe('organisation');
    expect(named(text, 'Tobin Marsh')?.type).toBe('person');
    expect(named(text, 'Geneva')?.type).toBe('place');
  });

  it('tells nationalities and events apart from what is merely other', () => {
    const text = 'A German striker scored twice as the World Cup opened in Tokyo on Friday.';
    expect(named(text, 'German')?.type).toBe('nationality');
    expect(named(text, 'World Cup')?.type).toBe('event');
  });

  it('knows a name in the text from where it stood in full', () => {
    const text = 'Defender Paulo Sentieri signed for Torino. The club said Sentieri would play at once.';
    expect(exacts(text, 'Paulo Sentieri')).toEqual(['Paulo Sentieri', 'Sentieri']);
  });

  it('reads an English paragraph on an Arabic page, and an Arabic one on an English page', () => {
    // "The minister arrived in Cairo yesterday and met the president."
    const arabic = 'وصل الوزير أمس إلى القاهرة والتقى الرئيس.';
    const english = 'Analysts at Goldman Sachs met officials in London.';
    for (const language of ['ar', 'en']) {
      const text = `${arabic}\n${english}`;
      const found = findEntities({ text, language, headline: null });
      const types = new Map(found.map(({ name, type }) => [name, type]));
      expect(types.get('القاهرة')).toBe('place');
      expect(types.get('Goldman Sachs')).toBe('organisation');
      expect(types.get('London')).toBe('place');
    }
  });
});

describe('dates and sums', () => {
  it.each([
    ['ولد في 15 مارس 1980 في القاهرة', 'date', '15 مارس 1980'], // "born on 15 March 1980"
    ['في 17 تشرين الأول/أكتوبر الماضي', 'date', '17 تشرين الأول/أكتوبر'], // two names of October
    ['بلغت 3.5 مليارات دولار', 'money', '3.5 مليارات دولار'], // "3.5 billion dollars"
    ['دفع نصف مليون ريال', 'money', 'نصف مليون ريال'], // "half a million riyals"
    ['It cost $3.5 billion in all', 'money', '$3.5 billion'],
    ['He left on March 15, 2024.', 'date', 'March 15, 2024'],
  ])('%s', (text, type, exact) => {
    const found = find(text).filter((one) => one.type === type);
    expect(found.flatMap((one) => one.mentions.map((m) => text.slice(m.start, m.end)))).toEqual([exact]);
  });
});

describe('hostile text', () => {
  it.each([
    ['a word of a megabyte', 'ك'.repeat(1_000_000)],
    ['a capital word of a megabyte', 'A'.repeat(1_000_000)],
    ['100,000 tokens', 'وزير الخارجية '.repeat(50_000)],
    ['100,000 capitals', 'President Of '.repeat(50_000)],
    ['isolated diacritics', '\u064b\u0651 '.repeat(50_000)],
    ['emoji and broken surrogates', '🙂\ud83d \udc00'.repeat(20_000)],
    ['100,000 English tokens', 'Reuters said Mr. Reed met IBM in New York. '.repeat(10_000)],
    ['a lower-case word of a megabyte', 'a'.repeat(1_000_000)],
    ['initials without end', 'U.S.'.repeat(50_000)],
    ['mixed scripts in one word', 'aبÅжЖ中 Reutersبوتين '.repeat(10_000)],
    ['diacritics on nothing, between capitals', '\u0301 A\u0301\u0301 B '.repeat(20_000)],
    ['emoji between names', 'Paris 🙂 London \ud83d Rome '.repeat(10_000)],
    ['brackets', '(« '.repeat(100_000)],
  ])('%s: linear, no throw', (_, text) => {
    const started = performance.now();
    const entities = findEntities({ text, language: identifyLanguage(text), headline: null });
    expect(performance.now() - started).toBeLessThan(5000);
    for (const { mentions } of entities) for (const m of mentions) expect(m.end).toBeGreaterThan(m.start);
  });
});

it('takes a listed family name behind another given name for another of the family', () => {
  // "Mojtaba Khamenei is the supreme leader in Iran. Khamenei added that the war had begun."
  const names = find('ويعد مجتبى خامنئي المرشد الأعلى في إيران. وأضاف خامنئي أن الحرب اندلعت.').map(
    ({ name }) => name,
  );
  expect(names).toEqual(['مجتبى خامنئي', 'إيران']);
});

it('keeps the first letter of a listed first name that begins like a preposition', () => {
  // "Larry Scott, head of the league, voiced his regret."
  expect(find('وعبر رئيس الرابطة لاري سكوت عن أسفه.').map(({ name }) => name)).toEqual(['لاري سكوت']);
  // "The minister told Yury Ivanov": «ل» is "to" before a name that is listed without it.
  expect(find('وقال الوزير ليوري إيفانوف إن الحفل قريب.').map(({ name }) => name)).toEqual(['يوري إيفانوف']);
});

it('keeps the first letter of a name that begins like "so" in the middle of a clause', () => {
  // "Florian Gliewitzki, the court's spokesman, said"
  expect(find('وقال فلوريان غليفتسكي المتحدث باسم المحكمة إن الحكم صدر.').map(({ name }) => name)).toContain(
    'فلوريان غليفتسكي',
  );
});

it('leaves the titles of professors outside their names, however they are spelled', () => {
  // "Professor Peter Sever says … The team is led by Professor Neil Poulter. Professor Sever says …"
  expect(
    find(
      'يقول البروفيسور بيتر سيفر إن الدراسة مهمة. ويقود الفريق البروفسور نيل بولتر.\nيقول البروفسور سيفر: «ليست المشاركة في هذه الدراسة صعبة على أحد من الناس».',
    ).map(({ name }) => name),
  ).toEqual(['بيتر سيفر', 'نيل بولتر']);
});
