import { arBylines } from '../../lang/ar/bylines.ts';
import type { BylineWords } from '../../lang/bylineWords.ts';
import { enBylines } from '../../lang/en/bylines.ts';
import { fold } from '../../text/fold.ts';

const LANGUAGES: readonly BylineWords[] = [enBylines, arBylines];
const foldedOf = (pick: (words: BylineWords) => readonly string[]): ReadonlySet<string> =>
  new Set(LANGUAGES.flatMap(pick).map(fold));
const OPENINGS = [...foldedOf((words) => words.openings)].sort((a, b) => b.length - a.length);
const JOINERS = foldedOf((words) => words.joiners);
const NEVER = foldedOf((words) => words.never);
const ROLES = foldedOf((words) => words.roles);
const PLACEHOLDERS = foldedOf((words) => words.placeholders);

const ADDRESS = /https?:|www\.|\.(?:com|org|net)\b|[{}<>=*]/i;
// "MD", "Ph.D.", "CFP®": what follows a comma and is no second name.
const CREDENTIAL = /^(?:[A-Z][A-Za-z]{0,2}\.?){1,4}[®™]?(?:[ -][A-Z]+)*$/;
const PROSE_SIGN = /[?!"«»“”():\d]/;
const TEAM = /^the (?=.*\b(?:team|staff|editors|desk)$)/iu; // "the Example Team" writes, the rest of prose does not
const MAX_NAME = 60; // characters
const FIELD_WORDS = 8; // a body's name runs longer than a person's
const BYLINE_WORDS = 5;
const MAX_AUTHORS = 25;

/** Names that machine-readable fields hold; addresses and placeholders are left out. */
export function namesOfFields(fields: readonly string[]): readonly string[] {
  const names = fields.flatMap((field) => splitNames(stripOpening(field)));
  return distinct(names.filter((name) => isName(name, FIELD_WORDS)));
}

/** Names in a visible byline such as "By Jane Doe and Ali Omar | 3 May"; none where it is prose. */
export function namesOfByline(line: string): readonly string[] {
  const first = line.split(/[|•·⋅●\n\u2013\u2014]| - /, 1)[0] as string;
  const bare = stripOpening(first);
  const all = splitNames(bare).map(cutRole);
  // "Jane Doe, Head of Research": an office of the one before, and what follows it is the office's too.
  const office = all.findIndex((name, i) => i > 0 && ROLES.has(fold(name.split(' ', 1)[0] as string)));
  const names = office === -1 ? all : all.slice(0, office);
  const isGood = (name: string): boolean => isName(name, BYLINE_WORDS) && !holdsProse(name);
  const bad = names.findIndex((name) => !isGood(name));
  if (bad === -1) return distinct(names);
  // "By Jane Doe, who keeps bees": behind words that open a byline what follows the names may be anything.
  return bare.length < first.trim().length
    ? distinct(names.slice(0, bad).filter((name) => FULL_NAME.test(name)))
    : [];
}

// Two words or more, each with a capital where its script has them, or a short particle ("de", "van", "al").
const FULL_NAME = /^[\p{Lu}\p{Lo}][^\s]*(?:\s(?:[\p{Lu}\p{Lo}][^\s]*|\p{Ll}{1,3}))+$/u;

/** Whether a line begins with words that open a byline. */
export function opensByline(line: string): boolean {
  const text = line.replace(/\s+/g, ' ').trim();
  return stripOpening(text).length < text.length;
}

/** A line without the words that open a byline («بقلم:», "Written by"). */
export function stripOpening(line: string): string {
  const text = line.replace(/\s+/g, ' ').trim();
  const folded = fold(text);
  // Folding drops marks, so positions shift: only lines that fold one to one are cut, and bylines do.
  if (folded.length !== text.length) return text;
  for (const opening of OPENINGS) {
    if (!folded.startsWith(opening)) continue;
    const rest = text.slice(opening.length);
    if (rest === '' || /^\s*[:：/]|^\s/.test(rest)) return stripOpening(rest.replace(/^[\s:：/]+/, ''));
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
      if (i < words.length && !JOINERS.has(fold(words[i] as string))) continue;
      const name = words
        .slice(from, i)
        .join(' ')
        .replace(/[,:]+$/, '');
      from = i + 1;
      if (name === '') continue;
      if (names.length > 0 && CREDENTIAL.test(name)) names.push(`${names.pop()}, ${name}`);
      else names.push(name);
    }
  }
  return names;
}

/** "Jane Doe Senior Editor" is Jane Doe; "Review Staff" is what it says. */
function cutRole(name: string): string {
  const words = name.split(' ');
  const at = words.findIndex((word, i) => i >= 2 && ROLES.has(fold(word).replace(/[,.]$/, '')));
  return at === -1 ? name : words.slice(0, at).join(' ');
}

function isName(name: string, maxWords: number): boolean {
  if (name.length < 2 || name.length > MAX_NAME || ADDRESS.test(name) || !/\p{L}/u.test(name)) return false;
  return name.split(' ').length <= maxWords && !PLACEHOLDERS.has(fold(name)) && !/^\d/.test(name);
}

function holdsProse(name: string): boolean {
  if (PROSE_SIGN.test(name)) return true;
  const words = name.replace(TEAM, '').split(/[\s,]+/);
  // A name in a script with letter case has capitals.
  if (!words.some((word) => /^[\p{Lu}\p{Lo}]/u.test(word))) return true;
  return words.some((word) => NEVER.has(fold(word)));
}
