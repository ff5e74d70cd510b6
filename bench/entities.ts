import { readFileSync } from 'node:fs';
import compromise from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { loadEntityModels } from '../src/models/entities.ts';
import { createEntityFinder } from '../src/pipeline/entities/createEntityFinder.ts';
import { tokenize } from '../src/pipeline/text/tokens.ts';
import { median } from './readPages.ts';

const PASSES = 5;

/** Finds the entities of a text; their number. */
type Peer = (text: string) => number;

/**
 * Tokens a CPU second of whole stage entities against compromise, which finds names by lists and rules, and wink-nlp, whose
 * entities are dates, sums, quantities and the like but no names, on the same English texts in one run. `file`: a CoNLL file, read as articles of 30 sentences. Passes are taken in turn
 * after a warm-up; the median is shown. Tokens are counted by our tokeniser for all three.
 */
export async function benchEntities(file: string): Promise<void> {
  const texts = readTexts(file);
  const tokens = texts.reduce((sum, text) => sum + tokenize(text).length, 0);
  const findEntities = createEntityFinder(loadEntityModels());
  const ours: Peer = (text) => findEntities({ text, language: 'en', headline: null }).length;
  const runners = Object.entries({ isnad: ours, compromise: findByCompromise, 'wink-nlp': openWink() });
  const times = runners.map(([name, find]) => ({ name, find, taken: [] as number[], found: 0 }));
  for (let pass = 0; pass <= PASSES; pass++)
    for (const one of times) {
      globalThis.gc?.();
      const before = process.cpuUsage();
      one.found = texts.reduce((sum, text) => sum + one.find(text), 0);
      const { user, system } = process.cpuUsage(before);
      if (pass > 0) one.taken.push((user + system) / 1e6);
    }
  console.log(
    `${texts.length} texts of ${tokens} tokens, Node ${process.version}, median of ${PASSES} passes`,
  );
  const own = median(times[0]?.taken ?? [1]);
  for (const { name, taken, found } of times) {
    const time = median(taken);
    const rate = Math.round(tokens / time).toString();
    console.log(
      `  ${name.padEnd(12)} ${rate.padStart(8)} tokens a CPU second   isnad is ${(time / own).toFixed(1)} times as fast   ${found} entities`,
    );
  }
}

function readTexts(file: string): string[] {
  const sentences = readFileSync(file, 'utf8')
    .split(/\n\s*\n/u)
    .map((block) => block.split('\n').map((line) => line.split(/[ \t]/u)[0] ?? ''))
    .map((words) => words.join(' ').trim())
    .filter((sentence) => sentence !== '');
  const texts: string[] = [];
  for (let at = 0; at < sentences.length; at += 30) texts.push(sentences.slice(at, at + 30).join('\n'));
  return texts;
}

function findByCompromise(text: string): number {
  const read = compromise(text);
  return read.people().length + read.places().length + read.organizations().length;
}

function openWink(): Peer {
  const nlp = winkNLP(model, ['sbd', 'pos', 'ner']);
  return (text) => nlp.readDoc(text).entities().length();
}
