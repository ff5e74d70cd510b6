import type { Draft } from './draft.ts';
import { complementStart } from './findComplement.ts';
import { clauseEnd, type Extent, extentOf, holdsName } from './findExtent.ts';
import type { Link } from './findLink.ts';
import { findSubject } from './findSubject.ts';
import type { CueForm } from './language.ts';
import type { NounPhrase } from './readPhrase.ts';
import { countWords, type Scan } from './scan.ts';
import { Kind } from './tokens.ts';

/** Words in marks that make a noun complement a quote that must be found (annotation guide, section 2.2). */
const MIN_FRAGMENT = 5;

/** A noun complement; a fragment of five words in marks makes it core. */
export function softDraft(scan: Scan, at: number, form: CueForm, subject: NounPhrase | null): Draft | null {
  if (form.complete && !form.cue.object) return null;
  const start = softStart(scan, at, form, subject);
  if (start < 0) return null;
  const extent = extentOf(scan, start, beforeBut(scan, start, clauseEnd(scan, start)), 'indirect');
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

/** «على التعايش، ولكن …»: a noun goes on over no "but". */
function beforeBut(scan: Scan, start: number, end: number): number {
  for (let i = start + 2; i < end; i++) {
    const word = scan.tokens.word[i] as string;
    if (scan.language.buts.has(word)) return i;
    // «وجود نقص، قبل أن تعود لتتحدث عن …»: what came later.
    const fronts = scan.language.fronting.includes(word);
    if (scan.tokens.kind[i - 1] === Kind.comma && (fronts || scan.language.sequels.has(word))) return i;
    // «وجود خلاف بعكس ما تردد»: what others say.
    if (scan.language.contraries.has(word)) return i;
  }
  return end;
}

/** True for a noun complement with five words or more in marks that are no name. */
export function holdsStatement(scan: Scan, { from, to, type }: Extent): boolean {
  return type !== 'indirect' && markedWords(scan, from - 1, to + 1) >= MIN_FRAGMENT;
}

/** «شدد على ضرورة العمل، …، بحضور المحافظ»: a subject beyond the complement and its comma is none. */
function softStart(scan: Scan, at: number, form: CueForm, subject: NounPhrase | null): number {
  if (subject && subject.from > at) {
    const near = complementStart(scan, at, form, null);
    if (near >= 0 && near < subject.from)
      for (let i = near; i < subject.from; i++) if (scan.tokens.kind[i] === Kind.comma) return near;
  }
  return complementStart(scan, at, form, subject);
}

/** Words of the longest run in marks. */
function markedWords(scan: Scan, from: number, to: number): number {
  let words = 0;
  for (let i = Math.max(0, from); i < Math.min(to, scan.tokens.count); i++) {
    const close = scan.pairs.partner[i] as number;
    if (scan.tokens.kind[i] === Kind.mark && close > i) {
      if (!holdsName(scan, i, close)) words = Math.max(words, countWords(scan.tokens, i, close, 50));
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
  return extentOf(scan, start, clauseEnd(scan, start), 'indirect');
}
