import type { KnownName } from '../../entities/lexicon.ts';

const org = (...names: string[]): KnownName => ({ type: 'organisation', names });
const event = (...names: string[]): KnownName => ({ type: 'event', names });
const other = (...names: string[]): KnownName => ({ type: 'other', names });

/** Bodies, events and works that news names daily, each with the spellings that mean the same. */
export const AR_KNOWN: readonly KnownName[] = [
  org('الأمم المتحدة', 'الامم المتحدة'), // United Nations
  org('مجلس الأمن الدولي', 'مجلس الأمن'), // UN Security Council
  org('حلف شمال الأطلسي', 'الناتو', 'حلف الناتو', 'حلف شمال الاطلسي', 'حلف الأطلسي'), // NATO
  org('الاتحاد الأوروبي', 'الإتحاد الأوروبي'), // European Union
  org('المفوضية الأوروبية'), // European Commission
  org('البرلمان الأوروبي'), // European Parliament
  org('الاتحاد الأفريقي', 'الاتحاد الإفريقي'), // African Union
  org('جامعة الدول العربية', 'الجامعة العربية'), // Arab League
  org('مجلس التعاون الخليجي', 'مجلس التعاون لدول الخليج العربية', 'مجلس التعاون'), // Gulf Cooperation Council
  org('منظمة التعاون الإسلامي'), // Organisation of Islamic Cooperation
  org('منظمة الصحة العالمية', 'الصحة العالمية'), // WHO
  org('صندوق النقد الدولي'), // IMF
  org('البنك الدولي'), // World Bank
  org('منظمة التجارة العالمية'), // WTO
  org('الوكالة الدولية للطاقة الذرية'), // IAEA
  org('المحكمة الجنائية الدولية', 'الجنائية الدولية'), // ICC
  org('محكمة العدل الدولية', 'العدل الدولية'), // ICJ
  org('اليونسكو', 'يونسكو'), // UNESCO
  org('اليونيسف', 'يونيسف', 'اليونيسيف', 'يونيسيف'), // UNICEF
  org('الأونروا', 'أونروا', 'وكالة الأونروا'), // UNRWA
  org('اليونيفيل', 'يونيفيل'), // UNIFIL
  org('الصليب الأحمر'), // Red Cross
  org('الهلال الأحمر'), // Red Crescent
  org('منظمة العفو الدولية', 'العفو الدولية', 'أمنستي'), // Amnesty International
  org('هيومن رايتس ووتش', 'هيومان رايتس ووتش'), // Human Rights Watch
  org('أطباء بلا حدود'), // MSF
  org('مراسلون بلا حدود'), // RSF
  org('منظمة البلدان المصدرة للبترول', 'أوبك', 'منظمة الدول المصدرة للنفط', 'منظمة البلدان المصدرة للنفط'), // OPEC
  org('أوبك+', 'أوبك بلس'), // OPEC+
  org('بريكس', 'مجموعة بريكس'), // BRICS
  org('الكرملين'), // the Kremlin, as a body
  org('البيت الأبيض'), // the White House, as a body
  org('البنتاغون', 'البنتاجون'), // the Pentagon
  org('الكونغرس', 'الكونجرس', 'الكونغرس الأميركي', 'الكونغرس الأمريكي'), // US Congress
  org('الكنيست', 'الكنيست الإسرائيلي'), // Knesset
  org('الدوما', 'مجلس الدوما'), // Duma
  org('البوندستاغ', 'البوندستاج'), // Bundestag
  org('الإليزيه', 'قصر الإليزيه'), // Élysée
  org('الفاتيكان'), // Vatican, as a body
  org('الأزهر', 'الأزهر الشريف'), // al-Azhar
  org('الحرس الثوري الإيراني', 'الحرس الثوري', 'حرس الثورة'), // IRGC
  org('فيلق القدس'), // Quds Force
  org('الجيش الإسرائيلي', 'جيش الاحتلال الإسرائيلي', 'جيش الاحتلال'), // Israeli army
  org('الموساد'), // Mossad
  org('الشاباك'), // Shin Bet
  org('وكالة الاستخبارات المركزية', 'سي آي إيه', 'السي آي إيه'), // CIA
  org('مكتب التحقيقات الفيدرالي', 'مكتب التحقيقات الاتحادي', 'إف بي آي'), // FBI
  org('حزب الله'), // Hezbollah
  org('حماس', 'حركة حماس', 'حركة المقاومة الإسلامية'), // Hamas
  org('كتائب القسام', 'كتائب عز الدين القسام', 'كتائب الشهيد عز الدين القسام', 'القسام'), // al-Qassam Brigades
  org('الجهاد الإسلامي', 'حركة الجهاد الإسلامي', 'حركة الجهاد'), // Islamic Jihad
  org('سرايا القدس'), // al-Quds Brigades
  org('حركة فتح'), // Fatah
  org('منظمة التحرير الفلسطينية', 'منظمة التحرير'), // PLO
  org('السلطة الفلسطينية', 'السلطة الوطنية الفلسطينية'), // Palestinian Authority
  org('تنظيم الدولة الإسلامية', 'داعش', 'تنظيم داعش', 'تنظيم الدولة', 'الدولة الإسلامية'), // ISIS
  org('تنظيم القاعدة', 'القاعدة'), // al-Qaeda
  org('جبهة النصرة', 'النصرة'), // al-Nusra Front
  org('هيئة تحرير الشام'), // HTS
  org('قوات سوريا الديمقراطية', 'قسد'), // SDF
  org('حزب العمال الكردستاني', 'العمال الكردستاني'), // PKK
  org('طالبان', 'حركة طالبان'), // Taliban
  org('بوكو حرام', 'جماعة بوكو حرام'), // Boko Haram
  org('أنصار الله', 'جماعة أنصار الله', 'جماعة الحوثي'), // the Houthis' own name
  org('الحشد الشعبي'), // Popular Mobilisation Forces
  org('الإخوان المسلمين', 'الإخوان المسلمون', 'جماعة الإخوان المسلمين', 'جماعة الإخوان'), // Muslim Brotherhood
  org('قوات الدعم السريع', 'الدعم السريع'), // Rapid Support Forces
  org('مجموعة فاغنر', 'فاغنر', 'مجموعة فاجنر', 'فاجنر'), // Wagner
  org('وكالة الأنباء السعودية', 'واس'), // SPA
  org('وكالة أنباء الشرق الأوسط'), // MENA
  org('وكالة الأنباء الكويتية', 'كونا'), // KUNA
  org('وكالة أنباء الإمارات', 'وام'), // WAM
  org('رويترز', 'وكالة رويترز'), // Reuters
  org('وكالة الصحافة الفرنسية', 'فرانس برس', 'وكالة فرانس برس', 'أ ف ب', 'أ.ف.ب'), // AFP
  org('أسوشيتد برس', 'أسوشييتد برس', 'وكالة أسوشيتد برس'), // AP
  org('وكالة الأنباء الألمانية', 'د ب أ', 'د.ب.أ'), // dpa
  org('الأناضول', 'وكالة الأناضول'), // Anadolu
  org('سبوتنيك', 'وكالة سبوتنيك'), // Sputnik
  org('تاس', 'وكالة تاس'), // TASS
  org('نوفوستي', 'وكالة نوفوستي'), // RIA Novosti
  org('شينخوا', 'وكالة شينخوا', 'وكالة أنباء الصين الجديدة'), // Xinhua
  org('بلومبرغ', 'بلومبيرغ', 'وكالة بلومبرغ'), // Bloomberg
  org('سي إن إن', 'سي ان ان', 'شبكة سي إن إن'), // CNN
  org('بي بي سي', 'هيئة الإذاعة البريطانية'), // BBC
  org('فوكس نيوز'), // Fox News
  org('نيويورك تايمز', 'صحيفة نيويورك تايمز'), // New York Times
  org('واشنطن بوست', 'صحيفة واشنطن بوست'), // Washington Post
  org('وول ستريت جورنال', 'صحيفة وول ستريت جورنال'), // Wall Street Journal
  org('فايننشال تايمز', 'صحيفة فايننشال تايمز'), // Financial Times
  org('الغارديان', 'صحيفة الغارديان', 'الجارديان'), // The Guardian
  org('هآرتس', 'صحيفة هآرتس'), // Haaretz
  org('يديعوت أحرونوت', 'صحيفة يديعوت أحرونوت'), // Yedioth Ahronoth
  org('قناة الجزيرة'), // Al Jazeera
  org('قناة العربية'), // Al Arabiya
  org('قناة الميادين'), // Al Mayadeen
  org('الاتحاد الدولي لكرة القدم', 'فيفا', 'الفيفا'), // FIFA
  org('الاتحاد الأوروبي لكرة القدم', 'يويفا', 'اليويفا'), // UEFA
  org('الاتحاد الآسيوي لكرة القدم'), // AFC
  org('الاتحاد الأفريقي لكرة القدم', 'الكاف'), // CAF
  org('ريال مدريد', 'نادي ريال مدريد'), // Real Madrid
  org('برشلونة الإسباني', 'نادي برشلونة'), // Barcelona
  org('مانشستر يونايتد'), // Manchester United
  org('مانشستر سيتي'), // Manchester City
  org('ليفربول الإنجليزي'), // Liverpool
  org('بايرن ميونخ', 'بايرن ميونيخ'), // Bayern Munich
  org('باريس سان جيرمان'), // PSG
  org('يوفنتوس'), // Juventus
  org('غوغل', 'جوجل', 'شركة غوغل', 'شركة جوجل'), // Google
  org('مايكروسوفت', 'شركة مايكروسوفت'), // Microsoft
  org('أرامكو', 'أرامكو السعودية', 'شركة أرامكو'), // Aramco
  org('سابك', 'شركة سابك'), // SABIC
  org('بوينغ', 'شركة بوينغ', 'بوينج'), // Boeing
  org('إيرباص', 'شركة إيرباص'), // Airbus
  org('سامسونغ', 'شركة سامسونغ', 'سامسونج'), // Samsung
  org('تسلا', 'شركة تسلا'), // Tesla
  org('الاحتياطي الفيدرالي', 'مجلس الاحتياطي الاتحادي', 'مجلس الاحتياطي الفيدرالي'), // Federal Reserve
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
];

