import {
  type Count,
  type Cue,
  type CueForm,
  type Gender,
  PLAIN_CUE,
} from '../../quotes/verbFirst/language/language.ts';
import type { ArabicCue } from './quotes-cue.ts';
import { ARABIC_CUES } from './quotes-cues.ts';

// «يذكر أن»: without a subject between, these forms are passive and report nobody's words.
const IMPERSONAL = new Set(
  'يذكر تبين يتوقع يعتقد يرجح يقدر يستبعد يظن يفترض يروي يقال يشترط يحكي'.split(' '),
);
// Forms that are far more often another word; they are no cue at all.
const NEVER = new Set(
  'مقره يتم تتم سيتم ستتم ليتم لتتم يتمون يرجع ترجع يرجعون مرجعا مرجعه نقلا ردا عد عدا عدت يعد تعد يعدون عاد قدر مصر بلغ مقدر مقدرا مقدره مقررا يقر المحن'.split(
    ' ',
  ),
);

// Participles that are nouns as often («مدينة», "city"; «متابعة», "following up"): they report only with their link.
const NOUNS_TOO = new Set(
  'ذاكره موردا موردين مسجلين مقرا مجددا ملخصا ملخصه مدينه مدينا متابعه مواصله مطالبه مناشده مخاطبه ملاحظه مقدمه مقدما مقدمين مسجله مسجلا مكرره مكررا مكررين مبلغا مبلغه مقترحا مقترحه مقترحين مذكره متحدثه متحدثين كاتبا كاتبه كاتبين معلقه معلقا معلقين مدونه مدونين ناقله ناقلين ناشره ناشرين متهما متهمه متهمين محتجين محتجه ماضيه ماضيا زايده زايدا خاتمه راويه راويا سايله واعده مصره مفيده مفيدا مطالبين مراقبين معتبره منكرا منكره مشتركه مستعرضه مرجحه مقدرين مظهرا واجدا شارحا خالصا خالصه ذاهبا ذاهبه عاده معربا مبرزا مهدده مهددين مهددا مخبرين راده ظانا صارخا صارخه مركزا مركزه مركزين معيدا معيده شاهدا شاهده شاهدين حالفا منذرا ساخره ساخرين متما متكلما متكلمه متكلمين مكتشفا مكتشفه مكتشفين حاضا معتذرين طالبه طالبا طالبين'.split(
    ' ',
  ),
);

// Duals that are nouns or adjectives as often: «250 طالبا» (students), «كان حذرا من» (wary of).
const DUALS_TOO = new Set('طالبا حذرا ذكرا وصفا وعدا زعما شرحا'.split(' '));

// «تبلغ المساحة»: amounts to, far more often than "informs".
const AMOUNTS = new Set(['يبلغ', 'تبلغ']);

// Participles of women that no other noun is written like, unless what they report follows at once: «لافتات» (banners).
const WOMEN = new Set(
  'قال اكد اضاف اوضح بين اشار لفت شدد حذر نبه نوه اعتبر كشف اعلن اعرب عبر طالب دعا توقع تساءل'.split(' '),
);

// Also written with a pronoun as object: «وصفه بأنه», «أبلغهم أن», «ما قاله الوزير: …».
const WITH_OBJECT = new Set(
  'اوضح قال وصف اتهم ابلغ اخبر طمان خاطب سال اجاب اكد اعلن ذكر كشف بين زعم'.split(' '),
);

// Verbs of doing as often as of saying: «وكتبوا شعارات», «ونشر المروحيات».
const DEEDS = new Set('كتب نشر نقل سجل وجد اظهر اثبت ذهب رد شرح اورد ابرز احتج هدد ختم خلص'.split(' '));

const forms = new Map<string, CueForm>();

