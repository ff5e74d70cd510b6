import type { Element } from 'domhandler';
import { cleanText, isSuspectUnit } from '../text/cleanText.ts';
import type { Block, Frame } from './blocks.ts';
import { isWordEdge } from './isWordEdge.ts';

// Of what a page has hundreds of, the objects are made by constructors. What literals make the engine may come to place
// among its old objects at once, and a dead one there keeps what it leads to, the whole page, until those are collected too.

/** A {@link Frame} that is not closed yet. */
export class OpenFrame implements Frame {
  readonly tag: string;
  readonly names: string;
  readonly id: string;
  readonly element: Element | null;
  readonly parent: OpenFrame | null;
  readonly depth: number;
  readonly index: number;
  readonly first: number;
  end = -1;
  /** The nearest frame that starts a line, from this one up. */
  readonly line: OpenFrame;

  constructor(
    tag: string,
    element: Element | null,
    parent: OpenFrame | null,
    startsLine: boolean,
    index: number,
    first: number,
  ) {
    this.tag = tag;
    this.names = element?.attribs['class'] ?? '';
    this.id = element?.attribs['id'] ?? '';
    this.element = element;
    this.parent = parent;
    this.depth = parent === null ? 0 : parent.depth + 1;
    this.index = index;
    this.first = first;
    this.line = startsLine || parent === null ? this : parent.line;
  }
}

class Link {
  readonly start: number;
  readonly href: string;
  end: number;

  constructor(start: number, end: number, href: string) {
    this.start = start;
    this.end = end;
    this.href = href;
  }
}

/** A {@link Block} that grows as text is added, and is complete once it is closed. */
class OpenBlock implements Block {
  readonly index: number;
  text = '';
  readonly marker: string;
  readonly start: number;
  readonly links: Link[] = [];
  bold = 0;
  italic = 0;
  frame: Frame;
  readonly inner: Frame;
  opensAfter: 'element' | 'line' = 'element';
  afterRule = false;
  media = 0;
  readonly hidden: boolean;

  constructor(index: number, start: number, marker: string, inner: Frame, hidden: boolean) {
    this.index = index;
    this.marker = marker;
    this.start = start;
    this.frame = inner;
    this.inner = inner;
    this.hidden = hidden;
  }
}

// Two links side by side are two words, as those of menus are.
const WORDS_MEET = /^[\p{L}\p{N}\p{M}][\p{L}\p{N}]$/u;
const SPACES = /[\s\u0085]+/g;
const BLANK = 1;
const COLLAPSED = 2;
const SUSPECT = 4;
const OUTER = 8;
const RETURN = 13;
// What a code unit asks of a text, in one look-up: 0 nothing; a blank U+0020; white space that one blank stands for;
// what `cleanText` has to look at; white space that may be taken off both ends before that, for it stays white space.
const NEEDS = Uint8Array.from({ length: 0x10000 }, (_, code) => {
  const space = /[\s\u0085]/.test(String.fromCharCode(code));
  const suspect = isSuspectUnit(code);
  const outer = space && (!suspect || code === RETURN);
  return (suspect ? SUSPECT : 0) | (code === 32 ? BLANK : space ? COLLAPSED : 0) | (outer ? OUTER : 0);
});

function isOuter(text: string, at: number): boolean {
  return ((NEEDS[text.charCodeAt(at)] as number) & OUTER) !== 0;
}

/** A text without white space at its ends as it is published: one blank for all white space inside it. */
function collapse(text: string): string {
  let before = 0;
  let all = 0;
  let twice = 0;
  for (let i = 0; i < text.length; i++) {
    const needs = NEEDS[text.charCodeAt(i)] as number;
    twice |= needs & before;
    all |= needs;
    before = needs;
  }
  if ((all & SUSPECT) !== 0) return cleanText(text).replace(SPACES, ' ');
  return (all & COLLAPSED) !== 0 || (twice & BLANK) !== 0 ? text.replace(SPACES, ' ') : text;
}

