import type { AnyNode, Document, Element } from 'domhandler';
import type { Span } from '../text/span.ts';
import { BlockCollector, type OpenFrame } from './blockCollector.ts';
import { TRAIT, traitsOf } from './blockTags.ts';

/** Words of a block that are a link. Offsets are UTF-16 into `Block.text`. */
interface LinkSpan extends Span {
  readonly href: string;
}

/** One element of the page that blocks stand in. Blocks `first` up to `end` (left out) are inside it. */
export interface Frame {
  readonly tag: string;
  /** The element's class attribute as written, or empty. */
  readonly names: string;
  readonly id: string;
  /** The element itself; `null` for the root and for plain text. */
  readonly element: Element | null;
  readonly parent: Frame | null;
  /** 0 for the root. */
  readonly depth: number;
  /** Order of opening, from 0: the index in `BlockPage.frames`. */
  readonly index: number;
  readonly first: number;
  readonly end: number;
}

/** A run of visible text that no line break interrupts: the unit that segments are made of. */
export interface Block {
  readonly index: number;
  /** NFC, white space collapsed, without bidi controls, never empty. */
  readonly text: string;
  /** The number a browser draws before an item of an ordered list, such as `3. `; else empty. Not part of `text`. */
  readonly marker: string;
  /** UTF-16 offset in the page's visible text, which is all blocks joined by `\n`. */
  readonly start: number;
  readonly links: readonly LinkSpan[];
  /** Characters in bold, and in italics. */
  readonly bold: number;
  readonly italic: number;
  /** Nearest element that starts a line. */
  readonly frame: Frame;
  /** Innermost element at the first character; `frame` itself where the text stands in it directly. */
  readonly inner: Frame;
  /** `line` where a `<br>` (or a line end of plain text) parts this block from the one before. */
  readonly opensAfter: 'element' | 'line';
  /** Whether a rule `<hr>` stands between this block and the one before. */
  readonly afterRule: boolean;
  /** Pictures and players since the block before. */
  readonly media: number;
  /** Inside an element that markup hides until a script shows it: no part of the page unless a body needs it. */
  readonly hidden: boolean;
}

/** The visible text of a page, cut into blocks. */
export interface BlockPage {
  readonly blocks: readonly Block[];
  readonly frames: readonly Frame[];
}

const HIDING_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;
// React streams a page's late parts in `<div hidden id="S:0">` and moves them into place: a reader sees them.
const STREAMED = /^S:[0-9a-f]+$/;

function isHidden(element: Element): boolean {
  const { hidden, style } = element.attribs;
  if (hidden !== undefined) {
    const { id } = element.attribs;
    return id === undefined || !STREAMED.test(id);
  }
  return style !== undefined && HIDING_STYLE.test(style);
}

// A note shown while one points at a word: by its role, or by the id that the word refers to (WAI-ARIA, "tooltip").
const TOOLTIP = /(?:^|[-_])tooltip(?:[-_]|$)/i;

function isTooltip({ attribs: { role, id } }: Element): boolean {
  return role === 'tooltip' || (id !== undefined && TOOLTIP.test(id));
}

function startOf(list: Element): number {
  const start = Number.parseInt(list.attribs['start'] ?? '1', 10);
  return Number.isNaN(start) ? 1 : start;
}

function countItem(counters: number[], item: Element): string {
  const last = counters.length - 1;
  const next = counters[last];
  if (next === undefined || Number.isNaN(next)) return '';
  const given = Number.parseInt(item.attribs['value'] ?? '', 10);
  const number = Number.isNaN(given) ? next : given;
  counters[last] = number + 1;
  return `${number}. `;
}

/**
 * Cut a parsed page into blocks of text, in reading order. Scripts, fields and tooltips are left out; what an attribute or an
 * inline style hides is marked so. Walks without recursion: depth costs memory, never the stack.
 *
 * @param document A tree as htmlparser2's `parseDocument` gives it.
 * @returns Every visible character, in exactly one block.
 * @example readBlocks(parseDocument('<p>One<br>two</p>')).blocks.map((b) => b.text) // ['One', 'two']
 */
