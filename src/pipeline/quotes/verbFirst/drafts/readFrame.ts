import { eventIn } from '../clauses/eventIn.ts';
import { canSpeak } from '../clauses/findSubject.ts';
import { isStatute } from '../clauses/isStatute.ts';
import { mediumTold } from '../clauses/mediumTold.ts';
import { type CueForm, PLAIN_CUE, WordClass } from '../language/language.ts';
import { authorOf } from '../phrases/findAuthor.ts';
import {
  type NounPhrase,
  readJointPhrase,
  readPhrase,
  readPhraseAt,
  startsPhrase,
} from '../phrases/readPhrase.ts';
import { skipPrepositional } from '../phrases/skipPrepositional.ts';
import { classesAt, type Scan, writtenAt } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';
import type { CarrierPhrase } from './draft.ts';
import { carriedSpeaker } from './findCarriers.ts';
import { skipWhen } from './frameTail.ts';

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

/** «وفق ما أعلن عنه، في تصريح لـ«الأفق»، وزير النقل»: who speaks, behind whom he told, where and when. */
function lateSpeaker(scan: Scan, from: number, limit: number): NounPhrase | null {
  const { tokens, language } = scan;
  let i = from;
  while (i < limit) {
    const reading = tokens.reading[i];
    const start = i;
    i = skipWhen(scan, i, limit);
    if (i > start) continue;
    const close = scan.pairs.partner[i] as number;
    // «لـ"الأفق" كريم الصافي».
    const marked = tokens.kind[i] === Kind.mark && close > i && tokens.word[i - 1] === language.toward;
    const told = mediumTold(scan, i);
    const setting =
      scan.phrases.get(i)?.kind === 'setting' ||
      (classesAt(scan, i) & WordClass.preposition && classesAt(scan, i + 1) & WordClass.setting);
    if (told > 0) i = told;
    else if (marked) i = close + 1;
    else if (tokens.word[i] === language.toward || tokens.kind[i] === Kind.comma) i++;
    else if (classesAt(scan, i) & WordClass.pronominal) i++;
    else if (setting || (reading?.preposition === language.toward && reading.classes & WordClass.media))
      i = skipPrepositional(scan, i, limit);
    else break;
    if (i === start) break;
  }
  if (i === from || i >= limit || !isWord(scan, i) || !canSpeak(scan, i)) return null;
  return startsPhrase(scan, i) && tokens.reading[i]?.preposition === ''
    ? readJointPhrase(scan, i, limit)
    : null;
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
        // «حسب ما علمته الأفق من مصادر».
        const learns = reading.cue?.cue.learns ? reading.cue : undefined;
        const from = readPhrase(scan, i + 1, limit);
        const carried = from && carriedSpeaker(scan, from.to, asideEnd(scan, from.to, limit), learns);
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
  if (isStatute(scan, i)) return null;
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
  if (!speaks || (glued === language.toward && i > end)) {
    const late = i > end ? lateSpeaker(scan, i, limit) : null;
    if (late) return { from: at, to: late.to, speaker: late, via: [] };
  }
  if (!speaks) return null;
  const read = glued !== '' ? readPhraseAt(scan, i, answer) : readJointPhrase(scan, i, answer);
  if (!read) return null;
  // «وبحسب المشرف وليد الأحمد صممت القرية …»: the sentence's verb is no part of the name.
  const verb = eventIn(scan, read);
  const phrase = verb > read.from && read.named ? { ...read, to: Math.max(verb, read.named.to) } : read;
  // «وفقا لبيان أصدره الوزير فلان»: who made the document belongs to the frame.
  const author = classesAt(scan, i) & WordClass.document ? authorOf(scan, phrase.to) : null;
  return (
    quoting(scan, at, phrase, limit) ?? { from: at, to: author?.to ?? phrase.to, speaker: phrase, via: [] }
  );
}

/** «وفق ما ذكرته الوكالة، نقلا عن مصدر أمني»: the source speaks, and whom the frame names carried it. */
function quoting(scan: Scan, at: number, from: NounPhrase, limit: number): Frame | null {
  const next = scan.tokens.kind[from.to] === Kind.comma ? from.to + 1 : from.to;
  const phrase = scan.phrases.get(next);
  if (phrase?.kind !== 'frame' || scan.tokens.word[phrase.end - 1] !== scan.language.carriedFrom[0])
    return null;
  const carried = carriedSpeaker(scan, phrase.end - 1, asideEnd(scan, phrase.end, limit));
  if (!carried || !canSpeak(scan, carried.speaker.from)) return null;
  const via = [...carried.via, { phrase: from, rule: `${scan.language.code}.quoting` }];
  return { from: at, to: carried.speaker.to, speaker: carried.speaker, via };
}
