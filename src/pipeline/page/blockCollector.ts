import type { Element } from 'domhandler';
import { cleanText, isSuspectUnit } from '../text/cleanText.ts';
import type { Block, Frame } from './blocks.ts';

export interface OpenFrame {
  tag: string;
  names: string;
  id: string;
  element: Element | null;
  parent: OpenFrame | null;
  depth: number;
  index: number;
  first: number;
  end: number;
  line: OpenFrame;
}

interface OpenBlock {
  text: string;
  links: { start: number; end: number; href: string }[];
  bold: number;
  italic: number;
  inner: OpenFrame;
  hidden: boolean;
  marker: string;
}

const SPACES = /[\s\u0085]+/g;
const BLANK = 1;
const COLLAPSED = 2;
const SUSPECT = 4;
// What a code unit asks of a text, in one look-up: 0 nothing; a blank U+0020; white space that one blank stands for;
// what `cleanText` has to look at.
const NEEDS = Uint8Array.from({ length: 0x10000 }, (_, code) => {
  const suspect = isSuspectUnit(code) ? SUSPECT : 0;
  if (code === 32) return BLANK | suspect;
  return suspect | (/[\s\u0085]/.test(String.fromCharCode(code)) ? COLLAPSED : 0);
});

function needsCollapse(text: string): boolean {
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const needs = NEEDS[text.charCodeAt(i)] as number;
    if ((needs & COLLAPSED) !== 0 || (needs & before & BLANK) !== 0) return true;
    before = needs;
  }
  return false;
}

/** Whether a text is blanks and line ends only, as what indents markup is: half of a page's texts. */
function isIndent(raw: string): boolean {
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    if (code !== 32 && code !== 10 && code !== 9 && code !== 13) return false;
  }
  return raw !== '';
}

function collapse(raw: string): string {
  if (isIndent(raw)) return ' ';
  let before = 0;
  let all = 0;
  let twice = 0;
  for (let i = 0; i < raw.length; i++) {
    const needs = NEEDS[raw.charCodeAt(i)] as number;
    twice |= needs & before;
    all |= needs;
    before = needs;
  }
  if ((all & SUSPECT) !== 0) {
    const text = cleanText(raw);
    return needsCollapse(text) ? text.replace(SPACES, ' ') : text;
  }
  return (all & COLLAPSED) !== 0 || (twice & BLANK) !== 0 ? raw.replace(SPACES, ' ') : raw;
}

/** Collects blocks while somebody walks a tree or a text. */
export class BlockCollector {
  readonly blocks: Block[] = [];
  readonly frames: OpenFrame[] = [];
  private open: OpenBlock | null = null;
  private space = false;
  private breaker: 'element' | 'line' = 'element';
  private rule = false;
  private media = 0;
  private marker = '';
  private offset = 0;

  enter(tag: string, element: Element | null, parent: OpenFrame | null, startsLine: boolean): OpenFrame {
    const frame: OpenFrame = {
      tag,
      names: element?.attribs['class'] ?? '',
      id: element?.attribs['id'] ?? '',
      element,
      parent,
      depth: parent ? parent.depth + 1 : 0,
      index: this.frames.length,
      first: this.blocks.length,
      end: -1,
      line: null as unknown as OpenFrame,
    };
    frame.line = startsLine || !parent ? frame : parent.line;
    this.frames.push(frame);
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
    const text = collapse(raw);
    if (text === '' || text === ' ') {
      if (text === ' ') this.space = true;
      return;
    }
    let from = 0;
    let to = text.length;
    const leads = text.charCodeAt(0) === 32;
    if (leads) from = 1;
    const trails = text.charCodeAt(to - 1) === 32;
    if (trails) to--;
    if (this.open === null)
      this.open = { text: '', links: [], bold: 0, italic: 0, inner: at, hidden, marker: this.takeMarker() };
    else if (this.space || leads) this.open.text += ' ';
    const open = this.open;
    const start = open.text.length;
    open.text += text.slice(from, to);
    this.space = trails;
    const length = to - from;
    if (href !== null) {
      const last = open.links[open.links.length - 1];
      if (last !== undefined && last.href === href && start - last.end <= 1) last.end = start + length;
      else open.links.push({ start, end: start + length, href });
    }
    if (bold) open.bold += length;
    if (italic) open.italic += length;
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
    this.blocks.push({
      index: this.blocks.length,
      text: open.text,
      marker: open.marker,
      start: this.offset,
      links: open.links,
      bold: open.bold,
      italic: open.italic,
      frame: at.line as Frame,
      inner: open.inner as Frame,
      opensAfter: this.breaker,
      afterRule: this.rule,
      media: this.media,
      hidden: open.hidden,
    });
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
