import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintsOf } from '../../src/pipeline/record/fingerprints.ts';

/** One article of the data. */
export interface Story {
  readonly id: string;
  readonly headline: string;
  readonly body: string;
  /** Who published it, as far as the data tell. */
  readonly outlet: string;
}

interface Truth {
  readonly url: string;
  readonly title: string | null;
  readonly articleBody: string;
}
interface Composed {
  readonly layout: string;
  readonly segments: readonly { readonly type: string; readonly title?: string; readonly text: string }[];
}
interface Line {
  readonly id: string;
  readonly text: string;
  readonly source: { readonly outlet: string };
}

/**
 * Every article of a data folder, each text once: `pages/wcxb-dev/ground-truth.json`, `pages/composed/gold.json`,
 * `quotes/*.jsonl` and `entities/*.jsonl` (headline, line break, body).
 *
 * @throws {Error} when the folder holds none of them.
 */
export function readStories(folder: string): Story[] {
  const found = [...fromPages(folder), ...fromComposed(folder), ...fromLines(folder)];
  if (found.length === 0) throw new Error(`${folder}: no pages/, quotes/ or entities/ with articles in it`);
  const seen = new Set<string>();
  return found.filter(({ body }) => {
    const { text } = fingerprintsOf(body);
    return !seen.has(text) && seen.add(text);
  });
}

function* fromPages(folder: string): Generator<Story> {
  const path = join(folder, 'pages', 'wcxb-dev', 'ground-truth.json');
  if (!existsSync(path)) return;
  const truth = JSON.parse(readFileSync(path, 'utf8')) as Record<string, Truth>;
  for (const [id, { url, title, articleBody }] of Object.entries(truth))
    yield { id: `pages/${id}`, headline: title ?? '', body: articleBody, outlet: new URL(url).hostname };
}

function* fromComposed(folder: string): Generator<Story> {
  const path = join(folder, 'pages', 'composed', 'gold.json');
  if (!existsSync(path)) return;
  const gold = JSON.parse(readFileSync(path, 'utf8')) as Record<string, Composed>;
  for (const [id, { layout, segments }] of Object.entries(gold))
    for (const [i, { type, title = '', text }] of segments.entries())
      if (type === 'article')
        yield { id: `composed/${id}/${i}`, headline: title, body: text, outlet: layout };
}

function* fromLines(folder: string): Generator<Story> {
  for (const name of ['quotes', 'entities']) {
    const path = join(folder, name, 'dev-ar.jsonl');
    if (!existsSync(path)) continue;
    for (const raw of readFileSync(path, 'utf8').split('\n')) {
      if (raw === '') continue;
      const { id, text, source } = JSON.parse(raw) as Line;
      const [headline = '', ...body] = text.split('\n');
      yield { id: `${name}/${id}`, headline, body: body.join('\n'), outlet: source.outlet };
    }
  }
}
