/**
 * Half-open range `[start, end)` of UTF-16 code units in one string, which the owner of the span names.
 * Inside the pipeline every offset is UTF-16; the record stage converts to Unicode code points once.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text under `span`. */
function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}
