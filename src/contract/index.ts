// What consumers import as `isnad/contract`: the record's types and validator, and how to read its offsets.
export { type NewsItem, newsItem } from './item.ts';
export { type CodePoint, codePointsOf, countCodePoints, sliceByCodePoint, type Utf16 } from './offsets.ts';
export {
  type EnrichedRecord,
  enrichedRecord,
  RECORD_SCHEMA,
  type RecordDate,
  type RecordEntity,
  type RecordQuote,
  type RecordSelector,
  type RecordWarning,
  recordKey,
  type TextPointer,
  textAt,
} from './record.ts';
export { WARNINGS, type WarningCode } from './warnings.ts';