function addForms(entry: ArabicCue): void {
  const cue: Cue = {
    ...PLAIN_CUE,
    lemma: entry.past,
    deed: DEEDS.has(entry.past),
    ...entry.cue,
  };
  const { past, present, participle } = entry;
  const weak = /[ياو]$/u.test(past) && past.length > 2;
  const stem = weak ? past.slice(0, -1) : past;
  const add = (
    word: string,
    form: CueForm['form'],
    gender: Gender,
    count: Count,
    over: Partial<CueForm> = {},
  ): void => {
    if (NEVER.has(word) || forms.has(word)) return;
    forms.set(word, {
      cue,
      form,
      gender,
      count,
      impersonal: IMPERSONAL.has(word),
      ...((NOUNS_TOO.has(word) && form === 'participle') ||
      (DUALS_TOO.has(word) && count === 'two') ||
      AMOUNTS.has(word)
        ? { nounToo: true }
        : {}),
      past: form === 'finite' && word.startsWith(stem),
      ...over,
    });
  };
  add(past, 'finite', 'masculine', 'one');
  add(`${stem}ت`, 'finite', 'feminine', 'one');
  add(weak ? `${stem}يا` : `${past}ا`, 'finite', 'masculine', 'two');
  add(`${stem}تا`, 'finite', 'feminine', 'two');
  add(`${stem}وا`, 'finite', 'masculine', 'many');
  // «أكدن», «قلن»: women; «عدن» would be Aden, «صحن» a dish.
  if (past === 'قال') add('قلن', 'finite', 'feminine', 'many');
  else if (past.length > 2 && past !== 'وعد' && !weak && !/ا.$/u.test(past))
    add(`${past}ن`, 'finite', 'feminine', 'many');
  // «لتعلن عن نشرها» is a purpose, «عاد ليؤكد أن» a report.
  const purpose = (future: string): { purpose?: true; future?: true } =>
    future === 'ل' ? { purpose: true } : future === 'س' ? { future: true } : {};
  if (WITH_OBJECT.has(past))
    for (const pronoun of ['ه', 'ها', 'هم']) {
      add(past + pronoun, 'finite', 'masculine', 'one', { complete: true });
      add(`${past}ت${pronoun}`, 'finite', 'feminine', 'one', { complete: true });
      add(`ي${present}${pronoun}`, 'finite', 'masculine', 'one', { complete: true });
      add(`ت${present}${pronoun}`, 'finite', 'feminine', 'one', { complete: true });
      // «واتهموه بأنه», «يخبرونها أن», «ليخبروها بأن».
      add(`${stem}و${pronoun}`, 'finite', 'masculine', 'many', { complete: true });
      add(`ي${present}ون${pronoun}`, 'finite', 'masculine', 'many', { complete: true });
      add(`لي${present}و${pronoun}`, 'finite', 'masculine', 'many', { complete: true, ...purpose('ل') });
    }
  const weakPresent = /[يو]$/u.test(present) && present.length > 1;
  const presentStem = weakPresent ? present.slice(0, -1) : present;
  for (const future of ['', 'ل', 'س']) {
    add(`${future}ي${present}`, 'finite', 'masculine', 'one', purpose(future));
    add(`${future}ت${present}`, 'finite', 'feminine', 'one', purpose(future));
    add(`${future}ي${presentStem}ون`, 'finite', 'masculine', 'many', purpose(future));
    add(`${future}ي${present}ان`, 'finite', 'masculine', 'two', purpose(future));
    add(`${future}ت${present}ان`, 'finite', 'feminine', 'two', purpose(future));
  }
  // «لم ينف»: the weak letter falls after «لم».
  if (weakPresent && presentStem.length > 1)
    for (const [prefix, gender] of [
      ['ي', 'masculine'],
      ['ت', 'feminine'],
    ] as const)
      if (!forms.has(prefix + presentStem))
        forms.set(prefix + presentStem, {
          cue,
          form: 'finite',
          gender,
          count: 'one',
          impersonal: false,
          jussive: true,
        });
  const base = participle.endsWith('ي') ? participle.slice(0, -1) : participle;
  add(`${participle}ا`, 'participle', 'masculine', 'one');
  add(`${participle}ه`, 'participle', 'feminine', 'one');
  add(`${base}ين`, 'participle', 'masculine', 'many');
  add(`${participle}تين`, 'participle', 'feminine', 'two');
  if (WOMEN.has(past))
    add(`${participle}ات`, 'participle', 'feminine', 'many', {
      nounToo: true,
      atOnce: true,
    });
}
for (const entry of ARABIC_CUES) addForms(entry);
// «وأعلمه بأن»: informed, with its object alone; «أعلم» is "I know".
const inform = { ...(forms.get('ابلغه') as CueForm) };
for (const pronoun of ['ه', 'ها', 'هم'])
  for (const [stem, gender, count] of [
    ['اعلم', 'masculine', 'one'],
    ['اعلمت', 'feminine', 'one'],
    ['اعلمو', 'masculine', 'many'],
  ] as const)
    forms.set(stem + pronoun, { ...inform, gender, count });
