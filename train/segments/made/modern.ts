import { box, type Draws, link, links, type Setting } from './draws.ts';
import type { Story } from './stories.ts';

/** A drawn page: its markup, and which of its lines are the bodies'. */
export interface DrawnPage {
  readonly html: string;
  /** Lines of the bodies, and headlines of further articles, in page order. */
  readonly lines: readonly { readonly text: string; readonly opens: boolean }[];
}

interface Part {
  readonly html: string;
  /** The line of the body that it is; none for boxes. */
  readonly own?: string;
}

type Line = (html: string) => string;

// Class names as frameworks, themes and hashing bundlers give them.
const TEXT_NAMES = [
  'entry-content',
  'article-body',
  'story',
  'prose',
  'post-content',
  'css-1ab9',
  'rich-text',
  'field-item',
  '',
];
const WHOLE_NAMES = ['post', 'single', 'article', 'node', 'main-col', 'sc-kx2', ''];

/** How a page sets all its paragraphs. */
const paragraphsOf = (draws: Draws): Line => {
  const name = draws.pick(['', '', 'par', 'css-7q1', 'text-justify']);
  return draws.pick<Line>([
    (html) => box('p', name, html),
    (html) => box('p', name, html),
    (html) => box('p', '', html),
    (html) => box('div', name === '' ? 'mb-4' : name, html),
    (html) => box('div', name === '' ? 'block' : name, box('p', '', html)),
    (html) => box('div', 'c-block', box('div', name, box('p', '', html))),
    (html) => box('p', name, box('span', '', html)) + box('p', '', '&nbsp;'),
  ]);
};

/** How a page sets all its subheadings. */
const subheadsOf = (draws: Draws, paragraph: Line): Line => {
  const tag = draws.pick(['h2', 'h2', 'h3', 'h3', 'h4']);
  return draws.pick<Line>([
    (html) => box(tag, '', html),
    (html) => box(tag, draws.pick(['heading', 'wp-block-heading']), html),
    (html) => box('div', 'c-block', box(tag, 'css-hd', html)),
    (html) => paragraph(box('strong', '', html)),
    (html) => paragraph(box('b', '', html)),
    (html) => box('div', 'text-xl', html),
  ]);
};

/** Boxes that sites set between paragraphs. */
const BOXES: readonly ((set: Setting) => string)[] = [
  (set) => {
    const { draws, words } = set;
    const title = box(draws.pick(['h3', 'h4', 'strong', 'div', 'span']), '', draws.pick(words.readAlso));
    const items = links(set, 1, 3).map((one) => box('li', '', one));
    return box(
      draws.pick(['aside', 'div', 'section']),
      draws.pick(['related', 'inline', 'more-on', '']),
      `${title}<ul>${items.join('')}</ul>`,
    );
  },
  (set) => {
    const { draws, words } = set;
    const card = box('div', 'title', draws.pick(words.readAlso)) + links(set, 1, 1).join('');
    return box('div', draws.pick(['read-more', 'card', 'teaser']), card);
  },
  ({ draws, words }) =>
    box('div', draws.pick(['promo', 'newsletter', 'signup', 'c-7']), box('p', '', draws.pick(words.calls))),
  ({ draws, words }) => {
    const [title, text, more] = draws.pick(words.boxes);
    return box(
      draws.pick(['aside', 'div']),
      draws.pick(['widget', 'promo', '']),
      box(draws.pick(['h3', 'strong', 'p']), '', title) + box('p', '', text) + link(draws, more),
    );
  },
  ({ draws, words }) => box('div', draws.pick(['ad', 'advert', 'slot']), draws.pick(words.labels)),
  ({ draws, words }) =>
    `<figure><img src="y.jpg"><figcaption>${draws.pick(words.captions)}</figcaption></figure>`,
  (set) =>
    box('p', '', box('strong', '', `${set.draws.pick(set.words.readAlso)}: ${links(set, 1, 1).join('')}`)),
];

/** The paragraphs of a story with subheadings and boxes among them, and lines of the body marked as such. */
function textOf(set: Setting, story: Story): Part[] {
  const { draws, words } = set;
  const paragraph = paragraphsOf(draws);
  const subhead = subheadsOf(draws, paragraph);
  const heads = draws.chance(0.65) ? draws.some([story.subhead, ...words.subheads], 1, 3) : [];
  const whole = story.text.slice(0, 3 + draws.upTo(story.text.length - 2));
  const parts: Part[] = [];
  for (const [n, own] of whole.entries()) {
    const isLast = n === whole.length - 1;
    const boxed = n > 0 && draws.chance(0.25);
    if (boxed) parts.push({ html: draws.pick(BOXES)(set) });
    // A box right above a subheading is what a second article looks like.
    if (n > 0 && heads.length > 0 && draws.chance(boxed || isLast ? 0.8 : 0.35)) {
      const head = heads.pop() as string;
      parts.push({ html: subhead(head), own: head });
    }
    parts.push({ html: paragraph(own), own });
  }
  return parts;
}

