import { codePointsOf } from '../../contract/offsets.ts';
import type { RecordSelector, TextPointer } from '../../contract/record.ts';
import type { Segment } from '../segments/types.ts';
import type { Span } from '../text/span.ts';
import { RecordRefused } from './refusal.ts';
import { widenToGraphemes } from './widenToGraphemes.ts';

/** Turns UTF-16 spans of the annotated text into the record's selectors. `where` names the span in a refusal. */
export interface Placer {
  readonly place: (span: Span, where: string) => RecordSelector;
  readonly placeInContext: (span: Span, where: string) => RecordSelector & { prefix: string; suffix: string };
}

// W3C leaves the length of prefix and suffix open; 32 is what Hypothesis and Apache Annotator use.
const CONTEXT_LENGTH = 32;

/** A {@link Placer} for one segment: the only place where UTF-16 becomes code points. */
export function placerFor(segment: Pick<Segment, 'headline' | 'body'>): Placer {
  const { headline, body } = segment;
  const bodyAt = headline === null ? 0 : headline.length + 1;
  const parts = {
    '/item/headlines/0': { text: headline ?? '', at: 0, codePoint: codePointsOf(headline ?? '') },
    '/item/bodies/0': { text: body, at: bodyAt, codePoint: codePointsOf(body) },
  } as const;

  function locate(span: Span, where: string): { pointer: TextPointer; inside: Span } {
    const detail = `${span.start} to ${span.end}`;
    if (
      !Number.isInteger(span.start) ||
      !Number.isInteger(span.end) ||
      span.start < 0 ||
      span.end > bodyAt + body.length
    )
      throw new RecordRefused('spanOutsideText', where, detail);
    if (span.end <= span.start) throw new RecordRefused('spanEmpty', where, detail);
    if (span.start < bodyAt && span.end >= bodyAt)
      throw new RecordRefused('spanCrossesHeadline', where, detail);
    const pointer = span.start < bodyAt ? '/item/headlines/0' : '/item/bodies/0';
    const { text, at } = parts[pointer];
    return { pointer, inside: widenToGraphemes(text, { start: span.start - at, end: span.end - at }) };
  }

  function select(pointer: TextPointer, inside: Span): RecordSelector {
    const { text, codePoint } = parts[pointer];
    return {
      in: pointer,
      start: codePoint(inside.start),
      end: codePoint(inside.end),
      exact: text.slice(inside.start, inside.end),
    };
  }

  return {
    place(span, where) {
      const { pointer, inside } = locate(span, where);
      return select(pointer, inside);
    },
    placeInContext(span, where) {
      const { pointer, inside } = locate(span, where);
      const { text } = parts[pointer];
      const around = widenToGraphemes(text, {
        start: Math.max(0, inside.start - CONTEXT_LENGTH),
        end: Math.min(text.length, inside.end + CONTEXT_LENGTH),
      });
      return {
        ...select(pointer, inside),
        prefix: text.slice(around.start, inside.start),
        suffix: text.slice(inside.end, around.end),
      };
    },
  };
}