// «رغم اعترافه أن», «بعد تأكيدها أن»: verbal nouns with who says it written on to them.
for (const [past, noun] of [
  ['اكد', 'تاكيد'],
  ['اعلن', 'اعلان'],
  ['اعترف', 'اعتراف'],
  ['اقر', 'اقرار'],
  ['اوضح', 'توضيح'],
  ['زعم', 'زعم'],
  ['ادعي', 'ادعاء'],
  ['ادعي', 'ادعاي'],
  ['صرح', 'تصريح'],
  ['اشار', 'اشارت'],
  ['حذر', 'تحذير'],
  ['شدد', 'تشديد'],
  ['نفي', 'نفي'],
] as const) {
  const verb = forms.get(past) as CueForm;
  for (const [pronoun, gender, count] of [
    ['ه', 'masculine', 'one'],
    ['ها', 'feminine', 'one'],
    ['هم', 'masculine', 'many'],
  ] as const)
    if (!forms.has(noun + pronoun))
      forms.set(noun + pronoun, { ...verb, form: 'noun', gender, count, past: false, nounToo: true });
}
// «بعد إعلان الشرطة أنها أوصت», «رغم نفي الوزير أن»: the same with its owner behind it.
for (const [past, noun] of [
  ['اكد', 'تاكيد'],
  ['اعلن', 'اعلان'],
  ['اعترف', 'اعتراف'],
  ['زعم', 'زعم'],
  ['ادعي', 'ادعاء'],
  ['نفي', 'نفي'],
  ['صرح', 'تصريح'],
  ['صرح', 'تصريحات'],
  ['حذر', 'تحذير'],
  ['اتهم', 'اتهام'],
  ['رجح', 'ترجيح'],
  ['لمح', 'تلميح'],
  ['شدد', 'تشديد'],
  ['نبه', 'تنبيه'],
] as const)
  if (!forms.has(noun))
    forms.set(noun, {
      ...(forms.get(past) as CueForm),
      form: 'noun',
      gender: null,
      count: null,
      past: false,
    });
const say = forms.get('قال') as CueForm;
// Verbal nouns that bring speech as «قائلا» does.
for (const word of ['بقوله', 'بالقول'])
  forms.set(word, { ...say, form: 'participle', gender: 'masculine', count: 'one' });
forms.set('بقولها', { ...say, form: 'participle', gender: 'feminine', count: 'one' });
forms.set('بقولهم', { ...say, form: 'participle', gender: 'masculine', count: 'many' });
// «ختم كلامه بالتأكيد على أن», «اكتفى بالإشارة إلى أن»; «بالتأكيد» alone is "certainly".
for (const [past, noun, preposition] of [
  ['اكد', 'تاكيد', 'علي'],
  ['شدد', 'تشديد', 'علي'],
  ['اشار', 'اشاره', 'الي'],
  ['نبه', 'تنبيه', 'الي'],
] as const) {
  const verb = forms.get(past) as CueForm;
  const cue = { ...verb.cue, links: [preposition], soft: [], marks: false };
  forms.set(`بال${noun}`, {
    cue,
    form: 'participle',
    gender: null,
    count: null,
    impersonal: false,
    nounToo: true,
  });
}
// «جاء في بيان … أن»: the document speaks.
const came: Cue = {
  ...say.cue,
  lemma: 'جاء',
  links: ['', 'ب'],
  bare: false,
  strict: false,
  inDocument: true,
};
for (const word of ['جاء', 'ورد'])
  forms.set(word, {
    cue: { ...came, lemma: word },
    form: 'finite',
    gender: 'masculine',
    count: 'one',
    impersonal: false,
  });
// «وهو ما نفته الشركة»: its weak letter goes before a pronoun.
const deny = forms.get('نفي') as CueForm;
for (const pronoun of ['ه', 'ها'])
  for (const [word, gender, past] of [
    ['نفا', 'masculine', true],
    ['نفت', 'feminine', true],
    ['ينفي', 'masculine', false],
    ['تنفي', 'feminine', false],
  ] as const)
    forms.set(word + pronoun, { ...deny, gender, past, count: 'one', complete: true });

// «علمت «الأفق» من مصادر أن»: the medium carries; any other who learns reports nothing.
const learned: Cue = {
  ...PLAIN_CUE,
  lemma: 'علم',
  links: ['', 'ب'],
  strict: true,
  carries: true,
  learns: true,
};
for (const [word, gender] of [
  ['علم', 'masculine'],
  ['علمت', 'feminine'],
] as const)
  forms.set(word, { cue: learned, form: 'finite', gender, count: 'one', impersonal: false, past: true });
// «حسب ما علمته «الأفق» من مصادر».
forms.set('علمته', { ...(forms.get('علمت') as CueForm), complete: true });

/** Every written form of a reporting verb, folded and without conjunction. */
export const ARABIC_FORMS: ReadonlyMap<string, CueForm> = forms;
