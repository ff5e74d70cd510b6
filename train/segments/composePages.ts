import { type ChildNode, Element, type ParentNode, Text } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { type Block, type Frame, readBlocks } from '../../src/pipeline/page/blocks.ts';
import { alignGold } from './alignGold.ts';
import { makeRandom } from './growForest.ts';
import type { LabelledPage } from './labelledPage.ts';
import type { CorpusPage } from './readCorpus.ts';

/** Headlines we put in carry this id: no letters, so that it teaches the word model nothing. */
export const OPENING_ID = '\u00a7';

function append(parent: ParentNode, child: ChildNode): void {
  const last = parent.children[parent.children.length - 1] ?? null;
  child.parent = parent;
  child.prev = last;
  child.next = null;
  if (last !== null) last.next = child;
  parent.children.push(child);
}

function insertAfter(anchor: ChildNode, child: ChildNode): void {
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

function element(
  name: string,
  attributes: Record<string, string>,
  children: (ChildNode | string)[],
): Element {
  const made = new Element(name, attributes);
  for (const child of children) append(made, typeof child === 'string' ? new Text(child) : child);
  return made;
}

interface Body {
  /** Deepest element that holds (nearly) all body blocks. */
  readonly container: Element;
  /** Child of the container that holds the last body block. */
  readonly last: ChildNode;
  readonly children: ChildNode[];
  readonly lines: string[];
}

// Find a page's body in a fresh tree, whose blocks are those of the corpus page again.
function findBody(page: CorpusPage): { document: ReturnType<typeof parseDocument>; body: Body } | null {
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

const READ_ALSO = [
  'Read also:',
  'Read also',
  'See also',
  'اقرأ أيضاً:',
  'اقرأ أيضا',
  'طالع أيضا:',
  'شاهد أيضاً',
];
const WRAPPERS: readonly [string, string][] = [
  ['article', 'post'],
  ['div', 'item'],
  ['section', ''],
  ['article', ''],
  ['div', 'entry'],
  ['div', 'story'],
  ['div', ''],
  ['div', 'infinite-item'],
  ['div', 'next-article'],
  ['li', ''],
  ['div', 'content'],
];

/** A page that holds the articles of several, or one article among lists of link headlines. */
export interface ComposedPage extends LabelledPage {
  /** Blocks that are headlines of articles after the first. */
  readonly openings: readonly number[];
}

/**
 * Put the articles of `guests` into `host` the way aggregators, endless scrolls and read-also boxes do, in a layout
 * drawn from `seed`. Without guests: link headlines and teaser cards only, which must not split.
 */
export function composePage(
  host: CorpusPage,
  guests: readonly CorpusPage[],
  strangers: readonly CorpusPage[],
  seed: number,
): ComposedPage | null {
  const random = makeRandom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const base = findBody(host);
  if (base === null) return null;
  const golds = [host.gold];
  const titleOf = (page: CorpusPage): string => (page.title ?? page.gold.slice(0, 60)).trim();
  const link = (text: string): Element => element('a', { href: `/${Math.floor(random() * 1e6)}` }, [text]);
  const teasers = (count: number): Element[] =>
    Array.from({ length: count }, () => element('li', {}, [link(titleOf(pick(strangers)))]));
  const place: ChildNode[] = [];
  const inner = random() < 0.55;
  const marker = random() < 0.5 ? pick(READ_ALSO) : null;

  if (guests.length === 0) {
    const kind = Math.floor(random() * 4);
    const words = pick(READ_ALSO);
    if (kind === 0)
      place.push(element('p', {}, [element('strong', {}, [words]), link(titleOf(pick(strangers)))]));
    else if (kind === 1)
      place.push(
        element('div', { class: 'related-posts' }, [
          element('h3', {}, [words]),
          element('ul', {}, teasers(3)),
        ]),
      );
    else if (kind === 2) {
      for (let i = 0; i < 3; i++) {
        const other = pick(strangers);
        place.push(
          element('div', { class: 'card' }, [
            element('h3', {}, [link(titleOf(other))]),
            element('p', {}, [other.gold.slice(0, 140).replace(/\s+/g, ' ')]),
          ]),
        );
      }
    } else
      place.push(
        element('p', {}, [words]),
        element('p', {}, [link(titleOf(pick(strangers)))]),
        element('p', {}, [link(titleOf(pick(strangers)))]),
      );
  }
  for (const guest of guests) {
    const found = findBody(guest);
    if (found === null) return null;
    golds.push(guest.gold);
    const title = titleOf(guest);
    const level = pick(['h1', 'h2', 'h2', 'h3', 'h4']);
    const kind = Math.floor(random() * 6);
    const headline = (name: string, linked: boolean): Element =>
      element(name, { id: OPENING_ID }, [linked ? link(title) : title]);
    if (kind === 0 || kind === 1) {
      const [tag, names] = pick(WRAPPERS);
      if (marker !== null) place.push(element(pick(['p', 'h4', 'div', 'h3']), {}, [marker]));
      place.push(
        element(tag, names === '' ? {} : { class: names }, [
          headline(level, random() < 0.35),
          ...(random() < 0.5 ? [element('div', {}, found.body.children)] : found.body.children),
        ]),
      );
    } else if (kind === 2) place.push(headline(level, random() < 0.2), ...found.body.children);
    else if (kind === 3) {
      if (marker !== null || random() < 0.7)
        place.push(element('p', {}, [element('strong', {}, [marker ?? pick(READ_ALSO)])]));
      else place.push(element('hr', {}, []));
      place.push(
        element('p', { id: OPENING_ID }, [
          random() < 0.7 ? element(pick(['strong', 'b']), {}, [title]) : title,
        ]),
        ...found.body.children,
      );
    } else if (kind === 4) {
      place.push(
        element('div', { class: pick(['related-posts', 'related', 'more', 'readmore']) }, [
          element('h3', {}, [marker ?? pick(READ_ALSO)]),
          element('ul', {}, teasers(2 + Math.floor(random() * 3))),
          element('div', { class: pick(['post', 'item', 'full']) }, [
            headline(level, false),
            ...found.body.children,
          ]),
        ]),
      );
    } else {
      const flat: ChildNode[] = [
        element('br', {}, []),
        element('br', {}, []),
        new Text(marker ?? pick(READ_ALSO)),
        element('br', {}, []),
        element('span', { id: OPENING_ID }, [title]),
      ];
      for (const line of found.body.lines)
        flat.push(element('br', {}, []), ...(random() < 0.7 ? [element('br', {}, [])] : []), new Text(line));
      place.push(...flat);
    }
  }
  let anchor: ChildNode = inner ? base.body.last : base.body.container;
  // Lists also stand between paragraphs.
  if (guests.length === 0 && random() < 0.5)
    anchor = base.body.children[Math.floor(base.body.children.length / 2)] ?? anchor;
  for (const node of place) {
    insertAfter(anchor, node);
    anchor = node;
  }
  const page = readBlocks(base.document);
  const labels = Uint8Array.from(alignGold(page.blocks, golds.join('\n\n')), Number);
  const openings: number[] = [];
  for (const block of page.blocks) {
    if (
      block.inner.id !== OPENING_ID &&
      block.frame.id !== OPENING_ID &&
      block.inner.parent?.id !== OPENING_ID
    )
      continue;
    openings.push(block.index);
    labels[block.index] = 0;
  }
  if (openings.length !== guests.length) return null;
  return {
    id: `${host.id}+${guests.map((guest) => guest.id).join('+')}#${seed}`,
    site: host.site,
    page,
    title: host.title,
    labels,
    openings,
  };
}
