import type { Article, Entity } from './entities/types.ts';
import { readPage } from './page/readPage.ts';
import type { Page, PageInput } from './page/types.ts';
import { findQuotes } from './quotes/findQuotes.ts';
import type { QuoteResult } from './quotes/types.ts';
import type { SegmentedPage } from './segments/types.ts';

/** The pure stages, bound to their models: `page → segments → entities → quotes`, and the record stage after them. */
export interface Stages {
  /** Stages page and segments: bytes in, articles and ledger out. */
  segments(input: PageInput): SegmentedPage;
  entities(article: Article): Promise<readonly Entity[]>;
  quotes(article: Article, entities: readonly Entity[]): QuoteResult;
}

/** What {@link createStages} needs: the two stages that are made from a model. */
export interface StageModels {
  readonly segmenter: (page: Page) => SegmentedPage;
  readonly entityFinder: (article: Article) => readonly Entity[] | Promise<readonly Entity[]>;
}

/** Bind the stages to their models. No Redis, network, disk, clock or randomness from here on. */
export function createStages(models: StageModels): Stages {
  return {
    segments: (input) => models.segmenter(readPage(input)),
    entities: async (article) => models.entityFinder(article),
    quotes: (article, entities) => findQuotes(article, entities),
  };
}

/** Entities and quotes of one article, in one call. */
export async function annotate(
  stages: Stages,
  article: Article,
): Promise<{ readonly entities: readonly Entity[]; readonly quotes: QuoteResult }> {
  const entities = await stages.entities(article);
  return { entities, quotes: stages.quotes(article, entities) };
}
