import { type ChildNode, type Element, isTag, Text } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { type ComposedPage, labelComposed, OPENING_ID, readArticle, titleOfPage } from './composeArticles.ts';
import { append, element, findBody, insertAfter } from './composeDom.ts';
import { makeRandom } from './growForest.ts';
import type { CorpusPage } from './readCorpus.ts';

const HEADING = /^h[1-3]$/;
// How far above the body the element may be that holds its headline too.
const HIGHEST = 8;
const LONGEST = 40;

function holdsHeading(node: Element): Element | null {
  return (
    DomUtils.findOne(
      (one) => HEADING.test(one.name) && DomUtils.textContent(one).trim().length > 12,
      [node],
      true,
    ) ?? null
  );
}

interface Template {
  /** Holds headline, lines around it and body. */
  readonly whole: Element;
  /** Way from `whole` down to the headline and to the body's container, as child indexes. */
  readonly toHeading: readonly number[];
  readonly toBody: readonly number[];
  readonly first: number;
  readonly last: number;
}

function wayTo(from: Element, to: Element): number[] | null {
  const way: number[] = [];
  for (let node: Element = to; node !== from; ) {
    const parent = node.parent;
    if (parent === null || !isTag(parent)) return null;
    way.unshift(parent.children.indexOf(node));
    node = parent;
  }
  return way;
}

function follow(from: Element, way: readonly number[]): Element | null {
  let node: ChildNode | undefined = from;
  for (const at of way) node = node !== undefined && isTag(node) ? node.children[at] : undefined;
  return node !== undefined && isTag(node) ? node : null;
}

/** The smallest element that holds a body and, before it, its headline. */
function findTemplate(container: Element, children: readonly ChildNode[]): Template | null {
  const start = container.children.indexOf(children[0] as ChildNode);
  let whole: Element = container;
  for (let up = 0; up < HIGHEST; up++) {
    const parent = whole.parent;
    const inside = whole.children.slice(0, whole === container ? start : undefined);
    for (const child of inside) {
      if (whole !== container && child === container) break;
      const heading = isTag(child) ? (HEADING.test(child.name) ? child : holdsHeading(child)) : null;
      if (heading === null) continue;
      const toHeading = wayTo(whole, heading);
      const toBody = wayTo(whole, container);
      if (toHeading === null || toBody === null || toHeading.join() > toBody.join()) continue;
      return { whole, toHeading, toBody, first: start, last: start + children.length - 1 };
    }
    if (parent === null || !isTag(parent) || parent.name === 'body' || parent.name === 'html') return null;
    whole = parent;
  }
  return null;
}

/**
 * An endless scroll: behind a real article, the same template once more for each guest, with the guest's headline and
 * paragraphs in the host's own elements, and the host's bylines, share lists and boxes around them.
 */
export function composeScroll(
  host: CorpusPage,
  guests: readonly CorpusPage[],
  _strangers: readonly CorpusPage[],
  seed: number,
): ComposedPage | null {
  if (guests.length === 0) return null;
  const random = makeRandom(seed ^ 0x3c0117);
  const found = findBody(host);
  if (found === null) return null;
  const template = findTemplate(found.body.container, found.body.children);
  if (template === null) return null;
  const { whole, toHeading, toBody, first, last } = template;
  const paragraph = found.body.children.find((child): child is Element => isTag(child) && child.name === 'p');
  const golds = [host.gold];
  const made: Element[] = [];
  for (const guest of guests) {
    const article = readArticle(guest, 3 + Math.floor(random() * LONGEST));
    if (article === null) return null;
    golds.push(article.lines.join('\n\n'));
    const one = whole.cloneNode(true);
    made.push(one);
    const heading = follow(one, toHeading);
    const body = follow(one, toBody);
    if (heading === null || body === null) return null;
    heading.children = [];
    append(heading, new Text(titleOfPage(guest)));
    heading.attribs['id'] = OPENING_ID;
    const before = body.children.slice(0, first);
    const after = body.children.slice(last + 1);
    body.children = [];
    for (const child of before) append(body, child);
    for (const text of article.lines) append(body, element('p', { ...paragraph?.attribs }, [text]));
    for (const child of after) append(body, child);
  }
  let anchor: ChildNode = whole;
  for (const one of made) {
    insertAfter(anchor, one);
    anchor = one;
  }
  return labelComposed(found.document, golds, guests.length, {
    id: `${host.id}#s${seed}`,
    site: host.site,
    title: host.title,
  });
}
