import { type ChildNode, Comment, Document, Element, ProcessingInstruction, Text } from 'domhandler';
import type { Tokenizer } from 'htmlparser2';
import { ruleOf, type TagRule } from './tagRules.ts';

type Events = ConstructorParameters<typeof Tokenizer>[1];

/** Attributes that begin with this one. Written out for the commonest: the engine knows the shape of those at once. */
function startAttributes(name: string, value: string): Record<string, string> {
  switch (name) {
    case 'class':
      return { class: value };
    case 'href':
      return { href: value };
    case 'id':
      return { id: value };
    case 'src':
      return { src: value };
    case 'style':
      return { style: value };
    case 'type':
      return { type: value };
    case 'rel':
      return { rel: value };
    case 'name':
      return { name: value };
    case 'property':
      return { property: value };
    case 'd':
      return { d: value };
    default: {
      const attribs: Record<string, string> = {};
      attribs[name] = value;
      return attribs;
    }
  }
}

// What an open element has for children.
const NOT_YET: ChildNode[] = [];

const NAME_END = /[\s/]/;
const HEADINGS: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const CELLS: ReadonlySet<string> = new Set(['td', 'th', 'caption', 'table']);

/**
 * Makes the tree that htmlparser2's `Parser` and `DomHandler` make, straight from a tokenizer's events: one stack where
 * they keep two, one look-up a tag where they ask five tables, and each name of a tag or an attribute as one string.
 * One thing is the standard's and not theirs: the end tag of a heading closes an open heading of another level
 * (HTML, 13.2.6.4.7), which would hold the rest of the page otherwise.
 */
export class TreeBuilder implements Events {
  readonly root = new Document([]);
  private readonly source: string;
  private readonly deepest: number;
  /** The root and the elements that are open, innermost last. */
  private readonly open: (Document | Element)[] = [this.root];
  /**
   * The first `size` are the children of all of them, those of the innermost last, from `starts` on. They are cut out as an
   * array when the element closes: one that grows by `push` holds room for 17.
   */
  private readonly pending: ChildNode[] = [];
  private size = 0;
  private readonly starts: number[] = [0];
  /** Whether content is foreign, for each open element that changes it, innermost last. */
  private readonly foreign: boolean[] = [false];
  /** The text that the next piece of text goes on. */
  private text: Text | null = null;
  private readonly rules = new Map<string, TagRule>();
  private readonly attributes = new Map<string, string>();
  /** Values of `class`, each as one string: pages repeat them, and whoever reads the tree looks them up. */
  private readonly classes = new Map<string, string>();
  private rule: TagRule = ruleOf('');
  private isVoid = false;
  private attribs: Record<string, string> = {};
  /** How many attributes the open tag has so far. */
  private attributeCount = 0;
  private attribute = '';
  private value = '';

  /** @param deepest Elements beyond so many open ones have no content: what follows them are their siblings. */
  constructor(source: string, deepest: number) {
    this.source = source;
    this.deepest = deepest;
  }

  ontext(start: number, end: number): void {
    this.addText(this.source.slice(start, end));
  }

  ontextentity(code: number): void {
    this.addText(String.fromCodePoint(code));
  }

  onopentagname(start: number, end: number): void {
    const { open } = this;
    const rule = this.ruleAt(start, end);
    const tooDeep = open.length > this.deepest;
    if (rule.closes !== null) while (rule.closes.has(this.innermost())) this.close(1);
    this.rule = rule;
    this.attributeCount = 0;
    this.isVoid = rule.isVoid || tooDeep;
    if (!this.isVoid && rule.foreign !== null) this.foreign.push(rule.foreign);
  }

  onattribname(start: number, end: number): void {
    const written = this.source.slice(start, end);
    let name = this.attributes.get(written);
    if (name === undefined) {
      name = written.toLowerCase();
      this.attributes.set(written, name);
    }
    this.attribute = name;
  }

  onattribdata(start: number, end: number): void {
    this.value += this.source.slice(start, end);
  }

  onattribentity(code: number): void {
    this.value += String.fromCodePoint(code);
  }

