import type { Frame } from '../page/blocks.ts';
import type { LabelledBlock } from './labels.ts';
import type { Opening } from './readAlso.ts';

const DEEPEST = 64;
// Two siblings alike may be an article and a box; from three on they are a list of posts.
const FEWEST = 3;

function articleOf(entry: LabelledBlock | undefined): Frame | null {
  let frame: Frame | null = entry?.block.frame ?? null;
  for (let up = 0; frame !== null && up < DEEPEST; up++, frame = frame.parent)
    if (frame.tag === 'article') return frame;
  return null;
}

/**
 * Leave out openings that part a list of posts in the middle: of three or more sibling `article` elements with text,
 * alike in class, each opens after the first or none does (the entries of a live blog are one article).
 */
export function openTwins<T extends Opening>(entries: readonly LabelledBlock[], openings: readonly T[]): T[] {
  if (openings.length === 0) return [];
  const keyOf = ({ parent, names }: Frame): string => `${parent?.index} ${names}`;
  const posts = new Map<string, Set<number>>();
  for (const entry of entries) {
    const frame = entry.label === 'body' ? articleOf(entry) : null;
    if (frame === null) continue;
    const key = keyOf(frame);
    const of = posts.get(key) ?? new Set();
    posts.set(key, of.add(frame.index));
  }
  const opened = new Map<string, Set<number>>();
  const frames = openings.map(({ at }) => articleOf(entries[at]));
  for (const frame of frames)
    if (frame !== null) opened.set(keyOf(frame), (opened.get(keyOf(frame)) ?? new Set()).add(frame.index));
  return openings.filter((_, at) => {
    const frame = frames[at];
    if (!frame) return true;
    const all = posts.get(keyOf(frame))?.size ?? 0;
    return all < FEWEST || (opened.get(keyOf(frame))?.size ?? 0) >= all - 1;
  });
}
