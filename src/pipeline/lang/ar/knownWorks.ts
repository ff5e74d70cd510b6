import type { KnownName } from '../../entities/lexicon.ts';

const event = (...names: string[]): KnownName => ({ type: 'event', names });
const other = (...names: string[]): KnownName => ({ type: 'other', names });

/** Events, works and products that news names daily, each with the spellings that mean the same. */
export const AR_WORKS: readonly KnownName[] = [
  other('تويتر'), // Twitter, as a product
  other('فيسبوك', 'فيس بوك', 'الفيسبوك', 'الفيس بوك'), // Facebook
  other('يوتيوب'), // YouTube
  other('إنستغرام', 'انستجرام', 'الإنستغرام', 'الإنستجرام'), // Instagram
  other('واتساب', 'واتس آب', 'الواتساب', 'الواتس آب'), // WhatsApp
  other('سناب شات', 'السناب شات', 'سنابشات'), // Snapchat
  other('تيك توك'), // TikTok
  other('تلغرام', 'تليغرام'), // Telegram
  other('آيفون', 'أيفون'), // iPhone
  other('القرآن الكريم', 'القرآن'), // the Quran
  event('الحرب العالمية الأولى'), // First World War
  event('الحرب العالمية الثانية'), // Second World War
  event('الحرب الباردة'), // Cold War
  event('كأس العالم', 'مونديال'), // World Cup
  event('كأس آسيا'), // Asian Cup
  event('كأس الخليج', 'كأس الخليج العربي', 'كأس خليجي'), // Gulf Cup
  event('كوبا أميركا', 'كوبا أمريكا'), // Copa América
  event('الألعاب الأولمبية', 'دورة الألعاب الأولمبية', 'الأولمبياد', 'أولمبياد'), // Olympic Games
  event('الألعاب الأولمبية الشتوية', 'دورة الألعاب الأولمبية الشتوية'), // Winter Olympics
  event('كأس الأمم الأفريقية', 'كأس أمم أفريقيا', 'كأس أمم إفريقيا'), // Africa Cup of Nations
  event('دوري أبطال أوروبا'), // Champions League
  event('الدوري الإنجليزي الممتاز', 'الدوري الإنجليزي'), // Premier League
  event('الدوري الإسباني'), // La Liga
  event('الدوري الإيطالي'), // Serie A
  event('الدوري الألماني'), // Bundesliga
  event('الدوري الفرنسي'), // Ligue 1
  event('الدوري السعودي'), // Saudi league
  event('الدوري المصري'), // Egyptian league
  event('دوري أبطال آسيا'), // AFC Champions League
  event('دوري أبطال أفريقيا', 'دوري أبطال إفريقيا'), // CAF Champions League
  event('الدوري الأوروبي'), // Europa League
  event('عاصفة الحزم', 'عملية عاصفة الحزم'), // Operation Decisive Storm
  event('إعادة الأمل', 'عملية إعادة الأمل'), // Operation Restoring Hope
  event('طوفان الأقصى', 'عملية طوفان الأقصى'), // al-Aqsa Flood
  event('الربيع العربي'), // Arab Spring
  event('رؤية 2030'), // Vision 2030
  event('كأس العرب'), // Arab Cup
  event('كأس العالم للأندية', 'مونديال الأندية'), // Club World Cup
  event('كأس أوروبا'), // Euro
  event('كأس الاتحاد الإنجليزي'), // FA Cup
  event('كأس ملك إسبانيا'), // Copa del Rey
  event('الكرة الذهبية'), // Ballon d'Or
  event('دوري أبطال العرب'), // Arab Champions
  event('ويمبلدون', 'بطولة ويمبلدون'), // Wimbledon
  event('رولان غاروس'), // Roland Garros
  event('الفورمولا 1', 'فورمولا 1', 'الفورمولا واحد'), // Formula 1
  event('جائزة نوبل', 'نوبل', 'جائزة نوبل للسلام', 'نوبل للسلام'), // Nobel Prize
  event('جائزة البوكر', 'البوكر العربية', 'الجائزة العالمية للرواية العربية'), // Booker, IPAF
  event('جوائز الأوسكار', 'الأوسكار', 'جائزة الأوسكار'), // Oscars
  event('مهرجان كان', 'مهرجان كان السينمائي'), // Cannes
  event('مهرجان القاهرة السينمائي', 'مهرجان القاهرة السينمائي الدولي'), // Cairo film festival
  event('مهرجان قرطاج', 'مهرجان قرطاج الدولي'), // Carthage festival
  event('معرض القاهرة الدولي للكتاب', 'معرض القاهرة للكتاب'), // Cairo book fair
  event('إكسبو 2020', 'إكسبو دبي', 'إكسبو 2020 دبي'), // Expo 2020
  event('إكسبو 2030'), // Expo 2030
  event('موسم الرياض'), // Riyadh Season
  event('القمة العربية'), // Arab summit
  event('منتدى دافوس'), // Davos
  event('مؤتمر ميونخ للأمن', 'مؤتمر ميونيخ للأمن'), // Munich security conference
  event('كوب 28', 'كوب28', 'مؤتمر الأطراف'), // COP
  event('اتفاق باريس للمناخ', 'اتفاقية باريس للمناخ'), // Paris Agreement
  event('اتفاق أوسلو', 'اتفاقية أوسلو', 'اتفاقات أوسلو'), // Oslo Accords
  event('اتفاق الطائف'), // Taif Agreement
  event('اتفاقيات أبراهام', 'اتفاقات أبراهام'), // Abraham Accords
  event('اتفاقية كامب ديفيد'), // Camp David Accords
  event('بريكست', 'البريكست'), // Brexit
  event('ثورة 25 يناير'), // Egypt, 2011
  event('ثورة 30 يونيو'), // Egypt, 2013
  event('حرب أكتوبر', 'حرب تشرين'), // October War
  event('النكبة'), // Nakba
  event('الانتفاضة الثانية', 'انتفاضة الأقصى'), // Second Intifada
  other('منصة إكس'), // X, as a product
  other('ثريدز'), // Threads
  other('تشات جي بي تي', 'شات جي بي تي'), // ChatGPT
  other('غالاكسي', 'جالاكسي'), // Galaxy
  other('أندرويد', 'الأندرويد'), // Android
  other('قانون قيصر'), // Caesar Act
  other('الإنجيل'), // Gospel
  other('التوراة'), // Torah
];
