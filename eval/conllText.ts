import { readFileSync } from 'node:fs';
import { loadEntityModels } from '../src/models/entities.ts';
import { createEntityFinder } from '../src/pipeline/entities/createEntityFinder.ts';
import type { EntityType } from '../src/pipeline/entities/types.ts';
import { chunksOf } from './conllChunks.ts';
import { addRates, type Rate } from './entityScore.ts';

// Sentences that make a text where the corpus marks no documents.
const SENTENCES = 8;
const CONLL: Partial<Readonly<Record<EntityType, string>>> = {
  person: 'PER',
  organisation: 'ORG',
  place: 'LOC',
  nationality: 'MISC',
  event: 'MISC',
  other: 'MISC',
};

interface Text {
  text: string;
  /** `TYPE start end` of each name. */
  readonly gold: Set<string>;
}

/**
 * Score the whole stage on a CoNLL corpus as running text: tokens joined by blanks, sentences by line ends, so that the stage's own
 * cutting into tokens counts too.
 *
 * @param file BIO or IOB1 tags in the last column, types PER, ORG, LOC, MISC
 * @returns Rates by type, `all` among them
 */
export function scoreAsText(file: string, language: string): ReadonlyMap<string, Rate> {
  const find = createEntityFinder(loadEntityModels());
  const rates = new Map<string, Rate>();
  const add = (type: string, rate: Rate): void => {
    for (const key of [type, 'all']) rates.set(key, addRates(rates.get(key), rate));
  };
  for (const { text, gold } of textsOf(readFileSync(file, 'utf8'))) {
    for (const one of gold) add(one.split(' ')[0] ?? '', { right: 0, found: 0, gold: 1 });
    for (const { type, mentions } of find({ text, language, headline: null }))
      for (const { start, end } of CONLL[type] === undefined ? [] : mentions) {
        const right = Number(gold.has(`${CONLL[type]} ${start} ${end}`));
        add(CONLL[type] ?? '', { right, found: 1, gold: 0 });
      }
  }
  return rates;
}

function* textsOf(corpus: string): Generator<Text> {
  const hasDocuments = corpus.includes('-DOCSTART-');
  let found: Text = { text: '', gold: new Set() };
  let sentences = 0;
  for (const block of corpus.split(/\n\s*\n/u)) {
    const lines = block.split('\n').filter((line) => line.trim() !== '');
    const opens = lines[0]?.startsWith('-DOCSTART-') === true;
    if (found.text !== '' && (hasDocuments ? opens : sentences % SENTENCES === 0)) {
      yield found;
      found = { text: '', gold: new Set() };
    }
    if (opens || lines.length === 0) continue;
    addSentence(found, lines);
    sentences++;
  }
  if (found.text !== '') yield found;
}

function addSentence(to: Text, lines: readonly string[]): void {
  const starts: number[] = [];
  const columns = lines.map((line) => line.trim().split(/\s+/u));
  for (const [word = ''] of columns) {
    starts.push(to.text.length);
    to.text += `${word} `;
  }
  for (const chunk of chunksOf(columns.map((cells) => cells.at(-1) ?? 'O'))) {
    const [type, first, next] = chunk.split(' ');
    // Behind the last word stands a blank.
    const end = (starts[Number(next)] ?? to.text.length) - 1;
    to.gold.add(`${type} ${starts[Number(first)]} ${end}`);
  }
  to.text = `${to.text.slice(0, -1)}\n`;
}
