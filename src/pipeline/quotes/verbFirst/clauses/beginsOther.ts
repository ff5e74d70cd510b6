import { isStrict, WordClass } from '../language/language.ts';
import { classesAt, type Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';

/** «رجلا يدعى كريم الصافي», «ويدعى كريم»: what somebody is called, before a person's name. */
export function calls(scan: Scan, i: number): boolean {
  const word = scan.tokens.word[i] as string;
  const { called, conjunction } = scan.language;
  if (!called.has(word) && !(word.startsWith(conjunction) && called.has(word.slice(1)))) return false;
  return scan.entityAt.get(i + 1)?.entity.type === 'person' || scan.tokens.reading[i + 1]?.given === true;
}

/** «أفادت مصادر مؤكدة أن»: what kind of sources or things, right behind the verb that they are the subject of. */
export function describesSource(scan: Scan, i: number): boolean {
  const source = scan.tokens.reading[i - 1];
  if (scan.tokens.reading[i]?.cue?.form !== 'participle' || !source) return false;
  // «معلومات غير مؤكدة»: and of what kind they are not.
  if (scan.language.unlikeWords.has(scan.tokens.word[i - 1] as string)) return true;
  if (source.definite || !(source.classes & WordClass.source)) return false;
  // «وقال مصدر مؤكدا أن»: in the object's case it is another report.
  if (scan.language.accusative(scan.tokens.word[i] as string)) return false;
  return scan.tokens.reading[i - 2]?.cue?.form === 'finite';
}

/** Words of those who hold an opinion, before their «أن». */
const MAX_HOLDERS = 6;

/** «رأى مختصون أن»: somebody who can hold it right behind the verb, and its clause. */
function opines(scan: Scan, i: number): boolean {
  const holder = WordClass.group | WordClass.role | WordClass.honorific | WordClass.source;
  if (!(classesAt(scan, i + 1) & holder) && scan.entityAt.get(i + 1)?.entity.type !== 'person') return false;
  for (let k = i + 2; k <= i + MAX_HOLDERS && scan.tokens.kind[k] === Kind.word; k++)
    if (classesAt(scan, k) & WordClass.complementizer) return true;
  return false;
}

/** True at a token that begins a new reporting clause, so that the search for the last one's content ends. */
export function beginsOther(scan: Scan, i: number): boolean {
  const reading = scan.tokens.reading[i];
  const form = reading?.cue;
  if (!reading || !form) return false;
  // «شدد عليه المستهلكون، رأى مختصون أن»: mostly another word, but for who sees it so.
  if (isStrict(form)) return form.cue.strictPast && scan.tokens.kind[i - 1] === Kind.comma && opines(scan, i);
  if (calls(scan, i) || describesSource(scan, i)) return false;
  // «وتأكيد الوزير أن»: a noun goes on with what stands before it.
  if (form.form === 'noun' && !form.gender) return false;
  if (form.form === 'participle')
    return !form.nounToo && (classesAt(scan, i) & WordClass.speechParticle) === 0;
  const before = scan.tokens.kind[i - 1];
  return (
    reading.joined ||
    before === Kind.comma ||
    (classesAt(scan, i - 1) & (WordClass.joiner | WordClass.contrast)) !== 0
  );
}
