import type { Span } from '../text/span.ts';

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

// Letters, digits and marks that never continue a grapheme cluster: ASCII to Latin Extended, Arabic letters, Arabic
// digits, general punctuation that news uses. Anything else asks the segmenter.
const STANDS_ALONE = /[ -~\u00a0-\u02ff\u061b-\u064a\u0660-\u066f\u2010-\u2027\n]/;

/** `span` of `text` widened so that neither edge stands inside a grapheme cluster (a letter and its harakat, an emoji). */
export function widenToGraphemes(text: string, span: Span): Span {
  return { start: clusterEdge(text, span.start, 'start'), end: clusterEdge(text, span.end, 'end') };
}

function clusterEdge(text: string, offset: number, side: 'start' | 'end'): number {
  if (offset <= 0 || offset >= text.length) return offset;
  if (STANDS_ALONE.test(text.charAt(offset)) && STANDS_ALONE.test(text.charAt(offset - 1))) return offset;
  // A window keeps this constant time; no cluster of real text is longer than 64 code units.
  const from = Math.max(0, offset - 64);
  const cluster = segmenter.segment(text.slice(from, offset + 64)).containing(offset - from);
  if (cluster === undefined || from + cluster.index === offset) return offset;
  return side === 'start' ? from + cluster.index : from + cluster.index + cluster.segment.length;
}
