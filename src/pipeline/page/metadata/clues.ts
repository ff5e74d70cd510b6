import type { ChildNode, Document, Element, ParentNode, Text } from 'domhandler';
import { mayBeByline } from './bylineStart.ts';

/** Something seen on the page; `order` counts the text nodes in front of it. */
export interface Sighting<Node extends Element | Text = Element | Text> {
  readonly node: Node;
  readonly order: number;
}

/** What one walk over the document found that metadata may be read from, in document order. */
export interface Clues {
  /** Lower-case `name`, `property` or `itemprop` of `<meta>` with its contents. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  readonly title: string | null;
  readonly language: string | null;
  readonly canonical: readonly string[];
  readonly jsonLd: readonly string[];
  /** `<h1>` elements. */
  readonly headings: readonly Sighting<Element>[];
  /** `<time>` elements. */
  readonly times: readonly Sighting<Element>[];
  /** Elements with an `itemprop`. */
  readonly properties: readonly Element[];
  /** Elements with `rel=author`, or whose class or id speaks of an author or a byline. */
  readonly bylines: readonly Sighting<Element>[];
  /** Short texts that open like a byline ("By …", «بقلم …»). */
  readonly bylineTexts: readonly Sighting<Text>[];
  /** Elements whose class or id speaks of a date. */
  readonly dateLines: readonly Sighting<Element>[];
  /** Short texts that hold a year, or count time back from now. */
  readonly dateTexts: readonly Sighting<Text>[];
}

const BYLINE_NAME =
  /by-?_?line|author|writer|(?:^|[\s_-])(?:posted-?by|contributor|creator|reporter|journalist)/i;
const DATE_NAME = /date|(?:^|[\s_-])time(?:$|[\s_-])|timestamp|publish|posted|pubdate/i;
const WHOLE = new Set(['html', 'body', 'main', 'article']); // templates name authors and tags in their classes
const COMMENT_NAME = /comment|reply|respond/i;
const YEAR_OR_SPAN =
  /(?:19|20)\d\d|[\u0660-\u0669]{4}|[\u06f0-\u06f9]{4}|1[34]\d\d|\bago\b|yesterday|il y a|hier|منذ|قبل|أمس/i;
const MOST = 60; // of each kind: a page with more of them lists other pages
const MAX_LINE = 120; // characters of a line that may be a byline or a date line
const MOST_INDENTED = 4000; // characters, blanks among them

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key] };
interface Gathering extends Mutable<Omit<Clues, 'metas'>> {
  metas: Map<string, string[]>;
  order: number;
  readonly topics: Map<string, Topic>;
}

/** Gather the clues of a document in one walk, without recursion: pages nest hundreds of thousands deep. */
export function gatherClues(document: Document): Clues {
  const clues: Gathering = {
    ...{
      order: 0,
      topics: new Map(),
      metas: new Map(),
      title: null,
      language: null,
      canonical: [],
      jsonLd: [],
      headings: [],
      times: [],
    },
    ...{ properties: [], bylines: [], bylineTexts: [], dateLines: [], dateTexts: [] },
  };
  let node: ChildNode | null = document.firstChild;
  while (node !== null) {
    const { type } = node;
    if (type === 'text') gatherText(node, clues);
    else if (type === 'tag' || type === 'script' || type === 'style') {
      const inside: ChildNode | null = gatherElement(node, clues) ? node.firstChild : null;
      if (inside !== null) {
        node = inside;
        continue;
      }
    }
    node = node.next ?? nextNode(node, false, document);
  }
  return clues;
}

/** The node after `node` in document order, its children only with `enter`; `null` at the end of `root`. */
export function nextNode(node: ChildNode, enter: boolean, root: ParentNode | null): ChildNode | null {
  if (enter && 'children' in node && node.firstChild !== null) return node.firstChild;
  let at: ChildNode = node;
  while (at.next === null) {
    const parent: ParentNode | null = at.parent;
    if (parent === null || parent === root || parent.type === 'root') return null;
    at = parent as ChildNode;
  }
  return at.next;
}

const INLINE = new Set(['a', 'abbr', 'b', 'em', 'font', 'i', 'span', 'strong', 'sup', 'u', 'bdi', 'time']);

/** The text inside an element, at most `limit` characters; not that of scripts and styles. */
export function textOf(element: Element, limit = 400): string {
  return linesOf(element, limit).join(' ');
}

/**
 * The lines inside an element, white space joined: every tag that is not inline parts two lines. Elements with a class
 * that matches `leftOut` are skipped.
 */
