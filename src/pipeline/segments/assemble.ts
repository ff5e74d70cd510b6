import { namesOfByline } from '../page/metadata/parseNames.ts';
import type { Page } from '../page/types.ts';
import { identifyLanguage } from '../text/language.ts';
import { findHeadline, titleOverlap } from './findHeadline.ts';
import { findLead } from './findLead.ts';
import { holdsDate } from './isDateLine.ts';
import { isDated } from './labelLines.ts';
import type { LabelledBlock } from './labels.ts';
import { ownDates } from './ownDates.ts';
import type { Opening } from './readAlso.ts';
import { trimDates } from './trimDates.ts';
import { trimHeadings } from './trimHeadings.ts';
import type { LedgerEntry, Related, Segment, SegmentedPage, SegmentKind } from './types.ts';

interface Draft {
  opening: Opening | null;
  /** Index of the headline's block, or -1. */
  headline: number;
  /** Index of the draft's first block, which may be a date line above the headline; -1 on the first draft. */
  readonly start: number;
  /** Where the headline starts in its block. */
  from: number;
  entries: number[];
}

// Below this a text is a brief: a wire's two-sentence note.
const BRIEF = 300;
// Characters that settle a body's language.
const TELLING = 4000;
// An article has at least this much body; less is furniture that looked like text.
const SHORTEST = 60;

function valueOf(entry: LabelledBlock): string {
  return entry.line === null ? entry.block.text : entry.block.text.slice(entry.line.end).trim();
}

function linesOf(draft: Draft, entries: readonly LabelledBlock[], label: string): string[] {
  const found: string[] = [];
  for (const i of draft.entries) {
    const entry = entries[i] as LabelledBlock;
    if (entry.label !== label) continue;
    let value = valueOf(entry);
    // A label alone on its line: the value is the next block.
    if (value === '')
      value = entries[i + 1]?.label === 'chrome' ? (entries[i + 1] as LabelledBlock).block.text : '';
    if (value !== '') found.push(value);
  }
  return found;
}

function textsOf(draft: Draft, entries: readonly LabelledBlock[], label: string): string[] {
  return draft.entries
    .map((i) => entries[i] as LabelledBlock)
    .filter((entry) => entry.label === label)
    .map((entry) => entry.block.text);
}

function relatedOf(draft: Draft, entries: readonly LabelledBlock[]): Related[] {
  const found: Related[] = [];
  for (const i of draft.entries) {
    const entry = entries[i] as LabelledBlock;
    const glued = entry.label === 'marker' && valueOf(entry) !== '';
    if (entry.label !== 'teaser' && !glued) continue;
    const start = entry.line?.end ?? 0;
    const link = entry.block.links.find((l) => l.end > start) ?? null;
    found.push({ headline: valueOf(entry), url: link?.href ?? null });
  }
  return found;
}

function kindOf(body: string, opening: Opening | null): SegmentKind {
  if (opening?.update !== undefined) return 'liveEntry';
  return body.length < BRIEF && !body.includes('\n') ? 'brief' : 'article';
}

// Between a headline and its text a line with a day is the article's date, whoever is named beside it.
function markDates(entries: LabelledBlock[], headline: number, firstBody: number): void {
  for (let i = headline + 1; headline >= 0 && i < firstBody && i <= headline + LEAD_REACH; i++) {
    const entry = entries[i] as LabelledBlock;
    if (entry.label !== 'chrome' || entry.block.hidden || !holdsDate(entry.block.text)) continue;
    entry.label = 'date';
    entry.reason = 'a date under the headline';
  }
}

// Short lines in front of a headline that the forests took for its text: a section's name, a date.
function markAbove(entry: LabelledBlock): void {
  if (entry.label !== 'body') return;
  const dated = isDated(entry);
  entry.label = dated ? 'date' : 'chrome';
  entry.reason = dated ? 'a date alone' : 'above the headline';
}

/** Turn labelled blocks and openings into segments and the ledger of everything else. */
export function assemble(page: Page, entries: LabelledBlock[], openings: readonly Opening[]): SegmentedPage {
  const starts = [-1, ...openings.map(({ at }, n) => findLead(entries, at, (openings[n - 1]?.at ?? -1) + 1))];
  const drafts: Draft[] = starts.map((start, n) => ({
    opening: n === 0 ? null : (openings[n - 1] as Opening),
    headline: n === 0 ? -1 : (openings[n - 1] as Opening).at,
    start,
    from: n === 0 ? 0 : (openings[n - 1] as Opening).from,
    entries: [],
  }));
  let current = 0;
  for (let i = 0; i < entries.length; i++) {
    while (current + 1 < drafts.length && i >= (starts[current + 1] as number)) current++;
    (drafts[current] as Draft).entries.push(i);
  }
  const [firstBody] = trimDates(
    entries,
    (drafts[0] as Draft).entries.filter((i) => entries[i]?.label === 'body'),
  );
  if (firstBody !== undefined) {
    const next = entries[(openings[0] ?? { at: -1 }).at]?.block ?? null;
    const headline = findHeadline(entries, firstBody, page.metadata.title, isLive(openings) ? null : next);
    (drafts[0] as Draft).headline = headline;
    for (let i = firstBody; i < headline; i++) markAbove(entries[i] as LabelledBlock);
  }
  const segments: Segment[] = [];
  const owner = new Int32Array(entries.length).fill(-1);
  for (const draft of drafts) {
    const head = draft.headline >= 0 ? (entries[draft.headline] as LabelledBlock) : null;
    const texts = draft.entries.filter((i) => entries[i]?.label === 'body' && i !== draft.headline);
    const bodies = trimHeadings(entries, trimDates(entries, texts));
    const body = bodies.map((i) => `${entries[i]?.block.marker}${entries[i]?.block.text}`).join('\n');
    if (body.length < shortestOf(draft, openings)) {
      for (const i of bodies) {
        (entries[i] as LabelledBlock).label = 'chrome';
        (entries[i] as LabelledBlock).reason =
          draft.opening === null && isLive(openings)
            ? 'introduction of a live page'
            : 'too short for an article';
      }
      continue;
    }
    if (head !== null) {
      head.label = 'headline';
      head.reason = draft.opening?.rule ?? 'heading before body';
    }
    markDates(entries, draft.headline, bodies[0] as number);
    const index = segments.length;
    const last = bodies[bodies.length - 1] as number;
    const first =
      draft.start >= 0 ? draft.start : draft.headline >= 0 ? draft.headline : (bodies[0] as number);
    for (const i of draft.entries) {
      const entry = entries[i] as LabelledBlock;
      if ((i >= first && i <= last) || attaches(entry, entries, i, first, last, owner)) owner[i] = index;
    }
    segments.push(makeSegment(page, draft, entries, index, head, body, owner));
  }
  return {
    url: page.url,
    canonicalUrl: page.canonicalUrl,
    charset: page.charset,
    charsetFrom: page.charsetFrom,
    metadata: page.metadata,
    segments,
    ledger: ledgerOf(entries, owner, drafts),
  };
}

