import type { Block } from '../../src/pipeline/page/blocks.ts';
import { linkShare } from '../../src/pipeline/segments/labels.ts';

const WORD = /[\p{L}\p{N}_]+/gu;

function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** Where the run `needle` starts in `words`, in order, at most `limit` places. */
function placesOf(
  needle: readonly string[],
  words: readonly string[],
  index: Map<string, number[]>,
  limit: number,
): number[] {
  const found: number[] = [];
  // Look the block up by its rarest word: the first is often "the".
  let best = 0;
  let fewest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < Math.min(needle.length, 12); i++) {
    const count = index.get(needle[i] as string)?.length ?? 0;
    if (count < fewest) {
      fewest = count;
      best = i;
    }
  }
  if (fewest === 0) return found;
  for (const at of index.get(needle[best] as string) ?? []) {
    const start = at - best;
    if (start < 0 || start + needle.length > words.length) continue;
    let same = true;
    for (let i = 0; same && i < needle.length; i++) same = words[start + i] === needle[i];
    if (same && found.push(start) >= limit) break;
  }
  return found;
}

// A chain that leaps over blocks costs a little for each: twins of a line elsewhere on the page lose. A power of two
// adds up without rounding, so that chains alike stay alike and the later one wins.
const GAP_COST = 1 / 512;
// Of a heading and its twin in a contents list the one that is no link is the article's.
const LINK_COST = 1 / 32;

interface Match {
  block: number;
  start: number;
  end: number;
  score: number;
  before: Match | null;
}

/**
 * Which blocks make up a gold text: the chain of blocks, in page order, whose words stand in the gold in the
 * same order and cover most of it. Blocks that share most of their words with the gap left between their
 * neighbours are taken too (gold texts differ from the page in a character here and there).
 *
 * @returns One entry a block: true where the block is part of the gold text.
 */
export function alignGold(blocks: readonly Block[], gold: string): boolean[] {
  const words = wordsOf(gold);
  const index = new Map<string, number[]>();
  words.forEach((word, at) => {
    const places = index.get(word);
    if (places) places.push(at);
    else index.set(word, [at]);
  });
  const chosen = blocks.map(() => false);
  const tokens = blocks.map((block) => wordsOf(block.text));
  // tree[e]: best chain that ends at gold word e or before (Fenwick tree over prefix maxima).
  const tree: (Match | null)[] = new Array(words.length + 2).fill(null);
  const exactEnd: (Match | null)[] = new Array(words.length + 2).fill(null);
  const bestUpTo = (end: number): Match | null => {
    let best: Match | null = null;
    for (let i = end + 1; i > 0; i -= i & -i) {
      const match = tree[i] ?? null;
      if (match && (best === null || match.score >= best.score)) best = match;
    }
    return best;
  };
  const put = (match: Match): void => {
    for (let i = match.end + 1; i < tree.length; i += i & -i) {
      const held = tree[i] ?? null;
      // Of two chains alike the later one stands nearer to what follows: a heading, not its twin in the contents list.
      if (held === null || match.score >= held.score) tree[i] = match;
    }
    const held = exactEnd[match.end] ?? null;
    if (held === null || match.score >= held.score) exactEnd[match.end] = match;
  };
  for (const block of blocks) {
    const needle = tokens[block.index] as string[];
    if (needle.length === 0) continue;
    const fresh: Match[] = [];
    const cost = linkShare(block) > 0.9 ? LINK_COST : 0;
    for (const start of placesOf(needle, words, index, 200)) {
      const far = bestUpTo(start);
      const near = exactEnd[start] ?? null;
      // A block that goes on where the last one ended is worth half a word more than one across a gap.
      const before = near !== null && near.score + 0.5 >= (far?.score ?? 0) ? near : far;
      const gap = before === null ? 0 : Math.min(block.index - before.block - 1, 200);
      const bonus = (before === near && near !== null ? 0.5 : 0) - gap * GAP_COST - cost;
      fresh.push({
        block: block.index,
        start,
        end: start + needle.length,
        score: (before?.score ?? 0) + needle.length + bonus,
        before,
      });
    }
    for (const match of fresh) put(match);
  }
  let chain = bestUpTo(words.length);
  const matches: Match[] = [];
  for (; chain !== null; chain = chain.before) matches.push(chain);
  matches.reverse();
  for (const match of matches) chosen[match.block] = true;
  fillGaps(blocks, tokens, words, matches, chosen);
  return chosen;
}

function fillGaps(
  blocks: readonly Block[],
  tokens: readonly string[][],
  words: readonly string[],
  matches: readonly Match[],
  chosen: boolean[],
): void {
  let from = 0;
  let goldFrom = 0;
  for (let m = 0; m <= matches.length; m++) {
    const next = matches[m];
    const to = next?.block ?? blocks.length;
    const goldTo = next?.start ?? words.length;
    if (goldTo - goldFrom >= 3) {
      const left = new Map<string, number>();
      for (let i = goldFrom; i + 2 < goldTo; i++) {
        const key = `${words[i]} ${words[i + 1]} ${words[i + 2]}`;
        left.set(key, (left.get(key) ?? 0) + 1);
      }
      for (let b = from; b < to; b++) {
        const own = tokens[b] as string[];
        if (own.length < 4) continue;
        let hits = 0;
        for (let i = 0; i + 2 < own.length; i++)
          if (left.has(`${own[i]} ${own[i + 1]} ${own[i + 2]}`)) hits++;
        if (hits / (own.length - 2) >= 0.5) chosen[b] = true;
      }
    }
    if (next) {
      from = next.block + 1;
      goldFrom = next.end;
    }
  }
}
