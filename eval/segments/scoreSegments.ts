import { foldedWords, overlapOf, shinglesOf } from './shingles.ts';

/** Gold or found piece of a page. */
export interface Piece {
  readonly type: string;
  readonly title?: string | null;
  readonly text: string;
}

export interface GoldPage {
  readonly url: string;
  readonly lang: string;
  readonly layout: string;
  /** The page carries more link headlines than the gold lists: they count for recall alone. */
  readonly partial?: boolean;
  readonly segments: readonly Piece[];
}

const LINES = ['teaser', 'source', 'keywords', 'date'] as const;
const NEAR = 3;
const EDGE = 4;

interface PageResult {
  gold: number;
  found: number;
  hit: number;
  edges: number;
  leaks: number[];
  lines: Record<string, { match: number; found: number; gold: number }>;
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((x, i) => x === b[i]);

function startsAlike(a: readonly string[], b: readonly string[]): boolean {
  const k = Math.min(EDGE, a.length, b.length);
  if (k === 0) return false;
  for (let i = 0; i <= NEAR; i++) {
    if (same(a.slice(i, i + k), b.slice(0, k)) || same(a.slice(0, k), b.slice(i, i + k))) return true;
  }
  return false;
}

/** Score one page: articles matched one to one by IoU over shingles of folded words, best first. */
export function scorePage(gold: GoldPage, found: readonly Piece[]): PageResult {
  const articles = (pieces: readonly Piece[]) =>
    pieces
      .filter((piece) => piece.type === 'article')
      .map((piece) => ({ piece, words: foldedWords(piece.text) }));
  const wanted = articles(gold.segments).map((a) => ({ ...a, bag: shinglesOf(a.words) }));
  const given = articles(found).map((a) => ({ ...a, bag: shinglesOf(a.words) }));
  const pairs = wanted.flatMap((a, i) =>
    given.map((b, j) => {
      const { tp, fp, fn } = overlapOf(a.bag, b.bag);
      return { i, j, iou: tp / (tp + fp + fn || 1) };
    }),
  );
  const result: PageResult = {
    gold: wanted.length,
    found: given.length,
    hit: 0,
    edges: 0,
    leaks: [],
    lines: {},
  };
  const usedGold = new Set<number>();
  const usedFound = new Set<number>();
  for (const { i, j, iou } of pairs.sort((a, b) => b.iou - a.iou)) {
    if (iou <= 0 || usedGold.has(i) || usedFound.has(j)) continue;
    usedGold.add(i);
    usedFound.add(j);
    const a = wanted[i] as (typeof wanted)[number];
    const b = given[j] as (typeof given)[number];
    if (iou >= 0.8) result.hit++;
    if (startsAlike(a.words, b.words)) result.edges++;
    if (startsAlike([...a.words].reverse(), [...b.words].reverse())) result.edges++;
    const foreign = new Map<string, number>();
    for (const piece of gold.segments) {
      if (piece === a.piece) continue;
      for (const [key, count] of shinglesOf(foldedWords(`${piece.title ?? ''} ${piece.text}`))) {
        if (!a.bag.has(key)) foreign.set(key, (foreign.get(key) ?? 0) + count);
      }
    }
    result.leaks.push(overlapOf(foreign, b.bag).tp / Math.max(1, b.words.length));
  }
  for (const type of LINES) {
    const left = gold.segments
      .filter((piece) => piece.type === type)
      .map((piece) => foldedWords(piece.text).join(' '));
    const own = found
      .filter((piece) => piece.type === type)
      .map((piece) => foldedWords(piece.text).join(' '));
    const total = left.length;
    let match = 0;
    for (const text of own) {
      const at = left.indexOf(text);
      if (at < 0) continue;
      match++;
      left.splice(at, 1);
    }
    result.lines[type] = { match, found: gold.partial ? match : own.length, gold: total };
  }
  return result;
}

export interface SegmentScore {
  readonly pages: number;
  readonly f1: number;
  readonly perfect: number;
  readonly boundary: number;
  readonly leak: number;
  /** Share of pages with more articles found than there are. */
  readonly oversplit: number;
  readonly lines: Readonly<Record<string, number>>;
}

const f1 = (match: number, found: number, gold: number): number =>
  found + gold === 0 ? 1 : (2 * match) / (found + gold);

export function summarizeSegments(pages: readonly PageResult[]): SegmentScore {
  const sum = (of: (page: PageResult) => number): number =>
    pages.reduce((total, page) => total + of(page), 0);
  const leaks = pages.flatMap((page) => page.leaks);
  const gold = sum((page) => page.gold);
  const found = sum((page) => page.found);
  return {
    pages: pages.length,
    f1: f1(
      sum((page) => page.hit),
      found,
      gold,
    ),
    perfect: sum((page) => (page.gold === page.found && page.hit === page.gold ? 1 : 0)) / pages.length,
    boundary: f1(
      sum((page) => page.edges),
      2 * found,
      2 * gold,
    ),
    leak: leaks.reduce((a, b) => a + b, 0) / Math.max(1, leaks.length),
    oversplit: sum((page) => (page.found > page.gold ? 1 : 0)) / pages.length,
    lines: Object.fromEntries(
      LINES.map((type) => [
        type,
        f1(
          sum((p) => p.lines[type]?.match ?? 0),
          sum((p) => p.lines[type]?.found ?? 0),
          sum((p) => p.lines[type]?.gold ?? 0),
        ),
      ]),
    ),
  };
}
