import { sentenceStart } from '../clauses/clauseStart.ts';
import { closeParenthesis } from '../clauses/findLink.ts';
import { afterDateline } from '../clauses/findTopic.ts';
import { answersBack } from '../extents/answersBack.ts';
import { type Extent, extentOf, findExtent, holdsName } from '../extents/findExtent.ts';
import { WordClass } from '../language/language.ts';
import { classesAt, countWords, type Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';
import { afterLead } from './afterLead.ts';
import type { Draft } from './draft.ts';
import { closesSentence } from './frameTail.ts';
import { isImpersonalSource } from './nobodys.ts';
import type { Frame } from './readFrame.ts';

const isWord = (scan: Scan, i: number): boolean => scan.tokens.kind[i] === Kind.word;

/** End of the sentence that holds `at`, over closed marks. */
export function sentenceEnd(scan: Scan, at: number): number {
  const { tokens, pairs } = scan;
  const limit = Math.min(tokens.count, at + 400);
  for (let i = at; i < limit; i++) {
    const kind = tokens.kind[i];
    if (kind === Kind.stop || kind === Kind.line) return i;
    const close = pairs.partner[i] as number;
    if (kind === Kind.mark && close > i) i = Math.min(close, limit);
    if (kind === Kind.other) i = closeParenthesis(scan, i);
  }
  return limit;
}

/** «، وفق ما أعلن مسؤول لوكالة الساحل»: after a comma, and no comma follows to the sentence's end. */
function isFinal(scan: Scan, frame: Frame, last: number): boolean {
  if (scan.tokens.kind[frame.from - 1] !== Kind.comma) return false;
  for (let i = frame.to; i < last; i++) if (scan.tokens.kind[i] === Kind.comma) return false;
  return true;
}

/** «فإن»: the answer to what stands before it, with or without a comma. */
export function answersAt(scan: Scan, i: number): boolean {
  const at = scan.tokens.kind[i] === Kind.comma ? i + 1 : i;
  return (
    (classesAt(scan, at) & WordClass.complementizer) !== 0 &&
    scan.language.answers(scan.tokens.word[at] as string)
  );
}

/** A verb of saying between the first word of a frame and its speaker: «حسبما أكدته المديرة», or what somebody says: «على حد تعبير المدير». */
function hasVerb(scan: Scan, { from, speaker }: Frame): boolean {
  const { tokens, language } = scan;
  if (speaker && language.expressions.has(tokens.word[speaker.from - 1] as string)) return true;
  for (let i = from; i < (speaker?.from ?? from); i++)
    if (tokens.reading[i]?.cue || classesAt(scan, i) & WordClass.publishes) return true;
  return false;
}

/** Nothing, or just when, from a frame to the end of its sentence: «طبقا لما أعلنته الهيئة أمس الثلاثاء». */
function onlyWhen(scan: Scan, from: number, last: number): boolean {
  if (last - from <= 1) return true;
  for (let i = from; i < last; i++) {
    const phrase = scan.phrases.get(i);
    if (phrase?.kind === 'turn' || phrase?.kind === 'setting') i = phrase.end - 1;
    else if (isWord(scan, i) && !(classesAt(scan, i) & WordClass.adverb)) return false;
  }
  return true;
}

const ANSWERS = WordClass.complementizer | WordClass.fusedComplementizer | WordClass.joiner;

/** Tokens between a frame's speaker and the answering «فإن». */
const MAX_ASIDE = 24;

/** «للمهرجان», «على "أفق"», or the place that a name runs into. */
const describesPlace = (scan: Scan, i: number): boolean =>
  scan.tokens.reading[i]?.preposition !== '' ||
  (classesAt(scan, i) & (WordClass.preposition | WordClass.metonym)) !== 0 ||
  scan.entityAt.get(i)?.entity.type === 'place';

const AGAIN =
  WordClass.preposition | WordClass.phraseEnd | WordClass.relative | WordClass.role | WordClass.honorific;

/** «، ضم المعسكر»: behind a comma, a word that neither joins nor names. */
function opensClause(scan: Scan, i: number): boolean {
  const { tokens } = scan;
  const word = tokens.reading[i];
  if (tokens.kind[i - 1] !== Kind.comma || tokens.kind[i] !== Kind.word || !word) return false;
  if (word.joined || word.definite || word.preposition !== '' || word.given || scan.entityAt.has(i))
    return false;
  return (word.classes & AGAIN) === 0 && !scan.phrases.has(i);
}

/** «بحسب الصحيفة التي تصدر في المدينة فإن …»: from the answering word, over what describes the speaker. */
export function answerOf(scan: Scan, from: number, last: number): number {
  let at = from;
  while (at < last && !isWord(scan, at)) at++;
  // «بحسب منظمة الساحل، المسؤولة عن التسجيل، فقد سجل الموقع».
  const apposed =
    at > from && scan.tokens.reading[at]?.definite === true && scan.tokens.reading[at]?.joined === false;
  // «بحسب الصفحة الرسمية على "أفق" فإن …»: whose or where it is.
  // «ووفق ما نقلت صحيفة الأفق، عن الميزان، فإن …»: whom it quotes.
  // «وبحسب مصدر تحدث لوكالة الأفق، فإن …»: a verb right behind a source without its article tells of him.
  const tells =
    at === from &&
    scan.tokens.reading[at]?.cue?.form === 'finite' &&
    scan.tokens.reading[at - 1]?.definite === false;
  const where =
    tells ||
    (at === from && describesPlace(scan, at)) ||
    scan.tokens.word[at] === scan.language.carriedFrom[0];
  const described = (classesAt(scan, at) & WordClass.relative) !== 0;
  // «بحسب كريم الصافي، ونادر سالم من المتضررين، فقد بدأت»: another with him.
  const person = scan.tokens.reading[at]?.given || scan.entityAt.get(at)?.entity.type === 'person';
  const joins = at > from && scan.tokens.reading[at]?.joined === true && person;
  if (!apposed && !where && !described && !joins) return from;
  for (let i = at + 1; i < Math.min(last, from + MAX_ASIDE); i++) {
    const phrase = scan.phrases.get(i);
    if (phrase?.kind === 'setting') {
      i = phrase.end - 1;
      continue;
    }
    const answer = classesAt(scan, i) & ANSWERS;
    if (answer && scan.language.answers(scan.tokens.word[i] as string)) return i;
    if (scan.tokens.reading[i]?.cue?.form === 'finite' && (apposed || where)) return from;
    // «بحسب أحد التقديرات التي ذكرها الكتاب، ضم المعسكر …»: behind what describes the source a clause opens.
    if (described && opensClause(scan, i)) return i;
  }
  return from;
}

/** «… قبل أيام. وفقا للقناة.»: a frame that is a sentence by itself frames the one before it; that one's bounds, or `null`. */
export function sentenceBefore(scan: Scan, frame: Frame): readonly [number, number] | null {
  const { kind } = scan.tokens;
  const first = sentenceStart(scan, frame.from);
  const closed =
    frame.to >= scan.tokens.count || kind[frame.to] === Kind.stop || kind[frame.to] === Kind.line;
  if (first !== frame.from || !closed || kind[first - 1] !== Kind.stop) return null;
  return [sentenceStart(scan, first - 1), first - 1];
}

/** Tokens of an apposition before its relative. */
const MAX_APPOSED = 8;

/** «بحسب كريم الصافي العضو السابق في الحركة الذي بات …»: who the source is, at once or behind an apposition. */
function describesSpeaker(scan: Scan, from: number, last: number): boolean {
  if (classesAt(scan, from) & WordClass.relative) return true;
  // «، كما قال المساعد، والذي تحدث شريطة …»: to the sentence's end.
  if (scan.tokens.kind[from] === Kind.comma && classesAt(scan, from + 1) & WordClass.relative) {
    let end = from + 1;
    while (end < last && scan.tokens.kind[end] !== Kind.comma) end++;
    return end === last;
  }
  const preposed = scan.tokens.reading[from - 1]?.definite && classesAt(scan, from) & WordClass.preposition;
  if (!scan.tokens.reading[from]?.definite && !preposed) return false;
  for (let i = from + 1; i < Math.min(last, from + MAX_APPOSED) && isWord(scan, i); i++)
    if (classesAt(scan, i) & WordClass.relative) return true;
  return false;
}

/** «… المعلومات، وهو ما نفته الشركة»: where another answers what was framed; else `to`. */
function deniedAt(scan: Scan, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    if (scan.tokens.kind[i - 1] !== Kind.comma) continue;
    const told = scan.phrases.get(i)?.kind === 'background' && classesAt(scan, i) & WordClass.pronoun;
    if (told || answersBack(scan, i)) return i;
  }
  return to;
}

