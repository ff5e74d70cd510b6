import { closeParenthesis } from '../clauses/findLink.ts';
import { WordClass } from '../language/language.ts';
import { classesAt, readingAt, type Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';
import { moveTo, type PhraseWalk, Step } from './phraseWalk.ts';

/** First words that no name in marks begins with. */
const SPEECH = WordClass.negation | WordClass.firstPerson | WordClass.verb | WordClass.complementizer;

/** Tokens of a name in marks, with them. */
const MAX_MARKED = 9;

/** True for a hyphen between two parts of one person's name: the recogniser saw two persons, or one and a given name. */
function hyphenates(scan: Scan, i: number): boolean {
  if (scan.tokens.word[i] !== '-' || scan.tokens.kind[i - 1] !== Kind.word) return false;
  const next = scan.entityAt.get(i + 1);
  if (next) return next.entity.type === 'person' && scan.entityAt.get(i - 1)?.to === i;
  return readingAt(scan, i + 1)?.given === true && readingAt(scan, i + 1)?.preposition === '';
}

/** «صحيفة «الأفق»»: over a name in marks. */
function overName(walk: PhraseWalk): Step {
  const { scan, at, limit, headClasses } = walk;
  const close = scan.pairs.partner[at] as number;
  if (close <= at || close - at > MAX_MARKED || close >= limit) return Step.ends;
  // «كريم الصافي "ليس هناك …"»: speech, no name.
  if (classesAt(scan, at + 1) & SPEECH && !(headClasses & (WordClass.media | WordClass.body)))
    return Step.ends;
  return moveTo(walk, close + 1);
}

/** Over what stands in brackets, and a hyphen in a name. */
function overBrackets(walk: PhraseWalk): Step {
  const { scan, from, at, stop, headClasses, title } = walk;
  // «هانز - بيتر بارتلس»: a double name with blanks around its hyphen.
  if (walk.named && walk.entityEnd === at && hyphenates(scan, at)) return moveTo(walk, at + 1);
  const close = closeParenthesis(scan, at);
  // «هيئة (نورماكس) إن»: all the name that it has.
  const only = at === from + 1 && (headClasses & WordClass.body) !== 0 && !title.definite;
  return close > at && close + 1 < stop + (only ? 1 : 0) ? moveTo(walk, close + 1) : Step.ends;
}

/** Over a mark or bracket that belongs to the phrase; all else that is no word ends it. */
export function stepOverMark(walk: PhraseWalk): Step {
  const kind = walk.scan.tokens.kind[walk.at];
  if (kind === Kind.mark) return overName(walk);
  if (kind === Kind.other) return overBrackets(walk);
  return kind === Kind.word ? Step.none : Step.ends;
}
