// Train the recognisers: npm run train:entities -- DIR [ar | en | en-train | en-free] [OUT] [WORK] [THIRD]
// DIR holds ner/ and entities/. Without a language both that ship are trained; en-train is English without the sets' dev parts,
// to be measured on them, en-free that without CoNLL's text too, for comparing. WORK keeps Arabic's intermediate files; with THIRD (0 to 2) Arabic leaves out that third of the articles, to be
// measured on it.
import { writeFileSync } from 'node:fs';
import { trainArabic } from './entities/trainArabic.ts';
import { trainEnglish } from './entities/trainEnglish.ts';

const [dir = '../shared/data', language, out, work, third] = process.argv.slice(2);
const TRAINERS: Readonly<Record<string, () => Uint8Array>> = {
  ar: () =>
    trainArabic(dir, {
      ...(work === undefined ? {} : { work }),
      ...(third === undefined ? {} : { without: Number(third) }),
    }),
  en: () => trainEnglish(dir, 'all'),
  'en-train': () => trainEnglish(dir, 'train'),
  'en-free': () => trainEnglish(dir, 'free'),
};

const wanted = language === undefined ? ['ar', 'en'] : [language];
for (const one of wanted) {
  const train = TRAINERS[one];
  if (!train) throw new Error(`no recogniser for ${one}: give one of ${Object.keys(TRAINERS).join(', ')}`);
  writeFileSync(out ?? `models/entities-${one}.bin`, train());
}
