import type { Phrase } from '../../quotes/verbFirst/language/phraseKind.ts';
import { fold } from '../../text/fold.ts';
import { arabicSegmentWords } from './segments.ts';

/** A fixed phrase by its folded words. */
export const phrase = (kind: Phrase['kind'], words: string, example: string): Phrase => ({
  words: words.split(' '),
  kind,
  example,
});

/** «يقول الله تعالى: …», «قال صلى الله عليه وسلم: …»: scripture, nobody's report. */
function scripture(): Phrase[] {
  const of = [
    'رسول الله',
    'الرسول صلي',
    'صلي الله',
    'عليه الصلاه',
    'عليه السلام',
    'سبحانه',
    'عز وجل',
    'النبي',
    'الله',
  ];
  return ['قال', 'يقول', 'قوله'].flatMap((says) =>
    of.map((whose) => phrase('impersonal', `${says} ${whose}`, `${says} ${whose}: (scripture)`)),
  );
}

/** «أبدى عدم رغبته في الرد»: that he will say nothing is nothing said. */
function silence(): Phrase[] {
  return ['الرد', 'الحديث', 'التعليق', 'الادلاء', 'الخوض', 'الكلام'].map((what) =>
    phrase('setting', `عدم رغبت*ه في ${what}`, `أبدى عدم رغبته في ${what} (that he would not)`),
  );
}

/** «وغني عن القول إن»: the writer's own. */
function obvious(): Phrase[] {
  return ['غني عن القول', 'غني عن البيان', 'نافله القول', 'خلاصه القول', 'صفوه القول'].map((words) =>
    phrase('impersonal', words, `و${words} إن (needless to say)`),
  );
}

/** «إنه سميع مجيب»: the end of a prayer. */
function prayers(): Phrase[] {
  return ['سميع', 'ولي ذلك', 'القادر', 'علي كل شيء'].map((end) =>
    phrase('impersonal', `انه ${end}`, `إنه ${end} (for He is …)`),
  );
}

/** Phrases that are the same words before or behind others. */
export const MADE_PHRASES: readonly Phrase[] = [...scripture(), ...silence(), ...prayers(), ...obvious()];

/** «طلب عدم الكشف عن هويته», «فضلت عدم ذكر اسمها»: with all that follows of it. */
export function anonymity(): Phrase[] {
  const asks =
    'شرط بشرط شريطه فضل فضلت فضلوا طلب طلبت طلبوا طالبا طالبه طالبين اشترط اشترطت اشترطوا مفضلا مفضله مشترطا'.split(
      ' ',
    );
  const what = [
    'عدم الكشف عن هويت*ه',
    'عدم الكشف عن اسم*ه',
    'عدم الافصاح عن هويت*ه',
    'عدم الافصاح عن اسم*ه',
    'عدم كشف هويت*ه',
  ];
  const names = ['عدم ذكر اسم*ه', 'عدم نشر اسم*ه', 'عدم كشف اسم*ه', 'عدم ذكر اسماي*ه', 'عدم'];
  return asks.flatMap((ask) =>
    [...what, ...names].map((rest) =>
      phrase(
        'setting',
        `${ask} ${rest}`,
        `قال مسؤول ${ask} ${rest.replaceAll('*', '')} إن (who asked not to be named)`,
      ),
    ),
  );
}

