import { arBylines } from '../../lang/ar/bylines.ts';
import { type BylineWords, openingsOf } from '../../lang/bylineWords.ts';
import { enBylines } from '../../lang/en/bylines.ts';
import { frBylines } from '../../lang/fr/bylines.ts';
import { fold, shadowOf } from '../../text/fold.ts';
import { parseDateLine } from '../dates/parseDateLine.ts';

const LANGUAGES: readonly BylineWords[] = [enBylines, arBylines, frBylines];
const foldedOf = (pick: (words: BylineWords) => readonly string[]): ReadonlySet<string> =>
  new Set(LANGUAGES.flatMap(pick).map(fold));
const OPENINGS = [...foldedOf((words) => [...openingsOf(words), ...words.labels])].sort(
  (a, b) => b.length - a.length,
);
const LOOSE = [...foldedOf((words) => words.looseOpenings)];
const FIRM = [...foldedOf((words) => words.firmOpenings)];
const LABELS = foldedOf((words) => words.labels);
const PLACES = foldedOf((words) => words.places);
const AGENCIES = foldedOf((words) => words.agencies);
const GIVEN_NAMES = foldedOf((words) => words.givenNames);
const JOINERS = foldedOf((words) => words.joiners);
// Not folded: «على» (on) and «علي» (Ali) are one word to `fold`.
const NEVER: ReadonlySet<string> = new Set(LANGUAGES.flatMap((words) => words.never.map(plainWord)));
const ROLES = foldedOf((words) => words.roles);
const PLACEHOLDERS = foldedOf((words) => words.placeholders);

