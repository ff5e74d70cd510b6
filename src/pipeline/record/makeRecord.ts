import {
  type EnrichedRecord,
  RECORD_SCHEMA,
  type RecordEntity,
  type RecordQuote,
} from '../../contract/record.ts';
import type { Entity } from '../entities/types.ts';
import { createTextLinker, withTextDirective } from '../quotes/textFragment.ts';
import type { Quote, SpeakerCandidate } from '../quotes/types.ts';
import type { Segment } from '../segments/types.ts';
import type { Span } from '../text/span.ts';
import { articleOf } from './articleOf.ts';
import { checkRecord } from './checkRecord.ts';
import { fingerprintsOf } from './fingerprints.ts';
import type { PageFacts } from './identify.ts';
import { type Placer, placerFor } from './placeSpans.ts';
import { projectItem } from './projectItem.ts';
import { RecordRefused } from './refusal.ts';
import { warningsFor } from './warn.ts';

/** How the page was got. Unknown facts are `null` (a file has no status). */
export interface PageSource {
  readonly url: string;
  readonly finalUrl: string;
  readonly status: number | null;
  readonly fetchedAt: string | null;
  readonly etag: string | null;
  readonly sha256: string | null;
}

/** What the stages found in one segment, in UTF-16 spans of {@link articleOf}'s text. */
export interface Annotation {
  readonly entities: readonly Entity[];
  readonly quotes: readonly Quote[];
}

export interface StageTiming {
  readonly name: string;
  readonly version: string;
  readonly ms: number;
}

/** What all records of a page share. The clock and the job are the caller's. */
export interface RecordContext {
  readonly source: PageSource;
  readonly job: string | null;
  readonly tags?: readonly string[];
  /** Instant of emission, RFC 3339 UTC. */
  readonly emittedAt: string;
  readonly pipelineVersion: string;
  readonly stages: readonly StageTiming[];
  readonly traceparent?: string | null;
}

export interface RecordInput extends RecordContext {
  readonly page: PageFacts;
  readonly segment: Segment;
  readonly annotation: Annotation;
}

/**
 * The enriched record of one segment, as its first revision: who publishes it knows which revision it is.
 *
 * @throws RecordRefused when evidence does not stand in the text: the stage before has a fault
 * @example makeRecord({ page: pageFactsOf(page), segment, annotation, source, … }).quotes[0]?.speaker.name
 */
export function makeRecord(input: RecordInput): EnrichedRecord {
  const { page, segment, annotation, source } = input;
  refuseUnlessNormal(segment);
  const id = page.recordIds[segment.index];
  if (id === undefined) throw new RecordRefused('spanOutsideText', 'segment/index', String(segment.index));
  const placer = placerFor(segment);
  const entities = annotation.entities.map((entity, i) => placeEntity(entity, placer, `entities/${i}`));
  const { text } = articleOf(segment);
  const link = linkerFor(source.finalUrl, text);
  const record: EnrichedRecord = {
    schema: RECORD_SCHEMA,
    id,
    revision: 1,
    emittedAt: input.emittedAt,
    item: projectItem(page, segment, entities, { id, revision: 1 }),
    page: {
      url: source.url,
      finalUrl: source.finalUrl,
      canonicalUrl: page.canonicalUrl,
      status: source.status,
      charset: page.charset,
      charsetFrom: page.charsetFrom,
      fetchedAt: source.fetchedAt,
      etag: source.etag,
      sha256: source.sha256,
      articleSection: page.metadata.section,
    },
    segment: {
      index: segment.index,
      count: page.recordIds.length,
      kind: segment.kind,
      openedBy: { rule: segment.openedBy.rule, exact: segment.openedBy.exact },
      related: segment.related.map(({ headline, url }) => ({ headline, url })),
    },
    dates: { published: copyDate(segment.published), modified: copyDate(segment.modified) },
    entities,
    quotes: annotation.quotes.map((quote, i) => placeQuote(quote, placer, link, `quotes/${i}`)),
    fingerprint: { ...fingerprintsOf(text), duplicateOf: null },
    tags: [...(input.tags ?? [])],
    warnings: warningsFor(page, segment, annotation.quotes, source.fetchedAt),
    provenance: {
      pipeline: input.pipelineVersion,
      stages: input.stages.map(({ name, version, ms }) => ({ name, version, ms })),
      job: input.job,
      traceparent: input.traceparent ?? null,
    },
  };
  checkRecord(record);
  return record;
}

