import type { EnrichedRecord, RecordEntity } from '../contract/record.ts';
import { diffQuotes, type KeptQuote, keptQuotesOf } from '../pipeline/record/diffQuotes.ts';

/** How one record differs from an earlier one of the same page. */
export interface RecordDiff {
  /** JSON pointers of what differs, two levels deep: `/dates/published`, `/entities`, … */
  readonly parts: readonly string[];
  /** Entities by type and name. */
  readonly entities: { readonly added: readonly string[]; readonly removed: readonly string[] };
  readonly quotes: {
    readonly added: readonly KeptQuote[];
    readonly removed: readonly KeptQuote[];
    readonly changed: readonly { readonly before: KeptQuote; readonly after: KeptQuote }[];
  };
}

// What another run of the same stages gives otherwise: its time, its job, its place among revisions and copies.
const OF_THE_RUN: ReadonlySet<string> = new Set([
  '/emittedAt',
  '/revision',
  '/revisionOf',
  '/changes',
  '/tags',
  '/provenance',
  '/item/version',
  '/fingerprint/duplicateOf',
]);
const TWO_LEVELS: ReadonlySet<string> = new Set(['item', 'page', 'segment', 'dates', 'fingerprint']);

/**
 * Compare what the stages made of a page before and after a change of theirs; what belongs to the run (times, job,
 * revision, tags, `duplicateOf`) does not count. Gives `null` where nothing differs.
 *
 * @example diffRecords(before, after)?.parts // ['/entities', '/item/people']
 */
export function diffRecords(before: EnrichedRecord, after: EnrichedRecord): RecordDiff | null {
  const [old, now] = [partsOf(before), partsOf(after)];
  const names = [...new Set([...old.keys(), ...now.keys()])];
  const parts = names.filter((name) => old.get(name) !== now.get(name)).sort();
  if (parts.length === 0) return null;
  const { added, removed, changed } = diffQuotes(keptQuotesOf(before.quotes), after.quotes);
  const kept = keptQuotesOf(after.quotes);
  const keptOf = new Map(after.quotes.map(({ id }, i) => [id, kept[i]]));
  const [wereThere, areThere] = [before, after].map(({ entities }) => new Set(entities.map(nameOf)));
  return {
    parts,
    entities: {
      added: [...(areThere ?? [])].filter((name) => wereThere?.has(name) !== true),
      removed: [...(wereThere ?? [])].filter((name) => areThere?.has(name) !== true),
    },
    quotes: {
      added: added.flatMap((id) => keptOf.get(id) ?? []),
      removed,
      changed: changed.flatMap(({ quote, before: was }) => {
        const is = keptOf.get(quote);
        return is === undefined ? [] : [{ before: was, after: is }];
      }),
    },
  };
}

function nameOf({ type, name }: RecordEntity): string {
  return `${type} ${name}`;
}

/** The record's parts as text, by pointer. */
function partsOf(record: EnrichedRecord): Map<string, string> {
  const parts = new Map<string, string>();
  for (const [name, value] of Object.entries(record)) {
    const inner: readonly (readonly [string, unknown])[] = TWO_LEVELS.has(name)
      ? Object.entries(value as object).map(([key, part]) => [`/${name}/${key}`, part])
      : [[`/${name}`, value]];
    for (const [pointer, part] of inner)
      if (!OF_THE_RUN.has(pointer)) parts.set(pointer, JSON.stringify(sorted(part)));
  }
  return parts;
}

// A record that went through another program may have its fields in another order.
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, part]) => [key, sorted(part)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
