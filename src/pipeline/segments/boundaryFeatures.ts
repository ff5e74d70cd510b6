import type { Block, BlockPage, Frame } from '../page/blocks.ts';
import type { BlockFeatures } from './blockFeatures.ts';
import { endsSentence, inHeading, linkShare } from './labels.ts';
import { makeTitleMatcher } from './titleMatch.ts';
import { compareTopics, readTopicWords } from './topicVectors.ts';

/** Names of what is asked about a block that may be the headline of a further article on the page. */
export const BOUNDARY: readonly string[] = [
  'level',
  'bold',
  'length',
  'linkShare',
  'endsSentence',
  'endsColon',
  'p',
  'markerBack',
  'markerKind',
  'gluedMarker',
  'afterRule',
  'levelBefore',
  'levelAfter',
  'h1Before',
  'alike',
  'named',
  'alikeNamed',
  'upBefore',
  'upAfter',
  'opensFrame',
  'openedShare',
  'openedIsArticle',
  'twinFrame',
  'chromeBefore',
  'chromeCharsBefore',
  'teasersBefore',
  'bodyBefore',
  'bodyAfter',
  'bodyShareBefore',
  'linesBefore',
  'dateAfter',
  'headingAfter',
  'longAfter',
  'title',
  'cosineNear',
  'cosineWide',
  'cosineRank',
  'cosineLow',
  'novelty',
  'noveltyRank',
  'inNextWords',
  'inLastWords',
  'candidates',
  'media',
  'afterBreak',
  'cosineMean',
  'noveltyMean',
  'titleAfter',
  'titleBefore',
];

/** A block that may open an article, with its row of {@link BOUNDARY} numbers. */
interface Candidate {
  readonly at: number;
  /** Where the headline starts in the block: behind a marker glued to it. */
  readonly from: number;
  /** Index of the read-also marker's block that leads to it, or -1. */
  readonly marker: number;
}

export interface Candidates {
  readonly list: readonly Candidate[];
  readonly rows: Float32Array;
}

const SHORTEST_SIDE = 120;
const LONGEST_HEADLINE = 250;
const MARKER_REACH = 4;
const BODY = 0.5;
// Pages have some dozens of headings; a page of thousands must not cost their square.
const MOST_CANDIDATES = 300;
const DEEPEST = 64;

function markerBefore(features: BlockFeatures, blocks: readonly Block[], at: number): number {
  for (let back = 1; back <= MARKER_REACH && at - back >= 0; back++) {
    const kind = features.lines[at - back]?.kind;
    if (kind === 'readAlso' || kind === 'lists') return at - back;
    const block = blocks[at - back] as Block;
    if (block.text.length > LONGEST_HEADLINE) return -1;
  }
  return -1;
}

function isCandidate(block: Block, marked: boolean, features: BlockFeatures, at: number): boolean {
  if (block.hidden || block.text.length > LONGEST_HEADLINE || block.text.length < 8) return false;
  const line = features.lines[at];
  if (line !== null && line !== undefined && !(line.kind === 'readAlso' && block.text.length - line.end > 8))
    return false;
  if (inHeading(block)) return true;
  if (block.bold >= block.text.length * 0.95) return true;
  if (line?.kind === 'readAlso') return true;
  return (marked || block.afterRule) && !endsSentence(block.text);
}

function firstFrameAt(block: Block, from: number): Frame | null {
  let found: Frame | null = null;
  let frame: Frame | null = block.frame;
  for (let up = 0; frame !== null && up < 16 && frame.first >= from; up++, frame = frame.parent)
    found = frame;
  return found;
}

/**
 * Blocks that may be headlines of articles after the page's first, with numbers for the boundary forest: what the
 * block looks like, what leads to it, whether the element changes, and whether the words around it change.
 *
 * @param p Probability of each block to be body.
 */
