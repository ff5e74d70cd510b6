import { type CueForm, WordClass } from '../language/language.ts';
import { classesAt, type Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';

/** Words before a verb that make it part of what stands before it: «كما نأمل», «الذي نريد», «حتى نعود». */
const HELD =
  WordClass.preposition |
  WordClass.joiner |
  WordClass.relative |
  WordClass.complementizer |
  WordClass.fusedComplementizer |
  WordClass.negation |
  WordClass.frameLink |
  WordClass.governor |
  WordClass.pronoun;

/** «نناشد», or «لن نقبل» from its first word on: a verb or pronoun of the first person that nothing joins to the words before. */
function isOwn(scan: Scan, i: number): boolean {
  const { tokens, language } = scan;
  if (tokens.reading[i]?.joined) return false;
  const own = (k: number): boolean =>
    tokens.kind[k] === Kind.word &&
    !scan.entityAt.has(k) &&
    language.ownVerb(tokens.word[k] as string, tokens.text.charCodeAt(tokens.start[k] as number));
  if (own(i)) return true;
  const opens =
    (classesAt(scan, i) & WordClass.negation) !== 0 || language.ownOpeners.has(tokens.word[i] as string);
  return opens && own(i + 1);
}

/**
 * True where speech of the first person begins at `i`, behind "said" and whatever names the speaker and the occasion:
 * «قال الوزير كريم الصافي في مؤتمر صحفي نناشد الأطراف …».
 */
export function opensOwn(scan: Scan, cueAt: number, i: number, form: CueForm): boolean {
  if (form.form !== 'finite' || !(form.cue.bare || form.cue.continues) || !isOwn(scan, i)) return false;
  if (i === cueAt + 1) return form.cue.bare || scan.tokens.reading[cueAt]?.joined === true;
  if (!form.cue.bare) return false;
  const before = classesAt(scan, i - 1);
  // «في حديث إليه نأمل»: a preposition with its pronoun, or a day, is complete.
  const complete = WordClass.adverb | WordClass.pronominal | WordClass.givenName;
  if (before & complete) return true;
  // «رئيس حملة نحن معكم»: a name may begin with the pronoun.
  if (scan.language.ownNames.has(scan.tokens.word[i] as string) && scan.tokens.kind[i - 1] === Kind.word)
    return scan.tokens.reading[i - 1]?.definite === true;
  return (before & HELD) === 0;
}