/** «، مهيبا بالسكان», «، رافعا التهنئة»: participles of speech that are no cues; what stands before them is over. */
export function participles(): Phrase[] {
  const acts =
    'مهيبا مهيبه مهيبين معللا معلله متاسفا متاسفه متطلعين راجيا راجيه معاتبا معاتبه معزيا معزيه مواسيا مواسيه مشبها مشبهه محييا محييه مترحما حامدا مدافعا مدافعه مكذبا مكذبه مازحا مازحه ممتدحا ممتدحه مقدرا معولا مسميا ساعيا ساعيه ساعين'.split(
      ' ',
    );
  const offers = ['مقدما', 'مقدمه', 'رافعا', 'رافعه', 'موجهين', 'مقدمين'].flatMap((act) =>
    [
      'شكر*',
      'الشكر',
      'التعازي',
      'تعازي*',
      'اعتذار*',
      'التهاني',
      'التهنيه',
      'تهاني*',
      'العزاء',
      'اسمي',
      'احر',
    ].map((what) => `${act} ${what}`),
  );
  const blames = ['ملقيا', 'ملقيه'].flatMap((act) =>
    ['باللوم', 'اللوم', 'باللايمه'].map((what) => `${act} ${what}`),
  );
  const again = ['مجددا', 'مجدده', 'مكررا'].flatMap((act) =>
    'الشكر شكر* الترحيب العهد الدعوه دعوه دعوت* مطالب* موقف* تاكيد* رفض* تمسك* التزام* ادانه ادانت* التاكيد'
      .split(' ')
      .map((what) => `${act} ${what}`),
  );
  return [...acts, ...offers, ...blames, ...again].map((words) =>
    phrase('background', words, `، ${words.replaceAll('*', '')} (an act of speech, as a participle)`),
  );
}

/** «، دون تقديم تفاصيل»، «، من دون الخوض في التفاصيل»: what the reporter was not told. */
export function withoutMore(): Phrase[] {
  const what =
    'تقديم تفاصيل|تقديم اي تفاصيل|تقديم مزيد|تقديم المزيد|تقديم ايضاحات|اي تفاصيل|الخوض في|الادلاء ب*|تقديم توضيحات|ايراد تفاصيل|ذكر تفاصيل|كشف تفاصيل|الافصاح عن'.split(
      '|',
    );
  const acts = 'وضح حدد ذكر كشف عطي شير فصح ورد قدم سمي دلي خوض تطرق ضيف فصل علن بين'
    .split(' ')
    .flatMap((stem) => [`ان ي${stem}`, `ان ت${stem}`]);
  return ['دون', 'من دون', 'بدون'].flatMap((without) =>
    [...what, ...acts].map((rest) =>
      phrase('background', `${without} ${rest}`, `، ${without} ${rest.replace('*', '')} (without …)`),
    ),
  );
}

/** «، ولم يذكر عدد الركاب»، «، ورفضت الكشف عن السبب»: what the speaker did not tell. */
export function notTold(): Phrase[] {
  const silent = 'ذكر كشف وضح حدد فصح ورد عط شر دل تطرق خض'
    .split(' ')
    .flatMap((stem) => [`ولم ي${stem}`, `ولم ت${stem}`]);
  const more = ['ولم يقدم', 'ولم تقدم'].flatMap((act) =>
    ['تفاصيل', 'مزيدا', 'المزيد', 'ايضاحات', 'توضيحات'].map((what) => `${act} ${what}`),
  );
  const refuses = ['ورفض', 'ورفضت', 'وامتنع عن', 'وامتنعت عن', 'رافضا', 'رافضه'].flatMap((act) =>
    ['التعليق', 'الافصاح', 'الكشف', 'ذكر', 'كشف', 'الادلاء', 'الخوض', 'الحديث', 'تقديم', 'اعطاء'].map(
      (what) => `${act} ${what}`,
    ),
  );
  return [...silent, ...more, ...refuses].map((words) =>
    phrase('background', words, `، ${words} (did not tell, or declined)`),
  );
}

/** «اقرأ أيضا» (read also), «أخبار متعلقة» (related news): labels of stage segments that lead to other articles' headlines. */
export function relatedLabels(): Phrase[] {
  const { readAlso, lists } = arabicSegmentWords;
  // «آخر الأخبار» (latest news) may begin a sentence, too.
  const related = lists.filter(({ words }) => /صلة|متعلقة/u.test(words));
  return [
    ...readAlso.map(({ words, example }) => phrase('break', fold(words), example)),
    ...related.map(({ words, example }) => phrase('list', fold(words), example)),
  ];
}