function metaOf({ draws, words }: Setting): string {
  const name = draws.pick([...words.names, ...words.bylines]);
  const date = `${draws.pick(words.dated)}${draws.pick(words.dates)}`;
  const tool = draws.chance(0.3) ? box('span', 'read', draws.pick(words.tools)) : '';
  return draws.pick([
    box('div', 'meta', `${box('span', 'author', name)} <time>${date}</time> ${tool}`),
    box('div', 'info', `${name} | ${date}`) + tool,
    `<ul class="meta"><li>${name}</li><li>${date}</li></ul>${tool}`,
    box('div', 'byline', link(draws, name)) + box('div', 'date', date) + tool,
    box('div', 'flex', `<span>${name}</span><span>•</span><span>${date}</span>`),
    box('time', '', date) + box('p', '', name),
    box('div', 'date', date),
  ]);
}

/** Headline, who and when, standfirst, picture, shares: what stands above the text. */
function headOf(set: Setting, story: Story, level: string, isFirst: boolean): string {
  const { draws, words } = set;
  const section = draws.chance(0.5) ? box('div', 'cat', link(draws, draws.pick(words.menu))) : '';
  const headline = draws.chance(isFirst ? 0 : 0.2)
    ? box(level, '', link(draws, story.head))
    : box(level, draws.pick(['', 'title', 'headline']), story.head);
  const standfirst = draws.chance(0.35)
    ? box(
        draws.pick(['p', 'div', 'h2']),
        draws.pick(['standfirst', 'summary', 'deck', 'lead']),
        `${story.standfirst}.`,
      )
    : '';
  const picture = draws.chance(0.5)
    ? draws.chance(0.6)
      ? `<figure><img src="x.jpg"><figcaption>${draws.pick(words.captions)}</figcaption></figure>`
      : `<img src="x.jpg">${box('div', 'caption', draws.pick(words.captions))}`
    : '';
  const share = draws.chance(0.5) ? shareOf(set) : '';
  const top = section + headline + draws.pick([standfirst + metaOf(set), metaOf(set) + standfirst]);
  return (draws.chance(0.5) ? box('header', '', top) : top) + draws.pick([picture + share, share + picture]);
}

function shareOf({ draws, words }: Setting): string {
  const all = draws.some(words.share, 2, 5).map((text) => `<a href="#s">${text}</a>`);
  return box('div', draws.pick(['share', 'social', '']), all.join(' '));
}

/** Tags, source, author, comments, further articles: what stands below the text. */
const BELOW: readonly ((set: Setting) => string)[] = [
  (set) =>
    box(
      'div',
      'tags',
      set.draws
        .some(set.words.tags, 2, 4)
        .map((text) => link(set.draws, text))
        .join(' '),
    ),
  ({ draws, words }) => box(draws.pick(['p', 'div']), 'source', draws.pick(words.sources)),
  shareOf,
  ({ draws, words }) =>
    box(
      'div',
      draws.pick(['author-box', 'bio']),
      box('h4', '', link(draws, draws.pick(words.names))) + box('p', '', draws.pick(words.bios)),
    ),
  ({ draws, words }) => {
    const cards = draws
      .some(words.links, 2, 4)
      .map((text) =>
        box(
          'div',
          draws.pick(['card', 'item']),
          box('h3', '', link(draws, text)) +
            (draws.chance(0.6) ? box('p', '', draws.pick(words.summaries)) : ''),
        ),
      );
    return box(
      draws.pick(['section', 'div', 'aside']),
      draws.pick(['related', 'more', '']),
      box(draws.pick(['h2', 'h3', 'div']), '', draws.pick(words.lists)) + cards.join(''),
    );
  },
  ({ draws, words }) => {
    const all = draws
      .some(words.comments, 1, 3)
      .map((text) =>
        box(
          'li',
          '',
          `${box('b', '', draws.pick(words.names))}<time>${draws.pick(words.dates)}</time>${box('p', '', text)}`,
        ),
      );
    return box(
      'div',
      draws.pick(['comments', 'replies']),
      `${box('h3', '', words.commentsTitle)}<ol>${all.join('')}</ol>`,
    );
  },
  ({ draws, words }) => {
    const [title, text, more] = draws.pick(words.boxes);
    return box(
      'div',
      draws.pick(['newsletter', 'box', '']),
      box(draws.pick(['h3', 'h4']), '', title) + box('p', '', text) + link(draws, more),
    );
  },
];

