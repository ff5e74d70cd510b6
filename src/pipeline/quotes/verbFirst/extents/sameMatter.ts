import { findLink } from '../clauses/findLink.ts';
import { canSpeak } from '../clauses/findSubject.ts';
import { type CueForm, isStrict } from '../language/language.ts';
import { CLAUSE } from '../text/phraseClasses.ts';
import { classesAt, type Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';

/** Tokens after "while" in which its clause would report. */
const REACH = 12;

/** Tokens of what is told in which a noun is looked for that comes back behind "while". */
const TOLD = 40;

/** «فالدول النامية تتعرض لضغوط، بينما الآن الدول النامية هي …»: who is told of already. */
function isToldOf({ tokens }: Scan, i: number, at: number): boolean {
  const head = tokens.reading[i]?.head ?? '';
  for (let k = at - 2; k > at - TOLD && k >= 0; k--) {
    if (tokens.kind[k] === Kind.stop || tokens.kind[k] === Kind.line) return false;
    if (tokens.reading[k]?.head === head && tokens.word[k + 1] === tokens.word[i + 1]) return true;
  }
  return false;
}

/**
 * «أن البرنامج يبدأ اليوم، فيما يستكمل البرنامج», «تضم الأولى …، فيما تضم»: the verb right after "while" has the clause's own
 * subject, or is one that was told of such a noun before.
 */
function goesOnTelling(scan: Scan, at: number): boolean {
  const { tokens } = scan;
  const who = tokens.word[at + 1];
  if (!tokens.reading[at + 1]?.definite) return false;
  const speaks = canSpeak(scan, at + 1);
  for (let k = at - 2; k > at - TOLD && k > 0; k--) {
    if (tokens.kind[k] === Kind.stop || tokens.kind[k] === Kind.line) return false;
    if (tokens.word[k] !== who) continue;
    if (tokens.word[k - 1] === tokens.word[at] || (!speaks && classesAt(scan, k - 1) & CLAUSE)) return true;
  }
  return false;
}

/** «في حين أن الآلاف يجدون صعوبة», «في حين تبلغ المساحة ألف متر»: a deed in the present, with nothing said. */
const isDeed = (scan: Scan, i: number, form: CueForm): boolean =>
  (form.cue.deed || form.nounToo === true) && form.past !== true && findLink(scan, i, form) === null;

/** Somebody who can act: «بينما للرجال مراكز» names nobody who does. */
const acts = (scan: Scan, i: number): boolean =>
  scan.entityAt.has(i) || (canSpeak(scan, i) && scan.tokens.reading[i]?.preposition === '');

/** «في الوقت الذي أغلقت الشركة»: somebody's deed in the past, right after "at the time when" at `at`. */
export function anotherActs(scan: Scan, at: number): boolean {
  const form = scan.tokens.reading[at]?.cue;
  const past =
    scan.language.eventVerb(scan.tokens.word[at] as string) || (form?.form === 'finite' && form.past);
  return past === true && acts(scan, at + 1);
}

/**
 * «، في حين تم تقديم العلاج»، «، فيما ساهم نقص التمويل»: a clause of nobody, right after "while", goes on with what is
 * told; «، فيما قتل جندي» and «، فيما نفت الشركة» turn to another.
 */
export function sameMatter(scan: Scan, at: number): boolean {
  const { tokens } = scan;
  if (goesOnTelling(scan, at)) return true;
  for (let i = at; i < at + REACH; i++) {
    const kind = tokens.kind[i];
    if (kind !== Kind.word) return i > at + 1;
    if (i <= at + 1 && acts(scan, i) && !isToldOf(scan, i, at)) return false;
    // «، بينما الفئة الأخرى امتعضت»
    if (i <= at + 2 && scan.language.others.has(tokens.reading[i]?.head ?? '')) return false;
    const form = tokens.reading[i]?.cue;
    if (form?.form === 'finite' && !isStrict(form) && !isDeed(scan, i, form)) return false;
  }
  return true;
}
