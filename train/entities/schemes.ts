import type { Scheme } from './trainCrf.ts';

/** Every type of every scheme; `misc` stands for what CoNLL-style corpora lump together. */
export const TYPES = ['person', 'organisation', 'place', 'event', 'nationality', 'other', 'misc'] as const;

export const CONLL_TYPES = { PER: 'person', ORG: 'organisation', LOC: 'place', MISC: 'misc' } as const;

const FOUR = ['person', 'organisation', 'place', 'misc'] as const;

export const ARABIC_SCHEMES: readonly Scheme[] = [
  { name: 'modern', types: TYPES.slice(0, 6) },
  { name: 'anercorp', types: FOUR },
];

/** Number of the scheme that the encoder learns beside those of `ARABIC_SCHEMES`: AQMAR's, four types of Wikipedia. */
export const AQMAR = 2;

/** Bits of each scheme's types, of Arabic, as the C++ programs take them. */
export const TYPE_BITS = ARABIC_SCHEMES.map(({ types }) =>
  types.reduce((bits, type) => bits | (1 << (TYPES as readonly string[]).indexOf(type)), 0),
).join(',');

export const ENGLISH_TYPES = FOUR;

/** WNUT 2017's types; its groups are bands and teams. */
export const WNUT_TYPES = {
  person: 'person',
  location: 'place',
  corporation: 'organisation',
  group: 'organisation',
  product: 'misc',
  'creative-work': 'misc',
} as const;

export const ENGLISH_SCHEMES: readonly Scheme[] = [
  { name: 'conll', types: FOUR },
  { name: 'wikipedia', types: FOUR },
  { name: 'tweets', types: FOUR },
];