function belowOf(set: Setting, most: number): string {
  return set.draws
    .some(BELOW, 0, most)
    .map((part) => part(set))
    .join('');
}

function asideOf(set: Setting): string {
  const { draws, words } = set;
  if (draws.chance(0.5)) return '';
  const items = draws
    .some(words.links, 3, 5)
    .map((text) =>
      box(
        'div',
        'item',
        box(draws.pick(['h4', 'h5', 'div']), '', link(draws, text)) +
          (draws.chance(0.4) ? box('p', '', draws.pick(words.summaries)) : ''),
      ),
    );
  return box('aside', draws.pick(['sidebar', '']), box('h4', '', draws.pick(words.lists)) + items.join(''));
}

function wrap(set: Setting, story: Story, content: string): string {
  const { draws, words } = set;
  const site = draws.pick(words.sites);
  const menu = draws.some(words.menu, 3, 8).map((text) => box('li', '', link(draws, text)));
  const ticker = draws.chance(0.3) ? box('div', 'ticker', links(set, 1, 3).join(' ')) : '';
  const brand = draws.chance(0.12) ? `<h1><a href="/">${site}</a></h1>` : `<a href="/">${site}</a>`;
  const header = box(
    draws.pick(['header', 'div']),
    'top',
    `${brand}<nav><ul>${menu.join('')}</ul></nav>${ticker}`,
  );
  const crumbs = draws.chance(0.3)
    ? box('div', 'breadcrumb', `${link(draws, draws.pick(words.menu))} / ${story.head}`)
    : '';
  const foot = draws.some(words.foot, 1, 3).map((text) => box('div', '', text));
  const about = draws.chance(0.4) ? box('p', '', draws.pick(words.abouts)) : '';
  const stated = draws.chance(0.7)
    ? `<meta property="og:title" content="${story.head}"><meta property="og:description" content="${story.standfirst}">`
    : '';
  const main = box(
    draws.pick(['main', 'div', 'div']),
    draws.pick(['container', 'content', 'flex']),
    crumbs + content,
  );
  return `<html lang="${words.lang}"${words.lang === 'ar' ? ' dir="rtl"' : ''}><head><meta charset="utf-8"><title>${story.head}${draws.pick([' - ', ' | ', ' – '])}${site}</title>${stated}</head><body>${header}${main}${asideOf(set)}${box('footer', '', about + foot.join(''))}</body></html>`;
}

function articleOf(
  set: Setting,
  story: Story,
  n: number,
  level: string,
): { readonly html: string; readonly lines: DrawnPage['lines'] } {
  const { draws } = set;
  const parts = textOf(set, story);
  const text = box('div', draws.pick(TEXT_NAMES), parts.map(({ html }) => html).join('\n'));
  const opening = n === 0 ? [] : [{ text: story.head, opens: true }];
  return {
    html: headOf(set, story, level, n === 0) + text,
    lines: [
      ...opening,
      ...parts.flatMap(({ own }) => (own === undefined ? [] : [{ text: own, opens: false }])),
    ],
  };
}

/** One article as sites of today set it: headline outside the text's element, boxes and subheadings inside. */
export function drawModern(set: Setting, story: Story): DrawnPage {
  const { draws } = set;
  const { html, lines } = articleOf(set, story, 0, draws.pick(['h1', 'h1', 'h1', 'h2']));
  const whole = box(draws.pick(['article', 'div', 'section']), draws.pick(WHOLE_NAMES), html);
  return {
    html: wrap(
      set,
      story,
      draws.chance(0.5) ? whole + belowOf(set, 4) : box('div', '', whole + belowOf(set, 4)),
    ),
    lines,
  };
}

/** Two articles on one page: the next one scrolled in, or one of the related unfolded. */
export function drawModernPair(set: Setting, stories: readonly Story[]): DrawnPage {
  const { draws, words } = set;
  const scrolled = draws.chance(0.6);
  const [tag, names] = draws.pick([
    ['article', 'story'],
    ['article', ''],
    ['div', 'post'],
    ['section', 'entry'],
  ] as const);
  const told = stories.map((story, n) => {
    const one = articleOf(
      set,
      story,
      n,
      n === 0 ? 'h1' : scrolled ? draws.pick(['h1', 'h2']) : draws.pick(['h2', 'h3']),
    );
    const label =
      n === 0
        ? ''
        : box(draws.pick(['div', 'h4', 'span']), 'next', draws.pick(scrolled ? words.readAlso : words.lists));
    return { html: label + box(tag, names, one.html) + (scrolled ? belowOf(set, 1) : ''), lines: one.lines };
  });
  return {
    html: wrap(set, stories[0] as Story, told.map(({ html }) => html).join('') + belowOf(set, 2)),
    lines: told.flatMap(({ lines }) => lines),
  };
}
