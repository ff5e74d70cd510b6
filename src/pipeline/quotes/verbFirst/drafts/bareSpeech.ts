import { sentenceStart } from '../clauses/clauseStart.ts';
import { eventIn } from '../clauses/eventIn.ts';
import type { Link } from '../clauses/findLink.ts';
import { canSpeak, subjectAfter } from '../clauses/findSubject.ts';
import { type CueForm, isStrict, WordClass } from '../language/language.ts';
import type { NounPhrase } from '../phrases/readPhrase.ts';
import { CLAUSE } from '../text/phraseClasses.ts';
import { classesAt, countWords, reportsAt, type Scan } from '../text/scan.ts';
import { DASH, Kind } from '../text/tokens.ts';
import { sentenceEnd } from './findFrames.ts';
import { closesSentence } from './frameTail.ts';

/** A subject further than this from its verb is another clause's. */
const SUBJECT_REACH = 30;

/** A strict cue counts only at the head of its clause, or written with a conjunction. */
export function standsAtHead(scan: Scan, at: number): boolean {
  const kind = scan.tokens.kind[at - 1];
  // «من جهته بيّن المدير أن».
  for (let i = at - 1; i >= at - 3 && i >= 0; i--) {
    const phrase = scan.phrases.get(i);
    if (phrase?.kind === 'turn' && phrase.end === at) return true;
  }
  if (at === 0 || scan.tokens.reading[at]?.joined) return true;
  if (kind === Kind.word)
    return (
      (classesAt(scan, at - 1) &
        (WordClass.joiner | WordClass.phraseEnd | WordClass.relative | WordClass.auxiliary)) !==
      0
    );
  return kind !== Kind.mark;
}

/** «وفي المرة الثانية بين الصافي أنه»: after when or where, with its subject and its clause at once. */
export function isOpened(scan: Scan, at: number): boolean {
  const first = sentenceStart(scan, at);
  if (at - first > 6 || !(classesAt(scan, first) & WordClass.preposition)) return false;
  const subject = scan.entityAt.get(at + 1);
  if (subject?.entity.type !== 'person') return false;
  return (classesAt(scan, subject.to) & CLAUSE) !== 0;
}

/** Where the words in marks before an inverted cue end: «"…"، قال فلان». */
export function markedBefore(scan: Scan, cueAt: number, used: ReadonlySet<number>): number {
  let i = cueAt - 1;
  // «"…"، بهذه الكلمات اختتم».
  while (i > cueAt - 4 && scan.language.thus.has(scan.tokens.word[i] as string)) i--;
  // «"…".. بهذه الكلمات لخص»: over dots, too.
  if (scan.tokens.kind[i] === Kind.comma || (i < cueAt - 1 && scan.tokens.kind[i] === Kind.dots)) i--;
  if (i < 0 || scan.tokens.kind[i] !== Kind.mark) return -1;
  const open = scan.pairs.partner[i] as number;
  // «لشبكة «إيه بي سي» قالت»: marks right after a word hold its name.
  if (open > 0 && scan.tokens.kind[open - 1] === Kind.word) return -1;
  return open >= 0 && open < i && !used.has(open) && countWords(scan.tokens, open, i, 3) >= 3 ? open : -1;
}

/** First token after `at` where the search for a subject must end: sentence, next cue, colon. */
export function reachEnd(scan: Scan, at: number): number {
  const { tokens } = scan;
  const limit = Math.min(tokens.count, at + SUBJECT_REACH);
  for (let i = at + 1; i < limit; i++) {
    const kind = tokens.kind[i];
    if (kind === Kind.stop || kind === Kind.line || kind === Kind.colon) return i;
    if (classesAt(scan, i) & CLAUSE) return i;
    const form = tokens.reading[i]?.cue;
    if (form && !form.nounToo && (form.form === 'participle' || tokens.reading[i]?.joined)) return i;
  }
  return limit;
}

export const canName = (scan: Scan, phrase: NounPhrase): boolean =>
  phrase.named !== null || canSpeak(scan, phrase.from);

