import { box, link, links, type Setting } from './draws.ts';
import type { Story } from './stories.ts';

/** What may stand around a story; the names are those of `eval/layouts` where it has the same. */
export const BEFORE: Readonly<Record<string, (set: Setting, story: Story) => string>> = {
  caption: ({ words, line, draws }) =>
    draws.chance(0.5)
      ? `${line('<img src="x.jpg">')}<figcaption>${draws.pick(words.captions)}</figcaption>`
      : `<figure><img src="x.jpg"><figcaption>${draws.pick(words.captions)}</figcaption></figure>`,
  byline: ({ words, line, draws }) =>
    draws.chance(0.7)
      ? line(draws.pick(words.bylines))
      : box('div', 'author', `<span>${draws.pick(words.bylines)}</span>`),
  standfirst: ({ draws, line }, { standfirst }) => {
    const kind = draws.upTo(5);
    if (kind === 0) return `<h2 class="sub">${standfirst}</h2>`;
    if (kind === 1) return `<h4>${standfirst}</h4>`;
    if (kind === 2) return line(`<i>${standfirst}</i>`);
    return box(
      draws.pick(['p', 'div']),
      draws.pick(['standfirst', 'deck', 'lead', 'subtitle']),
      `${standfirst}.`,
    );
  },
  share: ({ words, line, draws }) => {
    const all = draws.some(words.share, 2, 5).map((text) => `<a href="#s">${text}</a>`);
    return draws.chance(0.5)
      ? line(all.join(' '))
      : `<ul class="share">${all.map((one) => `<li>${one}</li>`).join('')}</ul>`;
  },
  tools: ({ words, line, draws }) => draws.some(words.tools, 1, 3).map(line).join(''),
  crumbs: ({ words, draws }) =>
    box(
      'div',
      'path',
      draws
        .some(words.menu, 2, 3)
        .map((text) => link(draws, text))
        .join(' » '),
    ),
};
export const AFTER: Readonly<Record<string, (set: Setting) => string>> = {
  tags: ({ words, line, draws }) => {
    const tags = draws.some(words.tags, 2, 4);
    const all = tags.map((text) => (draws.chance(0.7) ? link(draws, text) : text));
    return draws.chance(0.7)
      ? line(draws.pick(words.keywords) + all.join(draws.chance(0.5) ? ' ' : ', '))
      : box('div', 'tags', all.join(' '));
  },
  source: ({ words, line, draws }) => line(draws.pick(words.sources)),
  related: (set) =>
    box(
      'div',
      set.draws.pick(['rel', 'related', '']),
      `<h3>${set.draws.pick(set.words.lists)}</h3>${links(set, 2, 4)
        .map((one) => `<div>${one}</div>`)
        .join('')}`,
    ),
  mostRead: (set) =>
    box(
      'aside',
      '',
      `<h3>${set.draws.pick(set.words.lists)}</h3><ul>${links(set, 3, 6)
        .map((one) => `<li>${one}</li>`)
        .join('')}</ul>`,
    ),
  comments: ({ words, draws }) =>
    box(
      'div',
      draws.pick(['comments', '']),
      `<h3>${words.commentsTitle}</h3>${draws
        .some(words.comments, 1, 3)
        .map((text) => `<div><b>${draws.pick(words.names)}</b><p>${text}</p></div>`)
        .join('')}`,
    ),
  call: ({ words, line, draws }) =>
    line(draws.chance(0.5) ? link(draws, draws.pick(words.calls)) : draws.pick(words.calls)),
  links: (set) =>
    set.line(`${set.draws.pick(set.words.readAlso)}:`) + links(set, 1, 4).map(set.line).join(''),
  boxes: ({ words, line, draws }) =>
    draws
      .some(words.boxes, 1, 2)
      .map(([title, text, more]) =>
        draws.chance(0.5)
          ? box(
              'div',
              draws.pick(['box', 'widget', 'promo', '']),
              `<h3>${title}</h3><p>${text}</p>${link(draws, more)}`,
            )
          : line(`<b>${title}</b>`) + line(text) + line(link(draws, more)),
      )
      .join(''),
  cards: ({ words, line, draws }) =>
    draws
      .some(words.links, 2, 4)
      .map((text) =>
        box(
          'div',
          draws.pick(['card', 'item', '']),
          `<h4>${link(draws, text)}</h4>${line(draws.pick(words.comments))}`,
        ),
      )
      .join(''),
};
export const AMID: Readonly<
  Record<string, (set: Setting, story: Story) => { readonly html: string; readonly own?: string }>
> = {
  readAlso: (set) => {
    const { words, line, draws } = set;
    return { html: line(`${draws.pick(words.readAlso)}: ${links(set, 1, 1).join('')}`) };
  },
  subhead: ({ draws, line }, { subhead }) => ({
    html: draws.chance(0.7) ? box(draws.pick(['h2', 'h3', 'h3']), '', subhead) : line(`<b>${subhead}</b>`),
    own: subhead,
  }),
  call: ({ words, line, draws }) => ({ html: line(link(draws, draws.pick(words.calls))) }),
  box: (set) => {
    const { words, draws } = set;
    const title = draws.pick(draws.chance(0.5) ? words.readAlso : words.lists);
    const level = draws.pick(['h3', 'h4', 'strong', 'div']);
    const items = links(set, 1, 3).map((one) => box('li', '', one));
    return {
      html: box(
        draws.pick(['aside', 'div', 'section']),
        draws.pick(['inline', 'related', 'more', '']),
        `${box(level, '', title)}<ul>${items.join('')}</ul>`,
      ),
    };
  },
  label: ({ words, line, draws }) => ({ html: line(draws.pick(words.labels)) }),
  picture: ({ words, draws }) => ({
    html: `<figure><img src="y.jpg"><figcaption>${draws.pick(words.captions)}</figcaption></figure>`,
  }),
};
/** What parts two articles; the first five are those of `eval/layouts`. */
export const SEPARATORS: Readonly<Record<string, (set: Setting) => string>> = {
  readAlso: ({ words, line, draws }) => line(`${draws.pick(words.readAlso)}${draws.chance(0.6) ? ':' : ''}`),
  readAlsoLinks: (set) =>
    set.line(set.draws.pick(set.words.readAlso)) + links(set, 2, 4).map(set.line).join(''),
  hr: () => '<hr>',
  source: ({ words, line, draws }) => line(draws.pick(words.sources)),
  none: () => '',
  keywords: (set) =>
    set.line(set.draws.pick(set.words.keywords) + set.draws.some(set.words.tags, 2, 4).join(', ')),
  foot: (set) =>
    (AFTER['source'] as (set: Setting) => string)(set) +
    (AFTER['tags'] as (set: Setting) => string)(set) +
    (set.draws.chance(0.5) ? '<hr>' : ''),
  share: (set) =>
    set.line(
      set.draws
        .some(set.words.share, 2, 4)
        .map((text) => `<a href="#s">${text}</a>`)
        .join(' '),
    ),
};
