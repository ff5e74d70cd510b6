import type { EnrichedRecord } from '../../src/contract/record.ts';
import { loadEntityModels } from '../../src/models/entities.ts';
import { loadSegmentModel } from '../../src/models/segments.ts';
import { createEntityFinder } from '../../src/pipeline/entities/createEntityFinder.ts';
import { readPage } from '../../src/pipeline/page/readPage.ts';
import type { PageInput } from '../../src/pipeline/page/types.ts';
import { findQuotes } from '../../src/pipeline/quotes/findQuotes.ts';
import { articleOf } from '../../src/pipeline/record/articleOf.ts';
import type { StageTiming } from '../../src/pipeline/record/makeRecord.ts';
import { makeRecords } from '../../src/pipeline/record/makeRecords.ts';
import { createSegmenter } from '../../src/pipeline/segments/createSegmenter.ts';

const segment = createSegmenter(loadSegmentModel());
const findEntities = createEntityFinder(loadEntityModels());

/** Every pure stage on one page, as a worker runs them. */
export function runPage(input: PageInput): EnrichedRecord[] {
  const stages: StageTiming[] = [];
  const timed = <T>(name: string, work: () => T): T => {
    const begun = performance.now();
    const made = work();
    stages.push({ name, version: '1', ms: Math.round((performance.now() - begun) * 100) / 100 });
    return made;
  };
  const read = timed('page', () => readPage(input));
  const page = timed('segments', () => segment(read));
  const articles = page.segments.map(articleOf);
  const entities = timed('entities', () => articles.map((article) => findEntities(article)));
  const quotes = timed('quotes', () =>
    articles.map((article, i) => findQuotes(article, entities[i] ?? []).quotes),
  );
  const annotations = page.segments.map((_, i) => ({ entities: entities[i] ?? [], quotes: quotes[i] ?? [] }));
  return makeRecords({
    page,
    annotations,
    source: {
      url: input.url,
      finalUrl: input.url,
      status: 200,
      fetchedAt: input.fetchedAt ?? null,
      etag: null,
      sha256: null,
    },
    job: null,
    emittedAt: '2026-03-25T09:00:00Z',
    pipelineVersion: '0.0.0',
    stages,
  });
}
