import { type CueForm, isStrict, WordClass } from '../language/language.ts';
import { classesAt, type Scan } from '../text/scan.ts';
import { canSpeak } from './findSubject.ts';

/** True where what stands before a verb of reporting says that nobody in the text said it. */
export function isNotSaid(scan: Scan, at: number, form: CueForm): boolean {
  // «وليبرز للعالم بأن»: what a thing is done for.
  if (form.purpose && form.cue.deed) return true;
  if (form.form !== 'finite') return false;
  // «وكأنها تقول: «…»»: as if.
  if (scan.language.asIf.has(scan.tokens.word[at - 1] as string)) return true;
  const { tokens, language } = scan;
  // «موقع تابع لشركة»: of whom it is; «ما بين البحر والجبل».
  const next = tokens.reading[at + 1];
  const own = next?.preposition || next?.mayFuse;
  if (!tokens.reading[at]?.joined && own && language.belongTo.get(form.cue.lemma) === own) return true;
  const what = language.whatever.has(tokens.word[at - 1] as string);
  // «مما يؤكد أن», «بما يعكس»: what follows from it, for nobody.
  const shows = what && !form.past && !form.complete && !form.cue.bare && !canSpeak(scan, at + 1);
  if (shows && !(classesAt(scan, at - 1) & WordClass.contrast)) return true;
  // «يمكن ذكر أمثلة», «تم كشف الخطة»: a noun.
  const noun =
    form.past && form.gender === 'masculine' && form.count === 'one' && !tokens.reading[at]?.joined;
  if (noun && language.beforeNouns.has(tokens.word[at - 1] as string)) return true;
  if (isStrict(form) && what && !(classesAt(scan, at - 1) & WordClass.contrast)) return true;
  // «لست مع الذين يرون أن»: whoever they are.
  const before = WordClass.preposition | WordClass.phraseEnd;
  return (classesAt(scan, at - 1) & WordClass.relative) !== 0 && (classesAt(scan, at - 2) & before) !== 0;
}
