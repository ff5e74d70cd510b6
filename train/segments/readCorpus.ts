import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readBlocks } from '../../src/pipeline/page/blocks.ts';
import { readPage } from '../../src/pipeline/page/readPage.ts';
import type { Page } from '../../src/pipeline/page/types.ts';
import { factsOf } from '../../src/pipeline/segments/pageFacts.ts';
import { alignGold } from './alignGold.ts';
import type { LabelledPage } from './labelledPage.ts';

interface Truth {
  readonly url: string;
  readonly articleBody: string;
}

/** A page of a corpus with its gold text. */
export interface CorpusPage extends LabelledPage {
  readonly source: Page;
  readonly gold: string;
}

/** The last two labels of a host: what the scorers call a site. */
export function siteOf(url: string): string {
  return new URL(url).hostname.split('.').slice(-2).join('.');
}

/** Read a folder of `ground-truth.json` and `html/ID.html.gz`, with the truth about each block. */
export function readCorpus(folder: string): CorpusPage[] {
  const truth = JSON.parse(readFileSync(join(folder, 'ground-truth.json'), 'utf8')) as Record<string, Truth>;
  const pages: CorpusPage[] = [];
  for (const [id, { url, articleBody }] of Object.entries(truth)) {
    const body = gunzipSync(readFileSync(join(folder, 'html', `${id}.html.gz`)));
    const source = readPage({ url, body, contentType: 'text/html; charset=utf-8' });
    if (source.document === null) continue;
    const page = readBlocks(source.document);
    const labels = Uint8Array.from(alignGold(page.blocks, articleBody), Number);
    const facts = factsOf(source);
    const { title } = facts;
    pages.push({ id, site: siteOf(url), page, title, facts, labels, source, gold: articleBody });
  }
  return pages;
}
