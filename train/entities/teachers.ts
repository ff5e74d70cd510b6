import { join } from 'node:path';
import { spreadTaught } from './readTaught.ts';
import { ARABIC_SCHEMES, TYPE_BITS } from './schemes.ts';
import type { Workshop } from './workshop.ts';

/** A model that has labelled the silver text: its part in the average, and where its posteriors stand. */
interface Teacher {
  readonly share: number;
  readonly prefix: string;
}

// Chosen on the first third of the articles and on ANERcorp's dev part; anything from 0.5 to 0.85 is as good within noise.
const ENCODER_SHARE = 0.7;
const CRF = { c: 4, epochs: 10, share: 0.3 };

/**
 * Train the teachers on the corpus `gold` and label the silver text with each: an encoder pretrained on plain text, which needs
 * a GPU, and a CRF.
 *
 * @throws {Error} of `teach.py` where there is no GPU: it says what to run where one is
 */
export function teachers(shop: Workshop, gold: string): Teacher[] {
  shop.python('subwords', 'packed/gold.json', [shop.path(''), shop.path('packed')]);
  shop.python('teach', `taught/${gold}.silver.gz`, [shop.path('packed'), shop.path('taught')]);
  const encoder = shop.path(`encoder-${gold}`);
  shop.make(`encoder-${gold}.1.u8`, () =>
    spreadTaught(shop.path(join('taught', `${gold}.silver.gz`)), encoder, ARABIC_SCHEMES.length),
  );
  const crf = shop.path(`crf-${gold}`);
  shop.run('crf', `crf-${gold}.1.u8`, [
    ...[shop.path('spellings'), shop.path(`teacher-${gold}`), TYPE_BITS, CRF.c, CRF.epochs, 1, 1],
    ...[shop.path(gold), '--label', shop.path('silver'), crf],
  ]);
  return [
    { share: ENCODER_SHARE, prefix: encoder },
    { share: CRF.share, prefix: crf },
  ];
}
