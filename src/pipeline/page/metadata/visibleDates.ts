import type { ChildNode, Element, Text } from 'domhandler';
import { parseDateLine } from '../dates/parseDateLine.ts';
import type { NumericOrder } from '../dates/readDay.ts';
import { type DateSide, labelAt, originalFrom, sideOfWords, splitBySide } from '../dates/sideOfWords.ts';
import type { FoundDate } from '../types.ts';
import { type Clues, type Sighting, textOf } from './clues.ts';
import { nearestFirst } from './nearHeading.ts';
import { sureness } from './sureness.ts';

/** Where to look for dates. */
export interface DatePlace {
  readonly url: string;
  readonly fetchedAt: string | undefined;
  /** Text nodes in front of the article's heading, or `null` where it has none. */
  readonly headingOrder: number | null;
}

/** Dates that readers see, by what they say of the page. */
export interface VisibleDates {
  readonly published: FoundDate | null;
  readonly modified: FoundDate | null;
  /** Whether words of publication stand at `published` («نشر في», "Published"). */
  readonly labelled: boolean;
}

// A date line stands close under its heading, or just over it (in text nodes, blank ones among them).
const NEAR_AFTER = 60;
const NEAR_BEFORE = 30;
const MAX_CHARS = 120;

/** The dates a reader sees by the heading: in a `<time>`, an element whose class speaks of a date, or a short line. */
export function readVisible(clues: Clues, place: DatePlace): VisibleDates {
  const found = { published: null as FoundDate | null, modified: null as FoundDate | null, labelled: false };
  const sightings: readonly Sighting[] = [...clues.times, ...clues.dateLines, ...clues.dateTexts];
  const near = sightings.filter(({ order }) => isNear(order, place.headingOrder));
  const read = createReader(clues, place);
  for (const { node } of nearestFirst(near, place.headingOrder)) {
    const parts = splitBySide(textIn(node));
    for (const text of parts) {
      if (text.length > MAX_CHARS) continue;
      const side = sideOf(node, text, parts.length);
      if (found[side] !== null) continue;
      found[side] = read(node, text, parts.length);
      if (side === 'published' && found.published !== null)
        found.labelled = isLabelled(node, text, 'published');
    }
    if (found.published !== null && found.modified !== null) break;
  }
  return found;
}

/**
 * A date further off whose words say what it is: one in the same line ("Posted on 3 May 2024" under the text) or a
 * label alone in front of it. `null` where several days are found: they belong to a list of other pages.
 */
export function readLabelled(clues: Clues, place: DatePlace, side: DateSide): FoundDate | null {
  const found = new Map<string, FoundDate>();
  let read: Reader | null = null;
  for (const { node } of [...clues.times, ...clues.dateTexts]) {
    const text = textIn(node);
    if (text.length > MAX_CHARS || !isLabelled(node, text, side)) continue;
    read ??= createReader(clues, place);
    const date = read(node, text, 1);
    if (date !== null) found.set(date.value.slice(0, 10), date);
  }
  return found.size === 1 ? ([...found.values()][0] as FoundDate) : null;
}

/** The first publication that a sentence tells of: "This story was originally published on 26 September 2019 and …". */
export function readOriginal(clues: Clues, place: DatePlace): FoundDate | null {
  for (const { node } of clues.dateTexts) {
    const text = textIn(node);
    const from = originalFrom(text);
    if (from === null) continue;
    const order = orderOfPage(clues);
    const date = parseDateLine(text.slice(from), { ...place, order, basis: 'line' });
    if (date !== null && date.precision !== 'month')
      return { ...date, confidence: sureness(date, date.basis) };
  }
  return null;
}

/**
 * Whether 3/4/2024 on this page is the third of April: another date of the same shape settles it, else its declared
 * region, where that is one; `undefined` leaves it to the reader.
 */
