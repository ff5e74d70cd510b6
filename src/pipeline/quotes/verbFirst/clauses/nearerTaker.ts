import { isStrict, WordClass } from '../language/language.ts';
import { classesAt, type Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';

/** Tokens between such a verb and its "that"; fewer where it is mostly another word. */
const REACH = 5;
const NEAR = 3;

/**
 * True where the complementizer at `i` belongs to a verb nearer to it than the verb of reporting at `cueAt`:
 * «يحكي عن العالم، وكيف يمكن لهذه الطاقة أن», «وهنا نتأكد أن», «لاحظت جمالها، وتصر جبالها أن».
 */
export function nearerTakes(scan: Scan, cueAt: number, i: number): boolean {
  const { tokens, language } = scan;
  const near = tokens.word[i - 1] as string;
  if (i - 1 > cueAt && tokens.kind[i - 1] === Kind.word && !scan.entityAt.has(i - 1))
    if (language.ownVerb(near, tokens.text.charCodeAt(tokens.start[i - 1] as number))) return true;
  for (let k = i - 1; k > cueAt && k >= i - REACH && tokens.kind[k] === Kind.word; k--) {
    if (scan.entityAt.has(k)) continue;
    // «الوزير الذي يعرف أهل القرية أن», «مصدر يعرف الملف أن»: what describes the subject may hold one.
    const told = classesAt(scan, k - 1) & (WordClass.source | WordClass.group | WordClass.role);
    const describes = told !== 0 && tokens.reading[k - 1]?.definite === false;
    const free = !describes && !(classesAt(scan, k - 1) & WordClass.relative);
    if (
      free &&
      (language.takers.has(tokens.word[k] as string) || language.takers.has(tokens.reading[k]?.head ?? ''))
    )
      return true;
    if (k < i - NEAR) continue;
    const form = tokens.reading[k]?.cue;
    if (form?.form !== 'finite' || !isStrict(form) || form.cue.links.length === 0) continue;
    if (tokens.reading[k]?.joined && !form.past) return true;
  }
  return false;
}
