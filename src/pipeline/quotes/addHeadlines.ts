import type { Draft } from './draft.ts';
import { findHeadlines } from './findHeadline.ts';
import type { Scan } from './scan.ts';
import { Kind } from './tokens.ts';

/** Headlines come last: a name that speaks in the body may speak in them. */
export function addHeadlines(scan: Scan, drafts: Draft[]): void {
  const { tokens } = scan;
  const speakers = new Set<string>();
  for (const { subject } of drafts) {
    const [from, to] = subject?.named ? [subject.named.from, subject.named.to] : (subject?.name ?? [0, 0]);
    for (let i = from; i < to; i++) speakers.add(tokens.word[i] as string);
  }
  const starts = new Set(drafts.map((draft) => draft.extent.from));
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] === Kind.line || (i > 0 && tokens.kind[i - 1] !== Kind.line)) continue;
    for (const headline of findHeadlines(scan, i, speakers))
      if (!starts.has(headline.extent.from)) drafts.push(headline);
  }
}
