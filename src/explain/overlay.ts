import type { Span } from '../pipeline/text/span.ts';
import { escape } from './escape.ts';

/** A stretch of text to mark: its CSS class, and what a reader sees when pointing at it. */
export interface Mark extends Span {
  readonly className: string;
  readonly title: string;
}

/**
 * A text as HTML with marks that may overlap: cut at every border, each piece with the classes and titles of all
 * marks that cover it. Spans are UTF-16 into `text`; those outside it are cut.
 *
 * @example overlay('a b', [{ start: 0, end: 1, className: 'cue', title: 'said' }])
 *          // '<span class="cue" title="said">a</span> b'
 */
export function overlay(text: string, marks: readonly Mark[]): string {
  const borders = new Set([0, text.length]);
  for (const { start, end } of marks) for (const at of [start, end]) if (at < text.length) borders.add(at);
  const cuts = [...borders].sort((a, b) => a - b);
  const waiting = [...marks].sort((a, b) => a.start - b.start);
  let open: Mark[] = [];
  let next = 0;
  let html = '';
  for (const [i, from] of cuts.entries()) {
    open = open.filter((mark) => mark.end > from);
    for (let mark = waiting[next]; mark !== undefined && mark.start <= from; mark = waiting[next]) {
      next++;
      if (mark.end > from) open.push(mark);
    }
    const piece = escape(text.slice(from, cuts[i + 1] ?? text.length));
    if (piece === '') continue;
    const classes = [...new Set(open.map(({ className }) => className))].join(' ');
    const title = open.map((mark) => mark.title).join('\n');
    html +=
      open.length === 0 ? piece : `<span class="${escape(classes)}" title="${escape(title)}">${piece}</span>`;
  }
  return html;
}
