import type { ChildNode, Element, Text } from 'domhandler';
import { parseDateLine } from '../dates/parseDateLine.ts';
import { type DateSide, opensPublished, sideOfWords } from '../dates/sideOfWords.ts';
import type { FoundDate } from '../types.ts';
import { type Clues, type Sighting, textOf } from './clues.ts';
import type { LinkedFacts } from './findArticle.ts';
import { stringOf } from './jsonLd.ts';
import { META_NAMES } from './metaNames.ts';
import { nearestFirst } from './nearHeading.ts';

/** How sure each source of a date is, 0 to 100, times the reader's own certainty. */
const CONFIDENCE: Readonly<Record<string, number>> = {
  ...{ jsonld: 98, opengraph: 97, microdata: 95, meta: 90, time: 80, line: 70, url: 85 },
};

/** Where to look for dates. */
export interface DatePlace {
  readonly url: string;
  readonly fetchedAt: string | undefined;
  /** Text nodes in front of the article's heading, or `null` where it has none. */
  readonly headingOrder: number | null;
}

/**
 * Publication and change of the page, each from its most reliable statement. A page that shows an update only
 * was published at that time as it stands: `published` then repeats it, with at most {@link ONLY_UPDATED} confidence.
 */
export function chooseDates(
  clues: Clues,
  facts: LinkedFacts,
  place: DatePlace,
): { published: FoundDate | null; modified: FoundDate | null } {
  const stated = {
    published: readStatements(clues, facts, 'published'),
    modified: readStatements(clues, facts, 'modified'),
  };
  const same = stated.published !== null && dayOf(stated.published) === dayOf(stated.modified);
  const settled = stated.published !== null && stated.modified !== null && !same;
  const shown = settled ? NONE : readVisible(clues, place);
  // A template that fills the day of change into both fields: the earlier day that readers see is the publication's.
  const earlier = same && dayOf(shown.published) < dayOf(stated.published) ? shown.published : null;
  const published =
    earlier ?? stated.published ?? shown.published ?? readLabelled(clues, place) ?? dateOfUrl(place.url);
  const modified = stated.modified ?? shown.modified;
  const instead =
    shown.modified === null
      ? null
      : { ...shown.modified, confidence: Math.min(ONLY_UPDATED, shown.modified.confidence) };
  return { published: published ?? instead, modified };
}

/** `YYYY-MM-DD`, or a string after every day where there is none. */
function dayOf(date: FoundDate | null): string {
  return date !== null && date.value.length >= 10 ? date.value.slice(0, 10) : '~';
}

/** A date further off whose own words call it the publication's ("Posted on 3 May 2024" under the text); one, or none. */
function readLabelled(clues: Clues, place: DatePlace): FoundDate | null {
  const found = new Map<string, FoundDate>();
  for (const { node } of clues.dateTexts) {
    if (node.type !== 'text') continue;
    const text = node.data.replace(/\s+/g, ' ').trim();
    if (!opensPublished(text)) continue;
    const date = readSighting(node, text, place.fetchedAt);
    if (date !== null) found.set(dayOf(date), date);
  }
  // Several belong to a list of other pages.
  return found.size === 1 ? ([...found.values()][0] as FoundDate) : null;
}

const ONLY_UPDATED = 40;
const NONE = { published: null, modified: null };

function readStatements(clues: Clues, facts: LinkedFacts, side: DateSide): FoundDate | null {
  for (const [basis, raw] of statements(clues, facts, side)) {
    const found = readStated(raw, basis);
    if (found !== null) return found;
  }
  return null;
}

/** What the page states for machines, most reliable first. OpenGraph leads: publishers keep it in step with what they show. */
function* statements(clues: Clues, facts: LinkedFacts, side: DateSide): Generator<readonly [string, string]> {
  const property = side === 'published' ? 'datePublished' : 'dateModified';
  const named = META_NAMES[side].flatMap((name) =>
    (clues.metas.get(name) ?? []).map(
      (content) => [/^(?:og|article):/.test(name) ? 'opengraph' : 'meta', content] as const,
    ),
  );
  yield* named.filter(([basis]) => basis === 'opengraph');
  const said = stringOf(facts.article, property);
  if (said !== null) yield ['jsonld', said];
  yield* named.filter(([basis]) => basis === 'meta');
  const pageSaid = stringOf(facts.page, property);
  if (pageSaid !== null) yield ['jsonld', pageSaid];
  for (const element of clues.properties) {
    if (!(element.attribs.itemprop ?? '').split(/\s+/).includes(property)) continue;
    yield ['microdata', element.attribs.content ?? element.attribs.datetime ?? textOf(element, 100)];
  }
}