/** Names of countries, regions and sites beyond CLDR's. Codes as in the place list; names of our own where none is. */
export const AR_PLACE_NAMES = [
  { code: 'EG', names: ['مصر', 'جمهورية مصر العربية', 'جمهورية مصر'] },
  { code: 'SA', names: ['السعودية', 'المملكة العربية السعودية'] },
  { code: 'AE', names: ['الإمارات', 'دولة الإمارات العربية المتحدة', 'دولة الإمارات'] },
  { code: 'SY', names: ['سوريا', 'سورية', 'الجمهورية العربية السورية'] },
  { code: 'IR', names: ['إيران', 'الجمهورية الإسلامية الإيرانية'] },
  {
    code: 'US',
    names: [
      'الولايات المتحدة',
      'الولايات المتحدة الأميركية',
      'الولايات المتحدة الأمريكية',
      'أمريكا',
      'أميركا',
    ],
  },
  { code: 'GB', names: ['بريطانيا', 'المملكة المتحدة', 'إنجلترا', 'إنكلترا'] },
  { code: 'RU', names: ['روسيا', 'روسيا الاتحادية', 'الاتحاد الروسي'] },
  { code: 'PS', names: ['فلسطين', 'الأراضي الفلسطينية', 'فلسطين المحتلة'] },
  { code: 'IL', names: ['إسرائيل', 'اسرائيل'] },
  { code: 'CZ', names: ['التشيك', 'جمهورية التشيك'] },
  { code: 'KZ', names: ['كازاخستان', 'قازاخستان'] },
  { code: 'CD', names: ['جمهورية الكونغو الديمقراطية', 'الكونغو الديمقراطية'] },
  { code: 'CI', names: ['ساحل العاج', 'كوت ديفوار'] },
  { code: 'KR', names: ['كوريا الجنوبية'] },
  { code: 'KP', names: ['كوريا الشمالية'] },
  { code: 'MM', names: ['ميانمار', 'بورما'] },
  { code: 'HU', names: ['المجر', 'هنغاريا'] },
  { code: 'PL', names: ['بولندا', 'بولونيا'] },
  { code: 'NL', names: ['هولندا'] },
  { code: 'MK', names: ['مقدونيا', 'مقدونيا الشمالية'] },
  { code: 'YE', names: ['اليمن', 'الجمهورية اليمنية'] },
  { code: 'MA', names: ['المغرب', 'المملكة المغربية'] },
  { code: 'JO', names: ['الأردن', 'المملكة الأردنية الهاشمية', 'المملكة الأردنية'] },
  { code: 'LB', names: ['لبنان', 'الجمهورية اللبنانية'] },
  { code: 'TN', names: ['تونس', 'الجمهورية التونسية'] },
  { code: 'DZ', names: ['الجزائر', 'الجمهورية الجزائرية الديمقراطية الشعبية', 'الجمهورية الجزائرية'] },
  { code: 'IQ', names: ['العراق', 'جمهورية العراق'] },
  { code: 'SD', names: ['السودان', 'جمهورية السودان'] },
  { code: 'CN', names: ['الصين', 'جمهورية الصين الشعبية'] },
  { code: 'DE', names: ['ألمانيا', 'جمهورية ألمانيا الاتحادية', 'ألمانيا الاتحادية'] },
  { code: 'SU', names: ['الاتحاد السوفياتي', 'الاتحاد السوفييتي', 'الاتحاد السوفيتي'] }, // Soviet Union
  { code: 'middleEast', names: ['الشرق الأوسط'] }, // Middle East
  { code: 'northAfrica', names: ['شمال أفريقيا', 'شمال إفريقيا'] },
  { code: 'africa', names: ['أفريقيا', 'إفريقيا'] },
  { code: 'europe', names: ['أوروبا', 'اوروبا', 'أوربا'] },
  { code: 'asia', names: ['آسيا'] },
  { code: 'gulf', names: ['الخليج', 'الخليج العربي'] }, // the Gulf
  { code: 'levant', names: ['بلاد الشام'] }, // the Levant
  { code: 'maghreb', names: ['المغرب العربي'] }, // the Maghreb
  { code: 'balkans', names: ['البلقان'] }, // the Balkans
  { code: 'caucasus', names: ['القوقاز'] }, // the Caucasus
  { code: 'caribbean', names: ['الكاريبي'] }, // the Caribbean
  { code: 'baltics', names: ['البلطيق'] }, // the Baltic
  { code: 'kurdistan', names: ['كردستان', 'كردستان العراق', 'إقليم كردستان'] },
  { code: 'westBank', names: ['الضفة الغربية', 'الضفة'] }, // West Bank
  { code: 'gaza', names: ['غزة', 'غزّة'] },
  { code: 'jerusalem', names: ['القدس', 'القدس المحتلة', 'القدس الشرقية'] },
  { code: 'golan', names: ['الجولان', 'هضبة الجولان'] },
  { code: 'sinai', names: ['سيناء', 'شبه جزيرة سيناء'] },
  { code: 'crimea', names: ['القرم', 'شبه جزيرة القرم'] },
  { code: 'donbas', names: ['دونباس', 'الدونباس'] },
  { code: 'redSea', names: ['البحر الأحمر', 'البحر الاحمر'] },
  { code: 'mediterranean', names: ['البحر المتوسط', 'البحر الأبيض المتوسط'] },
  { code: 'blackSea', names: ['البحر الأسود'] },
  { code: 'caspian', names: ['بحر قزوين'] },
  { code: 'arabianSea', names: ['بحر العرب'] },
  { code: 'hormuz', names: ['مضيق هرمز'] },
  { code: 'babElMandeb', names: ['باب المندب', 'مضيق باب المندب'] },
  { code: 'suez', names: ['قناة السويس'] },
  { code: 'atlantic', names: ['المحيط الأطلسي'] },
  { code: 'pacific', names: ['المحيط الهادئ'] },
  { code: 'indianOcean', names: ['المحيط الهندي'] },
  { code: 'nile', names: ['نهر النيل', 'النيل'] },
  { code: 'euphrates', names: ['الفرات', 'نهر الفرات'] },
  { code: 'tigris', names: ['دجلة', 'نهر دجلة'] },
  { code: 'mecca', names: ['مكة المكرمة', 'مكة', 'مكه المكرمه'] },
  { code: 'medina', names: ['المدينة المنورة'] },
  { code: 'grandMosque', names: ['المسجد الحرام'] },
  { code: 'aqsa', names: ['المسجد الأقصى', 'الأقصى'] },
  { code: 'newYork', names: ['نيويورك'] },
  { code: 'washington', names: ['واشنطن'] },
  { code: 'tehran', names: ['طهران'] },
  { code: 'telAviv', names: ['تل أبيب', 'تل ابيب'] },
];
