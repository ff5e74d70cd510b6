import { ARABIC_TEASERS } from './arabicStories.ts';
import { ENGLISH_TEASERS } from './englishStories.ts';
import type { SiteArticle, SiteStory } from './types.ts';

/** Paragraphs with the subheading in its place, each through its own markup. */
export function linesOf(
  story: SiteStory,
  paragraph: (text: string, n: number) => string,
  heading: ((text: string) => string) | null,
  amid: Readonly<Record<number, string>> = {},
): string {
  return story.text
    .map((text, n) => {
      const head = heading !== null && n === story.subhead[1] ? heading(story.subhead[0]) : '';
      return (amid[n] ?? '') + head + paragraph(text, n);
    })
    .join('\n');
}

/** What must come out of `linesOf`. */
export function articleOf(story: SiteStory, withSubhead: boolean, ...optional: string[]): SiteArticle {
  const lines = [...story.text];
  if (withSubhead) lines.splice(story.subhead[1], 0, story.subhead[0]);
  return { head: story.head, lines, optional: [story.standfirst, story.caption, ...optional] };
}

type Item = (head: string, href: string, summary: string) => string;

/** A list of teasers: links alone, or with their sentence. */
export function teasers(first: number, count: number, item: Item, from = ARABIC_TEASERS): string {
  return Array.from({ length: count }, (_, i) => {
    const [head, summary] = from[(first + i) % from.length] ?? ['', ''];
    return item(head, `/news/${4000 + first + i}`, summary);
  }).join('\n');
}

/** The same in English. */
export const stories = (first: number, count: number, item: Item): string =>
  teasers(first, count, item, ENGLISH_TEASERS);

export const p = (text: string): string => `<p>${text}</p>`;
export const h2 = (text: string): string => `<h2>${text}</h2>`;
export const h3 = (text: string): string => `<h3>${text}</h3>`;
export const strong = (text: string): string => `<p><strong>${text}</strong></p>`;
export const li = (head: string, href: string): string => `<li><a href="${href}">${head}</a></li>`;

/** OpenGraph and JSON-LD as most sites state them. */
export function stated(story: SiteStory, site: string, options: { ld?: boolean; og?: boolean } = {}): string {
  const { ld = true, og = true } = options;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: story.head,
    datePublished: story.published,
    author: { '@type': 'Person', name: story.author },
    publisher: { '@type': 'Organization', name: site },
    articleSection: story.section,
  };
  return [
    og
      ? `<meta property="og:type" content="article"><meta property="og:title" content="${story.head}"><meta property="og:site_name" content="${site}"><meta property="og:description" content="${story.standfirst}"><meta property="article:published_time" content="${story.published}">`
      : '',
    ld ? `<script type="application/ld+json">${JSON.stringify(data)}</script>` : '',
  ].join('');
}

export function document(lang: string, title: string, head: string, body: string): string {
  const dir = lang === 'ar' ? ' dir="rtl"' : '';
  return `<!DOCTYPE html><html lang="${lang}"${dir}><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;
}
