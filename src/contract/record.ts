import { z } from 'zod';
import { newsItem } from './item.ts';
import type { CodePoint } from './offsets.ts';
import { WARNINGS, type WarningCode } from './warnings.ts';

/** Version of the record's shape. Minor: something was added. Major: something moved, went, or changed meaning. */
export const RECORD_SCHEMA = 'enriched-article/1.0';

const percent = z.int().min(0).max(100);
const instant = z.iso.datetime();
const codePoint = z.int().nonnegative() as unknown as z.ZodType<CodePoint, CodePoint>;

/** W3C text position and exact words, counted in code points of the string that `in` names. */
const place = {
  in: z
    .enum(['/item/headlines/0', '/item/bodies/0'])
    .describe('JSON pointer; offsets count in the `value` it holds.'),
  start: codePoint,
  end: codePoint,
  exact: z.string(),
};
const selector = z.strictObject(place);
const selectorInContext = z.strictObject({ ...place, prefix: z.string(), suffix: z.string() });

const foundDate = z.strictObject({
  value: z.string().describe('ISO 8601 cut to `precision`; UTC where the page gave a zone.'),
  raw: z.string(),
  precision: z.enum(['year', 'month', 'day', 'minute', 'second']),
  basis: z.string().describe('Where it was read: jsonld, opengraph, meta, microdata, time, line, url, …'),
  confidence: percent,
});

const entity = z.strictObject({
  id: z.string(),
  type: z.enum(['person', 'organisation', 'place', 'event', 'nationality', 'other', 'date', 'money']),
  name: z.string(),
  key: z.string().describe('The same for one name in any script; joins articles.'),
  role: z.string().nullable(),
  uri: z.string().nullable(),
  relevance: percent,
  confidence: percent,
  mentions: z.array(
    z.strictObject({
      ...place,
      form: z.enum(['full', 'short', 'acronym', 'role', 'variant']),
      role: selector.nullable(),
    }),
  ),
});

const candidate = { name: z.string(), entity: z.string().nullable(), confidence: percent };

const quote = z.strictObject({
  id: z.string(),
  type: z.enum(['direct', 'indirect', 'mixed']),
  level: z.enum(['core', 'soft']),
  marks: z.string().describe('Opening and closing mark; empty where there are none.'),
  contents: z.array(selectorInContext).min(1),
  cue: selector.nullable(),
  sources: z.array(selector).describe('Empty when the sentence names nobody.'),
  speaker: z.strictObject({
    ...candidate,
    kind: z.enum(['person', 'organisation', 'role', 'group', 'unknown']),
    resolution: z.enum(['named', 'short', 'role', 'pronoun', 'elided', 'unknown']),
    candidates: z.array(z.strictObject(candidate)),
    rule: z.string(),
  }),
  via: z
    .array(z.strictObject({ ...place, name: z.string(), entity: z.string().nullable(), rule: z.string() }))
    .describe('Who carried the words, nearest to the speaker first.'),
  denied: z.boolean(),
  nestedIn: z.string().nullable(),
  confidence: percent,
  rule: z.string(),
  text: z.string().describe('The words given to the speaker; pieces joined with a space.'),
  fingerprint: z.string(),
  link: z.string().optional().describe('The page with a text fragment that scrolls to the words.'),
});

const quoteBefore = z.strictObject({
  text: z.string(),
  fingerprint: z.string(),
  speaker: z.string().describe('Name; empty where unknown.'),
});

const changes = z.strictObject({
  quotes: z.strictObject({
    added: z.array(z.string()).describe('Ids of quotes that the revision before did not have.'),
    removed: z.array(quoteBefore),
    changed: z
      .array(z.strictObject({ quote: z.string(), before: quoteBefore }))
      .describe('Quotes with other words, or given to another speaker, and what stood there before.'),
  }),
});

/** One article segment of one page with all that was found in it. Published on the queue `enriched`. */
export const enrichedRecord = z.strictObject({
  schema: z.literal(RECORD_SCHEMA),
  id: z
    .string()
    .regex(/^a-[0-9a-f]{32}$/)
    .describe('Hash of canonical page URL and segment key: the same over re-crawls.'),
  revision: z.int().min(1),
  revisionOf: z.string().optional().describe('Key (`id-rN`) of the record that this one replaces.'),
  changes: changes
    .optional()
    .describe('Against the record in `revisionOf`, where its quotes are still known.'),
  emittedAt: instant,
  item: newsItem,
  page: z.strictObject({
    url: z.string(),
    finalUrl: z.string(),
    canonicalUrl: z.string(),
    status: z.int().nullable(),
    charset: z.string(),
    charsetFrom: z.string(),
    fetchedAt: instant.nullable(),
    etag: z.string().nullable(),
    sha256: z.string().nullable(),
    articleSection: z.string().nullable(),
  }),
  segment: z.strictObject({
    index: z.int().nonnegative(),
    count: z.int().min(1),
    kind: z.enum(['article', 'brief', 'liveEntry']),
    openedBy: z.strictObject({ rule: z.string(), exact: z.string() }),
    related: z.array(z.strictObject({ headline: z.string(), url: z.string().nullable() })),
  }),
  dates: z.strictObject({ published: foundDate.nullable(), modified: foundDate.nullable() }),
  entities: z.array(entity),
  quotes: z.array(quote),
  fingerprint: z.strictObject({
    text: z
      .string()
      .regex(/^sha256:[0-9a-f]{64}$/)
      .describe('Of the folded headline and body.'),
    simhash: z.string().regex(/^[0-9a-f]{16}$/),
    duplicateOf: z.string().nullable().describe('Id of the record that said nearly the same first.'),
  }),
  tags: z.array(z.string()).describe('Tags that the page was enqueued with.'),
  warnings: z.array(
    z.strictObject({
      code: z.enum(Object.keys(WARNINGS) as [WarningCode, ...WarningCode[]]),
      detail: z.string().optional(),
    }),
  ),
  provenance: z.strictObject({
    pipeline: z.string(),
    stages: z.array(z.strictObject({ name: z.string(), version: z.string(), ms: z.number().nonnegative() })),
    job: z.string().nullable(),
    traceparent: z.string().nullable(),
  }),
});

export type EnrichedRecord = z.infer<typeof enrichedRecord>;
export type RecordSelector = z.infer<typeof selector>;
export type RecordEntity = EnrichedRecord['entities'][number];
export type RecordQuote = EnrichedRecord['quotes'][number];
export type RecordDate = z.infer<typeof foundDate>;
export type RecordWarning = EnrichedRecord['warnings'][number];
export type TextPointer = RecordSelector['in'];

/** The string that a span's `in` names. */
export function textAt(record: Pick<EnrichedRecord, 'item'>, pointer: TextPointer): string {
  const held = pointer === '/item/headlines/0' ? record.item.headlines[0] : record.item.bodies[0];
  return held?.value ?? '';
}

/**
 * Names one revision of one record: what makes a consumer idempotent. Free of `:`, so BullMQ takes it as a job id.
 *
 * @example recordKey(record) // 'a-7c1f…-r1'
 */
export function recordKey(record: Pick<EnrichedRecord, 'id' | 'revision'>): string {
  return `${record.id}-r${record.revision}`;
}
