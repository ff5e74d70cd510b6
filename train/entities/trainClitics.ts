import { cliticFeatures } from '../../src/pipeline/entities/recognise/cutClitic.ts';
import { cutTokens } from '../../src/pipeline/entities/recognise/cutTokens.ts';
import type { Lexicon } from '../../src/pipeline/entities/recognise/lexicon.ts';
import { normalWord } from '../../src/pipeline/entities/recognise/normalWord.ts';
import type { PhraseTable } from '../../src/pipeline/entities/recognise/phrases.ts';
import type { TaggedArticle } from './corpora.ts';

const LETTERS = /^[وفبلكس]/u;
const ROUNDS = 60;
const RATE = 0.1;
const PENALTY = 0.002;

/** Logistic weights that tell a proclitic from a name's own first letter, from the mentions of annotated articles. */
export function trainClitics(
  articles: readonly TaggedArticle[],
  lexicon: Lexicon,
  phrases: PhraseTable,
): Map<string, number> {
  const examples: { features: string[]; isClitic: boolean }[] = [];
  for (const { text, entities } of articles) {
    const tokens = cutTokens(text).flat();
    const seen = new Set(tokens.map((token) => normalWord(text.slice(token.start, token.end))));
    for (const { span, type } of entities) {
      const token = tokens.find((candidate) => candidate.start <= span[0] && candidate.end > span[0]);
      if (!token) continue;
      let norm = normalWord(text.slice(token.start, token.end));
      const clitics = normalWord(text.slice(token.start, span[0]));
      const cuts = span[0] === token.start ? 0 : clitics.length;
      for (let cut = 0; cut <= Math.min(cuts, 1) && norm.length > 2 && LETTERS.test(norm); cut++) {
        const model = { lexicon, phrases };
        const isClitic = cut < cuts;
        examples.push({
          features: cliticFeatures(norm, type, cut, model, (word) => seen.has(word)),
          isClitic,
        });
        norm = norm.slice(1);
      }
    }
  }
  const weights = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round++) {
    for (const { features, isClitic } of examples) {
      const sum = features.reduce((total, feature) => total + (weights.get(feature) ?? 0), 0);
      const step = RATE * ((isClitic ? 1 : 0) - 1 / (1 + Math.exp(-sum)));
      for (const feature of features) {
        const weight = weights.get(feature) ?? 0;
        weights.set(feature, weight + step - RATE * PENALTY * weight);
      }
    }
  }
  console.error(`clitics: ${examples.length} examples, ${examples.filter((e) => e.isClitic).length} clitics`);
  return weights;
}
