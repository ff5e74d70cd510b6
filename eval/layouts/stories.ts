/** A story to lay out: invented, of two to five paragraphs. */
export interface Story {
  readonly head: string;
  readonly date: string;
  readonly text: readonly string[];
}

/** Stories of one language and the words that pages set around them. */
export interface Edition {
  readonly lang: 'ar' | 'en';
  readonly stories: readonly Story[];
  /** Link headlines. */
  readonly related: readonly string[];
  readonly site: string;
  readonly menu: readonly string[];
  readonly foot: string;
  readonly readAlso: string;
  readonly source: string;
  readonly subhead: string;
  readonly caption: string;
  readonly byline: string;
  readonly standfirst: string;
  readonly share: readonly string[];
  readonly keywords: string;
  readonly tags: readonly string[];
  readonly topics: string;
  readonly mostRead: string;
  readonly comments: string;
  /** Who comments, and what. */
  readonly said: readonly (readonly [string, string])[];
}

// A coast road is widened, drums in Nouakchott, the price of gold, a tomb near Palmyra.
const ARABIC_STORIES: readonly Story[] = [
  {
    head: 'بدء العمل في توسعة الطريق الساحلي',
    date: '11 يناير 2026',
    text: [
      'أعلنت وزارة النقل اليوم الأحد بدء العمل في توسعة الطريق الساحلي الرابط بين مدينتي صور والناقورة، بكلفة تبلغ نحو أربعين مليون دولار.',
      'وقال الوزير فادي رحال في مؤتمر صحفي إن الأشغال ستستمر ثمانية عشر شهرا، مضيفا أن المرحلة الأولى تشمل ثلاثة جسور ونفقا واحدا.',
      'وأوضح رحال أن الوزارة ستعوض أصحاب الأراضي وفق القانون، وأن لجنة خاصة باشرت عملها منذ الأسبوع الماضي.',
      'ويعبر الطريق الحالي نحو اثني عشر ألف سيارة يوميا، بحسب أرقام البلدية.',
    ],
  },
  {
    head: 'نواكشوط تحتفي بالإيقاع الصحراوي',
    date: '3 مايو 2023',
    text: [
      'شهدت العاصمة الموريتانية نواكشوط مساء السبت حفلا فنيا كبيرا أحيته فرق شعبية من أربع دول مغاربية، بحضور آلاف المتفرجين.',
      'وقال مدير المهرجان سيدي ولد أحمد إن الدورة الحالية شهدت إقبالا غير مسبوق، مشيرا إلى أن التذاكر نفدت قبل أسبوعين.',
      'ويختتم المهرجان مساء الثلاثاء بتوزيع الجوائز على الفرق الفائزة.',
    ],
  },
  {
    head: 'الذهب يهبط مع صعود الدولار',
    date: 'الأربعاء 19 شباط 2025',
    text: [
      'تراجعت أسعار الذهب في المعاملات الفورية اليوم الأربعاء متأثرة بصعود العملة الأمريكية، فيما يترقب المستثمرون بيانات التضخم.',
      'وهبط المعدن الأصفر بنسبة نصف في المئة إلى مستويات لم يسجلها منذ شهر، وفق متعاملين في سوق دبي.',
      'وقال المحلل سمير العبدلي إن الأسعار قد تستقر الأسبوع المقبل إذا جاءت البيانات ضمن التوقعات.',
      'وفي المعادن الأخرى ارتفعت الفضة قليلا واستقر البلاتين.',
      'ويقبل المصريون على شراء السبائك الصغيرة مع تراجع الأسعار.',
    ],
  },
  {
    head: 'اكتشاف مدفن أثري قرب تدمر',
    date: '2 تشرين الأول 2019',
    text: [
      'عثرت بعثة تنقيب سورية على مدفن يعود إلى القرن الثاني الميلادي قرب مدينة تدمر، يضم نحو ثلاثين قبرا منحوتا في الصخر.',
      'وذكر رئيس البعثة الدكتور أكرم حداد أن التماثيل الجنائزية وجدت بحالة جيدة، لافتا إلى أن أعمال الترميم ستبدأ في الربيع.',
    ],
  },
];

