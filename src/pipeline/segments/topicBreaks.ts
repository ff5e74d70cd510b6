import type { Block } from '../page/blocks.ts';
import { compareTopics } from './compareTopics.ts';
import type { BodyPlaces, Candidate } from './findCandidates.ts';
import type { TextUnits } from './textUnits.ts';
import { readTopicWords } from './topicWords.ts';

/** Names of what is asked about the words on both sides of a candidate. */
export const TOPIC_BREAK: readonly string[] = [
  'cosineNear',
  'cosineWide',
  'cosineAll',
  'cosineMean',
  'cosineRank',
  'cosineShare',
  'cosineDepth',
  'noveltyNear',
  'novelty',
  'noveltyMean',
  'noveltyRank',
  'returns',
  'returnsMean',
  'headlineBefore',
  'headlineAll',
  'headlineAfter',
  'titleBefore',
  'titleAfter',
];

/** Those of them that candidates which look alike have together. */
export const COSINE_WIDE = TOPIC_BREAK.indexOf('cosineWide');
export const RETURNS = TOPIC_BREAK.indexOf('returns');
export const HEADLINE_BEFORE = TOPIC_BREAK.indexOf('headlineBefore');

const NEAR = 60;
const WIDE = 250;
const ALL = 2000;
const PARAGRAPH = 60;
// Places between body blocks that a candidate's cosine is held against.
const MOST_PLACES = 160;
const FIRST_PLACE = 2;

function mean(values: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] as number;
  return sum / values.length;
}

/** How many of the values are smaller. */
function below(values: readonly number[], value: number): number {
  let count = 0;
  for (let i = 0; i < values.length; i++) if ((values[i] as number) < value) count++;
  return count;
}

/** The highest of the cosines at places from `low` to `high`; `course[i]` is that at place `FIRST_PLACE + i * step`. */
function peak(course: readonly number[], step: number, low: number, high: number): number {
  const last = Math.min(course.length - 1, Math.floor((high - FIRST_PLACE) / step));
  let best = 0;
  for (let i = Math.max(0, Math.ceil((low - FIRST_PLACE) / step)); i <= last; i++)
    if ((course[i] as number) > best) best = course[i] as number;
  return best;
}

/**
 * How much the words change at each candidate: likeness of what stands before and behind it, also against the rest
 * of the page (long articles drift, short ones are about one thing), new words, words that never come again, and
 * where the words of the headline itself and of the page's title occur. The idea is TextTiling's (Hearst 1997).
 *
 * @param asked Which candidates all numbers are wanted of; of the others only what those alike have together.
 * @returns {@link TOPIC_BREAK} numbers for each candidate, row after row.
 */
export function readTopicBreaks(
  blocks: readonly Block[],
  text: TextUnits,
  { body, from }: BodyPlaces,
  list: readonly Candidate[],
  title: string | null,
  asked: readonly boolean[],
): Float32Array {
  const words = readTopicWords(body, text);
  const compare = compareTopics(words);
  const edges = list.map(({ at }) => from[at + 1] as number);
  // A candidate's edge is often one of the places it is held against.
  const known = new Float64Array(body.length + 1).fill(Number.NaN);
  const wideAt = (edge: number): number => {
    if (Number.isNaN(known[edge])) known[edge] = compare.cosine(edge, WIDE);
    return known[edge] as number;
  };
  const wide = edges.map(wideAt);
  const fresh = edges.map((edge) => compare.novelty(edge, WIDE));
  const again = edges.map((edge) => compare.returns(edge, WIDE, ALL));
  const wideMean = mean(wide);
  const freshMean = mean(fresh);
  const againMean = mean(again);
  const step = Math.max(1, Math.floor(body.length / MOST_PLACES));
  const course: number[] = [];
  for (let edge = FIRST_PLACE; edge + 2 < body.length; edge += step) course.push(wideAt(edge));
  const titleIds = title === null ? [] : words.idsOf(title);
  const rows = new Float32Array(list.length * TOPIC_BREAK.length);
  list.forEach(({ at, from: start }, c) => {
    const edge = edges[c] as number;
    const own = wide[c] as number;
    const headline = words.idsOf((blocks[at] as Block).text.slice(start));
    // Without the headline's own block, where it was taken for body.
    const before = from[at] as number;
    const headlineBefore = compare.shareBefore(headline, before, WIDE);
    if (asked[c] !== true) {
      const row = c * TOPIC_BREAK.length;
      rows[row + COSINE_WIDE] = own;
      rows[row + RETURNS] = again[c] as number;
      rows[row + HEADLINE_BEFORE] = headlineBefore;
      return;
    }
    const reach = 10 * step;
    rows.set(
      [
        compare.cosine(edge, NEAR),
        own,
        compare.cosine(edge, ALL),
        own - wideMean,
        below(wide, own),
        below(course, own) / Math.max(1, course.length),
        peak(course, step, edge - reach, edge - 1) + peak(course, step, edge + 1, edge + reach) - 2 * own,
        compare.novelty(edge, PARAGRAPH),
        fresh[c] as number,
        (fresh[c] as number) - freshMean,
        list.length - below(fresh, fresh[c] as number),
        again[c] as number,
        (again[c] as number) - againMean,
        headlineBefore,
        compare.shareBefore(headline, before, ALL),
        compare.shareAfter(headline, edge, WIDE),
        compare.shareBefore(titleIds, before, WIDE),
        compare.shareAfter(titleIds, edge, WIDE),
      ],
      c * TOPIC_BREAK.length,
    );
  });
  return rows;
}
