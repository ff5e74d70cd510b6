import { countWords, type Scan } from './scan.ts';

/** Words of a work's name in its marks. */
const MAX_WORK_WORDS = 8;

/** «حملة «معا من أجل مدينة نظيفة»»: a work without an article, right before the marks at `open`, is named in them. */
export function namesWork(scan: Scan, open: number, close: number): boolean {
  const before = scan.tokens.reading[open - 1];
  if (!before || before.definite || !scan.language.works.has(before.head)) return false;
  return countWords(scan.tokens, open, close, MAX_WORK_WORDS + 1) <= MAX_WORK_WORDS;
}
