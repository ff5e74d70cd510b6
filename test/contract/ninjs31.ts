/**
 * The structure of IPTC ninjs 3.1 restated for the properties that text items use: required and closed properties,
 * types and formats as IPTC publishes them (https://iptc.org/std/ninjs/ninjs-schema_3.1.json, CC BY 4.0). Whatever is
 * not listed here is refused, so this is never more lenient than IPTC's schema.
 */
const text = { type: 'string' } as const;
const uri = { type: 'string', format: 'uri' } as const;
const instant = { type: 'string', format: 'date-time' } as const;
const closed = (properties: Readonly<Record<string, unknown>>, required: readonly string[] = []) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
});
const listOf = (items: unknown) => ({ type: 'array', items });

const percent = { type: 'integer', minimum: 0, maximum: 100 };
const concept = closed({ name: text, rel: text, uri, literal: text });

const properties = {
  uri,
  type: {
    enum: ['text', 'audio', 'video', 'picture', 'graphic', 'composite', 'component', 'event', 'planning'],
  },
  representationType: { enum: ['full', 'partial'] },
  profile: text,
  version: text,
  firstCreated: instant,
  versionCreated: instant,
  contentCreated: instant,
  embargoedUntil: instant,
  pubStatus: { enum: ['usable', 'withheld', 'canceled'] },
  urgency: { type: 'integer', minimum: 1, maximum: 9 },
  copyrightHolder: text,
  copyrightNotice: text,
  usageTerms: text,
  edNote: text,
  language: text,
  descriptions: listOf(closed({ role: text, contentType: text, value: text }, ['value'])),
  bodies: listOf(
    closed(
      {
        role: text,
        contentType: text,
        charCount: { type: 'integer' },
        wordCount: { type: 'integer' },
        value: text,
      },
      ['value'],
    ),
  ),
  headlines: listOf(closed({ role: text, contentType: text, value: text }, ['value'])),
  people: listOf(concept),
  organisations: listOf(concept),
  places: listOf(concept),
  subjects: listOf(
    closed({
      name: text,
      rel: text,
      uri,
      literal: text,
      creator: text,
      relevance: percent,
      confidence: percent,
    }),
  ),
  events: listOf(closed({ id: text, name: text, rel: text, uri, literal: text })),
  infoSources: listOf(closed({ name: text, role: text, uri, literal: text })),
  title: text,
  by: text,
  slugline: text,
  located: text,
  altIds: listOf(closed({ role: text, value: text })),
  standard: closed({ name: text, version: text, schema: uri }),
  genres: listOf(closed({ name: text, uri: text, literal: text })),
  expires: instant,
};

export const NINJS_31 = {
  ...closed(
    {
      ...properties,
      // An associated object may use every property of ninjs, and must have a name and a uri.
      associations: listOf(closed({ ...properties, name: text, rel: text }, ['name', 'uri'])),
    },
    ['uri'],
  ),
} as const;
