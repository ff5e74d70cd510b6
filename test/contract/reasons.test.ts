import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FETCH_REASONS } from '../../src/contract/reasons.ts';

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

it('documents every reason of stage fetch, and none that does not exist', () => {
  const coded = Object.entries(FETCH_REASONS).map(([name, { ending, meaning, action }]) => [
    ending,
    name,
    meaning,
    action,
  ]);
  expect(readRows('Fetch').sort()).toEqual(coded.sort());
});
