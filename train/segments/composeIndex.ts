import { parseDocument } from 'htmlparser2';
import { articleInArabicScript, inArabicScript } from './arabicScript.ts';
import {
  type Article,
  type ComposedPage,
  escapeHtml,
  labelComposed,
  OPENING_ID,
  readArticle,
  titleOfPage,
} from './composeArticles.ts';
import { makeRandom } from './growForest.ts';
import type { CorpusPage } from './readCorpus.ts';

const ARABIC = {
  site: ['صحيفة الميناء', 'أخبار الواحة', 'مدونة المنارة'], // The Harbour daily, Oasis news, Lighthouse blog
  section: ['أخبار اليوم', 'آخر المقالات', 'سياسة', 'الصفحة الرئيسية'], // today's news, last posts, politics, home
  date: ['12 مارس 2019', '٣ أيار ٢٠٢٢ - ١٠:٤٥', '2015/07/30', 'الأربعاء 4 نوفمبر 2020', 'منذ ساعتين'], // …, two hours ago
  by: ['كتب: سالم الهادي', 'بقلم ليلى حداد', 'المحرر'], // wrote, by the pen of, the editor
  more: ['اقرأ المزيد', 'التفاصيل', 'أضف تعليقا', 'شارك'], // read more, details, add a comment, share
  about: ['عن الموقع', 'النشرة البريدية', 'عن الكاتب'], // about the site, newsletter, about the writer
  aboutText:
    'موقع إخباري مستقل ينشر الأخبار والتقارير على مدار الساعة ويرحب بآراء القراء ومساهماتهم في كل وقت وفي جميع الأبواب.',
};
const LATIN = {
  site: ['Harbour Daily', 'Oasis News', 'The Lighthouse Blog'],
  section: ['Latest posts', "Today's news", 'Politics', 'Home'],
  date: ['March 12, 2019', '3 May 2022 10:45', '2015-07-30', 'Wednesday, 4 November 2020', '2 hours ago'],
  by: ['By Salem Hadi', 'Posted by Leila H.', 'Staff writer'],
  more: ['Read more', 'Leave a comment', 'Share', 'Permalink'],
  about: ['About us', 'Newsletter', 'About the author'],
  aboutText:
    'We are an independent newsroom that publishes reports around the clock, and we welcome letters from readers at any time on every page.',
};

const WRAPPERS: readonly [string, string][] = [
  ['article', 'post'],
  ['article', ''],
  ['div', 'post hentry'],
  ['div', 'blog-post'],
  ['div', 'news_item'],
  ['section', 'story'],
  ['li', 'item'],
  ['div', ''],
];
const KINDS = ['posts', 'posts', 'flow', 'columns', 'table', 'live', 'front'] as const;
const LONGEST_POST = 14;
const LONGEST_SUMMARY = 420;

/**
 * A page that lists whole articles: a blog's index, a feed, columns side by side, an old table layout. Where nothing
 * may split: a live blog's entries, or one article above cards with summaries. Each headline looks like the first.
 * Half of the pages are written in Arabic letters.
 */
