/**
 * Verbs that people speak of themselves with, as stems of the present (folded, without «ن» or «أ»): «علم» for «نعلم» (we know)
 * and «أعلم» (I know). None that makes another word with its letter, such as «نشر» (spread) or «أفضل» (best).
 */
const OF_BOTH =
  'علم عرف درك تاكد دعو ناشد طالب رفض ريد امل حتاج شعر توقع تطلع سعي ثق قدر واجه عتبر شكر ستعد ومن لتزم تمسك حرص تمني حترم رحب عتز فتخر رجو خشي عاني نتظر ستطيع قترح ويد ستغرب وافق شارك ساند نصح حث طلب قول وكد ري عتقد ظن حب كره ستنكر شجب خاف تعهد عتذر هني بارك فهم ذكر تذكر حمل دافع راهن تفهم تفق ختلف متلك ملك تحمل حاول فكر تساءل شدد وجه قاتل عارض';

/** Stems that are other words with one of the two letters. */
const OF_US =
  'عمل قبل دين عد عيش قف ترك عود فخر بحث تعامل تابع كون واصل سمح ضع قوم لعب سير نافس قدم فعل خوض بني حقق دعم بذل هدف حارب سكن كافح تعرض تالم حلم دفع فتقد تمكن ستغل ركز ستخدم';

const PRONOUNS = 'نحن لدينا علينا عندنا';

const HAMZA = 0x0623;

const forms = new Set<string>(PRONOUNS.split(' '));
const mine = new Set(['انا']);
for (const stem of [...OF_BOTH.split(' '), ...OF_US.split(' ')])
  for (const future of ['', 'س']) forms.add(`${future}ن${stem}`);
for (const stem of OF_BOTH.split(' ')) {
  mine.add(`ا${stem}`);
  forms.add(`سا${stem}`);
}
for (const stem of 'عمل سكن عيش لعب حلم تابع واصل بحث نافس'.split(' ')) mine.add(`ا${stem}`);
for (const stem of 'قدم عود عمل واصل ترك ستمر تابع بقي كون'.split(' ')) forms.add(`سا${stem}`);

/** True for «نعلم» and «سنعلم», and for «أعلم» where its hamza is written. */
export function isOwnVerb(word: string, first: number): boolean {
  return forms.has(word) || (first === HAMZA && mine.has(word));
}

// Verbs of the news in the past, of a man or thing: «أصيب الرئيس» (was hurt).
const HAPPENED = new Set(
  'اصيب توفي اعتقل انهار اندلع انفجر تعرض ارتفع انخفض توقف انقطع اصطدم سقط غادر استشهد لقي عثر اختفي حدث تجاوز وصل'.split(
    ' ',
  ),
);

/** True for such a verb, or one of a woman or body by its ending, which no plural noun («شركات») has: «اندلعت». */
export const isEventVerb = (word: string): boolean => HAPPENED.has(word) || /^.{2,}[^اوي]ت$/u.test(word);
