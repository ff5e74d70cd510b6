import { type CueForm, isStrict, WordClass } from '../language/language.ts';
import { classesAt, type Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';
import { isGoverned } from './clauseLink.ts';
import { nearerTakes } from './nearerTaker.ts';

/** Tokens between a verb that is mostly another word and what it brings. */
export const MAX_STRICT = 10;

/** True for a colon that brings items, an address or a number. */
export function opensList(scan: Scan, colon: number): boolean {
  const word = scan.tokens.reading[colon - 1];
  if (word && scan.language.listing.includes(word.head)) return true;
  // «تصنيفها إلى: حزين، سعيد».
  if (word && word.classes & WordClass.preposition && !word.cue) return true;
  // «الصفات، مثل: الصبر والهدوء».
  if (scan.language.examples.has(scan.tokens.word[colon - 1] as string)) return true;
  // «على الرابط: example.org».
  if (/^(?:https?|www|[a-z-]+\.[a-z])/iu.test(scan.tokens.word[colon + 1] ?? '')) return true;
  return /^[0-9]+$/u.test(scan.tokens.word[colon + 1] ?? '') && scan.tokens.kind[colon + 2] !== Kind.word;
}

/** Tokens between a verb that does not say and its colon, where no marks follow. */
const MAX_TO_COLON = 20;

/** A colon too far behind its verb to be the verb's. */
export function isFarColon({ tokens }: Scan, colon: number, cueAt: number, form: CueForm): boolean {
  if (isStrict(form)) return colon - cueAt > MAX_STRICT;
  const marked = tokens.kind[colon + 1] === Kind.mark;
  // «ليعلن رفض الشروط التي …: واحدة من الصندوق»: behind a noun of action, what the colon explains.
  const what = tokens.reading[cueAt + 1];
  if (!marked && what?.action && !what.definite && form.cue.soft.includes('')) return true;
  return !form.cue.bare && colon - cueAt > MAX_TO_COLON && !marked;
}

/** «قال الناطق: في ساعة مبكرة إن …»: a colon before an adverbial, with the complementizer still to come. */
export function strayColon(scan: Scan, colon: number): boolean {
  // «كما يقول الدكتور: كريم الصافي»: a title and its name.
  const next = colon + 1;
  const named = scan.entityAt.get(next)?.entity.type === 'person' || scan.tokens.reading[next]?.given;
  if (named && classesAt(scan, colon - 1) & WordClass.honorific) return true;
  if (!(classesAt(scan, colon + 1) & WordClass.preposition)) return false;
  for (let i = colon + 2; i < colon + 12; i++) {
    if (scan.tokens.kind[i] !== Kind.word) return false;
    // «ومضى يقول: من خلال هذا الإجراء لا يمكن للبنوك أن تخرج»: nor what a nearer verb takes.
    if (classesAt(scan, i) & WordClass.complementizer)
      return !isGoverned(scan, i) && !nearerTakes(scan, colon, i);
  }
  return false;
}

/** «تحت عنوان: "…"»: the mark that closes the title behind the colon; 0 where there is none. */
export function titleEnd(scan: Scan, colon: number): number {
  if (!scan.language.headings.has(scan.tokens.word[colon - 1] as string)) return 0;
  return Math.max(0, scan.pairs.partner[colon + 1] as number);
}
