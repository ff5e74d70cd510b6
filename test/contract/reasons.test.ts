import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ARCHIVE_REASONS, type ArchiveReasonEntry } from '../../src/contract/archiveReasons.ts';
import { PIPELINE_REASONS } from '../../src/contract/pipelineReasons.ts';
import { FETCH_REASONS, type ReasonEntry } from '../../src/contract/reasons.ts';
import { WATCH_REASONS } from '../../src/contract/watchReasons.ts';

const page = readFileSync(new URL('../../docs/reference/reasons.md', import.meta.url), 'utf8');

// Rows of the section's tables as they stand: ending (from the heading above), reason, meaning, action.
function readRows(section: string): string[][] {
  const rows: string[][] = [];
  let ending = '';
  let inside = false;
  for (const line of page.split('\n')) {
    if (line.startsWith('## ')) inside = line === `## ${section}`;
    else if (line.startsWith('### ')) ending = line.slice(4);
    const cells = /^\| `([A-Z0-9_]+)` \| (.+) \| (.+) \|$/u.exec(line);
    if (inside && cells !== null) rows.push([ending, ...cells.slice(1)]);
  }
  return rows;
}

it.each([
  ['Fetch', FETCH_REASONS],
  ['Pages and articles', PIPELINE_REASONS],
  ['Watched sources', WATCH_REASONS],
  ['Archives', ARCHIVE_REASONS],
])('documents every reason of section %s, and none that does not exist', (section, reasons) => {
  const coded = Object.entries<ReasonEntry | ArchiveReasonEntry>(reasons).map(
    ([name, { ending, meaning, action }]) => [ending, name, meaning, action],
  );
  expect(readRows(section).sort()).toEqual(coded.sort());
});
