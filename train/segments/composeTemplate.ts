import { parseDocument } from 'htmlparser2';
import { articleInArabicScript, inArabicScript } from './arabicScript.ts';
import {
  type Article,
  type ComposedPage,
  escapeHtml as escape,
  labelComposed,
  OPENING_ID,
  readArticle,
  titleOfPage,
} from './composeArticles.ts';
import { makeRandom } from './growForest.ts';
import type { CorpusPage } from './readCorpus.ts';

interface Words {
  readonly menu: readonly string[];
  readonly readAlso: readonly string[];
  readonly date: readonly string[];
  readonly source: readonly string[];
  readonly keywords: readonly string[];
}

const WORDS: readonly Words[] = [
  {
    // Front page, News, Politics, Business, Sport, Culture, Contact
    menu: ['الرئيسية', 'أخبار', 'سياسة', 'اقتصاد', 'رياضة', 'ثقافة', 'اتصل بنا'],
    // Read also, read more, see also, follow also
    readAlso: ['اقرأ أيضا', 'إقرأ أيضاً', 'اقرأ المزيد', 'طالع أيضاً', 'شاهد أيضا', 'تابع أيضا'],
    // Published, last update; days with and without a clock
    date: [
      'تاريخ النشر: 3 مارس 2021',
      'نشر في 14/05/2019',
      'آخر تحديث: 21 نيسان 2022 - 10:45',
      '9 يوليوز 2018',
    ],
    source: ['المصدر: وكالات', 'المصدر: صحيفة الميناء', 'المصدر : وكالة الأفق'], // Source: agencies, invented names
    keywords: ['كلمات دلالية: ', 'كلمات مفتاحية: ', 'الوسوم: '], // Keywords, tags
  },
  {
    menu: ['Home', 'News', 'Politics', 'Business', 'Sport', 'Culture', 'Contact us'],
    readAlso: ['Read also', 'Read more', 'See also', 'Related'],
    date: ['Published: March 3, 2021', '14/05/2019', 'Last updated 21 April 2022, 10:45', 'July 9, 2018'],
    source: ['Source: agencies', 'Source: Harbour Daily'],
    keywords: ['Keywords: ', 'Tags: '],
  },
];
const CONTAINERS = ['content', 'post', 'entry', 'story', 'text', 'article-body', ''];
const LONGEST_ARTICLE = 30;

/**
 * A plain aggregator page written from nothing around the texts of corpus pages: menu, headline, date line,
 * paragraphs, link headlines, source and keyword lines, further articles in one flow or in elements of their own, side
 * list, footer. Real corpora have few such pages; without `guests` it must not split.
 */
