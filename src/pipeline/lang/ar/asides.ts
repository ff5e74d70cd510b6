import type { AsideWords } from '../asideWords.ts';

/** Arabic words of lines beside a text. */
export const arabicAsides: AsideWords = {
  language: 'ar',
  asks: [
    ...['اشترك', 'اشتركوا', 'اشتركي', 'للاشتراك', 'الاشتراك في'], // subscribe, to subscribe, subscribing to
    ...['النشرة البريدية', 'نشرتنا', 'نشرتنا البريدية'], // the mailing list, our letter
    ...['تابعنا', 'تابعونا', 'تابعوا صفحتنا', 'تابع صفحتنا'], // follow us, follow our page
    ...['انضم إلى', 'انضموا إلى', 'انضم الى قناتنا'], // join, join our channel
  ],
  credits: [
    ...['مصدر الصورة', 'حقوق الصورة', 'الصورة من', 'الصورة عن', 'بعدسة'], // source of the picture, rights, from, by the lens of
    ...['غيتي', 'جيتي', 'غيتي إيميجز', 'شاترستوك', 'شترستوك'], // Getty, Shutterstock
  ],
  creditLabels: ['صورة', 'الصورة', 'الصور', 'تصوير', 'عدسة', 'كاريكاتير'], // picture, the picture, the pictures, photographed by, lens, cartoon
  commissions: [
    ...['روابط تابعة', 'التسويق بالعمولة', 'روابط تسويقية'], // affiliate links, affiliate marketing, marketing links
    ...['نحصل على عمولة', 'نتقاضى عمولة', 'نكسب عمولة', 'قد نحصل على عمولة'], // we get, take, earn a commission
  ],
  contents: [
    ...['جدول المحتويات', 'المحتويات', 'محتويات المقال', 'فهرس المحتويات', 'قائمة المحتويات'], // table of contents in its forms
    ...['في هذا المقال', 'انتقل إلى'], // in this article, jump to
  ],
  leads: [
    ...['اقرأ أيضا', 'إقرأ أيضا', 'اقرأ المزيد', 'شاهد أيضا', 'طالع أيضا', 'انظر أيضا'], // read also, read more, watch also, see also
    ...['قد يهمك', 'قد يهمك أيضا', 'قد يعجبك أيضا', 'اخترنا لك', 'لا تفوت'], // may interest you, we chose for you, don't miss
    ...['ذات صلة', 'مقالات ذات صلة', 'مقال ذو صلة', 'مواضيع ذات صلة', 'موضوعات ذات صلة'], // related, related articles, topics
    ...['للمزيد', 'لمزيد من التفاصيل', 'لمزيد من القراءة'], // for more, for more details, for further reading
  ],
  authors: [
    ...['عن الكاتب', 'عن الكاتبة', 'نبذة عن الكاتب', 'نبذة عن الكاتبة'], // about the author, a note on the author
    ...['عن المؤلف', 'عن المؤلفة', 'نبذة عن المؤلف', 'نبذة عن المؤلفة'], // the same of a book's author
    ...['كتب هذا المقال', 'كتبت هذا المقال', 'كتبت هذه المقالة'], // wrote this article
  ],
};