/** {@link canName}, or a name in marks: «كتبت «هيرالد بوست» تحت عنوان». */
export const namesSomebody = (scan: Scan, phrase: NounPhrase): boolean =>
  canName(scan, phrase) ||
  (phrase.name !== null &&
    scan.tokens.kind[phrase.from] === Kind.mark &&
    scan.tokens.reading[phrase.from + 1]?.definite === false);

/** Words that bare speech has at least; fewer are an object («قال كلمته»). */
const MIN_BARE = 5;

/** «لا يخفى على أحد»: a negation or the first person. */
const opensSpeech = (scan: Scan, i: number): boolean =>
  isOpener(scan, i) || (classesAt(scan, i) & WordClass.firstPerson) !== 0;

const isOpener = (scan: Scan, i: number): boolean =>
  scan.language.openers.has(scan.tokens.word[i] as string) && !scan.tokens.reading[i]?.given;

const isNamed = (subject: NounPhrase | null): boolean =>
  subject !== null && (subject.name !== null || subject.named?.entity.type === 'person');

/** Words that name what speech is about. */
const MAX_TOPIC = 6;

/** «قال فلان عن الاتفاق الآن كل الدول», «في المؤتمر هناك»: where speech opens behind a preposition's phrase; else `at`. */
function behindTopic(scan: Scan, at: number): number {
  if (!(classesAt(scan, at) & WordClass.preposition) || scan.phrases.has(at)) return at;
  for (let i = at + 2; i <= at + MAX_TOPIC && scan.tokens.kind[i] === Kind.word; i++) {
    if (scan.tokens.reading[i]?.cue || scan.phrases.has(i)) return at;
    if (isOpener(scan, i)) return i;
  }
  return at;
}

/** Tokens of the occasion on which somebody spoke. */
const MAX_SETTING = 40;

/** «قال فلان خلال مؤتمر …، في إطار الحوار، لا شك في أن»: where speech opens behind a comma, past the occasion that begins at `at`; else `at`. */
function behindSetting(scan: Scan, at: number): number {
  const { tokens } = scan;
  if (!(classesAt(scan, at) & WordClass.phraseEnd) || classesAt(scan, at) & WordClass.adverb) return at;
  for (let i = at + 1; i < Math.min(tokens.count, at + MAX_SETTING); i++) {
    const kind = tokens.kind[i];
    if (kind !== Kind.word && kind !== Kind.comma && kind !== Kind.mark) return at;
    if (classesAt(scan, i) & CLAUSE || reportsAt(scan, i)) return at;
    if (kind === Kind.comma && tokens.kind[i + 1] === Kind.word && opensSpeech(scan, i + 1)) return i + 1;
  }
  return at;
}

/**
 * «قال فلان هناك مواقف لا تنسى»: nothing links the words, they follow the speaker at once. Only for "say", which has no
 * other object, at the head of its clause.
 */
