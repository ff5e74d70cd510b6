import { type ChildNode, type Element, Text } from 'domhandler';
import { type ComposedPage, labelComposed, OPENING_ID, titleOfPage } from './composeArticles.ts';
import { element, findBody, insertAfter, titleElement } from './composeDom.ts';
import { makeRandom } from './growForest.ts';
import type { CorpusPage } from './readCorpus.ts';

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
  // Sites set a page's title above the text as it is or with their own name behind it.
  const titleOf = (page: CorpusPage): string =>
    random() < 0.3 ? (titleElement(page) ?? titleOfPage(page)) : titleOfPage(page);
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
  const style = Math.floor(random() * 2 ** 30);
  const uniform = random() < 0.7;
  const whole = random;
  for (const guest of guests) {
    const found = findBody(guest);
    if (found === null) return null;
    // Most sites set all their articles alike: the same draws for each.
    const random = uniform ? makeRandom(style) : whole;
    const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
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
  return labelComposed(base.document, golds, guests.length, {
    id: `${host.id}+${guests.map((guest) => guest.id).join('+')}#${seed}`,
    site: host.site,
    title: host.title,
  });
}
