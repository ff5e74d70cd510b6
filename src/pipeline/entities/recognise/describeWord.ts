import { CharClass, charClass } from '../../text/script.ts';
import { cliticClass, cliticVariants } from './cliticVariants.ts';
import { casingOf, describeLatin } from './describeLatin.ts';
import { hashString, mix } from './hash.ts';
import { findWord, type Lexicon } from './lexicon.ts';
import { normalWord } from './normalWord.ts';
import { pairParts } from './pairParts.ts';

/** What a sentence's features need of a word, once per distinct spelling. */
export interface WordFeatures {
  readonly norm: string;
  /** Hash of the normal form. */
  readonly word: number;
  /** Cluster number per level, -1 where unknown. */
  readonly clusters: Int32Array;
  /** Clitic class and shape in one number. */
  readonly kind: number;
  /** How it uses capitals, one of `Casing`. */
  readonly casing: number;
  /** Hashes of the clitic variants, for phrase look-up. */
  readonly variants: readonly number[];
  /** log2 of its count in the unlabeled text; 0 where unseen. */
  readonly frequency: number;
  /** Halves of the features of pairs that it stands in ({@link pairParts}). */
  readonly pairs: Int32Array;
}

/** What a word says for itself and to its neighbours. All features are hashes. */
export interface DescribedWord {
  readonly features: WordFeatures;
  /** Features of the token itself. */
  readonly own: Uint32Array;
  /** Features it lends the tokens one place after, one before, two after, two before it. */
  readonly lent: readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
}

const T = {
  word: 1,
  surface: 2,
  prefix: 3,
  suffix: 4,
  stem: 5,
  clitic: 6,
  length: 7,
  shape: 8,
  variant: 9,
  cluster: 10,
  grams: 11,
  caseForm: 12,
  frequency: 13,
  lent: 20,
} as const;

/** Describe one spelling. `null` is the place before a sentence's first word or after its last. */
export function describeWord(surface: string | null, lexicon: Lexicon): DescribedWord {
  const norm = surface === null ? '\u0000' : normalWord(surface);
  const word = hashString(norm);
  const variants = cliticVariants(norm);
  const clusters = new Int32Array(lexicon.levels).fill(-1);
  let frequency = 0;
  let known = -1;
  for (const [position, variant] of variants.entries()) {
    const row = findWord(lexicon, variant);
    if (row < 0) continue;
    known = position;
    frequency = lexicon.frequencies[row] as number;
    for (let level = 0; level < lexicon.levels; level++)
      clusters[level] = lexicon.clusters[row * lexicon.levels + level] as number;
    break;
  }
  const shape = hashString(shapeOf(surface ?? ''));
  const clitic = cliticClass(norm);
  const casing = casingOf(surface ?? '');
  const kind = mix(shape, clitic);
  const clusterHashes = [...clusters].map((cluster, level) => mix(mix(T.cluster, level), cluster + 1));

  const own: number[] = [];
  if (surface !== null) {
    own.push(
      mix(T.word, word),
      mix(T.surface, hashString(surface)),
      mix(T.length, Math.min(norm.length, 12)),
    );
    for (let size = 1; size <= 4 && size < norm.length; size++) {
      own.push(mix(mix(T.prefix, size), hashString(norm.slice(0, size))));
      own.push(mix(mix(T.suffix, size), hashString(norm.slice(-size))));
    }
    own.push(mix(T.stem, hashString(lightStem(variants[variants.length - 1] ?? norm))));
    own.push(mix(T.clitic, clitic), mix(T.shape, shape), mix(mix(T.caseForm, shape), clusterHashes[0] ?? 0));
    own.push(mix(T.frequency, frequency), mix(mix(T.frequency, known + 1), clitic + 100));
    for (const variant of variants) own.push(mix(T.variant, hashString(variant)));
    const edged = `^${norm}$`;
    for (let size = 3; size <= 4; size++)
      for (let i = 0; i + size <= edged.length; i++)
        own.push(mix(mix(T.grams, size), hashString(edged.slice(i, i + size))));
    own.push(...clusterHashes, ...describeLatin(surface, norm, casing, clusters));
  }
  const near = [mix(T.word, word), mix(T.shape, kind), ...clusterHashes];
  if (surface !== null && norm.length > 3) near.push(mix(T.suffix, hashString(norm.slice(-2))));
  const lend = (offset: number, features: readonly number[]): Uint32Array =>
    Uint32Array.from(features, (feature) => mix(mix(T.lent, offset), feature));
  return {
    features: {
      norm,
      word,
      clusters,
      kind,
      casing,
      variants: variants.map(hashString),
      frequency,
      pairs: pairParts(word, kind, clusters),
    },
    own: Uint32Array.from(new Set(own)),
    lent: [lend(1, near), lend(2, near), lend(3, near.slice(0, 1)), lend(4, near.slice(0, 1))],
  };
}

/** Runs of like signs, one letter a run: الناتو → `a`, McDonald → `XxXx`, F-16 → `X-0`. At most 10 long. */
function shapeOf(surface: string): string {
  let shape = '';
  for (let i = 0; i < surface.length && i < 40 && shape.length < 10; i++) {
    const code = surface.charCodeAt(i);
    const cls = charClass(code);
    if (cls === CharClass.mark) continue;
    const char = surface.charAt(i);
    let sign = char;
    if (cls === CharClass.arabic) sign = 'a';
    else if (cls === CharClass.digit) sign = '0';
    else if (cls === CharClass.latin) sign = char === char.toLowerCase() ? 'x' : 'X';
    else if (cls > CharClass.latin) sign = 'o';
    if (shape.at(-1) !== sign) shape += sign;
  }
  if (/^X$/u.test(shape) && surface.length > 1) return 'XX';
  return shape;
}

// Light stemming as in Larkey, Ballesteros and Connell (2002): article and commonest endings.
function lightStem(norm: string): string {
  let stem = norm.startsWith('ال') && norm.length > 4 ? norm.slice(2) : norm;
  for (const ending of ['ات', 'ون', 'ين', 'يه', 'ان', 'ها', 'ه', 'ي', 'ا']) {
    if (stem.length - ending.length >= 3 && stem.endsWith(ending)) {
      stem = stem.slice(0, -ending.length);
      break;
    }
  }
  return stem;
}
