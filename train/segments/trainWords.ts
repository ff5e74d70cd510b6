import type { BlockPage } from '../../src/pipeline/page/blocks.ts';
import type { WordWeights } from '../../src/pipeline/segments/blockFeatures.ts';
import {
  hashFrames,
  MOST_BUCKETS,
  ROLES,
  STRUCTURE_BUCKETS,
  structureBucket,
  TEXT_BUCKETS,
  textBuckets,
  WORD_SCALE,
  ZONE_BUCKETS,
  zoneBuckets,
} from '../../src/pipeline/segments/hashedWords.ts';
import { unitsOfBlocks } from '../../src/pipeline/segments/textUnits.ts';
import { makeRandom } from './growForest.ts';

/** The hashed words of each block of a page, as the two linear models see them. */
export interface PageWords {
  readonly structure: readonly Int32Array[];
  readonly text: readonly Int32Array[];
  readonly zone: readonly Int32Array[];
}

export function wordsOfPage(page: BlockPage): PageWords {
  const hashes = hashFrames(page);
  const above: number[][] = [];
  for (const frame of page.frames) {
    const own = (hashes[frame.index] as readonly number[]).map((hash) => structureBucket(hash, ROLES - 1));
    above.push(frame.parent === null ? own : [...(above[frame.parent.index] as number[]), ...own]);
  }
  const structure = page.blocks.map((block) => {
    const buckets: number[] = [];
    const { frame, inner } = block;
    if (inner !== frame)
      for (const hash of hashes[inner.index] as readonly number[]) buckets.push(structureBucket(hash, 0));
    for (const hash of hashes[frame.index] as readonly number[]) buckets.push(structureBucket(hash, 1));
    if (frame.parent)
      for (const hash of hashes[frame.parent.index] as readonly number[])
        buckets.push(structureBucket(hash, 2));
    if (frame.parent?.parent) buckets.push(...(above[frame.parent.parent.index] as number[]));
    return Int32Array.from(buckets);
  });
  const buckets = new Int32Array(MOST_BUCKETS);
  const { units, from } = unitsOfBlocks(page.blocks);
  return {
    structure,
    text: page.blocks.map(({ text }, i) =>
      buckets.slice(0, textBuckets(units, from[i] as number, text.length, buckets)),
    ),
    zone: page.blocks.map((block, i) =>
      buckets.slice(0, zoneBuckets(units, from[i] as number, block, buckets)),
    ),
  };
}

interface Sample {
  /** Which site the block is of. */
  readonly site: number;
  readonly buckets: Int32Array;
  readonly label: number;
  readonly weight: number;
}

const EPOCHS = 4;
const RATE = 0.08;
// Pulls weights of words seen on few pages to 0.
const DECAY = 2e-6;

/** Which buckets fewer than `least` sites have. Samples come site after site. */
function rareBuckets(samples: readonly Sample[], size: number, least: number): Uint8Array {
  const sites = new Int32Array(size);
  const last = new Int32Array(size).fill(-1);
  for (const { buckets, site } of samples) {
    for (const at of buckets) {
      if (last[at] === site) continue;
      last[at] = site;
      sites[at] = (sites[at] as number) + 1;
    }
  }
  return Uint8Array.from(sites, (count) => (count < least ? 1 : 0));
}

function fit(given: readonly Sample[], size: number, seed: number, leastSites: number): Int8Array {
  // A word of one or two sites teaches those sites.
  const rare = rareBuckets(given, size, leastSites);
  const samples = given.map((sample) => ({
    ...sample,
    buckets: sample.buckets.filter((at) => rare[at] === 0),
  }));
  const weights = new Float32Array(size);
  const squares = new Float32Array(size).fill(1);
  let bias = -0.5;
  const random = makeRandom(seed);
  const order = Int32Array.from(samples, (_, i) => i);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      const held = order[i] as number;
      order[i] = order[j] as number;
      order[j] = held;
    }
    for (let o = 0; o < order.length; o++) {
      const { buckets, label, weight } = samples[order[o] as number] as Sample;
      let sum = bias;
      for (let b = 0; b < buckets.length; b++) sum += weights[buckets[b] as number] as number;
      const error = weight * (1 / (1 + Math.exp(-sum)) - label);
      bias -= 0.002 * error;
      for (let b = 0; b < buckets.length; b++) {
        const at = buckets[b] as number;
        const gradient = error + DECAY * (weights[at] as number);
        squares[at] = (squares[at] as number) + gradient * gradient;
        weights[at] = (weights[at] as number) - (RATE * gradient) / Math.sqrt(squares[at] as number);
      }
    }
  }
  return Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight * WORD_SCALE))));
}

// Lines this near to an article's first and last count as its zone.
const MARGIN = 12;

// A word counts from this many sites on.
const LEAST_SITES = { structure: 2, text: 2, zoneNames: 3, zoneText: 3 };

/** A page to learn words from. */
export interface WordPage {
  readonly site: string;
  readonly words: PageWords;
  readonly labels: Uint8Array;
  readonly weights: Float32Array;
}

/** Learn how much each class word, and each word of a block, speaks for body. AdaGrad on logistic loss. */
export function trainWords(pages: readonly WordPage[], seed: number): WordWeights {
  const structure: Sample[] = [];
  const text: Sample[] = [];
  const zoneNames: Sample[] = [];
  const zoneText: Sample[] = [];
  const sites = [...new Set(pages.map((page) => page.site))];
  const sorted = [...pages].sort((a, b) => sites.indexOf(a.site) - sites.indexOf(b.site));
  for (const page of sorted) {
    const { words, labels, weights } = page;
    const site = sites.indexOf(page.site);
    const first = labels.indexOf(1);
    const last = labels.lastIndexOf(1);
    for (let i = 0; i < labels.length; i++) {
      const label = labels[i] as number;
      const weight = weights[i] as number;
      const names = words.structure[i] as Int32Array;
      structure.push({ site, buckets: names, label, weight });
      text.push({ site, buckets: words.text[i] as Int32Array, label, weight });
      if (first < 0 || i < first - MARGIN || i > last + MARGIN) continue;
      zoneNames.push({ site, buckets: names, label, weight });
      zoneText.push({ site, buckets: words.zone[i] as Int32Array, label, weight });
    }
  }
  return {
    structure: fit(structure, STRUCTURE_BUCKETS, seed, LEAST_SITES.structure),
    text: fit(text, TEXT_BUCKETS, seed + 1, LEAST_SITES.text),
    zoneNames: fit(zoneNames, STRUCTURE_BUCKETS, seed + 2, LEAST_SITES.zoneNames),
    zoneText: fit(zoneText, ZONE_BUCKETS, seed + 3, LEAST_SITES.zoneText),
  };
}
