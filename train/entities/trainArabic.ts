import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { arabicVocabulary } from './arabicVocabulary.ts';
import {
  readArticles,
  readConll,
  sentencesOfArticle,
  type TaggedArticle,
  type TaggedSentence,
} from './corpora.ts';
import { packModel } from './packModel.ts';
import { readCrf } from './readCrf.ts';
import { readSentences, sentencesOfStream } from './readSentences.ts';
import { AQMAR, ARABIC_SCHEMES, CONLL_TYPES, TYPE_BITS, TYPES } from './schemes.ts';
import { teachers } from './teachers.ts';
import { trainClitics } from './trainClitics.ts';
import { openWorkshop, type Workshop } from './workshop.ts';
import { createCorpusWriter } from './writeCorpus.ts';
import { DEV, EVERY, type TaughtText, writeTexts } from './writeTexts.ts';

// Taken off the score of O at decoding, chosen on articles left out of training.
const OUTSIDE_PENALTY = { modern: 0.4, anercorp: 0.4 };
const MODERN = 0;
const ANERCORP = 1;
// The modern articles are few and the ones that matter.
const MODERN_WEIGHT = 2;
// Every so manieth run of eight sentences is labelled by the teachers: five million tokens.
const SILVER_STRIDE = 3;
// Sentences that count as one text in corpora that do not mark texts.
const RUN = 40;
// A student's silver sentences weigh so much; each is read under every scheme.
const STUDENT = { weight: 0.25, c: 4, epochs: 4, minimum: 3 };
// Taken off the teachers' score of O, too.
const TEACHER_PENALTY = 0.6;

export interface ArabicOptions {
  /** Leave out every third article from this one (0 to 2) and ANERcorp's dev part, to be measured on them. */
  readonly without?: number;
  /** Folder of intermediate files; steps whose files it holds already are not run again. Default: a new one. */
  readonly work?: string;
}

/**
 * Train the Arabic recogniser on `DIR/ner` and `DIR/entities`: teachers, the text they label, the CRF that learns from
 * both. The model file's bytes. Needs g++ and, for the teacher, Python with PyTorch and a GPU: thirteen minutes of an H200, then
 * fifteen of one core.
 */
export function trainArabic(dir: string, options: ArabicOptions = {}): Uint8Array {
  const { without } = options;
  const shop = openWorkshop(options.work ?? mkdtempSync(join(tmpdir(), 'isnad-entities-')));
  const { lexicon, phrases } = arabicVocabulary(dir);
  const articles = readArticles(join(dir, 'entities/dev-ar.jsonl'));
  writeCorpora(dir, shop, articles, lexicon, phrases);
  const gold = without === undefined ? 'all' : `without${without}`;
  const ensemble = teachers(shop, gold);
  const silver = ARABIC_SCHEMES.map(({ name }, scheme) => {
    const part = `silver-${name}-${gold}`;
    shop.run('combine', `${part}.ends.u32`, [
      ...[TYPE_BITS, TEACHER_PENALTY, shop.path('silver'), shop.path(part), STUDENT.weight, scheme],
      ...ensemble.map(({ share, prefix }) => `${share}:${prefix}`),
    ]);
    return shop.path(part);
  });
  const student = `student-${gold}`;
  const { c, epochs, minimum } = STUDENT;
  shop.run('crf', `${student}.transitions.f32`, [
    shop.path('spellings'),
    shop.path(student),
    TYPE_BITS,
    c,
    epochs,
    minimum,
    1,
    shop.path(gold),
    ...silver,
  ]);
  const weights = readCrf(shop.path(student), TYPES, ARABIC_SCHEMES);
  const clitics = trainClitics(articlesOf(articles, without), lexicon, phrases);
  return packModel(weights, ARABIC_SCHEMES, lexicon, phrases, clitics, OUTSIDE_PENALTY);
}

function articlesOf(articles: readonly TaggedArticle[], without: number | undefined): TaggedArticle[] {
  return articles.filter((_, i) => i % 3 !== without);
}

/** Everything the other programs read: annotated corpora, sentences to be labelled, all of it as words for the encoder. */
function writeCorpora(
  dir: string,
  shop: Workshop,
  articles: readonly TaggedArticle[],
  lexicon: Parameters<typeof createCorpusWriter>[1],
  phrases: Parameters<typeof createCorpusWriter>[2],
): void {
  shop.make('gold.jsonl', () => {
    const text = readSentences(dir);
    const writer = createCorpusWriter(shop.path(''), lexicon, phrases);
    const read = (file: string, scheme: number): TaggedSentence[] =>
      readConll(join(dir, 'ner', `${file}.conll`), TYPES, CONLL_TYPES, scheme);
    const conll = (part: string): TaggedSentence[] => read(`anercorp/${part}`, ANERCORP);
    const modern = (without: number | undefined): TaggedSentence[] =>
      articlesOf(articles, without).flatMap((one) => sentencesOfArticle(one, TYPES, MODERN, MODERN_WEIGHT));
    for (const third of [0, 1, 2]) writer.write(`without${third}`, [...modern(third), ...conll('train')]);
    writer.write('all', [...modern(undefined), ...conll('train'), ...conll('dev')]);
    const silver = [...sentencesOfStream(text, SILVER_STRIDE, MODERN)];
    writer.write('silver', silver);
    writer.close();
    const corpus = (sentences: readonly TaggedSentence[], scheme: number, part: number): TaughtText[] =>
      inRuns(sentences).map((run) => ({ sentences: run, scheme, part }));
    writeTexts(shop, text, silver, [
      ...articles.map((one, i) => ({
        sentences: sentencesOfArticle(one, TYPES, MODERN, MODERN_WEIGHT),
        scheme: MODERN,
        part: i % 3,
      })),
      ...corpus(conll('train'), ANERCORP, EVERY),
      ...corpus(conll('dev'), ANERCORP, DEV),
      ...corpus(read('aqmar/train', AQMAR), AQMAR, EVERY),
    ]);
  });
}

/** Sentences of a corpus without marked documents, in runs as long as an article. */
function inRuns(sentences: readonly TaggedSentence[]): TaggedSentence[][] {
  const runs: TaggedSentence[][] = [];
  for (let i = 0; i < sentences.length; i += RUN) runs.push(sentences.slice(i, i + RUN));
  return runs;
}
