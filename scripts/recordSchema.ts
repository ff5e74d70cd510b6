import { z } from 'zod';
import { enrichedRecord, RECORD_SCHEMA } from '../src/contract/record.ts';

/** The record's JSON Schema (draft 2020-12) as it stands in schema/, made from the validator that the code runs. */
export function recordSchemaText(): string {
  const schema = z.toJSONSchema(enrichedRecord, { target: 'draft-2020-12' });
  const { $schema, ...rest } = schema;
  const titled = { $schema, $id: `urn:isnad:${RECORD_SCHEMA}`, title: 'Enriched article', ...rest };
  return `${JSON.stringify(titled, null, 2)}\n`;
}
