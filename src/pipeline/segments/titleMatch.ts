import type { AnyNode } from 'domhandler';
import type { Page } from '../page/types.ts';
import { fold } from '../text/fold.ts';

const WORD = /[\p{L}\p{N}]+/gu;

function wordsOf(text: string): Set<string> {
  return new Set(fold(text).match(WORD) ?? []);
}

/**
 * A function that says how much a text says what the title says: shared words over the words of the shorter one,
 * 0 to 1; texts far longer or shorter than the title score half.
 */
export function makeTitleMatcher(title: string | null): (text: string) => number {
  if (title === null) return () => 0;
  const wanted = wordsOf(title.slice(0, 500));
  if (wanted.size === 0) return () => 0;
  const letters = new Set([...wanted].map((word) => word.slice(0, 1)));
  return (text) => {
    // A title's first letters rule out most blocks before any word is cut.
    const start = fold(text.slice(0, 1));
    if (text.length < 8 && !letters.has(start)) return 0;
    const words = wordsOf(text);
    if (words.size === 0) return 0;
    let common = 0;
    for (const word of words) if (wanted.has(word)) common++;
    if (common === 0) return 0;
    const share = common / Math.min(words.size, wanted.size);
    return common / Math.max(words.size, wanted.size) > 0.3 ? share : share / 2;
  };
}

/** The page's title: what its metadata says, else its `title` element. */
export function titleOf(page: Page): string | null {
  if (page.metadata.title !== null) return page.metadata.title;
  if (page.document === null) return null;
  let node: AnyNode | null = page.document.children[0] ?? null;
  // The head comes first: a page without a title there has none.
  for (let steps = 0; node !== null && steps < 2000; steps++) {
    if (node.type === 'tag' && node.name === 'title') {
      const child = node.children[0];
      return child?.type === 'text' ? child.data.trim() : null;
    }
    let next: AnyNode | null =
      node.type === 'tag' && node.name !== 'body' ? (node.children[0] ?? null) : null;
    while (next === null && node !== null) {
      next = node.next;
      node = next === null ? node.parent : next;
      if (node === page.document) return null;
    }
    node = next;
  }
  return null;
}
