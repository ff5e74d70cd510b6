import { WordClass } from '../language/language.ts';
import { type NounPhrase, readPhraseAt } from '../phrases/readPhrase.ts';
import { classesAt, type Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';

/** Tokens before a short noun in which its fuller form may stand. */
const REACH = 120;
/** Tokens of a quantifier before whom it counts: «عدد كبير من». */
const MAX_QUANTIFIER = 4;
/** Tokens of a fuller form; a longer one has run into its clause. */
const MAX_FULLER = 10;

/** «عدد كبير من | أهالي الساحل»: where the phrase begins that a quantifier heads; `i` where none does. */
function counted(scan: Scan, i: number): number {
  if (scan.tokens.word[i - 1] !== scan.language.learnedFrom) return i;
  for (let k = i - 2; k >= Math.max(0, i - MAX_QUANTIFIER) && scan.tokens.kind[k] === Kind.word; k--)
    if (classesAt(scan, k) & WordClass.quantifier) return k;
  return i;
}

/** «أهالي الساحل», «باحثون من», «الموقع الإلكتروني»: a noun with its owner, its place or its adjective, and no verb. */
function goesOn(scan: Scan, i: number): boolean {
  const noun = scan.tokens.reading[i];
  const next = scan.tokens.reading[i + 1];
  if (!noun || !next || scan.tokens.kind[i + 1] !== Kind.word || next.joined) return false;
  if (noun.definite) return next.definite && next.preposition === '' && scan.language.nisba(next.head);
  return (
    (next.definite && next.preposition === '') ||
    scan.entityAt.has(i + 1) ||
    (next.classes & (WordClass.preposition | WordClass.body)) !== 0
  );
}

/**
 * What a short noun with its article stands for: the last phrase before it with the same head and more words.
 *
 * @example «ألقى الموقع الإلكتروني لنادي الساحل الضوء على … . وقال الموقع»; «عدد من أهالي الساحل … وأضاف الأهالي»
 */
export function fullerBefore(scan: Scan, { from }: NounPhrase): NounPhrase | null {
  const { tokens } = scan;
  const head = tokens.reading[from]?.head;
  for (let i = from - 1; i >= Math.max(0, from - REACH) && scan.scope[i] === scan.scope[from]; i--) {
    if (tokens.reading[i]?.head !== head || tokens.kind[i] !== Kind.word) continue;
    const start = counted(scan, i);
    if (start === i && !goesOn(scan, i)) continue;
    const found = readPhraseAt(scan, start, from);
    if (!found || found.to - found.from < 2 || found.to - found.from > MAX_FULLER) continue;
    return found;
  }
  return null;
}

/** «تقرير نشرته (الأفق)»: tokens of the name in brackets or marks that a medium goes by, the last before `from`; or `null`. */
export function printedBefore(scan: Scan, from: number): readonly [number, number] | null {
  const { tokens, pairs } = scan;
  for (let i = from - 1; i >= Math.max(0, from - REACH) && scan.scope[i] === scan.scope[from]; i--) {
    if (!(classesAt(scan, i) & (WordClass.publishes | WordClass.media))) continue;
    const mark = tokens.kind[i + 1] === Kind.mark ? (pairs.partner[i + 1] as number) : -1;
    const close = tokens.word[i + 1] === '(' ? (scan.closers[i + 1] as number) : mark;
    if (close > i + 2 && close < i + MAX_FULLER) return [i + 2, close];
  }
  return null;
}
