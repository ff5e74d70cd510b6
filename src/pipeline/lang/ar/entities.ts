import type { EntityLexicon, Head, Title } from '../../entities/lexicon.ts';
import { AR_DEMONYMS } from './demonyms.ts';
import { AR_FEMININE_NAMES, AR_MASCULINE_NAMES } from './givenNames.ts';
import { AR_KNOWN } from './knownNames.ts';
import { AR_PLACE_NAMES } from './placeNames.ts';

const words = (list: string): readonly string[] => list.trim().split(/\s+/u);
const phrases = (list: string): readonly string[] => list.trim().split(/\s*،\s*/u);

// Stand right before the name: «الرئيس فلان», «الدكتورة فلانة».
const TITLES: readonly Title[] = [
  ...phrases(
    // president, king, prince, sheikh, doctor, mister, engineer, professor, haj, martyr, leader, artist, player, coach …
    'الرئيس، الملك، الأمير، الشيخ، الدكتور، دكتور، د، السيد، المهندس، م، الأستاذ، أستاذ، البروفيسور، البروفسور، البروفسورة، البروفيسورة، البروفسير، بروفسور، الحاج، الشهيد، الزعيم، القائد، المرشد، الإمام، المفتي، البابا، البطريرك، المطران، القس، الأب، الحاخام، آية الله، اللاعب، المدرب، المدافع، المهاجم، الحارس، النجم، الفنان، الممثل، المخرج، المطرب، المغني، الشاعر، الكاتب، الروائي، الصحفي، الصحافي، الإعلامي، الباحث، المحلل، الخبير، المحامي، القاضي، المستشار، النائب، السيناتور، السفير، الوزير، رجل الأعمال، الناشط، الأسير، المواطن، الطالب، الشاب، الطفل، الملا، المدعو',
  ).map((w): Title => ({ words: w, gender: 'masculine', kind: 'title' })),
  ...phrases(
    // ranks: lieutenant general, major general, brigadier, colonel, lieutenant colonel, major, captain, lieutenant …
    'اللواء، لواء، الركن، ركن، العميد، العقيد، المقدم، الرائد، النقيب، الملازم، ملازم أول، الفريق، الفريق أول، المشير، العماد، الجنرال، الأدميرال، الرقيب، العريف، وكيل رقيب، الجندي',
  ).map((w): Title => ({ words: w, gender: 'masculine', kind: 'title' })),
  ...phrases(
    'الرئيسة، الملكة، الأميرة، الشيخة، الدكتورة، دكتورة، السيدة، المهندسة، الأستاذة، اللاعبة، الفنانة، الممثلة، المخرجة، المطربة، المغنية، الشاعرة، الكاتبة، الروائية، الصحفية، الصحافية، الإعلامية، الباحثة، المحللة، الخبيرة، المدربة، المحامية، القاضية، المستشارة، النائبة، السفيرة، الوزيرة، سيدة الأعمال، الناشطة، المواطنة، الطالبة، الشابة، الطفلة',
  ).map((w): Title => ({ words: w, gender: 'feminine', kind: 'title' })),
  ...phrases(
    // honours: his excellency, his highness, custodian of the two holy mosques …
    'معالي، سعادة، فخامة، دولة الرئيس، سمو الأمير، صاحب السمو الملكي الأمير، صاحب السمو الأمير، صاحب السمو الشيخ، خادم الحرمين، خادم الحرمين الشريفين الملك، جلالة الملك، سماحة الشيخ، فضيلة الشيخ، آية الله، آية الله العظمى، حجة الإسلام، حجة الإسلام والمسلمين',
  ).map((w): Title => ({ words: w, gender: 'masculine', kind: 'title' })),
  ...phrases(
    // offices with a complement: minister of, head of, spokesman for, secretary of, director of, governor of …
    'رئيس، وزير، نائب، مدير، أمين عام، الأمين العام، أمين، محافظ، حاكم، سفير، قنصل، عضو، المتحدث باسم، الناطق باسم، المتحدث الرسمي باسم، الناطق الرسمي باسم، المتحدث الإعلامي، المتحدث، الناطق، قائد، مندوب، مبعوث، المبعوث، مساعد، مستشار، وكيل، عميد، مدرب، لاعب، مهاجم، حارس، قائد، زعيم، مؤسس، الرئيس التنفيذي، المدير التنفيذي، المدير العام، رئيس الوزراء، رئيس مجلس، ولي العهد، ملك، أمير، سلطان، مفوض، المفوض، المفوض السامي، المدعي العام، النائب العام، رئيس تحرير، مراسل، منسق، ممثل، خبير، أستاذ، كاتب، محلل',
  ).map((w): Title => ({ words: w, gender: 'masculine', kind: 'office' })),
  ...phrases(
    'رئيسة، وزيرة، نائبة، مديرة، الأمينة العامة، محافظة البنك، سفيرة، عضوة، المتحدثة باسم، الناطقة باسم، المتحدثة، الناطقة، قائدة، مندوبة، مبعوثة، المبعوثة، مساعدة، مستشارة، وكيلة، عميدة، مدربة، لاعبة، زعيمة، مؤسسة، الرئيسة التنفيذية، رئيسة الوزراء، ملكة، أميرة، مفوضة، المفوضة، المدعية العامة، رئيسة تحرير، مراسلة، منسقة، ممثلة، خبيرة، أستاذة، كاتبة، محللة',
  ).map((w): Title => ({ words: w, gender: 'feminine', kind: 'office' })),
];

