import type { RecordQuote } from '../../contract/record.ts';
import { normalWords } from '../quotes/fingerprint.ts';

/** What is kept of a quote to compare the next revision with. */
export interface KeptQuote {
  readonly text: string;
  readonly fingerprint: string;
  /** Name of the speaker; empty where unknown. */
  readonly speaker: string;
}

/** How the quotes of one revision differ from those of the revision before. */
interface QuoteChanges {
  /** Ids of quotes that the revision before did not have. */
  readonly added: string[];
  /** Quotes of the revision before that are gone. */
  readonly removed: KeptQuote[];
  /** Quotes with other words, or given to another speaker. `before` is what stood there. */
  readonly changed: { readonly quote: string; readonly before: KeptQuote }[];
}

// Half of the words in common (Dice): an edited quote keeps more, two statements on one matter less.
const LEAST_LIKENESS = 0.5;
// Leftovers on either side beyond this are not paired: comparing them would cost their product.
const MOST_PAIRED = 200;

/** What to keep of a record's quotes for {@link diffQuotes}. */
export function keptQuotesOf(quotes: readonly RecordQuote[]): KeptQuote[] {
  return quotes.map(({ text, fingerprint, speaker }) => ({ text, fingerprint, speaker: speaker.name }));
}

/**
 * Compare a revision's quotes with those of the revision before: alike by fingerprint, changed where half of the words
 * are the same (the likest pair first), added and removed what is left. Order does not matter.
 *
 * @example diffQuotes(keptQuotesOf(before.quotes), after.quotes).changed[0]?.before.text
 */
export function diffQuotes(before: readonly KeptQuote[], after: readonly RecordQuote[]): QuoteChanges {
  const waiting = new Map<string, KeptQuote[]>();
  for (const quote of before)
    waiting.set(quote.fingerprint, [...(waiting.get(quote.fingerprint) ?? []), quote]);
  const changed: { quote: string; before: KeptQuote }[] = [];
  const fresh: RecordQuote[] = [];
  for (const quote of after) {
    const alike = waiting.get(quote.fingerprint) ?? [];
    // Of equal words said twice, each is compared with the one of its own speaker.
    const own = alike.findIndex((one) => isSameName(one.speaker, quote.speaker.name));
    const [old] = alike.splice(Math.max(own, 0), 1);
    if (old === undefined) fresh.push(quote);
    else if (own < 0) changed.push({ quote: quote.id, before: old });
  }
  const left = [...waiting.values()].flat();
  const pairs = pairUp(left.slice(0, MOST_PAIRED), fresh.slice(0, MOST_PAIRED));
  for (const [old, quote] of pairs) changed.push({ quote: quote.id, before: old });
  const paired = new Set<unknown>(pairs.flat());
  const order = new Map(after.map(({ id }, at) => [id, at]));
  return {
    added: fresh.filter((quote) => !paired.has(quote)).map(({ id }) => id),
    removed: left.filter((quote) => !paired.has(quote)),
    changed: changed.sort((a, b) => (order.get(a.quote) ?? 0) - (order.get(b.quote) ?? 0)),
  };
}

function pairUp(
  before: readonly KeptQuote[],
  after: readonly RecordQuote[],
): (readonly [KeptQuote, RecordQuote])[] {
  const bags = after.map((quote) => bagOf(quote.text));
  const likest = before
    .flatMap((old) => {
      const bag = bagOf(old.text);
      return after.map((quote, at) => ({ old, quote, likeness: likenessOf(bag, bags[at] ?? new Map()) }));
    })
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness);
  const taken = new Set<unknown>();
  return likest.flatMap(({ old, quote }) => {
    if (taken.has(old) || taken.has(quote)) return [];
    taken.add(old).add(quote);
    return [[old, quote] as const];
  });
}

type Bag = ReadonlyMap<string, number>;

function bagOf(text: string): Bag {
  const bag = new Map<string, number>();
  for (const word of normalWords(text).split(' ')) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

/** Dice's coefficient of two bags of words. */
function likenessOf(a: Bag, b: Bag): number {
  let both = 0;
  let all = 0;
  for (const [word, count] of a) {
    both += Math.min(count, b.get(word) ?? 0);
    all += count;
  }
  for (const count of b.values()) all += count;
  return all === 0 ? 1 : (2 * both) / all;
}

// A surname for a full name is the same speaker («بوتين», Putin, for «فلاديمير بوتين», Vladimir Putin).
function isSameName(a: string, b: string): boolean {
  const [short, long] = [normalWords(a), normalWords(b)].sort((x, y) => x.length - y.length);
  const words = new Set((long ?? '').split(' '));
  return (short ?? '').split(' ').every((word) => words.has(word));
}
