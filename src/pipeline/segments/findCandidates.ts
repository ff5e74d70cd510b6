import type { Block, BlockPage } from '../page/blocks.ts';
import type { BlockFeatures } from './blockFeatures.ts';
import { isDateLine } from './isDateLine.ts';
import { inHeading, linkShare } from './labels.ts';

/** A block that may be the headline of an article after the page's first. */
export interface Candidate {
  readonly at: number;
  /** Where the headline starts in the block: behind a marker glued to it. */
  readonly from: number;
  /** Index of the read-also marker's block that leads to it, or -1. */
  readonly marker: number;
}

/** Where text that may be body stands on a page: its blocks, and running sums over all blocks. */
export interface BodyPlaces {
  readonly body: readonly Block[];
  /** Body blocks before block `i`. */
  readonly from: Int32Array;
  /** Characters of body before block `i`. */
  readonly chars: Float64Array;
  readonly total: number;
}

const BODY = 0.5;
// The first scores doubt the paragraphs of a second article: long ones count from here on.
const DOUBTED = 0.12;
const LONG = 100;
const LEAST_LINKED = 0.3;
const SHORTEST_SIDE = 120;
const LONGEST_HEADLINE = 250;
const SHORTEST_HEADLINE = 8;
const SHORT_LINE = 120;
const MARKER_REACH = 4;
// How far bylines, pictures and share buttons may keep a body from its headline, in blocks.
const BODY_REACH = 40;
const LEAST_BODY = 60;
// Pages have some dozens of headings; a page of thousands must not cost their square.
const MOST_CANDIDATES = 300;
// A headline may end in a question or a cry, hardly ever in a full stop.
const FULL_STOP = /[.۔。][\s"'»”’)\]]*$/u;

function mayBeBody(block: Block, p: number): boolean {
  if (block.hidden) return false;
  return p > BODY || (p > DOUBTED && block.text.length >= LONG && linkShare(block) < LEAST_LINKED);
}

/** Sum up where the body stands by `p`, each block's probability to be body. */
export function placeBody(page: BlockPage, p: Float32Array): BodyPlaces {
  const { blocks } = page;
  const n = blocks.length;
  const body: Block[] = [];
  const from = new Int32Array(n + 1);
  const chars = new Float64Array(n + 1);
  for (let i = 0; i < n; i++) {
    const block = blocks[i] as Block;
    const is = mayBeBody(block, p[i] as number);
    if (is) body.push(block);
    from[i + 1] = body.length;
    chars[i + 1] = (chars[i] as number) + (is ? block.text.length : 0);
  }
  return { body, from, chars, total: chars[n] as number };
}

function markerBefore(features: BlockFeatures, blocks: readonly Block[], at: number): number {
  for (let back = 1; back <= MARKER_REACH && at - back >= 0; back++) {
    const kind = features.lines[at - back]?.kind;
    if (kind === 'readAlso' || kind === 'lists') return at - back;
    const block = blocks[at - back] as Block;
    if (block.text.length > LONGEST_HEADLINE) return -1;
  }
  return -1;
}

function mayHead(block: Block, marker: number, features: BlockFeatures, at: number): boolean {
  const { text } = block;
  if (block.hidden || text.length > LONGEST_HEADLINE || text.length < SHORTEST_HEADLINE) return false;
  const line = features.lines[at] ?? null;
  if (line !== null && !(line.kind === 'readAlso' && text.length - line.end > SHORTEST_HEADLINE))
    return false;
  if (inHeading(block) || line?.kind === 'readAlso') return true;
  // On flat pages the date stands between a headline and its text.
  if (isDateLine(text)) return false;
  if (block.bold >= text.length * 0.95) return true;
  if (marker === at - 1 && text.length <= SHORT_LINE) return true;
  if (FULL_STOP.test(text)) return false;
  return block.afterRule || (marker >= 0 && linkShare(block) < 0.5);
}

/** Headings, bold lines, and lines behind a read-also marker or a rule, with body before them and close behind. */
export function findCandidates(page: BlockPage, features: BlockFeatures, places: BodyPlaces): Candidate[] {
  const { blocks } = page;
  const { chars, total } = places;
  const n = blocks.length;
  const list: Candidate[] = [];
  for (let i = 1; i + 1 < n && list.length < MOST_CANDIDATES; i++) {
    if ((chars[i] as number) < SHORTEST_SIDE) continue;
    if (total - (chars[i + 1] as number) < SHORTEST_SIDE) break;
    const block = blocks[i] as Block;
    const marker = markerBefore(features, blocks, i);
    if (!mayHead(block, marker, features, i)) continue;
    const ahead = chars[Math.min(n, i + BODY_REACH)] as number;
    if (ahead - (chars[i + 1] as number) < LEAST_BODY) continue;
    const line = features.lines[i];
    const glued = line?.kind === 'readAlso';
    list.push({ at: i, from: glued ? line.end : 0, marker: glued ? i : marker });
  }
  return list;
}