  onattribend(): void {
    const { attribute } = this;
    const value = attribute === 'class' ? this.classValue() : this.value;
    if (this.attributeCount++ === 0) this.attribs = startAttributes(attribute, value);
    else if (!Object.hasOwn(this.attribs, attribute)) this.attribs[attribute] = value;
    this.value = '';
  }

  onopentagend(): void {
    const children = this.isVoid ? [] : NOT_YET;
    const element = new Element(this.rule.name, this.attributeCount === 0 ? {} : this.attribs, children);
    this.add(element);
    if (this.isVoid) return;
    this.open.push(element);
    this.starts.push(this.size);
  }

  onselfclosingtag(): void {
    this.onopentagend();
    if (this.foreign[this.foreign.length - 1] === true && this.innermost() === this.rule.name) this.close(1);
  }

  onclosetag(start: number, end: number): void {
    const { name, isVoid, foreign } = this.ruleAt(start, end);
    if (foreign !== null) this.foreign.pop();
    if (isVoid) {
      if (name === 'br') this.add(new Element(name, {}));
      return;
    }
    const { open } = this;
    let at = open.length - 1;
    while (at > 0 && (open[at] as Element).name !== name) at--;
    if (at <= 0 && HEADINGS.has(name)) at = this.openHeading();
    if (at > 0) this.close(open.length - at);
    else if (name === 'p') this.add(new Element(name, {}));
  }

  oncomment(start: number, end: number, offset: number): void {
    this.add(new Comment(this.source.slice(start, end - offset)));
  }

  oncdata(start: number, end: number, offset: number): void {
    this.add(new Comment(`[CDATA[${this.source.slice(start, end - offset)}]]`));
  }

  ondeclaration(start: number, end: number): void {
    this.addInstruction('!', this.source.slice(start, end));
  }

  onprocessinginstruction(start: number, end: number): void {
    this.addInstruction('?', this.source.slice(start, end));
  }

  onend(): void {
    this.close(this.open.length);
  }

  private ruleAt(start: number, end: number): TagRule {
    const written = this.source.slice(start, end);
    let rule = this.rules.get(written);
    if (rule === undefined) {
      rule = ruleOf(written);
      this.rules.set(written, rule);
    }
    return rule;
  }

  /** Name of the innermost open element; empty for the root. */
  private innermost(): string {
    const { open } = this;
    return open.length > 1 ? (open[open.length - 1] as Element).name : '';
  }

  /** Place of the innermost open heading that no table cell parts from here, or -1. */
  private openHeading(): number {
    const { open } = this;
    let at = open.length - 1;
    while (at > 0 && !HEADINGS.has((open[at] as Element).name)) {
      if (CELLS.has((open[at] as Element).name)) return -1;
      at--;
    }
    return at > 0 ? at : -1;
  }

  private close(count: number): void {
    this.text = null;
    for (let closed = 0; closed < count; closed++) {
      const parent = this.open.pop() as Document | Element;
      const start = this.starts.pop() as number;
      parent.children = this.pending.slice(start, this.size);
      this.size = start;
    }
  }

  private addText(data: string): void {
    if (this.text !== null) {
      this.text.data += data;
      return;
    }
    const text = new Text(data);
    this.add(text);
    this.text = text;
  }

  private addInstruction(sign: string, data: string): void {
    const name = (data.split(NAME_END, 1)[0] as string).toLowerCase();
    this.add(new ProcessingInstruction(`${sign}${name}`, `${sign}${data}`));
  }

  private classValue(): string {
    const known = this.classes.get(this.value);
    if (known !== undefined) return known;
    this.classes.set(this.value, this.value);
    return this.value;
  }

  private add(node: ChildNode): void {
    const { open, starts, pending, size } = this;
    node.parent = open[open.length - 1] as Document | Element;
    if (size > (starts[starts.length - 1] as number)) {
      const before = pending[size - 1] as ChildNode;
      node.prev = before;
      before.next = node;
    }
    pending[size] = node;
    this.size = size + 1;
    this.text = null;
  }
}
