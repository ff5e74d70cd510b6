import type { EnrichedRecord } from '../../contract/record.ts';
import type { SegmentedPage } from '../segments/types.ts';
import { pageFactsOf } from './identify.ts';
import { type Annotation, makeRecord, type RecordContext } from './makeRecord.ts';

/**
 * The records of all segments of one page, in page order.
 *
 * @param input the page, one annotation a segment in the same order, and what all records share
 * @throws RecordRefused when evidence does not stand in the text
 */
export function makeRecords(
  input: RecordContext & { readonly page: SegmentedPage; readonly annotations: readonly Annotation[] },
): EnrichedRecord[] {
  const { page, annotations, ...shared } = input;
  const facts = pageFactsOf(page);
  return page.segments.map((segment, i) =>
    makeRecord({
      ...shared,
      page: facts,
      segment,
      annotation: annotations[i] ?? { entities: [], quotes: [] },
    }),
  );
}
