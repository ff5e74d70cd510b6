import type { Block, BlockPage, Frame } from '../page/blocks.ts';
import {
  between,
  commonDepths,
  heaviestFrame,
  INSIDE,
  insideFlags,
  placeKinds,
  runningSums,
} from './frameStats.ts';
import { hashFrames, ROLES, structureBucket, textBuckets } from './hashedWords.ts';
import { type LabelledLine, recogniseLine } from './recogniseLine.ts';
import { emptyShape, readShape } from './textShape.ts';
import { makeTitleMatcher } from './titleMatch.ts';

/** Weights of the two linear models over hashed words, one a bucket, in log-odds. */
export interface WordWeights {
  readonly structure: Float32Array;
  readonly text: Float32Array;
}

const TAGS = [
  'p',
  'div',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'td',
  'th',
  'figcaption',
  'button',
  'pre',
  'blockquote',
  'dt',
  'dd',
  'span',
  'section',
  'article',
  'summary',
];
// Features are compared with thresholds: close numbers for like elements let one question part them.
const TAG_CODE: ReadonlyMap<string, number> = new Map(TAGS.map((tag, i) => [tag, i]));
const INNER: ReadonlyMap<string, number> = new Map(
  ['a', 'b', 'strong', 'em', 'i', 'span', 'time', 'small', 'label', 'code', 'cite', 'sup', 'u', 'font'].map(
    (tag, i) => [tag, i + 1],
  ),
);
const LINE_CODE: Readonly<Record<LabelledLine['kind'], number>> = {
  readAlso: 1,
  lists: 2,
  source: 3,
  keywords: 4,
  date: 5,
  byline: 6,
  caption: 7,
};

/** Names of a block's own features, in order. The numbers in docs/reference/segments-model.md follow these. */
const OWN = [
  'length',
  'words',
  'linkShare',
  'links',
  'wordLength',
  'stops',
  'commas',
  'stopsPerWord',
  'digits',
  'capitals',
  'quotes',
  'opensWith',
  'closesWith',
  'bold',
  'italic',
  'tag',
  'heading',
  'inner',
  'afterBreak',
  'afterRule',
  'media',
  'hidden',
  'marker',
  'line',
  'names',
  'namesParent',
  'namesAbove',
  'namesAll',
  'lexical',
] as const;
const OWN_COUNT = OWN.length;

/** Features of a block's place on the page. */
const PLACE = [
  'depth',
  'inArticle',
  'inMain',
  'inAside',
  'inNav',
  'inHeader',
  'inFooter',
  'inForm',
  'inFigure',
  'inTable',
  'inList',
  'inQuote',
  'inDetails',
  'inLink',
  'inPre',
  'place',
  'before',
  'blocks',
  'title',
  'sinceTitle',
  'sinceLong',
  'untilLong',
  'charsSinceLong',
  'charsUntilLong',
  'frameBlocks',
  'frameChars',
  'frameLinks',
  'parentBlocks',
  'parentChars',
  'parentLinks',
  'parentLong',
  'grandBlocks',
  'grandChars',
  'grandLinks',
  'grandLong',
  'alike',
  'alikeLength',
  'alikeLinks',
  'alikeShare',
  'inHeaviest',
  'heaviestUp',
  'fromHeaviest',
  'firstInParent',
  'lastInParent',
  'sameFrameBefore',
  'sameFrameAfter',
] as const;

/** What is repeated from the two blocks before and the two after. */
const NEAR = [
  'length',
  'linkShare',
  'tag',
  'namesAll',
  'lexical',
  'closesWith',
  'line',
  'sameParent',
] as const;
const OFFSETS = [-2, -1, 1, 2] as const;

const FEATURES: readonly string[] = [
  ...OWN,
  ...PLACE,
  ...OFFSETS.flatMap((o) => NEAR.map((name) => `${name}${o > 0 ? '+' : ''}${o}`)),
];
export const FEATURE_COUNT = FEATURES.length;
const at = (name: string): number => FEATURES.indexOf(name);
const NEAR_FROM = OWN_COUNT + PLACE.length;
const COPIED = ['length', 'linkShare', 'tag', 'namesAll', 'lexical', 'closesWith', 'line'].map(at);

export interface BlockFeatures {
  /** Row after row, {@link FEATURE_COUNT} (or `width`) numbers each. */
  readonly rows: Float32Array;
  readonly width: number;
  readonly lines: readonly (LabelledLine | null)[];
  readonly kinds: Int32Array;
  readonly kindCount: number;
  readonly lengths: Float64Array;
  readonly flags: Uint16Array;
}

const LONG = 80;

