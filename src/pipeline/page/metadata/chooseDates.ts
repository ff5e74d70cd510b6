import { parseDateLine } from '../dates/parseDateLine.ts';
import type { DateSide } from '../dates/sideOfWords.ts';
import type { FoundDate } from '../types.ts';
import { type Clues, textOf } from './clues.ts';
import type { LinkedFacts } from './findArticle.ts';
import { stringOf } from './jsonLd.ts';
import { META_NAMES } from './metaNames.ts';
import { sureness } from './sureness.ts';
import {
  type DatePlace,
  readLabelled,
  readOriginal,
  readVisible,
  type VisibleDates,
} from './visibleDates.ts';

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
    published: readStatements(clues, facts, 'published', place, MOST_STATED),
    modified: readStatements(clues, facts, 'modified', place, 1)[0] ?? null,
  };
  const shown = readVisible(clues, place);
  const modified = stated.modified ?? shown.modified ?? readLabelled(clues, place, 'modified');
  const published =
    settle(stated.published, stated.modified, shown) ??
    readOriginal(clues, place) ??
    readLabelled(clues, place, 'published') ??
    lessSure(shown.published, modified) ??
    dateOfUrl(place.url);
  const instead = stated.modified === null || shown.modified !== null ? modified : null;
  return { published: published ?? lessSure(instead, instead), modified };
}

/** The stated publication, or what readers see where the statement cannot be it; `null` where nothing is stated. */
function settle(
  stated: readonly FoundDate[],
  modified: FoundDate | null,
  shown: VisibleDates,
): FoundDate | null {
  const [first] = stated;
  if (first === undefined) return null;
  // A label of publication stands at an earlier day: the statement is of a later edition or of the site's last build.
  if (shown.labelled && isEarlier(shown.published, first)) return shown.published;
  if (dayOf(first) !== dayOf(modified)) return first;
  // A template that fills the day of change into both fields: an earlier day is the publication's.
  return [shown.published, ...stated].find((date) => isEarlier(date, first)) ?? first;
}

/** At least two days earlier: one day apart may be one instant on two clocks. */
function isEarlier(date: FoundDate | null, than: FoundDate): boolean {
  return date !== null && Date.parse(dayOf(than)) - Date.parse(dayOf(date)) >= 2 * DAY_MS;
}

/** A shown day that is the day of change says little of the publication. */
function lessSure(date: FoundDate | null, modified: FoundDate | null): FoundDate | null {
  if (date === null || dayOf(date) !== dayOf(modified)) return date;
  return { ...date, confidence: Math.min(ONLY_UPDATED, date.confidence) };
}

const DAY_MS = 86_400_000;

/** `YYYY-MM-DD`, or a string after every day where there is none. */
function dayOf(date: FoundDate | null): string {
  return date !== null && date.value.length >= 10 ? date.value.slice(0, 10) : '~';
}

const ONLY_UPDATED = 40;

/** What the page states of one side, most reliable first; no day that software writes for want of one. */
function readStatements(
  clues: Clues,
  facts: LinkedFacts,
  side: DateSide,
  place: DatePlace,
  most: number,
): readonly FoundDate[] {
  const latest = place.fetchedAt === undefined ? Number.NaN : Date.parse(place.fetchedAt) + DAY_MS;
  const found: FoundDate[] = [];
  for (const [basis, raw] of statements(clues, facts, side)) {
    const date = readStated(raw, basis);
    if (date === null || EMPTY_DAYS.has(dayOf(date)) || Date.parse(date.value) > latest) continue;
    found.push(date);
    if (found.length === most) break;
  }
  return found;
}

const MOST_STATED = 8;
const EMPTY_DAYS = new Set(['1970-01-01', '1900-01-01']); // zero in Unix time, zero in spreadsheets and databases

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

/** A date as machines are told it; `null` where it is none. */
export function readStated(raw: string, basis: string): FoundDate | null {
  // Seconds or milliseconds of Unix time, also as ASP.NET writes them: /Date(1706178600000)/.
  const epoch = /^(?:\/Date\()?(\d{10}(?:\d{3})?)(?:[+-]\d{4})?(?:\)\/)?$/.exec(raw)?.[1];
  const text = epoch === undefined ? raw : new Date(Number(epoch.padEnd(13, '0'))).toISOString();
  const packed = /^(\d{4})(\d{2})(\d{2})(?:T?\d*)?$/.exec(text);
  const found = parseDateLine(packed === null ? text : `${packed[1]}-${packed[2]}-${packed[3]}`, { basis });
  return found === null ? null : { ...found, raw, confidence: sureness(found, basis) };
}

/** /2024/01/25/, /2024-01-25- or /2024/jan/25/ in an address. */
function dateOfUrl(url: string): FoundDate | null {
  const found = URL_DAY.exec(url) ?? URL_MONTH_NAME.exec(url);
  if (found === null) return null;
  const date = parseDateLine(`${found[1]}-${found[3]}-${found[4]}`, { basis: 'url' });
  return date === null ? null : { ...date, raw: found[0], confidence: sureness(date, 'url') };
}

const URL_DAY = /\/((?:19|20)\d{2})([/-])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?=[/\-_.]|$)/;
const URL_MONTH_NAME = /\/((?:19|20)\d{2})([/-])([a-z]{3,9})\2(0?[1-9]|[12]\d|3[01])(?=[/\-_.]|$)/i;
