import type { EnrichedRecord, RecordQuote } from '../../src/contract/record.ts';
import { fold } from '../../src/pipeline/text/fold.ts';

/** What a person read on a page: see test/fixtures/pages/README.md. */
export interface ExpectedPage {
  readonly page: string;
  readonly segments: readonly ExpectedSegment[];
}

interface ExpectedSegment {
  readonly kind: string;
  readonly headline: string;
  readonly published: string | null;
  readonly modified?: string;
  readonly starts: string;
  readonly ends: string;
  readonly authors?: readonly string[];
  readonly sources?: readonly string[];
  readonly keywords?: readonly string[];
  readonly related?: readonly string[];
  readonly people?: readonly string[];
  readonly organisations?: readonly string[];
  readonly places?: readonly string[];
  readonly never?: readonly string[];
  readonly quotes: readonly ExpectedQuote[];
  readonly notQuotes?: readonly string[];
  readonly absent: readonly string[];
}

interface ExpectedQuote {
  readonly speaker: string;
  readonly says: string;
  readonly via?: readonly string[];
  readonly denied?: boolean;
}

/** Each way in which `records` differ from what a person read, one line each; empty when all is right. */
export function differencesOf(expected: ExpectedPage, records: readonly EnrichedRecord[]): string[] {
  const found: string[] = [];
  if (records.length !== expected.segments.length)
    found.push(`${records.length} segments instead of ${expected.segments.length}`);
  expected.segments.forEach((segment, at) => {
    const headlineOf = (one: EnrichedRecord | undefined) => one?.item.headlines[0]?.value ?? '';
    const named = records.find((one) => sameName(headlineOf(one), segment.headline));
    const record = named ?? records[at];
    const say = (line: string) => found.push(`segment ${at}: ${line}`);
    if (named === undefined) say(record === undefined ? 'no record' : `headline is "${headlineOf(record)}"`);
    if (record !== undefined) compareSegment(segment, record, say);
  });
  return found;
}

function compareSegment(
  expected: ExpectedSegment,
  record: EnrichedRecord,
  say: (line: string) => void,
): void {
  const { item, segment, dates, entities, quotes } = record;
  const body = item.bodies[0]?.value ?? '';
  if (segment.kind !== expected.kind) say(`kind is ${segment.kind}`);
  compareDate('published', expected.published, dates.published?.value ?? null, say);
  if (expected.modified !== undefined)
    compareDate('modified', expected.modified, dates.modified?.value ?? null, say);
  if (!body.startsWith(expected.starts)) say(`body starts "${body.slice(0, 40)}"`);
  if (!body.endsWith(expected.ends)) say(`body ends "${body.slice(-40)}"`);
  if (expected.authors !== undefined)
    compareList('authors', expected.authors, (item.by ?? '').split(', '), say);
  const originators = item.infoSources.filter(({ role }) => role === 'originator').map(({ name }) => name);
  if (expected.sources !== undefined) compareList('sources', expected.sources, originators, say);
  const subjects = item.subjects.map(({ name }) => name);
  if (expected.keywords !== undefined) compareList('keywords', expected.keywords, subjects, say);
  const headlines = segment.related.map(({ headline }) => headline);
  if (expected.related !== undefined) compareList('related', expected.related, headlines, say);
  for (const words of expected.absent) if (body.includes(words)) say(`body holds "${words}"`);
  for (const [type, names] of [
    ['person', expected.people],
    ['organisation', expected.organisations],
    ['place', expected.places],
  ] as const)
    for (const name of names ?? [])
      if (!entities.some((entity) => entity.type === type && sameName(entity.name, name)))
        say(`${type} missing: ${name}`);
  for (const name of expected.never ?? [])
    for (const entity of entities)
      if (['person', 'organisation', 'place'].includes(entity.type) && sameName(entity.name, name))
        say(`${entity.type} that is none: ${name}`);
  for (const quote of expected.quotes) compareQuote(quote, record, say);
  for (const words of expected.notQuotes ?? [])
    if (quotes.some((quote) => fold(quote.text) === fold(words))) say(`a name taken for a quote: ${words}`);
}

function compareQuote(expected: ExpectedQuote, record: EnrichedRecord, say: (line: string) => void): void {
  const holding = record.quotes.filter((quote) => quote.text.includes(expected.says));
  // A nested quote stands in its outer one; the shortest that holds the words is the one meant.
  const quote = holding.sort((a, b) => a.text.length - b.text.length)[0];
  if (quote === undefined) return say(`quote missing: ${expected.says}`);
  const speaker = speakerOf(quote, record);
  if (!sameName(speaker, expected.speaker)) say(`speaker of "${expected.says}" is ${speaker || 'unknown'}`);
  if (quote.denied !== (expected.denied ?? false)) say(`denied is ${quote.denied} for "${expected.says}"`);
  const via = quote.via.map(({ name }) => name);
  if ((expected.via ?? []).some((name, i) => !sameName(via[i] ?? '', name)))
    say(`"${expected.says}" came via ${via.join(' ← ') || 'nobody'}`);
}

function speakerOf(quote: RecordQuote, record: EnrichedRecord): string {
  return record.entities.find(({ id }) => id === quote.speaker.entity)?.name ?? quote.speaker.name;
}

function compareDate(
  field: string,
  expected: string | null,
  value: string | null,
  say: (line: string) => void,
): void {
  if (expected === null ? value !== null : !value?.startsWith(expected)) say(`${field} is ${value}`);
}

function compareList(
  field: string,
  expected: readonly string[],
  found: readonly string[],
  say: (line: string) => void,
): void {
  const missing = expected.filter((one) => !found.includes(one));
  const extra = found.filter((one) => one !== '' && !expected.includes(one));
  for (const one of missing) say(`${field} missing: ${one}`);
  for (const one of extra) say(`${field} too many: ${one}`);
}

// Spelling variants and marks around a name are no difference.
function sameName(a: string, b: string): boolean {
  const bare = (name: string) =>
    fold(name)
      .replace(/[«»"“”]/gu, '')
      .trim();
  return bare(a) === bare(b);
}
