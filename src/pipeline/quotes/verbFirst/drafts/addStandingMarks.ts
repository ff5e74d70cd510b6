import { findExtent } from '../extents/findExtent.ts';
import { countWords, type Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';
import type { Draft } from './draft.ts';

/** Words in marks that follow speech and have no cue; fewer are a name. */
const MIN_WORDS = 4;
/** Full stops and line breaks between the marks. */
const MAX_GAP = 3;

/**
 * Speech that goes on in new marks with no cue of its own: «قال: "…". "…"», in the same paragraph or at the head of
 * the next. Its speaker is the one before.
 */
export function addStandingMarks(scan: Scan, drafts: Draft[]): void {
  const { tokens, pairs } = scan;
  const taken = new Set(drafts.map(({ extent }) => extent.from));
  // Grows while it is read: the marks after these marks go on too.
  for (const draft of drafts) {
    if (draft.extent.type !== 'direct' || draft.form === null) continue;
    let at = draft.extent.to;
    while (tokens.kind[at] === Kind.stop) at++;
    if (tokens.kind[at] !== Kind.mark || (pairs.partner[at] as number) >= at) continue;
    const gap = at + 1;
    let open = gap;
    while (
      open - gap < MAX_GAP &&
      (tokens.kind[open] === Kind.stop || tokens.kind[open] === Kind.line || tokens.kind[open] === Kind.dots)
    )
      open++;
    // «"…". و"…"»: with its conjunction.
    if (tokens.word[open] === scan.language.conjunction && tokens.kind[open + 1] === Kind.mark) open++;
    const close = pairs.partner[open] as number;
    if (tokens.kind[open] !== Kind.mark || close <= open || taken.has(open + 1)) continue;
    if (scan.scope[open] !== scan.scope[at] || countWords(tokens, open, close, MIN_WORDS) < MIN_WORDS)
      continue;
    const made = findExtent(scan, { kind: 'marks', at: open, regionEnd: open });
    if (made?.type !== 'direct') continue;
    taken.add(made.from);
    drafts.push({
      ...draft,
      cue: [open, open + 1],
      link: null,
      extent: made,
      subject: null,
      via: [],
      rule: 'marksAfterMarks',
      confidence: 65,
    });
  }
}
