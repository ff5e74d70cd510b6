import { RELATED, STORIES, type Story } from './stories.ts';

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
const READ_ALSO = 'اقرأ أيضا'; // read also
const SOURCE = 'المصدر: وكالات'; // source: agencies
const listOf = (item: (link: string) => string): string =>
  RELATED.map((head, n) => item(`<a href="/r/${n}">${head}</a>`)).join('');
const SEPARATORS: Readonly<Record<string, (line: Line) => string>> = {
  readAlso: (line) => line(`${READ_ALSO}:`),
  readAlsoLinks: (line) => line(READ_ALSO) + listOf(line),
  hr: () => '<hr>',
  source: (line) => line(SOURCE),
  none: () => '',
};
// A menu (home, sport), and all rights reserved.
const MENU = '<div><a href="/">الرئيسية</a> <a href="/s">رياضة</a> <a href="/e">اقتصاد</a></div>';
const FOOT = '<div>جميع الحقوق محفوظة</div>';
const SITE = 'موقع الضفة الإخباري'; // the Bank, a news site

const page = (title: string, content: string): string =>
  `<html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>${title}</title></head><body>${MENU}<div class="c">${content}</div>${FOOT}</body></html>`;

/** Two articles, each pair in every mix of layout, second headline, separator, place of the date, and first headline. */
export function* pagesOfTwo(): Generator<MadePage> {
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
              const [one, two] = pair.map((n) => STORIES[n] as Story) as [Story, Story];
              const tell = (story: Story, heading: string): string => {
                const day = date === 'no' ? '' : line(story.date);
                return (date === 'above' ? day + heading : heading + day) + story.text.map(line).join('');
              };
              const opening = first === 'h1' ? `<h1>${one.head}</h1>` : head(line, one.head);
              const content =
                tell(one, opening) + separator(line) + tell(two, head(line, two.head)) + line(SOURCE);
              yield {
                html: page(first === 'h1' ? one.head : SITE, content),
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
  readonly before?: (line: Line) => string;
  readonly after?: (line: Line) => string;
  /** Put between the paragraphs, and whether it is part of the article. */
  readonly amid?: { readonly text: (line: Line) => string; readonly own?: string };
}

const SUBHEAD = 'تفاصيل وخلفيات'; // details and background
const AROUND: Readonly<Record<string, Around>> = {
  nothing: {},
  readAlso: { amid: { text: (line) => line(`${READ_ALSO}: <a href="/r/1">${RELATED[0]}</a>`) } },
  subhead: { amid: { text: () => `<h3>${SUBHEAD}</h3>`, own: SUBHEAD } },
  // "General view of the city (archive)"
  caption: {
    before: (line) => `${line('<img src="x.jpg">')}<figcaption>مشهد عام من المدينة (أرشيف)</figcaption>`,
  },
  byline: { before: (line) => line('كتب: سامي الحلو') }, // by
  // "Work goes on for months while people wait"
  standfirst: { before: () => '<h2 class="sub">الأعمال تستمر أشهرا وسط ترقب الأهالي</h2>' },
  share: { before: (line) => line('<a href="#f">فيسبوك</a> <a href="#t">تويتر</a> <a href="#w">واتساب</a>') },
  tags: { after: (line) => line('كلمات دلالية: <a href="/t/1">أخبار</a> <a href="/t/2">محليات</a>') }, // keywords
  source: { after: (line) => line(SOURCE) },
  // Related topics; most read
  related: {
    after: () => `<div class="rel"><h3>مواضيع ذات صلة</h3>${listOf((link) => `<div>${link}</div>`)}</div>`,
  },
  mostRead: {
    after: () => `<aside><h3>الأكثر قراءة</h3><ul>${listOf((link) => `<li>${link}</li>`)}</ul></aside>`,
  },
  // Comments: "we hope that this is done soon", "thanks for this important news"
  comments: {
    after: () =>
      '<div class="comments"><h3>التعليقات</h3><div><b>أبو خالد</b><p>نتمنى أن يكتمل هذا العمل قريبا وأن نرى نتائجه على أرض الواقع.</p></div><div><b>زائر</b><p>شكرا على هذا الخبر المهم والمتابعة.</p></div></div>',
  },
};

/** One article, each story in every mix of layout, headline, place of the date, and what stands around it. */
export function* pagesOfOne(): Generator<MadePage> {
  for (const [lay, line] of Object.entries(LINES))
    for (const kind of ['h1', 'h2', 'bold', 'plain'])
      for (const date of ['below', 'above', 'end', 'no'])
        for (const [name, { before, after, amid }] of Object.entries(AROUND))
          for (const story of STORIES) {
            const { head, text } = story;
            const middle = Math.ceil(text.length / 2);
            const lines = text.map(line);
            if (amid !== undefined) lines.splice(middle, 0, amid.text(line));
            const own = amid?.own === undefined ? text : text.toSpliced(middle, 0, amid.own);
            const at = (place: string): string => (date === place ? line(story.date) : '');
            const heading = at('above') + (HEADS[kind]?.(line, head) ?? '') + at('below');
            const content =
              heading + (before?.(line) ?? '') + lines.join('') + at('end') + (after?.(line) ?? '');
            yield {
              html: page(`${head} - ${SITE}`, content),
              articles: [{ head, text: own }],
              choices: [`lines ${lay}`, `head ${kind}`, `date ${date}`, `around ${name}`],
            };
          }
}
