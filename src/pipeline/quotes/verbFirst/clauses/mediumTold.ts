import { WordClass } from '../language/language.ts';
import { CLAUSE } from '../text/phraseClasses.ts';
import { classesAt, type Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';

const GOES_ON = CLAUSE | WordClass.adverb | WordClass.preposition;

/** «لرويترز إن», «للأناضول:»: the medium whom somebody told, right before his words or when and where; the token after it, or 0. */
export function mediumTold(scan: Scan, i: number): number {
  const { tokens, language } = scan;
  const word = tokens.word[i] as string;
  if (tokens.kind[i] !== Kind.word || !word.startsWith(language.toward)) return 0;
  const bare = word.slice(language.toward.length);
  const article = bare.startsWith(language.toward)
    ? language.article + bare.slice(language.toward.length)
    : '';
  let end = 0;
  for (const first of [bare, article])
    for (const name of (first !== '' && language.mediaNames.get(first)) || [])
      if (name.every((part, k) => k === 0 || tokens.word[i + k] === part))
        end = Math.max(end, i + name.length);
  if (end === 0) return 0;
  const next = tokens.kind[end];
  return next !== Kind.word || classesAt(scan, end) & GOES_ON || scan.phrases.has(end) ? end : 0;
}

/** True where the tokens `[from, to)` are all of a known medium's name. */
export function isMediumName({ tokens, language }: Scan, from: number, to: number): boolean {
  const names = language.mediaNames.get(tokens.word[from] ?? '') ?? [];
  return names.some(
    (name) => name.length === to - from && name.every((part, k) => tokens.word[from + k] === part),
  );
}
