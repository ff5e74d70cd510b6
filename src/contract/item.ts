import { z } from 'zod';

const role = z.string().min(1);

/** An entity as ninjs shows it; `literal` is the id in the record's `entities`, where the evidence stands. */
const mentioned = z.strictObject({
  name: z.string().min(1),
  rel: z.literal('mentions'),
  uri: z.url().optional(),
  literal: z.string(),
});

/**
 * The news item: a subset of IPTC ninjs 3.1. IPTC forbids properties of one's own, so evidence stands beside the
 * item, not in it.
 *
 * @see https://iptc.org/std/ninjs/ninjs-schema_3.1.json
 */
export const newsItem = z.strictObject({
  uri: z
    .string()
    .describe('Identifies this item: `urn:uuid:` made from the record id; stable over re-crawls.'),
  type: z.literal('text'),
  language: z.string().describe('BCP 47; `und` where unknown.'),
  version: z.string().describe('The revision as text.'),
  contentCreated: z.iso
    .datetime({ offset: true })
    .optional()
    .describe('Publication instant; left out when only a day is known.'),
  headlines: z.array(z.strictObject({ role: z.literal('main'), value: z.string() })).max(1),
  bodies: z
    .array(
      z.strictObject({
        role: z.literal('main'),
        contentType: z.literal('text/plain'),
        charCount: z.int().nonnegative().describe('In code points.'),
        value: z.string(),
      }),
    )
    .length(1),
  by: z.string().optional().describe('Authors, joined with a comma.'),
  people: z.array(mentioned),
  organisations: z.array(mentioned),
  places: z.array(mentioned),
  subjects: z.array(z.strictObject({ name: z.string(), creator: z.literal('publisher') })),
  infoSources: z.array(z.strictObject({ name: z.string(), role })),
  altIds: z.array(z.strictObject({ role, value: z.string() })),
  associations: z
    .array(z.strictObject({ uri: z.string(), name: z.literal('samePage') }))
    .describe('Other articles of the same page, the 32 nearest.'),
});

export type NewsItem = z.infer<typeof newsItem>;
