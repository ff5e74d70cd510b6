import { TYPE_BITS } from './schemes.ts';
import type { Workshop } from './workshop.ts';

/** A model that has labelled the silver text: its part in the average, and where its posteriors stand. */
interface Teacher {
  readonly share: number;
  readonly prefix: string;
}

// Nets of the ensemble: width and layers of each stack, steps of pretraining (2,304 words each), seed.
const NETS = [
  { name: 'net160', hidden: 160, layers: 3, steps: 10_000, seed: 1, share: 0.35 },
  { name: 'net128', hidden: 128, layers: 3, steps: 4_000, seed: 1, share: 0.3 },
] as const;
const NET_EPOCHS = 8;
const CRF = { c: 4, epochs: 10, share: 0.35 };

/**
 * Train the ensemble on the corpus `gold` and label the silver text with it: two convolutional nets pretrained on plain
 * text, and a CRF. Shares were set once, after the guide's 0.6 net to 0.4 CRF.
 */
export function teachers(shop: Workshop, gold: string): Teacher[] {
  const [spellings, vectors, silver] = ['spellings', 'vectors.f32', 'silver'].map(shop.path) as [
    string,
    string,
    string,
  ];
  const text = ['stream.i32', 'rows.i32', 'counts.u32'].map(shop.path);
  shop.run('check', 'check.f64', [shop.path('check.f64')]);
  shop.run('vectors', 'vectors.f32', [...text, vectors, 1]);
  const nets = NETS.map(({ name, hidden, layers, steps, seed, share }): Teacher => {
    const encoder = shop.path(`${name}.f32`);
    shop.run('pretrain', `${name}.f32`, [...text, vectors, encoder, hidden, layers, steps, seed]);
    const prefix = shop.path(`${name}-${gold}`);
    shop.run('finetune', `${name}-${gold}.1.u8`, [
      ...[spellings, vectors, encoder, hidden, layers, TYPE_BITS, NET_EPOCHS, seed, shop.path(gold)],
      ...['--label', silver, prefix],
    ]);
    return { share, prefix };
  });
  const prefix = shop.path(`crf-${gold}`);
  shop.run('crf', `crf-${gold}.1.u8`, [
    ...[spellings, shop.path(`teacher-${gold}`), TYPE_BITS, CRF.c, CRF.epochs, 1, 1, shop.path(gold)],
    ...['--label', silver, prefix],
  ]);
  return [...nets, { share: CRF.share, prefix }];
}
