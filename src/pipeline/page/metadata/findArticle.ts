import { hasType, type LinkedGraph, type LinkedObject } from './jsonLd.ts';

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

/** The article a page is about: the outermost of an article type, the first of equals; and the page around it. */
export function findArticle(graph: LinkedGraph): LinkedFacts {
  const first = (type: RegExp): LinkedObject | null =>
    graph.objects.find((object) => hasType(object, type)) ?? null;
  const siteNames: string[] = [];
  for (const object of graph.objects) {
    if (siteNames.length < 8 && hasType(object, SITE) && typeof object.name === 'string')
      siteNames.push(object.name);
  }
  return { article: first(NEWS) ?? first(ARTICLE) ?? onlyReview(graph), page: first(PAGE), siteNames };
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