export function composeIndex(
  host: CorpusPage,
  guests: readonly CorpusPage[],
  strangers: readonly CorpusPage[],
  seed: number,
): ComposedPage | null {
  const random = makeRandom(seed ^ 0x2f6e2b1);
  const chance = (share: number): boolean => random() < share;
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const arabic = chance(0.5);
  const words = arabic ? ARABIC : LATIN;
  const readOne = (page: CorpusPage): Article | null => {
    const article = readArticle(page, 2 + Math.floor(random() * LONGEST_POST));
    return article !== null && arabic ? articleInArabicScript(article) : article;
  };
  const written = (text: string): string => escapeHtml(arabic ? inArabicScript(text) : text);
  const link = (html: string): string => `<a href="/${Math.floor(random() * 1e6)}">${html}</a>`;
  const box = (tag: string, names: string, html: string): string =>
    `<${tag}${names === '' ? '' : ` class="${names}"`}>${html}</${tag}>`;

  const kind = guests.length === 0 ? pick(['live', 'front', 'front'] as const) : pick(KINDS.slice(0, 5));
  const flow =
    kind === 'table' ? pick(['br', 'br', 'p'] as const) : pick(['p', 'p', 'p', 'div', 'br'] as const);
  const gap = chance(0.7) ? '<br><br>' : '<br>';
  const level = pick(['h1', 'h2', 'h2', 'h3', 'h4']);
  const bold = kind === 'table' || (kind === 'flow' && chance(0.4));
  const headTag = flow === 'br' ? pick(['font', 'span']) : pick(['p', 'div']);
  const headNames = chance(0.5) ? pick(['title', 'entry-title', 'post-title', 'headline']) : '';
  const linked = chance(0.5);
  const where = {
    date: pick(['before', 'after', 'none', 'end'] as const),
    by: chance(0.4),
    foot: chance(0.5),
  };
  const wrapper = pick(WRAPPERS);
  const inner = chance(0.4) ? pick(['entry-content', 'text', 'body', '']) : null;
  const metaTag = flow === 'br' ? 'span' : pick(['div', 'p', 'span', 'time']);
  const ends = (html: string) => (flow === 'br' ? `${html}<br>` : html);

  const meta = (): string =>
    ends(
      box(metaTag, chance(0.5) ? 'meta' : '', `${pick(words.date)}${where.by ? ` | ${pick(words.by)}` : ''}`),
    );
  const head = (title: string, opens: boolean): string => {
    const text = linked ? link(escapeHtml(title)) : escapeHtml(title);
    const id = opens ? ` id="${OPENING_ID}"` : '';
    if (!bold) return `<${level}${id}${headNames === '' ? '' : ` class="${headNames}"`}>${text}</${level}>`;
    return ends(`<${headTag}${id}><b>${text}</b></${headTag}>`);
  };
  const body = (lines: readonly string[]): string =>
    lines
      .map((text) => (flow === 'br' ? `${escapeHtml(text)}${gap}` : `<${flow}>${escapeHtml(text)}</${flow}>`))
      .join('\n');
  const whole = (article: Article, opens: boolean): string => {
    const text = body(article.lines);
    return [
      where.date === 'before' ? meta() : '',
      head(article.title, opens),
      where.date === 'after' ? meta() : '',
      inner === null || flow === 'br' ? text : box('div', inner, text),
      where.date === 'end' ? meta() : '',
      where.foot ? ends(box(pick(['div', 'footer', 'p']), 'foot', link(pick(words.more)))) : '',
    ].join('\n');
  };

  const own = readOne(host);
  if (own === null) return null;
  const others: Article[] = [];
  for (const guest of guests) {
    const article = readOne(guest);
    if (article === null) return null;
    others.push(article);
  }
  const all = [own, ...others];
  const rule = kind === 'flow' && chance(0.5) ? '<hr>' : '';
  let main: string;
  if (kind === 'live') {
    const hour = 8 + Math.floor(random() * 10);
    const entryTag = pick(['h3', 'h4', 'strong', 'time']);
    main =
      head(own.title, false) +
      own.lines
        .map((text, i) => {
          const clock = `${hour}:${String(59 - (i % 60)).padStart(2, '0')}`;
          const start = text.split(' ').slice(0, 6).join(' ');
          const title = chance(0.7)
            ? `${clock}${chance(0.5) ? ` ${escapeHtml(start)}` : ''}`
            : escapeHtml(start);
          return box('div', 'entry', `<${entryTag}>${title}</${entryTag}><p>${escapeHtml(text)}</p>`);
        })
        .join('\n');
  } else if (kind === 'columns') {
    main = box(
      'div',
      'row',
      all.map((one, i) => box('div', pick(['col', 'column', 'col-md-6']), whole(one, i > 0))).join(''),
    );
  } else if (kind === 'table') {
    const rows = chance(0.5);
    const cell = (html: string) => (rows ? `<tr><td>${html}</td></tr>` : html);
    const cells = all.map((one, i) => cell(whole(one, i > 0))).join(rows ? '' : gap);
    main = `<table width="100%">${rows ? cells : `<tr><td>${cells}</td></tr>`}</table>`;
  } else if (kind === 'flow') main = all.map((one, i) => (i > 0 ? rule : '') + whole(one, i > 0)).join('\n');
  else if (kind === 'posts')
    main = box(
      'div',
      pick(['posts', 'list', 'blog', 'feed', '']),
      all.map((one, i) => box(wrapper[0], wrapper[1], whole(one, i > 0))).join('\n'),
    );
  else {
    const cards = Array.from({ length: 2 + Math.floor(random() * 4) }, () => {
      const other = pick(strangers);
      const summary = other.gold.slice(0, 80 + Math.floor(random() * LONGEST_SUMMARY)).replace(/\s+/gu, ' ');
      const title = link(written(titleOfPage(other)));
      return box(
        'div',
        'card',
        `<${level}>${title}</${level}><p>${written(summary)}…</p>${chance(0.4) ? link(pick(words.more)) : ''}`,
      );
    }).join('');
    main = whole(own, false) + box('div', pick(['cards', 'related', 'more', 'grid', '']), cards);
  }
  const menu = words.section.map((word) => `<li>${link(word)}</li>`).join('');
  const single = guests.length === 0 || chance(0.2);
  const pageTitle = single ? own.title : `${pick(words.section)} - ${pick(words.site)}`;
  const html = [
    `<html><head><title>${escapeHtml(pageTitle)}</title></head><body>`,
    chance(0.8) ? `<header><nav><ul>${menu}</ul></nav></header>` : '',
    kind === 'table'
      ? `<table><tr><td>${words.section.map(link).join('<br>')}</td><td>${main}</td></tr></table>`
      : box(
          pick(['main', 'div']),
          '',
          `${!single && chance(0.6) ? `<h1>${pick(words.section)}</h1>` : ''}${main}`,
        ),
    chance(0.5) ? box('aside', '', `<h3>${pick(words.about)}</h3><p>${words.aboutText}</p>`) : '',
    chance(0.8) ? `<footer><p>© 2019 ${pick(words.site)}</p></footer>` : '',
    '</body></html>',
  ].join('');
  const golds = all.map((one) => one.lines.join('\n\n'));
  return labelComposed(parseDocument(html), golds, guests.length, {
    id: `${host.id}#i${seed}`,
    site: host.site,
    title: pageTitle,
  });
}
