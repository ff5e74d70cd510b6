import { type QuotesLanguage, WordClass } from '../../quotes/verbFirst/language/language.ts';
import { MEDIA_NAMES } from './mediaNames.ts';
import { WHAT_COUNTS } from './quotes-counts.ts';
import { isEventVerb, isOwnVerb } from './quotes-own.ts';
import { ARABIC_PHRASES } from './quotes-phrases.ts';
import { genderOfGivenName, isOwnedObject, isPossessed, readKnown } from './quotes-read.ts';
import { FIELD_NOUNS, MANNER_NOUNS } from './quotes-words.ts';

/** Letters of a verb of a woman or body; a longer word is a foreign name: «مايكروسوفت». */
const MAX_VERB = 6;

// Title, motto, with whosever pronoun; names («اسمه», his name) may stand before speech too.
const HEADING = /^[وبل]?(?:عنوان|شعار)(?:ه|ها|هم|نا)?$/u;

/** Arabic for the quotes stage. */
export const arabicQuotes: QuotesLanguage = {
  code: 'ar',
  verbFirst: true,
  ...WHAT_COUNTS,
  read: readKnown,
  phrases: ARABIC_PHRASES,
  carriedFrom: ['عن', 'الي'],
  learnedFrom: 'من',
  mouth: 'لسان',
  framePronouns: new Map([
    ['له', { gender: 'masculine', count: 'one' }],
    ['لها', { gender: 'feminine', count: 'one' }],
    ['لهم', { gender: 'masculine', count: 'many' }],
    ['لهما', { gender: 'masculine', count: 'two' }],
  ]),
  carriedFromPronouns: new Map([
    ['عنه', { gender: 'masculine', count: 'one' }],
    ['عنها', { gender: 'feminine', count: 'one' }],
    ['عنهم', { gender: 'masculine', count: 'many' }],
    ['عنهما', { gender: 'masculine', count: 'two' }],
    ['اليه', { gender: 'masculine', count: 'one' }],
    ['اليها', { gender: 'feminine', count: 'one' }],
  ]),
  toward: 'ل',
  article: 'ال',
  mediaNames: MEDIA_NAMES,
  possessed: isPossessed,
  ownedObject: isOwnedObject,
  whatever: new Set(['فيما', 'بما', 'ما', 'مما', 'عما', 'لما']),
  occasions: new Set('بعد قبل قبيل بعيد عقب اثر خلال اثناء لدي غداه عشيه رغم'.split(' ')),
  adversatives: ['لكنه', 'لكنها', 'لكنهم'],
  sameness: ['ذات', 'نفس'],
  contrastless: [
    'يتعلق',
    'يخص',
    'لو',
    'اذا',
    'بعد',
    'بين',
    'بينهم',
    'بينها',
    'بينهما',
    'قبل',
    'يبدو',
    'مضي',
    'عدا',
    'سبق',
    'يلي',
  ],
  demonstratives: ['ذلك', 'هذا', 'ذاك', 'بذلك', 'بهذا'],
  titles: ['باسم', 'اسم', 'لقب', 'بلقب', 'نفسها', 'نفسه', 'انفسهم'],
  works: new Set(
    'مسابقه حمله مبادره مهرجان روايه فيلم مسلسل برنامج كتاب قصيده ديوان مسرحيه اغنيه معرض ندوه جايزه عمليه لعبه وسم هاشتاق هاشتاغ هاشتاج مشروع ملتقي منتدي سلسله دوره ورشه تطبيق لوحه لافته'.split(
      ' ',
    ),
  ),
  thus: new Set(['هكذا', 'بهذه', 'الكلمات', 'العبارات', 'العباره', 'الجمله']),
  ordinals: new Set('اول اولي ثاني ثانيه ثالث رابع خامس سادس سابع ثامن تاسع عاشر'.split(' ')),
  nameBearing: new Set(
    'شركه بنك مصرف جامعه نادي مجموعه منظمه حركه حزب جماعه مستشفي مدرسه فريق منتخب كتايب سرايا تيار جبهه تحالف بيت صندوق مركز'.split(
      ' ',
    ),
  ),
  withinWords: new Set(['في', 'فيه', 'فيها', 'به', 'بها']),
  epithets: new Set(
    'مسوول مسووله مصدر متحدث متحدثه ناطق ناطقه رجل سيده قيادي قياديه دبلوماسي دبلوماسيه ضابط خبير خبيره باحث باحثه شاهد شاهده مواطن مواطنه عضو عضوه'.split(
      ' ',
    ),
  ),
  ours: (word) => /^ن[^اوي]\p{L}{2,}$/u.test(word),
  ownVerb: isOwnVerb,
  ownPast: (word) =>
    /^[^ابلويك]\p{L}{2,4}نا$/u.test(word) || /^ا(?:ست\p{L}{3}|[^س]ت\p{L}{2,3})نا$/u.test(word),
  eventVerb: isEventVerb,
  clauseVerb: (word) => /^ي[^وا].{2,4}$/u.test(word) || (word.length <= MAX_VERB && isEventVerb(word)),
  ownOpeners: new Set(['سوف', 'هل', 'كيف', 'لماذا', 'لقد', 'كم', 'ماذا']),
  replies: new Set(['لان', 'بل', 'طبعا', 'بالطبع', 'ربما', 'اذا', 'اذن', 'كلا', 'اجل', 'بالتاكيد']),
  ownNames: new Set(['نحن', 'انا']),
  directions: new Set('شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط قرب'.split(' ')),
  contraries: new Set(['بعكس', 'بخلاف', 'خلافا']),
  entitles: (word) => /^(?:ال|ب|بال|لل)?حق(?:ه|ها|هم|هما|نا|ي)?$/u.test(word),
  likeHim: new Set(['الذي', 'الذى']),
  perhaps: new Set(['ربما', 'وربما', 'قد', 'وقد']),
  purposes: new Set(['لان', 'كي', 'لكي']),
  made: new Set(
    'اجري اجريت نشر نشرت نشرته نشره بثته بثه اوردته نقلته صدر صدرت اعد اعدت بث بثت وزع وزعت'.split(' '),
  ),
  held: new Set(
    'عقد عقده عقدها عقدته عقدتها عقداه عقدوه اقيم اقيمت نظمته نظمتها نظمه اجراه اجراها اجرته اجرتها القاه القاها القته القتها ادلي ادلت ترأسه تراسه'.split(
      ' ',
    ),
  ),
  sequels: new Set(['قبل', 'سبق', 'وسبق']),
  hearers: new Set('صحفيين صحافيين مراسلين اعلاميين حاضرين مشاهدين'.split(' ')),
  societies: new Set('اتحاد نقابه جمعيه رابطه منظمه شبكه لجنه مركز نادي مجلس هييه ملتقي منتدي'.split(' ')),
  wherein: new Set(['حيث', 'اذ']),
  strangers: new Set('خبير خبيره محلل محلله باحث باحثه مسوول مسووله شاهد طبيب طبيبه استاذ'.split(' ')),
  spokesmen: new Set(['متحدث', 'متحدثه', 'ناطق', 'ناطقه']),
  speaksFor: new Set(['باسم', 'بلسان']),
  wholeOnes: new Set([
    'احدهم',
    'احداهم',
    'احداهن',
    'احدهما',
    'بعضهم',
    'بعضهن',
    'معظمهم',
    'اغلبهم',
    'غالبيتهم',
    'كلاهما',
    'البعض',
    'الجميع',
    'الكل',
  ]),
  untold: new Set(
    'يتضح تتضح يصدر تصدر يعلق تعلق يذكر تذكر يحدد تحدد يكشف تكشف يوضح توضح يفصح تفصح يشر تشر يشير تشير يعط تعط يعطي تعطي يقدم تقدم يبين تبين يورد تورد يتسن تتسن يسم تسم يسمي تسمي يدل تدل يدلي تدلي يفصل تفصل يتطرق تتطرق يخض تخض يخوض تخوض'.split(
      ' ',
    ),
  ),
  verbLike: (written) => /^.{2,}ى$|^ي[^اوي\u064b-\u0652]\p{L}{2,}$/u.test(written),
  judging: new Set('اعتبر اعتبرت يعتبر تعتبر عد عدت وصف وصفت يصف تصف راي يري تري سمي سمت'.split(' ')),
  withouts: new Set(['دون', 'بدون']),
  addresses: new Set(['كلمه', 'مداخله', 'خطاب', 'محاضره', 'مشاركه']),
  describingRoles: new Set(['موسس', 'موسسه', 'مساعد', 'مساعده', 'مراقب', 'مشرف', 'ناشط', 'ناشطه']),
  urging: new Set(['دعا', 'ناشد', 'طالب', 'حث', 'شكر', 'هنا']),
  oblique: (word, definite) => (definite ? /.{3}ين$/u : /.{3}ي$/u).test(word),
  placeNouns: new Set(['عاصمه', 'مدينه', 'بلده', 'قريه', 'محافظه', 'ولايه', 'مقاطعه', 'جزيره']),
  hundreds: new Set(['مايه', 'ميه']),
  formers: new Set(['سابق', 'سابقه', 'مستقيل', 'مستقيله']),
  manyThings: (head) => /.{2}ات$/u.test(head),
  envoys: new Set(['سفير', 'سفيره', 'قنصل', 'مندوب', 'مندوبه', 'مبعوث', 'مبعوثه', 'ممثل', 'ممثله']),
  disclosures: new Set(['كشف', 'افصاح', 'تعبير', 'اعلان']),
  topics: new Set('طريقه كيفيه اليه تفاصيل اسباب سبب ملابسات خلفيات حقيقه'.split(' ')),
  takenNouns: new Set('غطاء نقاب ستار لثام انتباه انظار نظر تاكيد تشديد تذكير تنويه تنبيه'.split(' ')),
  parents: new Set(['والد', 'والده', 'ابناء', 'والدا', 'والدي']),
  deceased: new Set(
    'شهيد شهيده فقيد فقيده مرحوم مرحومه مغدور مغدوره متوفي متوفاه راحل راحله رييس ملك'.split(' '),
  ),
  spoken: (word) => /ن(?:ا|ي)$/u.test(word),
  others: new Set(['اخر', 'اخري', 'اخرون', 'اخرين']),
  parts: new Set(
    'رياسه مكتب اداره دايره قسم فرع امانه مديريه وفد بعثه قنصليه وحده غرفه جناح قياده'.split(' '),
  ),
  expressions: new Set(['قول', 'تعبير', 'وصف', 'نظر']),
  issued: new Map(['صدر', 'صدرت', 'صادر', 'صادره', 'الصادر', 'الصادره'].map((word) => [word, 'عن'])),
  manners: new Set(MANNER_NOUNS.split(' ')),
  fields: new Set(FIELD_NOUNS.split(' ')),
  takesBy: (head) => /^م.{3}$/u.test(head),
  impersonalSources: new Set(
    'معلومات توقعات ارقام شواهد موشرات معطيات دلايل تقديرات ترجيحات قراين ادله تجارب وقايع احداث'.split(' '),
  ),
  likeness: ['كما'],
  authored: [
    'اصدرته',
    'اصدرها',
    'اصدره',
    'اصدرتها',
    'اعدته',
    'اعدتها',
    'اعده',
    'اعدها',
    'اجرته',
    'اجرتها',
    'اجراه',
    'اجراها',
  ],
  listing: ['هم', 'هي', 'هو', 'هما', 'منها', 'منهم', 'منه', 'تالي', 'اتي', 'تاليه', 'اتيه'],
  fronting: ['اما', 'واما'],
  openers: new Set(
    'هناك هنالك يوجد لقد لا لن لم ليس نعم كل كنا كنت عندما اما اذا لابد يجب ينبغي يمكن يتوجب يتعين قد سوف الان برغم رغم'.split(
      ' ',
    ),
  ),
  nameTitles: new Set(['سير', 'لورد', 'ليدي', 'مستر', 'مسز', 'مسيو', 'مدام']),
  // «سكان القرية»: no dual.
  unowned: (word) => /(?:[وي]ن|ان)$/u.test(word) && !/^(?:سكان|جيران|شبان|فرسان|رهبان|ركبان)$/u.test(word),
  nameGender: genderOfGivenName,
  foreignGender: (word) => (/.{2}ا$/u.test(word) ? 'feminine' : 'masculine'),
  feminineVerb: (word) => word.length > 2 && word.endsWith('ت'),
  noName: (written) => written.endsWith('ة'),
  feminineNisba: (written) => /.{3}ية$/u.test(written),
  manner: (word) => /^م[^اور]\p{L}{2,}ا$/u.test(word),
  manyNisba: (word) => /.{2}ي[وي]ن$/u.test(word),
  told: (word) => /^لم\p{L}{3}/u.test(word),
  nisba: (head) => /.{3}ي$/u.test(head),
  accusative: (word) => /.{3}ا$/u.test(word),
  mediaDocuments: new Set(['مقال', 'تقرير', 'افتتاحيه', 'دراسه', 'تحقيق', 'استطلاع']),
  printed: new Set(
    'نشر نشرت نشره نشرها نشرته نشرتها بث بثت بثه بثته بثتها اوردته اوردتها صدر صدرت صادر صادره اعده اعدته'.split(
      ' ',
    ),
  ),
  letterNames: new Set(
    'اي ايه بي سي دي اف جي اتش ايتش جيه كي كيه ال ام ان او بيه كيو ار اس تي يو في دبليو اكس واي زد'.split(
      ' ',
    ),
  ),
  buts: new Set(['لكن', 'ولكن']),
  unlike: (word, written) => /^[وف]?اما$/u.test(word) && written.includes('\u0625'),
  called: new Set(['يدعي', 'تدعي', 'اسمه', 'اسمها']),
  empty: new Set(['اول', 'اولي']),
  gluesToNumbers: new Set(['ان', 'بان', 'وان', 'فان']),
  although: new Set(['رغم']),
  answers: (word) => word.startsWith('ف'),
  headed: (head) => HEADING.test(head),
  titled: (head) => HEADING.test(head) || /^[بل]?(?:اسم|لقب)(?:ه|ها|هم|نا)?$/u.test(head),
  becomes: new Set(
    'اصبح اصبحت بات باتت ظل ظلت صار صارت يعد تعد يعتبر تعتبر كان كانت يكون تكون يبقي تبقي جاء جاءت غير'.split(
      ' ',
    ),
  ),
  whiles: new Set(['حين']),
  answerWords: new Set('فربما فلا فلن فلم فليس فسوف فهو فهي فهم فثمه فهناك فكان فكانت'.split(' ')),
  matter: new Set(['الامر', 'الشيء']),
  speeches: new Set(
    'موتمر مقابله مقابلات كلمه كلمته كلمتها خطاب خطابه خطابها حديثه حديثها مداخلته مداخلتها تصريحات ندوه'.split(
      ' ',
    ),
  ),
  tellings: new Set(
    'بلاغه بلاغها بيانه بيانها تقريره تقريرها رسالته رسالتها تصريح تصريحات تصريحه تصريحها تصريحاته تصريحاتها بيان بلاغ حوار حوارات مقابله مقابلات حديث حديثه حديثها اتصال مداخله مداخلته مداخلتها كلمه كلمته كلمتها تغريده تدوينه منشور رساله مكالمه مهاتفه ايجاز صفحته صفحتها حسابه حسابها صفحه موتمره عدد عددها'.split(
      ' ',
    ),
  ),
  gatherings: new Set('ندوه موتمر لقاء لقاءه لقايه اجتماع جلسه زياره زيارته زيارتها'.split(' ')),
  copies: new Set(['نسخه', 'بنسخه']),
  meeting: (word) =>
    /^(?:لقاي|لقاءات|اجتماع|زيارت|استقبال|مشاركت|تروس|افتتاح|تفقد|جولت|حضور|تدشين)(?:ه|ها|هم|هما)$/u.test(
      word,
    ),
  prayers: new Set('صلي رضي رحمه رحمها رحمهم حفظه حفظها حفظهم'.split(' ')),
  god: 'الله',
  refersBack: new Set('فيه فيها به بها عليه عليها منه منها عنه عنها خلاله خلالها'.split(' ')),
  before: new Set(['سبق']),
  beforeAndAfter: new Set(['بعد', 'قبل']),
  exclaims: new Set(['الا']),
  handedDown: new Set(['رواه', 'اخرجه', 'متفق']),
  hearer: new Set('بكم لكم عليكم منكم اليكم فيكم عنكم معكم انتم ايها ايتها انكم'.split(' ')),
  again: new Set(['عاد', 'عادت', 'عادوا'].flatMap((word) => [word, `و${word}`, `ف${word}`])),
  then: new Set(['ثم']),
  already: new Set(['وقد']),
  // «تم» (was done) and «تلقت» (received) are past.
  mayBePresent: (word) => /^[يت]\p{L}{2,}$/u.test(word) && !/^ت.*ت$/u.test(word),
  wishes: new Set('طالب توقع تمني دعا رجح ناشد اقترح اوصي امل اشترط حث استبعد'.split(' ')),
  statutes: new Set(['لايحه', 'لوايح']),
  charges: new Set(['اتهام', 'اتهامات', 'ادعاء', 'دعوي']),
  ofSeveral: (word) => /.{2}و[نا]$/u.test(word),
  severalDid: (word) => word.endsWith('وا') && word.length > 4,
  concessives: new Map([
    ['غير', 'ان'],
    ['الا', 'ان'],
    ['بيد', 'ان'],
  ]),
  fathers: new Set(['ابو', 'ابي', 'ابا', 'ام']),
  patronymics: ['بن', 'بنت', 'ال'],
  nameHalves: new Set(['ابو', 'ابي', 'عبد']),
  conjunction: 'و',
  attached: [
    {
      preposition: 'لدي',
      heads: 0,
      after: [],
      of: ['سفير', 'سفيره', 'مندوب', 'مندوبه', 'ممثل', 'ممثله', 'مبعوث', 'مبعوثه', 'قنصل'],
      example: 'سفير فرنسا لدى الأمم المتحدة (ambassador to)',
    },
    {
      preposition: 'في',
      heads:
        WordClass.source |
        WordClass.group |
        WordClass.role |
        WordClass.media |
        WordClass.body |
        WordClass.document,
      after: [],
      example: 'مصادر في الحكومة (sources in the government)',
    },
    {
      preposition: 'من',
      heads: WordClass.quantifier | WordClass.group | WordClass.source | WordClass.document,
      after: ['قريب', 'قريبه', 'مقرب', 'مقربه'],
      example: 'كثير من المصريين (many of the Egyptians)',
    },
    {
      preposition: 'علي',
      heads: 0,
      after:
        'حصول اطلاع تعرف قضاء مطلع مطلعه مطلعا مطلعون مطلعين مشرف مشرفه مشرفون مشرفين قايم قايمه قايمون قايمين'.split(
          ' ',
        ),
      example: 'مصدر مطلع على الملف',
    },
    {
      preposition: 'باسم',
      heads: 0,
      after: ['متحدث', 'متحدثه', 'ناطق', 'ناطقه', 'متحدثون', 'رسمي'],
      example: 'المتحدث باسم الوزارة (speaking for the ministry)',
    },
    {
      preposition: 'عن',
      heads: 0,
      after: ['ممثل', 'ممثله', 'ممثلون', 'ممثلين', 'مندوب', 'مندوبه', 'مندوبون', 'مندوبين'],
      example: 'ممثلون عن الاتحاد (representatives of the federation)',
    },
    {
      preposition: 'عن',
      heads: 0,
      after: ['مسوول', 'مسووله', 'صادر', 'صادره'],
      example: 'المسؤول عن الملف (in charge of the file)',
    },
    {
      preposition: 'عن',
      heads: 0,
      after: ['دفاع'],
      of: ['هييه', 'فريق', 'لجنه', 'محامي', 'محاميه', 'محام', 'وكيل'],
      example: 'هيئة الدفاع عن المتهمين (the defence of the accused); not «وزير الدفاع عن»',
    },
  ],
};
