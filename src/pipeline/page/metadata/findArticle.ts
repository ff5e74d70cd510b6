import { sharedWords } from './chooseTitle.ts';
import { hasType, type LinkedGraph, type LinkedObject, stringOf } from './jsonLd.ts';

const ARTICLE = /(?:Article|BlogPosting|Posting|Report|Recipe|HowTo)$/;
const REVIEW = /Review$/;
const NEWS = /(?:Article|Posting|Report)$/;
const PAGE = /(?:WebPage|ItemPage|AboutPage|CollectionPage)$/;
const SITE = /(?:WebSite|Organization|NewsMediaOrganization)$/;

/** The objects of a page's JSON-LD that speak of the page itself. */
export interface LinkedFacts {
  readonly article: LinkedObject | null;
  readonly page: LinkedObject | null;
  readonly siteNames: readonly string[];
}

/** What else a page says of itself, to tell its own article from those it lists. */
interface OwnSigns {
  readonly url: string;
  /** Its headings and stated titles. */
  readonly titles: readonly string[];
}

/**
 * The article a page is about: the outermost of an article type that has the page's address or title, the first of
 * equals; and the page around it. Where several are stated and none is the page's, there is none.
 */
export function findArticle(graph: LinkedGraph, own: OwnSigns): LinkedFacts {
  const first = (type: RegExp): LinkedObject | null =>
    graph.objects.find((object) => hasType(object, type)) ?? null;
  const siteNames: string[] = [];
  for (const object of graph.objects) {
    if (siteNames.length < 8 && hasType(object, SITE) && typeof object.name === 'string')
      siteNames.push(object.name);
  }
  const news = graph.objects.filter((object) => hasType(object, NEWS)).slice(0, MOST_ARTICLES);
  const article = news.length > 0 ? ownArticle(news, own) : (first(ARTICLE) ?? onlyReview(graph));
  return { article, page: first(PAGE), siteNames };
}

const MOST_ARTICLES = 50;
const MAX_HEADLINE = 400; // characters
const SAME_TITLE = 0.3; // as for headings (chooseTitle.ts)

function ownArticle(articles: readonly LinkedObject[], own: OwnSigns): LinkedObject | null {
  const [first] = articles as [LinkedObject];
  if (articles.length === 1) return first;
  const path = pathOf(own.url);
  const here = articles.find((article) => addressesOf(article).some((address) => pathOf(address) === path));
  if (here !== undefined) return here;
  let best = { article: null as LinkedObject | null, share: 0 };
  for (const article of articles) {
    const headline = (stringOf(article, 'headline') ?? stringOf(article, 'name') ?? '').slice(
      0,
      MAX_HEADLINE,
    );
    const share = Math.max(0, ...own.titles.map((title) => sharedWords(headline, title)));
    if (share > best.share) best = { article, share };
  }
  if (best.share >= SAME_TITLE) return best.article;
  // Without addresses nothing says that they are other pages.
  return articles.find((article) => addressesOf(article).length === 0) ?? null;
}

function addressesOf(article: LinkedObject): readonly string[] {
  const entity = article.mainEntityOfPage;
  const linked =
    typeof entity === 'object' && entity !== null ? stringOf(entity as LinkedObject, '@id') : entity;
  return [article.url, article['@id'], linked].filter((one): one is string => typeof one === 'string');
}

/** Path of an address, without the ends in which twins differ. */
function pathOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { pathname } = new URL(address);
  return pathname.replace(/\/(?:amp\/?)?$/, '').toLowerCase();
}

/** Several reviews are what readers say of a product or a shop; only a lone one may be the page. */
function onlyReview(graph: LinkedGraph): LinkedObject | null {
  const reviews = graph.objects.filter((object) => hasType(object, REVIEW));
  return reviews.length === 1 ? (reviews[0] as LinkedObject) : null;
}

/** Names of the people or bodies under a property: strings, objects, references by `@id`, and lists of them. */
export function namesUnder(
  object: LinkedObject | null,
  property: string,
  graph: LinkedGraph,
): readonly string[] {
  const names: string[] = [];
  let layer: readonly unknown[] = [object?.[property]];
  for (let depth = 0; depth < 4 && layer.length > 0; depth++) {
    const below: unknown[] = [];
    for (const value of layer) {
      if (typeof value === 'string') names.push(value);
      else if (Array.isArray(value)) below.push(...value.slice(0, 50));
      else if (typeof value === 'object' && value !== null) below.push(nameOf(value as LinkedObject, graph));
    }
    layer = below.slice(0, 50);
  }
  return names;
}

function nameOf(object: LinkedObject, graph: LinkedGraph): unknown {
  if (object.name !== undefined) return object.name;
  const id = object['@id'];
  const known = typeof id === 'string' ? graph.byId.get(id) : undefined;
  return known?.name ?? object.alternateName ?? null;
}
