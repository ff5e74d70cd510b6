import { mediumTold } from '../clauses/mediumTold.ts';
import { WordClass } from '../language/language.ts';
import type { NounPhrase } from '../phrases/readPhrase.ts';
import { CLAUSE } from '../text/phraseClasses.ts';
import { classesAt, type Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';

/** Tokens behind the speaker of a frame to the end of its sentence. */
const MAX_TAIL = 48;

const BRINGS = WordClass.preposition | WordClass.phraseEnd;
const PERSON = WordClass.role | WordClass.honorific;

/** Past «أمس», «الأسبوع الماضي»: the first token from `i` that does not tell when. */
export function skipWhen(scan: Scan, i: number, end: number): number {
  let at = i;
  while (at < end) {
    const phrase = scan.phrases.get(at);
    if (phrase?.kind === 'turn') at = phrase.end;
    else if (scan.tokens.kind[at] === Kind.word && classesAt(scan, at) & WordClass.adverb) at++;
    else return at;
  }
  return end;
}

/** Tokens that tell when, at the end of a sentence. */
const MAX_WHEN = 5;

/** True where the sentence ends at `i`, or behind what tells when: «كما أعلن الصندوق الاثنين.». */
export const stopsAt = (scan: Scan, i: number): boolean =>
  scan.tokens.kind[skipWhen(scan, i, i + MAX_WHEN)] === Kind.stop;

/** «في تصريح للإذاعة», «خلال ندوة صحفية عقدها», «لوكالة الساحل»: where it was said, or whom it was told. */
function tellsWhere(scan: Scan, i: number, said: boolean, person: boolean): boolean {
  if (scan.phrases.get(i)?.kind === 'setting') return true;
  const { tokens, language } = scan;
  if (!said) return false;
  const reading = tokens.reading[i];
  if (mediumTold(scan, i) > 0 || (reading?.preposition === 'ل' && reading.classes & WordClass.media))
    return true;
  if (!(classesAt(scan, i) & BRINGS)) return false;
  const noun = tokens.reading[i + 1]?.head ?? '';
  return language.tellings.has(noun) || (person && language.gatherings.has(noun));
}

/** «، هدى مراد», «، رئيس البلدية»: who the speaker is, up to `end`, with no verb. */
function tellsWho(scan: Scan, i: number, end: number): boolean {
  const reading = scan.tokens.reading[i];
  if (reading?.joined || reading?.preposition !== '') return false;
  if (scan.entityAt.get(i)?.entity.type !== 'person' && !(classesAt(scan, i) & PERSON)) return false;
  for (let k = i; k < end; k++)
    if (!scan.entityAt.has(k) && classesAt(scan, k) & WordClass.verb) return false;
  return true;
}

/** «، والذي تحدث شريطة عدم الكشف عن هويته»: what kind of man the speaker is. */
const describes = (scan: Scan, i: number): boolean => (classesAt(scan, i) & WordClass.relative) !== 0;

/** «بلاغ للمديرية، توصلت الأفق بنسخة منه», «، صدر أمس»: that the outlet has the document, or when it came out. */
const hasCopy = (scan: Scan, i: number, end: number): boolean => {
  if (scan.language.made.has(scan.tokens.word[i] as string)) return true;
  for (let k = i + 1; k < end; k++) if (scan.language.copies.has(scan.tokens.word[k] as string)) return true;
  return false;
};

/**
 * «، حسبما أكدته المديرة، هدى مراد، في تصريح للإذاعة، أمس.»: from a frame's speaker at `[from, to)` to the sentence's end stands
 * only who he is, where, when and to whom he said it, so that the frame closes the sentence.
 *
 * @param said Whether the frame has a verb of saying; without one only what nothing else can mean is its own.
 */
export function closesSentence(
  scan: Scan,
  speaker: NounPhrase | null,
  to: number,
  last: number,
  said: boolean,
): boolean {
  if (!speaker || last - to > MAX_TAIL) return false;
  const { kind } = scan.tokens;
  const person =
    speaker.named?.entity.type === 'person' ||
    (classesAt(scan, speaker.from) & (PERSON | WordClass.source)) !== 0;
  const document = (classesAt(scan, speaker.from) & WordClass.document) !== 0;
  let told = false;
  for (let at = to; at < last; ) {
    let end = at;
    while (end < last && kind[end] !== Kind.comma) {
      if (classesAt(scan, end) & CLAUSE) return false;
      end++;
    }
    const i = skipWhen(scan, at, end);
    const where = i < end && tellsWhere(scan, i, said, person);
    const apart = i < end && i === at && person && kind[at - 1] === Kind.comma;
    const who = apart && (describes(scan, i) || tellsWho(scan, i, end));
    const copy = i < end && document && hasCopy(scan, i, end);
    if (i < end && !where && !who && !copy) return false;
    told ||= where || who || copy;
    at = end + 1;
  }
  return told;
}
