import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { recordSchemaText } from '../../scripts/recordSchema.ts';
import { type EnrichedRecord, enrichedRecord } from '../../src/contract/record.ts';
import { WARNINGS } from '../../src/contract/warnings.ts';
import { checkRecord } from '../../src/pipeline/record/checkRecord.ts';
import { makeRecords } from '../../src/pipeline/record/makeRecords.ts';
import { CONTEXT, NOTHING, pageOf, segmentOf } from '../support/recordInput.ts';
import { NINJS_31 } from './ninjs31.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
const ajv = new Ajv2020({ allErrors: true, strict: false });
ajv.addFormat('uri', (text: string) => URL.canParse(text));
ajv.addFormat('date-time', RFC3339);
const ninjs = ajv.compile(NINJS_31);

const records = makeRecords({
  ...CONTEXT,
  page: pageOf([
    segmentOf({
      headline: 'عنوان',
      body: 'متن قصير',
      authors: ['سلمى'],
      sources: ['وكالات'],
      keywords: ['طقس'],
      published: { value: '2026-02-28T10:20Z', raw: '', precision: 'minute', basis: 'line', confidence: 90 },
    }),
    segmentOf({ index: 1, kind: 'brief', body: 'خبر' }),
  ]),
  annotations: [NOTHING, NOTHING],
});

describe('the published contract', () => {
  it('has the checked-in schema of the validator (after a reviewed change: npx tsx scripts/writeRecordSchema.ts)', () => {
    expect(read('schema/enriched-article.schema.json')).toBe(recordSchemaText());
  });

  it.each(records.map((record) => [record.segment.index, record] as const))(
    'record %i validates against the published schema, its item against IPTC ninjs 3.1',
    (_, record) => {
      const validate = ajv.compile({ ...JSON.parse(recordSchemaText()), $id: `urn:test:${record.id}` });
      expect(validate(record) || validate.errors).toBe(true);
      expect(ninjs(record.item) || ninjs.errors).toBe(true);
    },
  );

  it.each([
    ['a property of our own', { confidence: 3 }],
    ['an instant without a zone', { contentCreated: '2026-02-28T10:20:00' }],
    ['an association without a name', { associations: [{ uri: 'urn:uuid:1' }] }],
    ['no uri', { uri: undefined }],
  ])('the ninjs validator refuses %s', (_, change) => {
    expect(ninjs(JSON.parse(JSON.stringify({ ...records[0]?.item, ...change })))).toBe(false);
  });

  it('has an example in the docs that keeps it', () => {
    const example = JSON.parse(read('docs/reference/record-example.json')) as EnrichedRecord;
    expect(enrichedRecord.parse(example)).toEqual(example);
    expect(() => checkRecord(example)).not.toThrow();
    expect(ninjs(example.item) || ninjs.errors).toBe(true);
  });

  it('documents each warning, and no warning that does not exist', () => {
    const documented = [...read('docs/reference/warnings.md').matchAll(/^\| `([A-Z_]+)` \|/gm)].map(
      (row) => row[1],
    );
    expect(documented.sort()).toEqual(Object.keys(WARNINGS).sort());
  });
});
