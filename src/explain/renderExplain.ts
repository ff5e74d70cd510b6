import type { Quote } from '../pipeline/quotes/types.ts';
import { articleOf } from '../pipeline/record/articleOf.ts';
import type { LedgerEntry } from '../pipeline/segments/types.ts';
import type { ArticleWork, StageResult } from '../threads/task.ts';
import { escape } from './escape.ts';
import { type Mark, overlay } from './overlay.ts';

const STYLE = `body{font:16px/1.7 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a}
h1{font-size:1.2rem;overflow-wrap:anywhere}article{border-block-start:3px solid #444;margin-block:2rem;padding-block:1rem}
.text{white-space:pre-wrap;overflow-wrap:anywhere}.why{color:#555;font-size:.85rem}
.quote{background:#fff3c4}.soft{background:#e0f2fe}.cue{border-bottom:3px solid #d97706}
.speaker{border-bottom:3px solid #15803d}.via{border-bottom:3px double #7c3aed}.rejected{background:#eee;color:#555}
.person{color:#1d4ed8}.organisation{color:#7c2d12}.place{color:#166534}
table{border-collapse:collapse;width:100%;font-size:.9rem;margin-block:1rem}td,th{border:1px solid #ccc;padding:.3rem .5rem;text-align:start;vertical-align:top;overflow-wrap:anywhere;min-width:8ch}
td:first-child,th{overflow-wrap:normal}`;

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur', 'ps', 'ckb', 'dv', 'yi']);

/**
 * What the stages made of one page, as one HTML page to look at: every segment with the reason it starts, its text
 * with entities, quotes, cues and speakers marked, a table of quotes with speaker, chain and rules, marks that are no
 * quotes with the reason, and the ledger of all other text. No scripts, no links, nothing loaded; everything that
 * came from the page is escaped.
 *
 * @param url where the page came from
 * @param result of a page task with the steps `segments`, `entities`, `quotes`
 * @returns a whole document, UTF-8
 * @example await writeFile('explain.html', renderExplain(url, await pool.run(task)));
 */
export function renderExplain(url: string, result: StageResult): string {
  const { works, ledger } = result;
  const own = ledger.filter(({ segment }) => segment === null);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>isnad explain</title><style>${STYLE}</style></head><body>
<h1><bdi>${escape(url)}</bdi></h1>
<p class="why">${works.length} ${works.length === 1 ? 'segment' : 'segments'}. <span class="quote">quote</span> · <span class="soft">soft quote</span> ·
<span class="cue">cue</span> · <span class="speaker">speaker</span> · <span class="via">carrier</span> ·
<span class="rejected">marks that are no quote</span> · <span class="person">person</span> ·
<span class="organisation">organisation</span> · <span class="place">place</span>; point at a word for the reason.</p>
${works.map((work) => renderWork(work, ledger)).join('\n')}
<article><h2>Page</h2>${renderLedger(own)}</article>
</body></html>
`;
}

function renderWork(work: ArticleWork, ledger: readonly LedgerEntry[]): string {
  const { segment, quotes } = work;
  const { text } = articleOf(segment);
  const direction = RIGHT_TO_LEFT.has(segment.language) ? 'rtl' : 'ltr';
  const { rule, exact } = segment.openedBy;
  const attached = ledger.filter((entry) => entry.segment === segment.index);
  return `<article><h2>Segment ${segment.index + 1}: ${escape(segment.kind)}, ${escape(segment.language)}</h2>
<p class="why">starts here by ${escape(rule)}: <bdi>${escape(exact)}</bdi></p>
<div class="text" dir="${direction}" lang="${escape(segment.language)}">${overlay(text, marksOf(work))}</div>
${renderQuotes(text, quotes?.quotes ?? [])}
${renderRows(
  ['marks that are no quote', 'reason'],
  (quotes?.rejected ?? []).map(({ start, end, reason }) => [text.slice(start, end), reason]),
)}
${renderLedger(attached)}</article>`;
}

function marksOf({ entities = [], quotes }: ArticleWork): Mark[] {
  const marks: Mark[] = [];
  for (const { type, name, role, mentions } of entities) {
    const title = `${type}: ${name}${role === null ? '' : ` (${role})`}`;
    for (const { start, end } of mentions) marks.push({ start, end, className: type, title });
  }
  for (const quote of quotes?.quotes ?? []) {
    const { id, type, speaker, rule, cue, level, contents, sources, via } = quote;
    const title = `${id}: ${type}, ${speaker.name} by ${speaker.rule}; found by ${rule}`;
    for (const span of contents)
      marks.push({ ...span, className: level === 'soft' ? 'soft' : 'quote', title });
    if (cue !== null) marks.push({ ...cue, className: 'cue', title: `${id}: cue` });
    for (const span of sources) marks.push({ ...span, className: 'speaker', title: `${id}: speaker` });
    for (const { start, end, name, rule: by } of via)
      marks.push({ start, end, className: 'via', title: `${id}: carried by ${name} (${by})` });
  }
  for (const { start, end, reason } of quotes?.rejected ?? [])
    marks.push({ start, end, className: 'rejected', title: `no quote: ${reason}` });
  return marks;
}

function renderQuotes(text: string, quotes: readonly Quote[]): string {
  const rows = quotes.map((quote) => {
    const { id, type, level, denied, contents, cue, speaker, via, nestedIn, rule, confidence } = quote;
    const kind = [
      type,
      level === 'soft' ? 'soft' : '',
      denied ? 'denied' : '',
      nestedIn ? `in ${nestedIn}` : '',
    ];
    return [
      `${id} ${kind.filter((part) => part !== '').join(', ')}`,
      contents.map(({ start, end }) => text.slice(start, end)).join(' … '),
      cue === null ? '' : text.slice(cue.start, cue.end),
      speaker.name,
      `${speaker.resolution}, ${speaker.confidence} %`,
      via.map(({ name }) => name).join(' ← '),
      `${rule}, ${confidence} %; ${speaker.rule}`,
    ];
  });
  return renderRows(['quote', 'words', 'cue', 'speaker', 'resolved', 'chain', 'rules'], rows);
}

function renderLedger(entries: readonly LedgerEntry[]): string {
  return renderRows(
    ['label', 'text that is no body', 'reason'],
    entries.map(({ label, text, reason }) => [label, text, reason]),
  );
}

function renderRows(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const cells = (row: readonly string[]): string =>
    row.map((cell) => `<td dir="auto">${escape(cell)}</td>`).join('');
  return `<table><tr>${head.map((cell) => `<th>${escape(cell)}</th>`).join('')}</tr>
${rows.map((row) => `<tr>${cells(row)}</tr>`).join('\n')}</table>`;
}
