import { type ChildNode, type Document, Element, type ParentNode, Text } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';
import { type Block, type Frame, readBlocks } from '../../src/pipeline/page/blocks.ts';
import type { CorpusPage } from './readCorpus.ts';

export function append(parent: ParentNode, child: ChildNode): void {
  const last = parent.children[parent.children.length - 1] ?? null;
  child.parent = parent;
  child.prev = last;
  child.next = null;
  if (last !== null) last.next = child;
  parent.children.push(child);
}

export function insertAfter(anchor: ChildNode, child: ChildNode): void {
  const parent = anchor.parent;
  if (parent === null) return;
  const at = parent.children.indexOf(anchor);
  child.parent = parent;
  child.prev = anchor;
  child.next = anchor.next;
  if (anchor.next !== null) anchor.next.prev = child;
  anchor.next = child;
  parent.children.splice(at + 1, 0, child);
}

export function element(
  name: string,
  attributes: Record<string, string>,
  children: (ChildNode | string)[],
): Element {
  const made = new Element(name, attributes);
  for (const child of children) append(made, typeof child === 'string' ? new Text(child) : child);
  return made;
}

export interface FoundBody {
  /** Deepest element that holds (nearly) all body blocks. */
  readonly container: Element;
  /** Child of the container that holds the last body block. */
  readonly last: ChildNode;
  readonly children: ChildNode[];
  readonly lines: string[];
}

// Find a page's body in a fresh tree, whose blocks are those of the corpus page again.
export function findBody(page: CorpusPage): { document: Document; body: FoundBody } | null {
  const document = parseDocument(page.source.text);
  const { blocks, frames } = readBlocks(document);
  const wanted = blocks.filter((block) => page.labels[block.index] === 1);
  if (wanted.length < 3) return null;
  const counts = new Int32Array(frames.length);
  for (const block of wanted) {
    for (let frame: Frame | null = block.frame; frame !== null; frame = frame.parent)
      counts[frame.index] = (counts[frame.index] as number) + 1;
  }
  // A stray first or last block (a teaser line above the page) must not widen the container to the page.
  let container: Frame | null = null;
  for (const frame of frames) {
    if (
      (counts[frame.index] as number) >= wanted.length * 0.95 &&
      (container === null || frame.depth > container.depth)
    )
      container = frame;
  }
  if (container === null || container.element === null) return null;
  const inside = wanted.filter(
    (block) => block.index >= (container as Frame).first && block.index < (container as Frame).end,
  );
  const childOf = (block: Block): ChildNode | null => {
    let frame: Frame | null = block.inner;
    while (frame !== null && frame.parent !== container) frame = frame.parent;
    return frame?.element ?? null;
  };
  const first = childOf(inside[0] as Block);
  const last = childOf(inside[inside.length - 1] as Block);
  if (first === null || last === null) return null;
  const { children } = container.element;
  return {
    document,
    body: {
      container: container.element,
      last,
      children: children.slice(children.indexOf(first), children.indexOf(last) + 1),
      lines: wanted.map((block) => block.text),
    },
  };
}

/** What the page's `title` element says, with the site's name as it has it. */
export function titleElement(page: CorpusPage): string | null {
  if (page.source.document === null) return null;
  const found = DomUtils.getElementsByTagName('title', page.source.document, true, 1)[0];
  const text = found === undefined ? '' : DomUtils.textContent(found).replace(/\s+/gu, ' ').trim();
  return text === '' ? null : text.slice(0, 200);
}