export function bareSpeech(scan: Scan, cueAt: number, form: CueForm): Link | null {
  if (!form.cue.bare || form.form !== 'finite') return null;
  if (markedBefore(scan, cueAt, new Set()) >= 0) return null;
  const subject = subjectAfter(scan, cueAt, reachEnd(scan, cueAt));
  const told = subject && !form.cue.continues ? eventIn(scan, subject) : 0;
  // «وقالت برغم الخلاف نخشى»: no speaker stands between.
  const atOnce = isOpener(scan, cueAt + 1) && !scan.entityAt.has(cueAt + 1);
  let at = subject ? subject.to : cueAt + 1;
  // «وأضاف، كل محافظة مستعدة»: a comma for a colon, right after the verb or before speech of the first person.
  const comma = scan.tokens.kind[cueAt + 1] === Kind.comma && scan.tokens.reading[cueAt]?.joined === true;
  // «وأضاف يستمد المنتدى أهميته»: a verb right after it.
  const goesOn =
    form.past === true &&
    scan.tokens.reading[cueAt]?.joined === true &&
    (atOnce || (classesAt(scan, cueAt + 1) & WordClass.verb) !== 0) &&
    !scan.entityAt.has(cueAt + 1);
  if (told > 0) at = told;
  else if (goesOn) at = cueAt + 1;
  else if (comma) at = cueAt + 2;
  else if (scan.tokens.kind[at] === Kind.comma && opensSpeech(scan, at + 1)) at++;
  // «قال فلان – زائر من القرى – هناك …»
  let aside = false;
  if (scan.tokens.kind[at] === Kind.other) {
    const dash = scan.tokens.word[at];
    let close = at + 1;
    while (close < at + 12 && scan.tokens.word[close] !== dash) close++;
    if (scan.tokens.word[close] !== dash) return null;
    at = close + 1;
    aside = sentenceStart(scan, cueAt) === cueAt;
  }
  at = behindTopic(scan, at);
  if (subject && form.past === true && !form.cue.continues) at = behindSetting(scan, at);
  if (!comma && !goesOn && subject && !canName(scan, subject) && !subject.name) return null;
  const reading = scan.tokens.reading[at];
  if (scan.tokens.kind[at] !== Kind.word || !reading || reading.joined || scan.phrases.has(at)) return null;
  if (reading.classes & CLAUSE) return null;
  const opens = WordClass.verb | WordClass.firstPerson;
  // «وعن رحلته يقول كريم لقد عدت»: the present, and a verb inside its clause, bring the first person alone.
  if (!aside && !(form.past && standsAtHead(scan, cueAt)) && !(reading.classes & WordClass.firstPerson))
    return null;
  // «أضاف هدفا»: what is added needs a word that opens speech.
  const starts =
    comma ||
    goesOn ||
    told > 0 ||
    // «تقول هدى نادر -سيدة أعمال- نظرا لعدم …»: behind an aside that describes her.
    (aside && !form.cue.continues && (reading.classes & WordClass.preposition) === 0) ||
    (!form.cue.continues && (reading.classes & opens) !== 0) ||
    // «قال كريم كانت المنازل خالية»: a verb of being right behind a name.
    (!form.cue.continues && (reading.classes & WordClass.auxiliary) !== 0 && isNamed(subject)) ||
    isOpener(scan, at);
  const made = { kind: 'bare', at, regionEnd: at } as const;
  return starts && countWords(scan.tokens, at, scan.tokens.lineEnd[at] as number, MIN_BARE) >= MIN_BARE
    ? made
    : null;
}

/** «وستبدأ الأنشطة، يقول فلان، في الصيف»: a verb of saying with its subject alone, between commas or dashes amid the words. */
export function isInserted(scan: Scan, at: number, form: CueForm, subject: NounPhrase | null): boolean {
  const { kind, word } = scan.tokens;
  if (!form.cue.bare || form.form !== 'finite' || !subject || subject.from !== at + 1) return false;
  if (scan.tokens.reading[at]?.joined || !canName(scan, subject)) return false;
  if (sentenceStart(scan, at) >= at - 1 || kind[subject.to + 1] !== Kind.word) return false;
  if (kind[at - 1] === Kind.comma) return kind[subject.to] === Kind.comma;
  return (
    kind[at - 1] === Kind.other && DASH.test(word[at - 1] as string) && word[at - 1] === word[subject.to]
  );
}

/** Words of a sentence that somebody is said to say behind it. */
const MIN_SAID = 4;

/** «وستفتح الطريق الشهر المقبل، يوضح المسؤول ذاته.»: behind a comma a verb of reporting, its subject and no more end the sentence. */
export function endsSentence(scan: Scan, at: number, form: CueForm, subject: NounPhrase | null): boolean {
  const { cue } = form;
  if (form.form !== 'finite' || form.impersonal || form.complete || form.future || form.purpose) return false;
  if (cue.act || cue.deed || cue.carries || cue.inDocument || isStrict(form)) return false;
  if (scan.tokens.kind[at - 1] !== Kind.comma || scan.tokens.reading[at]?.joined) return false;
  if (form.past && !cue.bare) return false;
  if (!subject || subject.from !== at + 1 || !canName(scan, subject)) return false;
  if (countWords(scan.tokens, sentenceStart(scan, at), at, MIN_SAID) < MIN_SAID) return false;
  const same = (classesAt(scan, subject.to) & WordClass.backReference) !== 0;
  const to = same ? subject.to + 1 : subject.to;
  const last = sentenceEnd(scan, to);
  return to === last || closesSentence(scan, subject, to, last, true);
}
