import { fold } from '../../text/fold.ts';
import { parseDateLine } from '../dates/parseDateLine.ts';

/** What a page offers as its title. */
export interface TitleClues {
  readonly headings: readonly string[];
  readonly jsonLd: string | null;
  /** `og:title` and its like, best first. */
  readonly metas: readonly string[];
  readonly element: string | null;
  /** The site's names for itself, its host's main label among them. */
  readonly siteNames: readonly string[];
  /** Address of the page: its last part often repeats the title. */
  readonly url: string;
}

const SEPARATOR = /\s+[|\-–—·•:»«/~⋆]+\s+|\s*[|»]\s*|\s+::\s+/g; // "Headline | Site", "Headline - Site"
const MAX_TITLE = 300;
const MIN_PRINT = 12; // letters: a shorter heading stands in many a title by chance
const SIGNS = /[^\p{L}\p{N}]+/gu;

/**
 * The title a reader sees over the article: the `<h1>` that the page's metadata confirms, else the metadata's own
 * without the site's name, else the only heading. Where the address repeats the stated title and not the heading, the
 * stated one; also where the heading is set in capitals only.
 */
export function chooseTitle(clues: TitleClues): string | null {
  const names = clues.siteNames.map(fingerprint).filter((name) => name !== '');
  // The element repeats the rest with the site's name around it: it counts where nothing better is stated.
  const best = [clues.jsonLd, ...clues.metas].filter((title) => title !== null);
  const stated = best.length > 0 ? best : clues.element === null ? [] : [clues.element];
  const cut = stated.map((title) => cutSiteName(title, names)).filter((title) => title !== '');
  // Some templates state the site's name on every page.
  const titles = cut.filter((title) => !names.includes(fingerprint(title)));
  const headings = clues.headings
    .filter((text) => text !== '' && text.length <= MAX_TITLE && !names.includes(fingerprint(text)))
    .map((text) => cutBar(cutNames(text, names)));
  const confirmed = confirmedHeading(headings, titles, stated, clues.url);
  const [first] = titles;
  if (confirmed !== null && first !== undefined && isShouted(confirmed, first)) return first;
  return confirmed ?? untruncated(titles) ?? headings[0] ?? cut[0] ?? null;
}

/** Whether a heading is the title in capitals: the stated title tells names from other words. */
function isShouted(heading: string, title: string): boolean {
  return !LOWER.test(heading) && LOWER.test(title) && sharedWords(heading, title) >= MOST_WORDS;
}

const LOWER = /\p{Ll}/u;
const MOST_WORDS = 0.5;

/** The first title; or a later one that goes on where the first was cut to fit. */
function untruncated(titles: readonly string[]): string | null {
  const [first] = titles;
  if (first === undefined) return null;
  const print = fingerprint(first);
  return (
    titles.find(
      (title) =>
        print.length >= MIN_PRINT && title.length > first.length && fingerprint(title).startsWith(print),
    ) ?? first
  );
}

/** The heading that says what a stated title says, or shares most of its words. */
function confirmedHeading(
  headings: readonly string[],
  titles: readonly string[],
  stated: readonly string[],
  url: string,
): string | null {
  const prints = titles.map(fingerprint);
  for (const heading of headings) if (prints.includes(fingerprint(heading))) return heading;
  const shorter = titles.find((title) => headings.some((heading) => goesOnWithDate(heading, title)));
  if (shorter !== undefined) return shorter;
  const whole = stated.map(fingerprint);
  for (const heading of headings) {
    const print = fingerprint(heading);
    if (print.length >= MIN_PRINT && whole.some((title) => title.includes(print))) return heading;
  }
  let best = { heading: '', share: 0, common: 0 };
  for (const heading of headings) {
    for (const title of titles) {
      const found = { heading, ...compareWords(heading, title) };
      if (found.share > best.share) best = found;
    }
  }
  const isConfirmed = best.share >= MIN_SHARE || (best.share >= WEAK_SHARE && best.common >= 2);
  return isConfirmed && !isOnlyTitleIn(url, titles[0] ?? '', best.heading) ? best.heading : null;
}