function fillOwn(
  page: BlockPage,
  weights: WordWeights,
  rows: Float32Array,
  width: number,
  lines: (LabelledLine | null)[],
  flags: Uint16Array,
): void {
  const { blocks, frames } = page;
  const hashes = hashFrames(page);
  // Sum of the weights of all names from the root down to a frame, as ancestors; and of each frame in each role.
  const above = new Float32Array(frames.length);
  const asRole = [0, 1, 2].map(() => new Float32Array(frames.length));
  for (const frame of frames) {
    let sum = frame.parent === null ? 0 : (above[frame.parent.index] as number);
    for (const hash of hashes[frame.index] as readonly number[]) {
      sum += weights.structure[structureBucket(hash, ROLES - 1)] as number;
      for (let role = 0; role < 3; role++) {
        const sums = asRole[role] as Float32Array;
        sums[frame.index] =
          (sums[frame.index] as number) + (weights.structure[structureBucket(hash, role)] as number);
      }
    }
    above[frame.index] = sum;
  }
  const shape = emptyShape();
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    const { text, frame, inner } = block;
    const length = text.length;
    readShape(text, shape);
    let linked = 0;
    for (const link of block.links) linked += link.end - link.start;
    const line = length <= 400 ? recogniseLine(text) : null;
    lines.push(line);
    const tag = TAG_CODE.get(frame.tag) ?? TAGS.length;
    const own = inner === frame ? 0 : (asRole[0]?.[inner.index] ?? 0);
    const onFrame = asRole[1]?.[frame.index] ?? 0;
    const parent = frame.parent;
    const onParent = parent === null ? 0 : (asRole[2]?.[parent.index] ?? 0);
    const onAbove = parent?.parent ? (above[parent.parent.index] as number) : 0;
    let lexical = 0;
    for (const bucket of textBuckets(block)) lexical += weights.text[bucket] as number;
    const words = Math.max(1, shape.words);
    let k = i * width;
    rows[k++] = length;
    rows[k++] = shape.words;
    rows[k++] = linked / length;
    rows[k++] = block.links.length;
    rows[k++] = shape.letters / words;
    rows[k++] = shape.stops;
    rows[k++] = shape.commas;
    rows[k++] = (shape.stops + shape.commas) / words;
    rows[k++] = shape.digits / length;
    rows[k++] = shape.capitals / words;
    rows[k++] = shape.quotes;
    rows[k++] = shape.opensWith;
    rows[k++] = shape.closesWith;
    rows[k++] = block.bold / length;
    rows[k++] = block.italic / length;
    rows[k++] = tag;
    rows[k++] = tag >= 3 && tag <= 8 ? 1 : 0;
    rows[k++] = inner === frame ? 0 : (INNER.get(inner.tag) ?? 20);
    rows[k++] = block.opensAfter === 'line' ? 1 : 0;
    rows[k++] = block.afterRule ? 1 : 0;
    rows[k++] = block.media;
    rows[k++] = block.hidden ? 1 : 0;
    rows[k++] = block.marker === '' ? 0 : 1;
    rows[k++] = line === null ? 0 : LINE_CODE[line.kind] + (line.parted ? 0 : 0.5);
    rows[k++] = own + onFrame;
    rows[k++] = onParent;
    rows[k++] = onAbove;
    rows[k++] = own + onFrame + onParent + onAbove;
    rows[k++] = lexical;
    rows[k++] = frame.depth;
    const inside = flags[inner.index] as number;
    for (let flag = 1; flag <= INSIDE.pre; flag <<= 1) rows[k++] = inside & flag ? 1 : 0;
  }
}

