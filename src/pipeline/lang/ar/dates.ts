import type { DateWords } from '../dateWords.ts';

/** Arabic date words of the Gulf and Egypt, the Levant and Iraq, the Maghreb, and the Islamic calendar. */
export const arDates: DateWords = {
  months: {
    // Egypt, Sudan, Gulf: from the European names
    يناير: 1,
    فبراير: 2,
    مارس: 3,
    أبريل: 4,
    إبريل: 4,
    مايو: 5,
    يونيو: 6,
    يونيه: 6,
    يوليو: 7,
    يوليه: 7,
    أغسطس: 8,
    سبتمبر: 9,
    أكتوبر: 10,
    اكتوبر: 10,
    نوفمبر: 11,
    ديسمبر: 12,
    // Levant and Iraq: Syriac names
    'كانون الثاني': 1,
    'كانون ثاني': 1,
    'كانون ثان': 1,
    شباط: 2,
    آذار: 3,
    نيسان: 4,
    أيار: 5,
    مايس: 5, // Iraq
    حزيران: 6,
    تموز: 7,
    آب: 8,
    أيلول: 9,
    'تشرين الأول': 10,
    'تشرين أول': 10,
    'تشرين الثاني': 11,
    'تشرين ثاني': 11,
    'تشرين ثان': 11,
    'كانون الأول': 12,
    'كانون أول': 12,
    // Algeria and Tunisia: from French
    جانفي: 1,
    فيفري: 2,
    أفريل: 4,
    ماي: 5,
    جوان: 6,
    جويلية: 7,
    أوت: 8,
    // Lebanon's short forms, by number
    'كانون 1': 12,
    'كانون 2': 1,
    'تشرين 1': 10,
    'تشرين 2': 11,
    'ك 1': 12,
    'ك 2': 1,
    'ت 1': 10,
    'ت 2': 11,
    // Morocco (and Mauritania: غشت, شتمبر, دجمبر)
    يوليوز: 7,
    غشت: 8,
    أغشت: 8,
    شتنبر: 9,
    شتمبر: 9,
    نونبر: 11,
    نونمبر: 11,
    دجنبر: 12,
    دجمبر: 12,
  },
  hijriMonths: {
    محرم: 1,
    المحرم: 1,
    صفر: 2,
    'ربيع الأول': 3,
    'ربيع أول': 3,
    'ربيع الثاني': 4,
    'ربيع الآخر': 4,
    'ربيع ثاني': 4,
    'جمادى الأولى': 5,
    'جمادى الأول': 5,
    'جمادى الثانية': 6,
    'جمادى الآخرة': 6,
    'جمادى الثاني': 6,
    رجب: 7,
    شعبان: 8,
    رمضان: 9,
    شوال: 10,
    'ذو القعدة': 11,
    'ذي القعدة': 11,
    'ذو الحجة': 12,
    'ذي الحجة': 12,
  },
  weekdays: [
    ...['السبت', 'الأحد', 'الاثنين', 'الإثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة'],
    ...['سبت', 'أحد', 'اثنين', 'إثنين', 'ثلاثاء', 'أربعاء', 'خميس', 'جمعة'],
  ],
  fillers: [
    'في', // on
    'يوم', // the day
    'من', // of
    'شهر', // the month of
    'عام', // the year
    'سنة', // the year
    'لعام', // of the year
    'الموافق', // corresponding to (between the Islamic and the Gregorian date)
    'الساعة', // at the hour
    'عند', // at
    'على', // at
    'تمام', // sharp
    'م', // A.D., after a year
    'ميلادي', // A.D.
    'ميلادية', // A.D.
    // epithets of Islamic months: blessed, sacred, unique, great, of good
    ...['المبارك', 'الحرام', 'المحرم', 'الفرد', 'المعظم', 'المكرم', 'الخير'],
  ],
  am: ['ص', 'صباحا', 'صباحاً', 'فجرا', 'قبل الظهر', 'AM'],
  pm: ['م', 'مساء', 'مساءً', 'مساءا', 'ظهرا', 'ظ', 'عصرا', 'بعد الظهر', 'PM'],
  night: ['ليلا'], // at night
  hourMarks: ['س'], // for «ساعة» (hour)
  // Only places without summer time.
  zones: {
    غرينتش: 0,
    جرينتش: 0,
    'بتوقيت غرينتش': 0,
    'بتوقيت جرينتش': 0,
    غرينيتش: 0,
    جرينيتش: 0,
    'بتوقيت غرينيتش': 0,
    'بتوقيت جرينيتش': 0,
    'ت غ': 0, // abbreviation of «توقيت غرينتش» (GMT)
    'ت.غ': 0,
    'بتوقيت مكة المكرمة': 180,
    'توقيت مكة المكرمة': 180,
    'بتوقيت مكة': 180,
    'توقيت مكة': 180,
    'بتوقيت السعودية': 180,
    'بتوقيت الرياض': 180,
    'بتوقيت الدوحة': 180,
    'بتوقيت الكويت': 180,
    'بتوقيت بغداد': 180,
    'بتوقيت المنامة': 180,
    'بتوقيت صنعاء': 180,
    'بتوقيت تونس': 60,
    'بتوقيت الجزائر': 60,
    'بتوقيت أبوظبي': 240,
    'بتوقيت أبو ظبي': 240,
    gst: 240, // Gulf Standard Time, as Gulf sites stamp Arabic pages
    'بتوقيت الإمارات': 240,
    'بتوقيت دبي': 240,
    'بتوقيت مسقط': 240,
  },
  agoBefore: [
    ...['منذ', 'قبل', 'من'], // since, before; «من ساعة» (an hour ago) in Egypt
    ...['منذ حوالي', 'قبل حوالي', 'منذ نحو', 'قبل نحو', 'منذ قرابة', 'قبل قرابة'], // about … ago
    ...['منذ ما يقارب', 'قبل ما يقارب'], // nearly … ago
  ],
  agoAfter: ['مضت'], // gone by
  andHalf: ['ونصف', 'ونصف الساعة'], // and a half
  rangeWords: ['إلى', 'حتى', 'لغاية', 'وحتى'], // to, until
  units: {
    ...{ ثانية: { unit: 'second', count: 1 }, ثانيتين: { unit: 'second', count: 2 } },
    ...{ ثوان: { unit: 'second', count: 1 }, ثواني: { unit: 'second', count: 1 } },
    ...{ دقيقة: { unit: 'minute', count: 1 }, دقيقتين: { unit: 'minute', count: 2 } },
    ...{ دقائق: { unit: 'minute', count: 1 }, د: { unit: 'minute', count: 1 } },
    ...{
      ساعة: { unit: 'hour', count: 1 },
      ساعتين: { unit: 'hour', count: 2 },
      ساعات: { unit: 'hour', count: 1 },
      س: { unit: 'hour', count: 1 }, // «منذ 3 س», short for «ساعات» (hours)
    },
    ...{ يوم: { unit: 'day', count: 1 }, يوما: { unit: 'day', count: 1 }, يومين: { unit: 'day', count: 2 } },
    ...{ أيام: { unit: 'day', count: 1 } },
    ...{ لحظات: { unit: 'day', count: 0 }, قليل: { unit: 'day', count: 0 } }, // moments, a little while
    ...{ أسبوع: { unit: 'week', count: 1 }, أسبوعين: { unit: 'week', count: 2 } },
    ...{ أسابيع: { unit: 'week', count: 1 } },
    ...{
      شهر: { unit: 'month', count: 1 },
      شهرا: { unit: 'month', count: 1 },
      شهرين: { unit: 'month', count: 2 },
    },
    ...{ أشهر: { unit: 'month', count: 1 }, شهور: { unit: 'month', count: 1 } },
    ...{
      سنة: { unit: 'year', count: 1 },
      سنتين: { unit: 'year', count: 2 },
      سنوات: { unit: 'year', count: 1 },
    },
    ...{
      عام: { unit: 'year', count: 1 },
      عامين: { unit: 'year', count: 2 },
      أعوام: { unit: 'year', count: 1 },
    },
  },
  numbers: {
    ...{ ثلاث: 3, ثلاثة: 3, أربع: 4, أربعة: 4, خمس: 5, خمسة: 5, ست: 6, ستة: 6, سبع: 7, سبعة: 7 },
    ...{ ثمان: 8, ثماني: 8, ثمانية: 8, تسع: 9, تسعة: 9, عشر: 10, عشرة: 10 },
    ...{ 'إحدى عشرة': 11, 'أحد عشر': 11, 'اثنتي عشرة': 12, 'اثني عشر': 12 },
    ...{ عشرين: 20, عشرون: 20, ثلاثين: 30, ثلاثون: 30, أربعين: 40, أربعون: 40, خمسين: 50, خمسون: 50 },
    ...{ نصف: 0.5, ربع: 0.25, ثلث: 1 / 3 }, // half, a quarter, a third of an hour
  },
  days: {
    اليوم: 0, // today
    أمس: -1, // yesterday
    البارحة: -1, // last night
    'أول أمس': -2, // the day before yesterday
    'أول من أمس': -2,
  },
  published: [
    'تاريخ النشر', // date of publication
    'نشر في', // published on
    'نشر بتاريخ',
    'نشرت في',
    'نشر',
    'تم النشر', // was published
    'التاريخ', // date
    'كتب في', // written on
  ],
  original: [
    'نشر لأول مرة', // first published
    'نشرت لأول مرة',
    'نشر أول مرة',
    'تاريخ النشر الأصلي', // original date of publication
  ],
  modified: [
    'آخر تحديث', // last update
    'اخر تحديث',
    'تم التحديث', // was updated
    'تحديث', // update
    'حدث في', // updated on
    'تاريخ التحديث', // date of update
    'آخر تعديل', // last change
  ],
};