function orderOfPage(clues: Clues): NumericOrder | undefined {
  const seen = new Set<NumericOrder>();
  for (const { node } of clues.dateTexts) {
    const numbers = NUMERIC.exec(textIn(node));
    if (numbers === null) continue;
    const [first, second] = [Number(numbers[1]), Number(numbers[3])];
    if (first > 12 && second <= 12) seen.add('dayFirst');
    if (second > 12 && first <= 12) seen.add('monthFirst');
  }
  if (seen.size === 1) return [...seen][0];
  if (seen.size > 1) return undefined;
  // The day stands first wherever Arabic or French is written.
  if (/^(?:ar|fr)\b/i.test(clues.language ?? '')) return 'dayFirst';
  const region = /^en[-_]([a-z]{2})\b/i.exec(clues.language ?? '')?.[1]?.toUpperCase();
  if (region === undefined) return undefined;
  if (MONTH_FIRST.has(region)) return 'monthFirst';
  return DAY_FIRST.has(region) ? 'dayFirst' : undefined;
}

const NUMERIC = /(?<!\d)(\d{1,2})([/.-])(\d{1,2})\2(?:19|20)\d\d(?!\d)/;
// Short date patterns of CLDR 46 for English in these regions; Canada writes both ways.
const MONTH_FIRST = new Set(['US', 'PR', 'PH', 'GU']);
const DAY_FIRST = new Set([
  'GB',
  'IE',
  'AU',
  'NZ',
  'IN',
  'PK',
  'SG',
  'MT',
  'NG',
  'KE',
  'GH',
  'AE',
  'IL',
  'MY',
]);

function textIn(node: Element | Text): string {
  return node.type === 'text' ? node.data.replace(/\s+/g, ' ').trim() : textOf(node, 200);
}

function isNear(order: number, heading: number | null): boolean {
  return heading === null || (order >= heading - NEAR_BEFORE && order <= heading + NEAR_AFTER);
}

type Reader = (node: Element | Text, text: string, parts: number) => FoundDate | null;

function createReader(clues: Clues, place: DatePlace): Reader {
  const order = orderOfPage(clues);
  const { fetchedAt } = place;
  return (node, text, parts) => {
    const basis = node.type !== 'text' && node.name === 'time' ? 'time' : 'line';
    const stamp = node.type === 'text' || parts > 1 ? undefined : node.attribs.datetime;
    const found =
      (stamp === undefined ? null : parseDateLine(stamp, { basis })) ??
      parseDateLine(text, { basis, fetchedAt, order });
    if (found === null) return null;
    // A text that merely mentions a date ("since January 2020, prices …") is no date line.
    if (node.type === 'text' && !isDateLine(text, found)) return null;
    return { ...found, raw: text || found.raw, confidence: sureness(found, basis) };
  };
}

function isDateLine(text: string, found: FoundDate): boolean {
  const rest = text.length - found.raw.length;
  // «قبل 3 أيام من الانتخابات» (three days before the election) counts from something else.
  const behind = text.slice(text.indexOf(found.raw) + found.raw.length);
  if (!YEAR.test(found.raw) && /^\s*\p{L}/u.test(behind)) return false;
  if (found.precision === 'month') return rest <= 1; // a month alone on its line («نوفمبر 2003»)
  return rest <= found.raw.length || rest <= 25;
}

const YEAR = /[0-9\u0660-\u0669\u06f0-\u06f9]{4}/;

/** Which side a visible date belongs to: its class, its own words or those in front of it decide. */
function sideOf(node: Element | Text, text: string, parts: number): DateSide {
  if (parts > 1) return sideOfWords(text);
  const around = node.type === 'text' ? node.parent : node;
  const attribs = around !== null && 'attribs' in around ? around.attribs : {};
  const names = `${attribs.class ?? ''} ${attribs.itemprop ?? ''}`;
  if (/modif|updat/i.test(names)) return 'modified';
  return sideOfWords(`${textBefore(node)} ${text}`);
}

/** Whether a label of this side opens the text, or ends the words right in front of it. */
function isLabelled(node: Element | Text, text: string, side: DateSide): boolean {
  return labelAt(text, side, 'start') || labelAt(textBefore(node), side, 'end');
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