function fillPlace(
  page: BlockPage,
  title: string | null,
  rows: Float32Array,
  width: number,
  kinds: Int32Array,
  kindCount: number,
  lengths: Float64Array,
): void {
  const { blocks } = page;
  const n = blocks.length;
  const linked = new Float64Array(n);
  const long = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    linked[i] = (rows[i * width + 2] as number) * (lengths[i] as number);
    long[i] =
      (lengths[i] as number) >= LONG && (rows[i * width + 2] as number) < 0.3 && !(blocks[i] as Block).hidden
        ? 1
        : 0;
  }
  const sums = runningSums(lengths, linked, long);
  const total = Math.max(1, sums.characters[n] as number);
  const heaviest = heaviestFrame(
    page,
    Float64Array.from(lengths, (length, i) => (long[i] === 1 ? length : 0)),
  );
  const common = commonDepths(page, heaviest);
  const alike = new Float64Array(kindCount);
  const alikeChars = new Float64Array(kindCount);
  const alikeLinks = new Float64Array(kindCount);
  for (let i = 0; i < n; i++) {
    const kind = kinds[i] as number;
    alike[kind] = (alike[kind] as number) + 1;
    alikeChars[kind] = (alikeChars[kind] as number) + (lengths[i] as number);
    alikeLinks[kind] = (alikeLinks[kind] as number) + (linked[i] as number);
  }
  const untilLong = new Int32Array(n);
  let next = -1;
  for (let i = n - 1; i >= 0; i--) {
    untilLong[i] = next < 0 ? -1 : next;
    if (long[i] === 1) next = i;
  }
  const matchTitle = makeTitleMatcher(title);
  let titleAt = -1;
  let titleBest = 0.5;
  let lastLong = -1;
  const runOf = (frame: Frame | null, k: number, withLong: boolean): number => {
    if (frame === null) {
      rows[k] = 0;
      rows[k + 1] = 0;
      rows[k + 2] = 0;
      if (withLong) rows[k + 3] = 0;
      return k + (withLong ? 4 : 3);
    }
    const characters = between(sums.characters, frame.first, frame.end);
    rows[k] = frame.end - frame.first;
    rows[k + 1] = characters;
    rows[k + 2] = between(sums.linked, frame.first, frame.end) / Math.max(1, characters);
    if (!withLong) return k + 3;
    rows[k + 3] = between(sums.long, frame.first, frame.end) / total;
    return k + 4;
  };
  for (let i = 0; i < n; i++) {
    const block = blocks[i] as Block;
    const { frame } = block;
    const kind = kinds[i] as number;
    let k = i * width + OWN_COUNT + 15;
    rows[k++] = i / n;
    rows[k++] = (sums.characters[i] as number) / total;
    rows[k++] = n;
    const likeTitle = (lengths[i] as number) <= 300 ? matchTitle(block.text) : 0;
    const weight = likeTitle * (frame.tag === 'h1' ? 1.5 : 1);
    if (weight > titleBest && !block.hidden) {
      titleBest = weight;
      titleAt = i;
    }
    rows[k++] = likeTitle;
    rows[k++] = titleAt < 0 ? -1 : i - titleAt;
    rows[k++] = lastLong < 0 ? 999 : i - lastLong;
    rows[k++] = (untilLong[i] as number) < 0 ? 999 : (untilLong[i] as number) - i;
    rows[k++] = lastLong < 0 ? 9999 : between(sums.characters, lastLong + 1, i);
    rows[k++] = (untilLong[i] as number) < 0 ? 9999 : between(sums.characters, i + 1, untilLong[i] as number);
    if (long[i] === 1) lastLong = i;
    k = runOf(frame, k, false);
    k = runOf(frame.parent, k, true);
    k = runOf(frame.parent?.parent ?? null, k, true);
    const count = alike[kind] as number;
    const chars = alikeChars[kind] as number;
    rows[k++] = count;
    rows[k++] = chars / count;
    rows[k++] = (alikeLinks[kind] as number) / chars;
    rows[k++] = chars / total;
    rows[k++] = i >= heaviest.first && i < heaviest.end ? 1 : 0;
    rows[k++] = heaviest.depth - (common[frame.index] as number);
    rows[k++] = frame.depth - (common[frame.index] as number);
    const parent = frame.parent ?? frame;
    rows[k++] = i - parent.first;
    rows[k++] = parent.end - 1 - i;
    rows[k++] = i > 0 && (blocks[i - 1] as Block).frame === frame ? 1 : 0;
    rows[k++] = i + 1 < n && (blocks[i + 1] as Block).frame === frame ? 1 : 0;
  }
}

function fillNear(page: BlockPage, rows: Float32Array, width: number): void {
  const { blocks } = page;
  const n = blocks.length;
  for (let i = 0; i < n; i++) {
    let k = i * width + NEAR_FROM;
    for (const offset of OFFSETS) {
      const other = i + offset;
      if (other < 0 || other >= n) {
        for (let c = 0; c <= COPIED.length; c++) rows[k++] = -1;
        continue;
      }
      const from = other * width;
      for (const column of COPIED) rows[k++] = rows[from + column] as number;
      rows[k++] = (blocks[other] as Block).frame.parent === (blocks[i] as Block).frame.parent ? 1 : 0;
    }
  }
}

/**
 * Numbers that describe each block: its words' shape, its element, its place, its neighbours. Script-neutral but for
 * `lexical`, the learned weight of its words.
 *
 * @param width Numbers a row; more than {@link FEATURE_COUNT} leaves room behind for later features.
 */
export function readFeatures(
  page: BlockPage,
  title: string | null,
  weights: WordWeights,
  width: number = FEATURE_COUNT,
): BlockFeatures {
  const { blocks } = page;
  const rows = new Float32Array(blocks.length * width);
  const lines: (LabelledLine | null)[] = [];
  const lengths = Float64Array.from(blocks, (block) => block.text.length);
  const flags = insideFlags(page);
  const { kinds, count } = placeKinds(page);
  fillOwn(page, weights, rows, width, lines, flags);
  fillPlace(page, title, rows, width, kinds, count, lengths);
  fillNear(page, rows, width);
  return { rows, width, lines, kinds, kindCount: count, lengths, flags };
}
