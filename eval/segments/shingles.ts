// Measures of the article-extraction benchmarks: multisets of 4-word shingles, shares per page, means over pages.
const WORD = /[\p{L}\p{N}_]+/gu;
const MARKS = /[\u064B-\u0652\u0670\u0640\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/** Words as the benchmarks cut them. */
function wordsOf(text: string): string[] {
  return text.match(WORD) ?? [];
}

/** Words folded for comparing segments: Arabic letter forms and case joined. */
export function foldedWords(text: string): string[] {
  return wordsOf(
    text
      .normalize('NFKC')
      .replace(MARKS, '')
      .replace(/[أإآٱ]/g, 'ا')
      .replace(/ى/g, 'ي')
      .replace(/ة/g, 'ه')
      .toLowerCase(),
  );
}

export type Bag = ReadonlyMap<string, number>;

export function shinglesOf(words: readonly string[], n = 4): Bag {
  const bag = new Map<string, number>();
  const last = Math.max(1, words.length - n + 1);
  for (let i = 0; i < last; i++) {
    const gram = words.slice(i, i + n).join('\u0001');
    if (gram !== '') bag.set(gram, (bag.get(gram) ?? 0) + 1);
  }
  return bag;
}

export interface Overlap {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
}

export function overlapOf(gold: Bag, found: Bag): Overlap {
  let tp = 0;
  let wanted = 0;
  let given = 0;
  for (const count of gold.values()) wanted += count;
  for (const [key, count] of found) {
    given += count;
    tp += Math.min(count, gold.get(key) ?? 0);
  }
  return { tp, fp: given - tp, fn: wanted - tp };
}

export interface PageScore extends Overlap {
  readonly exact: boolean;
}

/** One page: shares of right, wrong and missing shingles, so that each page weighs the same. */
export function scoreText(gold: string, found: string): PageScore {
  const g = wordsOf(gold);
  const f = wordsOf(found);
  const { tp, fp, fn } = overlapOf(shinglesOf(g), shinglesOf(f));
  const sum = tp + fp + fn || 1;
  return {
    tp: tp / sum,
    fp: fp / sum,
    fn: fn / sum,
    exact: g.length === f.length && g.every((word, i) => word === f[i]),
  };
}

export interface TextScore {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  readonly exact: number;
}

const mean = (values: readonly number[]): number =>
  values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);

function ratio(tp: number, wrong: number, other: number): number {
  if (wrong === 0 && other === 0) return 1;
  return tp === 0 && wrong === 0 ? 0 : tp / (tp + wrong);
}

/** The set: F1 of the means of precision (pages with output) and of recall (pages with gold). */
export function summarize(pages: readonly PageScore[]): TextScore {
  const precision = mean(pages.filter((p) => p.tp + p.fp > 0).map((p) => ratio(p.tp, p.fp, p.fn)));
  const recall = mean(pages.filter((p) => p.tp + p.fn > 0).map((p) => ratio(p.tp, p.fn, p.fp)));
  return {
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    precision,
    recall,
    exact: mean(pages.map((p) => (p.exact ? 1 : 0))),
  };
}
