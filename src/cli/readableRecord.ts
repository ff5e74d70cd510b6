import pc from 'picocolors';
import type { EnrichedRecord, RecordDate, RecordQuote } from '../contract/record.ts';
import { isolate, wrapIsolated } from './bidiLine.ts';

export interface ReadableOptions {
  /** Paint with ANSI colours. */
  readonly colour: boolean;
  /** Cells of a line; 80 where unknown. */
  readonly width: number;
}

type Colours = ReturnType<typeof pc.createColors>;

const LABEL_CELLS = 15;
const INDENT = '  ';

/**
 * One record for a person at a terminal: headline, source, date, people, organisations, places, and each quote with
 * its speaker and who carried it. Labels are Latin and stand first, so every line runs left to right; each Arabic
 * piece is isolated and runs right to left in its place, in terminals with and without bidi support.
 *
 * @returns lines joined with `\n`, without a last line break
 * @example process.stdout.write(`${readableRecord(record, { colour: true, width: 80 })}\n`)
 */
export function readableRecord(record: EnrichedRecord, options: ReadableOptions): string {
  const colours = pc.createColors(options.colour);
  const width = Math.max(40, options.width);
  const { item, segment } = record;
  const headline = item.headlines[0]?.value ?? '(no headline)';
  const lines = wrapIsolated(headline, width).map((line) => colours.bold(line));
  const row = (label: string, pieces: readonly string[], separator = ' · ') => {
    if (pieces.length > 0) lines.push(...labelled(label, pieces, separator, width, colours));
  };
  row('source', sourcesOf(record));
  row('date', [dateOf(record.dates.published)]);
  if (segment.count > 1) row('part', [`${segment.index + 1} of ${segment.count} on the page`]);
  for (const [label, type] of NAME_ROWS)
    row(
      label,
      record.entities
        .filter((entity) => entity.type === type)
        .map(({ name, role }) => (role === null ? isolate(name) : `${isolate(name)} (${isolate(role)})`)),
    );
  for (const quote of record.quotes) lines.push(...quoteLines(quote, record, width, colours));
  if (segment.related.length > 0) row('related', [`${segment.related.length} headlines`]);
  if (record.warnings.length > 0)
    row(
      'warnings',
      record.warnings.map((warning) => warning.code),
    );
  row('page', [record.page.canonicalUrl]);
  return lines.join('\n');
}

const NAME_ROWS = [
  ['people', 'person'],
  ['organisations', 'organisation'],
  ['places', 'place'],
] as const;

function sourcesOf(record: EnrichedRecord): string[] {
  return record.item.infoSources.map(({ name, role }) =>
    role === 'aggregator' ? `${isolate(name)} (aggregator)` : isolate(name),
  );
}

function dateOf(date: RecordDate | null): string {
  return date === null ? 'unknown' : date.value.replace('T', ' ').replace('Z', ' UTC');
}

/** A label and its pieces, continued under the first piece; a piece is never broken. */
function labelled(
  label: string,
  pieces: readonly string[],
  separator: string,
  width: number,
  colours: Colours,
): string[] {
  const room = width - INDENT.length - LABEL_CELLS;
  const rows: string[] = [];
  let current = '';
  for (const piece of pieces) {
    const joined = current === '' ? piece : `${current}${separator}${piece}`;
    if (current !== '' && visible(joined) > room) {
      rows.push(current);
      current = piece;
    } else current = joined;
  }
  rows.push(current);
  return rows.map((text, i) => `${INDENT}${colours.dim((i === 0 ? label : '').padEnd(LABEL_CELLS))}${text}`);
}

function visible(text: string): number {
  return text.replace(/[\u2068\u2069]/g, '').length;
}

function quoteLines(quote: RecordQuote, record: EnrichedRecord, width: number, colours: Colours): string[] {
  // The words of a mixed quote hold their marks already.
  const [open = '', close = ''] = quote.type === 'direct' ? [...quote.marks] : [];
  const words = wrapIsolated(`${open}${quote.text}${close}`, width - INDENT.length * 2);
  const who = quote.speaker.resolution === 'unknown' ? 'unknown speaker' : isolate(speakerOf(quote, record));
  const notes = [quote.denied ? 'denied' : quote.type, `${quote.speaker.confidence}%`];
  const carried = quote.via.map(({ name }) => ` ← ${isolate(name)}`).join('');
  return [
    ...labelled(
      'quote',
      [`${colours.cyan(who)}${carried} ${colours.dim(`(${notes.join(', ')})`)}`],
      '',
      width,
      colours,
    ),
    ...words.map((line) => `${INDENT}${INDENT}${line}`),
  ];
}

function speakerOf(quote: RecordQuote, record: EnrichedRecord): string {
  const entity = record.entities.find(({ id }) => id === quote.speaker.entity);
  return entity?.name ?? quote.speaker.name;
}
