// Train the recognisers: npm run train:entities -- DIR [ar | en | en-free] [OUT]   (DIR holds ner/ and entities/)
// Without a language both that ship are trained; en-free is English without CoNLL's text, for comparing.
import { writeFileSync } from 'node:fs';
import { trainArabic } from './entities/trainArabic.ts';
import { trainEnglish } from './entities/trainEnglish.ts';

const TRAINERS: Readonly<Record<string, (dir: string) => Uint8Array>> = {
  ar: trainArabic,
  en: (dir) => trainEnglish(dir, 'all'),
  'en-free': (dir) => trainEnglish(dir, 'free'),
};

const [dir = '../shared/data', language, out] = process.argv.slice(2);
const wanted = language === undefined ? ['ar', 'en'] : [language];
for (const one of wanted) {
  const train = TRAINERS[one];
  if (!train) throw new Error(`no recogniser for ${one}: give one of ${Object.keys(TRAINERS).join(', ')}`);
  writeFileSync(out ?? `models/entities-${one}.bin`, train(dir));
}
