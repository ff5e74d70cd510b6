import { mediumTold } from '../clauses/mediumTold.ts';
import { WordClass, type WordReading } from '../language/language.ts';
import { COLLECTIVE } from '../text/phraseClasses.ts';
import { classesAt, type EntityAt, readingAt, type Scan } from '../text/scan.ts';
import { moveTo, type PhraseWalk, Step } from './phraseWalk.ts';

/** «مصدر نصراوي»: an adjective of origin that a recogniser took for a man. */
const isOrigin = (scan: Scan, i: number, from: number, to: number): boolean =>
  i === from + 1 &&
  to === i + 1 &&
  (classesAt(scan, from) & WordClass.source) !== 0 &&
  readingAt(scan, from)?.definite === false &&
  readingAt(scan, i)?.definite === false &&
  scan.language.nisba(readingAt(scan, i)?.head ?? '');

/** «مجموعة كريم الصافي»: a firm by its owner's name, no number of men. */
const isFirm = ({ classes, definite }: WordReading, after: number): boolean =>
  after === 1 && !definite && (classes & WordClass.body) !== 0 && (classes & WordClass.quantifier) !== 0;

/** An entity that begins with its token: over it, unless it is another than the phrase names. */
function overWhole(walk: PhraseWalk, entity: EntityAt): Step {
  const { scan, from, at, stop, headClasses, title } = walk;
  const { type } = entity.entity;
  // «محتجون ومصريون … مبارك»: after a group's name a person is the object.
  const attached = at > from + 1 && (classesAt(scan, at - 1) & WordClass.preposition) !== 0;
  const many = headClasses & COLLECTIVE && title.count !== 'one';
  if (at > from && type === 'person' && many && !attached) {
    if (!isOrigin(scan, at, from, entity.to) && !isFirm(title, at - from)) return Step.ends;
    return moveTo(walk, entity.to);
  }
  // «وتتهم أنقرة كريم الصافي»: a state, and whom it accuses.
  const state = scan.entityAt.get(from);
  if (type === 'person' && state?.entity.type === 'place' && at === state.to) return Step.ends;
  // «الوزارة مجلس الأمن»: one body by its article, and another, the object.
  const alone = at === from + 1 && title.definite && (headClasses & (WordClass.body | WordClass.media)) !== 0;
  const definite = readingAt(scan, at)?.definite;
  if (alone && type === 'organisation' && definite === false) return Step.ends;
  // «الجانب الشمالي لبنان»: a place right after a word with its article is another, the object.
  // «مسؤولون إقليميون العاصمة»: so it is after an adjective of several.
  const several = many && scan.language.manyNisba(scan.tokens.word[at - 1] as string);
  const closed = at > from + 1 && (several || readingAt(scan, at - 1)?.definite === true);
  // «في العاصمة صنعاء»: the capital and its name.
  const called = scan.language.placeNouns.has(readingAt(scan, at - 1)?.head ?? '');
  if (closed && !attached && type === 'place' && !definite && !called) return Step.ends;
  walk.named ||= type === 'person';
  return over(walk, entity);
}

function over(walk: PhraseWalk, entity: EntityAt): Step {
  walk.entityEnd = Math.min(entity.to, walk.stop);
  return moveTo(walk, walk.entityEnd);
}

/** An entity behind what is written on to its first word. */
function overJoined(walk: PhraseWalk, entity: EntityAt): Step {
  const { scan, from, at, headClasses, title } = walk;
  const { tokens, language } = scan;
  if (mediumTold(scan, at) > 0) return Step.ends;
  // «فرنسا وألمانيا»: a second name, joined.
  if (scan.entityAt.has(from) && entity.start === (tokens.start[at] as number) + 1)
    if ((tokens.word[at] as string).startsWith(language.conjunction)) return Step.ends;
  // «المتحدث لمركز الملك سالم»: a body with its preposition, as one.
  if (!(headClasses & WordClass.role) || readingAt(scan, at)?.preposition !== 'ل') return Step.none;
  // «خبير لسكاي نيوز»: whom he told; «رئيس لمنظمة الساحل» is the body's.
  if (at === from + 1 && !title.definite && language.strangers.has(title.head)) return Step.ends;
  const body = entity.entity.type === 'organisation' && !(classesAt(scan, at) & WordClass.media);
  return body ? over(walk, entity) : Step.none;
}

/** Over the entity at a walk's token, or to the phrase's end before it. */
export function stepOverEntity(walk: PhraseWalk): Step {
  const { scan, from, at } = walk;
  const entity = scan.entityAt.get(at);
  if (!entity) return Step.none;
  const whole = at === from || entity.start === scan.tokens.start[at];
  if (whole && entity.entity.type !== 'date') return overWhole(walk, entity);
  return at > from ? overJoined(walk, entity) : Step.none;
}
