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

/** «أعلن رفض الشروط التي ألزمته بها امرأتان: واحدة …»: a noun of what is done, described by a relative, and then a list. */
function listsDescribed({ tokens }: Scan, colon: number, cueAt: number): boolean {
  // «رفض الشروط التي …»: the verb is that noun, or is written like it.
  let told = tokens.reading[cueAt]?.action === true;
  for (let i = cueAt + 1; i < colon; i++) {
    const reading = tokens.reading[i];
    if (!reading) continue;
    if (told && reading.classes & WordClass.relative) return true;
    const before = tokens.reading[i - 1]?.classes ?? 0;
    told ||= reading.action === true && !reading.definite && (before & WordClass.preposition) === 0;
  }
  return false;
}

/** A colon too far behind its verb to be the verb's. */
export function isFarColon(scan: Scan, colon: number, cueAt: number, form: CueForm): boolean {
  const { tokens } = scan;
  if (isStrict(form)) return colon - cueAt > MAX_STRICT;
  if (form.cue.bare || tokens.kind[colon + 1] === Kind.mark) return false;
  return colon - cueAt > MAX_TO_COLON || listsDescribed(scan, colon, cueAt);
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
  if (!scan.language.headed(scan.tokens.reading[colon - 1]?.head ?? '')) return 0;
  return Math.max(0, scan.pairs.partner[colon + 1] as number);
}