const head = (type: Head['type'], list: string): readonly Head[] =>
  phrases(list).map((word) => ({ word, type }));

export const AR_ENTITIES: EntityLexicon = {
  language: 'ar',
  titles: TITLES,
  heads: [
    // ministry, agency, organisation, company, university, party, commission, council, court, bank, federation, club …
    ...head(
      'organisation',
      'وزارة، وكالة، منظمة، شركة، جامعة، حزب، هيئة، مجلس، محكمة، بنك، مصرف، اتحاد، نادي، حركة، جماعة، جبهة، كتائب، لجنة، مؤسسة، جمعية، صحيفة، قناة، شبكة، إذاعة، مجلة، معهد، مركز، جيش، مديرية، بلدية، أمانة، كلية، صندوق، رابطة، نقابة، مجموعة، ديوان، مكتب، تنظيم، ميليشيا، لواء، برلمان، سفارة، قنصلية، الاتحاد، المجلس، الهيئة، اللجنة، المؤسسة، الجمعية، المنظمة، الوكالة، الشركة، الجيش، القوات، الحكومة، المحكمة، البنك، المصرف، السفارة، المنتخب، الحرس، وزارات، الجامعة، النادي، المديرية، الأمانة، الرئاسة، رئاسة',
    ),
    // airport, hospital, street, square, mosque, bridge, dam, mount, palace, stadium, port, base …
    ...head(
      'place',
      'مطار، مستشفى، شارع، ميدان، مسجد، جامع، كنيسة، جسر، سد، جبل، قصر، ملعب، ستاد، ميناء، قاعدة، سجن، معبر، مخيم، وادي، خليج، بحر، جزيرة، جزر، بحيرة، مضيق، هضبة، طريق، حقل، مسرح، متحف، برج، ساحة، حديقة، مجمع، فندق، سوق، محطة',
    ),
    // cup, league, championship, war, operation, summit, conference, festival, prize, accord …
    ...head(
      'event',
      'كأس، دوري، بطولة، الحرب، معركة، عملية، قمة، مؤتمر، مهرجان، جائزة، اتفاق، اتفاقية، معاهدة، أولمبياد',
    ),
  ],
  // government, administration, army, forces, embassy, presidency, parliament, Congress, police, intelligence, federation, team …
  nationalBodies: words(
    'الحكومة الإدارة الجيش القوات السفارة الرئاسة البرلمان الكونغرس الشرطة المخابرات الاستخبارات الاتحاد المنتخب المرصد المقاومة التلفزيون الإذاعة الجمارك',
  ),
  // retired, late, former, earlier, deposed, acting, injured, accused, culprit, called: of the person, no part of the name
  nameDescriptors: words(
    'المتقاعد المتقاعدة الراحل الراحلة المرحوم المرحومة السابق السابقة الأسبق المخلوع المكلف المكلفة المصاب المصابة المتهم المتهمة الجاني المدعوة الملقب الملقبة',
  ),
  // ministry, presidency, council, authority, committee, court, department, directorate, forces
  stateBodies: words('وزارة رئاسة مجلس هيئة لجنة محكمة دائرة مديرية قوات مصلحة نيابة'),
  // "of human rights", "of football", "of basketball", "of volleyball", "of handball", "of athletics"
  bodyTails: phrases('لحقوق الإنسان، لكرة القدم، لكرة السلة، لكرة الطائرة، لكرة اليد، لألعاب القوى'),
  clubs: {
    // crescent, victory, youth, union, native, agreement, conquest, unity, cooperation, pioneer, gulf, supporters, star, dam …
    names: words(
      'الهلال النصر الشباب الاتحاد الأهلي الاتفاق الفتح الوحدة التعاون الرائد الخليج الفيصلي الفيحاء القادسية الحزم الطائي الأنصار النجمة العهد السد الريان العين الوصل الجزيرة الترجي الرجاء الوداد الزمالك الإسماعيلي المقاولون الوحدات الرمثا المحرق الرفاع الكرامة الزوراء السالمية كاظمة ظفار صحار',
    ),
    // club, team, coach, player, players, striker, goalkeeper, defender, fans, goal
    cues: words('نادي فريق مدرب لاعب لاعبو لاعبي مهاجم حارس مدافع جماهير مرمى'),
    // red, international, national, general, fertile, local: «الهلال الأحمر» is the Red Crescent
    others: words('الأحمر الدولي الوطني العام الخصيب المحلي الأوروبي الأفريقي الآسيوي'),
  },
  languageWords: words('اللغة'), // the language: «اللغة العربية», Arabic
  // The Arabic recogniser knows cities from clubs by itself.
  cities: { before: [], joiners: [], sport: [] },
  // The truth of the news, of the report, of the information, of the reports, of the rumours: صحة is health too.
  noNames: words('صحة_الأنباء صحة_الأخبار صحة_الخبر صحة_المعلومات صحة_التقارير صحة_الشائعات'),
  // «جدد المجلس التأكيد»: the council renewed its affirming; reminding, saying, stressing, warning.
  verbalNouns: words('التأكيد التذكير القول التشديد التنبيه'),
  joiningHeads: {
    // airport, hospital, port, stadium (two spellings), bridge, crossing, field, school, mosque, park, theatre, base, prison
    place: words('قاعدة سجن مطار مستشفى ميناء ملعب استاد ستاد جسر معبر حقل مدرسة جامع مسجد منتزه مسرح'),
    // national team, municipality, embassy, consulate, university, court, government, education office, police
    organisation: words('منتخب بلدية سفارة قنصلية جامعة محكمة حكومة تعليم شرطة وزارة برلمان'),
  },
  siteTails: words(
    // international, general, military, air, naval, university, central, specialist, teaching, Olympic, sports, border
    'الدولي الدولية العام العسكري العسكرية الجوي الجوية البحري البحرية الجامعي المركزي التخصصي التعليمي الأولمبي الأولمبية الرياضي الرياضية الحدودي',
  ),
  demonyms: AR_DEMONYMS,
  known: AR_KNOWN,
  placeNames: AR_PLACE_NAMES,
  // city, province, governorate, region, town, village, state, district, capital, country, river, strip, area, neighbourhood
  placeCues: words(
    'مدينة محافظة إقليم منطقة بلدة قرية ولاية قضاء ناحية العاصمة مقاطعة دولة مملكة نهر قطاع حي بلدية ضاحية ريف',
  ),
  ambiguousPlaces: words(
    // name that is also: right, war, light, head, side, way, valley, new, above, joy … or a given name
    'حق حرب نور رأس جانب طريق وادي جديد عليا فرح علي عمر سعيد منصور محمد خالد ناصر بدر فيصل حمد عباس كريم صالح مالك عادل شريف مراد ياسين سالم طارق هاله ورد بني بئر عين تل دير دار برج قلعة مركز شمال جنوب شرق غرب البلد المدينة القرية الحي السوق الجسر القصر الخير النصر الفتح الوسط الشرق الغرب الشمال الجنوب بيت باب نصر فتح جبل بحر نهر سد خليج جزيرة ضفة ساحل صحراء بار لار بام كان ليون مال سار دور بل نيس يوم ساعة لين لاي لو لي ما من إن كم هم هي هو لم لن قد كل بون باري سيل تور روان بال ماكون بور وان سن تي رام بلد البيت الباب النور الخط الجديدة الكبرى الصغرى الواسطة الحرة الشيخ الأمل الوحدة السلام',
  ),
  stops: words(
    'في من على إلى عن أن إن التي الذي الذين هذا هذه ذلك تلك كان كانت مع بعد قبل بين خلال قال قالت وقال أكد أكدت أضاف وأضاف أعلن أعلنت أوضح ذكر صرح أشار شدد نفى حذر دعا طالب كشف أفاد يوم اليوم أمس غدا الماضي المقبل الجاري الحالي السابق الجديد الأول الثاني حول ضد حيث منذ عند كل غير هو هي هم هما ثم أو أم لا ما لم لن قد سوف كما لكن بل حتى عبر لدى نحو أثناء بشأن بسبب وفق بحسب كي إذا لو إذ أي كلا بعض جميع عدد عدة أحد أمام خلف تحت فوق داخل خارج وهو وهي التابعة التابع المقرر المقررة يقول تقول يؤكد وصل وصلت زار التقى استقبل بحث ناقش عقد شارك ترأس افتتح غادر توجه اجتمع تلقى بعث هنأ عزى اعتبر رأى يرى رفض وافق أصدر قرر أمر وجه يقوم قام تم يتم سيتم ليس ليست فإن وإن بأن لأن وأن الساعة صباح مساء',
  ),
  givenNames: { masculine: AR_MASCULINE_NAMES, feminine: AR_FEMININE_NAMES },
  months: [
    words('يناير كانون_الثاني جانفي'),
    words('فبراير شباط فيفري'),
    words('مارس آذار'),
    words('أبريل ابريل إبريل نيسان أفريل'),
    words('مايو أيار ماي'),
    words('يونيو يونيه حزيران جوان'),
    words('يوليو يوليه تموز جويلية'),
    words('أغسطس آب أوت غشت'),
    words('سبتمبر أيلول شتنبر'),
    words('أكتوبر تشرين_الأول'),
    words('نوفمبر تشرين_الثاني نونبر'),
    words('ديسمبر كانون_الأول دجنبر'),
    // the lunar calendar's own months: a date, if not one of these twelve
    words(
      'محرم صفر ربيع_الأول ربيع_الآخر ربيع_الثاني جمادى_الأولى جمادى_الآخرة رجب شعبان رمضان شوال ذو_القعدة ذي_القعدة ذو_الحجة ذي_الحجة',
    ),
  ],
  weekdays: words('السبت الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة'),
  currencies: [
    { code: 'USD', words: words('دولار دولارا دولارات دولاراً $') },
    { code: 'EUR', words: words('يورو €') },
    { code: 'GBP', words: words('إسترليني استرليني £') },
    { code: 'SAR', words: words('ريال ريالا ريالاً ريالات') },
    { code: 'AED', words: words('درهم درهما درهماً دراهم') },
    { code: 'JOD', words: words('دينار دينارا ديناراً دنانير') },
    { code: 'EGP', words: words('جنيه جنيها جنيهاً جنيهات') },
    { code: 'TRY', words: words('ليرة ليرات') },
    { code: 'RUB', words: words('روبل روبلا روبلات') },
    { code: 'JPY', words: words('ين ¥') },
    { code: 'CNY', words: words('يوان يوانا') },
    { code: 'INR', words: words('روبية روبيات') },
    { code: 'ILS', words: words('شيكل شيقل شواكل') },
  ],
  magnitudes: words(
    'ألف ألفا آلاف مليون مليونا مليوني ملايين مليار مليارا مليارات مليارين بليون بلايين تريليون تريليونات مائة مئة مئات نصف',
  ),
  numberWords: words(
    'واحد اثنين اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة عشر عشرين عشرون ثلاثين أربعين خمسين ستين سبعين ثمانين تسعين مائة مئة مائتي مئتي ألفي مليوني ملياري نصف عشرات مئات آلاف ملايين مليارات',
  ),
  nameParticles: words('بن ابن بنت أبو أبي أبا آل عبد أم بو ولد'),
};