/** Whether the address repeats the stated title, and the heading has less of it: pages are named when first written. */
function isOnlyTitleIn(url: string, title: string, heading: string): boolean {
  const address = lastPartOf(url);
  if (sharedWords(address, title) <= IN_ADDRESS) return false;
  const stated = wordsOf(title);
  const shown = wordsOf(heading);
  return [...wordsOf(address)].some((word) => stated.has(word) && !shown.has(word));
}

// Values from 0.6 to 0.9 do the same within two pages on half of wcxb-dev's sites.
const IN_ADDRESS = 0.7;

function lastPartOf(url: string): string {
  if (!URL.canParse(url)) return '';
  const last = new URL(url).pathname.replace(/\/$/, '').split('/').at(-1) as string;
  try {
    return decodeURIComponent(last).replace(/\.\w{2,5}$/, '');
  } catch {
    return '';
  }
}

/** Some templates set the date line inside the heading: "Title Posted on 3 May 2024". */
function goesOnWithDate(heading: string, title: string): boolean {
  if (fingerprint(title).length < MIN_PRINT || !heading.startsWith(title)) return false;
  return parseDateLine(heading.slice(title.length), { basis: 'line' }) !== null;
}

/** A heading up to its first bar: behind it stands a section or the site («Headline | Section | Site»). */
function cutBar(heading: string): string {
  const bar = heading.indexOf(' | ');
  return bar > MIN_PRINT ? heading.slice(0, bar) : heading;
}

// Of the words of both, so many must be in both, or fewer of long titles with two words in common. Any values from 0.2 to
// 0.4 and from 0.1 to 0.2 do the same within two pages on half of wcxb-dev's sites; at 0.5 metadata written for search
// engines wins over what readers see, and below 0.1 names of sections do.
const MIN_SHARE = 0.3;
const WEAK_SHARE = 0.1;

/** Which heading stands over the article that has this title: the equal one, else the closest, else the first. */
export function findHeading(headings: readonly string[], title: string): number {
  const equal = headings.indexOf(title);
  if (equal !== -1) return equal;
  const shares = headings.map((heading) => sharedWords(heading, title));
  return Math.max(0, shares.indexOf(Math.max(...shares)));
}

/** Share of the words of both texts that are in both, 0 to 1. */
export function sharedWords(a: string, b: string): number {
  return compareWords(a, b).share;
}

function compareWords(a: string, b: string): { readonly share: number; readonly common: number } {
  const left = wordsOf(a);
  const right = wordsOf(b);
  let common = 0;
  for (const word of left) if (right.has(word)) common++;
  return { share: common / Math.max(1, left.size + right.size - common), common };
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    fold(text)
      .split(SIGNS)
      .filter((word) => word !== ''),
  );
}

function fingerprint(text: string): string {
  return fold(text.normalize('NFKC')).replace(SIGNS, '');
}

/** `title` without the site's name at either end; a last part after a bar goes as well («Headline | Section»). */
function cutSiteName(title: string, names: readonly string[]): string {
  const kept = cutNames(title, names);
  const bar = kept === title ? title.lastIndexOf('|') : -1;
  return bar > 0 ? title.slice(0, bar).trim() || title : kept;
}

/** `title` without parts between separators, at either end, that are a name of the site. */
function cutNames(title: string, names: readonly string[]): string {
  const cuts = [...title.matchAll(SEPARATOR)];
  let end = title.length;
  while (cuts.length > 0) {
    const last = cuts.at(-1) as RegExpExecArray;
    if (!isSiteName(title.slice(last.index + last[0].length, end), names)) break;
    end = last.index;
    cuts.pop();
  }
  const [first] = cuts;
  const start =
    first !== undefined && isSiteName(title.slice(0, first.index), names)
      ? first.index + first[0].length
      : behindColon(title, names);
  return title.slice(start, end).trim() || title;
}

/** Where a title starts behind the very name of its site and a colon («بوابة الدلتا: …»): who speaks stands so too. */
function behindColon(title: string, names: readonly string[]): number {
  const colon = title.indexOf(':');
  return colon > 0 && names.includes(fingerprint(title.slice(0, colon))) ? colon + 1 : 0;
}

function isSiteName(part: string, names: readonly string[]): boolean {
  const print = fingerprint(part);
  if (print === '') return true;
  return names.some(
    (name) =>
      print === name ||
      (name.length >= 4 && print.length >= 4 && (name.includes(print) || print.includes(name))),
  );
}
