import type { ChildNode, Element, Text } from 'domhandler';
import { type Clues, linesOf, nextNode, type Sighting, textOf } from './clues.ts';
import { META_NAMES } from './metaNames.ts';
import { nearestFirst } from './nearHeading.ts';
import { distinct, keyOfName, namesOfByline, namesOfFields, stripOpening } from './parseNames.ts';

/** Where authors may be named. */
export interface AuthorClues {
  readonly clues: Clues;
  /** Names under JSON-LD's `author` of the article and of the page around it. */
  readonly linked: { readonly article: readonly string[]; readonly page: readonly string[] };
  readonly siteNames: readonly string[];
  /** Text nodes in front of the article's heading, or `null` where it has none. */
  readonly headingOrder: number | null;
}

const MAX_BYLINE = 200; // characters
const MAX_LINK = 60;
const MOST_LINKS = 6; // a byline with more links is a list of something else
// Links of a byline lead to people, or else to sections and tags.
const TOPIC_LINK = /categor|\/tags?\/|topic|section|\/subject/i;

/**
 * Who wrote the page: JSON-LD, then meta tags, then microdata and visible bylines. A field that holds the site's own
 * name or one word (a login) gives way to a person named in the byline.
 */
export function chooseAuthors({ clues, linked, siteNames, headingOrder }: AuthorClues): readonly string[] {
  const meta = META_NAMES.author.map((name) => clues.metas.get(name) ?? []);
  const stated = [linked.article, ...meta, linked.page]
    .map(namesOfFields)
    .filter((names) => names.length > 0);
  const own = siteNames.map(keyOfName).filter((name) => name.length >= MIN_OWN);
  const isPerson = (name: string): boolean => /[\s.]/.test(name) && !isOwnName(keyOfName(name), own);
  const people = stated.find((names) => names.some(isPerson));
  if (people !== undefined) return longestListWith(people, stated);
  // Further off, "by" speaks of others: there a stated name stands, be it the site's own.
  const near = stated.length > 0 && headingOrder !== null ? NEAR_HEADING : Number.POSITIVE_INFINITY;
  const shown = namesSeen(clues, headingOrder, near);
  return (shown.some(isPerson) ? shown : stated[0]) ?? shown;
}

const MIN_OWN = 4; // letters: shorter site names stand in many a name by chance
const NEAR_HEADING = 40; // text nodes

/** Whether a name is the site's, or the site's with a legal form or a part left out ("Example Media Ltd"). */
function isOwnName(key: string, own: readonly string[]): boolean {
  return own.some((name) => key.includes(name) || name.includes(key));
}

/** Some fields name the first author only: the longest list that begins with the same one. */
function longestListWith(names: readonly string[], lists: readonly (readonly string[])[]): readonly string[] {
  const first = keyOfName(names[0] ?? '');
  const longer = lists.filter((list) => list.length > names.length && keyOfName(list[0] ?? '') === first);
  return longer.reduce((best, list) => (list.length > best.length ? list : best), names);
}

function namesSeen(clues: Clues, headingOrder: number | null, near: number): readonly string[] {
  for (const element of clues.properties) {
    if (element.attribs.itemprop !== 'author') continue;
    const content = element.attribs.content;
    const names = content === undefined ? namesIn(element) : namesOfFields([content]);
    if (names.length > 0) return names;
  }
  const bylines: readonly Sighting[] = [...clues.bylines, ...clues.bylineTexts];
  for (const { node, order } of nearestFirst(bylines, headingOrder)) {
    if (Math.abs(order - (headingOrder ?? order)) > near) continue;
    const names = node.type === 'text' ? namesOfByline(bylineText(node)) : namesIn(node);
    // A bare "By Category" over the heading is an entry of a menu.
    if (node.type === 'text' && order < (headingOrder ?? 0) && names.every((name) => !name.includes(' ')))
      continue;
    if (names.length > 0) return names;
  }
  return [];
}

/** A byline's text, with what follows where the words that open it stand alone ("By" before a link). */
function bylineText(node: Text): string {
  if (stripOpening(node.data) !== '') return node.data;
  let next: ChildNode | null = nextNode(node, false, null);
  for (let step = 0; step < 6 && next !== null; step++) {
    if (next.type === 'text' && next.data.trim() !== '') return `${node.data} ${next.data}`;
    next = nextNode(next, true, null);
  }
  return '';
}

/** Names in a byline element: its links where they are names, else its first lines, else its first texts. */
function namesIn(element: Element): readonly string[] {
  const inside = partsOf(element);
  const linked = inside.links.flatMap((link) => namesOfByline(textOf(link, MAX_LINK)));
  if (linked.length > 0 && linked.length <= MOST_LINKS) return distinct(linked);
  for (const line of [...linesOf(element, MAX_BYLINE).slice(0, 3), ...inside.texts.slice(0, 3)]) {
    const names = namesOfByline(line);
    if (names.length > 0) return names;
  }
  return [];
}

const MOST_PARTS = 80;

function partsOf(element: Element): {
  readonly links: readonly Element[];
  readonly texts: readonly string[];
} {
  const links: Element[] = [];
  const texts: string[] = [];
  const take = (node: ChildNode): void => {
    if (node.type === 'text' && node.data.trim() !== '') texts.push(node.data);
    if (node.type === 'tag' && node.name === 'a' && !TOPIC_LINK.test(node.attribs.href ?? ''))
      links.push(node);
  };
  take(element);
  let node: ChildNode | null = element.firstChild;
  for (let step = 0; step < MOST_PARTS && node !== null; step++) {
    take(node);
    node = nextNode(node, node.type === 'tag', element);
  }
  return { links, texts };
}
