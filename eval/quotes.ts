import { readFileSync } from 'node:fs';
import type { Entity } from '../src/pipeline/entities/types.ts';
import { findQuotes } from '../src/pipeline/quotes/findQuotes.ts';
import { type GoldDocument, type PredictedDocument, printScore, score } from './quotesScore.ts';

type FindEntities = (article: { text: string; language: string; headline: null }) => readonly Entity[];

async function entityFinder(): Promise<FindEntities> {
  const { createEntityFinder } = await import('../src/pipeline/entities/createEntityFinder.ts');
  const { loadEntityModels } = await import('../src/models/entities.ts');
  return createEntityFinder(loadEntityModels());
}

/**
 * Gold documents of one JSONL file, `{ id, lang, text, quotes }` a line.
 *
 * @throws Error that names the file and line that is no such document
 */
function readGold(path: string): GoldDocument[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, i) => (line.trim() === '' ? [] : [readDocument(line, `${path}, line ${i + 1}`)]));
}

function readDocument(line: string, where: string): GoldDocument {
  const wanted =
    'wants one JSON document a line, { "id", "lang", "text", "quotes": [{ "span", "kind", … }] }';
  let document: Partial<GoldDocument>;
  try {
    document = JSON.parse(line) as Partial<GoldDocument>;
  } catch {
    throw new Error(`${where}: no JSON document; eval quotes ${wanted}`);
  }
  if (typeof document.text !== 'string' || !Array.isArray(document.quotes))
    throw new Error(`${where}: no "text" or no "quotes"; eval quotes ${wanted}`);
  return document as GoldDocument;
}

function predict(document: GoldDocument, entities: readonly Entity[]): PredictedDocument {
  const article = { text: document.text, language: document.lang ?? 'und', headline: null };
  const { quotes } = findQuotes(article, entities);
  return {
    id: document.id,
    quotes: quotes.map((quote) => ({
      span: [quote.contents[0]?.start ?? 0, quote.contents.at(-1)?.end ?? 0],
      kind: quote.type,
      level: quote.level,
      speaker: quote.speaker.kind === 'unknown' ? null : quote.speaker.name,
      rule: `${quote.rule} ${quote.speaker.rule}`,
    })),
  };
}

/** `npm run eval -- quotes FILE.jsonl [--errors] [--no-entities] [--half=0|1]`: the figures of docs/reference/quotes.md. */
export async function evalQuotes(args: readonly string[]): Promise<void> {
  const path = args.find((arg) => !arg.startsWith('--'));
  if (!path) throw new Error('usage: eval quotes FILE.jsonl [--errors] [--no-entities] [--half=0|1]');
  const half = args.find((arg) => arg.startsWith('--half='))?.slice(7);
  const documents = readGold(path).filter(
    (_, i) => half === undefined || i % (half.length > 1 ? 4 : 2) === Number(half.at(-1)),
  );
  const find: FindEntities = args.includes('--no-entities') ? () => [] : await entityFinder();
  const predictions = documents.map((document) =>
    predict(document, find({ text: document.text, language: document.lang ?? 'und', headline: null })),
  );
  printScore(score(documents, predictions), args.includes('--errors'));
}
