import type { Entity, Mention } from '../../src/pipeline/entities/types.ts';
import type { Quote } from '../../src/pipeline/quotes/types.ts';
import { articleOf } from '../../src/pipeline/record/articleOf.ts';
import type { Annotation, RecordContext } from '../../src/pipeline/record/makeRecord.ts';
import type { Segment, SegmentedPage } from '../../src/pipeline/segments/types.ts';
import type { Span } from '../../src/pipeline/text/span.ts';

/** A segment with the facts given and nothing else known. */
export function segmentOf(facts: Partial<Segment> & { readonly body: string }): Segment {
  return {
    index: 0,
    kind: 'article',
    language: 'ar',
    headline: null,
    authors: [],
    published: null,
    modified: null,
    dates: [],
    sources: [],
    keywords: [],
    related: [],
    openedBy: { rule: 'page.start', exact: '' },
    ...facts,
  };
}

export function pageOf(segments: readonly Segment[], facts: Partial<SegmentedPage> = {}): SegmentedPage {
  return {
    url: 'https://manara.example/news/1',
    canonicalUrl: 'https://manara.example/news/1',
    charset: 'utf-8',
    charsetFrom: 'http',
    metadata: {
      title: null,
      siteName: null,
      description: null,
      authors: [],
      published: null,
      modified: null,
      section: null,
      image: null,
      keywords: [],
      language: null,
    },
    segments,
    ledger: [],
    ...facts,
  };
}

export const CONTEXT: RecordContext = {
  source: {
    url: 'https://manara.example/news/1',
    finalUrl: 'https://manara.example/news/1',
    status: 200,
    fetchedAt: '2026-03-01T09:00:00Z',
    etag: null,
    sha256: 'a'.repeat(64),
  },
  job: '7',
  emittedAt: '2026-03-01T09:00:05Z',
  pipelineVersion: '1.0.0',
  stages: [{ name: 'page', version: '1', ms: 2 }],
};

/** The nth place of `words` in the text that stages annotate. */
export function spanOf(segment: Segment, words: string, nth = 0): Span {
  const { text } = articleOf(segment);
  let start = text.indexOf(words);
  for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`"${words}" is not in the text`);
  return { start, end: start + words.length };
}

export function entityOf(
  facts: Omit<Partial<Entity>, 'mentions'> & { readonly mentions: readonly Span[] },
): Entity {
  const mentions = facts.mentions.map((span): Mention => ({ ...span, form: 'full', role: null }));
  return {
    id: 'e1',
    type: 'person',
    name: 'بوتين',
    role: null,
    uri: null,
    relevance: 50,
    confidence: 90,
    key: 'بوتين',
    gender: null,
    ...facts,
    mentions,
  };
}

export function quoteOf(facts: Partial<Quote> & Pick<Quote, 'contents'>): Quote {
  return {
    id: 'q1',
    type: 'direct',
    level: 'core',
    marks: '«»',
    cue: null,
    sources: [],
    speaker: {
      name: '',
      entity: null,
      confidence: 0,
      kind: 'unknown',
      resolution: 'unknown',
      candidates: [],
      rule: 'none',
    },
    via: [],
    denied: false,
    nestedIn: null,
    confidence: 80,
    rule: 'ar.marks',
    fingerprint: 'f',
    ...facts,
  };
}

export const NOTHING: Annotation = { entities: [], quotes: [] };
