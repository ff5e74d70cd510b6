import { WordClass } from '../language/language.ts';
import { classesAt, readingAt, type Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';

/** Tokens of «وهو من الجمعيات الأهلية في البلاد». */
const MAX_ASIDE = 14;

/** «الأمين العام للمجلس، وهو من الجمعيات، | الدكتور كريم الصافي»: the comma that ends such an aside; `end` where none begins. */
export function overAside(scan: Scan, end: number): number {
  const { tokens } = scan;
  if (tokens.kind[end] !== Kind.comma || tokens.kind[end + 1] !== Kind.word) return end;
  const opens = readingAt(scan, end + 1);
  if (!opens?.joined || !(opens.classes & WordClass.pronoun)) return end;
  for (let i = end + 2; i < end + MAX_ASIDE; i++) {
    if (tokens.kind[i] === Kind.comma) return i;
    if (tokens.kind[i] !== Kind.word || tokens.reading[i]?.cue?.form === 'finite') return end;
    if (classesAt(scan, i) & WordClass.complementizer) return end;
  }
  return end;
}
