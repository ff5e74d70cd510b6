import { sentenceStart } from '../clauses/clauseStart.ts';
import { eventIn } from '../clauses/eventIn.ts';
import { closeParenthesis } from '../clauses/findLink.ts';
import { canSpeak } from '../clauses/findSubject.ts';
import { afterDateline } from '../clauses/findTopic.ts';
import { answersBack } from '../extents/answersBack.ts';
import { extentOf } from '../extents/findExtent.ts';
import { type CueForm, PLAIN_CUE, WordClass } from '../language/language.ts';
import { authorOf } from '../phrases/findAuthor.ts';
import {
  type NounPhrase,
  readJointPhrase,
  readPhrase,
  readPhraseAt,
  startsPhrase,
} from '../phrases/readPhrase.ts';
import { classesAt, type Scan, writtenAt } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';
import { afterLead } from './afterLead.ts';
import type { CarrierPhrase, Draft } from './draft.ts';
import { carriedSpeaker } from './findCarriers.ts';

/** A frame «بحسب …» with its speaker; tokens `[from, to)` are the frame's own words. */
export interface Frame {
  readonly from: number;
  readonly to: number;
  readonly speaker: NounPhrase | null;
  /** Agreement of a pronoun in the speaker's place: «وفقا له». */
  readonly form?: CueForm;
  /** Who carried the words, nearest to the speaker first. */
  readonly via: readonly CarrierPhrase[];
}

/** What a frame has in place of a cue's form. */
const NO_CUE: Omit<CueForm, 'gender' | 'count'> = {
  cue: { ...PLAIN_CUE, continues: true },
  form: 'noun',
  impersonal: false,
};

const isWord = (scan: Scan, i: number): boolean => scan.tokens.kind[i] === Kind.word;

/** Punctuation after `from`: what stands beyond it is no part of the frame. */
function asideEnd({ tokens }: Scan, from: number, limit: number): number {
  let i = from;
  while (i < limit && (tokens.kind[i] === Kind.word || tokens.kind[i] === Kind.mark)) i++;
  return i;
}

/** The first word in `[from, limit)` that answers a frame with no complementizer: «فربما», «فهو»; else `limit`. */
function answerWord(scan: Scan, from: number, limit: number): number {
  for (let i = from; i < limit && isWord(scan, i); i++)
    if (scan.language.answerWords.has(scan.tokens.word[i] as string)) return i;
  return limit;
}