function placeEntity(entity: Entity, placer: Placer, where: string): RecordEntity {
  const { id, type, name, key, role, uri } = entity;
  return {
    id,
    type,
    name,
    key,
    role,
    uri,
    relevance: percent(entity.relevance),
    confidence: percent(entity.confidence),
    mentions: entity.mentions.map((mention, i) => ({
      ...placer.place(mention, `${where}/mentions/${i}`),
      form: mention.form,
      role: mention.role === null ? null : placer.place(mention.role, `${where}/mentions/${i}/role`),
    })),
  };
}

function placeQuote(quote: Quote, placer: Placer, link: QuoteLinker, where: string): RecordQuote {
  const contents = quote.contents.map((span, i) => placer.placeInContext(span, `${where}/contents/${i}`));
  const { id, type, level, marks, speaker, denied, nestedIn, rule, fingerprint } = quote;
  return {
    id,
    type,
    level,
    marks,
    contents,
    cue: quote.cue === null ? null : placer.place(quote.cue, `${where}/cue`),
    sources: quote.sources.map((span, i) => placer.place(span, `${where}/sources/${i}`)),
    speaker: {
      ...copyCandidate(speaker),
      kind: speaker.kind,
      resolution: speaker.resolution,
      candidates: speaker.candidates.map(copyCandidate),
      rule: speaker.rule,
    },
    via: quote.via.map((carrier, i) => ({
      ...placer.place(carrier, `${where}/via/${i}`),
      name: carrier.name,
      entity: carrier.entity,
      rule: carrier.rule,
    })),
    denied,
    nestedIn,
    confidence: percent(quote.confidence),
    rule,
    text: contents.map((content) => content.exact).join(' '),
    fingerprint,
    ...link(quote.contents[0]),
  };
}

type QuoteLinker = (span: Span | undefined) => { link?: string };

// Words are looked up in the segment's own text: the page's chrome may hold them earlier, and a browser stops there.
function linkerFor(url: string, text: string): QuoteLinker {
  if (!/^https?:/.test(url)) return () => ({});
  const directiveOf = createTextLinker(text);
  return (span) => {
    const directive = span === undefined ? null : directiveOf(span);
    return directive === null ? {} : { link: withTextDirective(url, directive) };
  };
}

function copyCandidate({
  name,
  entity,
  confidence,
}: SpeakerCandidate): RecordQuote['speaker']['candidates'][number] {
  return { name, entity, confidence: percent(confidence) };
}

function copyDate(date: Segment['published']): EnrichedRecord['dates']['published'] {
  if (date === null) return null;
  const { value, raw, precision, basis, confidence } = date;
  return { value, raw, precision, basis, confidence: percent(confidence) };
}

function percent(value: number): number {
  return Math.round(Math.min(100, Math.max(0, value)));
}

// Offsets hold only in a text that nobody needs to normalise again: NFC, \n, no bidi controls.
function refuseUnlessNormal(segment: Segment): void {
  for (const [where, text] of [
    ['headline', segment.headline ?? ''],
    ['body', segment.body],
  ] as const) {
    const control = /[\r\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/.exec(text);
    if (control !== null)
      throw new RecordRefused(
        'textNotNormal',
        `segment/${where}`,
        `U+${hex(control[0])} at ${control.index}`,
      );
    if (text.normalize('NFC') !== text)
      throw new RecordRefused('textNotNormal', `segment/${where}`, 'not NFC');
  }
}

function hex(char: string): string {
  return char.charCodeAt(0).toString(16).padStart(4, '0');
}
