/** What stands around the stories of made pages, in one language. */
export interface Words {
  readonly lang: 'ar' | 'en';
  readonly sites: readonly string[];
  readonly menu: readonly string[];
  readonly foot: readonly string[];
  readonly dates: readonly string[];
  /** Put before a date. */
  readonly dated: readonly string[];
  readonly bylines: readonly string[];
  readonly captions: readonly string[];
  readonly share: readonly string[];
  readonly readAlso: readonly string[];
  readonly lists: readonly string[];
  readonly sources: readonly string[];
  readonly keywords: readonly string[];
  readonly tags: readonly string[];
  readonly links: readonly string[];
  readonly calls: readonly string[];
  readonly comments: readonly string[];
  readonly commentsTitle: string;
  readonly names: readonly string[];
  readonly tools: readonly string[];
  /** Labels of advertisements. */
  readonly labels: readonly string[];
  /** Boxes beside or below an article: a title, a sentence or question, a link. */
  readonly boxes: readonly (readonly [string, string, string])[];
  /** Subheadings that fit any story. */
  readonly subheads: readonly string[];
  /** Sentences below the headlines of other articles, about writers, and about the site. */
  readonly summaries: readonly string[];
  readonly bios: readonly string[];
  readonly abouts: readonly string[];
}

export const ARABIC_WORDS: Words = {
  lang: 'ar',
  sites: ['صحيفة المرفأ', 'شبكة النخيل', 'وكالة سبأ الجديدة', 'بوابة الأطلس', 'يوميات البلد'], // invented names
  menu: ['الرئيسية', 'محليات', 'عربي ودولي', 'اقتصاد', 'رياضة', 'ثقافة وفنون', 'آراء', 'فيديو', 'اتصل بنا'], // home … contact us
  // All rights reserved; who we are; terms of use
  foot: ['جميع الحقوق محفوظة © 2024', 'من نحن', 'شروط الاستخدام', 'تصميم وتطوير: شركة نقطة'],
  dates: [
    '12 مارس 2024',
    '٣ أيار ٢٠٢٢',
    '2021/07/30',
    'الأربعاء 4 نوفمبر 2020',
    '9 يوليوز 2018 - 10:45',
    '17 كانون الثاني 2023',
    '05-06-2019 | 21:10',
    'الأحد، 22 سبتمبر 2024 08:30 صباحا',
    '1 أوت 2016',
  ],
  dated: ['', '', '', 'تاريخ النشر: ', 'نشر في ', 'آخر تحديث: '], // published, last update
  bylines: [
    'كتب: مازن الخطيب',
    'بقلم: هدى العلي',
    'المنامة - جابر سند',
    'إعداد: قسم الأخبار',
    'ليلى بنعمر - الرباط',
  ], // wrote, by the pen of, prepared by
  captions: ['جانب من الحضور (أرشيف)', 'صورة أرشيفية', 'لقطة عامة للمكان - تصوير: ع. سالم', 'الصورة: وكالات'], // archive picture
  share: ['فيسبوك', 'تويتر', 'واتساب', 'تلغرام', 'طباعة', 'نسخ الرابط'],
  readAlso: ['اقرأ أيضا', 'اقرأ أيضاً', 'إقرأ أيضا', 'طالع أيضا', 'اقرأ المزيد', 'شاهد أيضا'],
  lists: ['مواضيع ذات صلة', 'الأكثر قراءة', 'أخبار ذات صلة', 'آخر الأخبار', 'قد يهمك أيضا'], // related topics, most read …
  sources: ['المصدر: وكالات', 'المصدر: صحيفة المرفأ', 'المصدر : وكالة الأفق', 'المصدر: مواقع إلكترونية'],
  keywords: ['كلمات دلالية: ', 'كلمات مفتاحية: ', 'الوسوم: '],
  tags: ['أخبار', 'مجتمع', 'تعليم', 'طاقة', 'الخليج', 'صحة', 'تجارة', 'كتب'],
  links: [
    'افتتاح حديقة عامة في الضاحية الشرقية', // a park opens in the eastern suburb
    'توقيف شبكة لتهريب الآثار', // smugglers of antiquities held
    'ارتفاع طفيف في أسعار الطماطم', // tomatoes a little dearer
    'معرض للخط العربي في القيروان', // calligraphy in Kairouan
    'أمطار متوقعة على المرتفعات غدا', // rain expected
    'مباراة ودية بين المنتخبين الأولمبيين', // a friendly match
    'تعيين مدير جديد للمطار', // a new head of the airport
    'دراسة: النوم المبكر يقوي الذاكرة', // early sleep helps memory
    'لماذا يهاجر الأطباء؟', // why do doctors leave?
  ],
  // Follow us on WhatsApp; join our channel; subscribe to the letter
  calls: [
    'تابعنا على واتساب لتصلك الأخبار أولا بأول',
    'انضم إلى قناتنا على تلغرام',
    'اشترك في النشرة البريدية ليصلك كل جديد',
    'لمتابعة آخر الأخبار حمّل تطبيقنا',
  ],
  comments: [
    'شكرا لكم على هذا التقرير الجميل، ونرجو المزيد.', // thanks for this report
    'الكلام كثير والعمل قليل، وسنرى ما يحدث في الأشهر المقبلة.', // much talk, little work
    'من المسؤول عن كل هذا التأخير؟', // who is to blame for the delay?
  ],
  commentsTitle: 'التعليقات',
  names: ['أم يوسف', 'زائر', 'محمد ع.', 'متابع من جدة'],
  // Support us; our writer; a poll; the weather; small advertisements; the letter; a competition
  boxes: [
    ['ادعم الصحافة المستقلة', 'نعتمد في عملنا على قرائنا وحدهم، وكل مساهمة تحدث فرقا.', 'تبرع الآن'],
    ['عن الكاتب', 'صحفية من الرباط، تكتب في شؤون البيئة والمدن منذ عشر سنوات.', 'كل مقالاتها'],
    ['استطلاع', 'ما رأيك في خدمات النقل العام؟', 'النتائج'],
    ['حالة الطقس', 'غائم جزئيا، العظمى 27 والصغرى 16', 'التفاصيل'],
    ['إعلانات', 'أرض للبيع قرب الطريق العام', 'للإعلان معنا'],
    ['النشرة البريدية', 'اشترك ليصلك أهم ما نشرناه كل صباح.', 'اشترك'],
    ['رأي القراء', 'هل تؤيد إغلاق وسط المدينة أمام السيارات؟', 'شارك'],
  ],
  labels: ['إعلان', 'مساحة إعلانية'], // advertisement, advertising space
  // Background, first reactions, what comes next?, by numbers, a long history, question marks
  subheads: [
    'خلفية القصة',
    'ردود فعل أولية',
    'ماذا بعد؟',
    'بالأرقام',
    'تاريخ طويل',
    'علامات استفهام',
    'خطوات مقبلة',
  ],
  summaries: [
    'يستمر البرنامج ثلاثة أيام بمشاركة خبراء من خمس دول.', // three days with experts of five countries
    'السلطات تدعو المواطنين إلى توخي الحذر.', // the authorities ask for caution
    'أرقام جديدة تكشف تراجعا للعام الثالث.', // new figures show a decline for the third year
    'تفاصيل اللقاء كما رواها من حضره.', // the meeting as told by those present
  ],
  bios: [
    'صحفي وكاتب من بيروت، يتابع شؤون البيئة والمدن.', // a journalist from Beirut
    'محررة في قسم الاقتصاد منذ عام 2015.', // an editor of economics since 2015
  ],
  abouts: [
    'صحيفة يومية مستقلة تصدر منذ عام 1998 وتعنى بأخبار المنطقة.', // an independent daily since 1998
    'منصة إخبارية تنقل لكم الخبر لحظة بلحظة من مراسليها في العواصم العربية.', // news from correspondents
  ],
  tools: ['تكبير الخط', 'تصغير الخط', 'عدد المشاهدات: 318', 'مدة القراءة: دقيقتان'], // larger type, views, minutes to read
};