/** Read the frame that starts at `at`, if a speaker follows; «وفق الخطة» is none. */
export function readFrame(scan: Scan, at: number, end: number): Frame | null {
  const { tokens, language } = scan;
  const limit = Math.min(tokens.count, at + 40);
  let i = end;
  // «وفق ما أفاد به», «حسبما نقلت»: the verb inside the frame.
  while (i < limit && isWord(scan, i)) {
    const reading = tokens.reading[i];
    if (!reading) break;
    // «وفق ما نقلته الوكالة عن فلان».
    const prints = (reading.classes & WordClass.publishes) !== 0;
    if (reading.classes & WordClass.frameLink || prints || reading.cue?.form === 'finite') {
      if (reading.cue?.cue.carries || prints) {
        const from = readPhrase(scan, i + 1, limit);
        const carried = from && carriedSpeaker(scan, from.to, asideEnd(scan, from.to, limit));
        if (from && carried)
          return {
            from: at,
            to: carried.speaker.to,
            speaker: carried.speaker,
            via: [...carried.via, { phrase: from, rule: `${scan.language.code}.carriedBy` }],
          };
      }
      i++;
    } else break;
  }
  // «على حد قوله فإن»: whoever spoke last.
  if (scan.phrases.get(at)?.kind === 'tag' && i === end && !canSpeak(scan, i))
    return { from: at, to: end, speaker: null, form: { ...NO_CUE, gender: null, count: 'one' }, via: [] };
  const pronoun = i === end ? language.framePronouns.get(tokens.word[i] as string) : undefined;
  if (pronoun) return { from: at, to: i + 1, speaker: null, form: { ...NO_CUE, ...pronoun }, via: [] };
  // «، كما يرون، »: with no subject, whoever spoke last.
  const said = tokens.reading[end]?.cue;
  if (
    said &&
    i === end + 1 &&
    tokens.kind[i] === Kind.comma &&
    language.likeness.includes(tokens.word[at] ?? '')
  )
    return {
      from: at,
      to: i,
      speaker: null,
      form: { ...NO_CUE, gender: said.gender, count: said.count },
      via: [],
    };
  const glued = tokens.reading[i]?.preposition ?? '';
  // «وحسب مراقبين فربما يحاول …»: where the answer begins.
  const answer = answerWord(scan, i + 1, limit);
  // «على حد تعبير الجامعي فلان»: whoever has an expression can speak.
  const expressed =
    end - at >= 3 && language.expressions.has(tokens.word[end - 1] as string) && startsPhrase(scan, i);
  // «من وجهة نظر سياسية»: of what kind, not whose.
  const view = tokens.reading[i];
  if (
    expressed &&
    view?.classes === 0 &&
    !view.definite &&
    language.noName(writtenAt(scan, i)) &&
    !scan.entityAt.has(i)
  )
    return null;
  const speaks = expressed || canSpeak(scan, i) || (tokens.kind[i] === Kind.mark && canSpeak(scan, i + 1));
  if (!speaks) return null;
  const read = glued !== '' ? readPhraseAt(scan, i, answer) : readJointPhrase(scan, i, answer);
  if (!read) return null;
  // «وبحسب المشرف وليد الأحمد صممت القرية …»: the sentence's verb is no part of the name.
  const verb = eventIn(scan, read);
  const phrase = verb > read.from && read.named ? { ...read, to: Math.max(verb, read.named.to) } : read;
  // «وفقا لبيان أصدره الوزير فلان»: who made the document belongs to the frame.
  const author = classesAt(scan, i) & WordClass.document ? authorOf(scan, phrase.to) : null;
  return { from: at, to: author?.to ?? phrase.to, speaker: phrase, via: [] };
}

/** End of the sentence that holds `at`, over closed marks. */
function sentenceEnd(scan: Scan, at: number): number {
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

/** Tokens between a frame's speaker and the answering «فإن». */
const MAX_ASIDE = 24;

/** «للمهرجان», «على "أفق"», or the place that a name runs into. */
const describesPlace = (scan: Scan, i: number): boolean =>
  scan.tokens.reading[i]?.preposition !== '' ||
  (classesAt(scan, i) & (WordClass.preposition | WordClass.metonym)) !== 0 ||
  scan.entityAt.get(i)?.entity.type === 'place';

/** «بحسب الصحيفة التي تصدر في المدينة فإن …»: from the answering word, over what describes the speaker. */
function answerOf(scan: Scan, from: number, last: number): number {
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
  if (!apposed && !where && !(classesAt(scan, at) & WordClass.relative)) return from;
  for (let i = at + 1; i < Math.min(last, from + MAX_ASIDE); i++) {
    const phrase = scan.phrases.get(i);
    if (phrase?.kind === 'setting') {
      i = phrase.end - 1;
      continue;
    }
    const answer =
      classesAt(scan, i) & (WordClass.complementizer | WordClass.fusedComplementizer | WordClass.joiner);
    if (answer && scan.language.answers(scan.tokens.word[i] as string)) return i;
    if (scan.tokens.reading[i]?.cue?.form === 'finite' && (apposed || where)) return from;
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
  const begins = tokens.reading[frame.from]?.joined === true && frame.to < last - 1 && !described;
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
  } else if (!alone && (described || onlyWhen(scan, frame.to, last) || isFinal(scan, frame, last)))
    to = frame.from;
  to = deniedAt(scan, from, to);
  // «الساحل - أفق: قتل سبعة …، بحسب مصدر»: where and through whom.
  if (!initial && scan.tokens.kind[from + 1] === Kind.other) from = afterDateline(scan, from, to);
  if (!initial) from = afterLead(scan, from, to);
  const extent = extentOf(scan, from, to, 'indirect');
  if (!extent) return null;
  const head = frame.speaker?.from ?? -1;
  const soft = (classesAt(scan, head) & WordClass.source) !== 0 && tokens.reading[head]?.definite === true;
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
