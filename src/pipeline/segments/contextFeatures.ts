import type { Block, BlockPage, Frame } from '../page/blocks.ts';
import { type BlockFeatures, FEATURE_COUNT } from './blockFeatures.ts';
import { between, commonDepths, heaviestFrame } from './frameStats.ts';
import { OWN } from './ownFeatures.ts';

const AROUND = [-3, -2, -1, 1, 2, 3] as const;
const WINDOW = 8;

/** Names of the features a first guess at every block's probability allows: where the body seems to be. */
const CONTEXT: readonly string[] = [
  'p',
  ...AROUND.map((o) => `p${o > 0 ? '+' : ''}${o}`),
  'pFrame',
  'pParent',
  'pGrand',
  'pGreat',
  'pAlike',
  'pAlikeBlocks',
  'bodyBefore',
  'bodyAfter',
  'pMaxBefore',
  'pMaxAfter',
  'pMeanBefore',
  'pMeanAfter',
  'pSection',
  'pSectionBefore',
  'parentMass',
  'grandMass',
  'inBodyFrame',
  'bodyFrameUp',
  'fromBodyFrame',
  'sinceFirst',
  'untilLast',
  'sinceBody',
  'untilBody',
  'charsUntilBody',
  'mass',
];
export const CONTEXT_WIDTH: number = FEATURE_COUNT + CONTEXT.length;

const HEADING_COLUMN = OWN.indexOf('heading');
const FIRM = 0.5;
const LONG = 60;

/**
 * Fill the context columns of `features.rows` (rows must be {@link CONTEXT_WIDTH} wide) from first-pass
 * probabilities `p`.
 *
 * @param asked 1 for the blocks whose rows are wanted; all without it.
 */
export function fillContext(
  page: BlockPage,
  features: BlockFeatures,
  p: Float32Array,
  asked: Uint8Array | null = null,
): void {
  const { blocks } = page;
  const { rows, width, lengths, kinds, kindCount } = features;
  const n = blocks.length;
  const mass = new Float64Array(n + 1);
  const chars = new Float64Array(n + 1);
  const pSum = new Float64Array(n + 1);
  const kindMass = new Float64Array(kindCount);
  const kindChars = new Float64Array(kindCount);
  const kindP = new Float64Array(kindCount);
  const kindBlocks = new Float64Array(kindCount);
  const weights = new Float64Array(n);
  let first = -1;
  let last = -1;
  for (let i = 0; i < n; i++) {
    const own = p[i] as number;
    const length = lengths[i] as number;
    const kind = kinds[i] as number;
    mass[i + 1] = (mass[i] as number) + own * length;
    chars[i + 1] = (chars[i] as number) + length;
    pSum[i + 1] = (pSum[i] as number) + own;
    kindMass[kind] = (kindMass[kind] as number) + own * length;
    kindChars[kind] = (kindChars[kind] as number) + length;
    kindP[kind] = (kindP[kind] as number) + own;
    kindBlocks[kind] = (kindBlocks[kind] as number) + 1;
    weights[i] = own > 0.3 ? own * length : 0;
    if (own > FIRM && length >= LONG) {
      if (first < 0) first = i;
      last = i;
    }
  }
  const total = Math.max(1, mass[n] as number);
  const container = heaviestFrame(page, weights);
  const common = commonDepths(page, container);
  const meanOf = (frame: Frame | null | undefined): number =>
    frame ? between(mass, frame.first, frame.end) / Math.max(1, between(chars, frame.first, frame.end)) : 0;
  // Where each section (a heading up to the next) ends, and where the body goes on after each block.
  const sectionEnd = new Int32Array(n);
  const nextBody = new Int32Array(n);
  let heading = n;
  let body = -1;
  for (let i = n - 1; i >= 0; i--) {
    sectionEnd[i] = heading;
    nextBody[i] = body;
    if (rows[i * width + HEADING_COLUMN] === 1) heading = i;
    if ((p[i] as number) > FIRM) body = i;
  }
  let sectionStart = 0;
  let lastBody = -1;
  const fillRow = (i: number): void => {
    const { frame } = blocks[i] as Block;
    const kind = kinds[i] as number;
    let k = i * width + FEATURE_COUNT;
    rows[k++] = p[i] as number;
    for (const offset of AROUND) rows[k++] = p[i + offset] ?? -1;
    const parent = frame.parent;
    const grand = parent?.parent;
    rows[k++] = meanOf(frame);
    rows[k++] = meanOf(parent);
    rows[k++] = meanOf(grand);
    rows[k++] = meanOf(grand?.parent);
    rows[k++] = (kindMass[kind] as number) / (kindChars[kind] as number);
    rows[k++] = (kindP[kind] as number) / (kindBlocks[kind] as number);
    rows[k++] = (mass[i] as number) / total;
    rows[k++] = (total - (mass[i + 1] as number)) / total;
    let before = 0;
    let after = 0;
    for (let o = 1; o <= WINDOW; o++) {
      if (i - o >= 0 && (p[i - o] as number) > before) before = p[i - o] as number;
      if (i + o < n && (p[i + o] as number) > after) after = p[i + o] as number;
    }
    rows[k++] = before;
    rows[k++] = after;
    const low = Math.max(0, i - WINDOW);
    const high = Math.min(n, i + 1 + WINDOW);
    rows[k++] = between(pSum, low, i) / Math.max(1, i - low);
    rows[k++] = between(pSum, i + 1, high) / Math.max(1, high - i - 1);
    const end = sectionEnd[i] as number;
    rows[k++] = between(mass, i + 1, end) / Math.max(1, between(chars, i + 1, end));
    rows[k++] = between(mass, sectionStart, i) / Math.max(1, between(chars, sectionStart, i));
    rows[k++] = parent ? between(mass, parent.first, parent.end) / total : 0;
    rows[k++] = grand ? between(mass, grand.first, grand.end) / total : 0;
    rows[k++] = i >= container.first && i < container.end ? 1 : 0;
    rows[k++] = container.depth - (common[frame.index] as number);
    rows[k++] = frame.depth - (common[frame.index] as number);
    rows[k++] = first < 0 ? -999 : i - first;
    rows[k++] = last < 0 ? -999 : last - i;
    rows[k++] = lastBody < 0 ? 999 : i - lastBody;
    const ahead = nextBody[i] as number;
    rows[k++] = ahead < 0 ? 999 : ahead - i;
    rows[k++] = ahead < 0 ? 9999 : between(chars, i + 1, ahead);
    rows[k++] = total;
  };
  for (let i = 0; i < n; i++) {
    if (asked === null || asked[i] === 1) fillRow(i);
    if ((p[i] as number) > FIRM) lastBody = i;
    if (rows[i * width + HEADING_COLUMN] === 1) sectionStart = i;
  }
}
