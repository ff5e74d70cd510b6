import type { WhatCounts } from '../../quotes/verbFirst/language/whatCounts.ts';

/** What counts as somebody's words, in Arabic. */
export const WHAT_COUNTS: WhatCounts = {
  nounBounds: new Set('حيث مع رغم بالنظر بدلا وقد فيما بينما'.split(' ')),
  howAndWhen: new Set(
    'بالنسبه بالفعل بالطبع بالتالي بالاضافه بالذات بالتزامن بحضور بمناسبه بصفته بصفتها بسبب بشكل بصوره بعنوان برعايه برفقه بصحبه بواسطه برياسه'.split(
      ' ',
    ),
  ),
  ownLetters: new Set(
    'بحيره بلاد بلاده بلادها بناء بدايه بقيه بطوله برنامج برامج بحوث بيانات بساتين بضايع بنود بعيدا بعيده بعض بعضهم بارزه بسيط بسيطه بالغ بالغه'.split(
      ' ',
    ),
  ),
  // «واستهدفت», «فاقتحمت»; «وهجمات», «وبيوت» are nouns.
  befell: (word) => /^[وف]\p{L}{2,}[^اوي]ت$/u.test(word) && word.length > 4,
  findings: new Set(
    'تحاليل فحوص فحوصات فحص اختبارات اختبار اشعه نتايج نتيجه عينات عينه معاينه معاينات كشوفات بيانات ارقام موشرات صور مشاهد لقطات ادله قراين وقايع تجارب معطيات احصاءات احصاييات'.split(
      ' ',
    ),
  ),
  people: new Set('كثير كثيرون كثيرين بعض جميع كل ناس معظم غالبيه اغلبيه'.split(' ')),
  unlikeWords: new Set(['غير']),
  means: new Set('عبر خلال اجل بهدف اعتبارا باعتبار'.split(' ')),
  reasons: new Set('لان لانه لانها لانهم لانهما لاننا لانني لاني لانك لانكم'.split(' ')),
  inside: new Set('في من علي عن ضمن خلال عبر بحسب'.split(' ')),
  examples: new Set('منها منهم منه بينها اهمها ابرزها مثل'.split(' ')),
  pointsAlone: (word) => !word.startsWith('ب'),
  beforeNouns: new Set(
    'يمكن ويمكن يجب ويجب ينبغي يجوز يتعين يصعب تم يتم سيتم وتم ويتم جري يجري وجري'.split(' '),
  ),
  belongTo: new Map([['تابع', 'ل']]),
  asIf: new Set(
    ['كانه', 'كانها', 'كانهم', 'كانك', 'كانما'].flatMap((word) => [word, `و${word}`, `ف${word}`]),
  ),
  afterSay: (written) => written.startsWith('إن'),
  meansIf: (next, written) => written === 'إن' && /(?:..وا|^كانت?|^كانو?ا|^لم|^وجدت?)$/u.test(next),
  sequences: new Set(['الامر', 'ما', 'مما', 'الذي']),
};
