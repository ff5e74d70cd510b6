import { cleanText } from '../../text/cleanText.ts';
import type { LiveUpdate } from '../types.ts';
import { readStated } from './chooseDates.ts';
import { hasType, type LinkedGraph, type LinkedObject, stringOf } from './jsonLd.ts';

const LIVE = /LiveBlogPosting$/;
const MOST_UPDATES = 1_000;
const MAX_HEADLINE = 400; // characters

/**
 * The posts that a live page states in JSON-LD (schema.org/LiveBlogPosting, `liveBlogUpdate`), in its order; those
 * without a headline are left out, since nothing would say where on the page they stand.
 *
 * @example findUpdates(readJsonLd([script])) // [{ headline: 'إغلاق الميناء' ("port closed"), published: … }]
 */
export function findUpdates(graph: LinkedGraph): readonly LiveUpdate[] {
  const updates: LiveUpdate[] = [];
  for (const object of graph.objects) {
    if (!hasType(object, LIVE)) continue;
    const posts: unknown = object['liveBlogUpdate'];
    for (const post of Array.isArray(posts) ? posts : [posts]) {
      if (typeof post !== 'object' || post === null || updates.length === MOST_UPDATES) continue;
      const headline = headlineOf(post as LinkedObject);
      const date = stringOf(post as LinkedObject, 'datePublished');
      if (headline !== '')
        updates.push({ headline, published: date === null ? null : readStated(date, 'jsonld') });
    }
  }
  return updates;
}

function headlineOf(post: LinkedObject): string {
  const stated = stringOf(post, 'headline') ?? stringOf(post, 'name') ?? '';
  return cleanText(stated.slice(0, MAX_HEADLINE)).replace(/\s+/g, ' ').trim();
}
