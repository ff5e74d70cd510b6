import type { RejectedMarks } from '../../types.ts';
import { WordClass } from '../language/language.ts';
import { classesAt, countWords, type Scan } from '../text/scan.ts';
import { Kind } from '../text/tokens.ts';
import type { Draft } from './draft.ts';

/** Words in marks that made no quote of their own, each with why. */
export function rejectMarks(scan: Scan, drafts: readonly Draft[]): RejectedMarks[] {
  const { tokens, pairs } = scan;
  const rejected: RejectedMarks[] = [];
  const extents = drafts.map((draft) => draft.extent).sort((a, b) => a.from - b.from);
  let next = 0;
  let inside = -1;
  for (let i = 0; i < tokens.count; i++) {
    const close = pairs.partner[i] as number;
    if (tokens.kind[i] !== Kind.mark || close <= i) continue;
    while (next < extents.length && (extents[next] as { from: number }).from <= i + 1)
      inside = Math.max(inside, (extents[next++] as { to: number }).to);
    const words = countWords(tokens, i, close, 6);
    const start = tokens.start[i] as number;
    const end = tokens.end[close] as number;
    if (i + 1 < inside) {
      if (words < 3) rejected.push({ start, end, reason: 'name or scare quote inside reported speech' });
      continue;
    }
    const head = classesAt(scan, i - 1) & (WordClass.body | WordClass.media);
    const reason = scan.entityAt.has(i + 1)
      ? 'name of an entity'
      : head
        ? 'name after its kind'
        : words < 3
          ? 'one or two words: a name or scare quote'
          : 'no cue and no speaker in reach';
    rejected.push({ start, end, reason });
  }
  return rejected;
}
