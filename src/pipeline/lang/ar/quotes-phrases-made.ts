import type { Phrase } from '../../quotes/phraseKind.ts';

/** One entry of the list of fixed phrases. */
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