export function readBlocks(document: Document): BlockPage {
  const collector = new BlockCollector();
  const root = collector.enter('#root', null, null, true);
  let frame: OpenFrame = root;
  // Open elements that change how text is read, innermost last: depth-first, so a counter each is enough.
  let bold = 0;
  let italic = 0;
  // Outermost hidden element we are in.
  let hiding: OpenFrame | null = null;
  const hrefs: string[] = [];
  // Next number of each open list, NaN in an unordered one.
  const counters: number[] = [];
  let node: AnyNode | null = document.firstChild;
  while (node !== null) {
    let into: AnyNode | null = null;
    if (node.type === 'text') {
      const raw: string = node.data;
      const href = hrefs.length > 0 ? (hrefs[hrefs.length - 1] as string) : null;
      if (collector.preformatted > 0 && raw.includes('\n')) {
        const lines = raw.split('\n');
        for (let i = 0; i < lines.length; i++) {
          if (i > 0) collector.break('line', frame);
          collector.add(lines[i] as string, frame, href, bold > 0, italic > 0, hiding !== null);
        }
      } else collector.add(raw, frame, href, bold > 0, italic > 0, hiding !== null);
    } else if (node.type === 'tag') {
      const element: Element = node;
      const tag = element.name;
      const traits = traitsOf(tag);
      if (tag === 'br') collector.break('line', frame);
      else if (tag === 'hr') {
        collector.break('element', frame);
        collector.sawRule();
      } else if ((traits & TRAIT.media) !== 0) collector.sawMedia();
      if ((traits & TRAIT.unseen) === 0 && !isTooltip(element)) {
        into = element.firstChild;
        const breaks = (traits & TRAIT.breaking) !== 0;
        if (breaks) collector.break('element', frame);
        if (into !== null) {
          const hides: boolean = hiding === null && isHidden(element);
          if (hides && !breaks) collector.break('element', frame);
          frame = collector.enter(tag, element, frame, breaks);
          if (hides) hiding = frame;
          if ((traits & TRAIT.telling) === 0) {
            // Most elements change nothing of how their text is read.
          } else if (tag === 'a') hrefs.push(element.attribs['href'] ?? '');
          else if ((traits & TRAIT.bold) !== 0) bold++;
          else if ((traits & TRAIT.italic) !== 0) italic++;
          else if (tag === 'pre') collector.preformatted++;
          else if (tag === 'ol') counters.push(startOf(element));
          else if (tag === 'ul') counters.push(Number.NaN);
          else if (tag === 'li') collector.setMarker(countItem(counters, element));
        }
      }
    } else if (node.type === 'root' || node.type === 'cdata') {
      into = node.firstChild;
      if (into !== null) frame = collector.enter('#part', null, frame, false);
    }
    if (into !== null) {
      node = into;
      continue;
    }
    while (node !== null && node.next === null) {
      const up: AnyNode | null = node.parent;
      if (up === null || up === document) {
        node = null;
        break;
      }
      const tag = frame.tag;
      const traits = traitsOf(tag);
      if (frame.line === frame) collector.break('element', frame);
      if ((traits & TRAIT.telling) === 0) {
        // It changed nothing.
      } else if (tag === 'a') hrefs.pop();
      else if ((traits & TRAIT.bold) !== 0) bold--;
      else if ((traits & TRAIT.italic) !== 0) italic--;
      else if (tag === 'pre') collector.preformatted--;
      else if (tag === 'ol' || tag === 'ul') counters.pop();
      else if (tag === 'li') collector.setMarker('');
      collector.leave(frame);
      if (hiding === frame) {
        collector.break('element', frame);
        hiding = null;
      }
      frame = frame.parent as OpenFrame;
      node = up;
    }
    if (node !== null) node = node.next;
  }
  collector.break('element', root);
  collector.leave(root);
  closeOpenEnds(collector, root);
  return { blocks: collector.blocks, frames: collector.frames };
}

/** Cut plain text into blocks: one a line, all in one frame. */
export function readTextBlocks(text: string): BlockPage {
  const collector = new BlockCollector();
  const root = collector.enter('#text', null, null, true);
  for (const line of text.split(/\r\n|[\n\r\u2028\u2029]/)) {
    collector.add(line, root, null, false, false, false);
    collector.break('line', root);
  }
  collector.leave(root);
  return { blocks: collector.blocks, frames: collector.frames };
}

function closeOpenEnds(collector: BlockCollector, root: OpenFrame): void {
  for (const frame of collector.frames) if (frame.end < 0) frame.end = root.end;
}
