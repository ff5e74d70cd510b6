import { type CueForm, isStrict, WordClass } from '../language/language.ts';
import { CLAUSE } from '../text/phraseClasses.ts';
import { classesAt, type Scan, writtenAt } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';
import { findLink } from './findLink.ts';
import { canSpeak } from './findSubject.ts';
import { coveredAt } from './isImpersonal.ts';

/** «إن وصف البيت بأنه», «بتأخر رد المسؤولين», «بعد كشف الفضيحة», «ونقل كل المباريات»: a noun written like the verb, with no clause of its own. */
function isNoun(scan: Scan, at: number, form: CueForm): boolean {
  const { tokens, language } = scan;
  const reading = tokens.reading[at];
  if (!reading || !language.alsoNouns.has(reading.head)) return false;
  if (reading.joined) return form.cue.carries && isThing(scan, at + 1);
  const before = tokens.reading[at - 1];
  if (tokens.kind[at - 1] !== Kind.word || !before) return false;
  if (before.classes & WordClass.complementizer && language.afterSay(writtenAt(scan, at - 1))) return true;
  // «ليعلن رفض الشروط»: what another verb of reporting brings.
  if (before.cue?.form === 'finite' && !isStrict(before.cue)) return true;
  const owns = before.action && !before.definite && !before.given && !(before.classes & WordClass.setting);
  const governs = owns || language.occasions.has(before.head);
  return governs === true && !endsTurn(scan, at) && findLink(scan, at, form)?.kind !== 'clause';
}

/** «فيما بعد كشف الوزير»: when he did. */
const endsTurn = (scan: Scan, at: number): boolean =>
  scan.phrases.get(at - 2)?.kind === 'turn' || scan.phrases.get(at - 3)?.kind === 'turn';

/** A word with neither article nor class, that is nobody's name. */
function isThing(scan: Scan, i: number): boolean {
  const reading = scan.tokens.reading[i];
  const plain =
    ((reading?.classes ?? 0) & ~WordClass.phraseStart) === 0 &&
    reading !== undefined &&
    !reading.definite &&
    !reading.given &&
    !reading.cue;
  return plain && reading.preposition === '' && !scan.entityAt.has(i) && scan.tokens.kind[i] === Kind.word;
}

/** Tokens between «عبر» and its preposition. */
const MAX_EXPRESSER = 8;

/** «سواء عبر منح بطاقات»: "through", with no preposition of the verb's near it. */
function isThrough(scan: Scan, at: number, form: CueForm): boolean {
  if (scan.tokens.reading[at]?.joined || !isThing(scan, at + 1)) return false;
  for (let i = at + 2; i < at + MAX_EXPRESSER && scan.tokens.kind[i] === Kind.word; i++)
    if (form.cue.soft.includes(scan.tokens.word[i] as string)) return false;
  return true;
}

/** «لن أدعي», «أريد أن أوضح»: the first person, whose form is written like the past. */
function isOwn(scan: Scan, at: number): boolean {
  const { tokens, language } = scan;
  if (tokens.reading[at]?.joined) return false;
  if (language.notNow.has(tokens.word[at - 1] as string)) return true;
  return (
    (classesAt(scan, at - 1) & WordClass.complementizer) !== 0 &&
    language.ownWishes.has(tokens.word[at - 2] as string)
  );
}

/** Tokens from our verb to what we think. */
const MAX_OURS = 30;

/** «نطالب بالحل معتقدين أن»: the writer's own, with others. */
function areOurs({ tokens, language }: Scan, at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - MAX_OURS; i--) {
    if (
      tokens.kind[i] === Kind.stop ||
      tokens.kind[i] === Kind.line ||
      tokens.reading[i]?.cue?.form === 'finite'
    )
      return false;
    if (language.ours(tokens.word[i] as string) && language.ownVerb(tokens.word[i] as string, 0)) return true;
  }
  return false;
}

/** Tokens in which an adjective has a clause of its own. */
const MAX_OWN = 4;

/** «ضوابط مشددة للحد من …، والتي تشتمل على أن»: an adjective right behind its noun, with another's clause far behind it. */
function isAdjective(scan: Scan, at: number, form: CueForm): boolean {
  if (form.gender !== 'feminine' || scan.tokens.reading[at]?.joined || !isThing(scan, at - 1)) return false;
  // «بيانا مطولا مؤكدة», «قالت هدى مراد مؤكدة»: the speaker's.
  if (scan.language.accusative(scan.tokens.word[at - 1] as string) || coveredAt(scan, at - 1)) return false;
  const link = findLink(scan, at, form);
  return link?.kind === 'clause' && link.at - at > MAX_OWN;
}

/** Tokens from «فأهدتني» to «توقعت». */
const MAX_MINE = 30;

/** «لم تتوقع أن»: narrated; «فأهدتني كتابها، توقعت أن»: the writer's own, whom another did something to. */
function isUnmet({ tokens, language }: Scan, at: number, form: CueForm): boolean {
  // «كما توقعت، فقد»: as was expected.
  if (tokens.kind[at + 1] === Kind.comma && language.likeness.includes(tokens.word[at - 1] as string))
    return true;
  if (!form.past) return language.unmet.has(tokens.word[at - 1] as string);
  if (form.gender !== 'feminine' || tokens.reading[at]?.joined || !form.past) return false;
  for (let i = at - 1; i >= 0 && i > at - MAX_MINE; i--) {
    if (tokens.kind[i] === Kind.stop || tokens.kind[i] === Kind.line) return false;
    if (tokens.kind[i] === Kind.word && language.didToMe(tokens.word[i] as string)) return true;
  }
  return false;
}

/** True where what stands before a verb of reporting says that nobody in the text said it. */
export function isNotSaid(scan: Scan, at: number, form: CueForm): boolean {
  // «وليبرز للعالم بأن»: what a thing is done for.
  if (form.purpose && form.cue.deed) return true;
  // «فليحذر الناس من»: a command.
  if (form.purpose && scan.language.answers(scan.tokens.word[at] as string)) return true;
  if (form.form === 'participle')
    return isAdjective(scan, at, form) || (form.count === 'many' && form.cue.opinion && areOurs(scan, at));
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
  // «وما بين الجبل والبحر»: with "and", too.
  const which = what || language.whatever.has(tokens.reading[at - 1]?.head ?? '');
  if (isStrict(form) && which && !(classesAt(scan, at - 1) & WordClass.contrast)) return true;
  if (form.past && (isNoun(scan, at, form) || isOwn(scan, at))) return true;
  // «ويبين لهم أنه يستمع»: what a thing shows them.
  const toThem = classesAt(scan, at + 1) & WordClass.pronominal && classesAt(scan, at + 2) & CLAUSE;
  if (form.cue.strict && !form.cue.strictPast && !form.past && toThem) return true;
  if (form.cue.opinion && isUnmet(scan, at, form)) return true;
  if (form.past && form.cue.expresses && isThrough(scan, at, form)) return true;
  if (!form.past && language.lets.has(tokens.word[at - 1] as string)) return true;
  // «لست مع الذين يرون أن»: whoever they are.
  const before = WordClass.preposition | WordClass.phraseEnd;
  return (classesAt(scan, at - 1) & WordClass.relative) !== 0 && (classesAt(scan, at - 2) & before) !== 0;
}
