import type { Block, BlockPage, Frame } from '../page/blocks.ts';
import type { BlockFeatures } from './blockFeatures.ts';
import {
  containerChange,
  type Distances,
  distances,
  levelOf,
  NO_HEADING,
  opensAt,
  pageHeadline,
} from './boundaryPlaces.ts';
import { poolStyles, type StylePool, styleOf } from './candidateStyles.ts';
import { type BodyPlaces, type Candidate, findCandidates, placeBody } from './findCandidates.ts';
import { endsSentence, inHeading, linkShare } from './labels.ts';
import { readTopicBreaks, TOPIC_BREAK } from './topicBreaks.ts';

/** Names of what is asked about a block that may be the headline of a further article on the page. */
export const BOUNDARY: readonly string[] = [
  'level',
  'bold',
  'length',
  'words',
  'linkShare',
  'endsSentence',
  'endsColon',
  'endsAsking',
  'numbered',
  'siteName',
  'p',
  'markerBack',
  'markerKind',
  'gluedMarker',
  'afterRule',
  'afterBreak',
  'media',
  'levelBefore',
  'levelAfter',
  'h1Before',
  'levelBelowTitle',
  'likeTitle',
  'named',
  'alike',
  'alikeNamed',
  'alikeChars',
  'alikeBefore',
  'candidates',
  'upBefore',
  'upAfter',
  'joinedShare',
  'opensFrame',
  'openedShare',
  'openedIsArticle',
  'openedTwins',
  'twinFrame',
  'chromeBefore',
  'chromeCharsBefore',
  'teasersBefore',
  'linesBefore',
  'dateBefore',
  'bodyBefore',
  'bodyAfter',
  'bodyShareBefore',
  'sinceHigher',
  'untilHigher',
  'sinceAlike',
  'untilAlike',
  'dateAfter',
  'chromeAfter',
  'headingAfter',
  'headingBefore',
  'longAfter',
  'longBefore',
  ...TOPIC_BREAK,
  'styleCount',
  'styleShare',
  'styleCosine',
  'styleReturns',
  'styleHeadline',
];

const OF_WORDS: readonly string[] = [...TOPIC_BREAK, 'styleCosine', 'styleReturns', 'styleHeadline'];
/** Those of {@link BOUNDARY} that the words around a candidate say: they cost more than all others. */
export const WORD_COLUMNS: readonly number[] = OF_WORDS.map((name) => BOUNDARY.indexOf(name));

export interface Candidates {
  readonly list: readonly Candidate[];
  /** {@link BOUNDARY} numbers, row after row. */
  readonly rows: Float32Array;
  /** Characters of what may be body before each block, and at last on the whole page. */
  readonly chars: Float64Array;
}

const DEEPEST = 64;
const DATE_REACH = 12;

/**
 * Blocks that may be headlines of articles after the page's first, with numbers for the boundary forest: what the
 * block looks like, what leads to it, whether the element changes, and whether the words around it change.
 *
 * @param p Probability of each block to be body.
 * @param mayOpen Asked before words are read, of rows where {@link WORD_COLUMNS} are unknown yet: which may open an article.
 * Only those are listed; without it, all.
 */
export function readCandidates(
  page: BlockPage,
  features: BlockFeatures,
  p: Float32Array,
  title: string | null,
  mayOpen: (rows: Float32Array, count: number) => readonly boolean[] = (_, count) =>
    new Array<boolean>(count).fill(true),
): Candidates {
  const places = placeBody(page, p);
  const { chars } = places;
  const list = findCandidates(page, features, places);
  const rows = new Float32Array(list.length * BOUNDARY.length);
  if (list.length === 0) return { list, rows, chars };
  const styles = fillPlaces(page, features, p, places, list, rows);
  const hopeful = mayOpen(rows, list.length);
  const kept = [...list.keys()].filter((c) => hopeful[c]);
  if (kept.length > 0)
    fillWords(readTopicBreaks(page.blocks, features.text, places, list, title, hopeful), styles, rows);
  const rowsKept = new Float32Array(kept.length * BOUNDARY.length);
  kept.forEach((c, k) => {
    rowsKept.set(rows.subarray(c * BOUNDARY.length, (c + 1) * BOUNDARY.length), k * BOUNDARY.length);
  });
  return { list: kept.map((c) => list[c] as Candidate), rows: rowsKept, chars };
}

