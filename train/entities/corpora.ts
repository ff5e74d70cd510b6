import { readFileSync } from 'node:fs';
import { cutTokens } from '../../src/pipeline/entities/recognise/cutTokens.ts';
import { type Chunk, labelsOf } from '../../src/pipeline/entities/recognise/labels.ts';
import type { Span } from '../../src/pipeline/text/span.ts';

export interface TaggedSentence {
  readonly words: readonly string[];
  readonly chunks: readonly Chunk[];
  /** Which annotation scheme its labels follow: a position in the model's list of schemes. */
  readonly scheme: number;
  readonly weight: number;
}

export interface TaggedArticle {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly { readonly span: readonly [number, number]; readonly type: string }[];
}

/** Sentences of a CoNLL file (`token tag`, BIO); tags outside `types` after `rename` become O. */
export function readConll(
  path: string,
  types: readonly string[],
  rename: Readonly<Record<string, string>>,
  scheme: number,
  weight = 1,
): TaggedSentence[] {
  const sentences: TaggedSentence[] = [];
  let words: string[] = [];
  let tags: string[] = [];
  const close = (): void => {
    if (words.length > 0)
      sentences.push({ words, chunks: chunksOfTags(tags, types, rename), scheme, weight });
    words = [];
    tags = [];
  };
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const columns = line.split(/[ \t]+/u).filter((column) => column !== '');
    if (columns.length === 0 || columns[0] === '-DOCSTART-') close();
    else {
      words.push(columns.length > 1 ? (columns[0] ?? '') : '');
      tags.push(columns.at(-1) ?? 'O');
    }
  }
  close();
  return sentences;
}

function chunksOfTags(
  tags: readonly string[],
  types: readonly string[],
  rename: Readonly<Record<string, string>>,
): Chunk[] {
  const chunks: Chunk[] = [];
  for (let i = 0; i < tags.length; ) {
    const kind = (tags[i] ?? 'O').slice(2);
    const start = i++;
    if (kind === '') continue;
    while (i < tags.length && tags[i] === `I-${kind}`) i++;
    const type = types.indexOf(rename[kind] ?? kind);
    if (type >= 0) chunks.push({ start, end: i, type });
  }
  return chunks;
}

/** Articles of a JSON-lines file of the entity guide's form. */
export function readArticles(path: string): TaggedArticle[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as TaggedArticle);
}

/** An article's sentences with its spans as token chunks; a clitic glued before a span counts to its first token. */
export function sentencesOfArticle(
  article: TaggedArticle,
  types: readonly string[],
  scheme: number,
  weight: number,
): TaggedSentence[] {
  const spans = [...article.entities].sort((a, b) => a.span[0] - b.span[0]);
  return cutTokens(article.text).map((tokens) => ({
    words: tokens.map((token) => article.text.slice(token.start, token.end)),
    chunks: spans.flatMap((entity) => chunkOf(tokens, entity.span, types.indexOf(entity.type))),
    scheme,
    weight,
  }));
}

function chunkOf(tokens: readonly Span[], [from, to]: readonly [number, number], type: number): Chunk[] {
  const start = tokens.findIndex((token) => token.end > from);
  if (start < 0 || type < 0 || (tokens[start]?.start ?? to) >= to) return [];
  let end = start;
  while (end < tokens.length && (tokens[end]?.start ?? to) < to) end++;
  return [{ start, end, type }];
}

export function goldLabels(sentence: TaggedSentence): Uint8Array {
  return labelsOf(sentence.chunks, sentence.words.length);
}