export function composeTemplate(
  host: CorpusPage,
  guests: readonly CorpusPage[],
  strangers: readonly CorpusPage[],
  seed: number,
): ComposedPage | null {
  const random = makeRandom(seed ^ 0x51f15e);
  const chance = (share: number): boolean => random() < share;
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const words = pick(WORDS);
  const flow = pick(['p', 'p', 'br', 'div'] as const);
  // Half of the pages with Arabic lines have their texts in Arabic letters too.
  const arabic = words === WORDS[0] && chance(0.5);
  const written = (text: string): string => (arabic ? inArabicScript(text) : text);
  const titleOf = (page: CorpusPage): string => written(titleOfPage(page));
  const link = (text: string): string => `<a href="/${Math.floor(random() * 1e6)}">${escape(text)}</a>`;
  const stranger = (): string => link(titleOf(pick(strangers)));
  const line = (html: string): string => (flow === 'br' ? `${html}<br>` : `<${flow}>${html}</${flow}>`);
  const box = (tag: string, names: string, html: string): string =>
    `<${tag}${names === '' ? '' : ` class="${names}"`}>${html}</${tag}>`;
  const marker = (): string => `${pick(words.readAlso)}${chance(0.6) ? ':' : ''}`;
  const golds: string[] = [];

  const bodyOf = (page: CorpusPage): string | null => {
    const read = readArticle(page, 3 + Math.floor(random() * LONGEST_ARTICLE));
    if (read === null) return null;
    const { lines }: Article = arabic ? articleInArabicScript(read) : read;
    golds.push(lines.join('\n\n'));
    const gap = chance(0.7) ? '<br><br>' : '<br>';
    return lines
      .map((text) => (flow === 'br' ? `${escape(text)}${gap}` : `<${flow}>${escape(text)}</${flow}>`))
      .join('\n');
  };
  const related = (): string => {
    const links = Array.from({ length: 1 + Math.floor(random() * 5) }, stranger);
    switch (Math.floor(random() * 5)) {
      case 0:
        return line(`<strong>${marker()}</strong>${links[0]}`) + links.slice(1).map(line).join('');
      case 1:
        return line(marker()) + links.map(line).join('');
      case 2:
        return box(
          'div',
          pick(['related', 'more', '']),
          `<h4>${marker()}</h4><ul>${links.map((one) => `<li>${one}</li>`).join('')}</ul>`,
        );
      case 3:
        return links.map((one) => line(`<b>${marker()}</b> ${one}`)).join('');
      default:
        return links
          .map((one) => {
            const summary = written(pick(strangers).gold.slice(0, 130).replace(/\s+/gu, ' '));
            return box('div', 'card', `<h3>${one}</h3><p>${escape(summary)}</p>`);
          })
          .join('');
    }
  };
  const keywords = (page: CorpusPage): string => {
    const list = titleOf(page).split(/\s+/u).slice(0, 5).map(escape);
    return chance(0.7)
      ? line(pick(words.keywords) + list.join(chance(0.5) ? ' ' : ', '))
      : box(
          'div',
          'tags',
          list.map((word) => `<a href="/t/${encodeURIComponent(word)}">${word}</a>`).join(' '),
        );
  };
  const tail = (page: CorpusPage, share: number): string =>
    [
      chance(share) ? related() : '',
      chance(share) ? line(pick(words.source)) : '',
      chance(share) ? keywords(page) : '',
    ].join('');
  const date = (share: number): string => (chance(share) ? line(pick(words.date)) : '');

  const first = bodyOf(host);
  if (first === null) return null;
  let main = `${date(0.5)}${first}${tail(host, 0.65)}`;
  const names = pick(CONTAINERS);
  const shared = chance(0.5);
  if (!shared) main = box(pick(['div', 'div', 'article', 'section']), names, main);
  const style = Math.floor(random() * 2 ** 30);
  const uniform = chance(0.7);
  for (const guest of guests) {
    const body = bodyOf(guest);
    if (body === null) return null;
    // Most sites set all their articles alike: the same draws for each.
    const drawn = uniform ? makeRandom(style) : random;
    const chance = (share: number): boolean => drawn() < share;
    const pick = <T>(items: readonly T[]): T => items[Math.floor(drawn() * items.length)] as T;
    const title = escape(titleOf(guest));
    const id = `id="${OPENING_ID}"`;
    const inside = chance(0.4) ? link(titleOf(guest)) : title;
    let lead = '';
    let head: string;
    const level = pick(['h1', 'h2', 'h2', 'h3', 'h4']);
    if (chance(0.5)) {
      lead = chance(0.35)
        ? line(marker())
        : chance(0.25)
          ? `<h4>${marker()}</h4>`
          : chance(0.3)
            ? '<hr>'
            : '';
      head = `<${level} ${id}>${inside}</${level}>`;
    } else {
      lead = chance(0.45) ? '<hr>' : line(chance(0.3) ? `<strong>${marker()}</strong>` : marker());
      const bold = chance(0.55) ? `<${pick(['b', 'strong'])}>` : '';
      const text = bold === '' ? title : `${bold}${title}${bold.replace('<', '</')}`;
      head = flow === 'br' ? `<span ${id}>${text}</span><br>` : `<${flow} ${id}>${text}</${flow}>`;
    }
    const whole = `${head}${date(0.3)}${body}${tail(guest, 0.2)}`;
    const alone = chance(0.45)
      ? box(pick(['div', 'article', 'section']), pick(['item', names, '']), whole)
      : whole;
    main += chance(0.15) ? box('div', pick(['related', 'more', 'wrap']), lead + alone) : lead + alone;
  }
  if (shared) main = box('div', names, main);
  const title = escape(titleOf(host));
  const menu = words.menu.map((word) => `<li>${link(word)}</li>`).join('');
  const side = Array.from({ length: 5 }, () => `<li>${stranger()}</li>`).join('');
  const html = [
    `<html><head><title>${title}</title></head><body>`,
    chance(0.8) ? `<header><nav><ul>${menu}</ul></nav></header>` : '',
    box(pick(['main', 'div', 'section']), '', box(pick(['h1', 'h1', 'h2']), '', title) + main),
    chance(0.7) ? box('aside', 'sidebar', `<h4>${pick(words.readAlso)}</h4><ul>${side}</ul>`) : '',
    chance(0.8) ? '<footer><p>© 2021</p></footer>' : '',
    '</body></html>',
  ].join('');
  return labelComposed(parseDocument(html), golds, guests.length, {
    id: `${host.id}#t${seed}`,
    site: host.site,
    title: titleOf(host),
  });
}
