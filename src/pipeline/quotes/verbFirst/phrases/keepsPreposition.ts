import { WordClass } from '../language/language.ts';
import { MAX_NAME } from '../text/phraseClasses.ts';
import { classesAt, readingAt, type Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';

/** Whether the preposition at `i` stays inside a phrase with these head classes. */
export function keepsPreposition(scan: Scan, i: number, from: number, headClasses: number): boolean {
  const word = scan.tokens.word[i] as string;
  const next = classesAt(scan, i + 1);
  if (classesAt(scan, i) & WordClass.givenName) return isGivenName(scan, i, headClasses);
  // «الأمين العام لـ«مجلس الساحل»»: whose he is; a medium in marks is told.
  if (word === scan.language.toward && scan.tokens.kind[i + 1] === Kind.mark) {
    const body = classesAt(scan, i + 2) & (WordClass.body | WordClass.media);
    const office = headClasses & WordClass.role && readingAt(scan, from)?.definite === true;
    return body === WordClass.body && office === true;
  }
  if (/^[0-9]/u.test(scan.tokens.word[i + 1] ?? '')) return false;
  const setting = (next & (WordClass.setting | WordClass.adverb)) !== 0 && !scan.entityAt.has(i + 1);
  for (const entry of scan.language.attached) {
    if (entry.preposition !== word) continue;
    const whose = entry.of?.includes(readingAt(scan, from)?.head ?? '');
    if (entry.after.length > 0 && whose === false) continue;
    // «المشرف على البرنامج»: whatever follows.
    if (entry.after.includes(readingAt(scan, i - 1)?.head ?? '')) return true;
    // «المشرف العام على الفرع»: over an adjective.
    const adjective = readingAt(scan, i - 1);
    const over = adjective?.definite && i - 2 >= from && !scan.language.ordinals.has(adjective.head);
    if (over && entry.after.includes(readingAt(scan, i - 2)?.head ?? '')) return true;
    if (setting) continue;
    if (isOwnAct(scan, i + 1) && !(headClasses & WordClass.role && leadsToName(scan, i))) continue;
    // «الشرطة في منطقة الساحل»: a body that its article alone names is where it is.
    const lone = i === from + 1 && headClasses === WordClass.body && readingAt(scan, from)?.definite;
    const near = i - from <= MAX_NAME || holdsPerson(scan, i + 1) || leadsToName(scan, i);
    if (headClasses & entry.heads && near && !lone) return true;
    if (whose === true && entry.after.length === 0) return true;
  }
  return false;
}

/** «… في بنك الساحل كريم الصافي»: a body, and right behind it the person whose place it is. */
function holdsPerson(scan: Scan, i: number): boolean {
  const body = scan.entityAt.get(i);
  return body !== undefined && scan.entityAt.get(body.to)?.entity.type === 'person';
}

/** Tokens of an aside between an office and the name of who holds it, and of the name. */
const MAX_ASIDE = 6;

/** «أمين المجلس | في دورته الأولى كريم الصافي:»: a name behind the preposition's phrase, right before what is said. */
function leadsToName(scan: Scan, i: number): boolean {
  const { tokens } = scan;
  for (let k = i + 2; k < i + MAX_ASIDE && tokens.kind[k] === Kind.word; k++) {
    const reading = readingAt(scan, k);
    if (!reading || reading.cue || reading.joined) return false;
    const at = scan.entityAt.get(k);
    if (at?.entity.type !== 'person' && !reading.given) continue;
    let end = at?.to ?? k + 1;
    while (end < k + MAX_ASIDE && readingAt(scan, end)?.classes === 0 && tokens.kind[end] === Kind.word)
      end++;
    return tokens.kind[end] === Kind.colon || (classesAt(scan, end) & WordClass.complementizer) !== 0;
  }
  return false;
}

/** «الهيئة في عرضها»: what somebody does or has, and no place. */
const isOwnAct = (scan: Scan, i: number): boolean =>
  !scan.entityAt.has(i) &&
  scan.language.possessed(scan.tokens.text.slice(scan.tokens.start[i], scan.tokens.end[i])) &&
  classesAt(scan, i) === 0;

/** «المتحدث باسم المقاومة علي الأحمدي», but «أكد الوزير علي أن» (a careless على). */
function isGivenName(scan: Scan, i: number, headClasses: number): boolean {
  const before = readingAt(scan, i - 1);
  const next = readingAt(scan, i + 1);
  // «حسن علي،»: a preposition has its noun.
  if (!next || scan.tokens.kind[i + 1] === Kind.comma)
    return before?.classes === 0 && scan.tokens.kind[i - 1] === Kind.word;
  if (scan.tokens.kind[i + 1] !== Kind.word || next.action || next.cue) return false;
  if (next.classes & (WordClass.complementizer | WordClass.governor | WordClass.setting)) return false;
  if (before?.classes === 0 && !before.definite) return true;
  return (headClasses & (WordClass.role | WordClass.honorific)) !== 0 && next.classes === 0;
}
