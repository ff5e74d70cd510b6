import type { Block, BlockPage } from '../page/blocks.ts';
import { findTwins } from './findTwins.ts';
import { INSIDE } from './frameStats.ts';
import { MOST_BUCKETS, textBuckets, WORD_SCALE, zoneBuckets } from './hashedWords.ts';
import { makeWitness, type PageFacts } from './pageFacts.ts';
import { type LabelledLine, recogniseBlock } from './recogniseLine.ts';
import { emptyShape, readShape } from './textShape.ts';
import type { TextUnits } from './textUnits.ts';
import { type NameSums, weighNames } from './weighNames.ts';

/** Weights of the linear models over hashed words, one a bucket, {@link WORD_SCALE} to a log-odd. */
export interface WordWeights {
  /** Class words and words, learned on whole pages: body against everything else. */
  readonly structure: Int8Array;
  readonly text: Int8Array;
  /** The same, learned between an article's first and last line: its paragraphs against what interrupts them. */
  readonly zoneNames: Int8Array;
  readonly zoneText: Int8Array;
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

/** Names of a block's own features, in order. */
export const OWN = [
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
  'zoneText',
  'zoneTextMean',
  'zoneNames',
  'zoneNamesAbove',
  'linksInto',
  'linksAway',
  'linkOpens',
  'linkCloses',
  'twins',
  'twinsBefore',
  'twinHeading',
  'namesSite',
  'namesAuthor',
  'description',
  'parentTag',
  'grandTag',
] as const;
export const OWN_COUNT = OWN.length;

function sumOf(weights: Int8Array, buckets: Int32Array, size: number): number {
  let sum = 0;
  for (let b = 0; b < size; b++) sum += weights[buckets[b] as number] as number;
  return sum / WORD_SCALE;
}

/** Fill the first columns of each row: what a block's own words and element say. */
export function fillOwn(
  page: BlockPage,
  { units, from }: TextUnits,
  facts: PageFacts,
  weights: WordWeights,
  rows: Float32Array,
  width: number,
  lines: (LabelledLine | null)[],
  flags: Uint16Array,
): void {
  const { blocks } = page;
  const [names, zone] = weighNames(page, [weights.structure, weights.zoneNames]) as [NameSums, NameSums];
  const shape = emptyShape();
  const buckets = new Int32Array(MOST_BUCKETS);
  const witness = makeWitness(facts);
  const twins = findTwins(blocks, { units, from });
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    const { text, frame, inner } = block;
    const length = text.length;
    const start = from[i] as number;
    readShape(units, start, start + length, shape);
    let linked = 0;
    for (const link of block.links) linked += link.end - link.start;
    const line = recogniseBlock(block);
    lines.push(line);
    const tag = TAG_CODE.get(frame.tag) ?? TAGS.length;
    const own = inner === frame ? 0 : names.asRole(inner, 0);
    const onFrame = names.asRole(frame, 1);
    const parent = frame.parent;
    const onParent = names.asRole(parent, 2);
    const onAbove = parent?.parent ? (names.above[parent.parent.index] as number) : 0;
    const lexical = sumOf(weights.text, buckets, textBuckets(units, start, length, buckets));
    const words = Math.max(1, shape.words);
    const bucketCount = zoneBuckets(units, start, block, buckets);
    const zoneText = sumOf(weights.zoneText, buckets, bucketCount);
    let zoneNames = zone.asRole(frame, 1) + zone.asRole(parent, 2);
    if (inner !== frame) zoneNames += zone.asRole(inner, 0);
    let into = 0;
    let away = 0;
    for (const link of block.links) {
      const kind = witness.linkKind(link.href);
      if (kind === 1) into++;
      else if (kind >= 3) away++;
    }
    const firstLink = block.links[0];
    const lastLink = block.links[block.links.length - 1];
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
    rows[k++] = zoneText;
    rows[k++] = zoneText / Math.max(1, bucketCount);
    rows[k++] = zoneNames;
    rows[k++] = parent?.parent ? (zone.above[parent.parent.index] as number) : 0;
    rows[k++] = into / Math.max(1, block.links.length);
    rows[k++] = away / Math.max(1, block.links.length);
    rows[k++] = firstLink !== undefined && firstLink.start <= 1 ? firstLink.end / length : 0;
    rows[k++] = lastLink !== undefined && lastLink.end >= length - 2 ? 1 - lastLink.start / length : 0;
    rows[k++] = twins.count[i] as number;
    rows[k++] = twins.before[i] as number;
    rows[k++] = twins.heading[i] as number;
    rows[k++] = witness.namesSite(text) ? 1 : 0;
    rows[k++] = witness.namesAuthor(text);
    rows[k++] = witness.isDescription(text) ? 1 : 0;
    rows[k++] = TAG_CODE.get(parent?.tag ?? '') ?? TAGS.length;
    rows[k++] = TAG_CODE.get(parent?.parent?.tag ?? '') ?? TAGS.length;
    rows[k++] = frame.depth;
    const inside = flags[inner.index] as number;
    for (let flag = 1; flag <= INSIDE.pre; flag <<= 1) rows[k++] = inside & flag ? 1 : 0;
  }
}
