import { type LabelSet, labelSet } from '../../src/pipeline/entities/recognise/labels.ts';
import { createLattice } from '../../src/pipeline/entities/recognise/lattice.ts';
import type { Lexicon } from '../../src/pipeline/entities/recognise/lexicon.ts';
import type { PhraseTable } from '../../src/pipeline/entities/recognise/phrases.ts';
import { goldLabels, type TaggedSentence } from './corpora.ts';
import { createDescriber } from './describeCorpus.ts';
import { FeatureTable } from './featureTable.ts';
import { createRandom } from './random.ts';

/** An annotation scheme: its name and the types it knows. */
export interface Scheme {
  readonly name: string;
  readonly types: readonly string[];
}

export interface CrfOptions {
  readonly types: readonly string[];
  readonly schemes: readonly Scheme[];
  /** Inverse strength of the L2 penalty. */
  readonly c: number;
  readonly epochs: number;
  /** Features seen less often are left out. */
  readonly minimum: number;
  readonly seed: number;
}

/**
 * Weights of features: `sections[0]` shared by all schemes, `sections[s + 1]` added for scheme `s`
 * (Daumé 2007, "Frustratingly easy domain adaptation"). Rows are `labels.count` wide.
 */
export interface CrfWeights {
  readonly labels: LabelSet;
  readonly sections: readonly {
    /** Each kept feature's hash with its row. */
    readonly table: { entries(): Iterable<[number, number]> };
    readonly weights: Float32Array;
  }[];
  /** Per scheme, score of each pair of `labels.from`/`to`. */
  readonly transitions: readonly Float32Array[];
}

// A hundred and more features fire at once: larger first steps diverge.
const FIRST_STEP = 0.02;
const NEGLIGIBLE = 1e-3;

/** Train a linear-chain CRF by stochastic gradient descent on the penalised log-likelihood; deterministic. */
export function trainCrf(
  sentences: readonly TaggedSentence[],
  lexicon: Lexicon,
  phrases: PhraseTable,
  options: CrfOptions,
): CrfWeights {
  const { types, schemes } = options;
  const all = labelSet(types);
  const describe = createDescriber(lexicon, phrases);
  const tables = [new FeatureTable(), ...schemes.map(() => new FeatureTable())];
  const [shared, ...own] = tables as [FeatureTable, ...FeatureTable[]];
  for (const sentence of sentences)
    for (const token of describe(sentence.words))
      for (const feature of token) {
        shared.add(feature);
        own[sentence.scheme]?.add(feature);
      }
  const alone = schemes.length === 1;
  const width = all.count;
  const weights = tables.map((table, section) => {
    const rows = alone && section > 0 ? 0 : table.freeze(options.minimum);
    return new Float32Array(rows * width);
  });
  console.error(
    `crf: ${sentences.length} sentences, rows ${weights.map((w) => w.length / width).join(' + ')}`,
  );
  const corpus = sentences.map((sentence) =>
    encode(sentence, describe, shared, alone ? undefined : own[sentence.scheme]),
  );

  const transitions = schemes.map(() => new Float32Array(all.from.length));
  const merged = schemes.map(() => new Float32Array(all.from.length));
  const common = new Float32Array(all.from.length);
  const pairOf = new Int32Array(width * width).fill(-1);
  for (let p = 0; p < all.from.length; p++)
    pairOf[(all.from[p] as number) * width + (all.to[p] as number)] = p;
  // Each scheme sees only transitions between its own labels; their positions among all pairs.
  const views = schemes.map((scheme, s) => {
    const labels = labelSet(types, scheme.types);
    const place = Int32Array.from(
      labels.from,
      (from, p) => pairOf[from * width + (labels.to[p] as number)] as number,
    );
    const weights = new Float32Array(place.length);
    const allowed = Uint8Array.from(new Set(labels.from));
    return { labels, place, weights, lattice: createLattice(labels, weights), allowed, s };
  });

  const random = createRandom(options.seed);
  const order = Int32Array.from(corpus, (_, i) => i);
  const lambda = 1 / (options.c * corpus.length);
  const t0 = 1 / (FIRST_STEP * lambda);
  let scale = 1;
  let step = 0;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    let loss = 0;
    for (const index of order) {
      const item = corpus[index] as Encoded;
      const view = views[item.scheme];
      if (!view) continue;
      const { allowed, place, lattice } = view;
      const length = item.labels.length;
      const sharedWeights = weights[0] as Float32Array;
      const ownWeights = weights[item.scheme + 1] as Float32Array;
      const scores = new Float32Array(length * width);
      for (let t = 0; t < length; t++) {
        addRows(
          scores,
          t * width,
          item.shared,
          item.ends[t] as number,
          item.ends[t + 1] as number,
          sharedWeights,
          width,
          allowed,
        );
        if (!alone)
          addRows(
            scores,
            t * width,
            item.own,
            item.ends[t] as number,
            item.ends[t + 1] as number,
            ownWeights,
            width,
            allowed,
          );
      }
      for (let k = 0; k < scores.length; k++) scores[k] = (scores[k] as number) * scale;
      const specific = transitions[item.scheme] as Float32Array;
      for (let p = 0; p < place.length; p++) {
        const pair = place[p] as number;
        view.weights[p] = ((common[pair] as number) + (specific[pair] as number)) * scale;
      }
      const marginals = new Float32Array(length * width);
      const expected = new Float64Array(place.length);
      loss += item.weight * lattice.marginals(scores, length, marginals, expected);
      const rate = 1 / (lambda * (step + t0));
      const before = scale;
      scale *= 1 - rate * lambda;
      const gain = (rate * item.weight) / scale;
      for (let t = 0; t < length; t++) {
        const gold = item.labels[t] as number;
        loss -= item.weight * (scores[t * width + gold] as number);
        for (const label of allowed) {
          const delta = (label === gold ? 1 : 0) - (marginals[t * width + label] as number);
          if (delta < NEGLIGIBLE && delta > -NEGLIGIBLE) continue;
          moveRows(
            item.shared,
            item.ends[t] as number,
            item.ends[t + 1] as number,
            sharedWeights,
            width,
            label,
            gain * delta,
          );
          if (!alone)
            moveRows(
              item.own,
              item.ends[t] as number,
              item.ends[t + 1] as number,
              ownWeights,
              width,
              label,
              gain * delta,
            );
        }
        if (t > 0) {
          const pair = pairOf[(item.labels[t - 1] as number) * width + gold] as number;
          loss -= item.weight * ((common[pair] as number) + (specific[pair] as number)) * before;
          common[pair] = (common[pair] as number) + gain;
          specific[pair] = (specific[pair] as number) + gain;
        }
      }
      for (let p = 0; p < place.length; p++) {
        const pair = place[p] as number;
        common[pair] = (common[pair] as number) - gain * (expected[p] as number);
        specific[pair] = (specific[pair] as number) - gain * (expected[p] as number);
      }
      step++;
      if (scale < 1e-6) {
        for (const table of [...weights, common, ...transitions])
          for (let k = 0; k < table.length; k++) table[k] = (table[k] as number) * scale;
        scale = 1;
      }
    }
    console.error(`crf: epoch ${epoch + 1}, loss a sentence ${(loss / corpus.length).toFixed(3)}`);
  }
  for (const table of weights) for (let k = 0; k < table.length; k++) table[k] = (table[k] as number) * scale;
  for (const [s, target] of merged.entries())
    for (let p = 0; p < target.length; p++)
      target[p] = ((common[p] as number) + ((transitions[s] as Float32Array)[p] as number)) * scale;
  return {
    labels: all,
    sections: tables.map((table, i) => ({ table, weights: weights[i] as Float32Array })),
    transitions: merged,
  };
}

