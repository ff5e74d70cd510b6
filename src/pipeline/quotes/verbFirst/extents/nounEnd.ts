import { sentenceStart } from '../clauses/clauseStart.ts';
import { canSpeak } from '../clauses/findSubject.ts';
import { WordClass } from '../language/language.ts';
import { classesAt, type Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';
import { clauseEnd, type Extent, extentOf } from './findExtent.ts';

/** «إسقاط طائرتين، واستهدفت الطائرات محطة»: another clause with a subject of its own, unless a verb before it describes. */
function befalls(scan: Scan, start: number, i: number): boolean {
  const { tokens, language } = scan;
  if (scan.entityAt.has(i) || classesAt(scan, i) !== 0 || tokens.reading[i]?.cue) return false;
  if (!language.befell(tokens.word[i] as string)) return false;
  const next = tokens.reading[i + 1];
  if (!canSpeak(scan, i + 1) && !(next?.definite && next.preposition === '')) return false;
  for (let k = start; k < i; k++)
    if (
      classesAt(scan, k) & WordClass.relative ||
      language.befell(`${language.conjunction}${tokens.word[k]}`)
    )
      return false;
  return true;
}

/** Tokens of whoever begins another clause, before its verb. */
const MAX_TURN = 7;

/** «وفاة الوزير، والرئيس كريم الصافي يتقدم بالعزاء»: another who acts, with the verb close behind. */
function turns(scan: Scan, i: number): boolean {
  const { tokens } = scan;
  const reading = tokens.reading[i];
  if (!reading?.joined || !reading.definite || !canSpeak(scan, i)) return false;
  for (let k = i + 1; k < i + MAX_TURN && tokens.kind[k] === Kind.word; k++) {
    if (classesAt(scan, k) & (WordClass.relative | WordClass.preposition | WordClass.phraseEnd)) return false;
    if (classesAt(scan, k) & WordClass.verb && !tokens.reading[k]?.joined) return true;
  }
  return false;
}

/** «، وذلك من بين عدة هجمات», against «، وذلك من خلال بناء السدود». */
function adds({ tokens, language }: Scan, i: number): boolean {
  const that = tokens.reading[i];
  if (!that?.joined || !language.demonstratives.includes(that.head)) return false;
  return (
    !language.means.has(tokens.word[i + 1] as string) && !language.means.has(tokens.word[i + 2] as string)
  );
}

/** Token after the noun complement that starts at `start`: a clause's end, or sooner where another clause comes. */
export function nounEnd(scan: Scan, start: number): number {
  const { tokens, language } = scan;
  const end = clauseEnd(scan, start);
  for (let i = start + 2; i < end; i++) {
    if (tokens.kind[i] === Kind.mark && (scan.pairs.partner[i] as number) > i) {
      i = scan.pairs.partner[i] as number;
      continue;
    }
    const word = tokens.word[i] as string;
    // «على التعايش، ولكن …»: a noun goes on over no "but".
    if (language.buts.has(word)) return i;
    // «وجود خلاف بعكس ما تردد»: what others say.
    if (language.contraries.has(word)) return i;
    if (tokens.kind[i - 1] !== Kind.comma) continue;
    // «وجود نقص، قبل أن تعود لتتحدث عن …»: what came later.
    if (language.fronting.includes(word) || language.sequels.has(word)) return i;
    // «تأييدها للقرار، فإن خبيرا أكد».
    if (classesAt(scan, i) & WordClass.complementizer && language.answers(word)) return i;
    // «، فيما يتعلق بالمدارس» belongs to it.
    const about = language.contrastless.includes(tokens.word[i + 1] as string);
    if ((language.nounBounds.has(word) && !about) || befalls(scan, start, i) || turns(scan, i)) return i;
    if (tokens.reading[i]?.joined && classesAt(scan, i) & WordClass.auxiliary) return i;
    if (adds(scan, i)) return i;
  }
  return end;
}

/** Tokens before a noun of saying at the head of its sentence: «وبعد ساعات من تأكيد». */
const MAX_OPENING = 4;

/**
 * «بعد تأكيد الوزارة أن المعبر مغلق، وإعلان مشابه من …»: the clause of a noun of saying, up to another such noun, to what
 * follows from it, or, at the head of a sentence, to the clause that the noun only dates.
 */
export function ownedExtent(scan: Scan, at: number, extent: Extent): Extent {
  const { tokens, language } = scan;
  const opens = at - sentenceStart(scan, at) <= MAX_OPENING;
  const link =
    WordClass.relative |
    WordClass.preposition |
    WordClass.phraseEnd |
    WordClass.complementizer |
    WordClass.joiner;
  for (let i = extent.from + 2; i < extent.to; i++) {
    const close = scan.pairs.partner[i] as number;
    if (tokens.kind[i] === Kind.mark && close > i) i = close;
    const reading = tokens.reading[i];
    if (tokens.kind[i - 1] !== Kind.comma || tokens.kind[i] !== Kind.word || !reading) continue;
    const again = reading.joined && reading.cue?.form === 'noun';
    const what = reading.joined && reading.classes & WordClass.pronoun ? i + 1 : i;
    const follows = language.sequences.has(tokens.word[what] as string);
    if (again || follows || (opens && !reading.joined && !(reading.classes & link)))
      return extentOf(scan, extent.from, i, 'indirect') ?? extent;
  }
  return extent;
}
