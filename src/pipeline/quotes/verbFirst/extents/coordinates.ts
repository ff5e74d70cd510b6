import { findLink } from '../clauses/findLink.ts';
import { canSpeak } from '../clauses/findSubject.ts';
import { isOwnForm } from '../clauses/isOwnForm.ts';
import { isVerbalNoun } from '../clauses/isVerbalNoun.ts';
import { type CueForm, isStrict, WordClass } from '../language/language.ts';
import { readJointPhrase } from '../phrases/readPhrase.ts';
import { CLAUSE } from '../text/phraseClasses.ts';
import { classesAt, type Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';

/** Tokens between a verb and the clause that it goes on with, and of that clause's subject. */
const MAX_CLAUSE = 90;
const MAX_BODY = 4;

/** «أن المجلس رحب بالقرار …، وجدد موقفه، وشدد المجلس على»: the clause tells what a body said, and goes on. */
function goesOn(scan: Scan, i: number, form: CueForm): boolean {
  const { tokens } = scan;
  if (form.past !== true) return false;
  for (let k = i - 3; k > i - MAX_CLAUSE && k >= 0; k--) {
    if (tokens.kind[k] === Kind.stop || tokens.kind[k] === Kind.line || tokens.kind[k] === Kind.colon)
      return false;
    if (!(classesAt(scan, k) & WordClass.complementizer)) continue;
    if (!(classesAt(scan, k + 1) & WordClass.body)) return false;
    const body = tokens.reading[k + 1]?.head;
    for (let j = k + 2; j <= k + 1 + MAX_BODY; j++) {
      const verb = tokens.reading[j]?.cue;
      if (verb?.form !== 'finite' || verb.past !== true || tokens.reading[j]?.joined) continue;
      const same = tokens.reading[i + 1]?.head === body;
      return (same || !canSpeak(scan, i + 1)) && findLink(scan, i, form) === null;
    }
    return false;
  }
  return false;
}

const VOICES = WordClass.document | WordClass.group | WordClass.body | WordClass.media;

/** «وأثبتت البلاد أنها آمنة», «وأثبتت نتائج التحليل أن»: what proves something and is no document, body or group has no voice. */
function provesAlone({ tokens }: Scan, i: number): boolean {
  const next = tokens.reading[i + 1];
  if (tokens.kind[i + 1] !== Kind.word || !next) return false;
  if (next.classes & (CLAUSE | WordClass.preposition | WordClass.phraseEnd)) return false;
  return ((next.classes | (tokens.reading[i + 2]?.classes ?? 0)) & VOICES) === 0;
}

/** Tokens of a subject between its complementizer and a comma. */
const MAX_SUBJECT = 10;

/** Tokens of what one tells, back to the verb that brings it. */
const MAX_TOLD = 60;

const SEVERAL = WordClass.group | WordClass.quantifier | WordClass.source;

/** True where one man or woman alone speaks by the verb at `at`. */
function speaksAlone({ tokens }: Scan, at: number): boolean {
  for (let k = at + 1; k < at + MAX_TOLD; k++) {
    const reading = tokens.reading[k];
    if (!reading || tokens.kind[k] === Kind.stop || reading.classes & CLAUSE) return true;
    // «قال كريم وفادي إن»: two.
    if (reading.joined || reading.count === 'many' || reading.classes & SEVERAL) return false;
  }
  return true;
}

/** «قال إن الحكام بدأوا يفقدون الثقة، واكتشفوا أن»: a verb of several goes on with what one tells of several. */
function severalGoOn(scan: Scan, i: number, form: CueForm): boolean {
  const { tokens } = scan;
  if (form.count !== 'many' || form.form !== 'finite' || form.cue.continues || canSpeak(scan, i + 1))
    return false;
  let several = false;
  for (let k = i - 1; k > i - MAX_TOLD && k >= 0; k--) {
    if (tokens.kind[k] === Kind.stop || tokens.kind[k] === Kind.line) return false;
    const reading = tokens.reading[k];
    const cue = reading?.cue;
    const word = tokens.word[k] as string;
    // «احتجزوا»: no list knows the verb, but by its ending nothing else is written so.
    const did = scan.language.severalDid(word);
    if (
      cue?.count === 'many' ||
      did ||
      (reading && reading.classes & WordClass.verb && scan.language.ofSeveral(word))
    )
      several = true;
    else if (cue && !isStrict(cue) && cue.count === 'one' && !cue.cue.act)
      return several && speaksAlone(scan, k);
  }
  return false;
}

/**
 * True where the verb of reporting at `i` goes on with the clause that is told, and no reporter returns: «وجدد موقفه» of the
 * body that the clause is about, «واكتشفوا أن» of several, «وأثبتت البلاد أنها آمنة», «وأقترح أن», «وكشف الغطاء عن الأخطار».
 */
export function coordinates(scan: Scan, i: number, form: CueForm): boolean {
  const joined = scan.tokens.reading[i]?.joined === true;
  if (joined && (goesOn(scan, i, form) || severalGoOn(scan, i, form) || goesOnAtOnce(scan, i, form)))
    return true;
  if (joined && isOthers(scan, i, form)) return true;
  if (form.cue.voiced && provesAlone(scan, i)) return true;
  return isOwnForm(scan, i) || isVerbalNoun(scan, i, form);
}

/** «وقالت إن المشروع يشجب السلاح، ويدعو إلى مؤتمر»: a verb of the other gender than the one that brings the clause, with no subject or clause of its own. */
function isOthers(scan: Scan, i: number, form: CueForm): boolean {
  const { tokens } = scan;
  if (form.count !== 'one' || form.form !== 'finite' || !form.gender || form.cue.continues) return false;
  if (form.past === true || canSpeak(scan, i + 1)) return false;
  for (let k = i - 1; k > i - MAX_TOLD && k >= 0; k--) {
    if (tokens.kind[k] === Kind.stop || tokens.kind[k] === Kind.line) return false;
    const cue = tokens.reading[k]?.cue;
    if (cue && (cue.past === true || cue.form === 'participle') && !isStrict(cue) && !cue.nounToo)
      return cue.gender !== null && cue.gender !== form.gender && findLink(scan, i, form) === null;
  }
  return false;
}

/** «أن إدارة النادي، أبدت استياءها»: all that stands between the complementizer and the comma is the subject of the verb at `i`. */
export function ownsSubject(scan: Scan, i: number): boolean {
  const { tokens } = scan;
  let that = i - 2;
  while (that > i - MAX_SUBJECT && tokens.kind[that] === Kind.word && !(classesAt(scan, that) & CLAUSE))
    that--;
  if (!(classesAt(scan, that) & WordClass.complementizer) || that === i - 2) return false;
  // «أن المنازل مهجورة، قال كريم»: another's verb has its own.
  if (!canSpeak(scan, that + 1) || canSpeak(scan, i + 1) || tokens.reading[i + 1]?.given) return false;
  return readJointPhrase(scan, that + 1, i - 1)?.to === i - 1;
}

/** Tokens of a relative clause up to its second verb. */
const MAX_RELATIVE = 14;

/** «الذي ألقاه يوم السبت وتوعد خلاله», «ما ذبح وذكر فيه»: a second verb of a relative clause, with what refers back to its noun. */
function refersBack({ tokens, language }: Scan, i: number): boolean {
  if (!language.refersBack.has(tokens.word[i + 1] as string)) return false;
  for (let k = i - 1; k > i - MAX_RELATIVE && tokens.kind[k] === Kind.word; k--) {
    const classes = tokens.reading[k]?.classes ?? 0;
    if (classes & WordClass.relative || language.whatever.has(tokens.word[k] as string)) return true;
  }
  return false;
}

/** With no comma before it: «سبق ووعد بالعمل», «النصوص تحمل قيما وتدعو إلى الاحترام», and {@link refersBack}. */
function goesOnAtOnce(scan: Scan, i: number, form: CueForm): boolean {
  const { tokens, language } = scan;
  if (tokens.kind[i - 1] !== Kind.word || form.form !== 'finite' || isStrict(form)) return false;
  const before = language.before.has(tokens.word[i - 1] as string);
  const present = form.past !== true && !canSpeak(scan, i + 1);
  return (before || present || refersBack(scan, i)) && findLink(scan, i, form) === null;
}

/** Tokens between a verb and the same one again. */
const MAX_AGAIN = 40;

/** «إن الحادث يكشف الضعف، كما يكشف أن»: the same verb in the present again has the same subject. */
export function repeats({ tokens }: Scan, i: number, form: CueForm): boolean {
  if (form.past === true) return false;
  for (let k = i - 2; k > i - MAX_AGAIN && k >= 0 && tokens.kind[k] !== Kind.stop; k--)
    if (tokens.word[k] === tokens.word[i]) return true;
  return false;
}
