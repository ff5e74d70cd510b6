import type { SegmentWords } from '../segmentWords.ts';

// Where sites are followed, as they spell it: WhatsApp, Telegram, Facebook, Instagram, Twitter, X, YouTube, TikTok, Google News.
const FOLLOWED_AT = [
  ...[
    'واتساب',
    'واتس اب',
    'تلغرام',
    'تليغرام',
    'تيليغرام',
    'تيليجرام',
    'تليجرام',
    'تلجرام',
    'تليكرام',
    'فيسبوك',
    'فيس بوك',
  ],
  ...[
    'إنستغرام',
    'إنستجرام',
    'تويتر',
    'إكس',
    'يوتيوب',
    'تيك توك',
    'غوغل نيوز',
    'جوجل نيوز',
    'أخبار جوجل',
    'Google News',
  ],
];

/** Arabic line labels. Sites write «أيضا» with and without tanwin and hamza: folding joins those. */
export const arabicSegmentWords: SegmentWords = {
  language: 'ar',
  readAlso: [
    { words: 'اقرأ أيضا', example: 'اقرأ أيضاً: ارتفاع أسعار القمح' }, // read also
    { words: 'إقرأ أيضا', example: 'إقرأ أيضاً:' }, // read also, with the common misspelt hamza
    { words: 'اقرأوا أيضا', example: 'اقرأوا أيضاً: تفاصيل القمة' }, // read also, plural
    { words: 'اقرأ المزيد', example: 'اقرأ المزيد: حصيلة العاصفة', button: true }, // read more
    { words: 'طالع أيضا', example: 'طالع أيضا: نتائج الجولة الأولى' }, // see also
    { words: 'شاهد أيضا', example: 'شاهد أيضاً: لحظة الوصول' }, // watch also
    { words: 'تابع أيضا', example: 'تابع أيضا: خطة المرور' }, // follow also
    { words: 'وقد يهمك أيضا', example: 'وقد يهمك أيضًا: أسعار العملات' }, // may also interest you, with "and"
    { words: 'قد يهمك أيضا', example: 'قد يهمك أيضا: أسعار الذهب' }, // may also interest you
    { words: 'قد يعجبك أيضا', example: 'قد يعجبك أيضاً' }, // you may also like
    { words: 'قد يهمك', example: 'قد يهمك: مواعيد الامتحانات' }, // may interest you
    { words: 'للمزيد اقرأ', example: 'للمزيد اقرأ: خلفيات القرار' }, // for more, read
    { words: 'لقراءة المزيد', example: 'لقراءة المزيد: الملف كاملا', button: true }, // to read more
    { words: 'اقرأ كذلك', example: 'اقرأ كذلك: بيان النقابة' }, // read likewise
    { words: 'انظر أيضا', example: 'انظر أيضا: جدول الرحلات' }, // look also
  ],
  lists: [
    { words: 'مواضيع ذات صلة', example: 'مواضيع ذات صلة' }, // related topics
    { words: 'موضوعات ذات صلة', example: 'موضوعات ذات صلة:' }, // related subjects
    { words: 'مواضيع متعلقة', example: 'مواضيع متعلقة' }, // connected topics
    { words: 'موضوعات متعلقة', example: 'موضوعات متعلقة' }, // connected subjects
    { words: 'مقالات ذات صلة', example: 'مقالات ذات صلة' }, // related articles
    { words: 'أخبار ذات صلة', example: 'أخبار ذات صلة' }, // related news
    { words: 'أخبار متعلقة', example: 'أخبار متعلقة:' }, // connected news
    { words: 'ذات صلة', example: 'ذات صلة' }, // related
    { words: 'الأكثر قراءة', example: 'الأكثر قراءة' }, // most read
    { words: 'الأكثر مشاهدة', example: 'الأكثر مشاهدة اليوم' }, // most watched
    { words: 'الأكثر تداولا', example: 'الأكثر تداولاً' }, // most shared
    { words: 'آخر الأخبار', example: 'آخر الأخبار' }, // latest news
    { words: 'أحدث الأخبار', example: 'أحدث الأخبار' }, // newest news
    { words: 'أهم الأخبار', example: 'أهم الأخبار' }, // top news
    { words: 'روابط ذات صلة', example: 'روابط ذات صلة' }, // related links
  ],
  source: [
    { words: 'المصدر', example: 'المصدر: وكالة أنباء' }, // source
    { words: 'مصدر الخبر', example: 'مصدر الخبر: صحيفة محلية' }, // source of the news
    { words: 'نقلا عن', example: 'نقلا عن: صحيفة محلية' }, // quoted from
  ],
  keywords: [
    { words: 'كلمات دلالية', example: 'كلمات دلالية: الميزانية البرلمان' }, // keywords
    { words: 'الكلمات الدلالية', example: 'الكلمات الدلالية: القمح' }, // the keywords
    { words: 'كلمات مفتاحية', example: 'كلمات مفتاحية: النفط' }, // key words
    { words: 'الكلمات المفتاحية', example: 'الكلمات المفتاحية: النفط' }, // the key words
    { words: 'كلمات البحث', example: 'كلمات البحث: الدوري' }, // search words
    { words: 'وسوم', example: 'وسوم: تعليم، جامعات' }, // tags
    { words: 'الوسوم', example: 'الوسوم: تعليم' }, // the tags
    { words: 'تاغات', example: 'تاغات: رياضة' }, // tags, Levantine loan
    { words: 'هاشتاغ', example: 'هاشتاغ: الأمطار' }, // hashtag
  ],
  date: [
    { words: 'تاريخ النشر', example: 'تاريخ النشر: 3 مايو 2025' }, // date of publishing
    { words: 'تاريخ نشر الخبر', example: 'تاريخ نشر الخبر: 3/5/2025' }, // date of publishing the news
    { words: 'نشر في', example: 'نشر في: 3 مايو 2025' }, // published on
    { words: 'نشر بتاريخ', example: 'نشر بتاريخ 3 مايو 2025' }, // published on the date
    { words: 'آخر تحديث', example: 'آخر تحديث: 10:30' }, // last update
    { words: 'تم التحديث', example: 'تم التحديث: 3 مايو 2025' }, // updated
    { words: 'تاريخ التحديث', example: 'تاريخ التحديث: 3 مايو 2025' }, // date of update
    { words: 'حرر في', example: 'حرر في: 3 ماي 2025' }, // written on, Maghreb
    { words: 'التاريخ', example: 'التاريخ: 3 مايو 2025' }, // the date
  ],
  byline: [
    { words: 'كتب', example: 'كتب: مراسل الشؤون المحلية' }, // wrote (masculine)
    { words: 'كتبت', example: 'كتبت: مراسلة الاقتصاد' }, // wrote (feminine)
    { words: 'بقلم', example: 'بقلم: محرر الصفحة' }, // by the pen of
    { words: 'إعداد', example: 'إعداد: قسم التحقيقات' }, // prepared by
    { words: 'تحرير', example: 'تحرير: القسم الدولي' }, // edited by
    { words: 'ترجمة', example: 'ترجمة: القسم الدولي' }, // translated by
  ],
  caption: [
    { words: 'تصوير', example: 'تصوير: مصور الجريدة' }, // photographed by
    { words: 'صورة أرشيفية', example: 'صورة أرشيفية' }, // archive picture
  ],
  notices: [
    { words: 'إعلان', example: 'إعلان' }, // advertisement
    { words: 'إعلانات', example: 'إعلانات' }, // advertisements
    { words: 'مساحة إعلانية', example: '- مساحة إعلانية -' }, // advertising space
    { words: 'يتبع بعد الإعلان', example: 'يتبع بعد الإعلان' }, // continues after the advertisement
    {
      // The post … appeared first on …
      words: 'ظهرت المقالة',
      then: 'أولا على',
      example: 'ظهرت المقالة الجسر يفتح أولاً على صحيفة الميناء.',
    },
    { words: 'اشترك', then: 'النشرة', example: 'اشترك الآن في النشرة البريدية' }, // subscribe now to the newsletter
    { words: 'اشترك', then: 'نشرتنا', example: 'اشترك في نشرتنا الأسبوعية' }, // subscribe to our weekly letter
    { words: 'اشتركوا', then: 'النشرة', example: 'اشتركوا في النشرة البريدية' },
    { words: 'للاشتراك', then: 'النشرة', example: 'للاشتراك في النشرة اليومية اضغط هنا' }, // to subscribe … click here
    { words: 'للاشتراك', then: 'نشرتنا', example: 'للاشتراك في نشرتنا اضغط هنا' },
    // A plural verb in front of its line bids: what many did is told with the singular there.
    ...FOLLOWED_AT.flatMap((place) => [
      { words: 'تابعوا', then: `على ${place}`, example: `تابعوا صدى الساحل على ${place}` }, // follow … on Telegram
      { words: 'تابعوا', then: `عبر ${place}`, example: `تابعوا آخر الأخبار عبر ${place}` }, // follow … through WhatsApp
      { words: 'تابعونا', then: place, example: `تابعونا على ${place}` }, // follow us on Facebook
      { words: 'تابعنا على', then: place, example: `تابعنا على ${place}` },
      { words: 'انضموا', then: `على ${place}`, example: `انضموا إلى قناة صدى الساحل على ${place}` }, // join the channel on …
    ]),
    ...['تابعوا', 'لمتابعة', 'للاشتراك', 'اشتركوا', 'اشترك', 'انضم', 'انضموا'].flatMap((words) =>
      ['في قناتنا', 'إلى قناتنا', 'عبر قناتنا', 'على قناتنا', 'لقناتنا'].map((then) => ({
        words, // follow, to follow, to subscribe, subscribe, join
        then, // in, to, through, on our channel
        example: `${words} … ${then} على تلغرام`,
      })),
    ),
    { words: 'لمتابعة', then: 'تطبيق نبض', example: 'لمتابعة أخبار الميناء عبر تطبيق نبض' }, // to follow … in the app Nabd
    { words: 'ما رأيك', then: 'في التعليقات', example: 'ما رأيك؟ شاركنا تجربتك في التعليقات' }, // what do you think? … in the comments
    { words: 'شاركنا رأيك', most: 8, example: 'شاركنا رأيك في التعليقات' }, // tell us what you think
    { words: 'شاركونا آراءكم', most: 8, example: 'شاركونا آراءكم في التعليقات' },
    { words: 'إعداد', then: 'للنشرة العربية', example: '(إعداد فلان للنشرة العربية - تحرير فلان)' }, // prepared by … for the Arabic service, Reuters
    {
      words: 'تغطية صحفية',
      then: 'للنشرة العربية',
      example: '(تغطية صحفية فلان - إعداد فلان للنشرة العربية)',
    }, // reporting by …
    { words: 'معاييرنا مبادئ الثقة', most: 8, example: 'معاييرنا: مبادئ الثقة' }, // our standards: the trust principles, Reuters
    { words: 'العودة إلى الأعلى', example: 'العودة إلى الأعلى ↑' }, // back to the top
    { words: 'عودة إلى أعلى الصفحة', example: 'عودة إلى أعلى الصفحة' }, // back to the top of the page
    { words: 'اشترك الآن', example: 'اشترك الآن' }, // subscribe now
    { words: 'حمل تطبيق', then: 'لمتابعة', example: 'حمّل تطبيق الميناء لمتابعة الأخبار' }, // get the app to follow the news
  ],
  parts: [
    ...['المراجع', 'المصادر', 'الهوامش', 'هوامش'], // references, sources, notes
    ...['مقدمة', 'تمهيد', 'خلفية', 'خلاصة', 'الخلاصة', 'خاتمة', 'الخاتمة'], // introduction, background, summary, conclusion
    ...['التعليقات', 'تعليقات القراء', 'أضف تعليقا', 'اترك تعليقا'], // comments, readers' comments, leave a comment
    ...['عن الكاتب', 'نبذة عن الكاتب', 'من نحن', 'تنويه'], // about the author, about us, a notice
    ...['أسئلة شائعة', 'الأسئلة الشائعة', 'ماذا بعد؟', 'ردود فعل', 'ردود الفعل'], // questions asked often, what next, reactions
  ],
  glued: [
    { words: 'ال', example: 'الميناء' }, // the
    { words: 'وال', example: 'والميناء' }, // and the
    { words: 'فال', example: 'فالميناء' }, // so the
    { words: 'بال', example: 'بالميناء' }, // in the, by the
    { words: 'كال', example: 'كالميناء' }, // like the
    { words: 'لل', example: 'للميناء' }, // for the
  ],
};