// A post of a live page may be one sentence; what stands above the posts is their introduction, unless it is long.
const SHORTEST_POST = 20;

function isLive(openings: readonly Opening[]): boolean {
  return openings[0]?.update !== undefined;
}

function shortestOf(draft: Draft, openings: readonly Opening[]): number {
  if (!isLive(openings)) return SHORTEST;
  return draft.opening === null ? BRIEF : SHORTEST_POST;
}

// Further above the headline a date is that of the day, in the page's masthead.
const LEAD_REACH = 8;

// Lines and lists right after the last paragraph still belong to the article; further down is the page's own.
function attaches(
  entry: LabelledBlock,
  entries: readonly LabelledBlock[],
  i: number,
  first: number,
  last: number,
  owner: Int32Array,
): boolean {
  if (entry.label === 'body' || entry.label === 'chrome') return false;
  if (i < first) return (entry.label === 'date' || entry.label === 'byline') && first - i <= LEAD_REACH;
  if (i === last + 1) return true;
  const before = entries[i - 1] as LabelledBlock;
  return (owner[i - 1] as number) >= 0 && before.label !== 'chrome' && entry.line?.kind !== 'lists';
}

function makeSegment(
  page: Page,
  draft: Draft,
  entries: readonly LabelledBlock[],
  index: number,
  head: LabelledBlock | null,
  body: string,
  owner: Int32Array,
): Segment {
  const own: Draft = { ...draft, entries: draft.entries.filter((i) => owner[i] === index) };
  const headline =
    head === null ? (index === 0 ? page.metadata.title : null) : head.block.text.slice(draft.from).trim();
  const isPages =
    index === 0 ||
    (headline !== null && page.metadata.title !== null && titleOverlap(headline, page.metadata.title) > 0.8);
  const update = draft.opening?.update;
  const stated =
    update === undefined && isPages
      ? page.metadata
      : { published: update?.published ?? null, modified: null };
  const language = identifyLanguage(body.slice(0, TELLING));
  const shown = ownDates(textsOf(own, entries, 'date'), { fetchedAt: page.fetchedAt, language });
  return {
    index,
    kind: kindOf(body, draft.opening),
    language,
    headline,
    body,
    authors:
      isPages || update !== undefined
        ? page.metadata.authors
        : namesOfByline(textsOf(own, entries, 'byline')[0] ?? ''),
    published: stated.published ?? shown.published,
    modified: stated.modified ?? shown.modified,
    dates: linesOf(own, entries, 'date'),
    sources: linesOf(own, entries, 'source'),
    keywords: linesOf(own, entries, 'keywords'),
    related: relatedOf(own, entries),
    openedBy:
      draft.opening === null
        ? { rule: head === null ? 'rule.firstBody' : 'rule.firstHeading', exact: head?.block.text ?? '' }
        : { rule: draft.opening.rule, exact: draft.opening.exact },
  };
}

function ledgerOf(
  entries: readonly LabelledBlock[],
  owner: Int32Array,
  drafts: readonly Draft[],
): LedgerEntry[] {
  const ledger: LedgerEntry[] = [];
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i] as LabelledBlock;
    const segment = (owner[i] as number) >= 0 ? (owner[i] as number) : null;
    if (entry.label === 'body' || entry.block.hidden) continue;
    const { text } = entry.block;
    const cut = entry.line?.end ?? 0;
    if (entry.label === 'headline') {
      const from = drafts.find((d) => d.headline === i)?.from ?? 0;
      if (from > 0)
        ledger.push({ text: text.slice(0, from).trim(), label: 'marker', reason: entry.reason, segment });
      continue;
    }
    if (entry.label === 'marker' && cut > 0 && cut < text.length) {
      ledger.push({ text: text.slice(0, cut).trim(), label: 'marker', reason: entry.reason, segment });
      ledger.push({ text: text.slice(cut), label: 'teaser', reason: entry.reason, segment });
      continue;
    }
    ledger.push({ text, label: entry.label, reason: entry.reason, segment });
  }
  return ledger;
}