// Templates print a mail address beside the name; bounded, so that no line costs its square.
const MAIL = /[^\s@]{1,64}@[^\s@]{1,255}/gu;
const ADDRESS = /https?:|www\.|\.(?:com|org|net)\b|[{}<>=*]/i;
// "MD", "Ph.D.", "CFP®": what follows a comma and is no second name.
const CREDENTIAL = /^(?:[A-Z][A-Za-z]{0,2}\.?){1,4}[®™]?(?:[ -][A-Z]+)*$/;
const PROSE_SIGN = /[?!"«»“”():\d]/;
const TEAM = /^the (?=.*\b(?:team|staff|editors|desk)$)/iu; // "the Example Team" writes, the rest of prose does not
const MAX_NAME = 60; // characters
const MAX_LINE = 2000; // characters of a field or a line that may name authors
const FIELD_WORDS = 8; // a body's name runs longer than a person's
const BYLINE_WORDS = 5;
const MAX_AUTHORS = 25;

/** Names that machine-readable fields hold; addresses and placeholders are left out. */
export function namesOfFields(fields: readonly string[]): readonly string[] {
  const names = fields.map(withoutMail).flatMap((field) => {
    const dateline = namesOfDateline(field);
    return dateline.length > 0 ? dateline : isFirm(field) ? [field] : splitNames(stripOpening(field));
  });
  return distinct(names.filter((name) => isName(name, FIELD_WORDS)));
}

function withoutMail(line: string): string {
  if (!line.includes('@')) return line;
  const rest = line.slice(0, MAX_LINE).replace(MAIL, ' ').trim();
  return /\p{L}/u.test(rest) ? rest : line;
}

/** "Morrow & Morrow", "Morrow & Sons", "Morrow & Quill LLP": a firm's name; "Maria & Lena" may be two people. */
function isFirm(field: string): boolean {
  const sides = field.slice(0, MAX_NAME).trim().split(' & ');
  const [first, last] = sides;
  return sides.length === 2 && (first === last || FIRM_END.test(last as string));
}

const FIRM_END =
  /^(?:sons?|daughters?|co|company|partners|associates)\.?$|\s(?:inc|ltd|llc|llp|gmbh|plc)\.?$/i;

/** Names in a visible byline such as "By Jane Doe and Ali Omar | 3 May"; none where it is prose. */
export function namesOfByline(text: string): readonly string[] {
  const line = withoutMail(text);
  const dateline = namesOfDateline(line);
  if (dateline.length > 0) return dateline;
  if (PLACES.has(fold(line.slice(0, MAX_NAME).split(DATELINE_SIGN, 1)[0] as string))) return [];
  const opened = stripOpening(line);
  const all = splitNames(firstPart(opened)).map(cutRole);
  if (isLoose(line) && !GIVEN_NAMES.has(fold(all[0]?.split(' ', 1)[0] ?? ''))) return [];
  // "Jane Doe, Head of Research": an office of the one before, and what follows it is the office's too.
  const office = all.findIndex((name, i) => i > 0 && ROLES.has(fold(name.split(' ', 1)[0] as string)));
  const names = office === -1 ? all : all.slice(0, office);
  const isGood = (name: string): boolean => isName(name, BYLINE_WORDS) && !holdsProse(name);
  const bad = names.findIndex((name) => !isGood(name));
  if (bad === -1) return distinct(names);
  if (opened.length === line.slice(0, MAX_LINE).replace(/\s+/g, ' ').trim().length) return [];
  // "By Jane Doe, who keeps bees": behind words that open a byline what follows the names may be anything.
  const sure = [...names.slice(0, bad), cutProse(names[bad] as string)];
  return distinct(sure.filter((name) => isGood(name) && FULL_NAME.test(name)));
}

/**
 * What stands in front of the first sign that parts a byline («Jane Doe | Politics»), or behind a date there; with
 * parts that open with a known first name («أحمد محمود - مريم حسن», two reporters).
 */
function firstPart(line: string): string {
  const parts = line.split(/[|•·⋅●\n\u2013\u2014]| - /, MOST_NAMED_PARTS).map((part) => part.trim());
  const [first = '', second] = parts;
  const isDated =
    second !== undefined &&
    /\p{Nd}/u.test(first) &&
    parseDateLine(first, { order: 'dayFirst' }) !== null &&
    FULL_NAME.test(second);
  const named = parts.slice(isDated ? 2 : 1).filter(isReporter);
  return [isDated ? second : first, ...named].join(', ');
}

const MOST_NAMED_PARTS = 4;

/** Two or three words that begin with a known first name. */
function isReporter(part: string): boolean {
  const words = part.split(' ');
  return GIVEN_NAMES.has(fold(words[0] as string)) && words.length >= 2 && words.length <= 3;
}

function isLoose(line: string): boolean {
  return opensWith(LOOSE, line, /^\s/);
}

/** Whether a line begins with words that name its article's author wherever it stands ("Written by", «بقلم»). */
export function opensFirmly(line: string): boolean {
  return opensWith(FIRM, line, /^(?:$|[^\p{L}\p{N}])/u);
}

function opensWith(openings: readonly string[], line: string, behind: RegExp): boolean {
  const words = fold(line.trimStart().slice(0, MAX_NAME));
  return openings.some((opening) => words.startsWith(opening) && behind.test(words.slice(opening.length)));
}

/** "Jane Doe for the Desk", "Jane Doe is a pilot": the words in front of the first that no name has. */
function cutProse(name: string): string {
  const words = name.split(' ');
  const at = words.findIndex((word) => NEVER.has(plainWord(word)) || PROSE_SIGN.test(word));
  const kept = words.slice(0, at === -1 ? words.length : at);
  while (kept.length > 0 && !/^[\p{Lu}\p{Lo}]/u.test(kept.at(-1) as string)) kept.pop();
  return kept.join(' ');
}

// Two words or more, each with a capital where its script has them, or a short particle ("de", "van", "al").
const FULL_NAME = /^[\p{Lu}\p{Lo}][^\s]*(?:\s(?:[\p{Lu}\p{Lo}][^\s]*|\p{Ll}{1,3}))+$/u;

const DATELINE_SIGN = /\s*(?:[:：/|،–—]|\s-|-\s|\sـ|ـ\s)\s*/;

/** Reporters and agencies behind the city that opens a line («القاهرة - أ ش أ», «الرياض: محمد الحارثي»); mostly none. */
export function namesOfDateline(line: string): readonly string[] {
  const [place, ...parts] = line
    .slice(0, MAX_NAME * 2)
    .replace(/\s+/g, ' ')
    .trim()
    .split(DATELINE_SIGN);
  if (place === undefined || !PLACES.has(fold(place))) return [];
  const names: string[] = [];
  for (const part of parts.map((one) => one.replace(/[().\s]+$|^[(\s]+/g, '')).filter((one) => one !== '')) {
    if (AGENCIES.has(fold(part)) || (isReporter(part) && !holdsProse(part))) names.push(part);
    else if (!PLACEHOLDERS.has(fold(part))) return [];
  }
  return distinct(names);
}

/** Whether a line begins with words that open a byline. */
export function opensByline(line: string): boolean {
  const text = line.slice(0, MAX_LINE).replace(/\s+/g, ' ').trim();
  return stripOpening(text).length < text.length;
}

/** A line without the words that open a byline («بقلم:», "Written by"). */
export function stripOpening(line: string): string {
  const text = line.slice(0, MAX_LINE).replace(/\s+/g, ' ').trim();
  // Folding drops marks («نُشر»), so the shadow says where the opening ends in the text.
  const { text: folded, offsets } = shadowOf(text);
  for (const opening of OPENINGS) {
    if (!folded.startsWith(opening)) continue;
    const rest = text.slice(offsets[opening.length]);
    const behind = LABELS.has(opening) ? /^\s*[:：/|–—-]/ : /^\s*[:：/|–—-]|^\s/;
    if (rest === '' || behind.test(rest)) return stripOpening(rest.replace(/^[\s:：/|–—-]+/, ''));
  }
  return text;
}

/** What two spellings of one name share: letters and digits, folded. */
export function keyOfName(name: string): string {
  return fold(name).replace(/[^\p{L}\p{N}]/gu, '');
}

/** The first of each name, at most {@link MAX_AUTHORS}. */
export function distinct(names: readonly string[]): readonly string[] {
  const kept = new Map<string, string>();
  for (const name of names) {
    const key = keyOfName(name);
    if (key !== '' && !kept.has(key)) kept.set(key, name);
  }
  return [...kept.values()].slice(0, MAX_AUTHORS);
}

function splitNames(text: string): readonly string[] {
  const names: string[] = [];
  for (const part of text.split(/[;،]|,\s|,$|\s[|/]\s/)) {
    const words = part.trim().split(/\s+/);
    let from = 0;
    for (let i = 0; i <= words.length; i++) {
      const word = words[i];
      const glued = word !== undefined && i > from && opensSecondName(word);
      if (word !== undefined && !glued && !JOINERS.has(fold(word))) continue;
      const name = words
        .slice(from, i)
        .join(' ')
        .replace(/[,:]+$/, '');
      from = glued ? i : i + 1;
      if (glued) words[i] = word.slice(1);
      if (name === '') continue;
      if (names.length > 0 && CREDENTIAL.test(name)) names.push(`${names.pop()}, ${name}`);
      else names.push(name);
    }
  }
  return names;
}

/** «سارة محمود وأحمد سالم»: a joiner glued to a first name; «وليد» (Walid) is a name of its own. */
function opensSecondName(word: string): boolean {
  const folded = fold(word);
  return JOINERS.has(folded.slice(0, 1)) && GIVEN_NAMES.has(folded.slice(1)) && !GIVEN_NAMES.has(folded);
}

/** "Jane Doe Senior Editor" is Jane Doe; "Review Staff" is what it says. */
function cutRole(name: string): string {
  const words = name.split(' ');
  const at = words.findIndex((word, i) => i >= 2 && ROLES.has(fold(word).replace(/[,.]$/, '')));
  return at === -1 ? name : words.slice(0, at).join(' ');
}

function isName(name: string, maxWords: number): boolean {
  if (name.length < 2 || name.length > MAX_NAME || ADDRESS.test(name) || !/\p{L}/u.test(name)) return false;
  return name.split(' ').length <= maxWords && !isPlaceholder(name) && !/^\d/.test(name);
}

/** «متابعات - وكالات» (follow-ups, agencies) names nobody, in one part or several. */
function isPlaceholder(name: string): boolean {
  return name.split(DATELINE_SIGN).every((part) => part === '' || PLACEHOLDERS.has(fold(part)));
}

function holdsProse(name: string): boolean {
  if (PROSE_SIGN.test(name)) return true;
  const words = name.replace(TEAM, '').split(/[\s,]+/);
  // A name in a script with letter case has capitals.
  if (!words.some((word) => /^[\p{Lu}\p{Lo}]/u.test(word))) return true;
  return words.some((word) => NEVER.has(plainWord(word)));
}

/** Lower case, alef without hamza. */
function plainWord(word: string): string {
  return word.toLowerCase().replace(/[أإآ]/g, 'ا');
}
