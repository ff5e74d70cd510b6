import { readFileSync } from 'node:fs';
import { loadEntityModels } from '../src/models/entities.ts';
import { loadArabicModel, loadEnglishModel } from '../src/models/recogniser.ts';
import { createEntityFinder, type EntityFinder } from '../src/pipeline/entities/createEntityFinder.ts';
import { createDocumentTagger } from '../src/pipeline/entities/recognise/createRecogniser.ts';
import { identifyLanguage } from '../src/pipeline/text/language.ts';
import { chunksOf } from './conllChunks.ts';
import { scoreAsText } from './conllText.ts';
import { addRates, addScores, f1, type Rate, scoreEntities } from './entityScore.ts';
import { readMarked } from './markedTexts.ts';

interface GoldText {
  readonly lang?: string;
  readonly text: string;
  readonly entities: readonly {
    readonly span: readonly [number, number];
    readonly type: string;
    readonly name: string;
  }[];
  /** Spans that count neither way. */
  readonly either?: readonly (readonly [number, number])[];
}

// Sentences each way that count as one document in corpora that do not mark documents.
const WINDOW = 8;
// Names of types in CoNLL files.
const CONLL: Readonly<Record<string, string>> = {
  person: 'PER',
  organisation: 'ORG',
  place: 'LOC',
  misc: 'MISC',
};
/**
 * `npm run eval -- entities FILE.jsonl [--errors[=N]]`: annotated texts through the whole stage. With `--thirds=A,B,C`, Arabic
 * model files trained without a third each (`train:entities`'s THIRD), every text is read by the model that has not seen it.
 * `npm run eval -- entities FILE.txt [--errors[=N]]`: texts with marked names (`markedTexts.ts`), such as `eval/wires/ar.txt`.
 * `npm run eval -- entities FILE.conll --scheme=anercorp|conll [--model=PATH]`: tokenised corpora through the recogniser alone.
 * `npm run eval -- entities FILE.conll --text[=en]`: the same as running text through the whole stage.
 */
export async function evalEntities(args: readonly string[]): Promise<void> {
  const [file] = args.filter((arg) => !arg.startsWith('--'));
  const option = (name: string): string | undefined =>
    args.find((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`))?.replace(/^[^=]*=?/u, '');
  if (file === undefined)
    throw new Error(
      'usage: npm run eval -- entities FILE [--errors[=N]] [--scheme=anercorp|conll | --text[=LANG]]',
    );
  const scheme = option('scheme');
  if (option('text') !== undefined) {
    for (const [type, rate] of scoreAsText(file, option('text') || 'en')) print(type, rate);
    return;
  }
  if (scheme !== undefined) return evalConll(file, scheme, option('model'));
  const errors = option('errors');
  evalTexts(file, errors === undefined ? 0 : Number(errors) || 50, option('thirds')?.split(',') ?? []);
}

function evalTexts(file: string, shown: number, thirds: readonly string[]): void {
  const models = loadEntityModels();
  const finders =
    thirds.length === 0
      ? [createEntityFinder(models)]
      : thirds.map((path) =>
          createEntityFinder({
            ...models,
            recogniser: {
              arabic: loadArabicModel('modern', path),
              english: models.recogniser?.english ?? null,
            },
          }),
        );
  const texts: readonly GoldText[] = file.endsWith('.txt')
    ? readMarked(file)
    : readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line): GoldText => JSON.parse(line));
  const score = addScores(
    texts.map(({ text, lang = identifyLanguage(text), entities, either = [] }, i) => {
      const findEntities = finders[i % finders.length] as EntityFinder;
      const ours = findEntities({ text, language: lang, headline: null }).flatMap(
        ({ type, name, mentions }) => mentions.map(({ start, end }) => ({ start, end, type, name })),
      );
      const counted = ours.filter(({ start, end }) => !either.some(([from, to]) => start < to && from < end));
      return scoreEntities(
        text,
        entities.map(({ span, type, name }) => ({ start: span[0], end: span[1], type, name })),
        counted,
      );
    }),
  );
  console.log(`${texts.length} texts`);
  for (const [type, rate] of score.types) print(type, rate);
  print('span only', score.spans);
  print('joined', score.joined);
  print('names', score.names);
  if (shown === 0) return;
  const kinds = new Map<string, string[]>();
  for (const error of score.errors) {
    const kind = error.split(' ').slice(0, 2).join(' ');
    kinds.set(kind, [...(kinds.get(kind) ?? []), error]);
  }
  for (const [kind, list] of [...kinds].sort((a, b) => b[1].length - a[1].length)) {
    console.log(`\n${kind}: ${list.length}`);
    for (const error of list.slice(0, shown)) console.log(`  ${error}`);
  }
}

function evalConll(file: string, scheme: string, path: string | undefined): void {
  const model =
    scheme === 'conll'
      ? loadEnglishModel()
      : loadArabicModel(scheme === 'anercorp' ? 'anercorp' : 'modern', path);
  const sentences = readFileSync(file, 'utf8')
    .split(/\n\s*\n/u)
    .map((block) =>
      block
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => line.trim().split(/\s+/u)),
    )
    .filter((lines) => lines.length > 0);
  const tagged = createDocumentTagger(
    model,
    WINDOW,
  )(sentences.map((lines) => lines.map(([word = '']) => word)));
  const rates = new Map<string, Rate>();
  const add = (type: string, rate: Rate): void => {
    for (const key of [type, 'all']) rates.set(key, addRates(rates.get(key), rate));
  };
  for (const [i, lines] of sentences.entries()) {
    const gold = new Set(chunksOf(lines.map((line) => line.at(-1) ?? 'O')));
    const ours = (tagged[i]?.chunks ?? []).map((chunk) => {
      const type = model.labels.types[chunk.type] ?? '';
      return `${CONLL[type] ?? type} ${chunk.start} ${chunk.end}`;
    });
    for (const one of gold) add(one.split(' ')[0] ?? '', { right: 0, found: 0, gold: 1 });
    for (const one of ours) add(one.split(' ')[0] ?? '', { right: Number(gold.has(one)), found: 1, gold: 0 });
  }
  for (const [type, rate] of rates) print(type, rate);
}

function print(label: string, rate: Rate): void {
  const per = (part: number, whole: number): string =>
    (whole === 0 ? '-' : ((100 * part) / whole).toFixed(1)).padStart(5);
  const { right, found, gold } = rate;
  console.log(
    `${label.padEnd(14)} P ${per(right, found)}  R ${per(right, gold)}  F1 ${f1(rate).toFixed(1).padStart(5)}  (${right} of ${found} / ${gold})`,
  );
}