// A tunnel is dug again, a choir sings in a quarry, copper falls, a ship is found in a field.
const ENGLISH_STORIES: readonly Story[] = [
  {
    head: 'Digging resumes on the Calder rail tunnel',
    date: '11 January 2026',
    text: [
      'Engineers have begun to dig again on the rail tunnel under the Calder hills after a stop of seven months, the transport ministry said on Sunday.',
      'Minister Helen Frayne told reporters that the work would take another two years and that a third shaft would be sunk near Brackley.',
      'She said farmers would be paid for lost grazing under the law, and that a panel had met for the first time last week.',
      'Some twelve thousand people use the old line each day, figures from the council show.',
    ],
  },
  {
    head: 'Choirs fill the old quarry with song',
    date: 'May 3, 2023',
    text: [
      'Thousands of people sat on the ledges of a disused slate quarry on Saturday night to hear choirs from four countries.',
      'The director of the festival, Gwen Parry, said that tickets had sold out two weeks ahead and that she had never seen such a crowd.',
      'It ends on Tuesday with a prize for the best young voices.',
    ],
  },
  {
    head: 'Copper slips as warehouses fill up',
    date: 'Wednesday 19 February 2025',
    text: [
      'Copper prices fell on Wednesday as stocks in Asian warehouses rose for a sixth week and traders waited for factory data.',
      'The metal lost half a percent and stood at its lowest for a month, dealers in Singapore said.',
      'Analyst Peter Lindqvist said that prices could settle next week if the figures were as expected.',
      'Among other metals, nickel rose a little and zinc was flat.',
      'Cable makers have put off orders in the hope of cheaper supplies.',
    ],
  },
  {
    head: 'Ploughman turns up a buried ship',
    date: '2 October 2019',
    text: [
      'A farmer ploughing a field near Saxby has struck the timbers of a ship that archaeologists date to the seventh century.',
      'The leader of the dig, Dr Ian Marwood, said that the keel was in good order and that the wood would be kept wet until spring.',
    ],
  },
];

/** Arabic, as most of our pages are. */
export const ARABIC: Edition = {
  lang: 'ar',
  stories: ARABIC_STORIES,
  // A bridge over the Litani, trees on the coast, a talk on poets abroad.
  related: ['جسر جديد فوق نهر الليطاني', 'حملة لتشجير الساحل', 'ندوة عن شعر المهجر'],
  site: 'موقع الضفة الإخباري', // the Bank, a news site
  menu: ['الرئيسية', 'رياضة', 'اقتصاد'], // home, sport, business
  foot: 'جميع الحقوق محفوظة', // all rights reserved
  readAlso: 'اقرأ أيضا', // read also
  source: 'المصدر: وكالات', // source: agencies
  subhead: 'تفاصيل وخلفيات', // details and background
  caption: 'مشهد عام من المدينة (أرشيف)', // general view of the city (archive)
  byline: 'كتب: سامي الحلو', // by
  standfirst: 'الأعمال تستمر أشهرا وسط ترقب الأهالي', // work goes on for months while people wait
  share: ['فيسبوك', 'تويتر', 'واتساب'],
  keywords: 'كلمات دلالية: ', // keywords
  tags: ['أخبار', 'محليات'], // news, local
  topics: 'مواضيع ذات صلة', // related topics
  mostRead: 'الأكثر قراءة', // most read
  comments: 'التعليقات', // comments
  said: [
    ['أبو خالد', 'نتمنى أن يكتمل هذا العمل قريبا وأن نرى نتائجه على أرض الواقع.'], // we hope that this is done soon
    ['زائر', 'شكرا على هذا الخبر المهم والمتابعة.'], // thanks for this important news
  ],
};

export const ENGLISH: Edition = {
  lang: 'en',
  stories: ENGLISH_STORIES,
  related: ['New bridge over the Ribble', 'Trees for the shore', 'Talk on poets abroad'],
  site: 'The Bank News',
  menu: ['Home', 'Sport', 'Business'],
  foot: 'All rights reserved',
  readAlso: 'Read also',
  source: 'Source: agencies',
  subhead: 'Background and details',
  caption: 'General view of the town (archive)',
  byline: 'By Sam Holloway',
  standfirst: 'Work to go on for months while people wait',
  share: ['Facebook', 'Twitter', 'WhatsApp'],
  keywords: 'Keywords: ',
  tags: ['news', 'local'],
  topics: 'Related topics',
  mostRead: 'Most read',
  comments: 'Comments',
  said: [
    ['Old Jim', 'We hope that this is done soon and that we live to see something come of it.'],
    ['Guest', 'Thanks for this important news and for keeping at it.'],
  ],
};
