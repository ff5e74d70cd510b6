import type { Element } from 'domhandler';
import { parse } from 'tldts';
import { cleanText } from '../../text/cleanText.ts';
import { chooseCanonicalUrl } from '../canonicalUrl.ts';
import { isHomeLink } from '../homeLink.ts';
import type { LiveUpdate, PageMetadata } from '../types.ts';
import { chooseAuthors } from './chooseAuthors.ts';
import { chooseDates } from './chooseDates.ts';
import { chooseTitle, findHeading } from './chooseTitle.ts';
import { type Clues, textOf } from './clues.ts';
import { findArticle, type LinkedFacts, namesUnder } from './findArticle.ts';
import { findUpdates } from './findUpdates.ts';
import { readJsonLd, stringOf } from './jsonLd.ts';
import { META_NAMES } from './metaNames.ts';

/** Metadata with what else the same clues tell. */
export interface ReadMetadata {
  readonly metadata: PageMetadata;
  readonly canonicalUrl: string;
  /** JSON-LD's `articleBody`, a witness for the body. */
  readonly articleBody: string | null;
  /** The posts of a live page. */
  readonly updates: readonly LiveUpdate[];
}

/** What a page says of itself, from the clues of one walk. */
export function readMetadata(
  clues: Clues,
  page: { readonly url: string; readonly fetchedAt: string | undefined },
): ReadMetadata {
  const graph = readJsonLd(clues.jsonLd);
  const meta = (names: readonly string[]): string | null => firstMeta(clues, names);
  const [sites, ours] = partHeadings(clues.headings.map(({ node }) => node));
  const headings = ours.map((node) => textOf(node));
  const statedTitles = META_NAMES.title
    .flatMap((name) => clues.metas.get(name) ?? [])
    .slice(0, MOST_TITLES)
    .map((title) => title.slice(0, MAX_TITLE));
  const titles = [...headings.slice(0, MOST_TITLES), ...statedTitles, clues.title ?? ''];
  const facts = findArticle(graph, { url: page.url, titles });
  const siteName = meta(META_NAMES.siteName) ?? facts.siteNames[0] ?? null;
  const siteNames = [
    ...(siteName === null ? [] : [siteName]),
    ...facts.siteNames,
    ...sites.map((node) => textOf(node)),
    ...hostNames(page.url),
  ];
  const title = chooseTitle({
    headings,
    jsonLd: unescapeMarkup(headlineOf(facts.article)),
    metas: statedTitles,
    element: clues.title,
    siteNames,
    url: page.url,
  });
  const authorsUnder = (from: LinkedFacts['article']): readonly string[] =>
    ['author', 'creator']
      .flatMap((property) => namesUnder(from, property, graph))
      .map((name) => unescapeMarkup(name) ?? '');
  const linked = { article: authorsUnder(facts.article), page: authorsUnder(facts.page) };
  // The heading under which bylines and dates are looked for: the title's own, else the first.
  const heading = ours[findHeading(headings, title ?? '')];
  const under = clues.headings.find(({ node }) => node === heading) ?? clues.headings[0];
  const headingOrder = under?.order ?? null;
  const declared = [...clues.canonical, ...(clues.metas.get('og:url') ?? [])];
  return {
    metadata: {
      title: tidy(title),
      siteName: tidy(siteName),
      description: tidy(
        unescapeMarkup(stringOf(facts.article, 'description')) ?? meta(META_NAMES.description),
      ),
      authors: chooseAuthors({ clues, linked, siteNames, headingOrder }).map(cleanText),
      ...chooseDates(clues, facts, { ...page, headingOrder }),
      section: tidy(unescapeMarkup(stringOf(facts.article, 'articleSection')) ?? meta(META_NAMES.section)),
      image: imageOf(facts, clues),
      keywords: keywordsOf(clues, facts),
      language: clues.language ?? meta(META_NAMES.language)?.replace('_', '-') ?? null,
    },
    canonicalUrl: chooseCanonicalUrl(page.url, declared),
    articleBody: stringOf(facts.article, 'articleBody'),
    updates: findUpdates(graph),
  };
}

/** Headings that link to the site's first page, which are its name, and all others. */
function partHeadings(headings: readonly Element[]): readonly [sites: Element[], others: Element[]] {
  const sites = headings.filter((heading) => {
    const inside = heading.children.find((child) => child.type === 'tag');
    const links = [heading.parent, inside].filter((node) => node?.type === 'tag' && node.name === 'a');
    return (links as Element[]).some(
      (link) => isHomeLink(link.attribs.href ?? '') && textOf(link) === textOf(heading),
    );
  });
  return [sites, headings.filter((heading) => !sites.includes(heading))];
}

const MOST_TITLES = 20;
const MAX_TITLE = 1000; // characters

function headlineOf(article: LinkedFacts['article']): string | null {
  return (stringOf(article, 'headline') ?? stringOf(article, 'name'))?.slice(0, MAX_TITLE) ?? null;
}

function firstMeta(clues: Clues, names: readonly string[]): string | null {
  for (const name of names) {
    const first = clues.metas.get(name)?.[0];
    if (first !== undefined) return first;
  }
  return null;
}

function tidy(text: string | null): string | null {
  return text === null ? null : cleanText(text).replace(/\s+/g, ' ').trim() || null;
}

const REFERENCES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
};

/** Script text is raw, yet publishers escape it as markup: &amp;, &#8217;. */
function unescapeMarkup(text: string | null): string | null {
  if (text === null || !text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return REFERENCES[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

function hostNames(url: string): readonly string[] {
  const { domainWithoutSuffix, domain } = parse(url);
  return [domainWithoutSuffix, domain].filter((name) => name !== null && name !== undefined);
}

function imageOf(facts: LinkedFacts, clues: Clues): string | null {
  const stated = firstMeta(clues, META_NAMES.image);
  if (stated !== null) return stated;
  const image = facts.article?.image;
  const first: unknown = Array.isArray(image) ? image[0] : image;
  if (typeof first === 'string') return first;
  return typeof first === 'object' && first !== null
    ? stringOf(first as Readonly<Record<string, unknown>>, 'url')
    : null;
}

const MAX_KEYWORDS = 50;

function keywordsOf(clues: Clues, facts: LinkedFacts): readonly string[] {
  const stated = facts.article?.keywords;
  const listed = Array.isArray(stated)
    ? stated.filter((word) => typeof word === 'string')
    : typeof stated === 'string'
      ? [stated]
      : [];
  const tags =
    META_NAMES.keywords.map((name) => clues.metas.get(name) ?? []).find((contents) => contents.length > 0) ??
    [];
  const words = (listed.length > 0 ? listed : tags).flatMap((line) => line.slice(0, 4000).split(/[,،;]/));
  const tidied = words.map((word) => tidy(word)).filter((word) => word !== null);
  return [...new Set(tidied)].slice(0, MAX_KEYWORDS);
}