/** Collects blocks while somebody walks a tree or a text. */
export class BlockCollector {
  readonly blocks: Block[] = [];
  readonly frames: OpenFrame[] = [];
  /** Open elements whose white space counts, and so does its absence. */
  preformatted = 0;
  private open: OpenBlock | null = null;
  private space = false;
  /** Whose text was added last. */
  private last: OpenFrame | null = null;
  private breaker: 'element' | 'line' = 'element';
  private rule = false;
  private media = 0;
  private marker = '';
  private offset = 0;

  enter(tag: string, element: Element | null, parent: OpenFrame | null, startsLine: boolean): OpenFrame {
    const { blocks, frames } = this;
    const frame = new OpenFrame(tag, element, parent, startsLine, frames.length, blocks.length);
    frames.push(frame);
    return frame;
  }

  add(
    raw: string,
    at: OpenFrame,
    href: string | null,
    bold: boolean,
    italic: boolean,
    hidden: boolean,
  ): void {
    const { length } = raw;
    let from = 0;
    while (from < length && isOuter(raw, from)) from++;
    if (from === length) {
      // Half of a page's texts are what indents its markup.
      if (length > 0) this.space = true;
      return;
    }
    let to = length;
    while (isOuter(raw, to - 1)) to--;
    let text = collapse(raw.slice(from, to));
    // Marks that are left out may have stood around blanks, or alone.
    const leads = from > 0 || text.charCodeAt(0) === 32;
    const trails = to < length || text.charCodeAt(text.length - 1) === 32;
    text = text.trim();
    if (text === '') {
      if (leads || trails) this.space = true;
      return;
    }
    if (this.open === null)
      this.open = new OpenBlock(this.blocks.length, this.offset, this.takeMarker(), at, hidden);
    else if (this.space || leads || this.startsWord(this.open, text, at, href)) this.open.text += ' ';
    this.last = at;
    const open = this.open;
    const start = open.text.length;
    open.text += text;
    this.space = trails;
    if (href !== null) {
      const last = open.links[open.links.length - 1];
      const end = start + text.length;
      if (last !== undefined && last.href === href && start - last.end <= 1) last.end = end;
      else open.links.push(new Link(start, end, href));
    }
    if (bold) open.bold += text.length;
    if (italic) open.italic += text.length;
  }

  /** Whether `text` begins a new word though no blank stands before it: elements part words too. */
  private startsWord(open: OpenBlock, text: string, at: OpenFrame, href: string | null): boolean {
    if (at === this.last || this.preformatted > 0) return false;
    const link = open.links[open.links.length - 1];
    const meetsLink = href !== null && link !== undefined && link.href !== href;
    if (meetsLink && link.end === open.text.length) return WORDS_MEET.test(open.text.slice(-1) + text[0]);
    return isWordEdge(open.text, text);
  }

  private takeMarker(): string {
    const marker = this.marker;
    this.marker = '';
    return marker;
  }

  /** The next block starts with this list number, if it comes before the item ends. */
  setMarker(marker: string): void {
    this.marker = marker;
  }

  /** Close the open block: whatever comes next stands on a new line. */
  break(by: 'element' | 'line', at: OpenFrame): void {
    const open = this.open;
    this.space = false;
    if (open === null) {
      if (by === 'element') this.breaker = 'element';
      return;
    }
    open.frame = at.line;
    open.opensAfter = this.breaker;
    open.afterRule = this.rule;
    open.media = this.media;
    this.blocks.push(open);
    this.offset += open.text.length + 1;
    this.open = null;
    this.breaker = by;
    this.rule = false;
    this.media = 0;
  }

  leave(frame: OpenFrame): void {
    frame.end = this.blocks.length;
  }

  sawRule(): void {
    this.rule = true;
  }

  sawMedia(): void {
    this.media++;
  }
}
