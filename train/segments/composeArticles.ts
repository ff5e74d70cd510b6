import type { Document } from 'domhandler';
import { readBlocks } from '../../src/pipeline/page/blocks.ts';
import { alignGold } from './alignGold.ts';
import type { LabelledPage } from './labelledPage.ts';
import type { CorpusPage } from './readCorpus.ts';

/** Headlines we put in carry this id: no letters, so that it teaches the word model nothing. */
export const OPENING_ID = '\u00a7';

/** A page that holds the articles of several, or one article among lists of link headlines. */
export interface ComposedPage extends LabelledPage {
  /** Blocks that are headlines of articles after the first. */
  readonly openings: readonly number[];
}

/** What a composer needs of a corpus page: its title and its paragraphs. */
export interface Article {
  readonly title: string;
  readonly lines: readonly string[];
}

/** The page's title as sites write it above the text, or as the `title` element has it. */
export function titleOfPage(page: CorpusPage): string {
  return (page.title ?? page.gold.slice(0, 60)).trim();
}

/** At most `most` paragraphs of a page; `null` where there is too little for an article. */
export function readArticle(page: CorpusPage, most: number): Article | null {
  const lines = page.gold
    .split(/\n+/u)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .slice(0, most);
  return lines.length < 2 || lines.join('').length < 250 ? null : { title: titleOfPage(page), lines };
}

export function escapeHtml(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;');
}

/**
 * Label a composed tree: body blocks from the gold texts in page order, openings from {@link OPENING_ID}.
 *
 * @returns `null` where not exactly `wanted` openings came out (an empty headline, one cut in two).
 */
export function labelComposed(
  document: Document,
  golds: readonly string[],
  wanted: number,
  of: Pick<LabelledPage, 'id' | 'site' | 'title'>,
): ComposedPage | null {
  const page = readBlocks(document);
  const labels = Uint8Array.from(alignGold(page.blocks, golds.join('\n\n')), Number);
  const openings: number[] = [];
  for (const { index, inner, frame } of page.blocks) {
    if (inner.id !== OPENING_ID && frame.id !== OPENING_ID && inner.parent?.id !== OPENING_ID) continue;
    openings.push(index);
    labels[index] = 0;
  }
  return openings.length === wanted ? { ...of, page, labels, openings } : null;
}
