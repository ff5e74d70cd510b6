import { type CueForm, WordClass } from '../language/language.ts';
import { type NounPhrase, readPhrase, startsPhrase } from '../phrases/readPhrase.ts';
import { classesAt, readingAt, type Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';
import { clauseStart } from './clauseStart.ts';

/** «فبعضهم قال إن»: one or some of those known, right before the verb. */
export function oneOfThem(scan: Scan, cueAt: number): NounPhrase | null {
  if (scan.tokens.kind[cueAt - 1] !== Kind.word) return null;
  if (!scan.language.wholeOnes.has(readingAt(scan, cueAt - 1)?.head ?? '')) return null;
  return readPhrase(scan, cueAt - 1, cueAt);
}

const VOICES = WordClass.group | WordClass.body | WordClass.media | WordClass.document;

/** «فإن الشخصيات الضالعة في الخطة والعاملة على الصياغة قالت إن»: the subject of a woman's verb at the head of its clause. */
export function headOfClause(scan: Scan, cueAt: number, form: CueForm): NounPhrase | null {
  if (form.gender !== 'feminine' || form.count !== 'one' || scan.tokens.reading[cueAt]?.joined) return null;
  const start = clauseStart(scan, cueAt);
  if (start >= cueAt || !(classesAt(scan, start - 1) & WordClass.complementizer)) return null;
  const noun = readingAt(scan, start);
  if (!noun?.definite || !(noun.classes & VOICES) || !startsPhrase(scan, start)) return null;
  const hers = noun.gender === 'feminine' || scan.language.manyThings(noun.head);
  return hers ? readPhrase(scan, start, cueAt) : null;
}