export const ENGLISH_WORDS: Words = {
  lang: 'en',
  sites: ['Quayside Gazette', 'The Valley Record', 'Northern Press Agency', 'Daily Compass', 'Town & Shore'],
  menu: ['Home', 'News', 'World', 'Business', 'Sport', 'Arts', 'Opinion', 'Video', 'Contact'],
  foot: ['© 2024 All rights reserved', 'About us', 'Terms of use', 'Privacy'],
  dates: [
    'March 12, 2024',
    '3 May 2022',
    '2021-07-30',
    'Wednesday, 4 November 2020',
    '9 July 2018, 10:45',
    'Jan 17, 2023 | 9:30 AM',
    '05/06/2019',
    'Sunday 22 September 2024 08:30 BST',
  ],
  dated: ['', '', '', 'Published: ', 'Posted on ', 'Last updated '],
  bylines: [
    'By Mark Hollis',
    'By Jane Okoro, Staff Writer',
    'From our correspondent',
    'Words: L. Brandt',
    'Reporting by Ann Tey',
  ],
  captions: [
    'A view of the town last week (file photo)',
    'File picture',
    'Photo: K. Marsh',
    'The scene on Monday. Picture: agency',
  ],
  share: ['Facebook', 'Twitter', 'WhatsApp', 'Email', 'Print', 'Copy link'],
  readAlso: ['Read also', 'Read more', 'See also', 'Also read', 'Related'],
  lists: ['Related stories', 'Most read', 'More news', 'Latest', 'You may also like'],
  sources: ['Source: agencies', 'Source: Quayside Gazette', 'Source: NPA'],
  keywords: ['Keywords: ', 'Tags: ', 'Topics: '],
  tags: ['news', 'transport', 'schools', 'energy', 'coast', 'health', 'trade', 'books'],
  links: [
    'New park opens in the eastern suburb',
    'Police hold four over stolen statues',
    'Tomato prices edge up',
    'Show of maps at the old customs house',
    'Rain expected on high ground',
    'Under-21s draw friendly at home',
    'Airport names new chief',
    'Early nights help memory, study finds',
    'Why are doctors leaving?',
  ],
  calls: [
    'Follow us on WhatsApp for the latest news',
    'Join our channel',
    'Sign up to our newsletter for more stories like this',
    'Download our app to keep up to date',
  ],
  comments: [
    'Thank you for this fine report, more of these please.',
    'Plenty of talk and little work, we shall see what comes of it.',
    'Who is to blame for the delay?',
  ],
  commentsTitle: 'Comments',
  names: ['Mrs P.', 'Guest', 'Mike from Leeds', 'reader77'],
  boxes: [
    ['Support independent news', 'We rely on readers alone, and every gift makes a difference.', 'Give now'],
    ['About the writer', 'Ann Tey has covered towns and rivers for the paper since 2012.', 'More by Ann'],
    ['Poll', 'What do you think of the buses?', 'Results'],
    ['Weather', 'Cloudy at times, high 17, low 9', 'Details'],
    ['Classified', 'Plot for sale near the main road', 'Advertise with us'],
    ['Newsletter', 'Sign up and get the best of our reporting each morning.', 'Sign up'],
    ['Your view', 'Should cars be kept out of the centre?', 'Have your say'],
  ],
  labels: ['Advertisement', 'Sponsored'],
  subheads: [
    'Background',
    'First reactions',
    'What happens next',
    'By the numbers',
    'A long history',
    'Open questions',
  ],
  summaries: [
    'The programme runs for three days with guests from five countries.',
    'Police ask drivers to find another way until Friday.',
    'New figures show a fall for the third year running.',
    'How those who were there remember the night.',
  ],
  bios: ['A reporter who covers towns and the coast.', 'Business editor since 2015.'],
  abouts: [
    'An independent daily that has told the region’s news since 1998.',
    'Part of the Quayside group. We correct errors promptly.',
  ],
  tools: ['Larger type', 'Smaller type', '318 views', '2 min read'],
};
