import { type CueForm, WordClass } from '../language/language.ts';
import { classesAt, type Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';
import type { Link } from './findLink.ts';
import { canSpeak, subjectBefore } from './findSubject.ts';

/** «تلميذات يعتقد أن», «السيارة التي يعتقد أنها»: a passive that describes the noun before it. */
function describes(scan: Scan, cueAt: number): boolean {
  const { tokens } = scan;
  const before = tokens.reading[cueAt - 1];
  if (tokens.kind[cueAt - 1] !== Kind.word || !before || tokens.reading[cueAt]?.joined) return false;
  if (before.classes & WordClass.relative)
    return !scan.language.likeHim.has(tokens.word[cueAt - 1] as string);
  return before.classes === 0 && !before.definite && !before.given && !coveredAt(scan, cueAt - 1);
}

/** How far back the name may begin that holds a word. */
const MAX_COVER = 5;

/** True for a word within a name that a recogniser saw. */
export function coveredAt(scan: Scan, i: number): boolean {
  for (let k = i; k > i - MAX_COVER && k >= 0; k--) {
    const at = scan.entityAt.get(k);
    if (at && at.to > i) return true;
  }
  return false;
}

const saysInWhatSense = (scan: Scan, i: number): boolean =>
  scan.language.inWhatSense(scan.tokens.word[i] as string) &&
  classesAt(scan, i) === 0 &&
  !scan.tokens.reading[i]?.given &&
  !coveredAt(scan, i);

/** True for a verb that reads as a passive with no one who speaks: «يعتقد أن». */
export function isImpersonal(scan: Scan, cueAt: number, form: CueForm, link: Link): boolean {
  // «كتبوا ما يفيد أنهم», «درست الطلب بما يؤكد أن»: what a thing shows.
  const shown = form.past !== true && scan.language.whatever.has(scan.tokens.word[cueAt - 1] as string);
  if (shown && link.kind === 'clause' && !canSpeak(scan, cueAt + 1) && !scan.entityAt.has(cueAt + 1))
    return true;
  if (!form.impersonal || link.kind !== 'clause') return false;
  // «ولكن يعتقد طبيا أن»: an adverb is nobody.
  for (let i = cueAt + 1; i < link.regionEnd; i++)
    if (scan.tokens.kind[i] === Kind.word && !saysInWhatSense(scan, i)) return false;
  if (describes(scan, cueAt)) return true;
  const before = subjectBefore(scan, cueAt, form);
  // «ثلاثة أشخاص يعتقد أن»: several before one man's verb are not its subject.
  return before === null || (form.count === 'one' && scan.tokens.reading[before.from]?.count === 'many');
}
