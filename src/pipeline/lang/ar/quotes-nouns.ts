import type { NounSpeech } from '../../quotes/nounSpeech.ts';

/** Nouns in place of a clause, in Arabic. */
export const NOUN_SPEECH: NounSpeech = {
  nounBounds: new Set('حيث مع رغم بالنظر بدلا وقد'.split(' ')),
  howAndWhen: new Set(
    'بالنسبه بالفعل بالطبع بالتالي بالاضافه بالذات بالتزامن بحضور بمناسبه بصفته بصفتها بسبب بشكل بصوره'.split(
      ' ',
    ),
  ),
  // «واستهدفت», «فاقتحمت»; «وهجمات», «وبيوت» are nouns.
  befell: (word) => /^[وف]\p{L}{2,}[^اوي]ت$/u.test(word) && word.length > 4,
  findings: new Set(
    'تحاليل تحليل فحوص فحوصات فحص اختبارات اختبار اشعه نتايج نتيجه عينات عينه معاينه معاينات كشوفات بيانات ارقام موشرات صور مشاهد لقطات ادله قراين وقايع تجارب معطيات احصاءات احصاييات'.split(
      ' ',
    ),
  ),
};
