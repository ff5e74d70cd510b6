import type { Demonym } from '../../entities/lexicon.ts';

// Code, then masculine singular adjectives without the article, then irregular plurals after a bar. The engine makes
// ـة ـون ـين ـات ـا ـان ـتين and the article. Peoples, faiths and currents have codes of our own (guide: one word each).
const ROWS = `
SA سعودي
AE إماراتي
KW كويتي
BH بحريني
QA قطري
OM عماني
YE يمني
IQ عراقي
SY سوري
LB لبناني
JO أردني
PS فلسطيني
IL إسرائيلي اسرائيلي
EG مصري
SD سوداني
SS جنوب_سوداني
LY ليبي
TN تونسي | توانسة
DZ جزائري
MA مغربي | مغاربة
MR موريتاني
SO صومالي
DJ جيبوتي
KM قمري
IR إيراني ايراني
TR تركي | أتراك
AF أفغاني | أفغان
PK باكستاني
IN هندي | هنود
BD بنغلاديشي بنغالي
LK سريلانكي سيرلانكي
NP نيبالي
CN صيني
JP ياباني
KR كوري كوري_جنوبي
KP كوري_شمالي
TW تايواني
VN فيتنامي
TH تايلاندي تايلندي
MY ماليزي
ID إندونيسي اندونيسي
PH فلبيني فيليبيني
SG سنغافوري
MM بورمي ميانماري
KH كمبودي
MN منغولي مغولي
KZ كازاخستاني كازاخي قازاخستاني
UZ أوزبكستاني أوزبكي
TM تركمانستاني
KG قرغيزستاني قرغيزي
TJ طاجيكستاني طاجيكي
AZ أذربيجاني أذري
AM أرميني أرمني | أرمن
GE جورجي
RU روسي | روس
UA أوكراني اوكراني
BY بيلاروسي بيلاروسي
PL بولندي بولوني
CZ تشيكي
SK سلوفاكي
HU مجري هنغاري
RO روماني
BG بلغاري | بلغار
RS صربي | صرب
HR كرواتي
BA بوسني
SI سلوفيني
MK مقدوني
AL ألباني
XK كوسوفي
GR يوناني
CY قبرصي | قبارصة
IT إيطالي ايطالي | طليان
FR فرنسي
DE ألماني | ألمان
AT نمساوي
CH سويسري
BE بلجيكي
NL هولندي
LU لوكسمبورغي
GB بريطاني إنجليزي انجليزي إنكليزي اسكتلندي إسكتلندي ويلزي | إنجليز إنكليز
IE إيرلندي أيرلندي ايرلندي
ES إسباني أسباني اسباني
PT برتغالي
DK دنماركي دانماركي
SE سويدي
NO نرويجي
FI فنلندي
IS آيسلندي أيسلندي
EE إستوني
LV لاتفي
LT ليتواني
MD مولدوفي
MT مالطي
US أميركي أمريكي امريكي اميركي | أميركان أمريكان
CA كندي
MX مكسيكي
CU كوبي
BR برازيلي
AR أرجنتيني ارجنتيني
CL تشيلي شيلي
CO كولومبي
VE فنزويلي
PE بيروفي
UY أوروغوياني أوروغواياني
PY باراغواياني
BO بوليفي
EC إكوادوري
PA بنمي
AU أسترالي استرالي
NZ نيوزيلندي
ZA جنوب_أفريقي جنوب_إفريقي
NG نيجيري
GH غاني
KE كيني
ET إثيوبي اثيوبي
ER إريتري ارتيري
UG أوغندي
TZ تنزاني
RW رواندي
CD كونغولي
CM كاميروني
SN سنغالي
NE نيجري
TD تشادي
CI إيفواري عاجي
GN غيني
ZW زيمبابوي
MZ موزمبيقي
AO أنغولي
MG مدغشقري
eu أوروبي اوروبي
asia آسيوي اسيوي
africa أفريقي إفريقي افريقي | أفارقة
arab عربي | عرب أعراب
gulf خليجي
maghreb مغاربي
latin لاتيني
scandinavia إسكندنافي
muslim إسلامي اسلامي مسلم
christian مسيحي نصراني
jew يهودي | يهود
zionist صهيوني | صهاينة
shia شيعي | شيعة
sunni سني
druze درزي | دروز
alawite علوي
coptic قبطي | أقباط
maronite ماروني | موارنة
catholic كاثوليكي | كاثوليك
orthodox أرثوذكسي | أرثوذكس
hindu هندوسي | هندوس
buddhist بوذي
sikh سيخي | سيخ
kurd كردي | أكراد كرد
amazigh أمازيغي | أمازيغ
persian فارسي | فرس
turkmen تركماني | تركمان
yazidi إيزيدي أيزيدي
rohingya روهينغي | روهينغا
uyghur أويغوري إيغوري | أويغور إيغور
pashtun بشتوني | بشتون
tatar تتري | تتار
chechen شيشاني | شيشان
houthi حوثي
baath بعثي
salafi سلفي
brotherhood إخواني
nazi نازي
soviet سوفياتي سوفيتي سوفييتي
ottoman عثماني
republican جمهوريون الجمهوريون الجمهوريين
democrat ديمقراطيون الديمقراطيون الديمقراطيين
hebrew عبري
`;

export const AR_DEMONYMS: readonly Demonym[] = ROWS.trim()
  .split('\n')
  .map((row) => {
    const [code = '', ...rest] = row.split(' ');
    const bar = rest.indexOf('|');
    const stems = (bar < 0 ? rest : rest.slice(0, bar)).map((stem) => stem.replaceAll('_', ' '));
    const plurals = bar < 0 ? [] : rest.slice(bar + 1);
    return { code, forms: [...stems.flatMap(nisbaForms), ...plurals.flatMap(withArticle)] };
  });

function withArticle(form: string): string[] {
  return form.startsWith('ال') ? [form] : [form, `ال${form}`];
}

/** All inflected forms of a relative adjective; of a two-word one («كوري جنوبي») each word inflects. */
function nisbaForms(stem: string): string[] {
  const parts = stem.split(' ');
  if (parts.length === 2 && stem.endsWith('ي') && !(parts[0] ?? '').endsWith('ي')) {
    // «جنوب أفريقي»: only the second word inflects
    return nisbaForms(parts[1] ?? '')
      .map((form) => `${parts[0]} ${form}`)
      .filter((form) => !form.includes(' ال'));
  }
  if (parts.length === 2) {
    const [first = '', second = ''] = parts;
    return ['', 'ة'].flatMap((end) => [
      `${first}${end} ${second}${end}`,
      `ال${first}${end} ال${second}${end}`,
    ]);
  }
  if (/(?:ون|ين)$/u.test(stem)) return [stem];
  const bare = ['', 'ة', 'ون', 'ين', 'ات', 'ان', 'تان', 'تين'].map((end) => stem + end);
  return [...bare, `${stem}ا`, ...bare.map((form) => `ال${form}`)];
}
