import { codePointsOf, sliceByCodePoint } from '../../contract/offsets.ts';
import { type EnrichedRecord, type RecordSelector, textAt } from '../../contract/record.ts';
import { RecordRefused } from './refusal.ts';

/**
 * Check a finished record as a consumer would: each `exact` is the slice that its offsets give, and each id that is
 * pointed at exists.
 *
 * @throws RecordRefused naming the first part that is wrong
 */
export function checkRecord(record: EnrichedRecord): void {
  for (const [where, selector] of selectorsOf(record)) {
    const text = textAt(record, selector.in);
    if (selector.end > codePointsOf(text)(text.length))
      throw new RecordRefused('spanOutsideText', where, selector.exact);
    if (sliceByCodePoint(text, selector.start, selector.end) !== selector.exact)
      throw new RecordRefused('exactDiffers', where, selector.exact);
  }
  const entities = new Set(record.entities.map((entity) => entity.id));
  const quotes = new Set(record.quotes.map((quote) => quote.id));
  record.quotes.forEach((quote, at) => {
    const { speaker, via, nestedIn } = quote;
    for (const { entity } of [speaker, ...speaker.candidates, ...via])
      if (entity !== null && !entities.has(entity))
        throw new RecordRefused('entityUnknown', `quotes/${at}`, entity);
    if (nestedIn !== null && !quotes.has(nestedIn))
      throw new RecordRefused('quoteUnknown', `quotes/${at}/nestedIn`, nestedIn);
  });
}

function* selectorsOf(record: EnrichedRecord): Generator<readonly [string, RecordSelector]> {
  for (const [i, entity] of record.entities.entries())
    for (const [j, mention] of entity.mentions.entries()) {
      yield [`entities/${i}/mentions/${j}`, mention];
      if (mention.role !== null) yield [`entities/${i}/mentions/${j}/role`, mention.role];
    }
  for (const [i, quote] of record.quotes.entries()) {
    for (const [j, content] of quote.contents.entries()) yield [`quotes/${i}/contents/${j}`, content];
    if (quote.cue !== null) yield [`quotes/${i}/cue`, quote.cue];
    for (const [j, source] of quote.sources.entries()) yield [`quotes/${i}/sources/${j}`, source];
    for (const [j, carrier] of quote.via.entries()) yield [`quotes/${i}/via/${j}`, carrier];
  }
}
