import type { Span } from '../text/span.ts';
import { containsInOrder, type NameWords, wordsAlike } from './likeness.ts';
import type { EntityType } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One spelling of a name with all its mentions. */
export interface Name<M extends Span> {
  readonly type: EntityType;
  readonly words: NameWords;
  /** Identity known from a list, or `null`. */
  readonly code: string | null;
  readonly mentions: M[];
}

/**
 * Join the names of one article that mean the same: by list, by acronym in brackets, by spelling, and each short form
 * with the fullest name it is part of.
 */
export function joinNames<M extends Span>(
  text: string,
  names: readonly Name<M>[],
  words: Vocabulary,
): Name<M>[][] {
  // Fullest first, so that a short form finds the longest name it may belong to.
  const ranked = [...names].sort((a, b) => b.words.length - a.words.length || start(a) - start(b));
  const groups: Name<M>[][] = [];
  for (const name of ranked) {
    const group =
      groups.find((one) => one.some((other) => sameByList(name, other) || isBracketed(text, name, other))) ??
      bestHost(name, groups, words);
    if (group === null) groups.push([name]);
    else group.push(name);
  }
  return groups;
}

function start<M extends Span>(name: Name<M>): number {
  return name.mentions[0]?.start ?? 0;
}

function sameByList<M extends Span>(a: Name<M>, b: Name<M>): boolean {
  return a.type === b.type && a.type !== 'nationality' && a.code !== null && a.code === b.code;
}

// «منظمة البلدان المصدرة للبترول (أوبك)», "International Monetary Fund (IMF)"
function isBracketed<M extends Span>(text: string, a: Name<M>, b: Name<M>): boolean {
  if (a.type !== b.type || (a.type !== 'organisation' && a.type !== 'other')) return false;
  return follows(text, a, b) || follows(text, b, a);
}

/** Whether a mention of `b` stands in brackets right behind one of `a`. Mentions come in order: found by halving. */
function follows<M extends Span>(text: string, a: Name<M>, b: Name<M>): boolean {
  return a.mentions.some(({ end }) => {
    let low = 0;
    let high = b.mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((b.mentions[middle]?.start ?? 0) < end) low = middle + 1;
      else high = middle;
    }
    const start = b.mentions[low]?.start ?? Number.POSITIVE_INFINITY;
    return start - end <= 4 && /^["»”]?\s?\(["«“]?$/u.test(text.slice(end, start));
  });
}

function bestHost<M extends Span>(name: Name<M>, groups: Name<M>[][], words: Vocabulary): Name<M>[] | null {
  let best: Name<M>[] | null = null;
  let most = 0;
  for (const group of groups) {
    for (const host of group) {
      if (host.type !== name.type) continue;
      const score = fit(name, host, words);
      if (score > most) {
        most = score;
        best = group;
      }
    }
  }
  return best;
}

/** How well `name` fits as a spelling or short form of `host`: 0 for not at all. */
function fit<M extends Span>(name: Name<M>, host: Name<M>, words: Vocabulary): number {
  const [short, long] = [name.words, host.words];
  if (short.length === 0 || short.length > long.length) return 0;
  if (name.type === 'nationality' || name.type === 'date' || name.type === 'money') return 0;
  // Two listed names with different identities are two things, however alike.
  if (name.code !== null && host.code !== null) return 0;
  // «الألمانية» inside «الحكومة الألمانية» is no short form of it.
  if (short.length === 1 && name.type !== 'person' && words.nations.has(short[0] ?? '')) return 0;
  if (short.length === long.length)
    return long.every((word, i) => wordsAlike(word, short[i] ?? '', words.given)) ? 10 : 0;
  if (name.type === 'person') return fitPerson(short, long, words);
  return containsInOrder(long, short, words.given) ? fitBody(name.type, short, long, words) : 0;
}

function fitPerson(short: NameWords, long: NameWords, words: Vocabulary): number {
  if (!containsInOrder(long, short, words.given)) return 0;
  const lastToo = wordsAlike(long.at(-1) ?? '', short.at(-1) ?? '', words.given);
  const firstToo = wordsAlike(long[0] ?? '', short[0] ?? '', words.given);
  // «سلمان بن عبدالعزيز» is the father of «محمد بن سلمان بن عبدالعزيز», not he; "De Graaf" is "Joost de Graaf".
  if (short.length > 1) return firstToo ? 5 + Number(lastToo) : isFamily(short, long, words) ? 4 : 0;
  // One word: the family's name before the given one; a grandfather's hardly ever.
  if (lastToo) return 4;
  return firstToo ? 3 : 1;
}

/** Whether a short form is a family's name with its particle: "van der Bellen". Arabic ones («بن») name a father. */
function isFamily(short: NameWords, long: NameWords, words: Vocabulary): boolean {
  const from = long.length - short.length;
  return (
    words.language === 'en' &&
    words.particles.has(short[0] ?? '') &&
    short.every((word, i) => wordsAlike(long[from + i] ?? '', word, words.given))
  );
}

// Bodies shorten by dropping the generic word («جامعة») or what follows («الدولي»); places only by the latter:
// «مطار دمشق» is not «دمشق».
function fitBody(type: EntityType, short: NameWords, long: NameWords, words: Vocabulary): number {
  const opens = short.every((word, i) => wordsAlike(long[i] ?? '', word, words.given));
  const closes = short.every((word, i) =>
    wordsAlike(long[long.length - short.length + i] ?? '', word, words.given),
  );
  const headed = words.heads.has(long[0] ?? '');
  if (short.length === 1 && words.heads.has(short[0] ?? '')) return 0;
  if (opens) return short.length > 1 || !headed ? 3 : 0;
  if (type === 'place') return 0;
  if (closes && headed && long.length - short.length === 1) return 4;
  return short.length > 1 ? 2 : 1;
}
