import { writeFileSync } from 'node:fs';
import { recordSchemaText } from './recordSchema.ts';

// Run after a reviewed change of the contract: npx tsx scripts/writeRecordSchema.ts
writeFileSync(new URL('../schema/enriched-article.schema.json', import.meta.url), recordSchemaText());
