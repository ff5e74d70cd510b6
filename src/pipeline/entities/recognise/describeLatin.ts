import { CharClass, charClass } from '../../text/script.ts';
import type { FeatureList } from './featureList.ts';
import { hashString, mix } from './hash.ts';

/** How a word uses capitals; only Latin words have any. */
const Casing = { none: 0, lower: 1, capital: 2, upper: 3, mixed: 4 } as const;

/** What {@link describeLatinSentence} needs of a word. */
interface CasedWord {
  readonly word: number;
  readonly clusters: Int32Array;
  readonly kind: number;
  readonly casing: number;
}

const T = {
  shape: 60,
  casing: 61,
  casedCluster: 62,
  casedEnd: 63,
  surfaceEdge: 64,
  headline: 65,
  run: 66,
  before: 67,
  after: 68,
  runFirst: 69,
  runLast: 70,
  runCluster: 71,
  around: 72,
  pair: 73,
  kinds: 74,
  opener: 75,
} as const;
const LONGEST_SHAPE = 8;
/** Features of one token that {@link describeLatinSentence} adds at most. */
export const MOST_LATIN = 14;

/** Casing of one spelling by its Latin letters: "iPhone" is mixed, "U.S." upper, a lone "A" capital. */
export function casingOf(surface: string): number {
  let upper = 0;
  let lower = 0;
  let opensUpper = false;
  for (let i = 0; i < surface.length && i < 40; i++) {
    if (charClass(surface.charCodeAt(i)) !== CharClass.latin) continue;
    const char = surface.charAt(i);
    const isUpper = char !== char.toLowerCase();
    if (upper + lower === 0) opensUpper = isUpper;
    if (isUpper) upper++;
    else lower++;
  }
  if (upper + lower === 0) return Casing.none;
  if (upper === 0) return Casing.lower;
  if (lower === 0) return upper === 1 ? Casing.capital : Casing.upper;
  return opensUpper && upper === 1 ? Casing.capital : Casing.mixed;
}

/** Features that only scripts with capitals have, for one spelling; none for words without Latin letters. */
export function describeLatin(
  surface: string,
  norm: string,
  casing: number,
  clusters: ArrayLike<number>,
): number[] {
  if (casing === Casing.none) return [];
  const features = [mix(T.shape, hashString(fullShape(surface))), mix(T.casing, casing)];
  for (let level = 0; level < clusters.length; level++)
    features.push(mix(mix(T.casedCluster + 100 * level, casing), (clusters[level] as number) + 1));
  for (let size = 1; size <= 4 && size < norm.length; size++)
    features.push(mix(mix(T.casedEnd + 100 * size, casing), hashString(norm.slice(-size))));
  features.push(mix(T.surfaceEdge, hashString(surface.slice(0, 3))));
  return features;
}

/** Sign by sign: Reuters → `Xxxxxxx`, 1996-08 → `0000-00`; the first eight signs. */
function fullShape(surface: string): string {
  let shape = '';
  for (let i = 0; i < surface.length && i < LONGEST_SHAPE; i++) {
    const char = surface.charAt(i);
    const cls = charClass(surface.charCodeAt(i));
    if (cls === CharClass.digit) shape += '0';
    else if (cls === CharClass.latin) shape += char === char.toLowerCase() ? 'x' : 'X';
    else shape += char;
  }
  return shape;
}

/**
 * What capitals say across a sentence: whether it is a headline all in capitals, how long the run of capitalised words
 * is, what opens and ends it and the words around it. Linear in the sentence.
 */
export function describeLatinSentence(words: readonly CasedWord[], edge: CasedWord, list: FeatureList): void {
  const length = words.length;
  let lower = 0;
  let cased = 0;
  for (const { casing } of words) {
    if (casing === Casing.lower) lower++;
    if (casing !== Casing.none) cased++;
  }
  if (cased === 0) return;
  // No lower-case word, few, or enough of them that capitals tell something.
  const headline = lower === 0 ? 0 : lower * 3 < cased ? 1 : 2;
  for (let first = 0; first < length; ) {
    let end = first;
    while (end < length && isCapital(words[end] as CasedWord)) end++;
    const run = end - first;
    if (run === 0) end++;
    const opens = words[first] as CasedWord;
    const closes = words[end - 1] as CasedWord;
    const before = (words[first - 1] ?? edge).word;
    const after = (words[end] ?? edge).word;
    for (let i = first; i < end; i++) {
      const w = words[i] as CasedWord;
      const p1 = words[i - 1] ?? edge;
      const p2 = words[i - 2] ?? edge;
      const n1 = words[i + 1] ?? edge;
      const n2 = words[i + 2] ?? edge;
      list.push(i, mix(T.headline, headline), w.casing);
      list.push(i, mix(T.headline + 100, headline), (w.clusters[1] as number) + 1);
      list.push(i, mix(T.around, p1.word), n1.word);
      list.push(i, mix(T.pair, p2.word), p1.word);
      list.push(i, mix(T.pair + 100, n1.word), n2.word);
      list.push(i, mix(mix(T.kinds, p1.kind), w.kind), n1.kind);
      list.push(i, mix(T.opener, (words[0] as CasedWord).word), Math.min(i, 4));
      if (run === 0) continue;
      list.push(i, mix(T.run, Math.min(run, 5)), Math.min(i - first, 4));
      list.push(i, T.before, before);
      list.push(i, T.after, after);
      list.push(i, T.runFirst, opens.word);
      list.push(i, T.runLast, closes.word);
      list.push(i, T.runCluster, (opens.clusters[1] as number) + 1);
      list.push(i, T.runCluster + 100, (closes.clusters[1] as number) + 1);
    }
    first = end;
  }
}

function isCapital({ casing }: CasedWord): boolean {
  return casing > Casing.lower;
}
