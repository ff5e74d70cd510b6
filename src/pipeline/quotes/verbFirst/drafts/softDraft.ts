import { complementStart } from '../clauses/findComplement.ts';
import type { Link } from '../clauses/findLink.ts';
import { findSubject } from '../clauses/findSubject.ts';
import { type Extent, extentOf, holdsName } from '../extents/findExtent.ts';
import { nounEnd } from '../extents/nounEnd.ts';
import { type CueForm, WordClass } from '../language/language.ts';
import type { NounPhrase } from '../phrases/readPhrase.ts';
import { classesAt, countWords, type Scan, writtenAt } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';
import { canName } from './bareSpeech.ts';
import type { Draft } from './draft.ts';

/** Words in marks that make a noun complement a quote that must be found (annotation guide, section 2.2). */
const MIN_FRAGMENT = 5;

/** First words of a clause. */
const STATES =
  WordClass.negation |
  WordClass.verb |
  WordClass.firstPerson |
  WordClass.complementizer |
  WordClass.fusedComplementizer;

/** A noun complement; a fragment of five words in marks makes it core. */
export function softDraft(scan: Scan, at: number, form: CueForm, subject: NounPhrase | null): Draft | null {
  if (form.complete && !form.cue.object) return null;
  const start = softStart(scan, at, form, subject);
  if (start < 0 || (form.cue.expresses && !isFelt(scan, at, form, subject, start))) return null;
  const extent = extentOf(scan, start, nounEnd(scan, start), 'indirect');
  if (!extent) return null;
  // «وصفه بالمتعمد»: one word is no statement.
  if (countWords(scan.tokens, extent.from, extent.to, 2) < 2) return null;
  const core = holdsStatement(scan, extent);
  return {
    cue: [at, at + 1],
    form,
    link: null,
    extent,
    level: core ? 'core' : 'soft',
    subject: subject && subject.from > start ? null : subject,
    via: [],
    denied: form.cue.denies,
    rule: 'nounComplement',
    confidence: core ? 70 : 50,
  };
}

/** «عبر عن شكره», «وعبر المدير عن أسف الشركة», against «تعبر القلادة عن مكانة المرأة», «الذي أصبح معبرا عن الوقف». */
function isFelt(scan: Scan, at: number, form: CueForm, subject: NounPhrase | null, start: number): boolean {
  if (scan.language.possessed(writtenAt(scan, start)) || (subject && canName(scan, subject))) return true;
  const joined = scan.tokens.reading[at]?.joined === true;
  if (form.form === 'participle') return joined || scan.tokens.kind[at - 1] !== Kind.word;
  return subject === null && joined && form.past === true;
}

/** True for a noun complement with five words or more in one pair of marks that holds no name. */
export function holdsStatement(scan: Scan, { from, to, type }: Extent): boolean {
  return type !== 'indirect' && longestMarked(scan, from - 1, to + 1) >= MIN_FRAGMENT;
}

/** «دعا إلى "ضبط أسعار الخبز"»: a noun in marks behind the verb's preposition. */
export const isNoun = (scan: Scan, { cue }: CueForm, open: number): boolean =>
  cue.soft.includes(scan.tokens.word[open - 1] as string) && (classesAt(scan, open + 1) & STATES) === 0;

/** «شدد على ضرورة العمل، …، بحضور المحافظ»: a subject beyond the complement and its comma is none. */
function softStart(scan: Scan, at: number, form: CueForm, subject: NounPhrase | null): number {
  if (subject && subject.from > at) {
    const near = complementStart(scan, at, form, null);
    if (near >= 0 && near < subject.from)
      for (let i = near; i < subject.from; i++) if (scan.tokens.kind[i] === Kind.comma) return near;
  }
  return complementStart(scan, at, form, subject);
}

function longestMarked(scan: Scan, from: number, to: number): number {
  let words = 0;
  for (let i = Math.max(0, from); i < Math.min(to, scan.tokens.count); i++) {
    const close = scan.pairs.partner[i] as number;
    if (scan.tokens.kind[i] === Kind.mark && close > i) {
      if (!holdsName(scan, i, close))
        words = Math.max(words, countWords(scan.tokens, i, close, MIN_FRAGMENT));
      i = close;
    }
  }
  return words;
}

/** «تؤكد مواصلة العمل، و"ردا على …"»: the noun complement that began before the marks. */
export function softBefore(scan: Scan, at: number, form: CueForm, link: Link): Extent | null {
  const subject = findSubject(scan, at, form, link.regionEnd);
  const start = complementStart(scan, at, form, subject);
  if (start < 0 || start >= link.at) return null;
  return extentOf(scan, start, nounEnd(scan, start), 'indirect');
}
