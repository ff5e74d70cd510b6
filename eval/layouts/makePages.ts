import type { Edition, Story } from './stories.ts';

/** A made page, what stands on it, and the choices that it was made by. */
export interface MadePage {
  readonly html: string;
  readonly articles: readonly Pick<Story, 'head' | 'text'>[];
  /** Such as `head bold`, `date above`. */
  readonly choices: readonly string[];
}

type Line = (text: string) => string;

const LINES: Readonly<Record<string, Line>> = {
  br: (text) => `${text}<br>\n`,
  br2: (text) => `${text}<br><br>\n`,
  p: (text) => `<p>${text}</p>\n`,
  div: (text) => `<div>${text}</div>\n`,
};
const HEADS: Readonly<Record<string, (line: Line, head: string) => string>> = {
  h1: (_, head) => `<h1>${head}</h1>`,
  h2: (_, head) => `<h2>${head}</h2>`,
  h3link: (_, head) => `<h3><a href="/a/7">${head}</a></h3>`,
  bold: (line, head) => line(`<b>${head}</b>`),
  plain: (line, head) => line(head),
  link: (line, head) => line(`<a href="/a/7">${head}</a>`),
};
const listOf = ({ related }: Edition, item: (link: string) => string): string =>
  related.map((head, n) => item(`<a href="/r/${n}">${head}</a>`)).join('');
const SEPARATORS: Readonly<Record<string, (edition: Edition, line: Line) => string>> = {
  readAlso: ({ readAlso }, line) => line(`${readAlso}:`),
  readAlsoLinks: (edition, line) => line(edition.readAlso) + listOf(edition, line),
  hr: () => '<hr>',
  source: ({ source }, line) => line(source),
  none: () => '',
};

const page = ({ lang, menu, foot }: Edition, title: string, content: string): string => {
  const links = menu.map((text, n) => `<a href="/${['', 's', 'e'][n]}">${text}</a>`).join(' ');
  const root = lang === 'ar' ? 'lang="ar" dir="rtl"' : `lang="${lang}"`;
  return `<html ${root}><head><meta charset="utf-8"><title>${title}</title></head><body><div>${links}</div><div class="c">${content}</div><div>${foot}</div></body></html>`;
};

/** Two articles, each pair in every mix of layout, second headline, separator, place of the date, and first headline. */
export function* pagesOfTwo(edition: Edition): Generator<MadePage> {
  const pairs = [
    [0, 1],
    [2, 3],
    [1, 2],
  ] as const;
  for (const [lay, line] of Object.entries(LINES))
    for (const [kind, head] of Object.entries(HEADS).filter(([name]) => name !== 'h1'))
      for (const [between, separator] of Object.entries(SEPARATORS))
        for (const date of ['below', 'above', 'no'])
          for (const first of ['h1', 'same'])
            for (const pair of pairs) {
              // A plain line behind plain lines opens nothing, not even for a reader.
              if (between === 'none' && kind === 'plain') continue;
              const [one, two] = pair.map((n) => edition.stories[n] as Story) as [Story, Story];
              const tell = (story: Story, heading: string): string => {
                const day = date === 'no' ? '' : line(story.date);
                return (date === 'above' ? day + heading : heading + day) + story.text.map(line).join('');
              };
              const opening = first === 'h1' ? `<h1>${one.head}</h1>` : head(line, one.head);
              const content =
                tell(one, opening) +
                separator(edition, line) +
                tell(two, head(line, two.head)) +
                line(edition.source);
              yield {
                html: page(edition, first === 'h1' ? one.head : edition.site, content),
                articles: [one, two],
                choices: [
                  `lines ${lay}`,
                  `head ${kind}`,
                  `between ${between}`,
                  `date ${date}`,
                  `first ${first}`,
                ],
              };
            }
}

interface Around {
  readonly before?: (edition: Edition, line: Line) => string;
  readonly after?: (edition: Edition, line: Line) => string;
  /** Put between the paragraphs, and whether it is part of the article. */
  readonly amid?: {
    readonly text: (edition: Edition, line: Line) => string;
    readonly own?: (edition: Edition) => string;
  };
}

const linksTo = (texts: readonly string[], hrefs: readonly string[]): string =>
  texts.map((text, n) => `<a href="${hrefs[n]}">${text}</a>`).join(' ');
const AROUND: Readonly<Record<string, Around>> = {
  nothing: {},
  readAlso: {
    amid: {
      text: ({ readAlso, related }, line) => line(`${readAlso}: <a href="/r/1">${related[0]}</a>`),
    },
  },
  subhead: { amid: { text: ({ subhead }) => `<h3>${subhead}</h3>`, own: ({ subhead }) => subhead } },
  caption: {
    before: ({ caption }, line) => `${line('<img src="x.jpg">')}<figcaption>${caption}</figcaption>`,
  },
  byline: { before: ({ byline }, line) => line(byline) },
  standfirst: { before: ({ standfirst }) => `<h2 class="sub">${standfirst}</h2>` },
  share: { before: ({ share }, line) => line(linksTo(share, ['#f', '#t', '#w'])) },
  tags: { after: ({ keywords, tags }, line) => line(keywords + linksTo(tags, ['/t/1', '/t/2'])) },
  source: { after: ({ source }, line) => line(source) },
  related: {
    after: (edition) =>
      `<div class="rel"><h3>${edition.topics}</h3>${listOf(edition, (link) => `<div>${link}</div>`)}</div>`,
  },
  mostRead: {
    after: (edition) =>
      `<aside><h3>${edition.mostRead}</h3><ul>${listOf(edition, (link) => `<li>${link}</li>`)}</ul></aside>`,
  },
  comments: {
    after: ({ comments, said }) =>
      `<div class="comments"><h3>${comments}</h3>${said.map(([who, what]) => `<div><b>${who}</b><p>${what}</p></div>`).join('')}</div>`,
  },
};

/** One article, each story in every mix of layout, headline, place of the date, and what stands around it. */
export function* pagesOfOne(edition: Edition): Generator<MadePage> {
  for (const [lay, line] of Object.entries(LINES))
    for (const kind of ['h1', 'h2', 'bold', 'plain'])
      for (const date of ['below', 'above', 'end', 'no'])
        for (const [name, { before, after, amid }] of Object.entries(AROUND))
          for (const story of edition.stories) {
            const { head, text } = story;
            const middle = Math.ceil(text.length / 2);
            const lines = text.map(line);
            if (amid !== undefined) lines.splice(middle, 0, amid.text(edition, line));
            const own = amid?.own === undefined ? text : text.toSpliced(middle, 0, amid.own(edition));
            const at = (place: string): string => (date === place ? line(story.date) : '');
            const heading = at('above') + (HEADS[kind]?.(line, head) ?? '') + at('below');
            const content =
              heading +
              (before?.(edition, line) ?? '') +
              lines.join('') +
              at('end') +
              (after?.(edition, line) ?? '');
            yield {
              html: page(edition, `${head} - ${edition.site}`, content),
              articles: [{ head, text: own }],
              choices: [`lines ${lay}`, `head ${kind}`, `date ${date}`, `around ${name}`],
            };
          }
}