export function readCandidates(
  page: BlockPage,
  features: BlockFeatures,
  p: Float32Array,
  title: string | null,
): Candidates {
  const { blocks } = page;
  const n = blocks.length;
  const body: Block[] = [];
  const bodyFrom = new Int32Array(n + 1);
  const bodyChars = new Float64Array(n + 1);
  for (let i = 0; i < n; i++) {
    const block = blocks[i] as Block;
    const is = (p[i] as number) > BODY;
    if (is) body.push(block);
    bodyFrom[i + 1] = body.length;
    bodyChars[i + 1] = (bodyChars[i] as number) + (is ? block.text.length : 0);
  }
  const total = bodyChars[n] as number;
  const list: Candidate[] = [];
  for (let i = 1; i + 1 < n && list.length < MOST_CANDIDATES; i++) {
    if ((bodyChars[i] as number) < SHORTEST_SIDE) continue;
    if (total - (bodyChars[i + 1] as number) < SHORTEST_SIDE) break;
    const block = blocks[i] as Block;
    const marker = markerBefore(features, blocks, i);
    if (!isCandidate(block, marker >= 0, features, i)) continue;
    // Somewhere close behind it a body must go on.
    if ((bodyChars[Math.min(n, i + 12)] as number) - (bodyChars[i + 1] as number) < 60) continue;
    const line = features.lines[i];
    list.push({
      at: i,
      from: line?.kind === 'readAlso' ? line.end : 0,
      marker: line?.kind === 'readAlso' ? i : marker,
    });
  }
  const rows = new Float32Array(list.length * BOUNDARY.length);
  if (list.length > 0) fillRows(page, features, p, title, list, rows, body, bodyFrom, bodyChars);
  return { list, rows };
}

function levelOf(block: Block): number {
  return inHeading(block) ? block.frame.tag.charCodeAt(1) - 48 : 7;
}

