import type { AnyNode } from 'domhandler';
import type { Page } from '../page/types.ts';
import { fold, foldCodeUnit } from '../text/fold.ts';

const WORD = /[\p{L}\p{N}]+/gu;

function wordsOf(text: string): Set<string> {
  return new Set(fold(text).match(WORD) ?? []);
}

// FNV-1a over folded code units: http://www.isthe.com/chongo/tech/comp/fnv/
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

function hashWord(word: string): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), FNV_PRIME);
  return hash;
}

/** Whether a word of `text` may be among the hashed ones. A word next to a rare sign asks for a closer look: true. */
function sharesWord(text: string, hashes: ReadonlySet<number>): boolean {
  let hash = FNV_OFFSET;
  let length = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? foldCodeUnit(text.charCodeAt(i)) : 32;
    if (code === 0) continue;
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 0x620 && code <= 0x64a)) {
      hash = Math.imul(hash ^ code, FNV_PRIME);
      length++;
      continue;
    }
    if (code > 0xbf && (code < 0x2000 || code > 0x206f)) return true;
    if (length > 0 && hashes.has(hash)) return true;
    hash = FNV_OFFSET;
    length = 0;
  }
  return false;
}

/**
 * A function that says how much a text says what the title says: shared words over the words of the shorter one,
 * 0 to 1; texts far longer or shorter than the title score half.
 */
export function makeTitleMatcher(title: string | null): (text: string) => number {
  if (title === null) return () => 0;
  const wanted = wordsOf(title.slice(0, 500));
  if (wanted.size === 0) return () => 0;
  const hashes = new Set([...wanted].map(hashWord));
  const letters = new Set([...wanted].map((word) => word.slice(0, 1)));
  return (text) => {
    // One or two words are like the title only if they open like one of its words.
    if (text.length < 8 && !letters.has(fold(text.slice(0, 1)))) return 0;
    // Most blocks share no word with the title: their hashes say so before any word is cut out.
    if (!sharesWord(text, hashes)) return 0;
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
