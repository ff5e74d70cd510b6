import type { Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';
import type { Draft } from './draft.ts';
import { findHeadlines, isTicker } from './findHeadline.ts';

/** Quotes at the head of an article that its headline may repeat. */
const MAX_FIRST = 3;
/** Words of them. */
const MAX_WORDS = 120;

/** What the first quotes say, by the heads of its words. */
function firstWords(scan: Scan, drafts: readonly Draft[]): ReadonlySet<string> {
  const said = new Set<string>();
  const first = [...drafts].sort((a, b) => a.extent.from - b.extent.from).slice(0, MAX_FIRST);
  for (const { extent } of first)
    for (let i = extent.from; i < Math.min(extent.to, extent.from + MAX_WORDS); i++)
      if (scan.tokens.kind[i] === Kind.word) said.add(scan.tokens.reading[i]?.head ?? '');
  return said;
}

/** Headlines come last: a name that speaks in the body may speak in them. */
export function addHeadlines(scan: Scan, drafts: Draft[]): void {
  const { tokens } = scan;
  const speakers = new Set<string>();
  for (const { subject } of drafts) {
    const [from, to] = subject?.named ? [subject.named.from, subject.named.to] : (subject?.name ?? [0, 0]);
    for (let i = from; i < to; i++) speakers.add(tokens.word[i] as string);
  }
  // Asked for by few headlines: read once, when one does.
  let words: ReadonlySet<string> | null = null;
  const said = (): ReadonlySet<string> => {
    words ??= firstWords(scan, drafts);
    return words;
  };
  const starts = new Set(drafts.map((draft) => draft.extent.from));
  const below = { speakers, said, ticker: isTicker(scan) };
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] === Kind.line || (i > 0 && tokens.kind[i - 1] !== Kind.line)) continue;
    for (const headline of findHeadlines(scan, i, below))
      if (!starts.has(headline.extent.from)) drafts.push(headline);
  }
}