function fillRows(
  page: BlockPage,
  features: BlockFeatures,
  p: Float32Array,
  title: string | null,
  list: readonly Candidate[],
  rows: Float32Array,
  body: readonly Block[],
  bodyFrom: Int32Array,
  bodyChars: Float64Array,
): void {
  const { blocks } = page;
  const n = blocks.length;
  const total = bodyChars[n] as number;
  const topics = readTopicWords(body);
  const compare = compareTopics(topics);
  const matchTitle = makeTitleMatcher(title);
  const near = list.map(({ at }) => compare.cosine(bodyFrom[at + 1] as number, 120));
  const wide = list.map(({ at }) => compare.cosine(bodyFrom[at + 1] as number, 400));
  const fresh = list.map(({ at }) => compare.novelty(bodyFrom[at + 1] as number, 200));
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
  const rank = (values: readonly number[], value: number) => values.filter((other) => other < value).length;
  const wideMean = mean(wide);
  const freshMean = mean(fresh);
  const lowest = Math.min(...wide);
  const levels = new Int32Array(8);
  const levelTotals = new Int32Array(8);
  for (const block of blocks) levelTotals[levelOf(block)] = (levelTotals[levelOf(block)] as number) + 1;
  let seen = 0;
  const wordsIn = (text: string, from: number, to: number): number => {
    const match = makeTitleMatcher(text);
    let around = '';
    for (let i = from; i < to && around.length < 800; i++) around += ` ${body[i]?.text ?? ''}`;
    return match(around.slice(0, 900));
  };
  for (let c = 0; c < list.length; c++) {
    const { at, marker, from } = list[c] as Candidate;
    const block = blocks[at] as Block;
    for (; seen < at; seen++)
      levels[levelOf(blocks[seen] as Block)] = (levels[levelOf(blocks[seen] as Block)] as number) + 1;
    const level = levelOf(block);
    const firstAfter = body[bodyFrom[at + 1] as number] as Block;
    const lastBefore = body[(bodyFrom[at] as number) - 1] as Block;
    const lastAt = lastBefore.index;
    const ancestors = new Set<Frame>();
    let above: Frame | null = lastBefore.frame;
    for (let up = 0; above !== null && up < DEEPEST; up++, above = above.parent) ancestors.add(above);
    let upAfter = 0;
    let joined: Frame = firstAfter.frame;
    while (!ancestors.has(joined) && joined.parent !== null && upAfter < DEEPEST) {
      joined = joined.parent;
      upAfter++;
    }
    let upBefore = 0;
    for (
      let frame: Frame | null = lastBefore.frame;
      frame !== null && frame !== joined && upBefore < DEEPEST;
      frame = frame.parent
    )
      upBefore++;
    const opened = firstFrameAt(block, Math.max(lastAt + 1, marker < 0 ? at : marker + 1));
    const kind = features.kinds[at] as number;
    let alike = 0;
    let alikeNamed = 0;
    for (const other of list) {
      if (features.kinds[other.at] === kind) alike++;
      if ((blocks[other.at] as Block).frame.names !== '') alikeNamed++;
    }
    let teasers = 0;
    let lines = 0;
    for (let i = lastAt + 1; i < at; i++) {
      if (linkShare(blocks[i] as Block) >= 0.8) teasers++;
      const lineKind = features.lines[i]?.kind;
      if (lineKind === 'source' || lineKind === 'keywords' || lineKind === 'byline') lines++;
    }
    let dateAfter = 0;
    for (let i = at + 1; i < Math.min(n, at + 4); i++) {
      const lineKind = features.lines[i]?.kind;
      if (lineKind === 'date' || lineKind === 'byline') dateAfter = 1;
    }
    const nextBlock = blocks[at + 1] as Block;
    let twin = 0;
    if (opened !== null && opened.parent !== null) {
      let frame: Frame | null = lastBefore.frame;
      for (let up = 0; frame !== null && frame !== joined && up < DEEPEST; up++, frame = frame.parent) {
        if (frame.parent === opened.parent && frame.tag === opened.tag && frame.names === opened.names)
          twin = 1;
      }
    }
    const headline = block.text.slice(from);
    const edge = bodyFrom[at + 1] as number;
    const columns = [
      level,
      block.bold / block.text.length,
      headline.length,
      linkShare(block),
      endsSentence(block.text) ? 1 : 0,
      /[:：]$/u.test(block.text) ? 1 : 0,
      p[at] as number,
      marker < 0 ? 99 : at - marker,
      marker < 0 ? 0 : features.lines[marker]?.kind === 'readAlso' ? 2 : 1,
      marker === at ? 1 : 0,
      block.afterRule || (marker >= 0 && (blocks[marker] as Block).afterRule) ? 1 : 0,
      levels[level] as number,
      (levelTotals[level] as number) - (levels[level] as number) - 1,
      levels[1] as number,
      alike,
      block.frame.names === '' ? 0 : 1,
      alikeNamed / list.length,
      upBefore,
      upAfter,
      opened === null ? 0 : block.frame.depth - opened.depth + 1,
      opened === null ? 0 : ((bodyChars[opened.end] as number) - (bodyChars[opened.first] as number)) / total,
      opened !== null && (opened.tag === 'article' || opened.tag === 'section') ? 1 : 0,
      twin,
      at - lastAt - 1,
      blocks.slice(lastAt + 1, at).reduce((sum, b) => sum + b.text.length, 0),
      teasers,
      bodyChars[at] as number,
      total - (bodyChars[at + 1] as number),
      (bodyChars[at] as number) / total,
      lines,
      dateAfter,
      inHeading(nextBlock) ? nextBlock.frame.tag.charCodeAt(1) - 48 - level : 9,
      firstAfter.text.length,
      matchTitle(headline),
      near[c] as number,
      wide[c] as number,
      rank(wide, wide[c] as number),
      (wide[c] as number) - lowest,
      fresh[c] as number,
      rank(
        fresh.map((x) => -x),
        -(fresh[c] as number),
      ),
      wordsIn(headline, edge, Math.min(body.length, edge + 12)),
      wordsIn(headline, Math.max(0, edge - 13), Math.max(0, edge - 1)),
      list.length,
      block.media,
      block.opensAfter === 'line' ? 1 : 0,
      (wide[c] as number) - wideMean,
      (fresh[c] as number) - freshMean,
      title === null ? 0 : wordsIn(title, edge, Math.min(body.length, edge + 12)),
      title === null ? 0 : wordsIn(title, 0, 8),
    ];
    rows.set(columns, c * BOUNDARY.length);
  }
}