/** Words in marks that are a statement. */
const MIN_MARKED = 5;

/** «الفن ضروري، "فهو يقرب الناس بعضهم من بعض" كما يقول كريم الصافي»: of a sentence, the words in marks right before "as he says". */
function wordsBefore(scan: Scan, { from }: Frame): Extent | null {
  const { tokens, pairs, language } = scan;
  const close = from - 1;
  if (tokens.kind[close] !== Kind.mark || !language.likeness.includes(tokens.word[from] as string))
    return null;
  const open = pairs.partner[close] as number;
  if (open < 0 || open > close || holdsName(scan, open, close)) return null;
  if (countWords(tokens, open, close, MIN_MARKED) < MIN_MARKED) return null;
  return findExtent(scan, { kind: 'marks', at: open, regionEnd: open });
}

/** The quote a frame makes of its sentence: without the frame at an edge, with it in the middle. */
export function frameDraft(scan: Scan, frame: Frame): Draft | null {
  const { tokens } = scan;
  const alone = sentenceBefore(scan, frame);
  const first = alone?.[0] ?? sentenceStart(scan, frame.from);
  const last = alone?.[1] ?? sentenceEnd(scan, frame.to);
  let from = first;
  let to = last;
  // «…، فحسب الوزير …»: with its conjunction it begins a clause.
  // «…، وذلك حسب ما قال أحد السكان الذي طلب …»: how the speaker is described ends the sentence.
  const described =
    frame.from - first > 1 &&
    describesSpeaker(scan, frame.to, last) &&
    answerOf(scan, frame.to, last) === frame.to;
  const closes = !alone && closesSentence(scan, frame.speaker, frame.to, last, hasVerb(scan, frame));
  // «…، وذلك حسب ما أعلنته الوزارة، أمس، في بلاغ لها»: nor does one that closes it.
  const begins = tokens.reading[frame.from]?.joined === true && frame.to < last - 1 && !described && !closes;
  const initial = !alone && (begins || frame.from - first <= 1);
  if (initial) {
    const aside = scan.phrases.get(frame.to);
    // «وفق ما قال مسؤول طلب عدم الكشف عن هويته، فإن».
    from = answerOf(scan, aside?.kind === 'setting' ? aside.end : frame.to, last);
    while (
      from < last &&
      (tokens.kind[from] === Kind.comma ||
        classesAt(scan, from) & (WordClass.complementizer | WordClass.adverb))
    )
      from++;
  } else if (!alone && (described || onlyWhen(scan, frame.to, last) || isFinal(scan, frame, last) || closes))
    to = frame.from;
  to = deniedAt(scan, from, to);
  // «الساحل - أفق: قتل سبعة …، بحسب مصدر»: where and through whom.
  if (!initial && scan.tokens.kind[from + 1] === Kind.other) from = afterDateline(scan, from, to);
  if (!initial) from = afterLead(scan, from, to);
  const extent = wordsBefore(scan, frame) ?? extentOf(scan, from, to, 'indirect');
  if (!extent) return null;
  const head = frame.speaker?.from ?? -1;
  const source = (classesAt(scan, head) & WordClass.source) !== 0;
  // «وفقا لمعلومات، فإن»: nobody's, with nothing that says whose.
  const bare = source && (frame.speaker?.to ?? 0) - head === 1 && isImpersonalSource(scan, frame.speaker);
  // «بحسب المصدر ذاته»: whoever spoke before.
  const again = (classesAt(scan, head + 1) & WordClass.backReference) !== 0;
  const soft = bare || (source && tokens.reading[head]?.definite === true && !again);
  return {
    cue: [frame.from, frame.from + 1],
    form: frame.form ?? null,
    link: null,
    extent,
    level: soft ? 'soft' : 'core',
    subject: frame.speaker,
    via: frame.via,
    denied: false,
    rule: 'frame',
    confidence: 75,
  };
}