interface Encoded {
  readonly scheme: number;
  readonly weight: number;
  readonly labels: Uint8Array;
  /** Rows of token `t` stand at `ends[t]` to `ends[t + 1]` in both lists; -1 where a feature is not kept. */
  readonly shared: Int32Array;
  readonly own: Int32Array;
  readonly ends: Uint32Array;
}

function encode(
  sentence: TaggedSentence,
  describe: (words: readonly string[]) => number[][],
  shared: FeatureTable,
  own: FeatureTable | undefined,
): Encoded {
  const features = describe(sentence.words);
  const sharedRows: number[] = [];
  const ownRows: number[] = [];
  const ends = new Uint32Array(features.length + 1);
  for (const [t, token] of features.entries()) {
    for (const feature of token) {
      sharedRows.push(shared.row(feature));
      if (own) ownRows.push(own.row(feature));
    }
    ends[t + 1] = sharedRows.length;
  }
  return {
    scheme: sentence.scheme,
    weight: sentence.weight,
    labels: goldLabels(sentence),
    shared: Int32Array.from(sharedRows),
    own: Int32Array.from(ownRows),
    ends,
  };
}

function addRows(
  scores: Float32Array,
  at: number,
  rows: Int32Array,
  from: number,
  to: number,
  weights: Float32Array,
  width: number,
  allowed: Uint8Array,
): void {
  for (let k = from; k < to; k++) {
    const row = rows[k] as number;
    if (row < 0) continue;
    const base = row * width;
    for (let a = 0; a < allowed.length; a++) {
      const label = allowed[a] as number;
      scores[at + label] = (scores[at + label] as number) + (weights[base + label] as number);
    }
  }
}

function moveRows(
  rows: Int32Array,
  from: number,
  to: number,
  weights: Float32Array,
  width: number,
  label: number,
  amount: number,
): void {
  for (let k = from; k < to; k++) {
    const row = rows[k] as number;
    if (row < 0) continue;
    const at = row * width + label;
    weights[at] = (weights[at] as number) + amount;
  }
}
