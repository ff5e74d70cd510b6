import type { Block, BlockPage, Frame } from '../page/blocks.ts';
import { between, commonDepths, heaviestFrame, runningSums } from './frameStats.ts';
import { OWN, OWN_COUNT } from './ownFeatures.ts';
import type { TextUnits } from './textUnits.ts';
import { makeTitleMatcher } from './titleMatch.ts';

const HEADING = OWN.indexOf('heading');
const TAG = OWN.indexOf('tag');
const ZONE_TEXT = OWN.indexOf('zoneText');
const ZONE_NAMES = OWN.indexOf('zoneNames');
const LONG = 80;

/** Features of a block's place on the page. */
export const PLACE = [
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
  'headText',
  'headNames',
  'headTag',
  'sinceHead',
  'sinceHeadChars',
] as const;

/** Fill the columns after a block's own: where it stands on the page. */
export function fillPlace(
  page: BlockPage,
  { units, from }: TextUnits,
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
  const weights = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    linked[i] = (rows[i * width + 2] as number) * (lengths[i] as number);
    long[i] =
      (lengths[i] as number) >= LONG && (rows[i * width + 2] as number) < 0.3 && !(blocks[i] as Block).hidden
        ? 1
        : 0;
    if (long[i] === 1) weights[i] = lengths[i] as number;
  }
  const sums = runningSums(lengths, linked, long);
  const total = Math.max(1, sums.characters[n] as number);
  const heaviest = heaviestFrame(page, weights);
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
  let head = -1;
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
    const length = lengths[i] as number;
    const likeTitle = length <= 300 ? matchTitle(units, from[i] as number, length) : 0;
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
    rows[k++] = head < 0 ? 0 : (rows[head * width + ZONE_TEXT] as number);
    rows[k++] = head < 0 ? 0 : (rows[head * width + ZONE_NAMES] as number);
    rows[k++] = head < 0 ? -1 : (rows[head * width + TAG] as number);
    rows[k++] = head < 0 ? 999 : i - head;
    rows[k++] = head < 0 ? 9999 : between(sums.characters, head + 1, i);
    if (rows[i * width + HEADING] === 1) head = i;
  }
}