export function linesOf(element: Element, limit = 400, leftOut: RegExp | null = null): readonly string[] {
  let text = '';
  let node: ChildNode | null = element.firstChild;
  while (node !== null && text.length < limit) {
    const enter = node.type === 'tag' && leftOut?.test(node.attribs.class ?? '') !== true;
    if (node.type === 'text') text += node.data.replace(/\s+/g, ' ');
    else if (node.type === 'tag') text += INLINE.has(node.name) ? ' ' : '\n';
    node = nextNode(node, enter, element);
  }
  const lines = text.slice(0, limit).split('\n');
  return lines.map((line) => line.replace(/ +/g, ' ').trim()).filter((line) => line !== '');
}

function gatherText(node: Text, clues: Gathering): void {
  const { length } = node.data;
  if (length < 2) return;
  clues.order++;
  if (length > MOST_INDENTED || isBlank(node.data)) return;
  // Templates indent a short line by hundreds of blanks.
  const text = length > 2 * MAX_LINE ? node.data.trim() : node.data;
  if (text.length > 2 * MAX_LINE) return;
  if (clues.bylineTexts.length < MOST && mayBeByline(text)) clues.bylineTexts.push(seen(node, clues));
  if (text.length >= 4 && clues.dateTexts.length < MOST && YEAR_OR_SPAN.test(text))
    clues.dateTexts.push(seen(node, clues));
}

/** Half of a page's texts are the blanks and line ends that indent its markup. */
function isBlank(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== 32 && code !== 10 && code !== 9 && code !== 13) return false;
  }
  return true;
}

function seen<Node extends Element | Text>(node: Node, clues: Gathering): Sighting<Node> {
  return { node, order: clues.order };
}

/** Take what an element tells; whether to look inside it. */
function gatherElement(element: Element, clues: Gathering): boolean {
  const { name, attribs } = element;
  switch (name) {
    case 'meta':
      gatherMeta(attribs, clues);
      return false;
    case 'link':
      if (/(?:^|\s)canonical(?:\s|$)/i.test(attribs.rel ?? '') && attribs.href)
        clues.canonical.push(attribs.href.trim());
      return false;
    case 'script':
      if (/^\s*application\/ld\+json/i.test(attribs.type ?? '')) clues.jsonLd.push(rawText(element));
      return false;
    case 'style':
    case 'svg':
    case 'template':
    case 'textarea':
    case 'select':
      return false;
    case 'title':
      clues.title ??= textOf(element, 1000);
      return false;
    case 'html':
      clues.language ??= (attribs.lang ?? attribs['xml:lang'] ?? '').trim() || null;
      return true;
    case 'h1':
      if (clues.headings.length < MOST) clues.headings.push(seen(element, clues));
      return true;
    case 'time':
      if (clues.times.length < MOST) clues.times.push(seen(element, clues));
      break;
    default:
  }
  if (attribs.itemprop !== undefined && clues.properties.length < MOST) clues.properties.push(element);
  const names = attribs.class ?? attribs.id;
  if (names === undefined && attribs.rel === undefined) return true;
  const spoken = names === undefined ? NOTHING : topicOf(names, clues);
  if (attribs.rel === 'author' || (spoken.author && !WHOLE.has(name))) {
    if (clues.bylines.length < MOST) clues.bylines.push(seen(element, clues));
  }
  if (spoken.date && name !== 'time' && clues.dateLines.length < MOST)
    clues.dateLines.push(seen(element, clues));
  return true;
}

/** What a class or id speaks of. */
interface Topic {
  readonly author: boolean;
  readonly date: boolean;
}

const NOTHING: Topic = { author: false, date: false };

/** What a class or id speaks of; each is looked at once, for pages repeat them. */
function topicOf(names: string, { topics }: Gathering): Topic {
  let topic = topics.get(names);
  if (topic === undefined) {
    topic = { author: BYLINE_NAME.test(names) && !COMMENT_NAME.test(names), date: DATE_NAME.test(names) };
    topics.set(names, topic);
  }
  return topic;
}

function gatherMeta(attribs: Readonly<Record<string, string>>, clues: Gathering): void {
  const content = attribs.content?.trim();
  const name = attribs.property ?? attribs.name ?? attribs.itemprop ?? attribs['http-equiv'];
  if (content === undefined || content === '' || name === undefined) return;
  const key = name.trim().toLowerCase();
  const known = clues.metas.get(key);
  if (known === undefined) clues.metas.set(key, [content]);
  else if (known.length < MOST) known.push(content);
}

function rawText(element: Element): string {
  let text = '';
  for (let child = element.firstChild; child !== null; child = child.next)
    if (child.type === 'text') text += child.data;
  return text;
}
