import type { ChildNode, Element, Text } from 'domhandler';
import { type Clues, linesOf, nextNode, type Sighting, textOf } from './clues.ts';
import { META_NAMES } from './metaNames.ts';
import { nearestFirst } from './nearHeading.ts';
import {
  distinct,
  keyOfName,
  namesOfByline,
  namesOfDateline,
  namesOfFields,
  opensByline,
  opensFirmly,
  stripOpening,
} from './parseNames.ts';

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
// Links and parts of a byline name people, or else sections and tags.
const TOPIC_LINK = /categor|\/tags?\/|topic|section|\/subject/i;
const TOPIC = /categor|(?:^|[\s_-])tags?(?:$|[\s_-])|topic/i;

/**
 * Who wrote the page: a person under the heading whom a byline word introduces, else JSON-LD, then meta tags, then
 * microdata and visible bylines. A field that holds the site's own name or a login gives way to a byline.
 */
export function chooseAuthors({ clues, linked, siteNames, headingOrder }: AuthorClues): readonly string[] {
  const meta = META_NAMES.author.map((name) => clues.metas.get(name) ?? []);
  const stated = [linked.article, ...meta, labelledAuthors(clues), linked.page]
    .map(namesOfFields)
    .filter((names) => names.length > 0);
  const own = siteNames.map(keyOfName).filter((name) => name.length >= MIN_OWN);
  const isPerson = (name: string): boolean =>
    /[\s.]/.test(name) && !LOGIN.test(name) && !ACCOUNT.test(name) && !isOwnName(keyOfName(name), own);
  const people = stated.find((names) => names.some(isPerson));
  if (people !== undefined) {
    const signed = headingOrder === null ? [] : namesSigned(clues, headingOrder);
    const known = new Set(stated.flat().map(keyOfName));
    if (signed.some(isPerson) && !signed.some((name) => known.has(keyOfName(name)))) return signed;
    return longestListWith(people, stated);
  }
  // Further off, a bare "by" speaks of others: there a stated name stands, be it the site's own.
  const near = stated.length > 0 && headingOrder !== null ? NEAR_HEADING : Number.POSITIVE_INFINITY;
  const shown = namesSeen(clues, headingOrder, near);
  const same = keyOfName(shown[0] ?? '') === keyOfName(stated[0]?.[0] ?? '');
  if (shown.some(isPerson) && !same) return shown;
  // A pen name in one word counts beside the site's own name, where a byline word stands in front of it.
  const isSites = stated[0]?.every((name) => isOwnName(keyOfName(name), own)) === true;
  const signed = isSites && headingOrder !== null ? namesSigned(clues, headingOrder) : [];
  const isPen = (name: string): boolean => !LOGIN.test(name) && !isOwnName(keyOfName(name), own);
  return signed.length > 0 && signed.every(isPen) ? signed : (stated[0] ?? shown);
}

/** Plugins of WordPress state "Written by" as a label of the card («كُتب بواسطة», «Écrit par»), the name as its datum. */
function labelledAuthors(clues: Clues): readonly string[] {
  return ['1', '2'].flatMap((at) =>
    opensByline(clues.metas.get(`twitter:label${at}`)?.[0] ?? '')
      ? (clues.metas.get(`twitter:data${at}`) ?? [])
      : [],
  );
}

// What people sign in with: a word in small letters, often with a dot or digits.
const LOGIN = /^[a-z0-9._-]+$/;
const ACCOUNT = /\b(?:admin|administrator|webmaster)$/i; // "Desk Admin"
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

const UNDER_HEADING = 30; // text nodes

/** The names of a byline close under the heading that opens as one ("By", «بقلم»); accounts often publish for others. */
function namesSigned(clues: Clues, headingOrder: number): readonly string[] {
  const bylines: readonly Sighting[] = [...clues.bylineTexts, ...clues.bylines];
  for (const { node, order } of nearestFirst(bylines, headingOrder)) {
    if (order < headingOrder || order > headingOrder + UNDER_HEADING) continue;
    const text = node.type === 'text' ? bylineText(node) : textOf(node, MAX_BYLINE);
    if (!opensByline(text) && !(node.type === 'text' && namesOfDateline(text).length > 0)) continue;
    const names = node.type === 'text' ? namesOfByline(text) : namesIn(node);
    if (names.length > 0) return names;
  }
  return [];
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
    const isFirm = node.type === 'text' && opensFirmly(node.data);
    if (!isFirm && Math.abs(order - (headingOrder ?? order)) > near) continue;
    const names = node.type === 'text' ? namesOfByline(bylineText(node)) : namesIn(node);
    if (node.type === 'text' && headingOrder !== null && isStray(node, order - headingOrder, names)) continue;
    if (names.length > 0) return names;
  }
  return [];
}

/** A bare "By Category" away from the heading is an entry of a menu, and "… by Jane Doe" inside a sentence is prose. */
function isStray(node: Text, distance: number, names: readonly string[]): boolean {
  if (distance >= 0 && distance <= NEAR_HEADING) return false;
  if (namesOfDateline(node.data).length > 0) return true;
  const inside = node.prev !== null && !(node.prev.type === 'text' && node.prev.data.trim() === '');
  return (inside && distance > 0) || names.every((name) => !name.includes(' '));
}

const MOST_STEPS = 12; // nodes between "Written by" and the name: a picture and its wrappers

/** A byline's text, with what follows where the words that open it stand alone ("By" before a link). */
function bylineText(node: Text): string {
  const text = node.data.trim();
  if (stripOpening(text) !== '') return text;
  let next: ChildNode | null = nextNode(node, false, null);
  for (let step = 0; step < MOST_STEPS && next !== null; step++) {
    if (next.type === 'text' && next.data.trim() !== '') return `${text} ${next.data.trim()}`;
    // "By" before the links of a page's tags names nobody.
    next = nextNode(next, next.type === 'tag' && !isTopicLink(next), null);
  }
  return '';
}

function isTopicLink(element: Element): boolean {
  return (
    element.name === 'a' &&
    (TOPIC_LINK.test(element.attribs.href ?? '') || /\btag\b/.test(element.attribs.rel ?? ''))
  );
}

/** Names in a byline element: its links where they are names, else its first lines, else its first texts. */
function namesIn(element: Element): readonly string[] {
  if (TOPIC.test(element.attribs.class ?? '')) return [];
  const inside = partsOf(element);
  const own = inside.links.filter((link) => /\bauthor\b/.test(link.attribs.rel ?? ''));
  const linked = (own.length > 0 ? own : inside.links).flatMap((link) =>
    namesOfByline(textOf(link, MAX_LINK)),
  );
  if (linked.length > 0 && linked.length <= MOST_LINKS) return distinct(linked);
  for (const line of [...linesOf(element, MAX_BYLINE, TOPIC).slice(0, 3), ...inside.texts.slice(0, 3)]) {
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
    if (node.type === 'tag' && node.name === 'a' && !isTopicLink(node)) links.push(node);
  };
  take(element);
  let node: ChildNode | null = element.firstChild;
  for (let step = 0; step < MOST_PARTS && node !== null; step++) {
    const topic = node.type === 'tag' && TOPIC.test(node.attribs.class ?? '');
    if (!topic) take(node);
    node = nextNode(node, node.type === 'tag' && !topic, element);
  }
  return { links, texts };
}