function readStated(raw: string, basis: string): FoundDate | null {
  const epoch = /^\d{10}(?:\d{3})?$/.exec(raw);
  const text = epoch === null ? raw : new Date(Number(raw) * (raw.length === 10 ? 1000 : 1)).toISOString();
  const packed = /^(\d{4})(\d{2})(\d{2})(?:T?\d*)?$/.exec(text);
  const found = parseDateLine(packed === null ? text : `${packed[1]}-${packed[2]}-${packed[3]}`, { basis });
  return found === null ? null : { ...found, raw, confidence: sureness(found, basis) };
}

function sureness(found: FoundDate, basis: string): number {
  return Math.round(((CONFIDENCE[basis] ?? 50) * Math.min(100, found.confidence + 10)) / 100);
}

// A date line stands close under its heading, or just over it (in text nodes, blank ones among them).
const NEAR_AFTER = 60;
const NEAR_BEFORE = 30;

/** The dates a reader sees by the heading: in a `<time>`, an element whose class speaks of a date, or a short line. */
function readVisible(
  clues: Clues,
  place: DatePlace,
): { published: FoundDate | null; modified: FoundDate | null } {
  const found: { published: FoundDate | null; modified: FoundDate | null } = {
    published: null,
    modified: null,
  };
  const sightings: readonly Sighting[] = [...clues.times, ...clues.dateLines, ...clues.dateTexts];
  const near = sightings.filter(({ order }) => isNear(order, place.headingOrder));
  for (const { node } of nearestFirst(near, place.headingOrder)) {
    const text = node.type === 'text' ? node.data.replace(/\s+/g, ' ').trim() : textOf(node, 200);
    if (text.length > 120) continue;
    const side = sideOf(node, text);
    if (found[side] !== null) continue;
    found[side] = readSighting(node, text, place.fetchedAt);
    if (found.published !== null && found.modified !== null) break;
  }
  return found;
}

function isNear(order: number, heading: number | null): boolean {
  return heading === null || (order >= heading - NEAR_BEFORE && order <= heading + NEAR_AFTER);
}

function readSighting(node: Element | Text, text: string, fetchedAt: string | undefined): FoundDate | null {
  const basis = node.type !== 'text' && node.name === 'time' ? 'time' : 'line';
  const stamp = node.type === 'text' ? undefined : node.attribs.datetime;
  const found =
    (stamp === undefined ? null : parseDateLine(stamp, { basis })) ??
    parseDateLine(text, { basis, fetchedAt });
  if (found === null) return null;
  // A text that merely mentions a date ("since January 2020, prices …") is no date line.
  if (node.type === 'text' && !isDateLine(text, found)) return null;
  return { ...found, raw: text || found.raw, confidence: sureness(found, basis) };
}

function isDateLine(text: string, found: FoundDate): boolean {
  const rest = text.length - found.raw.length;
  return found.precision !== 'month' && (rest <= found.raw.length || rest <= 25);
}

/** Which side a visible date belongs to: its class, its own words or those in front of it decide. */
function sideOf(node: Element | Text, text: string): DateSide {
  const around = node.type === 'text' ? node.parent : node;
  const attribs = around !== null && 'attribs' in around ? around.attribs : {};
  const names = `${attribs.class ?? ''} ${attribs.itemprop ?? ''}`;
  if (/modif|updat/i.test(names)) return 'modified';
  return sideOfWords(`${textBefore(node)} ${text}`);
}

/** The words right in front of a node: of the text before it, or before the element it opens. */
function textBefore(node: Element | Text): string {
  let at: ChildNode | null = node;
  for (let step = 0; step < 6 && at !== null; step++) {
    const before: ChildNode | null = at.prev;
    if (before === null) {
      at = at.parent !== null && at.parent.type !== 'root' ? (at.parent as ChildNode) : null;
      continue;
    }
    const text =
      before.type === 'text'
        ? before.data
        : 'children' in before && before.type === 'tag'
          ? textOf(before, 60)
          : '';
    if (text.trim() !== '') return text.length > 60 ? '' : text;
    at = before;
  }
  return '';
}

/** /2024/01/25/ or /2024-01-25- in an address. */
function dateOfUrl(url: string): FoundDate | null {
  const found = /\/((?:19|20)\d{2})([/-])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?=[/\-_.]|$)/.exec(url);
  if (found === null) return null;
  const date = parseDateLine(`${found[1]}-${found[3]}-${found[4]}`, { basis: 'url' });
  return date === null ? null : { ...date, raw: found[0], confidence: sureness(date, 'url') };
}
