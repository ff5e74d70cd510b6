import { findLink } from '../clauses/findLink.ts';
import { type CueForm, isStrict, WordClass } from '../language/language.ts';
import { CLAUSE } from '../text/phraseClasses.ts';
import { classesAt, type Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';

/** Words before a verb that make it part of what stands before them: «الذي أكد», «ما قال», «عندما ذكر», «كما أعلن». */
const HELD =
  CLAUSE |
  WordClass.relative |
  WordClass.negation |
  WordClass.joiner |
  WordClass.auxiliary |
  WordClass.pronoun |
  WordClass.preposition |
  WordClass.phraseEnd;

/** Of those, words that are complete by themselves: «اليوم قال كريم», «له قال كريم». */
const COMPLETE = WordClass.adverb | WordClass.pronominal | WordClass.givenName;

/** Titles before a name: «السيد», «الوزير الدكتور». */
const MAX_TITLES = 3;

/** «كريم الصافي», «السيد كريم الصافي», «الوزير كريم الصافي»: somebody named, with an office or a courtesy at most before the name. */
function startsWithName(scan: Scan, at: number): boolean {
  const title = WordClass.honorific | WordClass.role;
  for (let k = at; k < at + MAX_TITLES; k++) {
    const classes = classesAt(scan, k);
    // «على الفور»: a name too, but for what follows.
    const given = scan.tokens.reading[k]?.given && !(classes & WordClass.preposition);
    if (scan.entityAt.get(k)?.entity.type === 'person' || given) return true;
    if (!(classes & title)) return false;
  }
  return false;
}

/**
 * «أكد الوزير أن الطريق مفتوح قال كريم الصافي إن الحافلات عادت»: with no comma before it, a verb of reporting right before
 * somebody named, with words of his own.
 */
export function anotherSays(scan: Scan, i: number, form: CueForm): boolean {
  const { tokens, language } = scan;
  if (form.past !== true || tokens.kind[i - 1] !== Kind.word || !startsWithName(scan, i + 1)) return false;
  const before = classesAt(scan, i - 1);
  if (before & HELD && !(before & COMPLETE)) return false;
  if (language.whatever.has(tokens.word[i - 1] as string)) return false;
  // «رئيس الوزراء دعا كريم الصافي لزيارة «…»»: whom he calls, with the subject before the verb.
  const link = findLink(scan, i, form);
  return link !== null && (link.kind === 'clause' || form.cue.bare);
}

/** «…، والذي أفاد بأن», «…، والتي قالت إنها»: a relative that goes on with "and", its verb of reporting and words of its own. */
export function relativeReports(scan: Scan, i: number, apart: boolean): boolean {
  const reading = scan.tokens.reading[i];
  if (!apart || !reading?.joined || !(reading.classes & WordClass.relative)) return false;
  const turn = scan.phrases.get(i + 1);
  const verb = turn?.kind === 'turn' ? turn.end : i + 1;
  const form = scan.tokens.reading[verb]?.cue;
  return (
    form?.form === 'finite' && form.past === true && !isStrict(form) && findLink(scan, verb, form) !== null
  );
}
