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
  { code: 'PS', names: ['فلسطين', 'الأراضي الفلسطينية'] },
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
  { code: 'kurdistan', names: ['كردستان', 'كردستان العراق'] },
  { code: 'westBank', names: ['الضفة الغربية', 'الضفة'] }, // West Bank
  { code: 'gaza', names: ['غزة', 'غزّة'] },
  { code: 'jerusalem', names: ['القدس', 'القدس الشرقية'] },
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
  { code: 'newCapital', names: ['العاصمة الإدارية الجديدة', 'العاصمة الإدارية'] }, // Egypt's New Administrative Capital
  { code: 'rafahCrossing', names: ['معبر رفح'] }, // Rafah crossing
  { code: 'kerem', names: ['معبر كرم أبو سالم', 'كرم أبو سالم'] }, // Kerem Shalom crossing
  { code: 'philadelphi', names: ['محور فيلادلفيا', 'محور صلاح الدين'] }, // Philadelphi corridor
  { code: 'netzarim', names: ['محور نتساريم'] }, // Netzarim corridor
  { code: 'hornOfAfrica', names: ['القرن الأفريقي', 'القرن الإفريقي'] }, // Horn of Africa
  { code: 'sahel', names: ['الساحل الأفريقي', 'الساحل الإفريقي'] }, // the Sahel
  { code: 'ghouta', names: ['الغوطة الشرقية'] }, // Eastern Ghouta
  { code: 'dahieh', names: ['الضاحية الجنوبية', 'ضاحية بيروت الجنوبية'] }, // Beirut's southern suburb
  { code: 'greenZone', names: ['المنطقة الخضراء'] }, // Baghdad's Green Zone
  { code: 'tahrir', names: ['ميدان التحرير'] }, // Tahrir Square, Cairo
  { code: 'tahrirBaghdad', names: ['ساحة التحرير'] }, // Tahrir Square, Baghdad
  { code: 'burjKhalifa', names: ['برج خليفة'] }, // Burj Khalifa
  { code: 'prophetsMosque', names: ['المسجد النبوي', 'المسجد النبوي الشريف'] }, // Prophet's Mosque
  { code: 'domeOfTheRock', names: ['قبة الصخرة'] }, // Dome of the Rock
  { code: 'nativity', names: ['كنيسة المهد'] }, // Church of the Nativity
  { code: 'holySepulchre', names: ['كنيسة القيامة'] }, // Church of the Holy Sepulchre
  { code: 'siliconValley', names: ['وادي السيليكون', 'سيليكون فالي'] }, // Silicon Valley
  { code: 'wallStreet', names: ['وول ستريت'] }, // Wall Street
  { code: 'southChinaSea', names: ['بحر الصين الجنوبي'] }, // South China Sea
  { code: 'taiwanStrait', names: ['مضيق تايوان'] }, // Taiwan Strait
  { code: 'gulfOfAden', names: ['خليج عدن'] }, // Gulf of Aden
  { code: 'gulfOfOman', names: ['خليج عمان', 'بحر عمان'] }, // Gulf of Oman
  { code: 'aegean', names: ['بحر إيجة', 'بحر إيجه'] }, // Aegean
  { code: 'gibraltar', names: ['جبل طارق', 'مضيق جبل طارق'] }, // Gibraltar
  { code: 'arctic', names: ['القطب الشمالي'] }, // Arctic
  { code: 'antarctic', names: ['القطب الجنوبي', 'القارة القطبية الجنوبية'] }, // Antarctica
  { code: 'centralAsia', names: ['آسيا الوسطى'] }, // Central Asia
  { code: 'southeastAsia', names: ['جنوب شرق آسيا'] }, // Southeast Asia
  { code: 'latinAmerica', names: ['أميركا اللاتينية', 'أمريكا اللاتينية'] }, // Latin America
  { code: 'eastMediterranean', names: ['شرق المتوسط', 'شرقي المتوسط'] }, // Eastern Mediterranean
  { code: 'renaissanceDam', names: ['سد النهضة'] }, // Grand Ethiopian Renaissance Dam
  { code: 'highDam', names: ['السد العالي'] }, // Aswan High Dam
  { code: 'mecca', names: ['مكة المكرمة', 'مكة', 'مكه المكرمه'] },
  { code: 'medina', names: ['المدينة المنورة'] },
  { code: 'grandMosque', names: ['المسجد الحرام'] },
  { code: 'aqsa', names: ['المسجد الأقصى', 'الأقصى'] },
  { code: 'newYork', names: ['نيويورك'] },
  { code: 'washington', names: ['واشنطن'] },
  { code: 'tehran', names: ['طهران'] },
  { code: 'telAviv', names: ['تل أبيب', 'تل ابيب'] },
];
