import type { Block, BlockPage } from '../page/blocks.ts';
import { insideFlags, placeKinds } from './frameStats.ts';
import { fillOwn, OWN, OWN_COUNT, type WordWeights } from './ownFeatures.ts';
import type { PageFacts } from './pageFacts.ts';
import { fillPlace, PLACE } from './placeFeatures.ts';
import type { LabelledLine } from './recogniseLine.ts';
import { type TextUnits, unitsOfBlocks } from './textUnits.ts';

export type { WordWeights } from './ownFeatures.ts';

/** What is repeated from the two blocks before and the two after. */
const NEAR = [
  'length',
  'linkShare',
  'tag',
  'namesAll',
  'lexical',
  'closesWith',
  'line',
  'zoneText',
  'zoneNames',
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
// The last one is no column of its own.
const COPIED = NEAR.slice(0, -1).map(at);

export interface BlockFeatures {
  /** Row after row, {@link FEATURE_COUNT} (or `width`) numbers each. */
  readonly rows: Float32Array;
  readonly width: number;
  readonly lines: readonly (LabelledLine | null)[];
  readonly kinds: Int32Array;
  readonly kindCount: number;
  readonly lengths: Float64Array;
  readonly flags: Uint16Array;
  /** The blocks' words. */
  readonly text: TextUnits;
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
 * `lexical` and `zoneText`, the learned weights of its words.
 *
 * @param width Numbers a row; more than {@link FEATURE_COUNT} leaves room behind for later features.
 */
export function readFeatures(
  page: BlockPage,
  facts: PageFacts,
  weights: WordWeights,
  width: number = FEATURE_COUNT,
): BlockFeatures {
  const { blocks } = page;
  const rows = new Float32Array(blocks.length * width);
  const lines: (LabelledLine | null)[] = [];
  const lengths = new Float64Array(blocks.length);
  for (let i = 0; i < blocks.length; i++) lengths[i] = (blocks[i] as Block).text.length;
  const flags = insideFlags(page);
  const { kinds, count } = placeKinds(page);
  const text = unitsOfBlocks(blocks);
  fillOwn(page, text, facts, weights, rows, width, lines, flags);
  fillPlace(page, text, facts.title, rows, width, kinds, count, lengths);
  fillNear(page, rows, width);
  return { rows, width, lines, kinds, kindCount: count, lengths, flags, text };
}
