import type { NewsItem } from '../../contract/item.ts';
import { countCodePoints } from '../../contract/offsets.ts';
import type { RecordEntity } from '../../contract/record.ts';
import type { FoundDate } from '../page/types.ts';
import type { Segment } from '../segments/types.ts';
import { fold } from '../text/fold.ts';
import { itemUri, type PageFacts } from './identify.ts';
import { splitKeywords } from './splitKeywords.ts';

// Enough to find one's neighbours on any article page; a live blog with 300 entries would else list 90,000 links.
const MOST_ASSOCIATIONS = 32;

// «سبوتنيك + الأناضول», «رويترز، أ ف ب», "Reuters / AFP": what parts names on a source line.
const NAME_BREAK = /[،,؛;|+/\n]|\s[-–—•·]\s/u;

/** The ninjs item of one segment. Names and URIs come from `entities`, and from nowhere else. */
export function projectItem(
  page: PageFacts,
  segment: Segment,
  entities: readonly RecordEntity[],
  identity: { readonly id: string; readonly revision: number },
): NewsItem {
  const created = instantOf(segment.published);
  return {
    uri: itemUri(identity.id),
    type: 'text',
    language: segment.language,
    version: String(identity.revision),
    ...(created === null ? {} : { contentCreated: created }),
    headlines: segment.headline === null ? [] : [{ role: 'main', value: segment.headline }],
    bodies: [
      {
        role: 'main',
        contentType: 'text/plain',
        charCount: countCodePoints(segment.body),
        value: segment.body,
      },
    ],
    ...(segment.authors.length === 0 ? {} : { by: segment.authors.join(', ') }),
    people: mentionsOf(entities, 'person'),
    organisations: mentionsOf(entities, 'organisation'),
    places: mentionsOf(entities, 'place'),
    subjects: keywordsOf(page, segment).map((name) => ({ name, creator: 'publisher' as const })),
    infoSources: infoSourcesOf(page, segment),
    altIds: [{ role: 'canonicalUrl', value: page.canonicalUrl }],
    associations: nearest(page.recordIds, segment.index).map((id) => ({
      uri: itemUri(id),
      name: 'samePage' as const,
    })),
  };
}

function mentionsOf(entities: readonly RecordEntity[], type: RecordEntity['type']): NewsItem['people'] {
  return entities
    .filter((entity) => entity.type === type)
    .map(({ id, name, uri }) => ({
      name,
      rel: 'mentions' as const,
      ...(uri === null ? {} : { uri }),
      literal: id,
    }));
}

/** RFC 3339 instant, or `null` where the page told less: a day is no instant, and a time without a zone is none. */
function instantOf(date: FoundDate | null): string | null {
  if (date === null) return null;
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(:\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.exec(date.value);
  return match === null ? null : `${match[1]}${match[2] ?? ':00'}${match[3]}`;
}

// The page's keywords are of its own article; they must not reach a second article below it.
function keywordsOf(page: PageFacts, segment: Segment): string[] {
  const text = `${segment.headline ?? ''} ${segment.body}`;
  if (segment.keywords.length > 0) return splitKeywords(segment.keywords, text);
  return page.recordIds.length === 1 ? splitKeywords(page.metadata.keywords, text) : [];
}

function infoSourcesOf(page: PageFacts, segment: Segment): NewsItem['infoSources'] {
  const named = namesOn(segment.sources).map((name) => ({ name, role: 'originator' }));
  const site = page.metadata.siteName?.trim();
  if (!site || named.some(({ name }) => fold(name) === fold(site))) return named;
  return [...named, { name: site, role: named.length === 0 ? 'publisher' : 'aggregator' }];
}

function namesOn(lines: readonly string[]): string[] {
  const names = lines.flatMap((line) => line.split(NAME_BREAK)).map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}

function nearest(ids: readonly string[], own: number): string[] {
  const from = Math.max(0, Math.min(own - MOST_ASSOCIATIONS / 2, ids.length - MOST_ASSOCIATIONS - 1));
  return ids.slice(from, from + MOST_ASSOCIATIONS + 1).filter((_, i) => from + i !== own);
}