const STYLE_COUNT = BOUNDARY.indexOf('styleCount');
const SITE_NAME = /\s[|–—-]\s\S/u;
const NUMBERED = /^\s*[#(]?\p{N}/u;
const ASKING = /[?؟!][\s"'»”’)]*$/u;
const COLON = /[:：]$/u;

/** Fill in all but the {@link WORD_COLUMNS}; what each candidate looks like is given back. */
function fillPlaces(
  page: BlockPage,
  features: BlockFeatures,
  p: Float32Array,
  places: BodyPlaces,
  list: readonly Candidate[],
  rows: Float32Array,
): readonly string[] {
  const { blocks } = page;
  const { body, from: bodyFrom, chars, total } = places;
  const n = blocks.length;
  const levels = new Int32Array(NO_HEADING + 1);
  const levelTotals = new Int32Array(NO_HEADING + 1);
  for (const block of blocks) levelTotals[levelOf(block)] = (levelTotals[levelOf(block)] as number) + 1;
  const headlineAt = pageHeadline(blocks, (body[0] as Block).index);
  const headline = headlineAt < 0 ? null : (blocks[headlineAt] as Block);
  const alike = new Map<number, number>();
  const twins = new Map<string, number>();
  const kindOf = (c: Candidate | undefined) => (c === undefined ? -1 : (features.kinds[c.at] as number));
  const openedOf: (Frame | null)[] = [];
  const styles: string[] = [];
  const twinKey = (frame: Frame) => `${frame.parent?.index} ${frame.tag} ${frame.names}`;
  let named = 0;
  for (const candidate of list) {
    const { at, marker } = candidate;
    const block = blocks[at] as Block;
    alike.set(kindOf(candidate), (alike.get(kindOf(candidate)) ?? 0) + 1);
    if (block.frame.names !== '') named++;
    const last = body[(bodyFrom[at] as number) - 1] as Block;
    const opened = opensAt(block, Math.max(last.index + 1, marker < 0 ? 0 : marker + 1));
    openedOf.push(opened);
    styles.push(styleOf(block, marker, opened, features));
    if (opened !== null) twins.set(twinKey(opened), (twins.get(twinKey(opened)) ?? 0) + 1);
  }
  const styleCounts = new Map<string, number>();
  for (const style of styles) styleCounts.set(style, (styleCounts.get(style) ?? 0) + 1);
  const nearest = distances(list, blocks, chars, kindOf);
  const alikeSeen = new Map<number, number>();
  let seen = 0;
  for (let c = 0; c < list.length; c++) {
    const candidate = list[c] as Candidate;
    const { at, marker, from } = candidate;
    const block = blocks[at] as Block;
    for (; seen < at; seen++) {
      const level = levelOf(blocks[seen] as Block);
      levels[level] = (levels[level] as number) + 1;
    }
    const level = levelOf(block);
    const next = body[bodyFrom[at + 1] as number] as Block;
    const last = body[(bodyFrom[at] as number) - 1] as Block;
    const change = containerChange(last, next);
    const opened = openedOf[c] as Frame | null;
    let twin = 0;
    if (opened?.parent) {
      let frame: Frame | null = last.frame;
      for (let up = 0; frame !== null && frame !== change.joined && up < DEEPEST; up++, frame = frame.parent)
        if (frame.parent === opened.parent && frame.tag === opened.tag && frame.names === opened.names)
          twin = 1;
    }
    let teasers = 0;
    let lines = 0;
    let dateBefore = 0;
    let charsBetween = 0;
    for (let i = last.index + 1; i < at; i++) {
      const between = blocks[i] as Block;
      charsBetween += between.text.length;
      if (linkShare(between) >= 0.8) teasers++;
      const kind = features.lines[i]?.kind;
      if (kind === 'source' || kind === 'keywords' || kind === 'byline') lines++;
      if (kind === 'date') dateBefore = 1;
    }
    let dateAfter = 0;
    for (let i = at + 1; i < Math.min(next.index, at + DATE_REACH); i++) {
      const kind = features.lines[i]?.kind;
      if (kind === 'date' || kind === 'byline' || (blocks[i] as Block).inner.tag === 'time') dateAfter = 1;
    }
    const kind = kindOf(candidate);
    const text = block.text.slice(from);
    const same = alike.get(kind) ?? 0;
    const following = blocks[at + 1] as Block;
    const leading = blocks[at - 1] as Block;
    const near = nearest[c] as Distances;
    const columns = [
      level,
      block.bold / block.text.length,
      text.length,
      text.split(' ').length,
      linkShare(block),
      endsSentence(text) ? 1 : 0,
      COLON.test(text) ? 1 : 0,
      ASKING.test(text) ? 1 : 0,
      NUMBERED.test(text) ? 1 : 0,
      SITE_NAME.test(text) ? 1 : 0,
      p[at] as number,
      marker < 0 ? 99 : at - marker,
      marker < 0 ? 0 : features.lines[marker]?.kind === 'readAlso' ? 2 : 1,
      marker === at ? 1 : 0,
      block.afterRule || (marker >= 0 && (blocks[marker] as Block).afterRule) ? 1 : 0,
      block.opensAfter === 'line' ? 1 : 0,
      block.media,
      levels[level] as number,
      (levelTotals[level] as number) - (levels[level] as number) - 1,
      levels[1] as number,
      headline === null ? -9 : level - levelOf(headline),
      headline !== null &&
      headline.frame.tag === block.frame.tag &&
      headline.frame.names === block.frame.names
        ? 1
        : 0,
      block.frame.names === '' ? 0 : 1,
      same,
      named / list.length,
      total / (same + 1),
      alikeSeen.get(kind) ?? 0,
      list.length,
      change.before,
      change.after,
      ((chars[change.joined.end] as number) - (chars[change.joined.first] as number)) / total,
      opened === null ? 0 : block.frame.depth - opened.depth + 1,
      opened === null ? 0 : ((chars[opened.end] as number) - (chars[opened.first] as number)) / total,
      opened !== null && (opened.tag === 'article' || opened.tag === 'section') ? 1 : 0,
      opened === null ? 0 : (twins.get(twinKey(opened)) ?? 0),
      twin,
      at - last.index - 1,
      charsBetween,
      teasers,
      lines,
      dateBefore,
      chars[at] as number,
      total - (chars[at + 1] as number),
      (chars[at] as number) / total,
      near.sinceHigher,
      near.untilHigher,
      near.sinceAlike,
      near.untilAlike,
      dateAfter,
      next.index - at - 1,
      inHeading(following) ? levelOf(following) - level : 9,
      inHeading(leading) ? levelOf(leading) - level : 9,
      next.text.length,
      last.text.length,
    ];
    const row = c * BOUNDARY.length;
    rows.set(columns, row);
    const count = styleCounts.get(styles[c] as string) as number;
    rows.set([count, count / same], row + STYLE_COUNT);
    alikeSeen.set(kind, (alikeSeen.get(kind) ?? 0) + 1);
  }
  return styles;
}

/** Fill in the {@link WORD_COLUMNS}. */
function fillWords(breaks: Float32Array, styles: readonly string[], rows: Float32Array): void {
  const pooled = poolStyles(styles, breaks);
  styles.forEach((style, c) => {
    const row = c * BOUNDARY.length;
    const words = breaks.subarray(c * TOPIC_BREAK.length, (c + 1) * TOPIC_BREAK.length);
    rows.set(words, row + STYLE_COUNT - TOPIC_BREAK.length);
    const { count, cosine, returns, headline } = pooled.get(style) as StylePool;
    rows.set([cosine / count, returns / count, headline / count], row + STYLE_COUNT + 2);
  });
}
